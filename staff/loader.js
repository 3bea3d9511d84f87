// Starts the desk: the security policy allows no script inside the page.
(function () {
  "use strict";
  var app = document.querySelector('meta[name="staff-app"]');
  var script = document.createElement("script");
  script.src = app.dataset.js;
  script.onload = function () {
    // A name of all scripts, and no property of the window.
    wasm_bindgen({ module_or_path: app.dataset.wasm });
  };
  document.head.appendChild(script);
})();
