//! The place of a finding by the names of the office's work: the day of the event
//! “…”, not `/events/24/start`.

use super::Tongue;
use crate::domain::check::finding::{Finding, Step};
use crate::domain::text::Lang;

/// A word in Japanese and in Chinese.
type Words = [&'static str; 2];

const FILES: [(&str, Words); 9] = [
    ("config", ["基本設定", "基本设置"]),
    ("programmes", ["事業", "项目"]),
    ("eligibility", ["申請条件の判定", "申请条件判定"]),
    ("topics", ["当センターの紹介", "代表处介绍"]),
    ("events", ["イベント", "活动"]),
    ("glossary", ["用語集", "术语表"]),
    ("sources", ["出典", "来源"]),
    ("search", ["検索語", "搜索用词"]),
    ("questions", ["よくある質問", "常见问题"]),
];

/// Lists by the name of one of their entries.
const LISTS: [(&str, Words); 42] = [
    ("events", ["イベント", "活动"]),
    ("programmes", ["事業", "项目"]),
    ("topics", ["紹介", "栏目"]),
    ("places", ["都市", "城市"]),
    ("further_places", ["ほかの開催地", "其他举办地"]),
    ("kinds", ["イベントの種類", "活动类型"]),
    ("organisers", ["主催者", "主办方"]),
    ("photographs", ["写真", "照片"]),
    ("notices", ["お知らせ", "通知"]),
    ("money", ["支給", "资助"]),
    ("results", ["採択状況", "入选情况"]),
    ("figures", ["数値", "数据"]),
    ("rules", ["申請条件", "申请条件"]),
    ("steps", ["申請の手順", "申请步骤"]),
    ("rounds", ["募集", "受理轮次"]),
    ("patterns", ["例年の募集時期", "往年受理规律"]),
    ("notes", ["備考", "备注"]),
    ("staff_notes", ["内部メモ", "内部备注"]),
    ("gaps", ["未確認事項", "未查明事项"]),
    ("links", ["リンク", "链接"]),
    ("body", ["本文", "正文"]),
    ("history", ["沿革", "沿革"]),
    ("offices", ["事務所", "办事处"]),
    ("terms", ["用語", "术语"]),
    ("look_alikes", ["まぎらわしい語", "易混词"]),
    ("avoid", ["避ける語", "应避免的词"]),
    ("also_zh", ["ほかの中国語", "其他中文写法"]),
    ("sources", ["出典", "来源"]),
    ("source", ["出典", "来源"]),
    ("sections", ["項目", "栏目"]),
    ("slips", ["パンフレットの誤植", "宣传册误印"]),
    ("keywords", ["検索語", "搜索用词"]),
    ("words", ["言葉", "用词"]),
    ("questions", ["質問", "问题"]),
    ("facts", ["質問", "提问"]),
    ("options", ["選択肢", "选项"]),
    ("criteria", ["判定項目", "判定条目"]),
    ("years", ["年数", "年数"]),
    ("lengths", ["期間", "期限"]),
    ("may_fit", ["ほかの候補", "其他可能"]),
    ("editions", ["版", "版次"]),
    ("confirmed", ["確認の記録", "确认记录"]),
];

const FIELDS: [(&str, Words); 79] = [
    ("id", ["識別名（id）", "标识（id）"]),
    ("title", ["名称", "名称"]),
    ("name", ["名称", "名称"]),
    ("label", ["項目名", "条目名"]),
    ("start", ["開始日", "开始日"]),
    ("end", ["最終日", "结束日"]),
    ("hours", ["時間", "时间"]),
    ("spoken", ["使用言語", "使用语言"]),
    ("registration", ["申込みのアドレス", "报名网址"]),
    ("cancelled", ["中止", "取消"]),
    ("revision", ["変更の回数", "变更次数"]),
    ("changed", ["最後に変えた日", "最后变更日"]),
    ("kind", ["種類", "类型"]),
    ("organiser", ["主催", "主办方"]),
    ("place", ["開催地", "举办地"]),
    ("further_places", ["ほかの開催地", "其他举办地"]),
    ("venue", ["会場", "会场"]),
    ("programmes", ["関係する事業", "相关项目"]),
    ("note", ["備考", "备注"]),
    ("staff_note", ["内部メモ", "内部备注"]),
    ("cite", ["出典", "来源"]),
    ("source", ["出典", "来源"]),
    ("year", ["年度", "年度"]),
    ("confidence", ["確かさ", "可靠程度"]),
    ("lat", ["緯度", "纬度"]),
    ("lon", ["経度", "经度"]),
    ("geonames", ["GeoNamesの番号", "GeoNames编号"]),
    ("mainland", ["中国大陸かどうか", "是否在中国大陆"]),
    ("tagline", ["説明文", "说明"]),
    ("site_origin", ["サイトのアドレス", "网站地址"]),
    ("edition", ["パンフレットの版", "宣传册版次"]),
    ("updated", ["更新日", "更新日期"]),
    ("operator", ["運営者", "运营者"]),
    ("approved", ["運営者の承認", "运营者批准"]),
    ("notices", ["お知らせ", "通知"]),
    ("date", ["日付", "日期"]),
    ("text", ["文", "文字"]),
    ("exchange", ["換算率", "汇率"]),
    (
        "yuan_e4_per_100_yen",
        ["100円当たりの元", "100日元折合人民币"],
    ),
    ("map", ["地図の表示", "地图显示方式"]),
    ("map_review_number", ["地図の審査番号", "审图号"]),
    ("wechat_qr", ["WeChatの二次元コード", "微信二维码"]),
    ("icp_number", ["ICP番号", "ICP备案号"]),
    ("public_security_number", ["公安の登録番号", "公安备案号"]),
    ("contact", ["連絡先", "联系方式"]),
    ("address", ["住所", "地址"]),
    ("telephone", ["電話番号", "电话"]),
    ("email", ["メールアドレス", "邮箱"]),
    ("website", ["ホームページ", "网站"]),
    ("wechat", ["WeChatの案内", "微信说明"]),
    ("lead", ["紹介文", "简介"]),
    ("purpose", ["目的", "目的"]),
    ("audience", ["対象", "对象"]),
    ("fields", ["分野", "领域"]),
    ("filing", ["申請者", "申请方"]),
    ("period", ["期間", "期限"]),
    ("short", ["短い書き方", "简写"]),
    ("min", ["最短", "最短"]),
    ("max", ["最長", "最长"]),
    ("amount", ["金額", "金额"]),
    ("from", ["下限", "下限"]),
    (
        "from_abroad",
        ["国外からの人だけの根拠", "仅限境外人员的依据"],
    ),
    ("pay", ["支給方法", "支付方式"]),
    ("currency", ["通貨", "货币"]),
    ("applied", ["申請数", "申请数"]),
    ("selected", ["採択数", "入选数"]),
    ("printed_permille", ["採択率", "入选率"]),
    ("deadline", ["締切", "截止日期"]),
    ("start_from", ["開始できる最初の日", "最早开始日"]),
    ("start_to", ["開始できる最後の日", "最晚开始日"]),
    ("basis", ["根拠", "依据"]),
    ("url", ["アドレス", "网址"]),
    ("question", ["質問", "问题"]),
    ("answer", ["答え", "解答"]),
    ("door", ["案内先", "延伸阅读"]),
    ("words", ["検索語", "搜索用词"]),
    ("confirmed", ["確認", "确认"]),
    ("by", ["確認した人", "确认人"]),
    ("file", ["ファイル", "文件"]),
];

fn pick(words: Words, lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => words[0],
        Lang::Zh => words[1],
    }
}

