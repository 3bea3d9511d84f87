//! What the words of the answer say of a number, a day, a verdict.

use super::{AnswerWords, PartnerWords};
use crate::domain::content::programme::Filer;
use crate::domain::date::Date;
use crate::domain::plan::StepKind;
use crate::i18n::texts::filled;

impl AnswerWords {
    fn counted(&self, sentence: &str, counts: &[usize]) -> String {
        let texts: Vec<String> = counts.iter().map(usize::to_string).collect();
        let parts: Vec<&str> = texts.iter().map(String::as_str).collect();
        filled(sentence, &parts)
    }

    /// Which question is shown, and about how many are left.
    #[must_use]
    pub fn progress(&self, number: usize, left: usize) -> String {
        match left {
            0 => self.counted(self.last_question, &[number]),
            _ => self.counted(self.question_number, &[number, left]),
        }
    }

    /// How many programmes are not ruled out.
    #[must_use]
    pub fn left(&self, programmes: usize) -> String {
        match programmes {
            0 => self.none_left.to_owned(),
            _ => self.counted(self.programmes_left, &[programmes]),
        }
    }

    /// Go on with the questions: about so many are left.
    #[must_use]
    pub fn go_on(&self, left: usize) -> String {
        self.counted(self.go_on, &[left])
    }

    /// Nothing stands against it, and the wished start can still be reached.
    #[must_use]
    pub fn in_time(&self, start: Date) -> String {
        let (year, month) = (start.year().to_string(), start.month().to_string());
        filled(self.no_obstacle_start, &[&year, &month])
    }

    /// About so many questions are open.
    #[must_use]
    pub fn still_open(&self, questions: usize) -> String {
        self.counted(self.still_open, &[questions])
    }

    /// It depends on the day of a month.
    #[must_use]
    pub fn day_decides(&self, month: &str) -> String {
        filled(self.day_decides, &[month])
    }

    /// So many questions were answered with “I do not know”.
    #[must_use]
    pub fn unknown_decides(&self, questions: usize) -> String {
        self.counted(self.unknown_decides, &[questions])
    }

    /// What follows depends on the day of a month.
    #[must_use]
    pub fn month_too_wide(&self, month: &str) -> String {
        filled(self.month_too_wide, &[month])
    }

    /// So many criteria have to be asked about.
    #[must_use]
    pub fn to_be_asked(&self, criteria: usize) -> String {
        self.counted(self.to_be_asked, &[criteria])
    }

    /// So many questions are answered.
    #[must_use]
    pub fn answered(&self, questions: usize) -> String {
        self.counted(self.answered, &[questions])
    }

    /// An answer behind the name of what was asked for.
    #[must_use]
    pub fn named(&self, name: &str, answer: &str) -> String {
        filled(self.labelled, &[name, answer])
    }

    /// The day of the doctorate, short.
    #[must_use]
    pub fn with_degree_of(&self, day: &str) -> String {
        filled(self.with_degree_of, &[day])
    }

    /// The length of the stay, short.
    #[must_use]
    pub fn going_for(&self, length: &str) -> String {
        filled(self.going_for, &[length])
    }

    /// The first day, short.
    #[must_use]
    pub fn starting_on(&self, day: &str) -> String {
        filled(self.starting_on, &[day])
    }

    /// From when and for how long.
    #[must_use]
    pub fn stay_from(&self, start: &str, length: &str) -> String {
        filled(self.stay_from, &[start, length])
    }

    /// An amount that is paid once.
    #[must_use]
    pub fn once(&self, label: &str, amount: &str) -> String {
        format!("{label}{amount}")
    }

    /// What is given, not paid.
    #[must_use]
    pub fn in_kind(&self, items: &str) -> String {
        filled(self.in_kind, &[items])
    }

    /// Of so many criteria so many are met.
    #[must_use]
    pub fn criteria_met(&self, all: usize, met: usize) -> String {
        self.counted(self.criteria_side, &[all, met])
    }

