// The review desk from the keyboard; every key is also a button or a link.
"use strict";

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  a: confirmActive,
  x: rejectActive,
  " ": () => getActive() && moveOn(getActive()),
  e: editActive,
  u: undoLast,
  s: () => followCard("reshape/"),
  m: () => followCard("identical/"),
  b: openBulk,
  n: openAdding,
  q: () => follow(findPage().dataset.queue),
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

function openBulk() {
  const pending = listPending().map((card) => card.dataset.pk);
  follow(`${findPage().dataset.bulk}?only=${pending.join(",")}`);
}

function openAdding() {
  const chosen = readSelection();
  const query = chosen ? `?at=${chosen.start},${chosen.stop}` : "";
  follow(findPage().dataset.add + query);
}

async function openForm(card) {
  if (card.dataset.status !== "pending") return null;
  let open = card;
  if (!card.querySelector("[data-form]")) {
    const html = await fetchFragment(`${card.dataset.address}card/?edit=1`);
    if (!html) {
      say("没有取到，请重试。");
      return null;
    }
    open = replaceCard(card, html);
  }
  return open;
}

async function editActive() {
  const card = getActive() && (await openForm(getActive()));
  card?.querySelector(".input input, .input select, .input textarea")?.focus();
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

function pressKey(event) {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (giveReason(key)) return true;
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
    if (card) activate(card);
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
  } else if (event.key === "Escape" && getActive()?.querySelector("[data-form]")) {
    event.preventDefault();
    closeForm(getActive());
  } else if (isCombined && event.key === "Enter" && getActive()?.querySelector("[data-form]")) {
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
  if (!box) return;
  const parsed = box.querySelector("[data-parsed]");
  if (parsed) parsed.hidden = event.target.value === parsed.dataset.parsed;
  if (box.dataset.offers) offerNames(event.target, box.dataset.offers);
});

document.addEventListener("change", (event) => {
  if (event.target.closest(".desk-filter")) filterCards();
});

function openDesk() {
  getActive()?.classList.remove("active");
  filterCards();
  const at = findPage().dataset.active;
  if (at) activate(getCard(at));
}

if (findPage()) openDesk();
