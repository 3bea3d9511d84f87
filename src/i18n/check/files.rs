//! A file that cannot be read.

use super::{Tongue, say};
use crate::domain::check::encoding::Encoding;
use crate::domain::check::finding::FileFault;
use crate::domain::check::json::{At, Damage};

type Pair = (String, String);

pub(super) fn file(fault: &FileFault, tongue: Tongue) -> Pair {
    match fault {
        FileFault::Missing => say!(tongue,
            "the file is missing" => "put it back into public/data",
            "ファイルがありません" => "public/dataに戻してください",
            "缺少这个文件" => "请把它放回public/data",
        ),
        FileFault::System(why) => say!(tongue,
            "the file cannot be read: {why}" => "put the file back into public/data",
            "ファイルを開けません（{why}）" => "ほかのプログラムで開いていないか、置き場所が正しいかをご確認ください",
            "无法打开文件（{why}）" => "请确认文件没有被其他程序占用、存放位置正确",
        ),
        FileFault::ByteOrderMark => say!(tongue,
            "the file begins with a byte-order mark (BOM)" => "save it as UTF-8 without BOM",
            "ファイルの先頭に、目に見えない印（BOM）が付いています" => "文字コード「UTF-8（BOMなし）」で保存し直してください",
            "文件开头带有看不见的标记（BOM）" => "请另存为“UTF-8（无BOM）”编码",
        ),
        FileFault::Encoding(encoding) => match encoding {
            Encoding::Utf16 => say!(tongue,
                "the file is stored as UTF-16 (“Unicode” of Windows)" => "save it as UTF-8",
                "文字コードがUTF-16（Windowsの「Unicode」）になっています" => "文字コード「UTF-8」で保存し直してください",
                "文件编码是UTF-16（Windows所称的“Unicode”）" => "请另存为UTF-8编码",
            ),
            Encoding::Gbk => say!(tongue,
                "the file is stored as GBK (“ANSI” of a Chinese Windows)" => "save it as UTF-8",
                "文字コードがGBK（中国語版Windowsの「ANSI」）になっています" => "文字コード「UTF-8」で保存し直してください",
                "文件编码是GBK（中文版Windows所称的“ANSI”）" => "请另存为UTF-8编码",
            ),
            Encoding::ShiftJis => say!(tongue,
                "the file is stored as Shift_JIS (“ANSI” of a Japanese Windows)" => "save it as UTF-8; look whether Chinese letters have become question marks",
                "文字コードがShift_JIS（日本語版Windowsの「ANSI」）になっています" => "文字コード「UTF-8」で保存し直し、中国語の漢字が「?」に変わっていないかご確認ください",
                "文件编码是Shift_JIS（日文版Windows所称的“ANSI”）" => "请另存为UTF-8编码，并确认中文汉字没有变成“?”",
            ),
            Encoding::Unknown => say!(tongue,
                "the file is not stored as UTF-8" => "save it as UTF-8",
                "文字コードがUTF-8ではありません" => "文字コード「UTF-8」で保存し直してください。直らない場合は、ひとつ前のファイルに戻してください",
                "文件编码不是UTF-8" => "请另存为UTF-8编码；如仍不行，请换回上一版文件",
            ),
        },
    }
}

pub(super) fn json(at: At, damage: Damage, tongue: Tongue) -> Pair {
    let (what, mend) = cause(damage, tongue);
    let At { line, column } = at;
    let (place, _) = say!(tongue,
        "line {line}, letter {column}: " => "",
        "{line}行目の{column}文字目：" => "",
        "第{line}行第{column}个字：" => "",
    );
    (format!("{place}{what}"), mend)
}

fn cause(damage: Damage, tongue: Tongue) -> Pair {
    match damage {
        Damage::Empty => say!(tongue,
            "the file is empty" => "put the last version back",
            "ファイルの中身がありません" => "ひとつ前のファイルに戻してください",
            "文件是空的" => "请换回上一版文件",
        ),
        Damage::FullWidth(found, plain) => say!(tongue,
            "“{found}” stands where {plain:?} belongs" => "type {plain:?} with the input method switched off",
            "全角の「{found}」が使われています" => "半角の {plain} に直してください",
            "用了全角的“{found}”" => "请改成半角的 {plain}",
        ),
        Damage::OpenText => say!(tongue,
            "this text has no closing quotation mark in its line" => "put \" behind the text; a line break inside a text is written \\n",
            "ここから始まる文に、終わりの引用符がありません" => "文の終わりに半角の \" を付けてください（文の途中で改行はできません）",
            "从这里开始的文字没有结尾的引号" => "请在文字末尾加上半角的 \"（文字中间不能换行）",
        ),
        Damage::NoComma => say!(tongue,
            "a comma is missing behind this" => "put , behind it",
            "この後ろにコンマがありません" => "半角の , を付けてください",
            "这后面缺少逗号" => "请加上半角的 ,",
        ),
        Damage::ExtraComma => say!(tongue,
            "a comma stands behind the last item" => "take it out",
            "最後の項目の後ろにコンマがあります" => "この , を消してください",
            "最后一项后面多了逗号" => "请删去这个 ,",
        ),
        Damage::NoColon => say!(tongue,
            "a colon is missing behind this" => "put : between the name and its value",
            "この後ろにコロンがありません" => "名前と値の間に半角の : を入れてください",
            "这后面缺少冒号" => "请在名称和值之间加上半角的 :",
        ),
        Damage::OtherBracket(found, right) => say!(tongue,
            "{found:?} closes what was opened otherwise" => "write {right:?}, or look for what is missing above",
            "閉じかっこ {found} が、開いたかっこと合いません" => "{right} に直すか、上の行に抜けがないかご確認ください",
            "结尾括号 {found} 与开头的括号不一致" => "请改成 {right} ，或看看上面几行有没有遗漏",
        ),
        Damage::OpenBracket(bracket) => say!(tongue,
            "this {bracket:?} is never closed" => "look for a bracket that is missing at the end",
            "このかっこ {bracket} が閉じられていません" => "終わりのかっこが消えていないか、ファイルの最後までそろっているかご確認ください",
            "这个括号 {bracket} 没有闭合" => "请看看结尾的括号是否被删掉、文件是否完整",
        ),
        Damage::Letter(letter) => say!(tongue,
            "{letter:?} cannot stand here" => "take it out, or put the text into quotation marks",
            "ここに「{letter}」は置けません" => "消すか、文全体を半角の \" で囲んでください",
            "这里不能出现“{letter}”" => "请删去，或用半角的 \" 把整段文字括起来",
        ),
        Damage::BehindEnd => say!(tongue,
            "something stands behind the end of the file's content" => "take it out, or look for a bracket too many above",
            "内容の終わりより後ろに、何か書かれています" => "消すか、上に余分な閉じかっこがないかご確認ください",
            "内容结束之后还有文字" => "请删去，或看看上面是否多了结尾括号",
        ),
        Damage::Word => say!(tongue,
            "this is no value of JSON" => "write numbers as digits without zeros in front, texts in quotation marks, else true or false",
            "この書き方は使えません" => "数は先頭に0を付けずに数字だけで、文は半角の \" で囲んで書いてください",
            "这种写法不能用" => "数字前面不要加0，文字请用半角的 \" 括起来",
        ),
    }
}
