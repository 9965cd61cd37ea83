// Comforts of the staff's list: "/" leads to the search, a box selects the whole page, the buttons say how many.

const search = document.querySelector("[data-search]");
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && search && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

const all = document.querySelector("[data-select-all]");
const boxes = [...document.querySelectorAll("input[name='codes']")];
const buttons = [...document.querySelectorAll("[data-selection-button]")];

function count() {
  const chosen = boxes.filter((box) => box.checked).length;
  for (const button of buttons) {
    button.querySelector("[data-selection-count]").textContent = chosen ? `(${chosen})` : "";
    button.disabled = chosen === 0;
  }

  all.checked = chosen === boxes.length;
  all.indeterminate = chosen > 0 && chosen < boxes.length;
}

if (all && buttons.length > 0) {
  all.hidden = false;
  all.addEventListener("change", () => {
    boxes.forEach((box) => (box.checked = all.checked));
    count();
  });
  boxes.forEach((box) => box.addEventListener("change", count));
  count();
}
