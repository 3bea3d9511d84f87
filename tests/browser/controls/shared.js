// What the checks of controls share: which elements, and how to name them.
const CONTROLS = "a[href], button, input, select, textarea, summary";
// Not in a part that is folded away.
const isSeen = (e) => e.getClientRects().length > 0 && e.checkVisibility({ visibilityProperty: true }) && !e.disabled;
const name = (e) => {
  const label = e.getAttribute("aria-label") || e.textContent.trim() || e.id;
  return `${e.tagName.toLowerCase()}.${e.getAttribute("class") || ""} “${label.slice(0, 24)}” in ${e.parentElement.tagName.toLowerCase()}.${e.parentElement.getAttribute("class") || ""}`;
};
const all = (selector) => [...document.querySelectorAll(selector)].filter(isSeen);
const found = [];
