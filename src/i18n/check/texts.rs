//! A text that cannot stand on a page, and letters that nobody typed.

use super::{Tongue, say};
use crate::domain::check::finding::TextFault;
use crate::domain::check::letters::Letter;
use crate::domain::text::Lang;

type Pair = (String, String);

fn code(letter: char) -> String {
    format!("U+{:04X}", u32::from(letter))
}

pub(super) fn letter(letter: &Letter, tongue: Tongue) -> Pair {
    match letter {
        Letter::Lost(near) => say!(tongue,
            "a letter was lost and stands as U+FFFD (“{near}”)" => "type the letter again",
            "文字が失われ、「\u{fffd}」になっています（「{near}」）" => "元の文字を打ち直してください",
            "有字丢失，变成了“\u{fffd}”（“{near}”）" => "请重新输入原来的字",
        ),
        Letter::Misread(found, meant) => say!(tongue,
            "“{found}” is “{meant}” read in a wrong encoding" => "write “{meant}”",
            "「{found}」は「{meant}」が文字化けしたものです" => "「{meant}」と書き直してください",
            "“{found}”是“{meant}”的乱码" => "请改为“{meant}”",
        ),
        Letter::Private(found) => {
            let code = code(*found);
            say!(tongue,
                "{code} is a letter of one font alone" => "write a letter that every machine has",
                "外字（{code}）が入っています。ほかの機械では表示されません" => "普通の文字で打ち直してください",
                "含有自造字（{code}），在其他设备上无法显示" => "请改用普通的字",
            )
        }
        Letter::Control(found) => {
            let code = code(*found);
            say!(tongue,
                "a control character ({code}) stands in the text" => "take it out: type the text again around it",
                "目に見えない制御文字（{code}）が入っています" => "その前後を消して、打ち直してください",
                "含有看不见的控制符（{code}）" => "请删去前后文字，重新输入",
            )
        }
        Letter::Direction(found) => {
            let code = code(*found);
            say!(tongue,
                "a mark that turns the direction of writing ({code}) stands in the text" => "take it out: type the text again around it",
                "文字の並ぶ向きを変える、目に見えない印（{code}）が入っています" => "その前後を消して、打ち直してください",
                "含有改变文字方向的隐形符号（{code}）" => "请删去前后文字，重新输入",
            )
        }
        Letter::Invisible(found) => {
            let code = code(*found);
            say!(tongue,
                "a mark that cannot be seen ({code}) stands in the text" => "take it out: type the text again around it",
                "目に見えない文字（{code}）が入っています" => "その前後を消して、打ち直してください",
                "含有看不见的字符（{code}）" => "请删去前后文字，重新输入",
            )
        }
        Letter::Radical(found, meant) => {
            let code = code(*found);
            match meant {
                Some(meant) => say!(tongue,
                    "“{found}” ({code}) looks like “{meant}” and is none: PDF files give it" => "write “{meant}”",
                    "「{found}」（{code}）は「{meant}」に似た別の文字です。PDFから写したときに入ります" => "「{meant}」と打ち直してください",
                    "“{found}”（{code}）形似“{meant}”，其实是另一个字符，多由PDF复制而来" => "请改为“{meant}”",
                ),
                None => say!(tongue,
                    "“{found}” ({code}) is a part of a letter: PDF files give it" => "type the letter again",
                    "「{found}」（{code}）は漢字の部首だけを表す文字です。PDFから写したときに入ります" => "普通の漢字で打ち直してください",
                    "“{found}”（{code}）只是部首字符，多由PDF复制而来" => "请改用普通汉字",
                ),
            }
        }
    }
}

