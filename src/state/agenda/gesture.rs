//! Fingers and wheel on the map: what they make of the camera. While they move
//! only the layers are moved; the state follows when they rest.

use crate::domain::map::camera::{Camera, View};
use crate::domain::map::finger::{Finger, length};
use crate::domain::map::projection::Point;

/// A finger that moves less is a tap, in pixels.
const TAP: f64 = 8.0;
/// The second tap of a double one comes within so many milliseconds.
const DOUBLE_TAP_MS: f64 = 320.0;
/// A fling is what moved within the last so many milliseconds.
const FLING_MS: f64 = 90.0;
/// What is left of a fling's speed after a millisecond.
const FRICTION: f64 = 0.9955;
/// A fling slower than this has ended, in pixels for a millisecond.
const STILL: f64 = 0.03;
/// A frame that takes longer leads no farther: the page was not seen meanwhile.
const LONGEST_FRAME_MS: f64 = 100.0;

/// What the fingers are doing.
#[derive(Clone, Debug, Default)]
pub struct Gesture {
    /// Where each finger is.
    fingers: Vec<Finger>,
    /// Where they were when the camera was last set down.
    from: Vec<Finger>,
    /// The camera then.
    base: Camera,
    /// The camera now.
    pub camera: Camera,
    /// The window.
    pub view: View,
    /// Whether this is more than a tap.
    is_moving: bool,
    /// Whether the first finger has stopped a map that moved by itself.
    is_caught: bool,
    /// Where the last finger was shortly before.
    trail: Vec<Finger>,
    /// The last tap.
    tap: Option<Finger>,
    /// Counts what is under way: what is older has been overtaken.
    pub turn: u32,
}

/// What a move asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Moved {
    /// The fingers whose events are the map's from now on.
    pub captured: Vec<i32>,
}

/// What follows when a finger is lifted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Lifted {
    /// Nothing.
    Nothing,
    /// The map stands.
    Rest,
    /// It goes on by itself, so many pixels a millisecond.
    Fling(Point),
}

impl Gesture {
    /// A finger is put down on the map, which stands so.
    pub fn down(&mut self, finger: Finger, camera: Camera, view: View) {
        self.turn += 1;
        if self.fingers.is_empty() {
            // A fling may still be under way: it stops where it is.
            if !self.is_moving {
                self.camera = camera;
            }
            self.view = view;
            self.is_caught = self.is_moving;
            self.is_moving = false;
            self.trail.clear();
        }
        self.fingers.retain(|other| other.id != finger.id);
        self.fingers.push(finger);
        self.set_down();
    }

    /// A finger is somewhere else. `None` where the map does not move.
    pub fn moved(&mut self, finger: Finger) -> Option<Moved> {
        let mut fingers = self.fingers.iter_mut();
        *fingers.find(|other| other.id == finger.id)? = finger;
        match (self.from.as_slice(), self.fingers.as_slice()) {
            ([from], [now]) => {
                let by = now.way_from(from);
                // The whole sheet cannot be moved: the page may be.
                if self.base.is_home() || (!self.is_moving && length(by) < TAP) {
                    return None;
                }
                self.camera = self.base.dragged(self.view, by);
                self.trail.push(*now);
            }
            ([a, b, ..], [c, d, ..]) => {
                let (before, after) = (a.spread(b), c.spread(d));
                let factor = if before > 1.0 { after / before } else { 1.0 };
                self.camera = self
                    .base
                    .zoomed(self.view, factor, a.middle(b), c.middle(d));
            }
            _ => return None,
        }
        let mut captured = Vec::new();
        if !self.is_moving {
            self.is_moving = true;
            captured.extend(self.fingers.iter().map(|finger| finger.id));
        }
        Some(Moved { captured })
    }

    /// A finger is lifted. `is_tap`: whether it may be one on the map itself;
    /// `flies`: whether the visitor wants things to move by themselves.
    pub fn up(&mut self, finger: Finger, is_tap: bool, flies: bool) -> Lifted {
        if self.fingers.iter().all(|other| other.id != finger.id) {
            return Lifted::Nothing;
        }
        self.fingers.retain(|other| other.id != finger.id);
        self.set_down();
        if !self.fingers.is_empty() {
            return Lifted::Nothing;
        }
        if self.is_moving {
            let is_fresh = |one: &&Finger| finger.time - one.time < FLING_MS;
            let first = self.trail.iter().find(is_fresh).copied();
            self.trail.clear();
            return match first {
                Some(first) if finger.time > first.time && flies => {
                    let way = finger.way_from(&first);
                    let time = finger.time - first.time;
                    Lifted::Fling(Point {
                        x: way.x / time,
                        y: way.y / time,
                    })
                }
                _ => Lifted::Rest,
            };
        }
        if self.is_caught {
            self.tap = None;
            return Lifted::Rest;
        }
        if !is_tap {
            self.tap = None;
            return Lifted::Nothing;
        }
        match self.tap.replace(finger) {
            Some(tap)
                if finger.time - tap.time < DOUBLE_TAP_MS && finger.spread(&tap) < 4.0 * TAP =>
            {
                self.tap = None;
                self.camera = self.camera.zoomed(self.view, 2.0, finger.at, finger.at);
                Lifted::Rest
            }
            _ => Lifted::Nothing,
        }
    }

