// Lets rows of the list of questions be dragged; the buttons beside them do the same by keyboard.
for (const table of document.querySelectorAll("[data-order]")) {
  const form = document.getElementById(table.dataset.order);
  const rows = () => [...table.querySelectorAll("tbody tr")];
  let dragged = null;

  table.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("tr[data-key]");
    dragged?.classList.add("dragged");
  });
  table.addEventListener("dragover", (event) => {
    const row = event.target.closest("tr[data-key]");
    if (dragged && row) {
      event.preventDefault();
      rows().forEach((other) => other.classList.toggle("drop-before", other === row));
    }
  });
  table.addEventListener("dragend", () => rows().forEach((row) => row.classList.remove("dragged", "drop-before")));
  table.addEventListener("drop", (event) => {
    const row = event.target.closest("tr[data-key]");
    if (dragged && row && row !== dragged && form) {
      event.preventDefault();
      const to = rows().indexOf(row);
      form.elements.key.value = dragged.dataset.key;
      form.elements.position.value = String(rows().indexOf(dragged) < to ? to - 1 : to);
      form.requestSubmit();
    }
  });
}