    /// Of so many steps so many are ticked.
    #[must_use]
    pub fn ticked(&self, ticked: usize, all: usize) -> String {
        self.counted(self.ticked, &[ticked, all])
    }

    /// When the next round of a programme closes, what one asks the office; and by when
    /// each side files, where both do.
    #[must_use]
    pub fn ask_deadline(&self, programme: &str, both: bool) -> String {
        let each = if both { self.ask_both } else { "" };
        format!("{}{each}", filled(self.ask_deadline, &[programme]))
    }

    /// What is said to the researcher in Japan, by who files.
    #[must_use]
    pub const fn partner(&self, by: Filer) -> &PartnerWords {
        match by {
            Filer::BothSides => &self.joint,
            Filer::Host | Filer::Applicant | Filer::Nominator => &self.hosting,
        }
    }

    /// What the researcher in Japan may answer.
    #[must_use]
    pub fn reply(&self, programme: &str, by: Filer) -> String {
        let sentence = self.partner(by).reply_text;
        filled(sentence, &[self.sheet.blank_name, programme])
    }

    /// What the sheet is about.
    #[must_use]
    pub fn sheet_lead(&self, programme: &str, by: Filer) -> String {
        filled(self.partner(by).lead, &[programme])
    }

    /// A step of the plan: what, and how.
    #[must_use]
    pub const fn step(&self, kind: StepKind, by: Filer) -> (&'static str, &'static str) {
        let steps = &self.plan_steps;
        match (kind, by) {
            (StepKind::WriteToHost, _) => self.partner(by).write,
            (StepKind::AgreeOnPlan, _) => steps.agree,
            (StepKind::Call, _) => steps.call,
            (StepKind::InstitutionDeadline, _) => steps.institution,
            (StepKind::Deadline, Filer::Host) => (steps.deadline, self.filer(by)),
            (StepKind::Deadline, _) => (steps.deadline_elsewhere, self.filer(by)),
            // Only where the host files is it known who hears of it.
            (StepKind::Results, Filer::Host) => (steps.results, steps.told),
            (StepKind::Results, _) => (steps.results, ""),
            (StepKind::Start, _) => steps.start,
        }
    }

    /// A year, and what more there is to say of a date.
    #[must_use]
    pub fn year_and(&self, year: &str, note: &str) -> String {
        filled(self.year_note, &[year, note]).trim_end().to_owned()
    }

    /// Who files an application.
    #[must_use]
    pub const fn filer(&self, by: Filer) -> &'static str {
        self.filers[by as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::text::Lang;
    use crate::i18n::answer;

    /// Nobody is received where both sides apply: the partner is asked to apply.
    #[test]
    fn who_applies_together_is_no_host() {
        for lang in Lang::ALL {
            let words = answer(lang);
            let joint = words.partner(Filer::BothSides);
            let mut texts = vec![
                joint.letter,
                joint.sheet,
                joint.kind,
                joint.lead,
                joint.reply_text,
                joint.for_sender,
            ];
            texts.extend(joint.title);
            texts.extend(joint.replies);
            texts.extend(joint.steps.iter().flat_map(|(what, how)| [*what, *how]));
            for kind in [StepKind::WriteToHost, StepKind::Deadline, StepKind::Results] {
                let (what, how) = words.step(kind, Filer::BothSides);
                texts.extend([what, how]);
            }
            for text in texts {
                for word in ["受入", "接收", "来日", "赴日"] {
                    assert!(!text.contains(word), "{word} in {text}");
                }
            }
            let (what, _) = words.step(StepKind::WriteToHost, Filer::Host);
            assert!(what.contains("受入研究者") || what.contains("接收研究人员"));
        }
    }

    #[test]
    fn a_reply_names_the_programme() {
        let words = answer(Lang::Ja);
        for by in [Filer::Host, Filer::BothSides] {
            let reply = words.reply("二国間交流事業", by);
            assert!(reply.starts_with(words.sheet.blank_name), "{reply}");
            assert!(reply.contains("二国間交流事業"), "{reply}");
            assert!(!reply.contains('#'), "{reply}");
        }
    }
}
