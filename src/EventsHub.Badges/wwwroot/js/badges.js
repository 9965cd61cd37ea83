// Shows how a print comes along, and lets it be stopped. Without this the browser downloads the same file itself.

const form = document.querySelector("form[data-print]");
const progress = form?.querySelector(".print-progress");

async function print() {
  const stop = new AbortController();
  const outcome = form.querySelector("[data-outcome]");
  const received = form.querySelector("[data-received]");
  const button = form.querySelector("[type=submit]");
  form.querySelector("[data-stop]").onclick = () => stop.abort();
  outcome.textContent = "";
  received.textContent = "";
  progress.hidden = false;
  button.setAttribute("aria-disabled", "true");
  try {
    const response = await fetch(form.action, { method: "post", body: new FormData(form), signal: stop.signal });
    if (!response.ok || !response.headers.get("content-type")?.startsWith("application/pdf")) {
      // The page that came instead says what is wrong.
      form.removeEventListener("submit", onSubmit);
      form.requestSubmit();
      return;
    }
    const parts = [];
    let bytes = 0;
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) {
        break;
      }
      parts.push(value);
      bytes += value.length;
      received.textContent = new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 }).format(bytes / 1000);
    }
    const name = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("content-disposition"))?.[1] ?? "badges.pdf";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(parts, { type: "application/pdf" }));
    link.download = decodeURIComponent(name);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    outcome.textContent = form.dataset.done.replace("{name}", link.download);
  } catch (error) {
    outcome.textContent = error.name === "AbortError" ? form.dataset.cancelled : form.dataset.failed;
  } finally {
    progress.hidden = true;
    button.removeAttribute("aria-disabled");
  }
}

function onSubmit(event) {
  event.preventDefault();
  if (progress.hidden) {
    print();
  }
}

form?.addEventListener("submit", onSubmit);
