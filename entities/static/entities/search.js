// Names to go on to while typing. Without this script the boxes are plain forms.
const WAIT_MS = 120;

document.querySelectorAll("form[data-suggestions]").forEach((form) => {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("aria-label", "建议");
  form.append(list);
  watch(input, form.dataset.suggestions, "", (names) => showLinks(list, names));
  form.addEventListener("keydown", (event) => moveFocus(event, input, list));
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) list.hidden = true;
  });
});

document.querySelectorAll("input[data-suggest]").forEach((input) => {
  const address = document.querySelector("form[data-suggestions]")?.dataset.suggestions;
  if (!address) return;
  const list = document.createElement("datalist");
  list.id = `${input.id}-names`;
  input.after(list);
  input.setAttribute("list", list.id);
  watch(input, address, input.dataset.suggest, (names) => {
    list.replaceChildren(...names.map((each) => new Option(each.name)));
  });
});

function watch(input, address, kind, show) {
  let timer = 0;
  let asked = "";
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const words = (asked = input.value.trim());
      if (!words) return show([]);
      const query = new URLSearchParams({ q: words, kind });
      try {
        const response = await fetch(`${address}?${query}`);
        const names = response.ok ? (await response.json()).names : [];
        if (asked === words) show(names); // a later question may be answered first
      } catch {
        show([]); // no connection: the form still works once there is one
      }
    }, WAIT_MS);
  });
}

function showLinks(list, names) {
  list.replaceChildren(
    ...names.map((each) => {
      const link = document.createElement("a");
      link.href = each.address;
      const kind = document.createElement("span");
      kind.className = "chip plain";
      kind.textContent = each.kind;
      link.append(kind, ` ${each.name}`);
      const item = document.createElement("li");
      item.append(link);
      return item;
    }),
  );
  list.hidden = names.length === 0;
}

function moveFocus(event, input, list) {
  if (event.key === "Escape") {
    list.hidden = true;
    input.focus();
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || list.hidden) return;
  event.preventDefault();
  const stops = [input, ...list.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  stops[(at + step + stops.length) % stops.length].focus();
}
