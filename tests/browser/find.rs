//! Finding what a visitor finds: by role and by name, as a screen reader says
//! them, and touching it for real. A click that an overlay would block fails, and
//! so does a name that two elements share. Plain WebDriver: any engine can do it.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::visit::{Visit, is_passing, patiently};

const FIND: &str = include_str!("find/find.js");
/// Brings an element into sight, unless all of it is in sight already.
const SHOW: &str = "
const frame = arguments[0].getBoundingClientRect();
if (frame.top < 0 || frame.bottom > innerHeight) {
    arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});
}";

/// A name, whole or its beginning.
#[derive(Clone, Copy, Debug)]
pub struct Name<'n> {
    text: &'n str,
    begins: bool,
}

impl<'n> From<&'n str> for Name<'n> {
    fn from(text: &'n str) -> Self {
        let begins = false;
        Self { text, begins }
    }
}

impl<'n> From<&'n String> for Name<'n> {
    fn from(text: &'n String) -> Self {
        Self::from(text.as_str())
    }
}

/// The name begins so, and goes on with what changes, such as a count.
#[must_use]
pub fn begins(text: &str) -> Name<'_> {
    Name { text, begins: true }
}

/// A part of the page, in which things are found.
pub struct Part<'v> {
    visit: &'v Visit,
    root: Option<WebElement>,
}

impl Part<'_> {
    /// All elements of a role that bear the name now, and all names of the role.
    async fn look(
        &self,
        role: &str,
        name: Name<'_>,
    ) -> WebDriverResult<(Vec<WebElement>, Vec<String>)> {
        let wanted = json!({"role": role, "name": name.text, "begins": name.begins});
        let root = match &self.root {
            Some(root) => root.to_json()?,
            None => json!(null),
        };
        let answer = self.visit.call(FIND, vec![wanted, root]).await?;
        let json = answer.json();
        let mut found = Vec::new();
        for one in json[0].as_array().into_iter().flatten() {
            found.push(WebElement::from_json(
                one.clone(),
                self.visit.driver.handle().clone(),
            )?);
        }
        let names = json[1].as_array().into_iter().flatten();
        let names = names.filter_map(|name| name.as_str().map(str::to_owned));
        Ok((found, names.collect()))
    }

    /// The only element of this role with this name; waits for it.
    pub async fn by_role<'n>(
        &self,
        role: &str,
        name: impl Into<Name<'n>>,
    ) -> WebDriverResult<WebElement> {
        let name = name.into();
        let outcome = patiently(async || {
            // A page that is just being replaced is looked at again.
            let (mut found, names) = self.look(role, name).await.unwrap_or_default();
            assert!(found.len() < 2, "{} times: {role} {name:?}", found.len());
            found.pop().ok_or(names)
        });
        match outcome.await {
            Ok(one) => Ok(one),
            Err(names) => panic!("no {role} has the name {name:?}; there are {names:#?}"),
        }
    }

    /// Clicks it, as a finger or a mouse does: what lies over it would get the
    /// click instead, and the visit fails.
    pub async fn tap<'n>(&self, role: &str, name: impl Into<Name<'n>>) -> WebDriverResult<()> {
        let name = name.into();
        patiently(async || {
            match self.tap_once(role, name).await {
                // It was just being replaced, or has no place yet.
                Err(error) if is_passing(&error) => Err(error),
                outcome => Ok(outcome),
            }
        })
        .await?
    }

    /// The same without patience: a click that fails is not tried again.
    pub async fn tap_once<'n>(&self, role: &str, name: impl Into<Name<'n>>) -> WebDriverResult<()> {
        let element = self.by_role(role, name).await?;
        self.visit.show(&element).await?;
        element.click().await
    }

    /// Chooses in a list of this name what is called so.
    pub async fn choose<'n>(&self, list: impl Into<Name<'n>>, option: &str) -> WebDriverResult<()> {
        let list = self.by_role("combobox", list).await?;
        self.visit.show(&list).await?;
        let options = Part {
            visit: self.visit,
            root: Some(list),
        };
        options.by_role("option", option).await?.click().await
    }

    /// The names of all elements of a role, in the order of the page.
    pub async fn names(&self, role: &str) -> WebDriverResult<Vec<String>> {
        Ok(self.look(role, begins("")).await?.1)
    }

    /// Whether something of this role and name is there now.
    pub async fn has<'n>(&self, role: &str, name: impl Into<Name<'n>>) -> WebDriverResult<bool> {
        Ok(!self.look(role, name.into()).await?.0.is_empty())
    }

    /// Waits until nothing of this role and name is there.
    pub async fn until_gone<'n>(
        &self,
        role: &str,
        name: impl Into<Name<'n>>,
    ) -> WebDriverResult<()> {
        let name = name.into();
        let outcome = patiently(async || match self.look(role, name).await {
            Ok((found, _)) if found.is_empty() => Ok(()),
            _ => Err(()),
        });
        if outcome.await.is_err() {
            panic!("{role} {name:?} is still there");
        }
        Ok(())
    }
}

impl Visit {
    /// The whole page.
    pub fn page(&self) -> Part<'_> {
        Part {
            visit: self,
            root: None,
        }
    }

    /// What stands in the only element of this role and name.
    pub async fn within<'n>(
        &self,
        role: &str,
        name: impl Into<Name<'n>>,
    ) -> WebDriverResult<Part<'_>> {
        let root = self.page().by_role(role, name).await?;
        Ok(Part {
            visit: self,
            root: Some(root),
        })
    }

    /// [`Part::by_role`] on the whole page.
    pub async fn by_role<'n>(
        &self,
        role: &str,
        name: impl Into<Name<'n>>,
    ) -> WebDriverResult<WebElement> {
        self.page().by_role(role, name).await
    }

    /// [`Part::tap`] on the whole page.
    pub async fn tap<'n>(&self, role: &str, name: impl Into<Name<'n>>) -> WebDriverResult<()> {
        self.page().tap(role, name).await
    }

    /// [`Part::choose`] on the whole page.
    pub async fn choose<'n>(&self, list: impl Into<Name<'n>>, option: &str) -> WebDriverResult<()> {
        self.page().choose(list, option).await
    }

    /// Scrolls until the element is in sight.
    pub async fn show(&self, element: &WebElement) -> WebDriverResult<()> {
        self.driver.execute(SHOW, vec![element.to_json()?]).await?;
        Ok(())
    }
}

/// What lies under something else cannot be clicked, what two share cannot be
/// found: tests that click for real hold both.
#[test]
fn what_is_covered_cannot_be_clicked() {
    use crate::visit::{PHONE, Setup, visit};
    visit(Setup::new(PHONE), async |visit| {
        visit.open_live("zh/events/").await?;
        let name = portal::i18n::map(portal::domain::text::Lang::Zh).nearer;
        visit.tap("button", name).await?;
        visit.until("location.hash.includes('v.160')").await;
        visit
            .read::<bool>(
                "(() => { const cover = document.createElement('dialog');
                 cover.textContent = 'cover';
                 document.body.append(cover);
                 cover.showModal();
                 return true; })()",
            )
            .await;
        // WebKit's word for it is one that may pass: waiting for that takes half a minute.
        assert!(visit.page().tap_once("button", name).await.is_err());
        assert!(visit.page().has("dialog", "").await?);
        visit
            .read::<bool>("(document.querySelector('dialog').close(), true)")
            .await;
        visit.page().until_gone("dialog", "").await?;
        visit.tap("button", name).await
    });
}