pub(super) fn text(fault: &TextFault, tongue: Tongue) -> Pair {
    match fault {
        TextFault::Empty => say!(tongue,
            "the text is empty" => "write it in this language too",
            "文が空です" => "この言語でも書いてください",
            "文字是空的" => "请用这种语言也写上",
        ),
        TextFault::Spaces => say!(tongue,
            "the text begins or ends with a space" => "take the space out",
            "文の始めか終わりに空白があります" => "空白を消してください",
            "文字开头或结尾有空格" => "请删去空格",
        ),
        TextFault::Markup => say!(tongue,
            "the text holds markup or an address" => "write plain text; addresses go into `links`",
            "文の中に < > や、掲載できないホームページアドレスがあります" => "文だけを書き、アドレスはリンクの欄に書いてください。お知らせには、学術振興会や当センターのアドレスなら書けます",
            "文字中含有 < > 或不能刊登的网址" => "请只写文字，网址写在链接栏。通知中可以写学术振兴会和代表处的网址",
        ),
        TextFault::Foreign(Lang::Ja, letter, near) => say!(tongue,
            "“{letter}” is not written in 日本語 (“{near}”)" => "write the Japanese form, or put the Chinese original into “ ”",
            "日本語の文に、日本語では使わない字「{letter}」があります（「{near}」）" => "日本の字体に直すか、中国語の原文なら “ ” で囲んでください",
            "日文中出现了日文不用的字“{letter}”（“{near}”）" => "请改为日文字形；如是中文原文，请用 “ ” 括起来",
        ),
        TextFault::Foreign(Lang::Zh, letter, near) => say!(tongue,
            "“{letter}” is not written in 中文 (“{near}”)" => "write the simplified Chinese form, or put the Japanese original into 「 」",
            "中国語の文に、簡体字では使わない字「{letter}」があります（「{near}」）" => "簡体字に直すか、日本語の原文なら「 」で囲んでください",
            "中文里出现了简体中文不用的字“{letter}”（“{near}”）" => "请改为简体字；如是日文原文，请用「 」括起来",
        ),
        TextFault::Figures(ja, zh) => {
            let list = |numbers: &[String], none: &str| {
                if numbers.is_empty() {
                    none.to_owned()
                } else {
                    numbers.join(", ")
                }
            };
            let none = match tongue {
                Tongue::English => "none",
                Tongue::In(Lang::Ja) => "なし",
                Tongue::In(Lang::Zh) => "无",
            };
            let (ja, zh) = (list(ja, none), list(zh, none));
            say!(tongue,
                "the figures differ: only in Japanese: {ja}; only in Chinese: {zh}" => "change the figure in both languages",
                "日本語と中国語で数字が違います（日本語だけ：{ja}、中国語だけ：{zh}）" => "両方の数字をそろえてください",
                "日文与中文的数字不一致（仅日文：{ja}；仅中文：{zh}）" => "请把两边的数字改成一致",
            )
        }
        TextFault::Unsourced(numbers) => {
            let numbers = numbers.join(", ");
            say!(tongue,
                "the figure {numbers} has no source" => "move the figure into an item with a `cite`, or take it out",
                "数字{numbers}に出典がありません" => "出典（cite）のある項目に移すか、数字を消してください",
                "数字{numbers}没有来源" => "请移到写有来源（cite）的条目，或删去数字",
            )
        }
        TextFault::Term(word, zh, id) => say!(tongue,
            "“{word}” has another Chinese here than in the glossary" => "write “{zh}”, or add what stands here to `also_zh` of “{id}” in glossary.json",
            "「{word}」の中国語が用語集と違います" => "「{zh}」と書いてください。今の書き方でもよければ、用語集（glossary.json）の「{id}」の also_zh に加えてください",
            "“{word}”的中文与术语表不一致" => "请写“{zh}”；如现在的写法也可以，请加到术语表（glossary.json）“{id}”的 also_zh",
        ),
        TextFault::Avoid(word, instead) => say!(tongue,
            "“{word}” is a word to avoid" => "write “{instead}”",
            "「{word}」は使わないことにしている言葉です" => "「{instead}」と書いてください",
            "“{word}”是应避免的词" => "请改为“{instead}”",
        ),
        TextFault::Card(letters) => say!(tongue,
            "{letters} characters do not fit on a card" => "say it in about 20 characters; the rest belongs into a rule",
            "{letters}文字あり、一覧のカードに収まりません" => "20文字ほどにまとめ、残りは申請条件に書いてください",
            "共{letters}个字，卡片上放不下" => "请压缩到20字左右，其余写进申请条件",
        ),
    }
}
