// Who asks for less motion gets none; also while a page is on its way.
const app = document.getElementById("app"), before = app.getAttribute("aria-busy");
app.setAttribute("aria-busy", "true");
const seconds = (list) => Math.max(...list.split(",").map((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 0.001 : 1)));
for (const e of document.querySelectorAll("*")) {
  for (const part of ["", "::before", "::after"]) {
    const style = getComputedStyle(e, part || undefined);
    const animates = style.animationName !== "none" && seconds(style.animationDuration) > 0.01;
    if (animates || seconds(style.transitionDuration) > 0.01) {
      found.push(`${name(e)}${part} moves: put it under (prefers-reduced-motion: no-preference)`);
    }
    if (style.scrollBehavior === "smooth") {
      found.push(`${name(e)} scrolls smoothly`);
    }
  }
}
if (before === null) {
  app.removeAttribute("aria-busy");
} else {
  app.setAttribute("aria-busy", before);
}
return found;
