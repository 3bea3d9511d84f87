//! The tokens' colours against each other, in both themes: text at the ratio of
//! WCAG 2.2 AAA, what is drawn and what frames a control at 3 to 1.

use std::collections::BTreeMap;

/// What text and drawings stand on.
const GROUNDS: [&str; 2] = ["paper", "paper-sunk"];
/// What is read.
const TEXTS: [&str; 4] = ["ink", "ink-quiet", "act", "act-over"];
/// What is seen: frames of controls, the focus, the one button.
const DRAWN: [&str; 3] = ["line-strong", "focus", "fill"];

type Colours = BTreeMap<String, [u8; 3]>;

/// The colours of the light theme and of the dark one.
fn themes() -> [(&'static str, Colours); 2] {
    let sheet = std::fs::read_to_string("../style/00-tokens.css").expect("the tokens");
    let (light, rest) = sheet.split_once(":lang(zh)").expect("the light theme");
    let (_, dark) = rest
        .split_once("prefers-color-scheme: dark")
        .expect("the dark theme");
    let light = colours(light);
    // The dark theme names only what differs.
    let mut both = light.clone();
    both.extend(colours(dark));
    [("light", light), ("dark", both)]
}

fn colours(text: &str) -> Colours {
    text.lines()
        .filter_map(|line| {
            let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
            let digits = value.strip_suffix(';')?;
            let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
            Some((name.to_owned(), [part(0)?, part(2)?, part(4)?]))
        })
        .collect()
}

/// Relative luminance, as WCAG defines it.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    (one / other).max(other / one)
}

#[test]
fn the_measure_is_right() {
    let rounded = |ratio: f64| (ratio * 100.0).round() / 100.0;
    for (one, other, expected) in [
        ([0, 0, 0], [255, 255, 255], 21.0),
        ([119, 119, 119], [255, 255, 255], 4.48),
        ([255, 0, 0], [255, 255, 255], 4.0),
    ] {
        assert!((rounded(contrast(one, other)) - expected).abs() < 0.005);
    }
}

#[test]
fn colours_stand_out_from_what_they_stand_on() {
    let mut weak = Vec::new();
    for (theme, colours) in themes() {
        let of = |name: &str| *colours.get(name).unwrap_or_else(|| panic!("no --{name}"));
        let mut ask = |name: &str, ground: &str, least: f64| {
            let ratio = contrast(of(name), of(ground));
            if ratio < least {
                weak.push(format!(
                    "{theme}: --{name} on --{ground} is {ratio:.2}, not {least}"
                ));
            }
        };
        for ground in GROUNDS {
            for text in TEXTS {
                ask(text, ground, 7.0);
            }
            for drawn in DRAWN {
                ask(drawn, ground, 3.0);
            }
        }
        for ground in ["fill", "fill-over"] {
            ask("on-fill", ground, 7.0);
        }
        // Cities and numbers on the map.
        for ground in ["land", "water"] {
            ask("ink", ground, 7.0);
        }
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
}
