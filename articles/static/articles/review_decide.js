// Decisions: sent one after another in the background while the editor goes on.
"use strict";

const REASONS = ["与园区无关", "主体不对", "数值或时间读错", "与另一条重复", "广告或口号", "尚未发生"];
const REASON_TIME = 2500;

let line = Promise.resolve();
let waiting = 0;
let held = null;
let isUndoing = false;

function sendDecision(card, action, reason = "") {
  const form = card.querySelector("form[data-decide]");
  const body = new FormData(form);
  body.set("action", action);
  if (reason) body.set(`p${card.dataset.pk}-reason`, reason);
  waiting += 1;
  takeOff(card);
  line = line.then(() => post(card.dataset.address, body)).then((answer) => settle(card, answer));
  return line;
}

// How much is not yet with the server, for whoever looks on.

function showWaiting() {
  findPage().dataset.waiting = waiting + (held ? 1 : 0);
}

function takeOff(card) {
  card.dataset.status = "sent";
  showWaiting();
  countProgress();
  dimDone(card.dataset.pk);
}

async function post(address, body) {
  try {
    const headers = { "X-Requested-With": "fetch" };
    const response = await fetch(address, { method: "POST", body, headers });
    const isCard = !response.redirected && [200, 409, 422].includes(response.status);
    const holder = decodeURIComponent(response.headers.get("X-Holder") || "");
    return { ok: response.ok, html: isCard ? await response.text() : "", holder };
  } catch {
    return { ok: false, html: "" };
  }
}

function settle(card, answer) {
  waiting -= 1;
  const pk = card.dataset.pk;
  if (answer.html) {
    const fresh = replaceCard(card, answer.html);
    fresh.classList.toggle("refused", !answer.ok);
    const problem = fresh.querySelector("[role=alert]");
    if (problem) say(`“${readHeading(fresh)}”没有保存：${problem.textContent}`);
    if (answer.holder) tellHolder(answer.holder);
  } else {
    card.dataset.status = "pending";
    card.classList.add("refused");
    say(`“${readHeading(card)}”没有送达，填写的都还在，请重试；也可能要重新登录。`);
  }
  countProgress();
  dimDone(pk);
  showWaiting();
}

// Somebody else has taken the article over: what one decides is saved all the same.

function tellHolder(name) {
  const form = document.querySelector("form[data-take-over]");
  form.querySelector("[data-holder]").textContent = name;
  form.hidden = false;
}

function readHeading(card) {
  return card.querySelector(".proposal-head a").textContent.trim();
}

function confirmActive() {
  const card = getActive();
  if (!card || card.dataset.status !== "pending") return;
  sendDecision(card, "confirm");
  moveOn(card);
}

// A rejection waits a moment for the key of its reason.

function rejectActive() {
  const card = getActive();
  if (!card || card.dataset.status !== "pending") return;
  takeOff(card);
  held = { card, timer: setTimeout(() => releaseHeld(), REASON_TIME) };
  showWaiting();
  say(`已驳回。理由：${REASONS.map((reason, i) => `${i + 1} ${reason}`).join(" · ")}`);
  moveOn(card);
}

function releaseHeld(reason = "") {
  if (!held) return;
  const { card, timer } = held;
  clearTimeout(timer);
  held = null;
  sendDecision(card, "reject", reason);
  say(reason ? `已驳回：${reason}` : "");
}

function giveReason(key) {
  const reason = REASONS[Number(key) - 1];
  if (!held || !reason) return false;
  releaseHeld(reason);
  return true;
}

async function undoLast() {
  if (held) {
    clearTimeout(held.timer);
    const { card } = held;
    held = null;
    showWaiting();
    card.dataset.status = "pending";
    countProgress();
    dimDone(card.dataset.pk);
    activate(card);
    say("已撤回 1 条。");
    return;
  }
  isUndoing = true;
  say("正在撤回……");
  await line;
  const form = document.querySelector("form[data-undo]");
  try {
    await visit(form.getAttribute("action"), { method: "POST", body: new FormData(form) });
  } finally {
    isUndoing = false;
  }
}

// A page that comes back as a whole takes the place of the one that is shown.

async function visit(address, options = {}) {
  const response = await fetch(address, options).catch(() => null);
  if (!response || !response.ok) {
    say("没有送达，请重试。");
    return;
  }
  const answer = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = answer.querySelector(".desk-page");
  if (!fresh) {
    window.location.assign(response.url);
    return;
  }
  const old = findPage();
  fresh.querySelector("#desk-kind").value = old.querySelector("#desk-kind").value;
  fresh.querySelector("#desk-show").value = old.querySelector("#desk-show").value;
  const top = old.querySelector("#text").scrollTop;
  old.replaceWith(fresh);
  fresh.querySelector("#text").scrollTop = top;
  openDesk(response.url);
  const messages = Array.from(answer.querySelectorAll(".messages .message"));
  say(messages.map((message) => message.textContent.trim()).join(" "));
}

window.addEventListener("beforeunload", (event) => {
  releaseHeld();
  if (waiting) event.preventDefault();
});
