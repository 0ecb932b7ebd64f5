/* Prints the page at hand, by the button that only a page with scripts shows. */

"use strict";

document.querySelectorAll("[data-print]").forEach((button) => {
  button.addEventListener("click", () => window.print());
});
