//! Where a text stops being JSON, and why: in lines and letters, as an editor
//! counts them.

/// A place in a text, both from 1. The column counts letters, not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The line.
    pub line: usize,
    /// The letter in it.
    pub column: usize,
}

/// What is wrong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// Nothing stands in the file.
    Empty,
    /// A mark of Chinese or Japanese typing in place of the plain one.
    FullWidth(char, char),
    /// A text without its closing quotation mark.
    OpenText,
    /// A comma is missing.
    NoComma,
    /// A comma too many.
    ExtraComma,
    /// A colon is missing.
    NoColon,
    /// The bracket that closes is not of the kind that was opened.
    OtherBracket(char, char),
    /// A bracket that is never closed.
    OpenBracket(char),
    /// A letter that cannot stand there.
    Letter(char),
    /// Something behind the end.
    BehindEnd,
    /// A number or word that JSON does not know, or a wrong escape.
    Word,
}

#[derive(Clone, Copy, PartialEq)]
enum Wanted {
    Value,
    /// A value or the end of a new list.
    FirstValue,
    Key,
    /// A key or the end of a new object.
    FirstKey,
    Colon,
    /// A comma or the end.
    Comma,
    End,
}

/// The first damage of a text that a reader of JSON refuses; `otherwise` is where
/// the reader stopped.
#[must_use]
pub fn damage(text: &str, otherwise: At) -> (At, Damage) {
    let letters = Letters::new(text);
    find(&letters).unwrap_or((otherwise, Damage::Word))
}

/// The letters of a text with their places.
struct Letters(Vec<(At, char)>);

impl Letters {
    fn new(text: &str) -> Self {
        let mut at = At { line: 1, column: 1 };
        let letters = text.chars().map(|letter| {
            let here = at;
            at = match letter {
                '\n' => At {
                    line: at.line + 1,
                    column: 1,
                },
                _ => At {
                    column: at.column + 1,
                    ..at
                },
            };
            (here, letter)
        });
        Self(letters.collect())
    }

    fn last(&self) -> At {
        self.0
            .last()
            .map_or(At { line: 1, column: 1 }, |(at, _)| *at)
    }
}

fn find(letters: &Letters) -> Option<(At, Damage)> {
    let mut open: Vec<(At, char)> = Vec::new();
    let mut wanted = Wanted::Value;
    let mut place = 0;
    // Where the last comma, and the last value, stood.
    let mut comma = letters.last();
    let mut before = At { line: 1, column: 1 };
    while let Some(&(at, letter)) = letters.0.get(place) {
        place += 1;
        if matches!(letter, ' ' | '\t' | '\r' | '\n') {
            continue;
        }
        if let Some(plain) = plain(letter) {
            return Some((at, Damage::FullWidth(letter, plain)));
        }
        let starts = matches!(letter, '"' | '{' | '[' | '-' | '0'..='9' | 'a'..='z');
        match (wanted, letter) {
            (Wanted::End, _) => return Some((at, Damage::BehindEnd)),
            (Wanted::Comma, ',') => {
                comma = at;
                wanted = match open.last() {
                    Some((_, '{')) => Wanted::Key,
                    _ => Wanted::Value,
                };
                continue;
            }
            (Wanted::Value, ']') | (Wanted::Key, '}') => {
                return Some((comma, Damage::ExtraComma));
            }
            (Wanted::Comma | Wanted::FirstKey | Wanted::FirstValue, '}' | ']') => {
                let (_, bracket) = open.pop()?;
                let right = if bracket == '{' { '}' } else { ']' };
                if letter != right {
                    return Some((at, Damage::OtherBracket(letter, right)));
                }
            }
            (Wanted::Comma, _) if starts => return Some((before, Damage::NoComma)),
            (Wanted::Colon, ':') => {
                wanted = Wanted::Value;
                continue;
            }
            (Wanted::Colon, _) => return Some((before, Damage::NoColon)),
            (Wanted::Key | Wanted::FirstKey, '"') => {
                place = behind_text(letters, place, at).ok()?;
                before = letters.0.get(place - 1).map_or(at, |(at, _)| *at);
                wanted = Wanted::Colon;
                continue;
            }
            (Wanted::Value | Wanted::FirstValue, '"') => match behind_text(letters, place, at) {
                Ok(behind) => place = behind,
                Err(found) => return Some(found),
            },
            (Wanted::Value | Wanted::FirstValue, '{' | '[') => {
                open.push((at, letter));
                wanted = if letter == '{' {
                    Wanted::FirstKey
                } else {
                    Wanted::FirstValue
                };
                continue;
            }
            (Wanted::Value | Wanted::FirstValue, _) if starts => {
                let word = letters.0[place..]
                    .iter()
                    .take_while(|(_, one)| one.is_ascii_alphanumeric() || "+-.".contains(*one));
                place += word.count();
            }
            _ => return Some((at, Damage::Letter(letter))),
        }
        before = letters.0.get(place - 1).map_or(at, |(at, _)| *at);
        wanted = if open.is_empty() {
            Wanted::End
        } else {
            Wanted::Comma
        };
    }
    match open.last() {
        Some((at, bracket)) => Some((*at, Damage::OpenBracket(*bracket))),
        None if wanted == Wanted::Value => Some((At { line: 1, column: 1 }, Damage::Empty)),
        None => None,
    }
}

