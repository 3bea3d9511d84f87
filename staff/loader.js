// Starts the desk: the security policy allows no script inside the page.
(function () {
  "use strict";
  var app = document.querySelector('meta[name="staff-app"]');
  function load(address, then) {
    var script = document.createElement("script");
    script.src = address;
    script.onload = then;
    document.head.appendChild(script);
  }
  load(app.dataset.js, function () {
    if (location.protocol !== "file:") {
      // A name of all scripts, and no property of the window.
      wasm_bindgen({ module_or_path: app.dataset.wasm });
      return;
    }
    // A page opened from a file may load scripts, and fetch nothing: there the wasm
    // comes as a script (`xtask/src/staff.rs`).
    load(app.dataset.wasm + ".js", function () {
      var letters = atob(window.staffWasm);
      var bytes = new Uint8Array(letters.length);
      for (var at = 0; at < letters.length; at += 1) {
        bytes[at] = letters.charCodeAt(at);
      }
      delete window.staffWasm;
      wasm_bindgen({ module_or_path: bytes });
    });
  });
})();
