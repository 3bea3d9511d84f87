//! `search.json`: what visitors call things, beside the names that the content
//! gives them.

use serde::{Deserialize, Serialize};

/// The file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct SearchFile {
    /// For each thing by what else it is found.
    pub keywords: Vec<Keywords>,
}

/// By what else something is found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Keywords {
    /// Its address below the language: `programmes/bridge/`,
    /// `glossary/#term-host`. A star stands for every programme:
    /// `programmes/*/#money`.
    pub of: String,
    /// Words in either language. How a letter is written does not matter: 学 is
    /// 學, ヒト is ひと, ＪＳＰＳ is jsps.
    pub words: Vec<String>,
}

impl Keywords {
    /// Whether they are for what stands at this address.
    #[must_use]
    pub fn suit(&self, path: &str) -> bool {
        match self.of.split_once('*') {
            None => self.of == path,
            Some((start, end)) => path
                .strip_prefix(start)
                .and_then(|rest| rest.strip_suffix(end))
                .is_some_and(|id| !id.contains('/')),
        }
    }
}
