//! Two letters: the first one to a host, and questions to the office. What only the
//! writer knows stays a blank.

use crate::domain::text::Lang;
use crate::i18n::texts::{filled, quotable};

/// What a letter to a host says of the application.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HostLetter {
    /// The name of the programme.
    pub programme: String,
    /// From when and for how long, if it was answered.
    pub stay: Option<String>,
    /// Of which day the doctorate is, if it was answered.
    pub degree: Option<String>,
    /// When the next deadline is expected, if anything is known.
    pub deadline: Option<String>,
    /// The page for the host.
    pub address: String,
    /// Whether both sides apply together, so that the reader is a partner.
    pub together: bool,
}

/// The blanks that the writer fills in.
struct Sentences {
    subject: &'static str,
    subject_together: &'static str,
    opening: &'static str,
    wish: &'static str,
    wish_together: &'static str,
    stay: &'static str,
    degree: &'static str,
    /// How one applies, as the writer says it to the reader.
    filing: &'static str,
    filing_together: &'static str,
    deadline: &'static str,
    page: &'static str,
    closing: &'static str,
}

const JA: Sentences = Sentences {
    subject: "件名：JSPS「#」による受入れのお願い（［氏名］）",
    subject_together: "件名：JSPS「#」への共同申請のご相談（［氏名］）",
    opening: "［先生のお名前］先生\n\n突然のご連絡、失礼いたします。［所属・職］の［氏名］と申します。［研究分野・題目］を研究しております。\n先生の［論文・ご著書］を拝読し、ご連絡いたしました。",
    wish: "日本学術振興会（JSPS）の「#」により、先生に受入研究者をお引き受けいただき、日本で研究したいと考えております。ご検討いただけませんでしょうか。",
    wish_together: "日本学術振興会（JSPS）の「#」に、先生と共同で申請できないかと考えております。",
    stay: "・希望する期間：#",
    degree: "・博士号の取得：#",
    filing: "・申請の方法：受入研究者の先生から、ご所属機関を通じてJSPSへ申請していただく制度です",
    filing_together: "・申請の方法：参加する各国の研究者が、それぞれ自国の学術振興機関に申請します",
    deadline: "・次回の締切：#。学内の締切はこれより早いことがあります",
    page: "支給の内容、手順、公式の案内は、次のページにまとめられています。",
    closing: "研究計画と履歴書を添付いたします。ご検討いただけますと幸いです。\nどうぞよろしくお願いいたします。\n\n［氏名］\n［所属］\n［メールアドレス］",
};

const ZH: Sentences = Sentences {
    subject: "主题：申请JSPS“#”，恳请接收（［姓名］）",
    subject_together: "主题：希望共同申请JSPS“#”（［姓名］）",
    opening: "尊敬的［姓名］老师：\n\n您好！冒昧来信，敬请见谅。我是［单位、职务］的［姓名］，研究方向是［研究领域、题目］。\n拜读了您的［论文题目］，特此致信。",
    wish: "我希望通过日本学术振兴会（JSPS）“#”赴日研究，恳请您担任日方接收研究人员，不知您能否考虑。",
    wish_together: "我希望与您共同申请日本学术振兴会（JSPS）“#”。",
    stay: "· 希望的时间：#",
    degree: "· 获博士学位：#",
    filing: "· 申请方式：由您通过所在机构向JSPS申请",
    filing_together: "· 申请方式：各国合作方分别向本国机构申请",
    deadline: "· 下次截止：#，贵机构的内部截止可能更早",
    page: "资助内容、步骤和官方说明，请看以下页面（日文）：",
    closing: "随信附上研究计划和简历。如蒙考虑，不胜感激。\n此致\n敬礼\n\n［姓名］\n［单位］\n［邮箱］",
};

impl HostLetter {
    /// The whole letter.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let words = match lang {
            Lang::Ja => &JA,
            Lang::Zh => &ZH,
        };
        let (subject, wish, filing) = match self.together {
            true => (
                words.subject_together,
                words.wish_together,
                words.filing_together,
            ),
            false => (words.subject, words.wish, words.filing),
        };
        let fill = |sentence: &str, part: &str| filled(sentence, &[part]);
        let programme = quotable(&self.programme, lang);
        let mut lines = vec![
            fill(subject, &programme),
            String::new(),
            words.opening.to_owned(),
            String::new(),
            fill(wish, &programme),
        ];
        let known = [
            (words.stay, self.stay.as_deref()),
            (words.degree, self.degree.as_deref()),
            (filing, Some("")),
            (words.deadline, self.deadline.as_deref()),
        ];
        for (sentence, part) in known {
            lines.extend(part.map(|part| fill(sentence, part)));
        }
        lines.extend([
            String::new(),
            words.page.to_owned(),
            self.address.clone(),
            String::new(),
            words.closing.to_owned(),
        ]);
        lines.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_known_is_left_out() {
        let letter = HostLetter {
            programme: "外国人特別研究員事業".to_owned(),
            address: "https://portal.example/ja/".to_owned(),
            ..HostLetter::default()
        };
        for lang in Lang::ALL {
            let text = letter.text(lang);
            assert!(text.contains("外国人特別研究員事業"), "{text}");
            assert!(text.contains("https://portal.example/ja/\n"), "{text}");
            assert!(!text.contains('#'), "{text}");
            assert!(!text.contains("博士"), "{text}");
            assert!(text.contains("［"), "blanks for the writer: {text}");
        }
        // The writer speaks of the reader, and not of a candidate.
        assert!(letter.text(Lang::Ja).contains("受入研究者の先生から"));
        assert!(letter.text(Lang::Zh).contains("由您通过所在机构"));
        let known = HostLetter {
            programme: "“桥”项目".to_owned(),
            degree: Some("2023年6月15日".to_owned()),
            together: true,
            ..letter
        };
        assert!(known.text(Lang::Ja).contains("それぞれ自国の"));
        assert!(known.text(Lang::Zh).contains("“‘桥’项目”"));
        assert!(
            known
                .text(Lang::Ja)
                .contains("・博士号の取得：2023年6月15日")
        );
        assert!(known.text(Lang::Zh).contains("共同申请"));
    }
}
