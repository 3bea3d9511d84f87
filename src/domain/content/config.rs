//! `config.json`: what the office sets when it puts the portal on a server.

use serde::{Deserialize, Serialize};

use crate::domain::date::Date;
use crate::domain::exchange::Exchange;
use crate::domain::text::Bilingual;

/// The file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Config {
    /// The portal's own name.
    pub title: Bilingual,
    /// One sentence under it: also the description of the home page.
    pub tagline: Bilingual,
    /// Scheme and host of the address under which the portal is published,
    /// without a slash at the end: canonical links and the site map need it.
    pub site_origin: String,
    /// The edition of the brochure that the content follows.
    pub edition: String,
    /// The last day on which the content was changed.
    pub updated: Date,
    /// Who runs the site.
    pub operator: Operator,
    /// Notices of the office, newest first; shown on the home page.
    #[serde(default)]
    pub notices: Vec<Notice>,
    /// The ICP number, if the site has one.
    pub icp_number: Option<String>,
    /// The public-security number, if the site has one.
    pub public_security_number: Option<String>,
    /// How places are shown on the map of events. The map shows no boundary
    /// and no name but those of cities; whether it needs a review before it is
    /// published, the office decides.
    #[serde(default)]
    pub map: MapMode,
    /// The picture with the code of the office's account in WeChat, as a path below
    /// `public/`: `office/wechat.png`. Without it the pages say nothing of WeChat.
    pub wechat_qr: Option<String>,
    /// What a yuan costs in the calculator until a visitor types a rate; without
    /// it, they type one.
    pub exchange: Option<Exchange>,
    /// The number of the map's review (审图号), if it has one.
    pub map_review_number: Option<String>,
}

/// Who runs the site, as the foot of each page says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Operator {
    /// The name.
    pub name: Bilingual,
    /// Whether they have approved the site. Until then the foot of each page says
    /// that it is a trial.
    pub approved: bool,
}

/// How places are shown on the map of events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum MapMode {
    /// Land, lakes and rivers.
    #[default]
    Physical,
    /// Cities and the lines of degrees alone.
    Schematic,
    /// No map.
    Off,
}

/// A notice of the office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "staff", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "staff", serde(deny_unknown_fields))]
pub struct Notice {
    /// The day of the notice.
    pub date: Date,
    /// What it says.
    pub text: Bilingual,
}
