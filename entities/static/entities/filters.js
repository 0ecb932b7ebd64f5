// On a small screen what narrows a list is folded, or it would fill the screen before
// the list begins. Without this script it stands open.
"use strict";

(() => {
  const small = window.matchMedia("(max-width: 48rem)");

  function fold() {
    document.querySelectorAll("[data-folds]").forEach((box) => {
      box.open = !small.matches || Boolean(box.querySelector(".errorlist"));
    });
  }

  fold();
  small.addEventListener("change", fold);
})();