    /// A frame of a fling, from one time to another, in milliseconds; the speed that is
    /// left, `None` where it has ended. Many short frames lead as far as a few long ones.
    pub fn fly(&mut self, speed: Point, from: f64, to: f64) -> Option<Point> {
        // Whole milliseconds: the parts that are cut off here begin the next frame.
        let took = (to.floor() - from.floor()).clamp(0.0, LONGEST_FRAME_MS);
        let left = FRICTION.powi(took as i32);
        let way = (1.0 - left) / (1.0 - FRICTION);
        let by = Point {
            x: speed.x * way,
            y: speed.y * way,
        };
        self.camera = self.camera.dragged(self.view, by);
        let slower = Point {
            x: speed.x * left,
            y: speed.y * left,
        };
        (length(slower) >= STILL).then_some(slower)
    }

    /// The wheel is turned by so many pixels, over a map that stands so.
    pub fn wheel(&mut self, by: f64, at: Point, camera: Camera, view: View) {
        self.camera = self.now(camera);
        self.view = view;
        self.is_moving = true;
        self.turn += 1;
        let factor = (1.0 - by * 0.002).clamp(0.5, 2.0);
        self.camera = self.camera.zoomed(view, factor, at, at);
    }

    /// The camera now, over a map that stood so.
    pub fn now(&self, camera: Camera) -> Camera {
        match self.is_moving {
            true => self.camera,
            false => camera,
        }
    }

    /// The map stands: what was under way is over.
    pub fn rest(&mut self, camera: Camera) {
        self.turn += 1;
        self.is_moving = false;
        self.camera = camera;
    }

