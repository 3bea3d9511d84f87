// Starts the app, and keeps the page readable if that fails.
//
// Written in ES5 and loaded as a classic script: an old engine must be able to
// read it, to find that it cannot run the app, and to say so. The page itself
// is prerendered and needs none of this.
(function () {
  "use strict";

  // Long enough that most visitors never see the line.
  var SLOW_AFTER_MS = 4000;
  var FAILED_AFTER_MS = 30000;
  var AGAIN_AFTER_MS = 10000;
  var COMPARED_AGAIN_AFTER_MS = 600000;

  var root = document.documentElement;
  var app = document.querySelector('meta[name="portal-app"]');

  // A module that takes a reference-typed parameter: what wasm-bindgen's
  // output needs, in 26 bytes. It is compiled, too: an engine that does not know
  // 'wasm-unsafe-eval' refuses that under the page's policy.
  function isCapable() {
    try {
      var probe = new Uint8Array([
        0, 97, 115, 109, 1, 0, 0, 0,
        1, 5, 1, 96, 1, 111, 0,
        3, 2, 1, 0,
        10, 4, 1, 2, 0, 11
      ]);
      return typeof fetch === "function" &&
        typeof Element.prototype.replaceWith === "function" &&
        WebAssembly.validate(probe) &&
        Boolean(new WebAssembly.Instance(new WebAssembly.Module(probe)));
    } catch (error) {
      return false;
    }
  }

  // Of its own accord the browser would learn of the wasm when its script has
  // come, and of the data when that has run.
  function loadAhead(kind, address) {
    var link = document.createElement("link");
    link.rel = "preload";
    link.as = kind;
    if (kind === "fetch") {
      link.crossOrigin = "anonymous";
    }
    link.fetchPriority = "low";
    link.href = address;
    document.head.appendChild(link);
  }

  // The data of the part that answers.
  var bundle = root.getAttribute("data-bundle");
  var capable = isCapable();
  if (capable) {
    root.setAttribute("data-capable", "");
  }
  // Asked for now, not in the page's head: there they would share the line with the
  // style sheet, and the first paint would wait for both.
  if (capable && bundle && app) {
    loadAhead("script", app.getAttribute("data-js"));
    loadAhead("fetch", app.getAttribute("data-wasm"));
    loadAhead("fetch", bundle);
  }

  // One switch opens the notes of all marks on the page, and closes them.
  root.setAttribute("data-scripted", "");
  document.addEventListener("click", function (event) {
    var at = event.target;
    var button = at.closest && at.closest("[data-evidence]");
    if (!button) {
      return;
    }
    var open = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(open));
    [].forEach.call(document.querySelectorAll(".evidence"), function (mark) {
      mark.open = open;
    });
  });

  // Everything else needs the whole page.
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }

  function begin() {
    var box = document.getElementById("loader");
    if (!box || !app) {
      return;
    }
    var line = box.getElementsByTagName("span")[0];
    var button = box.querySelector(".loader__retry");
    var tries = 0;
    var state = "idle";
    var timers = [];
    var initialised = false;
    var fetching = null;
    var pressed = null;
    var leaving = 0;
    var compared = Date.now();

    function say(kind, canRetry) {
      line.textContent = box.getAttribute("data-" + kind);
      button.hidden = !canRetry;
      button.textContent = box.getAttribute(mustReload() ? "data-reload" : "data-retry");
      box.hidden = false;
      // Keeps room, so that the line covers nothing for good; what sticks to the edge of
      // the window stands above it.
      root.setAttribute("data-line", kind);
      root.style.setProperty("--line-height", box.offsetHeight + "px");
    }

    // Stopped, or older than what is published: only opening the page again helps.
    function mustReload() {
      return state === "stopped" || state === "outdated";
    }

    function hide() {
      box.hidden = true;
      root.removeAttribute("data-line");
      root.style.removeProperty("--line-height");
    }

    // A broken answer may stand in a cache: another try asks by another address.
    function fresh(address) {
      return tries > 1 ? address + "?again=" + tries : address;
    }

    function clearTimers() {
      while (timers.length) {
        clearTimeout(timers.pop());
      }
    }

    // Most engines end what a page loads as soon as another is asked for.
    function leave() {
      clearTimeout(leaving);
      leaving = setTimeout(stay, FAILED_AFTER_MS);
      root.setAttribute("data-left", "");
    }

    function stay() {
      clearTimeout(leaving);
      root.removeAttribute("data-left");
    }

    function isLeft() {
      return root.hasAttribute("data-left");
    }

    // `kind`: what could not be had, the app or the page that was asked for.
    function lacks(kind) {
      if (mustReload() || state === "old") {
        return;
      }
      clearTimers();
      if (isLeft()) {
        // No failure. Whoever stays after all gets it by another try; while the other
        // page is awaited, that may end like the first.
        timers.push(setTimeout(start, AGAIN_AFTER_MS));
        return;
      }
      state = "failed";
      say(kind, true);
    }

    function failed() {
      lacks("failed");
    }

    function unreached() {
      lacks("unreached");
    }

    function broken(error) {
      if (window.console && !isLeft()) {
        console.error("portal: the app cannot start:", error);
      }
      if (isTrap(error)) {
        stopped();
      } else {
        failed();
      }
    }

    function ready() {
      if (mustReload()) {
        return;
      }
      state = "ready";
      clearTimers();
      stay();
      window.removeEventListener("beforeunload", leave);
      hide();
      if (pressed) {
        root.removeAttribute("data-pressed");
        pressed.click();
        pressed = null;
      }
    }

    // What WebAssembly throws when a program panics, or has no memory or stack left.
    function isTrap(error) {
      return capable && error instanceof WebAssembly.RuntimeError;
    }

    // Nobody has caught it: in a listener or a timer, or behind a promise.
    function uncaught(event) {
      if (isTrap(event.error || event.reason)) {
        stopped();
      }
    }

    // The app has stopped: its links would lead nowhere, so the browser gets
    // them back before the app's own listener sees the tap.
    function stopped() {
      if (state === "stopped") {
        return;
      }
      state = "stopped";
      clearTimers();
      window.addEventListener("click", function (event) {
        event.stopImmediatePropagation();
      }, true);
      say("stopped", true);
    }

    // Whether something newer is published. It is offered, never forced: someone
    // may be answering questions. What was answered is in the address.
    function compare() {
      var now = Date.now();
      if (document.hidden || state === "loading" || state === "old" || now - compared < COMPARED_AGAIN_AFTER_MS) {
        return;
      }
      compared = now;
      fetch(root.getAttribute("data-base") + "version.json", { cache: "no-store" }).then(function (answer) {
        return answer.json();
      }).then(function (version) {
        // The page that stands may be newer than the one that was opened.
        var mine = document.querySelector('meta[name="portal-build"]');
        if (mine && typeof version.build === "string" && version.build !== mine.content && !mustReload()) {
          state = "outdated";
          say("outdated", true);
        }
      }).catch(function () {
        // Without an answer nothing is known to be newer.
      });
    }

    // One try at a time: of two that came, each would start an app.
    function initialise() {
      if (fetching) {
        fetching.abort();
      }
      var mine = fetching = new AbortController();
      var program = fetch(fresh(app.getAttribute("data-wasm")), { signal: mine.signal });
      try {
        wasm_bindgen({ module_or_path: program }).then(function () {
          initialised = true;
        }, function (error) {
          if (mine === fetching) {
            broken(error);
          }
        });
      } catch (error) {
        broken(error);
      }
    }

    // A page that is only read needs the app for a quicker way to the next page
    // and for a few buttons. Until then its links are the browser's.
    function startWhenNeeded() {
      function startOnce() {
        if (state === "idle") {
          start();
        }
      }
      function near(event) {
        if (event.target.closest && event.target.closest("a, button")) {
          startOnce();
        }
      }
      function on(kinds, then) {
        kinds.forEach(function (kind) {
          document.addEventListener(kind, then, { passive: true });
        });
      }
      on(["mouseover", "focusin", "touchstart"], near);
      var network = navigator.connection;
      if (!network) {
        // What the line costs is not known, but that someone uses the page.
        on(["pointerdown", "keydown"], startOnce);
      } else if (isUnmetered(network)) {
        whenLoaded(function () {
          requestIdleCallback(startOnce);
        });
      }
    }

    function isUnmetered(network) {
      return !network.saveData && network.effectiveType === "4g" && network.type !== "cellular" &&
        typeof requestIdleCallback === "function";
    }

    function whenLoaded(then) {
      if (document.readyState === "complete") {
        then();
      } else {
        window.addEventListener("load", then);
      }
    }

    function start() {
      state = "loading";
      tries += 1;
      // Not for longer than it is needed: some engines keep no page that listens to it.
      window.addEventListener("beforeunload", leave);
      timers.push(setTimeout(function () { say("slow", false); }, SLOW_AFTER_MS));
      timers.push(setTimeout(failed, FAILED_AFTER_MS));
      if (initialised) {
        // The app runs, but has no content yet.
        document.dispatchEvent(new Event("portal:retry"));
        return;
      }
      // A global of the script, but no property of the window.
      if (typeof wasm_bindgen !== "undefined") {
        initialise();
        return;
      }
      if (!bundle && tries === 1) {
        loadAhead("fetch", app.getAttribute("data-wasm"));
      }
      var script = document.createElement("script");
      script.src = fresh(app.getAttribute("data-js"));
      script.onload = initialise;
      script.onerror = failed;
      document.head.appendChild(script);
    }

    document.addEventListener("portal:ready", ready);
    document.addEventListener("portal:failed", failed);
    document.addEventListener("portal:unreached", unreached);
    window.addEventListener("error", uncaught);
    window.addEventListener("unhandledrejection", uncaught);
    document.addEventListener("visibilitychange", compare);
    // A page that comes out of the browser's memory may be days old.
    window.addEventListener("pageshow", function (event) {
      if (event.persisted) {
        // What its part is made of may be had by now.
        var missing = document.getElementById("part-missing");
        if (missing && !missing.hidden && navigator.onLine !== false) {
          location.reload();
          return;
        }
        compared = 0;
        compare();
      }
    });
    button.addEventListener("click", function () {
      if (mustReload()) {
        location.reload();
        return;
      }
      hide();
      start();
    });
    box.querySelector(".loader__close").addEventListener("click", hide);

    function isAnswered(field) {
      return field.checked || /^(date|text)$/.test(field.type) && field.value;
    }

    // Until the app runs, taps on the calculator's links are held back and replayed: the
    // link's address would replace the answers that are not in it yet. So is a tap on the
    // other language, which would not know them.
    document.addEventListener("click", function (event) {
      var at = event.target;
      if (!at.closest) {
        return;
      }
      if (state !== "ready" && at.closest("[data-copy]")) {
        pressed = at.closest("[data-copy]");
        if (state === "idle") {
          start();
        }
      }
      var place = document.querySelector(".calculator:not([data-fragment])");
      if (!place) {
        return;
      }
      var link = at.closest("a");
      var isOurs = place.contains(at);
      var isLanguage = link && link.hasAttribute("data-language") && state === "loading" &&
        [].some.call(place.querySelectorAll("input"), isAnswered);
      if (link && (isOurs || isLanguage)) {
        event.preventDefault();
      }
      pressed = (isLanguage ? link : isOurs && at.closest("[data-await]")) || pressed;
      if (pressed) {
        root.setAttribute("data-pressed", "");
      }
    });

    // A fragment that names no part of the page holds answers or what was searched.
    // Until the app has read it, no tap may take it away: the reader goes to a part
    // of the page without it, and to the other language with it. A link to the page
    // itself would take what was ticked, too.
    document.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest("a[href]");
      var held = location.hash;
      if (!link || event.defaultPrevented || !bundle || event.button || event.ctrlKey ||
          event.metaKey || event.shiftKey || event.altKey || isLive()) {
        return;
      }
      var href = link.getAttribute("href");
      if (link.pathname === location.pathname && !link.hash) {
        event.preventDefault();
        if (state === "loading") {
          scrollTo(0, 0);
        } else {
          leave();
          location.reload();
        }
      } else if (held.length < 2 || partOf(held)) {
        return;
      } else if (href.charAt(0) === "#") {
        event.preventDefault();
        var part = partOf(href) || document.body;
        if (!part.hasAttribute("tabindex")) {
          part.setAttribute("tabindex", "-1");
        }
        part.scrollIntoView();
        part.focus();
      } else if (link.hasAttribute("data-language")) {
        event.preventDefault();
        leave();
        location.assign(href.split("#")[0] + held);
      }
    });

    // Safari on a phone says nothing before a page is left. The app's links lead to no
    // new page.
    window.addEventListener("click", function (event) {
      var link = event.target.closest && event.target.closest("a[href]");
      if (link && !event.defaultPrevented && !isLive() && link.getAttribute("href").charAt(0) !== "#") {
        leave();
      }
    });

    function isLive() {
      return document.querySelector("#app[data-live]");
    }

    function partOf(fragment) {
      return document.getElementById(fragment.slice(1));
    }

    // Words only: inside WeChat no file can be opened and no window.
    if (/MicroMessenger/.test(navigator.userAgent)) {
      root.setAttribute("data-host", "wechat");
    }

    if (!capable) {
      state = "old";
      root.setAttribute("data-old", "");
      say("old", false);
    } else if (bundle) {
      start();
    } else {
      startWhenNeeded();
    }
  }
})();
