//! What the words of the answer say of a number, a day, a verdict.

use super::AnswerWords;
use crate::domain::content::programme::Filer;
use crate::domain::date::Date;
use crate::domain::plan::StepKind;
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

    /// Go on with the questions: about so many are left.
    #[must_use]
    pub fn go_on(&self, left: usize) -> String {
        self.counted(self.go_on, &[left])
    }

    /// Nothing stands against it, and the wished start can still be reached.
    #[must_use]
    pub fn in_time(&self, start: Date) -> String {
        let (year, month) = (start.year().to_string(), start.month().to_string());
        filled(self.no_obstacle_start, &[&year, &month])
    }

    /// About so many questions are open.
    #[must_use]
    pub fn still_open(&self, questions: usize) -> String {
        self.counted(self.still_open, &[questions])
    }

    /// So many criteria have to be asked about.
    #[must_use]
    pub fn to_be_asked(&self, criteria: usize) -> String {
        self.counted(self.to_be_asked, &[criteria])
    }

    /// So many questions are answered.
    #[must_use]
    pub fn answered(&self, questions: usize) -> String {
        self.counted(self.answered, &[questions])
    }

    /// The day of the doctorate, short.
    #[must_use]
    pub fn with_degree_of(&self, day: &str) -> String {
        filled(self.with_degree_of, &[day])
    }

    /// The length of the stay, short.
    #[must_use]
    pub fn going_for(&self, length: &str) -> String {
        filled(self.going_for, &[length])
    }

    /// The first day, short.
    #[must_use]
    pub fn starting_on(&self, day: &str) -> String {
        filled(self.starting_on, &[day])
    }

    /// From when and for how long.
    #[must_use]
    pub fn stay_from(&self, start: &str, length: &str) -> String {
        filled(self.stay_from, &[start, length])
    }

    /// An amount that is paid once.
    #[must_use]
    pub fn once(&self, label: &str, amount: &str) -> String {
        format!("{label}{amount}")
    }

    /// What is given, not paid.
    #[must_use]
    pub fn in_kind(&self, items: &str) -> String {
        filled(self.in_kind, &[items])
    }

    /// Of so many criteria so many are met.
    #[must_use]
    pub fn criteria_met(&self, all: usize, met: usize) -> String {
        self.counted(self.criteria_side, &[all, met])
    }

    /// Of so many steps so many are ticked.
    #[must_use]
    pub fn ticked(&self, ticked: usize, all: usize) -> String {
        self.counted(self.ticked, &[ticked, all])
    }

    /// When the next round of a programme closes, what one asks the office; and by when
    /// each side files, where both do.
    #[must_use]
    pub fn ask_deadline(&self, programme: &str, both: bool) -> String {
        let each = if both { self.ask_both } else { "" };
        format!("{}{each}", filled(self.ask_deadline, &[programme]))
    }

    /// What a host may answer.
    #[must_use]
    pub fn reply(&self, programme: &str) -> String {
        filled(self.sheet.reply_text, &[self.sheet.blank_name, programme])
    }

    /// What the sheet is about.
    #[must_use]
    pub fn sheet_lead(&self, programme: &str, together: bool) -> String {
        let sentence = match together {
            true => self.sheet.lead_meeting,
            false => self.sheet.lead,
        };
        filled(sentence, &[programme])
    }

    /// A step of the plan: what, and how.
    #[must_use]
    pub const fn step(&self, kind: StepKind) -> (&'static str, &'static str) {
        self.plan_steps[kind as usize]
    }

    /// A year, and what more there is to say of a date.
    #[must_use]
    pub fn year_and(&self, year: &str, note: &str) -> String {
        filled(self.year_note, &[year, note]).trim_end().to_owned()
    }

    /// Who files an application.
    #[must_use]
    pub const fn filer(&self, by: Filer) -> &'static str {
        self.filers[by as usize]
    }
}
