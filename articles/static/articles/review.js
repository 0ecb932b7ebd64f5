// The review desk from the keyboard; every key is also a button or a link.
"use strict";

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: confirmActive,
  x: rejectActive,
  " ": () => getActive() && moveOn(getActive()),
  e: editActive,
  l: linkActive,
  u: undoLast,
  s: () => followCard("reshape/"),
  m: () => followCard("identical/"),
  b: openBulk,
  n: openAdding,
  g: () => follow(findPage().dataset.next),
  q: () => follow(findPage().dataset.queue),
  t: takeOver,
  "/": () => document.getElementById("desk-search").select(),
  "?": () => document.getElementById("keys").showModal(),
};

async function follow(address) {
  if (!address) return;
  releaseHeld();
  await line;
  window.location.assign(address);
}

function followCard(part) {
  const card = getActive();
  if (card) follow(card.dataset.address + part);
}

async function takeOver() {
  const form = document.querySelector("form[data-take-over]");
  if (form.hidden) return;
  await line;
  form.requestSubmit();
}

function openBulk() {
  const pending = listPending().map((card) => card.dataset.pk);
  follow(`${findPage().dataset.bulk}?only=${pending.join(",")}`);
}

function openAdding() {
  const chosen = readSelection();
  const query = chosen ? `?at=${chosen.start},${chosen.stop}` : "";
  follow(findPage().dataset.add + query);
}

async function openForm(card, part = "edit") {
  if (card.dataset.status !== "pending") return null;
  if (card.querySelector("[data-form]")) return card;
  const html = await fetchFragment(`${card.dataset.address}card/?${part}=1`);
  if (html) return replaceCard(card, html);
  say("没有取到，请重试。");
  return null;
}

async function editActive() {
  const card = getActive() && (await openForm(getActive()));
  card?.querySelector(".input input, .input select, .input textarea")?.focus();
}

// The names that are new or ambiguous: a digit chooses, L again writes another one.

async function linkActive() {
  const before = getActive();
  if (!before || before.dataset.status !== "pending") return;
  const at = document.activeElement.closest("[data-link]");
  if (at) {
    at.querySelector("[data-offers]").focus();
    return;
  }
  const card = before.querySelector("[data-link]") ? before : await openForm(before, "link");
  if (!card) return;
  if (!focusName(card.querySelector("[data-link]"))) say("这一条的名称都已认得。");
}

function focusName(names) {
  const first = names?.querySelector("[type=radio]");
  first?.focus();
  return Boolean(first);
}

function chooseName(key, target) {
  const names = target.closest("[data-link]");
  if (!names || !/^\d$/.test(key)) return false;
  const radios = Array.from(names.querySelectorAll("[type=radio]"));
  const radio = key === "0" ? radios.at(-1) : radios.slice(0, -1)[Number(key) - 1];
  if (!radio) return false;
  radio.checked = true;
  say(`“${names.querySelector("legend").textContent.trim()}”${radio.parentElement.textContent.trim().slice(1)}`);
  const next = names.nextElementSibling;
  if (!focusName(next)) activate(names.closest(".proposal"));
  return true;
}

function hasForm(card) {
  return Boolean(card?.querySelector("[data-form], [data-links]"));
}

async function closeForm(card) {
  const html = await fetchFragment(`${card.dataset.address}card/`);
  if (html) activate(replaceCard(card, html));
}

function submitForm(card, action) {
  sendDecision(card, action);
  if (action === "reopen") activate(card);
  else moveOn(card);
}

// A key that is pressed while something is taken back would meet the wrong card.

function pressKey(event) {
  if (isUndoing) return true;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (giveReason(key) || chooseName(key, event.target)) return true;
  if (key !== "u") releaseHeld();
  if (/^[\d=-]$/.test(key) && readSelection()) {
    fillField(key);
    return true;
  }
  if (key === "Enter" && event.target.id === "text" && lastQuery) {
    findInText(lastQuery);
    return true;
  }
  if (key === " " && event.target.matches("button, a, summary")) return false;
  if (!KEYS[key]) return false;
  KEYS[key]();
  return true;
}

function pressWhileTyping(event) {
  const card = event.target.closest(".proposal");
  if (event.key === "Escape") {
    if (hasForm(card)) closeForm(card);
    else if (card) activate(card);
    else getActive()?.focus();
    return true;
  }
  if (event.key === "Enter" && event.target.id === "desk-search") {
    findInText(event.target.value);
    return true;
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && card) {
    submitForm(card, "confirm");
    return true;
  }
  return false;
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || document.querySelector("dialog[open]")) return;
  const isCombined = event.ctrlKey || event.metaKey || event.altKey;
  if (isTyping(event.target)) {
    if (pressWhileTyping(event)) event.preventDefault();
  } else if (event.key === "Escape" && hasForm(getActive())) {
    event.preventDefault();
    closeForm(getActive());
  } else if (isCombined && event.key === "Enter" && hasForm(getActive())) {
    event.preventDefault();
    submitForm(getActive(), "confirm");
  } else if (!isCombined && pressKey(event)) {
    event.preventDefault();
  }
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-decide]")) {
    event.preventDefault();
    releaseHeld();
    submitForm(form.closest(".proposal"), event.submitter?.value || "confirm");
  } else if (form.matches("[data-undo]")) {
    event.preventDefault();
    undoLast();
  } else if (form.matches(".desk-filter")) {
    event.preventDefault();
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a, button");
  const card = event.target.closest(".desk-proposals .proposal");
  if (link?.matches("[data-help]")) {
    document.getElementById("keys").showModal();
  } else if (link?.matches("[data-edit]")) {
    event.preventDefault();
    setActive(card);
    editActive();
  } else if (link?.matches("[data-names]")) {
    event.preventDefault();
    setActive(card);
    linkActive();
  } else if (link?.matches("[data-close]")) {
    event.preventDefault();
    closeForm(card);
  } else if (link?.matches("[data-bulk-link]")) {
    event.preventDefault();
    openBulk();
  } else if (link?.matches(".proposal-head a")) {
    event.preventDefault();
    activate(card);
  } else if (event.target.matches("#text mark") && window.getSelection().isCollapsed) {
    activate(getCard(event.target.dataset.cells.split(" ").pop().split(":")[0]));
  } else if (card && !link && !isTyping(event.target)) {
    setActive(card);
    showField(card, event.target.closest("[data-field]")?.dataset.field);
  }
});

document.addEventListener("focusin", (event) => {
  const card = event.target.closest(".desk-proposals .proposal");
  if (!card) return;
  setActive(card);
  const box = event.target.closest(".input");
  if (box) showField(card, box.dataset.field);
});

document.addEventListener("input", (event) => {
  const box = event.target.closest(".input");
  const parsed = box?.querySelector("[data-parsed]");
  if (parsed) parsed.hidden = event.target.value === parsed.dataset.parsed;
  const offers = event.target.closest("[data-offers]")?.dataset.offers;
  if (offers) offerNames(event.target, offers);
});

document.addEventListener("change", (event) => {
  if (event.target.closest(".desk-filter")) filterCards();
});

// Back from another page one goes on where one was, unless the address says where.

function openDesk(address = window.location.href) {
  const last = getCard(recallPlace());
  getActive()?.classList.remove("active");
  filterCards();
  const there = /[?&]at=/.test(address) ? null : chooseOpen(last);
  activate(there || getCard(findPage().dataset.active));
}

function chooseOpen(card) {
  if (!card || card.hidden) return null;
  return card.dataset.status === "pending" ? card : findNextPending(card);
}

if (findPage()) openDesk();
