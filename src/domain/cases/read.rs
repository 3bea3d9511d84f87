//! Reads a file of cases. By hand: serde's readers of five types would be
//! larger than the page that shows the cases.

use super::{Case, CaseFile, Group, QuoteCase, YearCase};
use crate::domain::date::Date;
use crate::domain::json::{Fields, Value};
use crate::domain::text::Bilingual;

impl CaseFile {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// The first place that is not as it should be: a field that is missing,
    /// unknown, or of another kind.
    pub fn from_json(file: &Value) -> Result<Self, String> {
        let mut reader = Reader {
            here: String::new(),
            fault: None,
        };
        reader.known(file, &["groups"]);
        let groups = reader.list(&file["groups"], Reader::group);
        match reader.fault {
            Some(fault) => Err(fault),
            None => Ok(Self { groups }),
        }
    }
}

struct Reader {
    /// The id of the case under way, or of the programme of its group.
    here: String,
    fault: Option<String>,
}

impl Reader {
    /// Notes a fault; the first one counts.
    fn note(&mut self, what: &str) {
        if self.fault.is_none() {
            self.fault = Some(format!("at “{}”: {what}", self.here));
        }
    }

    /// A misspelt field would be lost in silence: the tests and the build refuse
    /// it, so that the browser need not.
    fn known(&mut self, object: &Value, names: &[&str]) {
        let mut fields = object.fields().iter();
        let is_known = |(name, _): &(String, Value)| names.contains(&name.as_str());
        let is_judged = cfg!(feature = "csr");
        if !(is_judged || object.is_object() && fields.all(is_known)) {
            self.note("a field is not known");
        }
    }

    fn need<T>(&mut self, found: Option<T>, what: &str, stand_in: T) -> T {
        found.unwrap_or_else(|| {
            self.note(what);
            stand_in
        })
    }

    fn list<T>(&mut self, list: &Value, read: fn(&mut Self, &Value) -> T) -> Vec<T> {
        let mut out = Vec::new();
        match list {
            Value::Array(items) => {
                for item in items {
                    out.push(read(self, item));
                }
            }
            Value::Null => {}
            _ => self.note("not a list"),
        }
        out
    }

    /// The fields of an object, each read.
    fn map<T>(&mut self, map: &Value, read: fn(&mut Self, &Value) -> T) -> Vec<(String, T)> {
        let mut out = Vec::new();
        match map {
            Value::Object(fields) => {
                for (name, value) in fields {
                    out.push((name.clone(), read(self, value)));
                }
            }
            Value::Null => {}
            _ => self.note("not an object"),
        }
        out
    }

    fn text(&mut self, value: &Value) -> String {
        self.need(value.as_str(), "not a text", "").to_owned()
    }

    fn amount(&mut self, value: &Value) -> u64 {
        self.need(value.as_u64(), "not an amount", 0)
    }

    fn date(&mut self, value: &Value) -> Date {
        let date = value.as_str().and_then(|text| text.parse().ok());
        self.need(date, "not a date", Date::FIRST)
    }

    fn count(&mut self, value: &Value) -> u16 {
        let count = value.as_u64().and_then(|count| count.try_into().ok());
        self.need(count, "not a length", 0)
    }

    fn may<T>(&mut self, value: &Value, read: fn(&mut Self, &Value) -> T) -> Option<T> {
        (!value.is_null()).then(|| read(self, value))
    }

    fn answers(&mut self, value: &Value) -> Fields {
        if !value.is_null() && !value.is_object() {
            self.note("no answers");
        }
        value.fields().to_vec()
    }

    fn group(&mut self, value: &Value) -> Group {
        self.here = self.text(&value["programme"]);
        self.known(
            value,
            &[
                "title",
                "rows",
                "programme",
                "today",
                "given",
                "cases",
                "quotes",
            ],
        );
        Group {
            title: Bilingual {
                ja: self.text(&value["title"]["ja"]),
                zh: self.text(&value["title"]["zh"]),
            },
            rows: self.list(&value["rows"], Self::text),
            programme: self.here.clone(),
            today: self.date(&value["today"]),
            given: self.answers(&value["given"]),
            cases: self.list(&value["cases"], Self::case),
            quotes: self.list(&value["quotes"], Self::quote),
        }
    }

    fn case(&mut self, value: &Value) -> Case {
        self.here = self.text(&value["id"]);
        self.known(
            value,
            &[
                "id",
                "with",
                "verdict",
                "criteria",
                "open_facts",
                "years",
                "refused",
            ],
        );
        Case {
            id: self.here.clone(),
            with: self.answers(&value["with"]),
            verdict: self.may(&value["verdict"], Self::text),
            criteria: self.map(&value["criteria"], Self::text),
            open_facts: self.may(&value["open_facts"], |reader, list| {
                reader.list(list, Self::text)
            }),
            years: self.list(&value["years"], Self::year),
            refused: self.may(&value["refused"], Self::text),
        }
    }

    fn year(&mut self, value: &Value) -> YearCase {
        self.known(value, &["fiscal_year", "open", "boundary"]);
        YearCase {
            fiscal_year: i32::from(self.count(&value["fiscal_year"])),
            open: value["open"].as_bool(),
            boundary: self.date(&value["boundary"]),
        }
    }

    fn quote(&mut self, value: &Value) -> QuoteCase {
        self.here = self.text(&value["id"]);
        self.known(
            value,
            &[
                "id",
                "start",
                "months",
                "days",
                "in_japan",
                "withheld",
                "end",
                "lines",
                "total_yen",
                "in_kind",
                "apart",
                "notes",
                "refused",
            ],
        );
        QuoteCase {
            id: self.here.clone(),
            start: self.date(&value["start"]),
            months: self.may(&value["months"], Self::count),
            days: self.may(&value["days"], Self::count),
            in_japan: value["in_japan"] == true,
            withheld: self.list(&value["withheld"], Self::text),
            end: self.may(&value["end"], Self::date),
            lines: self.map(&value["lines"], |reader, line| {
                [0, 1, 2].map(|at| reader.amount(&line[at]))
            }),
            total_yen: self.may(&value["total_yen"], Self::amount),
            in_kind: self.list(&value["in_kind"], Self::text),
            apart: self.map(&value["apart"], Self::amount),
            notes: self.list(&value["notes"], Self::text),
            refused: self.may(&value["refused"], Self::text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn file(case: serde_json::Value) -> Result<CaseFile, String> {
        CaseFile::from_json(&Value::from(&json!({"groups": [{
            "title": {"ja": "x", "zh": "y"}, "programme": "hope", "today": "2026-11-23",
            "cases": [case],
        }]})))
    }

    #[test]
    fn a_misspelt_field_is_not_lost() {
        let read = file(json!({"id": "x", "verdict": "fits"})).expect("a case");
        assert_eq!(read.groups[0].cases[0].verdict.as_deref(), Some("fits"));
        for wrong in [
            json!({"verdict": "fits"}),
            json!({"id": "x", "verdit": "fits"}),
            json!({"id": "x", "verdict": 1}),
            json!({"id": "x", "with": []}),
            json!({"id": "x", "open_facts": "aim"}),
            json!({"id": "x", "years": [{"fiscal_year": 2027, "open": true, "boundary": "2021-02-30"}]}),
            json!("x"),
        ] {
            assert!(file(wrong.clone()).is_err(), "{wrong}");
        }
    }
}
