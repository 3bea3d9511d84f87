//! Cities in which events take place, prepared with degrees and their GeoNames
//! records (CC BY 4.0), found by their name in either language.

use std::sync::OnceLock;

use portal::domain::content::event::Place;

/// All of them: in China from the north, then in Japan.
///
/// # Panics
///
/// Never: the list is part of the program and is read by its tests.
#[must_use]
pub fn cities() -> &'static [Place] {
    static CITIES: OnceLock<Vec<Place>> = OnceLock::new();
    CITIES.get_or_init(|| {
        serde_json::from_str(include_str!("../data/cities.json")).unwrap_or_default()
    })
}

/// A prepared city by its id.
#[must_use]
pub fn city(id: &str) -> Option<&'static Place> {
    cities().iter().find(|city| city.id == id)
}

/// A city as `events.json` has it.
#[must_use]
pub fn entry(city: &Place) -> serde_json::Value {
    serde_json::json!({
        "id": city.id,
        "name": {"ja": city.name.ja, "zh": city.name.zh},
        "lat": city.lat,
        "lon": city.lon,
        "geonames": city.geonames,
        "mainland": city.mainland,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixty_odd_cities_are_ready() {
        assert!(cities().len() > 60, "{}", cities().len());
        for (at, city) in cities().iter().enumerate() {
            assert!(
                cities()[..at].iter().all(|one| one.id != city.id),
                "{}",
                city.id
            );
            assert!((15.0..=55.0).contains(&city.lat) && (76.0..=154.0).contains(&city.lon));
        }
        assert_eq!(city("shenyang").expect("Shenyang").name.zh, "沈阳");
    }
}
