//! A value that cannot be meant.

use super::{Tongue, say};
use crate::domain::check::finding::Sense;
use crate::domain::date::Date;
use crate::i18n::{date as long_date, year_label};

type Pair = (String, String);

fn day(day: Date, tongue: Tongue) -> String {
    match tongue {
        Tongue::English => day.to_string(),
        Tongue::In(lang) => long_date(day, lang),
    }
}

pub(super) fn sense(sense: &Sense, tongue: Tongue) -> Pair {
    match sense {
        Sense::AmountZero => say!(tongue,
            "the amount is 0" => "write the amount in whole yen",
            "金額が0になっています" => "円単位の金額を書いてください",
            "金额是0" => "请写以日元为单位的金额",
        ),
        Sense::AmountInKind => say!(tongue,
            "something in kind has no amount" => "take the amount out, or change `pay`",
            "現物で支給するものに金額が書かれています" => "金額を消すか、支給方法を変えてください",
            "实物提供的条目写了金额" => "请删去金额，或更改支付方式",
        ),
        Sense::AmountMissing => say!(tongue,
            "a daily or monthly payment needs its amount" => "add `amount` in whole yen",
            "日額・月額の支給なのに金額がありません" => "円単位の金額を書いてください",
            "按日或按月支付的条目没有金额" => "请写以日元为单位的金额",
        ),
        Sense::AmountHuge(amount) => say!(tongue,
            "{amount} is more than any stipend" => "look for a digit too many",
            "個人への支給額として{amount}円は大きすぎます" => "桁が多くないかご確認ください",
            "个人资助金额{amount}日元过大" => "请核对是否多写了一位",
        ),
        Sense::AmountReversed => say!(tongue,
            "the lower end is not below the upper end" => "exchange `from` and `amount`",
            "金額の下限が上限より小さくありません" => "下限と上限を入れ替えてください",
            "金额下限不小于上限" => "请对调下限和上限",
        ),
        Sense::AmountOpen => say!(tongue,
            "a range needs its upper end" => "add `amount`",
            "金額の上限がありません" => "上限を書いてください",
            "没有写金额上限" => "请写上限",
        ),
        Sense::Chosen(chosen, applied) => say!(tongue,
            "more were chosen than applied ({chosen} of {applied})" => "look both numbers up in the source",
            "採用{chosen}が申請{applied}を上回っています" => "出典で両方の数をご確認ください",
            "入选{chosen}多于申请{applied}" => "请对照来源核实两个数字",
        ),
        Sense::Rate(rate, chosen, applied) => say!(tongue,
            "the printed rate {rate}‰ is not {chosen} of {applied}" => "look the three numbers up in the source",
            "採用率{rate}‰が、申請{applied}・採用{chosen}と合いません" => "出典で三つの数をご確認ください",
            "入选率{rate}‰与申请{applied}、入选{chosen}不符" => "请对照来源核实这三个数字",
        ),
        Sense::LengthReversed => say!(tongue,
            "the shortest length is longer than the longest" => "exchange `min` and `max`",
            "最短の期間が最長の期間より長くなっています" => "最短と最長を入れ替えてください",
            "最短期限长于最长期限" => "请对调最短和最长",
        ),
        Sense::LengthZero => say!(tongue,
            "a length is 0" => "write a length or leave it out",
            "期間が0になっています" => "期間を書くか、この行を消してください",
            "期限是0" => "请写期限，或删去这一行",
        ),
        Sense::StartReversed(from, to) => {
            let (from, to) = (day(*from, tongue), day(*to, tongue));
            say!(tongue,
                "the stay may begin until {to}, a day before {from}, from which it may begin" => "exchange `start_from` and `start_to`",
                "開始できる期間が逆です（{from}から{to}まで）" => "始めと終わりを入れ替えてください",
                "可开始的期间前后颠倒（{from}至{to}）" => "请对调起止日期",
            )
        }
        Sense::DeadlineLate(deadline, start) => {
            let (deadline, start) = (day(*deadline, tongue), day(*start, tongue));
            say!(tongue,
                "the deadline {deadline} is after the last day to begin, {start}" => "look the dates up in the source",
                "締切（{deadline}）が、開始できる最後の日（{start}）より後です" => "出典で日付をご確認ください",
                "截止日期（{deadline}）晚于最晚开始日（{start}）" => "请对照来源核实日期",
            )
        }
        Sense::NoPattern => say!(tongue,
            "no pattern of this programme has this deadline for stays from that day" => "widen `from` or `to` of the pattern to the days of this round",
            "この締切は、例年の募集時期（patterns）に含まれていません" => "日付が正しければ、例年の時期の幅（from、to）を広げてください",
            "这个截止日期不在往年受理规律（patterns）之内" => "如日期无误，请放宽规律的起止（from、to）",
        ),
        Sense::DayAway(found, first, last) => {
            let (found, first, last) =
                (day(*found, tongue), day(*first, tongue), day(*last, tongue));
            say!(tongue,
                "{found} cannot be meant here" => "look at the year; it lies between {first} and {last}",
                "{found}という日付は考えられません" => "年に打ち間違いがないかご確認ください（{first}から{last}までの日付が書けます）",
                "{found}这个日期不合理" => "请核对年份是否写错（应在{first}至{last}之间）",
            )
        }
        Sense::EventReversed(start, end) => {
            let (start, end) = (day(*start, tongue), day(*end, tongue));
            say!(tongue,
                "the event ends ({end}) before it begins ({start})" => "exchange `start` and `end`",
                "最終日（{end}）が開始日（{start}）より前です" => "二つの日付を入れ替えるか、打ち直してください",
                "结束日（{end}）早于开始日（{start}）" => "请对调或改正这两个日期",
            )
        }
        Sense::EventLong(days) => say!(tongue,
            "the event lasts {days} days, more than 60" => "look for a wrong month or year",
            "イベントが{days}日も続くことになっています" => "月や年に打ち間違いがないかご確認ください",
            "活动持续了{days}天" => "请核对月份或年份是否写错",
        ),
        Sense::EventOrder(found, before) => {
            let (found, before) = (day(*found, tongue), day(*before, tongue));
            say!(tongue,
                "the events are not in order of their first day: {found} stands behind {before}" => "move the event to its place",
                "イベントが開始日の順に並んでいません（{before}の後に{found}があります）" => "開始日の順になるように移してください",
                "活动没有按开始日排序（{found}排在{before}之后）" => "请移到按日期应在的位置",
            )
        }
        Sense::Cities => say!(tongue,
            "the cities are not one in `place` and others in `further_places`" => "write the first city in `place`, and each other one once",
            "開催地の書き方が合っていません" => "最初の都市を「開催地」に、ほかの都市を「ほかの開催地」に一度ずつ書いてください",
            "举办地写法不对" => "第一个城市写在“举办地”，其余各写一次在“其他举办地”",
        ),
        Sense::OffMap(lat, lon) => say!(tongue,
            "{lat} N, {lon} E lies off the map" => "look whether latitude and longitude are exchanged",
            "北緯{lat}度、東経{lon}度は地図の外です" => "緯度と経度が逆になっていないかご確認ください",
            "北纬{lat}度、东经{lon}度在地图之外" => "请核对经纬度是否写反",
        ),
        Sense::TooExact => say!(tongue,
            "the point is given more exactly than 0.01°" => "round to two decimals: the point stands for the city",
            "緯度・経度が細かすぎます" => "小数点以下2桁にしてください（都市を表す点です）",
            "经纬度写得过细" => "请保留两位小数（该点代表城市）",
        ),
        Sense::YearAway(label) => {
            let label = match tongue {
                Tongue::English => label.to_string(),
                Tongue::In(lang) => year_label(*label, lang),
            };
            say!(tongue,
                "{label} is not a year that a source of this edition can speak of" => "look the year up in the source",
                "{label}は、この版の出典の年として考えられません" => "出典で年をご確認ください",
                "{label}不可能是本版来源的年份" => "请对照来源核实年份",
            )
        }
        Sense::Edition(text) => say!(tongue,
            "“{text}” is no edition" => "write it like 2026-2027",
            "版「{text}」の書き方が違います" => "「2026-2027」のように西暦で書いてください",
            "版次“{text}”的写法不对" => "请写成“2026-2027”",
        ),
        Sense::EditionReversed(text) => say!(tongue,
            "the edition “{text}” is not two years in a row" => "write the earlier year first, like 2026-2027",
            "版「{text}」が、続く二つの年になっていません" => "「2026-2027」のように、前の年を先に書いてください",
            "版次“{text}”不是前后相连的两年" => "请把前一年写在前面，如“2026-2027”",
        ),
        Sense::Origin(text) => say!(tongue,
            "“{text}” is not scheme and host alone" => "write it like https://portal.example, without a slash at the end",
            "サイトのアドレス「{text}」の書き方が違います" => "「https://portal.example」のように、最後に / を付けずに書いてください",
            "网站地址“{text}”的写法不对" => "请写成“https://portal.example”的样子，末尾不加 /",
        ),
        Sense::Exchange(rate) => {
            let yuan = format!("{}.{:04}", rate / 10_000, rate % 10_000);
            say!(tongue,
                "{yuan} yuan for 100 yen cannot be meant" => "45000 is 4.5000 yuan for 100 yen; it lies between 2 and 15 yuan",
                "100円が{yuan}元という換算率は考えられません" => "4.5000元なら 45000 と書きます。桁をご確認ください",
                "100日元折合{yuan}元，这个汇率不合理" => "4.5000元应写成 45000，请核对位数",
            )
        }
        Sense::When(text) => say!(tongue,
            "“{text}” is no date" => "write 2003-10-01, 2003-10 or 2003",
            "「{text}」は日付として読めません" => "2003-10-01、2003-10、2003 のどれかの形で書いてください",
            "“{text}”不是日期" => "请写成2003-10-01、2003-10或2003",
        ),
        Sense::Until(until, when) => say!(tongue,
            "“{until}” is no date after “{when}”" => "write the day, month or year in which it ended, or leave it out",
            "終わり「{until}」が、始まり「{when}」より後の日付になっていません" => "終わった年月日を書くか、この行を消してください",
            "结束“{until}”不晚于开始“{when}”" => "请写结束的年月日，或删去这一行",
        ),
        Sense::History => say!(tongue,
            "the history is not in order" => "put the oldest first",
            "沿革が年の順に並んでいません" => "古いものから順に並べてください",
            "沿革没有按年份排序" => "请从最早的开始排列",
        ),
        Sense::Globe => say!(tongue,
            "there is no such point on the globe" => "write whole degrees: lat from -90 to 90, lon from -180 to 180",
            "緯度・経度の値が地球上にありません" => "緯度は-90から90、経度は-180から180の整数で書いてください",
            "地球上没有这样的经纬度" => "请写整数度：纬度-90至90，经度-180至180",
        ),
        Sense::Initials => say!(tongue,
            "a confirmation has no initials" => "write who confirmed it",
            "確認した人の名前がありません" => "確認した人の姓かイニシャルを書いてください",
            "没有写确认人" => "请写确认人的姓名或缩写",
        ),
        Sense::PartEmpty => say!(tongue,
            "the part of the brochure is empty" => "name what stands in it, or leave it out",
            "冊子のこの部分に載せるものがありません" => "載せる事業か項目を書くか、この部分を消してください",
            "宣传册的这一部分是空的" => "请写明收录哪些项目或内容，或删去这一部分",
        ),
        Sense::PartTwice(id) => say!(tongue,
            "“{id}” stands in the brochure twice" => "leave one of them out",
            "「{id}」が冊子に二度出ています" => "どちらか一つを消してください",
            "“{id}”在宣传册中出现了两次" => "请删去其中一处",
        ),
        Sense::PartMixed => say!(tongue,
            "only programmes stand beside each other in one part" => "give each topic a part of its own",
            "一つの部分に並べられるのは事業だけです" => "事業以外の項目は、それぞれ別の部分にしてください",
            "同一部分中只能并列收录项目" => "其他内容请各自另设一个部分",
        ),
        Sense::PartUntitled => say!(tongue,
            "a part of several programmes has no heading" => "add a title in both languages",
            "複数の事業をまとめた部分に見出しがありません" => "日本語と中国語の見出しを加えてください",
            "收录多个项目的部分没有标题" => "请补上中日两种语言的标题",
        ),
    }
}