fn find(list: &[(&str, Words)], name: &str) -> Option<Words> {
    let found = list.iter().find(|(known, _)| *known == name);
    found.map(|(_, words)| *words)
}

/// A file by what stands in it.
#[must_use]
pub fn file_name(file: &str, lang: Lang) -> &'static str {
    find(&FILES, file).map_or("", |words| pick(words, lang))
}

/// An entry of a list by its kind: `events` → イベント.
#[must_use]
pub fn list_name(list: &str, tongue: Tongue) -> String {
    match (tongue, find(&LISTS, list)) {
        (Tongue::In(lang), Some(words)) => pick(words, lang).to_owned(),
        _ => quoted(list, tongue),
    }
}

/// A field by what it holds: `start` → 開始日.
#[must_use]
pub fn field_name(field: &str, tongue: Tongue) -> String {
    match (tongue, find(&FIELDS, field)) {
        (Tongue::In(lang), Some(words)) => pick(words, lang).to_owned(),
        _ => quoted(field, tongue),
    }
}

fn quoted(name: &str, tongue: Tongue) -> String {
    match tongue {
        Tongue::English => format!("`{name}`"),
        Tongue::In(Lang::Ja) => format!("「{name}」"),
        Tongue::In(Lang::Zh) => format!("“{name}”"),
    }
}

/// The whole place.
pub(super) fn place(finding: &Finding, tongue: Tongue) -> String {
    let file = finding.file;
    let Tongue::In(lang) = tongue else {
        let pointer = &finding.pointer;
        let place = if pointer.is_empty() { "/" } else { pointer };
        return format!("{file}.json {place}");
    };
    let text = steps(&finding.path, lang);
    let name = file_name(file, lang);
    match (text.is_empty(), lang) {
        (true, Lang::Ja) => format!("{name}のファイル（{file}.json）"),
        (true, Lang::Zh) => format!("{name}文件（{file}.json）"),
        (false, Lang::Ja) => format!("{text}（{name}、{file}.json）"),
        (false, Lang::Zh) => format!("{text}（{name}，{file}.json）"),
    }
}

/// The way to a place in words: イベント「…」の開始日; empty for a whole file.
#[must_use]
pub fn steps(path: &[Step], lang: Lang) -> String {
    let tongue = Tongue::In(lang);
    let of = match lang {
        Lang::Ja => "の",
        Lang::Zh => "的",
    };
    let mut parts: Vec<String> = Vec::new();
    let mut language = None;
    let last = path.len().saturating_sub(1);
    for (at, step) in path.iter().enumerate() {
        match step {
            // The grounds of a statement are named by what is in them.
            Step::Field(name) if name == "cite" && at < last => {}
            Step::Field(name) => match Lang::from_code(name) {
                Some(of) => language = Some(of),
                None => parts.push(field_name(name, tongue)),
            },
            Step::Entry { list, number, name } => {
                let kind = list_name(list, tongue);
                parts.push(match (name, lang) {
                    (Some([ja, _]), Lang::Ja) => format!("{kind}「{ja}」"),
                    (Some([_, zh]), Lang::Zh) => format!("{kind}“{zh}”"),
                    (None, Lang::Ja) => format!("{number}番目の{kind}"),
                    (None, Lang::Zh) => format!("第{number}个{kind}"),
                });
            }
        }
    }
    let mut text = parts.join(of);
    if let Some(language) = language {
        let word = match (language, lang) {
            (Lang::Ja, Lang::Ja) => "（日本語）",
            (Lang::Zh, Lang::Ja) => "（中国語）",
            (Lang::Ja, Lang::Zh) => "（日文）",
            (Lang::Zh, Lang::Zh) => "（中文）",
        };
        text.push_str(word);
    }
    text
}
