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
    // What is answered with a file leaves the page as it was.
    if (form.method !== "post" || form.hasAttribute("hx-post") || form.hasAttribute("data-again")) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
    form.querySelectorAll("[data-progress]").forEach(function (progress) {
      progress.hidden = false;
    });
  });
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
      form.querySelectorAll("[data-progress]").forEach(function (progress) {
        progress.hidden = true;
      });
    });
  });

  // What is wider than the screen scrolls in its frame: the keyboard has to reach the frame, but only then.
  var frames = new ResizeObserver(function (entries) {
    entries.forEach(function (entry) {
      var frame = entry.target;
      if (frame.scrollWidth > frame.clientWidth) {
        frame.tabIndex = 0;
      } else {
        frame.removeAttribute("tabindex");
      }
    });
  });
  function watchFrames(root) {
    root.querySelectorAll(".table-frame:not([role]), .chart-frame").forEach(function (frame) {
      frames.observe(frame);
    });
  }

  // What was sent and cannot be answered is said above the button, and takes nothing away of what was written.
  document.addEventListener("htmx:beforeSwap", function (event) {
    var swap = event.detail;
    if (swap.requestConfig.verb === "get" || swap.serverResponse.indexOf("fragment-alert") < 0) {
      return;
    }
    swap.target = swap.requestConfig.elt.closest("p");
    swap.selectOverride = ".fragment-alert";
    swap.swapOverride = "beforebegin";
    var before = swap.target.previousElementSibling;
    if (before && before.matches(".fragment-alert")) {
      before.remove();
    }
  });

  document.addEventListener("htmx:afterSwap", function (event) {
    watchFrames(event.target);
    focusFirstProblem(event.target);
  });
  watchFrames(document);
  focusFirstProblem(document);
})();
