// Comforts of the public programme: favourites, the reader's own time, what changed since they were here, the present moment, and reading offline.
// Each page is whole without it.

const about = document.getElementById("programme")?.dataset ?? {};

const store = {
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      // Storage may be closed; what was chosen lasts for this page.
    }
  },
};

// ---- Favourites: the seven-letter marks of sessions and talks, kept in this browser only.
const favouritesKey = `eventshub-favourites-${about.event}`;
let favourites = new Set(store.get(favouritesKey) ?? []);

function saveFavourites() {
  store.set(favouritesKey, [...favourites]);
}

function star(holder) {
  const title = holder.querySelector("h1, h4, a")?.textContent.trim() ?? "";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "star";
  button.setAttribute("aria-label", `${about.textFavourite}: ${title}`);
  const show = () => {
    const on = favourites.has(holder.dataset.mark);
    button.setAttribute("aria-pressed", on);
    button.textContent = on ? "★" : "☆";
    holder.classList.toggle("is-favourite", on);
  };
  button.addEventListener("click", () => {
    // Another tab may have changed them meanwhile.
    favourites = new Set(store.get(favouritesKey) ?? []);
    if (!favourites.delete(holder.dataset.mark)) {
      favourites.add(holder.dataset.mark);
    }
    saveFavourites();
    show();
  });
  show();
  return button;
}

function addStars(within) {
  for (const holder of within.querySelectorAll("[data-mark]")) {
    const head = holder.querySelector(":scope > .talk-head");
    (head ?? holder).prepend(star(holder));
  }
}

function favouritesPage() {
  const list = document.getElementById("favourites");
  if (!list) {
    return;
  }
  const shown = list.dataset.ids.match(/.{7}/g) ?? [];
  const asked = new URLSearchParams(location.search).has("ids");
  if (!asked && favourites.size > 0) {
    location.replace(`?ids=${[...favourites].join("")}`);
    return;
  }
  const said = document.getElementById("favourites-said");
  const copy = document.getElementById("copy-link");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      await navigator.clipboard.writeText(`${location.origin}${location.pathname}?ids=${shown.join("")}`);
      said.textContent = copy.dataset.copied;
    });
  }
  const takeOver = document.getElementById("take-over");
  if (takeOver && shown.some((mark) => !favourites.has(mark))) {
    takeOver.hidden = false;
    takeOver.addEventListener("click", () => {
      shown.forEach((mark) => favourites.add(mark));
      saveFavourites();
      location.reload();
    });
  }
}

// ---- The reader's own clocks beside those of the event, where they differ.
const ownKey = "eventshub-own-time";

function ownTime(within) {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const first = within.querySelector("time[datetime]");
  const note = document.getElementById("own-zone");
  const clock = (zone) => new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone });
  const here = clock(own);
  const theirs = clock(about.zone);
  const day = (zone) => new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "short", timeZone: zone });
  const dayHere = day(own);
  const dayTheirs = day(about.zone);
  // Far away it may be another day already.
  const written = (moment) => (dayHere.format(moment) === dayTheirs.format(moment) ? "" : `${dayHere.format(moment)} `) + here.format(moment);
  const differs = [...within.querySelectorAll("time[datetime]")].filter((time) => time.dateTime && here.format(new Date(time.dateTime)) !== theirs.format(new Date(time.dateTime)));
  if (!first || !note || differs.length === 0) {
    return;
  }
  note.hidden = false;
  const box = document.getElementById("show-own");
  const show = () => {
    within.querySelectorAll(".own-time").forEach((shown) => shown.remove());
    if (box.checked) {
      for (const time of differs) {
        const shown = document.createElement("span");
        shown.className = "own-time";
        shown.title = `${about.textOwn}: ${own}`;
        shown.textContent = ` (${written(new Date(time.dateTime))})`;
        time.after(shown);
      }
    }
  };
  box.checked = store.get(ownKey) ?? false;
  box.onchange = () => {
    store.set(ownKey, box.checked);
    show();
  };
  show();
}

// ---- What changed since the reader was here last: marks of every release since the one they saw before the present one.
const seenKey = `eventshub-seen-${about.event}`;
const latest = Number(about.release);

function since() {
  const seen = store.get(seenKey);
  if (!seen) {
    store.set(seenKey, { now: latest, before: null });
    return null;
  }
  if (seen.now !== latest) {
    seen.before = Math.min(seen.now, latest - 1);
    seen.now = latest;
    store.set(seenKey, seen);
  }
  return seen.before;
}

const before = latest ? since() : null;

function marks(within) {
  if (before === null) {
    return;
  }
  for (const mark of within.querySelectorAll(".change[data-in]")) {
    mark.hidden = Number(mark.dataset.in) <= before;
  }
}

// ---- Now and next: asked again every half minute while somebody looks, without moving what is being read.
function refresh() {
  const now = document.getElementById("now");
  if (!now) {
    return;
  }
  setInterval(async () => {
    if (document.hidden || now.contains(document.activeElement)) {
      return;
    }
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("now");
      if (fresh && fresh.innerHTML !== now.dataset.shown) {
        now.dataset.shown = fresh.innerHTML;
        now.replaceChildren(...document.adoptNode(fresh).childNodes);
        enhance(now);
      }
    } catch {
      // Offline: what was shown last stays.
    }
  }, 30000);
}

// ---- Offline once seen.
async function offline() {
  const note = document.getElementById("offline-note");
  const show = () => note && (note.hidden = navigator.onLine);
  addEventListener("online", show);
  addEventListener("offline", show);
  show();
  if (!("serviceWorker" in navigator) || !about.worker) {
    return;
  }
  try {
    await navigator.serviceWorker.register(about.worker);
    const { active } = await navigator.serviceWorker.ready;
    const files = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((file) => file.href || file.src);
    const days = [...document.querySelectorAll("a[data-offline]")].map((link) => link.href);
    active.postMessage({ keep: [location.href.split("#")[0], about.home, about.favourites, ...days, ...files] });
  } catch {
    // Private windows and old browsers have no worker; the page is there as long as the network is.
  }
}

function enhance(within) {
  addStars(within);
  marks(within);
  ownTime(document);
}

if (about.event) {
  favouritesPage();
  enhance(document);
  refresh();
  offline();
}
