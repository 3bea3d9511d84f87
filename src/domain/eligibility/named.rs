//! The questions and options that the program itself names: for a sum, for a letter,
//! for the estimate on the home page. What `eligibility.json` calls otherwise would
//! silently be left out; `tests/content.rs` compares them.

/// In which form somebody wishes to work with Japan.
pub const AIM: &str = "aim";
/// By staying there.
pub const AIM_STAY: &str = "stay";
/// The doctorate.
pub const DEGREE: &str = "degree";
/// It was awarded.
pub const DEGREE_HELD: &str = "held";
/// It is to come.
pub const DEGREE_EXPECTED: &str = "expected";
/// The day on which it is awarded.
pub const DEGREE_DATE: &str = "degree_date";
/// Position or status.
pub const POSITION: &str = "position";
/// A student outside Japan.
pub const POSITION_STUDENT: &str = "student";
/// At an institution in Japan.
pub const POSITION_JAPAN: &str = "japan";
/// Whether somebody lives in Japan before the stay.
pub const IN_JAPAN: &str = "in_japan";

/// All of them: a question, and its options that are named.
pub const ALL: [(&str, &[&str]); 5] = [
    (AIM, &[AIM_STAY]),
    (DEGREE, &[DEGREE_HELD, DEGREE_EXPECTED]),
    (DEGREE_DATE, &[]),
    (POSITION, &[POSITION_STUDENT, POSITION_JAPAN]),
    (IN_JAPAN, &[]),
];
