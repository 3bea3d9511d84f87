// Whoever goes by keys sees where they are, and nothing lies over it.
const light = (colour) => {
  const [r, g, b] = colour.match(/[\d.]+/g).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const paper = light(getComputedStyle(document.body).backgroundColor);
for (const e of all(`${CONTROLS}, [tabindex="0"]`)) {
  e.focus();
  if (document.activeElement !== e) {
    found.push(`${name(e)} cannot take the focus`);
    continue;
  }
  const style = getComputedStyle(e);
  if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) {
    found.push(`${name(e)} does not show the focus: leave it the outline of style/10-base.css`);
  } else {
    const [more, less] = [light(style.outlineColor), paper].sort((a, b) => b - a);
    if ((more + 0.05) / (less + 0.05) < 3) {
      found.push(`the outline of ${name(e)} is too pale on the paper: 3:1`);
    }
  }
  // The words of a label are as good as its box.
  const target = e.closest("label") || e;
  const r = target.getBoundingClientRect();
  const isOpen = (i) => {
    const across = r.left + r.width * (i % 4 || 1) / 4, down = r.top + r.height * i / 12;
    const hit = document.elementFromPoint(across, down);
    return hit && (target.contains(hit) || hit.contains(target));
  };
  if (![1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].some(isOpen)) {
    found.push(`${name(e)} is covered when it has the focus`);
  }
}
document.activeElement.blur();
return found;
