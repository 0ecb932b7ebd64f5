// Moves the bar while a batch is being read or written, and shows the end of it.
const bar = document.querySelector(".import-progress");
const words = document.querySelector(".import-done");

async function look() {
  const answer = await fetch(bar.dataset.address, { headers: { Accept: "application/json" } });
  if (!answer.ok) return;
  const { done, total, is_busy: isBusy } = await answer.json();
  if (!isBusy) {
    location.reload();
    return;
  }
  if (total) {
    bar.max = total;
    bar.value = done;
    words.textContent = `${done} / ${total} 行`;
  } else {
    words.textContent = "排队中";
  }
  setTimeout(look, 1000);
}

if (bar) look();
