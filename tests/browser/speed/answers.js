// Twenty interactions one after the other; gives for each the milliseconds from
// the event until what it changed is painted. `arguments`: what to use.
const [what, done] = arguments;
const painted = () => new Promise((then) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = then;
  channel.port2.postMessage(0);
}));
const visible = (selector) =>
  [...document.querySelectorAll(selector)].filter((node) => !node.closest("[hidden]"));
const choose = (place) => {
  const boxes = visible(".choice__box");
  boxes[(place * 5) % boxes.length].click();
};
const find = (place) => {
  if (place % 2 === 0) {
    const pins = visible("#map-pins .pin");
    return pins[place % pins.length].click();
  }
  const list = document.querySelectorAll(".filters select")[1];
  list.selectedIndex = list.selectedIndex ? 0 : 1 + (place % (list.options.length - 1));
  list.dispatchEvent(new Event("change", { bubbles: true }));
};
const type = (place) => {
  const field = document.getElementById("rate");
  field.value = (4 + place / 100).toFixed(2);
  field.dispatchEvent(new Event("input", { bubbles: true }));
};
// What people paste: many words, no spaces, and letters that stand nowhere.
const pasted = [
  "research fellowship visiting scholar ".repeat(50),
  "外国人特别研究员项目申请资格期限金额".repeat(300),
  "永和九年岁在癸丑暮春之初会于会稽山阴之兰亭".repeat(50_000),
];
const paste = (selector) => (place) => {
  const field = document.querySelector(selector);
  field.select();
  // As a hand does it: within the field's limit.
  document.execCommand("insertText", false, place + pasted[place % pasted.length]);
};
const use = {
  calculator: choose,
  events: find,
  rate: type,
  search: paste("[role=search] input"),
  words: paste("input[type=search]"),
}[what];
(async () => {
  const out = [];
  if (what === "rate") {
    document.querySelector("#money > summary").click();
    await new Promise((then) => setTimeout(then, 500));
  }
  for (let place = 0; place < 20; place++) {
    // Between frames, as a finger comes.
    await new Promise((then) => setTimeout(then, 60 + 7 * (place % 5)));
    const start = performance.now();
    use(place);
    await painted();
    out.push(performance.now() - start);
  }
  done(out);
})();
