//! Ticks of the checklists, in a link behind the answers:
//! `~T.postdoctoral.0.3`, the places of the ticked steps of a programme.

use crate::domain::link::Writer;

/// The name of a part of a link that holds ticks. No question has it: their
/// keys are lower case.
pub(super) const KEY: &str = "T";

/// No checklist is longer.
const MOST_STEPS: u8 = 32;

/// Which steps are ticked, by the id of the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks(Vec<(String, u32)>);

impl Ticks {
    /// Whether a step is ticked.
    #[must_use]
    pub fn has(&self, programme: &str, step: u8) -> bool {
        let found = self.0.iter().find(|(id, _)| id == programme);
        step < MOST_STEPS && found.is_some_and(|(_, set)| set >> step & 1 == 1)
    }

    /// Ticks a step, or clears it. Programmes stay sorted, so that equal ticks
    /// give equal links.
    pub fn set(&mut self, programme: &str, step: u8, ticked: bool) {
        if step >= MOST_STEPS {
            return;
        }
        let place = match self
            .0
            .binary_search_by(|(id, _)| id.as_str().cmp(programme))
        {
            Ok(place) => place,
            Err(_) if !ticked => return,
            Err(place) => {
                self.0.insert(place, (programme.to_owned(), 0));
                place
            }
        };
        let set = &mut self.0[place].1;
        *set = *set & !(1 << step) | u32::from(ticked) << step;
        if *set == 0 {
            self.0.remove(place);
        }
    }

    /// Whether nothing is ticked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As parts of a link.
    pub(super) fn write(&self, out: &mut Writer) {
        for (programme, set) in &self.0 {
            let mut value = programme.clone();
            for step in (0..MOST_STEPS).filter(|step| set >> step & 1 == 1) {
                value.push('.');
                value.push_str(&step.to_string());
            }
            out.add(KEY, &value);
        }
    }

    /// Reads one part of a link; whether it could be read. `is_known`: whether
    /// there is a programme of this id.
    pub(super) fn read(&mut self, text: &str, is_known: impl Fn(&str) -> bool) -> bool {
        let mut parts = text.split('.');
        let programme = parts.next().unwrap_or_default();
        if !is_known(programme) {
            return false;
        }
        let steps: Option<Vec<u8>> = parts
            .map(|step| step.parse().ok().filter(|step| *step < MOST_STEPS))
            .collect();
        match steps {
            Some(steps) if !steps.is_empty() => {
                for step in steps {
                    self.set(programme, step, true);
                }
                true
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_come_back_from_a_link() {
        let mut ticks = Ticks::default();
        ticks.set("postdoctoral", 3, true);
        ticks.set("bridge", 31, true);
        ticks.set("postdoctoral", 0, true);
        ticks.set("postdoctoral", 40, true);
        ticks.set("bridge", 2, false);
        let mut link = Writer::default();
        ticks.write(&mut link);
        let link = link.finish();
        assert!(link.contains("~T.bridge.31~T.postdoctoral.0.3~"), "{link}");
        let mut read = Ticks::default();
        assert!(read.read("postdoctoral.0.3", |_| true));
        assert!(read.read("bridge.31", |_| true));
        assert_eq!(read, ticks);
        for wrong in [
            "postdoctoral",
            "postdoctoral.",
            "postdoctoral.32",
            "bridge.x",
            "",
        ] {
            assert!(!read.read(wrong, |_| true), "{wrong}");
        }
        assert!(!read.read("other.1", |id| id == "bridge"));
        assert_eq!(read, ticks);
        ticks.set("postdoctoral", 3, false);
        ticks.set("postdoctoral", 0, false);
        assert!(ticks.has("bridge", 31) && !ticks.has("postdoctoral", 0));
    }
}
