//! Japanese, in the office's own terms.

use super::SearchWords;
use crate::domain::text::Lang;

pub(super) const WORDS: SearchWords = SearchWords {
    lang: Lang::Ja,
    label: "検索する言葉",
    keys: "↑↓キーで選び、Enterキーで開きます。Escキーで消し、/キーで検索欄に戻ります。",
    privacy: "日本語、中国語、英語名称のどれでも検索できます。入力した言葉は端末の外に送信されません。",
    needs_script: "お使いのブラウザーで機能が動くと、ここに検索欄が表示されます。動かない場合も、下の一覧からお探しいただけます。",
    found: "#件見つかりました。",
    found_first: "#件見つかりました。関連の強い#件を表示しています。",
    partly: "すべての言葉を含むものはありません。一部を含むもの（#件）を表示しています。",
    none: "「#」に合うものは見つかりませんでした。",
    tips: "言葉を短くするか、1つに減らしてお試しください。|別の言い方（例：奨学金と支給額、ポスドクと外国人特別研究員）でお試しください。",
    all: "言葉を消して、すべての項目を見る",
    ask: "北京センターに尋ねる",
    results: "検索結果",
    kinds: "よくある質問|事業|ページ|用語|事業|イベント",
};
