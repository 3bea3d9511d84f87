//! What the words of the answer say of a number, a day, a verdict.

use super::AnswerWords;
use crate::domain::content::programme::Filer;
use crate::i18n::texts::filled;

impl AnswerWords {
    fn counted(&self, sentence: &str, counts: &[usize]) -> String {
        let texts: Vec<String> = counts.iter().map(usize::to_string).collect();
        let parts: Vec<&str> = texts.iter().map(String::as_str).collect();
        filled(sentence, &parts)
    }

    /// Which question is shown, and about how many are left.
    #[must_use]
    pub fn progress(&self, number: usize, left: usize) -> String {
        match left {
            0 => self.counted(self.last_question, &[number]),
            _ => self.counted(self.question_number, &[number, left]),
        }
    }

    /// How many programmes are not ruled out.
    #[must_use]
    pub fn left(&self, programmes: usize) -> String {
        match programmes {
            0 => self.none_left.to_owned(),
            _ => self.counted(self.programmes_left, &[programmes]),
        }
    }

    /// Who files an application.
    #[must_use]
    pub const fn filer(&self, by: Filer) -> &'static str {
        self.filers[by as usize]
    }
}
