// Runs before the page's own scripts, in every page that is measured. It clicks
// the first control in the moment it can be seen and notes when the page answers,
// so that no way between driver and browser is in the figure.
(() => {
  // What a page is written with answers by itself, once that is painted: a box by
  // its tick, a pin of the map by the event in the list.
  const WRITTEN = [
    [".choice__box", (box) => box.checked],
    [".still__pin", () => location.hash.startsWith("#event-")],
  ];
  // The calculator's results, which need the app, must count the tick: on a phone
  // the bar says how many programmes are left.
  let written = "";
  const hasResults = () => {
    const tally = document.getElementById("bar-tally");
    if (!tally) return false;
    written = written || tally.textContent;
    return /~a\./.test(location.hash) && tally.textContent !== written;
  };
  // What the app answers, and the text that changes when it does: of the portal's
  // page, which comes column by column, when all of it stands.
  const CONTROLS = [
    ["#map-pins .pin", ".agenda__count"],
    ["#count", "#answer"],
  ];
  const seen = { fcp: 0, lcp: 0, element: "", cls: 0, shifts: [], tasks: [], answered: 0, results: 0, live: 0, loaded: 0 };
  window.speed = seen;

  const watch = (type, note) => {
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") {
      seen.fcp = entry.startTime;
      look();
    }
  });
  watch("largest-contentful-paint", (entry) => {
    seen.lcp = entry.startTime;
    const { element } = entry;
    seen.element = element ? `${element.localName}.${element.className}` : "";
  });
  watch("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    seen.cls += entry.value;
    const name = ({ node }) => (node ? `${node.localName || node.nodeName}.${node.className || node.id}` : "?");
    seen.shifts.push([entry.startTime, entry.value, entry.sources.map(name).join(" ")]);
  });
  watch("longtask", (entry) => seen.tasks.push([entry.startTime, entry.duration]));

  let clicked = 0;
  let answer = null;
  let before = "";
  const answered = () => {
    seen.results = performance.now();
    seen.answered = seen.answered || seen.results;
  };
  const press = (control, has) => {
    clicked = performance.now();
    control.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        if (has(control)) seen.answered = performance.now();
      };
      painted.port2.postMessage(0);
    });
  };
  const changed = () => {
    const stands = seen.live || !document.getElementById("app");
    if (stands && document.querySelector(answer).textContent !== before) answered();
  };
  const look = () => {
    if (!seen.live && document.querySelector("#app[data-live]")) seen.live = performance.now();
    if (location.search === "?watch") return;
    if (seen.results) return;
    for (const [name, has] of seen.fcp && !clicked ? WRITTEN : []) {
      const control = document.querySelector(name);
      if (control) return press(control, has);
    }
    if (seen.answered && hasResults()) return answered();
    if (answer) return changed();
    for (const [control, text] of CONTROLS) {
      const button = document.querySelector(control);
      const place = button && document.querySelector(text);
      if (place) {
        answer = text;
        before = place.textContent;
        clicked = performance.now();
        button.click();
        // What answers within the click needs no second look.
        return changed();
      }
    }
  };
  new MutationObserver(look).observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  addEventListener("load", () => {
    seen.loaded = performance.now();
  });

  // Whether the page is as it will stay: `control` says that one has to answer
  // and its results have to stand, `live` that the portal's app has to run.
  window.settled = (control, live, done) => {
    const end = performance.now() + 25000;
    const ask = () => {
      const ready = seen.loaded && seen.fcp && (!control || seen.results) && (!live || seen.live);
      if (!ready && performance.now() < end) return setTimeout(ask, 100);
      // What was painted last, and what has moved, is told a little later.
      setTimeout(() => {
        done({ ...seen, clicked, ready: Boolean(ready) });
      }, 1000);
    };
    ask();
  };
})();
