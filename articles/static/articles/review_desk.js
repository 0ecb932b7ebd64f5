// The state of the review desk: its cards, the active one, its evidence in the text.
"use strict";

function findPage() {
  return document.querySelector(".desk-page");
}

function listCards() {
  return Array.from(document.querySelectorAll(".desk-proposals .proposal"));
}

function listVisible() {
  return listCards().filter((card) => !card.hidden);
}

function listPending() {
  return listVisible().filter((card) => card.dataset.status === "pending");
}

function getActive() {
  return document.querySelector(".proposal.active");
}

function getCard(pk) {
  return document.getElementById(`proposal-${pk}`);
}

function say(text) {
  const said = document.getElementById("said");
  if (said) said.textContent = text;
}

function isTyping(target) {
  return target.matches("input:not([type=radio], [type=checkbox]), textarea, select");
}

function listPieces(pk, field) {
  return Array.from(document.querySelectorAll("#text mark[data-cells]")).filter((piece) =>
    piece.dataset.cells.split(" ").some((cell) => {
      const [key, name] = cell.split(":");
      return key === pk && (!field || name === field);
    }),
  );
}

function scrollText(piece) {
  const pane = document.getElementById("text");
  const box = piece.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  if (box.top < frame.top + 30 || box.bottom > frame.bottom - 30) {
    pane.scrollTop += box.top - frame.top - pane.clientHeight / 3;
  }
}

function showEvidence(card) {
  document.querySelectorAll("#text .active").forEach((piece) => piece.classList.remove("active"));
  const pieces = listPieces(card.dataset.pk);
  pieces.forEach((piece) => piece.classList.add("active"));
  if (pieces.length) scrollText(pieces[0]);
}

function showField(card, field) {
  document.querySelectorAll("#text .focused").forEach((piece) => piece.classList.remove("focused"));
  if (!card || !field) return;
  const pieces = listPieces(card.dataset.pk, field);
  pieces.forEach((piece) => piece.classList.add("focused"));
  if (pieces.length) scrollText(pieces[0]);
}

// Where one was, for coming back from another page.

function keepPlace(pk) {
  sessionStorage.setItem(`desk-${findPage().dataset.article}`, pk);
}

function recallPlace() {
  return sessionStorage.getItem(`desk-${findPage().dataset.article}`);
}

function setActive(card) {
  const before = getActive();
  if (before === card) return;
  if (before) before.classList.remove("active");
  card.classList.add("active");
  keepPlace(card.dataset.pk);
  showEvidence(card);
  learnSoon();
}

function activate(card) {
  if (!card) return;
  setActive(card);
  card.focus({ preventScroll: true });
  const box = card.getBoundingClientRect();
  const roof = findRoof(card);
  const floor = window.innerHeight - 20;
  if (box.top >= roof && box.bottom <= floor) return;
  const room = Math.max(0, floor - roof - box.height);
  window.scrollBy(0, box.top - roof - room / 3);
}

// On a narrow screen the text stands above the cards and covers what is under it.

function findRoof(card) {
  const pane = document.getElementById("text").getBoundingClientRect();
  const isStacked = pane.right > card.getBoundingClientRect().left;
  return isStacked ? Math.max(pane.height, 0) + 10 : 80;
}

function step(by) {
  const cards = listVisible();
  const at = cards.indexOf(getActive());
  activate(cards[Math.min(Math.max(at + by, 0), cards.length - 1)]);
}

function findNextPending(card) {
  const pending = listPending().filter((each) => each !== card);
  const after = pending.find(
    (each) => card.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return after || pending[0];
}

function moveOn(card) {
  const next = findNextPending(card);
  if (next) activate(next);
  else say("这里没有待审的了。G 下一篇，U 撤回，Q 回到待审文章。");
}

function countProgress() {
  const cards = listCards();
  const pending = cards.filter((card) => card.dataset.status === "pending");
  const progress = document.getElementById("progress");
  if (progress) progress.value = cards.length - pending.length;
  const left = document.getElementById("left");
  if (left) left.textContent = pending.length;
}

function dimDone(pk) {
  listPieces(pk).forEach((piece) => {
    const keys = piece.dataset.cells.split(" ").map((cell) => cell.split(":")[0]);
    const isDone = keys.every((key) => getCard(key)?.dataset.status !== "pending");
    piece.classList.toggle("done", isDone);
  });
}

function filterCards() {
  const kind = document.getElementById("desk-kind").value;
  const show = document.getElementById("desk-show").value;
  listCards().forEach((card) => {
    const confidence = Number(card.dataset.confidence);
    const isShown = {
      "": true,
      pending: card.dataset.status === "pending",
      sure: confidence >= 0.9,
      doubtful: "doubtful" in card.dataset,
    }[show];
    card.hidden = !isShown || (kind !== "" && card.dataset.kind !== kind);
  });
  const active = getActive();
  if (!active || active.hidden) {
    const first = listPending()[0] || listVisible()[0];
    if (first) setActive(first);
  }
}

// What the database knows is asked for once a card has been active for a moment.

let learning = 0;

function learnSoon() {
  clearTimeout(learning);
  learning = setTimeout(async () => {
    const card = getActive();
    if (!card) return;
    await learn(card);
    const next = findNextPending(card);
    if (next) await learn(next);
  }, 80);
}

async function learn(card) {
  if ("known" in card.dataset || card.dataset.status !== "pending" || !card.isConnected) return;
  card.dataset.known = "";
  const html = await fetchFragment(`${card.dataset.address}card/`);
  const isUntouched = card.isConnected && card.dataset.status === "pending";
  if (html && isUntouched && !card.querySelector("[data-form], [data-links]")) replaceCard(card, html);
}

async function fetchFragment(address, options = {}) {
  try {
    const headers = { "X-Requested-With": "fetch" };
    const response = await fetch(address, { headers, ...options });
    if (response.redirected || response.status >= 500) return "";
    return await response.text();
  } catch {
    return "";
  }
}

// The card may have been replaced while its answer was under way.

function replaceCard(asked, html) {
  const card = getCard(asked.dataset.pk) || asked;
  const box = document.createElement("template");
  box.innerHTML = html.trim();
  const fresh = box.content.firstElementChild;
  const isActive = card.classList.contains("active");
  const hasFocus = card.contains(document.activeElement);
  fresh.hidden = card.hidden;
  card.replaceWith(fresh);
  fresh.classList.toggle("active", isActive);
  if (isActive) {
    showEvidence(fresh);
    if (hasFocus) fresh.focus({ preventScroll: true });
  }
  return fresh;
}
