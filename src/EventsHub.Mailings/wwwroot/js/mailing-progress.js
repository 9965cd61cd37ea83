// Shows how a mailing goes out. Without this the page shows it as it was when it was opened.

const shown = document.querySelector("[data-progress]");
const numbers = new Intl.NumberFormat(document.documentElement.lang);

async function look() {
  try {
    const response = await fetch(shown.dataset.progress, { headers: { accept: "application/json" }, cache: "no-store" });
    if (response.ok) {
      const { state, total, done, counts } = await response.json();
      const bar = shown.querySelector("progress");
      bar.max = Math.max(1, total);
      bar.value = done;
      const words = shown.dataset.words.replace("{0}", numbers.format(done)).replace("{1}", numbers.format(total));
      const said = shown.querySelector("[data-said]");
      if (said.textContent !== words) {
        said.textContent = words;
      }
      for (const count of document.querySelectorAll("[data-count]")) {
        count.textContent = numbers.format(counts[count.dataset.count]);
      }
      if (state.toLowerCase() !== "sending") {
        location.reload();
        return;
      }
    }
  } catch {
    // The connection is gone for a moment; the next look tells.
  }
  setTimeout(look, 2000);
}

setTimeout(look, 1000);
