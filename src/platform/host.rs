//! What the page is shown in. Asked for words, and for the one habit of a host
//! that cannot be found out by trying.

/// Whether WeChat on an iPhone shows the page. Its own menu shares the address
/// that was opened first, whatever the address has become since: there a link
/// has to open its page.
#[must_use]
pub fn shares_first_address() -> bool {
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| {
        let has = |word: &str| {
            agent
                .split(|letter: char| !letter.is_ascii_alphanumeric())
                .any(|part| part == word)
        };
        has("MicroMessenger") && (has("iPhone") || has("iPad"))
    })
}
