//! Japanese, in the office's own terms.

use super::SearchWords;
use crate::domain::search::Kind;
use crate::domain::text::Lang;

pub(super) const WORDS: SearchWords = SearchWords {
    lang: Lang::Ja,
    label: "検索キーワード",
    keys: "↑↓キーで選び、Enterキーで開きます。Escキーで消し、/キーで検索欄に戻ります。",
    privacy: "日本語、中国語、英語名称のどれでも検索できます。入力されたキーワードは端末の外に送信されません。",
    needs_script: "お使いの環境では検索できません。下の一覧からお探しください。",
    found: "#件見つかりました。",
    found_first: "{found}件見つかりました。関連の強い{shown}件を表示しています。",
    partly: "すべてのキーワードを含むものはありません。一部を含むもの（#件）を表示しています。",
    none: "「#」に合うものは見つかりませんでした。",
    link_cut: "このリンクは途中で切れているか、変わっています。一部が表示されていないことがあります。送り主に元のリンクをご確認ください。",
    tips: &[
        "キーワードを短くするか、1つに減らしてお試しください。",
        "別の言い方（例：奨学金と支給額、ポスドクと外国人特別研究員）でお試しください。",
    ],
    all: "キーワードを消して、すべての項目を見る",
    ask: "当センターに問い合わせる",
    results: "検索結果",
    kind_of: |kind| match kind {
        Kind::Answer => "よくある質問",
        Kind::Programme => "事業",
        Kind::Page => "ページ",
        Kind::Term => "用語",
        Kind::Section => "事業",
        Kind::Event => "イベント",
    },
};
