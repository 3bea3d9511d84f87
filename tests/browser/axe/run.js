// Arguments: axe-core's text, whether colours alone are to be judged.
const [text, onlyColours, done] = arguments;
if (!window.axe) {
  // In the page's own scope, as a script would be.
  (0, eval)(text);
}
// The first tells what is below 4.5:1, the second only what is between that and 7:1.
const colours = ["color-contrast", "color-contrast-enhanced", "link-in-text-block"];
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const options = {
  runOnly: onlyColours ? { type: "rule", values: colours } : { type: "tag", values: tags },
  rules: onlyColours ? {} : { "color-contrast-enhanced": { enabled: true } },
  resultTypes: ["violations", "incomplete"],
};

const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
const light = (colour) => {
  const [r, g, b] = numbers(colour).map((part) => part / 255).map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const isClear = (colour) => numbers(colour)[3] === 0;
// What is painted behind an element: one colour, or all stops of a gradient.
const grounds = (element) => {
  for (let e = element; e; e = e.parentElement) {
    const style = getComputedStyle(e);
    if (style.backgroundImage !== "none") {
      return style.backgroundImage.match(/rgba?\([^)]*\)/g) || [];
    }
    if (!isClear(style.backgroundColor)) {
      return [style.backgroundColor];
    }
  }
  return ["rgb(255, 255, 255)"];
};
const contrast = (element) => {
  const own = light(getComputedStyle(element).color);
  return Math.min(...grounds(element).map((ground) => {
    const [more, less] = [own, light(ground)].sort((a, b) => b - a);
    return (more + 0.05) / (less + 0.05);
  }));
};
const hasLetters = (element) => /[\p{L}\p{N}]/u.test(element.textContent);
// What axe leaves open: a text under another layer or on a gradient, and a
// button whose only visible sign is no word.
const isMended = (rule, element) => {
  const least = { "color-contrast": 4.5, "color-contrast-enhanced": 7 }[rule];
  if (least) {
    return contrast(element) >= (hasLetters(element) ? least : 3);
  }
  return rule === "label-content-name-mismatch" && !hasLetters(element);
};
const flat = (results, isOpen) => results.flatMap((result) => result.nodes
  .filter((node) => !isOpen || !isMended(result.id, document.querySelector(node.target.flat()[0])))
  .map((node) => ({
    rule: result.id,
    help: result.help,
    place: node.target.flat().join(" "),
    mend: [node.failureSummary || "", result.helpUrl].join(" ").replace(/\s+/g, " "),
  })));
axe.run(document, options).then((told) => done({
  findings: flat(told.violations, false).concat(flat(told.incomplete, true)),
  checked: told.passes.length,
})).catch((error) => done({ findings: [{ rule: "axe", help: String(error), place: "", mend: "" }], checked: 99 }));
