//! The form of an expression in the file.

use serde::{Deserialize, Serialize};

use super::{DayBound, Expression, Malformed, StayBound, Test, YearBound};

/// An expression as the file has it. All fields are optional, so that an
/// unknown one is reported by its name.
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", schemars(rename = "Expression"))]
#[serde(default)]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub(in super::super) struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<Vec<Expression>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<Vec<Expression>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<Expression>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_of: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most_year: Option<YearBound>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_or_after: Option<DayBound>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_or_before: Option<DayBound>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lasts: Option<StayBound>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_window: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub can_apply: Option<Vec<String>>,
}

impl TryFrom<Written> for Expression {
    type Error = Malformed;

    fn try_from(written: Written) -> Result<Self, Self::Error> {
        let ways = [
            written.all.is_some(),
            written.any.is_some(),
            written.not.is_some(),
            written.fact.is_some(),
        ];
        if ways.into_iter().filter(|way| *way).count() != 1 {
            return Err(Malformed::NotOneWay);
        }
        let Some(fact) = written.fact.clone() else {
            if written.tests() > 0 {
                return Err(Malformed::NoFact);
            }
            return Ok(match (written.all, written.any, written.not) {
                (Some(parts), _, _) => Self::All(parts),
                (_, Some(parts), _) => Self::Any(parts),
                (_, _, Some(part)) => Self::Not(part),
                _ => return Err(Malformed::NotOneWay),
            });
        };
        Ok(Self::Fact {
            fact,
            test: written.into_test()?,
        })
    }
}

impl Written {
    /// How many kinds of comparison are there.
    fn tests(&self) -> usize {
        [
            self.is.is_some(),
            self.one_of.is_some(),
            self.has.is_some(),
            self.at_least.is_some() || self.at_most.is_some(),
            self.at_most_year.is_some(),
            self.on_or_after.is_some() || self.on_or_before.is_some(),
            self.lasts.is_some(),
            self.in_window.is_some(),
            self.can_apply.is_some(),
        ]
        .into_iter()
        .filter(|kind| *kind)
        .count()
    }

    fn into_test(self) -> Result<Test, Malformed> {
        if self.tests() != 1 {
            return Err(Malformed::NotOneTest);
        }
        Ok(match self {
            Self { is: Some(one), .. } => Test::OneOf(vec![one]),
            Self {
                one_of: Some(ones), ..
            } => Test::OneOf(ones),
            Self {
                has: Some(ones), ..
            } => Test::Has(ones),
            Self {
                at_most_year: Some(year),
                ..
            } => Test::AtMostYear(year),
            Self {
                lasts: Some(range), ..
            } => Test::Lasts(range),
            Self {
                in_window: Some(rounds),
                ..
            } => Test::InWindow(rounds),
            Self {
                can_apply: Some(rounds),
                ..
            } => Test::CanApply(rounds),
            Self {
                at_least: None,
                at_most: None,
                on_or_after: earliest,
                on_or_before: latest,
                ..
            } => Test::Day { earliest, latest },
            Self {
                at_least: least,
                at_most: most,
                ..
            } => Test::Number { least, most },
        })
    }
}

impl From<Expression> for Written {
    fn from(expression: Expression) -> Self {
        let mut written = Self::default();
        match expression {
            Expression::All(parts) => written.all = Some(parts),
            Expression::Any(parts) => written.any = Some(parts),
            Expression::Not(part) => written.not = Some(part),
            Expression::Fact { fact, test } => {
                written.fact = Some(fact);
                match test {
                    Test::OneOf(ones) => written.one_of = Some(ones),
                    Test::Has(ones) => written.has = Some(ones),
                    Test::Number { least, most } => {
                        (written.at_least, written.at_most) = (least, most);
                    }
                    Test::AtMostYear(year) => written.at_most_year = Some(year),
                    Test::Day { earliest, latest } => {
                        (written.on_or_after, written.on_or_before) = (earliest, latest);
                    }
                    Test::Lasts(range) => written.lasts = Some(range),
                    Test::InWindow(rounds) => written.in_window = Some(rounds),
                    Test::CanApply(rounds) => written.can_apply = Some(rounds),
                }
            }
        }
        written
    }
}

#[cfg(feature = "staff")]
impl schemars::JsonSchema for Expression {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Expression".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Written::json_schema(generator)
    }
}
