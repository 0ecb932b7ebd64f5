// The upload form: files and folders may be dropped; several go as a batch, with a bar.
"use strict";

const form = document.querySelector("form[data-batch]");
const zone = form.querySelector("[data-dropzone]");
const input = form.elements.file;
const folder = form.querySelector("[data-folder]");
let entries = [];

// What an operating system leaves behind in a folder is nobody's article.
const isClutter = (path) => /(^|\/)(\.|~\$|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(path);

function choose(chosen) {
  entries = chosen.filter((entry) => !isClutter(entry.path));
  const size = entries.reduce((sum, entry) => sum + entry.file.size, 0);
  const words = form.querySelector("[data-chosen]");
  words.hidden = entries.length < 2;
  const unit = size < 1048576 ? `${Math.ceil(size / 1024)} KB` : `${(size / 1048576).toFixed(1)} MB`;
  words.textContent = `已选 ${entries.length} 个文件，共 ${unit}。发布单位和日期若填写，用于所有文件。`;
  for (const name of ["text", "title", "url"]) {
    form.querySelector(`[data-field="${name}"]`).hidden = entries.length > 1;
  }
}

function chooseFrom(files) {
  choose(Array.from(files, (file) => ({ file, path: file.webkitRelativePath || file.name })));
}

// A single file goes the form's own way, with its title and link.
function keepSingle() {
  const files = new DataTransfer();
  if (entries.length === 1) files.items.add(entries[0].file);
  input.files = files.files;
}

const readEntries = (reader) => new Promise((done, fail) => reader.readEntries(done, fail));
const readFile = (entry) => new Promise((done, fail) => entry.file(done, fail));

// A folder gives its contents a hundred at a time.
async function listFiles(entry) {
  if (entry.isFile) return [{ file: await readFile(entry), path: entry.fullPath.slice(1) }];
  const reader = entry.createReader();
  const found = [];
  for (let some = await readEntries(reader); some.length; some = await readEntries(reader)) {
    for (const child of some) found.push(...(await listFiles(child)));
  }
  return found;
}

async function drop(event) {
  event.preventDefault();
  zone.classList.remove("over");
  const dropped = Array.from(event.dataTransfer.items, (item) => item.webkitGetAsEntry());
  const found = [];
  for (const entry of dropped.filter(Boolean)) found.push(...(await listFiles(entry)));
  choose(found);
  keepSingle();
}

function showSending(total) {
  const box = form.querySelector("[data-sending]");
  const words = form.querySelector("[data-sending-words]");
  const bar = form.querySelector("[data-sending-bar]");
  let sent = 0;
  box.hidden = false;
  bar.max = total;
  words.textContent = `正在上传 ${total} 个文件，请不要关闭本页。`;
  return (problems) => {
    sent += 1;
    bar.value = sent;
    words.textContent = `正在上传，已送到 ${sent} / ${total}，请不要关闭本页。`;
    for (const problem of problems) {
      const line = document.createElement("li");
      line.textContent = problem;
      form.querySelector("[data-sending-problems]").append(line);
    }
  };
}

async function send(event) {
  if (entries.length < 2) return;
  event.preventDefault();
  if (!form.reportValidity()) return;
  const button = form.querySelector("button[type=submit]");
  button.disabled = true;
  const common = {
    publisher: form.elements.publisher.value,
    published_on: form.elements.published_on.value,
  };
  const token = form.elements.csrfmiddlewaretoken.value;
  const report = showSending(entries.length);
  try {
    window.location.assign(await sendBatch(entries, form.dataset.batch, common, token, report));
  } catch {
    report(["没有送完：网站没有回答。请稍后再按一次上传，已送到的不会重复。"]);
    button.disabled = false;
  }
}

form.querySelector("[data-script]").hidden = false;
input.addEventListener("change", () => chooseFrom(input.files));
folder.addEventListener("change", () => {
  chooseFrom(folder.files);
  keepSingle();
});
zone.addEventListener("dragover", (event) => {
  event.preventDefault();
  zone.classList.add("over");
});
zone.addEventListener("dragleave", () => zone.classList.remove("over"));
zone.addEventListener("drop", drop);
form.addEventListener("submit", send);
