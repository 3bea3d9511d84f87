//! In Japanese.

use super::StyleWords;

pub const WORDS: StyleWords = StyleWords {
    title: "部品の見本",
    lead: "このサイトの部品を、それぞれの状態で一覧にしたページです。制作と点検のためのもので、検索の対象にはしていません。",
    colours: "色",
    spaces: "余白",
    type_: "文字",
    heading: "見出し：学術の国際交流",
    controls: "ボタンと入力欄",
    action: "コピーする",
    off: "選択できません",
    field: "博士号の取得日",
    wrong: "この日付は暦にありません。",
    choice: "選択肢",
    chosen: "選択した選択肢",
    sources: "出典の示し方",
    names: "名称と訳の位置づけ",
    figures: "数字",
    statements: "条件と手順",
    verdicts: "判定",
    lists: "一覧",
    pictures: "図",
    messages: "お知らせと誤り",
};
