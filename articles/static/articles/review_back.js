// On a page that was opened from the desk, Escape leads back to it.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.isComposing) return;
  const back = document.querySelector("[data-back]");
  if (back) window.location.assign(back.href);
});
