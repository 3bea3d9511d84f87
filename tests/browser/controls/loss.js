// Nothing is cut off, and nothing is wider than the window.
const wide = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > wide) {
  const over = all("body *").filter((e) => !e.closest(".scroller, .visually-hidden") && e.getBoundingClientRect().right > wide + 1);
  found.push(`wider than the window: ${over.length ? name(over[over.length - 1]) : "something"}`);
}
// What is one pixel large is for ears alone.
const isForEars = (e) => {
  for (let above = e; above; above = above.parentElement) {
    const style = getComputedStyle(above);
    if (style.position === "absolute" && above.clientWidth <= 1 && above.clientHeight <= 1) {
      return true;
    }
  }
  return false;
};
const cuts = (flow) => /hidden|clip/.test(flow);
for (const e of document.querySelectorAll("body *")) {
  const isWider = e.scrollWidth > e.clientWidth + 1, isHigher = e.scrollHeight > e.clientHeight + 1;
  // Few are. Only of these the style is read, which takes the longest.
  if (!(isWider || isHigher) || !isSeen(e)) {
    continue;
  }
  const style = getComputedStyle(e);
  const isCut = (isWider && cuts(style.overflowX)) || (isHigher && cuts(style.overflowY));
  // The map is cut on purpose: it is a window on a sheet.
  if (isCut && !e.closest(".map__view, svg") && !isForEars(e)) {
    found.push(`${name(e)} cuts off what is in it`);
  }
}
return found;
