/* Fills a section with the same section of another page, which takes longer to make. */

"use strict";

document.querySelectorAll("[data-part]").forEach(async (section) => {
  const response = await fetch(section.dataset.part);
  if (!response.ok) return; // the link that is there leads to the same
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const found = page.getElementById(section.id);
  if (found) section.replaceChildren(...found.children);
});
