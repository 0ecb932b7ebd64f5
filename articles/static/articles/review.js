// The review desk from the keyboard: j/k move, a confirm, x reject, e edit, u reopen.
"use strict";

const cards = Array.from(document.querySelectorAll(".proposal"));
let active = Math.max(0, cards.findIndex((card) => `#${card.id}` === location.hash));

function isTyping(target) {
  return target.matches("input, textarea, select");
}

function findMarks(card) {
  const key = card.id.replace("proposal-", "");
  const marks = document.querySelectorAll(".desk-text mark[data-proposals]");
  return Array.from(marks).filter((mark) => mark.dataset.proposals.split(" ").includes(key));
}

function mark(index) {
  cards[active].classList.remove("active");
  findMarks(cards[active]).forEach((mark) => mark.classList.remove("active"));
  active = Math.min(Math.max(index, 0), cards.length - 1);
  cards[active].classList.add("active");
  const marks = findMarks(cards[active]);
  marks.forEach((mark) => mark.classList.add("active"));
  if (marks.length) marks[0].scrollIntoView({ block: "nearest" });
}

function show(index) {
  if (!cards.length) return;
  mark(index);
  cards[active].focus({ preventScroll: true });
  cards[active].scrollIntoView({ block: "nearest" });
}

function press(action) {
  const button = cards[active]?.querySelector(`button[value="${action}"]`);
  if (button) button.click();
}

function edit() {
  cards[active]?.querySelector(".cells input, .cells textarea, .cells select")?.focus();
}

const KEYS = {
  j: () => show(active + 1),
  k: () => show(active - 1),
  a: () => press("confirm"),
  x: () => press("reject"),
  e: edit,
  u: () => press("reopen"),
};

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isTyping(event.target)) {
    show(active);
  } else if (!isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const act = KEYS[event.key.toLowerCase()];
    if (act) {
      event.preventDefault();
      act();
    }
  }
});

cards.forEach((card, index) => card.addEventListener("focusin", () => mark(index)));
if (cards.length) show(active);
