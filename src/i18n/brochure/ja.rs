//! In Japanese.

use super::BrochureWords;

pub(super) const WORDS: BrochureWords = BrochureWords {
    name: "パンフレット",
    name_of: |edition| format!("パンフレット {edition}"),
    description: "日本学術振興会北京研究連絡センターのパンフレットです。事業、センターの活動、1年間の実績を1冊にまとめました。A4で印刷できます。",
    how_to_print: "このページを印刷すると、A4の冊子になります。",
    download: "PDFで開く",
    series: "事業案内",
    contents: "目次",
    event: "イベント",
    events: "イベント",
    events_by_city: "イベントの開催地",
    as_of: |day| format!("{day}現在"),
};
