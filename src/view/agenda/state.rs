//! What is asked for, seen and chosen; what follows from it; and what visitors
//! do to it. It lives in the fragment of the address, apart from where the
//! device is, which is never written down.

use super::layout::{Pin, pins};
use super::live::{now, settle};
use super::setting::Setting;
use super::{chart, panel};
use crate::domain::agenda::address::Opened;
use crate::domain::agenda::filter::Filter;
use crate::domain::agenda::months::{Month, Span, counts};
use crate::domain::map::camera::{Camera, View};
use crate::domain::map::projection::Point;
use crate::platform::{focus, position, sheet};

/// Events are listed in portions, so that the page stays light.
pub const PORTION: usize = 60;

/// Where the device is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Device {
    /// Not asked.
    #[default]
    Unknown,
    /// Asked; the answer is to come.
    Asked,
    /// Latitude and longitude in degrees.
    At(f64, f64),
    /// It does not tell.
    Silent,
}

/// Everything that changes.
#[derive(Clone, Default)]
pub struct State {
    /// What stands in the address.
    pub asked: Opened,
    /// The window of the map.
    pub view: View,
    /// Whether the panel lists the events of the chosen cities.
    pub group: bool,
    /// Where the device is.
    pub device: Device,
    /// How many portions of the list are shown beyond the first.
    pub portions: usize,
    /// The events that are asked for, as they are listed: their places, and how
    /// far they are if that is asked for.
    pub found: Vec<(usize, Option<u32>)>,
    /// The pins, one for each city.
    pub pins: Vec<Pin>,
    /// How many of the found events fall into each month of the record.
    pub months: Vec<u32>,
    /// The fragment as it stands in the address.
    pub link: String,
}

impl State {
    /// What of the map is seen.
    pub fn camera(&self) -> Camera {
        self.asked.camera.unwrap_or_default().kept(self.view)
    }

    /// The months that are asked for.
    pub fn span(&self) -> Option<Span> {
        self.asked.filter.span
    }

    /// Other events are asked for.
    fn ask(&mut self) -> &mut Filter {
        self.portions = 0;
        &mut self.asked.filter
    }
}

/// Asks for other events.
pub fn ask(change: impl FnOnce(&mut Filter)) {
    settle(|state| change(state.ask()));
}

/// Takes every filter back.
pub fn clear() {
    settle(|state| {
        *state.ask() = Filter::default();
        state.asked.near = None;
        state.device = Device::Unknown;
        state.group = false;
    });
}

/// A tap on a month: it alone; beside a single one, all between them; on what
/// is chosen, nothing more.
pub fn choose_month(month: Month) {
    ask(|filter| {
        filter.span = match filter.span {
            Some(span) if span.holds(month) => None,
            Some(span) if span.first == span.last => Some(Span::between(span.first, month)),
            _ => Some(Span::between(month, month)),
        };
    });
}

/// The mouse draws over the months, with its button down.
pub fn stretch_to(month: Month) {
    ask(|filter| {
        let first = filter.span.map_or(month, |span| span.first);
        filter.span = Some(Span::between(first, month));
    });
}

/// What of the map is seen from now on.
pub fn look(camera: Camera) {
    settle(|state| {
        state.asked.camera = Some(camera).filter(|camera| !camera.is_home());
    });
}

/// A tap on a pin: the first asks for its cities, the second comes nearer.
pub fn press(setting: &Setting, place: usize) {
    let state = now();
    let cities = state.pins.get(place).map_or(&[][..], |pin| &pin.cities);
    let ids: Vec<String> = cities.iter().map(|at| setting.id(*at).clone()).collect();
    if ids == state.asked.filter.places && state.group {
        let points: Vec<Point> = cities.iter().map(|at| setting.points[*at]).collect();
        return look(Camera::framing(state.view, &points));
    }
    show(|state| {
        state.ask().places = ids;
        state.asked.event = None;
        state.group = true;
    });
}

/// Shows an event in the panel.
pub fn select(setting: &Setting, event: usize) {
    let id = setting.events()[event].id.clone();
    show(|state| state.asked.event = Some(id));
}

/// From the panel's event back to the events of its city.
pub fn back() {
    show(|state| state.asked.event = None);
}

/// Changes what the panel shows, and brings the focus there.
fn show(change: impl FnOnce(&mut State)) {
    focus::remember(panel::ID);
    settle(change);
    focus::give(panel::HEADING);
}

/// Closes the panel; the focus goes back.
pub fn close() {
    settle(|state| {
        state.asked.event = None;
        state.group = false;
    });
    focus::give_back(chart::VIEW);
}

/// Asks the device where it is. Within a tap only.
pub fn locate() {
    settle(|state| state.device = Device::Asked);
    position::ask(|found| {
        settle(|state| {
            state.asked.near = None;
            state.device = found.map_or(Device::Silent, |(lat, lon)| Device::At(lat, lon));
        });
    });
}

/// What follows from what is asked for.
pub fn derive(setting: &Setting, state: &mut State) {
    let events = setting.events();
    let filter = &state.asked.filter;
    let asked = setting.index.find(events, filter);
    let anywhere = setting.index.find(
        events,
        &Filter {
            places: Vec::new(),
            ..filter.clone()
        },
    );
    state.pins = pins(setting, &anywhere, state.camera(), state.view);
    state.months = setting.record.map_or_else(Vec::new, |record| {
        counts(record, asked.iter().map(|at| &events[*at]))
    });
    let near = state
        .asked
        .near
        .as_deref()
        .and_then(|id| setting.place_of(id));
    let from = match (near, state.device) {
        (Some(place), _) => {
            let place = &setting.library().places[place];
            Some((place.lat, place.lon))
        }
        (None, Device::At(lat, lon)) => Some((lat, lon)),
        _ => None,
    };
    // The newest first, and of equally near ones too.
    let mut found: Vec<(usize, Option<u32>)> = Vec::with_capacity(asked.len());
    for at in asked.into_iter().rev() {
        let away = from.and_then(|from| setting.away(at, from));
        let far = |away: Option<u32>| away.unwrap_or(u32::MAX);
        let place = found.partition_point(|(_, other)| far(*other) <= far(away));
        found.insert(place, (at, away));
    }
    state.found = found;
}

/// The window of the map as it stands; a phone's before it stands.
pub fn measured() -> View {
    let (width, height) = sheet::size(chart::VIEW);
    if width < 1.0 || height < 1.0 {
        return View {
            width: 358.0,
            height: 235.0,
        };
    }
    View { width, height }
}
