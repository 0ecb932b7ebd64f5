// A page about work that goes on elsewhere: the figures move, and at the end it reloads.
"use strict";

const EVERY_MS = 1500;

async function fetchCounts(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : null;
}

function showCounts(box, counts) {
  if (!("total" in counts)) return;
  const bar = box.querySelector("[data-bar]");
  bar.max = counts.total || 1;
  bar.value = counts.total - counts.waiting;
  box.querySelector("[data-done]").textContent = counts.total - counts.waiting;
  box.querySelector("[data-total]").textContent = counts.total;
  for (const place of document.querySelectorAll("[data-count]")) {
    place.textContent = counts[place.dataset.count];
  }
}

async function watch(box) {
  try {
    const counts = await fetchCounts(box.dataset.waiting);
    if (counts) showCounts(box, counts);
    if (counts && !counts.waiting) return window.location.reload();
  } catch {
    // the site does not answer just now: ask again
  }
  setTimeout(() => watch(box), EVERY_MS);
}

const waiting = document.querySelector("[data-waiting]");
if (waiting) setTimeout(() => watch(waiting), EVERY_MS);
