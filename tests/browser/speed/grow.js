// Goes through the portal as someone does for ten minutes, without the pauses:
// follows a link of the page, waits until its page answers, uses what it finds.
// `arguments`: how many steps, and the place in the round at which to begin.
const [steps, from, done] = arguments;
const ROUND = [
  "zh/programmes/",
  "zh/programmes/postdoctoral/",
  "zh/calculator/",
  "choice", "choice", "choice", "choice", "choice",
  "zh/events/",
  "pin", "filter", "pin", "filter",
  "ja/events/",
  "ja/",
  "zh/",
];
const base = document.documentElement.dataset.base;
const frame = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));
const pick = (selector, place) => {
  const all = [...document.querySelectorAll(selector)].filter((node) => !node.closest("[hidden]"));
  // A filter may have left nothing to use.
  return all[place % all.length];
};
const until = async (holds) => {
  const end = performance.now() + 10000;
  while (!holds() && performance.now() < end) await frame();
  if (!holds()) throw new Error("a page did not come: " + location.pathname);
};
const act = async (step, place) => {
  if (step === "choice") return pick(".choice__box", place * 7)?.click();
  if (step === "pin") return pick("#map-pins .pin", place)?.click();
  if (step === "filter") {
    const list = pick(".filters select", 1);
    list.selectedIndex = place % list.options.length;
    return list.dispatchEvent(new Event("change", { bubbles: true }));
  }
  const link = document.createElement("a");
  link.href = base + step;
  document.body.append(link);
  link.click();
  link.remove();
  return until(() => location.pathname === base + step && document.querySelector("#app[data-live]"));
};
(async () => {
  try {
    for (let step = from; step < from + steps; step++) {
      await act(ROUND[step % ROUND.length], step);
      await frame();
    }
    done("");
  } catch (error) {
    done(String(error));
  }
})();
