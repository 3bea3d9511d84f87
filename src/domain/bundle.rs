//! What the browser loads for a page that answers: the parts it shows, in one
//! file, so that a page costs one request for them.
//!
//! A bundle is written by the build and read by serde on both sides, in the
//! format of `postcard`. Each part is a blob of its own with a checksum: one that
//! was damaged on the way is a fault of that part alone, and is never read.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::fault::Fault;

/// The shape of the bundle; another number is not ours. Raise it when the
/// envelope changes: what is in the parts changes with the app, and a page asks
/// for the bundle of its own build by fingerprint.
const VERSION: u32 = 3;

/// What the browser loads for a page that answers to a visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bundle {
    /// Programmes, rules and sources: the calculator.
    Rules,
    /// Events, with the names of the programmes: list, map and time line.
    Events,
    /// Everything that can be found: the search.
    Search,
}

impl Bundle {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rules, Self::Events, Self::Search];

    /// The name of its file, without folder, fingerprint and ending.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rules => "rules",
            Self::Events => "events",
            Self::Search => "search",
        }
    }

    /// The parts in it: data files without `.json`, and what is made of them.
    #[must_use]
    pub const fn files(self) -> &'static [&'static str] {
        match self {
            Self::Rules => &["programmes", "eligibility", "sources"],
            Self::Events => &["config", "events", PROGRAMME_NAMES, VARIANTS],
            Self::Search => &[INDEX],
        }
    }
}

/// The part that holds no more of the programmes than their names.
pub const PROGRAMME_NAMES: &str = "programme_names";

/// The part that holds the letters that count as one.
pub const VARIANTS: &str = "variants";

/// The part that holds everything that can be found.
pub const INDEX: &str = "index";

#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    version: u32,
    #[serde(borrow)]
    parts: Vec<Part<'a>>,
}

/// One part, as bytes.
#[derive(Serialize, Deserialize)]
pub struct Part<'a> {
    name: &'a str,
    checksum: u32,
    bytes: &'a [u8],
}

/// A part as bytes.
///
/// # Errors
///
/// What `postcard` cannot write: a sequence of unknown length.
pub fn encode<T: Serialize>(part: &T) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(part).map_err(|error| error.to_string())
}

/// Puts parts, each with its name, into one bundle.
///
/// # Errors
///
/// As for [`encode`].
pub fn bundle(parts: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, String> {
    let parts = parts.iter().map(|(name, bytes)| Part {
        name,
        checksum: checksum(bytes),
        bytes,
    });
    encode(&Envelope {
        version: VERSION,
        parts: parts.collect(),
    })
}

/// A bundle that was fetched.
pub struct Opened<'a>(Envelope<'a>);

impl<'a> Opened<'a> {
    /// Opens a bundle.
    ///
    /// # Errors
    ///
    /// What is no bundle, was cut off, or has another version.
    pub fn new(bytes: &'a [u8]) -> Result<Self, Fault> {
        let whole = |detail: String| Fault {
            file: "the bundle".to_owned(),
            detail,
        };
        // The version comes first: of another one, the rest may be anything.
        match postcard::take_from_bytes(bytes) {
            Ok((VERSION, _)) => {}
            _ => return Err(whole(format!("not of version {VERSION}"))),
        }
        match postcard::from_bytes(bytes) {
            Ok(envelope) => Ok(Self(envelope)),
            Err(_) => Err(whole("it was cut off, or damaged".to_owned())),
        }
    }

    /// Reads a part.
    ///
    /// # Errors
    ///
    /// Why it cannot be used.
    pub fn part<T: DeserializeOwned>(&self, name: &str) -> Result<T, &'static str> {
        let part = self.0.parts.iter().find(|part| part.name == name);
        let part = part.ok_or("missing")?;
        if part.checksum != checksum(part.bytes) {
            return Err("damaged on the way");
        }
        postcard::from_bytes(part.bytes).map_err(|_| "of another build")
    }
}

/// FNV-1a: against accidents, not against an attacker.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_parts() -> Vec<u8> {
        let parts = [
            ("a", encode(&vec!["x", "y"]).expect("bytes")),
            ("b", encode(&7_u32).expect("bytes")),
        ];
        bundle(&parts).expect("a bundle")
    }

    #[test]
    fn parts_are_read_as_they_were_written() {
        let bytes = two_parts();
        let opened = Opened::new(&bytes).expect("a bundle");
        assert_eq!(
            opened.part::<Vec<String>>("a"),
            Ok(vec!["x".into(), "y".into()])
        );
        assert_eq!(opened.part::<u32>("b"), Ok(7));
        assert_eq!(opened.part::<u32>("c"), Err("missing"));
        assert_eq!(opened.part::<[String; 4]>("b"), Err("of another build"));
    }

    #[test]
    fn what_is_no_bundle_is_refused() {
        let sound = two_parts();
        let mut other = sound.clone();
        other[0] += 1;
        for bytes in [&b""[..], b"<!doctype html>", b"{}", &other, &sound[..9]] {
            assert!(Opened::new(bytes).is_err(), "{bytes:?}");
        }
        assert!(Opened::new(&sound[..sound.len() - 1]).is_err());
    }

    /// One bit flipped anywhere: the bundle is refused, or the part it stands in
    /// is not read.
    #[test]
    fn damage_is_noticed_and_stays_local() {
        let sound = two_parts();
        let mut local = 0;
        for place in 0..sound.len() * 8 {
            let mut bytes = sound.clone();
            bytes[place / 8] ^= 1 << (place % 8);
            let Ok(opened) = Opened::new(&bytes) else {
                continue;
            };
            let (a, b) = (opened.part::<Vec<String>>("a"), opened.part::<u32>("b"));
            assert!(a.is_err() || b.is_err(), "bit {place}");
            local += usize::from(a.is_ok() || b.is_ok());
        }
        assert!(local > 60, "{local}");
    }
}
