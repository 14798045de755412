// Pages work without this file; it only moves the reader to what has to be read first.
(function () {
  "use strict";

  function focusFirstProblem(root) {
    var problem = root.querySelector("[data-focus]");
    if (problem) {
      problem.focus();
    }
  }

  // What changes a list's filter may send its form at once: <select data-submit>.
  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-submit]") && event.target.form) {
      event.target.form.requestSubmit();
    }
  });

  // A form sent twice by a nervous finger is sent once.
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.method !== "post" || form.hasAttribute("hx-post")) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  document.addEventListener("htmx:afterSwap", function (event) {
    focusFirstProblem(event.target);
  });
  focusFirstProblem(document);
})();
