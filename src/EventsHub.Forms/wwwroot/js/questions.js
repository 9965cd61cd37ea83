// Shows each question only while it is asked. What is hidden is not sent; the server decides the same by itself.
for (const list of document.querySelectorAll("[data-questions]")) {
  const form = list.closest("form");
  const { questions: prefix, ticketField, optionsField, ticket } = list.dataset;
  const parts = [...list.querySelectorAll("[data-question]")];

  const given = (name) => [...form.elements]
    .filter((control) => control.name === name && !control.disabled && control.type !== "hidden")
    .filter((control) => !["checkbox", "radio"].includes(control.type) || control.checked)
    .map((control) => control.value === "true" ? "yes" : control.value.trim())
    .filter((value) => value !== "");

  const holds = ({ subject, question, values }) => {
    const found = subject === "Answer" ? given(`${prefix}[${question}]`)
      : subject === "Option" ? given(optionsField)
      : ticket === undefined ? given(ticketField) : [ticket];
    return values.length === 0 ? found.length > 0 : values.some((value) => found.includes(value));
  };

  const show = () => {
    for (const part of parts) {
      if (part.dataset.when) {
        const { any, terms } = JSON.parse(part.dataset.when);
        const asked = any ? terms.some(holds) : terms.every(holds);
        part.hidden = !asked;
        for (const control of part.querySelectorAll("input, select, textarea")) {
          // A choice that is sold out stays switched off.
          control.dataset.off ??= String(control.disabled);
          control.disabled = !asked || control.dataset.off === "true";
        }
      }
    }
  };

  form.addEventListener("change", show);
  form.addEventListener("input", show);
  show();
}
