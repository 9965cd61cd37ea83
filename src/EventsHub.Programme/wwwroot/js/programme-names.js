// Names of speakers are suggested while they are typed (WAI-ARIA combobox with a list), and a type brings its length.

for (const form of document.querySelectorAll("form[data-lengths]")) {
  const lengths = JSON.parse(form.dataset.lengths);
  const type = form.querySelector("select[name$='Type']");
  const minutes = form.querySelector("input[name$='inutes']");
  // Only a length that nobody typed follows the type.
  let given = minutes?.value ?? "";
  type?.addEventListener("change", () => {
    if (lengths[type.value] && (minutes.value === "" || minutes.value === given)) {
      given = String(lengths[type.value]);
      minutes.value = given;
    }
  });
}

const PARTS = /[,;،、；，]/;
let lists = 0;

for (const input of document.querySelectorAll("input[data-names]")) {
  suggest(input, input.form.dataset.namesFrom, input.dataset.names === "many");
}

function suggest(input, address, many) {
  const list = document.createElement("ul");
  list.id = `names-${++lists}`;
  list.className = "suggestions";
  list.role = "listbox";
  list.hidden = true;
  list.setAttribute("aria-label", document.querySelector(`label[for="${input.id}"]`).textContent);
  input.after(list);
  input.parentElement.classList.add("suggesting");
  for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }
  let timer;
  let asked = 0;
  let chosen = -1;

  const begin = () => (many ? Math.max(...[...input.value.slice(0, input.selectionStart).matchAll(new RegExp(PARTS, "g"))].map((m) => m.index + 1), 0) : 0);
  const options = () => [...list.children];

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(index) {
    chosen = index;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    input.setAttribute("aria-activedescendant", options()[index].id);
    options()[index].scrollIntoView({ block: "nearest" });
  }

  function write(option) {
    const from = begin();
    const rest = input.value.slice(input.selectionStart).replace(/^[^,;،、；，]*/, "");
    const before = input.value.slice(0, from);
    input.value = `${before}${before && !before.endsWith(" ") ? " " : ""}${option.dataset.written}${rest}`;
    const at = input.value.length - rest.length;
    input.setSelectionRange(at, at);
    close();
  }

  async function ask() {
    const typed = input.value.slice(begin(), input.selectionStart).trim();
    const number = ++asked;
    if (typed.length < 2) {
      close();
      return;
    }
    const answer = await fetch(`${address}?search=${encodeURIComponent(typed)}`).catch(() => null);
    if (!answer?.ok || number !== asked || document.activeElement !== input) {
      return;
    }
    const found = await answer.json();
    list.replaceChildren(...found.map((speaker, i) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${i}`;
      option.role = "option";
      option.setAttribute("aria-selected", "false");
      option.dataset.written = many ? speaker.written : speaker.name;
      option.textContent = speaker.name;
      option.dir = "auto";
      return option;
    }));
    chosen = -1;
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });
  input.addEventListener("keydown", (event) => {
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "Escape" && count) {
      event.preventDefault();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && count) {
      event.preventDefault();
      choose((chosen + (event.key === "ArrowDown" ? 1 : count - (chosen < 0 ? 0 : 1))) % count);
    } else if ((event.key === "Enter" || event.key === "Tab") && count && chosen >= 0) {
      if (event.key === "Enter") {
        event.preventDefault();
      }
      write(options()[chosen]);
    }
  });
  input.addEventListener("blur", () => setTimeout(close, 150));
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      write(option);
    }
  });
}
