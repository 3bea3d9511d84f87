// Puts what is wrong into a page. The security policy refuses styles in what is written,
// not those that a script sets.
(() => {
  const add = (tag, text, style) => {
    const e = document.createElement(tag);
    e.textContent = text;
    e.style.cssText = style;
    document.querySelector("main").prepend(e);
    return e;
  };
  add("p", "below AA", "color: #999; background: #fff").id = "below-aa";
  add("p", "below AAA", "color: #666; background: #fff").id = "below-aaa";
  add("img", "", "width: 20px; height: 20px").id = "unnamed";
  add("button", "small", "width: 20px; height: 20px; min-width: 0; min-height: 0; padding: 0; overflow: hidden");
  add("button", "unmarked", "border: 0; outline: 0; width: 60px; height: 60px");
  add("p", "moving", "transition: opacity 1s");
  add("p", "cut off in a line", "width: 40px; white-space: nowrap; overflow: hidden");
  add("p", "wide", "width: 2000px").id = "wide";
  add("p", "12个月", "letter-spacing: -0.7em");
  const field = add("input", "", "width: 100px");
  field.id = "unlimited";
  field.type = "text";
  const box = add("div", "", "position: relative; height: 60px");
  const link = add("a", "covered", "display: block; height: 50px");
  link.href = "#wide";
  box.append(link, add("div", "", "position: absolute; inset: 0; background: #fff; z-index: 9"));
  return true;
})()
