//! What the check finds, as types. The words of the interface say it, to the
//! console in English and to the staff in their languages.

use super::json::{At, Damage};
use super::letters::Letter;
use crate::domain::date::Date;
use crate::domain::eligibility::expression::Malformed;
use crate::domain::eligibility::flaw::Fault;
use crate::domain::text::Lang;
use crate::domain::year_label::YearLabel;

/// Something wrong in the content.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The file's name without `.json`.
    pub file: &'static str,
    /// The place in it as a JSON pointer (RFC 6901), `/events/3/start`.
    pub pointer: String,
    /// The same place with the names of what stands there.
    pub path: Vec<Step>,
    /// What is wrong.
    pub kind: Kind,
}

/// A step on the way to a place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A field by its name.
    Field(String),
    /// An entry of a list.
    Entry {
        /// The list's name.
        list: String,
        /// Its number, from 1.
        number: usize,
        /// What it is called in Japanese and in Chinese, where it has a name.
        name: Option<[String; 2]>,
    },
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// The file as a whole cannot be read.
    File(FileFault),
    /// The text is not JSON.
    Json(At, Damage),
    /// A text holds letters that nobody typed.
    Letter(Letter),
    /// A field is missing, unknown, or holds something of another kind.
    Shape(Shape),
    /// A text cannot stand on a page as it is.
    Text(TextFault),
    /// An id, a source or an address leads nowhere.
    Reference(Reference),
    /// A value that cannot be meant.
    Sense(Sense),
    /// A rule of `eligibility.json` cannot be used.
    Rule(Fault),
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It is not there.
    Missing,
    /// The system says why.
    System(String),
    /// It is stored in another encoding than UTF-8.
    Encoding(super::encoding::Encoding),
    /// It begins with a byte-order mark.
    ByteOrderMark,
}

/// What JSON can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A text in quotation marks.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Switch,
    /// A list in square brackets.
    List,
    /// Fields in braces.
    Fields,
    /// `null`.
    Nothing,
    /// Anything else.
    Other,
}

/// What is wrong with the shape of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A field is missing.
    Missing(String),
    /// There is no such field.
    Unknown(String),
    /// A field is given twice.
    Twice(String),
    /// A word that is none of the choice.
    Choice(String, Vec<String>),
    /// A value of another kind.
    Form(Form, Form),
    /// A number that cannot stand here.
    Range(String),
    /// A text that is no day, and the day that it could be.
    Day(String, Option<Date>),
    /// A text that is no day of a year, `03-31`.
    DayOfYear(String),
    /// A day that no calendar has.
    NoSuchDay(String),
    /// A text that names no year.
    Year(String),
    /// A list where fields belong.
    List,
    /// A condition of `eligibility.json` that is not put together as conditions are.
    Condition(Malformed),
    /// Anything else, in the words of the reader of JSON.
    Other(String),
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// It is empty.
    Empty,
    /// It begins or ends with a space.
    Spaces,
    /// It holds markup or an address.
    Markup,
    /// A letter of the other language, and what stands around it.
    Foreign(Lang, char, String),
    /// Figures stand in one language alone: in Japanese, in Chinese.
    Figures(Vec<String>, Vec<String>),
    /// Figures without a source.
    Unsourced(Vec<String>),
    /// A term has another Chinese than in the glossary: the term, its Chinese, its id.
    Term(String, String, String),
    /// A word to avoid, and what to write.
    Avoid(String, String),
    /// Too many letters for a card.
    Card(usize),
}

/// What leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A text that cannot be an id.
    Id(String),
    /// An id that another entry of the list has.
    Used(String),
    /// A programme has the id of a topic.
    Taken(String),
    /// An id that a list does not hold: the id, the list.
    Unlisted(String, &'static str),
    /// A source that is not listed.
    Source(String),
    /// No source is named.
    NoSource,
    /// `brochure` without a section of it.
    NoSection,
    /// `official` without an official source.
    NotOfficial,
    /// A text that is no address.
    Address(String),
    /// A misprint of the brochure in an address, and how it is right.
    Misprint(&'static str, &'static str),
    /// An address to which no public page leads.
    NotPublic(String),
    /// Nothing stands at this path.
    Nowhere(String),
    /// Something has words for the search already.
    HasWords(String),
    /// A text that nobody types into a search.
    NoWord(String),
    /// A word that is there already.
    WordTwice(String),
    /// A question without words.
    NoWords,
    /// A text that is no path of a picture.
    Picture(String),
    /// A picture that is not there.
    NoPicture(String),
    /// A name in braces that leads to no amount.
    Amount(String),
    /// A confirmation of something that the content does not hold.
    Nothing(String),
}

/// A value that cannot be meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Sense {
    /// An amount of 0.
    AmountZero,
    /// An amount of something in kind.
    AmountInKind,
    /// A daily or monthly payment without its amount.
    AmountMissing,
    /// More than any stipend.
    AmountHuge(u64),
    /// The lower end is not below the upper one.
    AmountReversed,
    /// A range without an upper end.
    AmountOpen,
    /// More chosen than applied.
    Chosen(u32, u32),
    /// A printed rate that is not the quotient: per mille, chosen, applied.
    Rate(u16, u32, u32),
    /// The shortest length is above the longest.
    LengthReversed,
    /// A length of 0.
    LengthZero,
    /// The last day to begin lies before the first.
    StartReversed(Date, Date),
    /// The deadline lies after the last day to begin.
    DeadlineLate(Date, Date),
    /// A round that no pattern lets expect.
    NoPattern,
    /// A day outside what is plausible, and the first and last that are.
    DayAway(Date, Date, Date),
    /// An event that ends before it begins.
    EventReversed(Date, Date),
    /// An event of more than 60 days.
    EventLong(i32),
    /// An event before the one above it.
    EventOrder(Date, Date),
    /// The same city twice, or others without a first.
    Cities,
    /// A point outside the map.
    OffMap(f64, f64),
    /// A point given too exactly.
    TooExact,
    /// A year of which no source can speak.
    YearAway(YearLabel),
    /// A text that is no edition.
    Edition(String),
    /// An edition that runs backwards or over more than two years.
    EditionReversed(String),
    /// Not scheme and host alone.
    Origin(String),
    /// An exchange rate outside what is plausible, in ten-thousandths.
    Exchange(u32),
    /// A step of a history without a date.
    When(String),
    /// The end of a step that is no date after its beginning.
    Until(String, String),
    /// A history out of order.
    History,
    /// A point that is not on the globe.
    Globe,
    /// The day or the initials of a confirmation are missing.
    Initials,
    /// A part of the brochure in which nothing stands.
    PartEmpty,
    /// A programme or topic that stands in the brochure twice.
    PartTwice(String),
    /// A part of the brochure that holds programmes beside something else.
    PartMixed,
    /// A part of several programmes without a heading.
    PartUntitled,
}
