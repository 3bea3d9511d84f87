// A control can be hit in a square of 44 pixels around its middle.
// Half of it, less what the browser rounds.
const HALF = 21;
const isWord = (text) => /[\p{L}\p{N}]/u.test(text);
const blockOf = (node) => {
  let e = node.parentElement;
  while (getComputedStyle(e).display.startsWith("inline")) {
    e = e.parentElement;
  }
  return e;
};
// A link in a line of text is as high as the line.
const isInText = (e) => {
  if (e.tagName !== "A" || !/^inline(-block)?$/.test(getComputedStyle(e).display)) {
    return false;
  }
  const block = blockOf(e);
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode;
    if (isWord(text.data) && !text.parentElement.closest(CONTROLS) && blockOf(text) === block && isSeen(text.parentElement)) {
      return true;
    }
  }
  return false;
};
// Whether it reaches so far from its middle, up and down or left and right: the two
// need not be equal.
const reaches = (wanted, hits) => {
  let out = 0;
  for (const way of [-1, 1]) {
    for (let far = 1; out < wanted && far <= 2 * HALF && hits(way * far); far++) {
      out += 1;
    }
  }
  return out >= wanted;
};
for (const e of all(CONTROLS)) {
  // A box that is only drawn by its label is hit there.
  const isDrawnByLabel = e.labels && e.labels.length && e.getBoundingClientRect().width < 4;
  const target = e.closest("label") || (isDrawnByLabel ? e.labels[0] : e);
  // The first is shown to keys alone; notes are text.
  if (e.matches(".skip-link, .evidence a") || isInText(e)) {
    continue;
  }
  target.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const r = target.getBoundingClientRect();
  const [x, y] = [r.left + r.width / 2, r.top + r.height / 2];
  const hits = (dx, dy) => {
    const hit = document.elementFromPoint(x + dx, y + dy);
    return hit && (target.contains(hit) || (hit.contains(target) && hit.closest(CONTROLS) === target));
  };
  // A month of the time line is as wide as a phone leaves it, and cities lie
  // where they lie; the filters do the same (the statement of accessibility
  // says so).
  const high = e.matches(".pin") ? 34 : 2 * HALF;
  const wide = e.matches(".timeline__button") ? 22 : high;
  if (!reaches(wide, (far) => hits(far, 0)) || !reaches(high, (far) => hits(0, far))) {
    found.push(`${name(e)} is ${r.width.toFixed(0)} × ${r.height.toFixed(0)} pixels, or something lies over it: make it a target of 44 (var(--target))`);
  }
}
window.scrollTo(0, 0);
return found;
