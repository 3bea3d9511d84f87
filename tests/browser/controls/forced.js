// Where the system sets the colours, edges are all that is left of a control.
if (!matchMedia("(forced-colors: active)").matches) {
  found.push("the colours are not forced");
}
const hasEdge = (style) => ["Top", "Right", "Bottom", "Left"].some((side) =>
  style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0 &&
  style[`border${side}Color`] !== style.backgroundColor);
for (const e of all("button, input, select, textarea, .button")) {
  const parts = [getComputedStyle(e), getComputedStyle(e, "::before")];
  const isNative = e.matches("input[type=radio], input[type=checkbox]");
  if (!isNative && !parts.some(hasEdge) && !parts[0].textDecorationLine.includes("underline")) {
    found.push(`${name(e)} has neither border nor underline in forced colours`);
  }
}
// What is chosen must not look like the rest.
const edge = (e) => getComputedStyle(e).textDecorationLine;
for (const here of all(".head__nav a[aria-current]")) {
  const other = all(".head__nav a:not([aria-current])")[0];
  if (edge(here) === edge(other)) {
    found.push(`${name(here)} is marked no more than the other entries in forced colours`);
  }
}
return found;
