// Buttons that copy the text before them. Without this script a click selects it all.
function showCopyButtons(root) {
  root.querySelectorAll("[data-copy]").forEach((button) => (button.hidden = false));
}

showCopyButtons(document);
document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-copy]");
  if (!button) return;
  const isCopied = await copy(button.previousElementSibling);
  button.textContent = isCopied ? "已复制" : "已选中，请按 Ctrl+C";
  setTimeout(() => (button.textContent = "复制"), 2500);
});

async function copy(element) {
  try {
    await navigator.clipboard.writeText(element.textContent);
    return true;
  } catch {
    // Plain http has no clipboard: leave the text selected.
    getSelection().selectAllChildren(element);
    return false;
  }
}
