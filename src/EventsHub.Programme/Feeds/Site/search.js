// Narrows the list of talks to those that hold every word typed, in any script, whatever the case and the accents.
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const form = document.querySelector("[data-find]");
if (form) {
  const input = form.querySelector("input");
  const count = form.querySelector("[data-count]");
  const items = [...document.querySelectorAll("[data-talk]")].map((item) => ({ item, key: fold(item.textContent) }));
  const find = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { item, key } of items) {
      item.hidden = !words.every((word) => key.includes(word));
      shown += item.hidden ? 0 : 1;
    }
    count.textContent = words.length > 0 ? `${shown} / ${items.length}` : "";
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", find);
  find();
}
