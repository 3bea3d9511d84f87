//! Files as editors damage them.

use portal::domain::check::{FileFault, encoding};
use portal_tests::files;

use super::says_once;

#[test]
fn a_damaged_file_is_told_by_its_cause() {
    for (case, from, to, ja, zh) in [
        (
            "full-width quotation marks",
            "\"edition\": \"2026-2027\"",
            "\"edition\": “2026-2027”",
            "14文字目：全角の「“」が使われています。半角の \" に直してください",
            "第14个字：用了全角的““”。请改成半角的 \"",
        ),
        (
            "a full-width comma",
            "\"2026-2027\",",
            "\"2026-2027\"，",
            "全角の「，」が使われています。半角の , に",
            "用了全角的“，”。请改成半角的 ,",
        ),
        (
            "a comma lost",
            "\"2026-2027\",",
            "\"2026-2027\"",
            "この後ろにコンマがありません",
            "这后面缺少逗号",
        ),
        (
            "a comma too many",
            "\"notices\": []",
            "\"notices\": [],",
            "最後の項目の後ろにコンマがあります",
            "最后一项后面多了逗号",
        ),
        (
            "a quotation mark lost",
            "\"2026-2027\",",
            "\"2026-2027,",
            "終わりの引用符がありません",
            "没有结尾的引号",
        ),
        (
            "a bracket lost",
            "\"notices\": []\n}",
            "\"notices\": []\n",
            "1行目の1文字目：このかっこ { が閉じられていません",
            "第1行第1个字：这个括号 { 没有闭合",
        ),
        (
            "a mark of another encoding",
            "{",
            "\u{feff}{",
            "目に見えない印（BOM）",
            "看不见的标记（BOM）",
        ),
        (
            "a name given twice",
            "\"edition\": \"2026-2027\",",
            "\"edition\": \"2026-2027\", \"edition\": \"2026-2027\",",
            "パンフレットの版（edition）が二度書かれています",
            "宣传册版次（edition）写了两次",
        ),
    ] {
        let mut files = files();
        let text = files["config"].clone().expect("config.json");
        let damaged = text.replacen(from, to, 1);
        assert_ne!(text, damaged, "{case}");
        files.insert("config", Ok(damaged));
        says_once(case, &files, ja, zh);
    }
}

/// A count of months given twice, deep in a rule or in a period.
#[test]
fn a_count_given_twice_is_refused_wherever_it_stands() {
    for (name, once, twice, ja, zh) in [
        (
            "programmes",
            "\"max\": 24",
            "\"max\": 12, \"max\": 24",
            "の最長（事業",
            "的最长（项目",
        ),
        (
            "eligibility",
            "\"max_months\": ",
            "\"max_months\": 1, \"max_months\": ",
            "が二度書かれています",
            "写了两次",
        ),
    ] {
        let mut files = files();
        let text = files[name].clone().expect(name);
        assert!(text.contains(once), "{name} has no {once}");
        files.insert(name, Ok(text.replacen(once, twice, 1)));
        says_once(once, &files, ja, zh);
    }
}

#[test]
fn an_encoding_is_named() {
    for (encoding, ja, zh) in [
        (encoding::Encoding::Utf16, "UTF-16", "UTF-16"),
        (encoding::Encoding::Gbk, "中国語版Windows", "中文版Windows"),
        (
            encoding::Encoding::ShiftJis,
            "日本語版Windows",
            "日文版Windows",
        ),
        (
            encoding::Encoding::Unknown,
            "UTF-8ではありません",
            "不是UTF-8",
        ),
    ] {
        let mut files = files();
        files.insert("events", Err(FileFault::Encoding(encoding)));
        says_once(ja, &files, ja, zh);
    }
}
