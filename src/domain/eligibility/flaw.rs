//! Why `eligibility.json` cannot be used, as types. `i18n::check` says it.

/// A rule that cannot be used, with its place in `eligibility.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// A JSON pointer.
    pub pointer: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// More questions than can be asked.
    Questions(usize),
    /// A text that cannot be the id of a question.
    QuestionId(String),
    /// A text that cannot be the key of a question.
    Key(String),
    /// A key that links use for something else, or did once.
    KeyTaken(String),
    /// The id of another question.
    QuestionTwice(String),
    /// The key of another question.
    KeyTwice(String),
    /// The limits of a number are missing, reversed, or stand elsewhere.
    NumberLimits,
    /// The limits of a length are missing, or stand elsewhere.
    LengthLimits,
    /// The limits of a date are missing, reversed, or stand elsewhere.
    DateLimits,
    /// A choice with too few or too many options, or options elsewhere.
    Options,
    /// A text that cannot be the id of an option.
    OptionId(String),
    /// The id of another option of the list.
    OptionTwice(String),
    /// No question, or only a later one, has this id.
    NoQuestion(String),
    /// A question has no such option: the question, the option.
    NoOption(String, String),
    /// A comparison with options names none.
    NoOptionNamed,
    /// A list of expressions without one.
    NoExpression,
    /// A question that cannot be compared in this way, and what it would have to be.
    Comparison(String, Wanted),
    /// A question that does not ask for a date.
    NoDate(String),
    /// The stay is to begin on the day of today.
    StartToday,
    /// A bound in none of its three forms.
    Bound,
    /// A day that not every year has: month, day.
    DayOfYear(u8, u8),
    /// More years than anybody means.
    Years(i32),
    /// The shortest is 0 or above the longest.
    EmptyRange,
    /// One of `from` and `least_days` without the other.
    LeastDays,
    /// The programme has no such pattern of rounds.
    NoPattern(String),
    /// A boolean that is compared with something else than `yes` or `no`.
    YesOrNo,
    /// The programmes are not those of `programmes.json` in their order.
    Programmes,
    /// An id that stands twice in its list.
    IdTwice(String),
    /// The programme has no such criterion.
    NoCriterion(String),
    /// The programme has no such rule: the programme, the rule.
    NoRule(String, String),
    /// A criterion with `rules` and a statement of its own.
    RulesAndOwn,
    /// A criterion that rests on a gap.
    OnGap,
    /// A criterion that can say no rests on a rule that cannot.
    Mixed,
    /// `hint` at a criterion that is no more than one.
    Hint,
    /// An edition that ends before it begins.
    EditionReversed,
    /// An edition that begins before the one above it has ended.
    EditionOrder,
    /// Not exactly one note cites the source: how many, the programme, the source.
    Notes(usize, String, String),
    /// The note is a gap.
    NoteGap,
}

/// What a question has to be for a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A choice, or yes and no.
    ChoiceOrBoolean,
    /// Choices of which several may be taken.
    Choices,
    /// A number.
    Number,
    /// A number that is a fiscal year.
    FiscalYear,
    /// A length.
    Length,
}
