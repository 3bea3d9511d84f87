//! What the page is shown in. Asked only for choosing words: what a host can
//! do is found out by trying.

/// Whether WeChat shows the page: it opens no files but pictures.
#[must_use]
pub fn is_wechat() -> bool {
    if !cfg!(target_arch = "wasm32") {
        return false;
    }
    let agent = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    agent.is_some_and(|agent| {
        agent
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .any(|word| word == "MicroMessenger")
    })
}
