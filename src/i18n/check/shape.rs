//! A field that is missing, unknown, or holds something of another kind.

use super::{Tongue, field_name, rules, say};
use crate::domain::check::finding::{Form, Shape};
use crate::domain::text::Lang;

type Pair = (String, String);

fn form(form: Form, tongue: Tongue) -> &'static str {
    let [en, ja, zh] = match form {
        Form::Text => ["a text", "文字", "文字"],
        Form::Number => ["a number", "数", "数字"],
        Form::Switch => ["true or false", "true か false", "true 或 false"],
        Form::List => ["a list", "一覧（[ ] で囲んだもの）", "列表（用 [ ] 括起）"],
        Form::Fields => [
            "fields",
            "項目の組（{ } で囲んだもの）",
            "一组栏目（用 { } 括起）",
        ],
        Form::Nothing => ["null", "空（null）", "空值（null）"],
        Form::Other => ["something else", "別の種類の値", "其他类型的值"],
    };
    match tongue {
        Tongue::English => en,
        Tongue::In(Lang::Ja) => ja,
        Tongue::In(Lang::Zh) => zh,
    }
}

pub(super) fn shape(shape: &Shape, tongue: Tongue) -> Pair {
    let named = |field: &str| field_name(field, tongue);
    match shape {
        Shape::Missing(field) => {
            let name = named(field);
            say!(tongue,
                "missing field `{field}`" => "add the field; the schema in public/data/schema says what it holds",
                "{name}が書かれていません" => "「{field}」の行を書き足してください",
                "没有写{name}" => "请补上“{field}”一行",
            )
        }
        Shape::Unknown(field) => say!(tongue,
            "unknown field `{field}`" => "correct the spelling of the field, or take it out",
            "「{field}」という項目はありません" => "つづりを直すか、この行を消してください",
            "没有“{field}”这个栏目" => "请改正拼写，或删去这一行",
        ),
        Shape::Twice(field) => {
            let name = named(field);
            say!(tongue,
                "“{field}” is given twice in one object" => "keep one of the two",
                "{name}（{field}）が二度書かれています" => "どちらか一つだけを残してください",
                "{name}（{field}）写了两次" => "请只保留其中一个",
            )
        }
        Shape::Choice(word, choice) => {
            let choice = choice.join(", ");
            say!(tongue,
                "unknown variant `{word}`, expected one of {choice}" => "write one of the words listed, letter for letter",
                "「{word}」は選べる言葉にありません" => "次のどれかを、そのままのつづりで書いてください：{choice}",
                "“{word}”不在可选的词里" => "请照原样写下列之一：{choice}",
            )
        }
        Shape::Form(Form::Text, Form::Number) => say!(tongue,
            "invalid type: a text, expected a number" => "write the number without quotation marks and commas",
            "数を書く欄に、引用符で囲んだ文字が入っています" => "引用符とコンマを付けず、数字だけを書いてください（例：362000）",
            "应写数字的地方写成了带引号的文字" => "请去掉引号和逗号，只写数字（如362000）",
        ),
        Shape::Form(found, wanted) => {
            let (found, wanted) = (form(*found, tongue), form(*wanted, tongue));
            say!(tongue,
                "invalid type: {found}, expected {wanted}" => "write a value of the kind that the schema in public/data/schema names",
                "{found}が書かれていますが、ここは{wanted}を書く欄です" => "ほかの同じ欄にならって書き直してください",
                "这里写的是{found}，应写{wanted}" => "请照其他相同栏目的写法改正",
            )
        }
        Shape::Range(number) => say!(tongue,
            "{number} cannot stand here" => "write a whole number, 0 or more",
            "{number}は、この欄に書ける数の範囲を外れています" => "0以上の整数を書き、桁をご確認ください",
            "{number}超出了这一栏可写的范围" => "请写0以上的整数，并核对位数",
        ),
        Shape::Day(text, meant) => {
            let example = meant.map_or_else(|| "2026-03-31".to_owned(), |day| day.to_string());
            say!(tongue,
                "“{text}” is not of the expected form" => "a date is written {example}",
                "日付「{text}」の書き方が違います" => "「{example}」のように、西暦4桁-月2桁-日2桁で書いてください",
                "日期“{text}”的写法不对" => "请写成“{example}”：年4位-月2位-日2位",
            )
        }
        Shape::DayOfYear(text) => say!(tongue,
            "“{text}” is not of the expected form" => "a day of every year is written 03-31",
            "「{text}」は、毎年の月日の書き方になっていません" => "「03-31」のように、月2桁-日2桁で書いてください",
            "“{text}”不是每年月日的写法" => "请写成“03-31”：月2位-日2位",
        ),
        Shape::NoSuchDay(day) => say!(tongue,
            "there is no day {day}" => "look the day up in a calendar",
            "{day}という日はありません" => "カレンダーで日付をご確認ください",
            "没有{day}这一天" => "请对照日历核实日期",
        ),
        Shape::Year(text) => say!(tongue,
            "“{text}” is not of the expected form" => "a year is written FY2025, FY2022-FY2024, 2026-27, 2025, 2026-05 or undated",
            "年度「{text}」の書き方が違います" => "FY2025（年度）、2026-27（パンフレットの版）、2025（暦年）、2026-05（年月）、undated（日付なし）のどれかの形で書いてください",
            "年度“{text}”的写法不对" => "请写成：FY2025（年度）、2026-27（宣传册版次）、2025（年）、2026-05（年月）或undated（无日期）",
        ),
        Shape::List => say!(tongue,
            "a list stands where an object belongs" => "write the fields with their names between {{ and }}",
            "項目の名前がなく、値だけが並んでいます" => "{{ }} の中に、項目の名前を付けて書いてください",
            "只有值、没有栏目名称" => "请在 {{ }} 中连同栏目名称一起写",
        ),
        Shape::Condition(fault) => rules::malformed(*fault, tongue),
        Shape::Other(message) => say!(tongue,
            "{message}" => "write a value of the kind that the schema in public/data/schema names",
            "この欄の書き方が合っていません（{message}）" => "ほかの同じ欄にならって書き直してください",
            "这一栏的写法不对（{message}）" => "请照其他相同栏目的写法改正",
        ),
    }
}
