// 查证: a figure's link opens its sentence, source and citation over the page at hand.
// Without this script, or where nothing is found, the link leads to the fact's page.
"use strict";

(() => {
  const box = document.createElement("dialog");
  box.className = "check-box";
  box.setAttribute("aria-labelledby", "check-title");

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href*="#cell-"]');
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented) return;
    const address = new URL(link.href);
    if (address.origin !== location.origin || address.pathname === location.pathname) return;
    event.preventDefault();
    show(address).catch(() => location.assign(address));
  });
  // A click beside the box closes it; Escape does so by itself.
  box.addEventListener("click", (event) => {
    if (event.target === box || event.target.closest("[data-close]")) box.close();
  });
  box.addEventListener("close", () => box.remove());

  async function show(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.status);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const row = page.getElementById(decodeURIComponent(address.hash.slice(1)));
    box.replaceChildren(...build(page, row, address));
    document.body.append(box);
    showCopyButtons(box);
    box.showModal();
    box.scrollTop = 0;
  }

  function build(page, row, address) {
    const [label, said] = row.children;
    const head = element("div", "check-head");
    const title = element("h2", "", page.querySelector("h1").firstChild.textContent.trim());
    title.id = "check-title";
    const close = element("button", "quiet", "关闭");
    close.type = "button";
    close.dataset.close = "";
    head.append(title, close);
    const value = element("p", "check-value");
    value.append(element("span", "soft", label.textContent.trim()), " ", ...anchored(said, address));
    const passages = element("ol", "passages");
    passages.append(...findPassages(page, row));
    const more = element("p", "check-more");
    const link = element("a", "button quiet", "看全部内容与依据");
    link.href = address.pathname;
    const report = row.querySelector('a[rel="nofollow"]');
    more.append(link, " ");
    if (report) more.append(report.cloneNode(true));
    return [head, value, passages, more];
  }

  // The numbers in the cell are links within the page that it comes from.
  function anchored(said, address) {
    const copy = said.cloneNode(true);
    copy.querySelectorAll('a[href^="#"]').forEach((link) => {
      link.setAttribute("href", address.pathname + link.getAttribute("href"));
    });
    return copy.childNodes;
  }

  function findPassages(page, row) {
    const links = [...row.querySelectorAll('a[href^="#passage-"]')];
    const keys = new Set(links.map((link) => link.getAttribute("href").slice(1)));
    return [...page.querySelectorAll(".passages > li")].filter((each) => keys.has(each.id)).map(withoutId);
  }

  function withoutId(item) {
    item.removeAttribute("id");
    return item;
  }

  function element(name, className, text = "") {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }
})();
