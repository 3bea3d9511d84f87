//! A city's point in a map app, by its `https` address: these open inside
//! WeChat too, where an app's own scheme does not. All of them are told that
//! the degrees are WGS-84.

use std::fmt::Write;

use crate::domain::content::event::Place;
use crate::domain::text::Lang;

/// A map app. Its name is the same in both languages' apps; the words stand in
/// `i18n`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapApp {
    /// Tencent Maps: the one that WeChat itself opens.
    Tencent,
    /// Amap.
    Amap,
    /// Apple Maps.
    Apple,
    /// Google Maps: not to be had in mainland China.
    Google,
}

/// What a map app is told about who sends it.
const REFERRER: &str = "jsps-portal";

/// The apps for a place, the likeliest first, with the address of the place in
/// each.
#[must_use]
pub fn links(place: &Place, lang: Lang) -> [(MapApp, String); 2] {
    let (lat, lon) = (degrees(place.lat), degrees(place.lon));
    let name = escaped(place.name.get(lang));
    if place.mainland {
        [
            (
                MapApp::Tencent,
                format!(
                    "https://apis.map.qq.com/uri/v1/marker?marker=coord:{lat},{lon};title:{name};addr:{name}&coord_type=1&referer={REFERRER}"
                ),
            ),
            (
                MapApp::Amap,
                format!(
                    "https://uri.amap.com/marker?position={lon},{lat}&name={name}&src={REFERRER}&coordinate=wgs84&callnative=1"
                ),
            ),
        ]
    } else {
        [
            (
                MapApp::Apple,
                format!("https://maps.apple.com/?ll={lat},{lon}&q={name}"),
            ),
            (
                MapApp::Google,
                format!("https://www.google.com/maps/search/?api=1&query={lat},{lon}"),
            ),
        ]
    }
}

/// Degrees with two decimals. Places have no more; and writing a float would
/// link five kilobytes.
fn degrees(value: f64) -> String {
    let hundredths = (value.abs() * 100.0 + 0.5) as u32;
    let sign = if value < 0.0 { "-" } else { "" };
    format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100)
}

/// A text as part of an address.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            out.push(byte as char);
        } else {
            // Writing into a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(mainland: bool) -> Place {
        serde_json::from_str(&format!(
            r#"{{"id":"dalian","name":{{"ja":"大連","zh":"大连"}},"lat":38.91,"lon":121.6,
                "geonames":1814087,"mainland":{mainland}}}"#
        ))
        .expect("a place")
    }

    #[test]
    fn the_addresses_are_those_the_apps_document() {
        let [(first, tencent), (second, amap)] = links(&place(true), Lang::Zh);
        assert_eq!((first, second), (MapApp::Tencent, MapApp::Amap));
        assert_eq!(
            tencent,
            "https://apis.map.qq.com/uri/v1/marker?marker=coord:38.91,121.60;title:%E5%A4%A7%E8%BF%9E;addr:%E5%A4%A7%E8%BF%9E&coord_type=1&referer=jsps-portal"
        );
        assert_eq!(
            amap,
            "https://uri.amap.com/marker?position=121.60,38.91&name=%E5%A4%A7%E8%BF%9E&src=jsps-portal&coordinate=wgs84&callnative=1"
        );
        let [(first, apple), (second, google)] = links(&place(false), Lang::Ja);
        assert_eq!((first, second), (MapApp::Apple, MapApp::Google));
        assert_eq!(
            apple,
            "https://maps.apple.com/?ll=38.91,121.60&q=%E5%A4%A7%E9%80%A3"
        );
        assert_eq!(
            google,
            "https://www.google.com/maps/search/?api=1&query=38.91,121.60"
        );
    }

    #[test]
    fn degrees_have_two_decimals() {
        for (value, expected) in [(28.0, "28.00"), (116.4, "116.40"), (-0.05, "-0.05")] {
            assert_eq!(degrees(value), expected);
        }
    }
}
