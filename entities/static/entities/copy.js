// Buttons that copy the text before them. Without this script a click selects it all.
document.querySelectorAll("[data-copy]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const text = button.previousElementSibling;
    const isCopied = await copy(text);
    button.textContent = isCopied ? "已复制" : "已选中，请按 Ctrl+C";
    setTimeout(() => (button.textContent = "复制"), 2500);
  });
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
