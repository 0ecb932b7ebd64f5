// Adding a missed fact: the kind by its number, the cells from selections in the text.
"use strict";

function getAddingForm() {
  return document.querySelector("form[data-form]");
}

function fillAdded(key) {
  const chosen = readSelection();
  const form = getAddingForm();
  if (!chosen || !form) return false;
  const box = form.querySelector(`.input[data-key="${CSS.escape(key)}"]`);
  if (!box) return false;
  fillBox(box, chosen);
  const quote = form.querySelector("textarea[name$=-quote]");
  if (!quote.value) {
    quote.value = window.getSelection().toString();
    form.querySelector("input[name$='None-at']").value = `${chosen.start},${chosen.stop}`;
  }
  return true;
}

function pressAddingKey(event) {
  const { key } = event;
  if (key === "/") document.getElementById("desk-search").select();
  else if (key === "Enter" && event.target.id === "text" && lastQuery) findInText(lastQuery);
  else if (/^[\d=-]$/.test(key) && getAddingForm()) return fillAdded(key);
  else if (/^\d$/.test(key)) document.querySelector(`[data-kind-key="${key}"]`)?.click();
  else if (key.toLowerCase() === "e") getAddingForm()?.querySelector(".inputs input")?.focus();
  else if (key === "Escape") window.location.assign(document.querySelector("[data-back]").href);
  else return false;
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const isSending = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (isSending && getAddingForm()) {
    event.preventDefault();
    getAddingForm().requestSubmit();
  } else if (isTyping(event.target)) {
    if (event.key === "Enter" && event.target.id === "desk-search") {
      event.preventDefault();
      findInText(event.target.value);
    } else if (event.key === "Escape") {
      document.getElementById("text").focus();
    }
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey && pressAddingKey(event)) {
    event.preventDefault();
  }
});

document.addEventListener("input", (event) => {
  const box = event.target.closest(".input[data-offers]");
  if (box) offerNames(event.target, box.dataset.offers);
});

if (getAddingForm()) document.getElementById("text").focus();