    /// From here on the fingers are measured anew.
    fn set_down(&mut self) {
        self.from.clone_from(&self.fingers);
        self.base = self.camera;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VIEW: View = View {
        width: 358.0,
        height: 235.0,
    };

    fn finger(id: i32, x: f64, y: f64, time: f64) -> Finger {
        let at = Point { x, y };
        Finger { id, at, time }
    }

    fn near() -> Camera {
        let middle = Point { x: 179.0, y: 117.0 };
        Camera::HOME.zoomed(VIEW, 3.0, middle, middle)
    }

    #[test]
    fn one_finger_moves_a_map_that_is_near_and_no_other() {
        let mut gesture = Gesture::default();
        gesture.down(finger(1, 100.0, 100.0, 0.0), Camera::HOME, VIEW);
        assert_eq!(gesture.moved(finger(1, 100.0, 40.0, 20.0)), None);
        assert_eq!(
            gesture.up(finger(1, 100.0, 40.0, 30.0), false, true),
            Lifted::Nothing
        );
        gesture.down(finger(1, 100.0, 100.0, 0.0), near(), VIEW);
        assert_eq!(gesture.moved(finger(1, 104.0, 100.0, 10.0)), None, "a tap");
        let moved = gesture.moved(finger(1, 150.0, 100.0, 20.0));
        assert_eq!(moved, Some(Moved { captured: vec![1] }));
        assert_eq!(
            gesture.camera,
            near().dragged(VIEW, Point { x: 50.0, y: 0.0 })
        );
        // Held for a while, it stands.
        assert_eq!(
            gesture.up(finger(1, 150.0, 100.0, 300.0), true, true),
            Lifted::Rest
        );
    }

    #[test]
    fn what_is_thrown_flies_on_and_comes_to_rest() {
        let mut gesture = Gesture::default();
        gesture.down(finger(1, 100.0, 100.0, 0.0), near(), VIEW);
        gesture.moved(finger(1, 120.0, 100.0, 20.0));
        let lifted = gesture.up(finger(1, 140.0, 100.0, 40.0), true, true);
        let Lifted::Fling(speed) = lifted else {
            panic!("{lifted:?}");
        };
        assert_eq!(speed, Point { x: 1.0, y: 0.0 });
        let before = gesture.camera;
        let flown = [60.0, 120.0, 30.0].map(|a_second| {
            let (mut speed, mut frames) = (speed, 1.0);
            gesture.camera = before;
            let time = |frame: f64| frame * 1_000.0 / a_second;
            while let Some(slower) = gesture.fly(speed, time(frames - 1.0), time(frames)) {
                speed = slower;
                frames += 1.0;
            }
            let way = before.centre.x - gesture.camera.centre.x;
            (way, time(frames))
        });
        let (way, time) = flown[0];
        assert!(way > 0.0 && (500.0..1_500.0).contains(&time), "{flown:?}");
        // However many frames a screen shows in a second.
        for (other, took) in flown {
            assert!((other - way).abs() < 0.02 * way, "{flown:?}");
            assert!((took - time).abs() < 40.0, "{flown:?}");
        }
        // After a pause it goes on where it was.
        gesture.camera = before;
        gesture.fly(speed, 0.0, 60_000.0);
        let way_on = before.centre.x - gesture.camera.centre.x;
        assert!(way_on < way / 2.0, "{way_on} {way}");
        // No clock goes backwards.
        gesture.camera = before;
        assert_eq!(gesture.fly(speed, 20.0, 4.0), Some(speed));
        assert_eq!(gesture.camera, before);
        // Without motion it stands where it was let go.
        gesture.rest(near());
        gesture.down(finger(1, 100.0, 100.0, 0.0), near(), VIEW);
        gesture.moved(finger(1, 120.0, 100.0, 20.0));
        assert_eq!(
            gesture.up(finger(1, 140.0, 100.0, 40.0), true, false),
            Lifted::Rest
        );
    }

    #[test]
    fn a_finger_that_stops_what_flies_leaves_it_at_rest() {
        let mut gesture = Gesture::default();
        gesture.down(finger(1, 100.0, 100.0, 0.0), near(), VIEW);
        gesture.moved(finger(1, 120.0, 100.0, 20.0));
        gesture.up(finger(1, 140.0, 100.0, 40.0), true, true);
        gesture.fly(Point { x: 1.0, y: 0.0 }, 40.0, 56.0);
        let (flown, turn) = (gesture.camera, gesture.turn);
        assert_eq!(gesture.now(near()), flown, "for a key");
        gesture.down(finger(1, 100.0, 100.0, 60.0), near(), VIEW);
        let lifted = gesture.up(finger(1, 100.0, 100.0, 90.0), true, true);
        assert_eq!((lifted, gesture.camera), (Lifted::Rest, flown));
        assert!(gesture.turn > turn);
        // It was no tap: the next one is the first.
        gesture.rest(flown);
        gesture.down(finger(1, 100.0, 100.0, 120.0), flown, VIEW);
        let lifted = gesture.up(finger(1, 100.0, 100.0, 130.0), true, true);
        assert_eq!(lifted, Lifted::Nothing);
    }

    #[test]
    fn two_fingers_keep_what_lies_under_them() {
        let mut gesture = Gesture::default();
        gesture.down(finger(1, 150.0, 100.0, 0.0), Camera::HOME, VIEW);
        gesture.down(finger(2, 210.0, 100.0, 5.0), Camera::HOME, VIEW);
        let middle = Point { x: 180.0, y: 100.0 };
        let before = Camera::HOME.under(VIEW, middle);
        let moved = gesture.moved(finger(1, 120.0, 100.0, 20.0));
        assert_eq!(moved.map(|moved| moved.captured), Some(vec![1, 2]));
        gesture.moved(finger(2, 240.0, 100.0, 20.0));
        let after = gesture.camera.under(VIEW, middle);
        assert!((gesture.camera.zoom - 2.0).abs() < 1e-9);
        assert!((before.x - after.x).abs() < 1.0 && (before.y - after.y).abs() < 1.0);
    }

    #[test]
    fn two_taps_come_nearer_unless_they_are_apart() {
        let mut gesture = Gesture::default();
        let mut tap = |x: f64, time: f64| {
            gesture.down(finger(1, x, 100.0, time), Camera::HOME, VIEW);
            gesture.up(finger(1, x, 100.0, time + 10.0), true, true)
        };
        assert_eq!(tap(100.0, 0.0), Lifted::Nothing);
        assert_eq!(tap(200.0, 100.0), Lifted::Nothing, "elsewhere");
        assert_eq!(tap(200.0, 600.0), Lifted::Nothing, "too late");
        assert_eq!(tap(202.0, 800.0), Lifted::Rest);
        assert!((gesture.camera.zoom - 2.0).abs() < 1e-9);
    }
}
