//! The project's own build tool, as a library, so that the browser tests can
//! use the same server and the same paths as the staff do.
//!
//! In reading order:
//!
//! - [`root`]: where the checkout is, and the folders in it;
//! - [`process`]: running other programs, and saying what failed;
//! - [`tools`], [`packages`], [`npm`], [`wheel`], [`browser`], [`old_chromium`], [`axe`]: what
//!   has to be installed, and installing it;
//! - [`native`]: the checkout's own programs for this machine: what writes the pages, and
//!   what makes small what is sent;
//! - [`folder`]: whole folders, listed, copied, put in place;
//! - [`site`]: Trunk's bundle and the prerendered pages become one folder;
//! - [`remap`]: a release tells nothing of the machine it was built on;
//! - [`version`], [`releases`], [`fingerprint`]: which build a page belongs to,
//!   and the files of earlier builds that stay;
//! - [`sizes`], [`release`]: what a visitor downloads, and its limits;
//! - [`caching`], [`server`], [`intercept`], [`gate`]: a static server that can also be
//!   told to fail;
//! - [`nginx`], [`crowd`]: the site on the server that `deploy/` describes, and
//!   many visitors at once;
//! - [`serve`]: the site while someone works on it;
//! - [`staff`]: the office's desk, built and served;
//! - [`basemap`]: the map's land, lakes and rivers, drawn from their sources;
//! - [`variants`]: the letters that search takes for each other, from their source;
//! - [`floor`]: what the portal's speed is compared with;
//! - [`shots`]: every page as a picture; [`brochure`]: the printed one;
//! - [`checks`], [`steps`]: everything that has to hold before a change goes in.

pub mod axe;
pub mod basemap;
pub mod brochure;
pub mod browser;
pub mod caching;
pub mod checks;
pub mod crowd;
pub mod fingerprint;
pub mod floor;
pub mod folder;
pub mod gate;
pub mod intercept;
pub mod native;
pub mod nginx;
pub mod npm;
pub mod old_chromium;
pub mod packages;
pub mod pdf_ids;
pub mod process;
pub mod release;
pub mod releases;
pub mod remap;
pub mod root;
pub mod serve;
pub mod server;
pub mod shots;
pub mod site;
pub mod sizes;
pub mod staff;
pub mod steps;
pub mod tools;
pub mod variants;
pub mod version;
pub mod wheel;
