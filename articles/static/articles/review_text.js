// The text of the desk: find a word, read the selection, fill a field with it.
"use strict";

const LISTS = ["enterprises"];
const KEPT = ["milestones"];

// Offsets count characters as the server does, not the halves of a pair.

function countCharacters(text) {
  return Array.from(text).length;
}

function findOffset(node, offset) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const piece = element.closest("[data-start]");
  if (!piece) return null;
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(node, offset);
  return Number(piece.dataset.start) + countCharacters(range.toString());
}

function readSelection() {
  const selection = window.getSelection();
  const pane = document.getElementById("text");
  if (!pane || !selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null;
  const start = findOffset(range.startContainer, range.startOffset);
  const stop = findOffset(range.endContainer, range.endOffset);
  if (start === null || stop === null || start >= stop) return null;
  return { start, stop, text: range.toString().replace(/\s+/g, "") };
}

async function fillField(key) {
  const chosen = readSelection();
  let card = getActive();
  if (!chosen || !card) return false;
  if (!card.querySelector("[data-form]")) card = await openForm(card);
  const box = card?.querySelector(`.input[data-key="${CSS.escape(key)}"]`);
  if (!box) return false;
  fillBox(box, chosen);
  return true;
}

function fillBox(box, chosen) {
  const input = box.querySelector("input:not([type=hidden]), textarea, select");
  setValue(input, box.dataset.field, chosen.text);
  box.querySelector("[data-span]").value = `${chosen.start},${chosen.stop}`;
  box.classList.add("filled");
  input.dispatchEvent(new Event("input", { bubbles: true }));
  say(`“${chosen.text}”填入${box.querySelector("label").textContent.trim().slice(1)}`);
}

function setValue(input, field, text) {
  if (input.matches("select")) {
    const option = Array.from(input.options).find((each) => each.value && text.includes(each.label));
    if (option) input.value = option.value;
  } else if (LISTS.includes(field)) {
    const names = input.value.split("、").filter(Boolean);
    if (!names.includes(text)) input.value = [...names, text].join("、");
  } else if (!KEPT.includes(field) || !input.value) {
    input.value = text;
  }
}

// Search: line breaks inside a sentence are no hindrance.

let lastFound = -1;
let lastQuery = "";

function readText() {
  const pane = document.getElementById("text");
  const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
  const places = [];
  let text = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (let i = 0; i < node.data.length; i += 1) {
      if (!/\s/.test(node.data[i])) {
        text += node.data[i].toLowerCase();
        places.push([node, i]);
      }
    }
  }
  return { text, places };
}

function findInText(query) {
  const words = query.replace(/\s+/g, "").toLowerCase();
  if (!words) return;
  if (words !== lastQuery) lastFound = -1;
  lastQuery = words;
  const { text, places } = readText();
  let at = text.indexOf(words, lastFound + 1);
  if (at < 0) at = text.indexOf(words);
  lastFound = at;
  if (at < 0) {
    findInCards(query, words);
    return;
  }
  const [first, start] = places[at];
  const [last, stop] = places[at + words.length - 1];
  const pane = document.getElementById("text");
  pane.focus({ preventScroll: true });
  window.getSelection().setBaseAndExtent(first, start, last, stop + 1);
  scrollText(first.parentElement);
  say("已选中。按字段的数字键填入，N 补充一条，Enter 找下一处。");
}

// What an editor or the parser wrote differently is found among the proposals.

function findInCards(query, words) {
  const cards = listVisible();
  const from = cards.indexOf(getActive()) + 1;
  const turned = [...cards.slice(from), ...cards.slice(0, from)];
  const isHit = (card) => card.textContent.replace(/\s+/g, "").toLowerCase().includes(words);
  const card = turned.find(isHit);
  if (card) activate(card);
  say(card ? `正文里没有“${query}”，建议里有。` : `正文和建议里都没有“${query}”。`);
}

// Names that the database knows, while an editor types one.

let asking = 0;

function offerNames(input, kind) {
  clearTimeout(asking);
  const words = input.value.split("、").pop();
  if (!words) return;
  asking = setTimeout(async () => {
    const address = `${findPage().dataset.names}?${new URLSearchParams({ kind, q: words })}`;
    const answer = await fetchFragment(address);
    if (answer) fillList(input, JSON.parse(answer).names);
  }, 120);
}

function fillList(input, names) {
  const id = `${input.id}-names`;
  let list = document.getElementById(id);
  if (!list) {
    list = document.createElement("datalist");
    list.id = id;
    input.after(list);
    input.setAttribute("list", id);
  }
  const before = input.value.split("、").slice(0, -1);
  list.replaceChildren(
    ...names.map((name) => {
      const option = document.createElement("option");
      option.value = [...before, name].join("、");
      return option;
    }),
  );
}
