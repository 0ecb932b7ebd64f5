// The queue from the keyboard: J and K from article to article, Enter opens it.
"use strict";

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, select, textarea")) return;
  const links = Array.from(document.querySelectorAll(".queue-table tbody a"));
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  if (!step || !links.length) return;
  event.preventDefault();
  const at = links.indexOf(document.activeElement);
  links[Math.min(Math.max(at + step, 0), links.length - 1)].focus();
});
