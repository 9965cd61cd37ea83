// Shows what belongs to the kind of question that is chosen.
for (const form of document.querySelectorAll("[data-kind-field]")) {
  const kind = form.elements.namedItem(form.dataset.kindField);
  const show = () => {
    for (const part of form.querySelectorAll("[data-kinds]")) {
      part.hidden = !part.dataset.kinds.split(" ").includes(kind.value);
    }
  };
  kind.addEventListener("change", show);
  show();
}