/// The place behind a text, or what is wrong with it: no text holds a line's end.
fn behind_text(letters: &Letters, start: usize, opened: At) -> Result<usize, (At, Damage)> {
    let mut escaped = false;
    let mut wide = None;
    for (place, &(at, letter)) in letters.0.iter().enumerate().skip(start) {
        match letter {
            '"' if !escaped => return Ok(place + 1),
            '\n' => break,
            _ => {
                if is_wide_quote(letter) {
                    wide = Some((at, Damage::FullWidth(letter, '"')));
                }
                escaped = letter == '\\' && !escaped;
            }
        }
    }
    Err(wide.unwrap_or((opened, Damage::OpenText)))
}

fn is_wide_quote(letter: char) -> bool {
    matches!(letter, '“' | '”' | '＂' | '„' | '«' | '»' | '‘' | '’')
}

/// The mark that was meant by one that Chinese and Japanese keyboards give.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        letter if is_wide_quote(letter) => '"',
        '「' | '」' | '『' | '』' => '"',
        '，' | '、' | '､' => ',',
        '：' => ':',
        '｛' => '{',
        '｝' => '}',
        '［' | '【' => '[',
        '］' | '】' => ']',
        '\u{3000}' => ' ',
        '０'..='９' => char::from(b'0' + (u32::from(letter) - u32::from('０')) as u8),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_damage_is_told_where_an_editor_shows_it() {
        for (text, line, column, expected) in [
            ("", 1, 1, Damage::Empty),
            ("{\n \"a\": [\n", 2, 7, Damage::OpenBracket('[')),
            ("<!doctype html>", 1, 1, Damage::Letter('<')),
            ("{\"題\": 1 \"b\": 2}", 1, 7, Damage::NoComma),
            ("{\n\"題\": \"x\"\n\"b\": 2}", 2, 8, Damage::NoComma),
            ("{\"a\": 1,}", 1, 8, Damage::ExtraComma),
            ("[1, 2,\n]", 1, 6, Damage::ExtraComma),
            ("{\"a\" 1}", 1, 4, Damage::NoColon),
            ("{\"a\": [1}", 1, 9, Damage::OtherBracket('}', ']')),
            ("{\"a\": \"題\n}", 1, 7, Damage::OpenText),
            ("{\"a\": \"題”,\n}", 1, 9, Damage::FullWidth('”', '"')),
            ("{“a”: 1}", 1, 2, Damage::FullWidth('“', '"')),
            ("{\"題\"： 1}", 1, 5, Damage::FullWidth('：', ':')),
            ("{\"a\": 1，\"b\": 2}", 1, 8, Damage::FullWidth('，', ',')),
            ("{} x", 1, 4, Damage::BehindEnd),
            ("{\"a\": 01}", 9, 9, Damage::Word),
        ] {
            let found = damage(text, At { line: 9, column: 9 });
            assert_eq!(found, (At { line, column }, expected), "{text}");
        }
    }
}
