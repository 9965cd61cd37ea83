// The schedule: sessions are dragged by mouse or finger, or carried by key, to another room, time or day; their lower edge changes their length.
// Every move is one call; then the day is read again, so that the page shows what the server holds and nothing else.

const SLOT = 5;
const root = document.querySelector("[data-schedule]");
const status = root?.querySelector("[data-status]");
const undoButton = root?.querySelector("[data-undo]");
const rtl = document.documentElement.dir === "rtl";

let carried = null; // what is in the hand
let undo = null; // the way back from the last move
let busy = false;

const view = () => root.querySelector("[data-schedule-view]");
const grid = () => root.querySelector("[data-grid]");
const heads = () => [...grid().querySelectorAll("[data-column]")];
const filled = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);
const clock = root && new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: root.dataset.zone });

function say(text) {
  status.textContent = text;
}

// ---- Places ----

function headOf(roomId) {
  return Math.max(0, heads().findIndex((head) => head.dataset.room === (roomId ?? "")));
}

function placeOf(block) {
  const row = Number(block.dataset.row);
  return {
    day: grid().dataset.day, dayName: grid().dataset.dayName, dayStart: grid().dataset.start,
    row: row || firstOpenRow(), head: row ? headOf(block.dataset.room) : 0, minutes: Number(block.dataset.minutes), inTray: !row,
  };
}

function firstOpenRow() {
  const closed = grid().querySelector(".schedule-closed");
  const row = Number(closed?.className.match(/s-row-(\d+)/)?.[1]);
  return row === 1 ? 1 + Number(closed.className.match(/s-high-(\d+)/)[1]) : 13;
}

function startOf(place) {
  return new Date(Date.parse(place.dayStart) + (place.row - 1) * SLOT * 60000);
}

function words(place) {
  if (place.inTray) {
    return root.dataset.toTray;
  }
  const start = startOf(place);
  const end = new Date(start.getTime() + place.minutes * 60000);
  return filled(root.dataset.at, place.dayName, clock.format(start), clock.format(end), heads()[place.head].dataset.name);
}

function isSame(a, b) {
  return a.inTray === b.inTray && (a.inTray || a.day === b.day && a.row === b.row && a.head === b.head && a.minutes === b.minutes);
}

// ---- In the hand ----

function take(block, how) {
  const from = placeOf(block);
  carried = { block, how, id: block.dataset.block, version: Number(block.dataset.version), isTalk: block.dataset.talk !== undefined, title: block.dataset.title, from, to: { ...from } };
  if (how === "key" && from.inTray) {
    carried.to.inTray = false;
  }
  block.classList.add("block-carried");
  block.querySelector("[data-handle]").setAttribute("aria-pressed", "true");
  root.classList.add("schedule-carrying");
  mark();
}

function mark() {
  let drop = grid().querySelector("[data-mark]");
  if (!drop) {
    drop = document.createElement("div");
    drop.dataset.mark = "";
    grid().append(drop);
  }
  const { to } = carried;
  const head = heads()[to.head];
  const isHere = !to.inTray && to.day === grid().dataset.day;
  const high = Math.max(1, Math.min(Math.ceil(to.minutes / SLOT), Number(grid().dataset.rows) - to.row + 1));
  drop.className = isHere ? `drop-mark s-row-${to.row} s-high-${high} s-col-${head.dataset.column} s-wide-${head.dataset.width}` : "drop-mark";
  drop.hidden = !isHere;
  drop.textContent = isHere ? `${clock.format(startOf(to))} ${carried.title}` : "";
  for (const tab of root.querySelectorAll("[data-drop-day]")) {
    tab.classList.toggle("drop-here", !to.inTray && tab.dataset.dropDay === to.day && to.day !== grid().dataset.day);
  }
  root.querySelector("[data-tray]").classList.toggle("drop-here", to.inTray);
  if (carried.how === "key" && isHere) {
    drop.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}

function letGo() {
  carried.block.classList.remove("block-carried");
  carried.block.querySelector("[data-handle]").removeAttribute("aria-pressed");
  root.classList.remove("schedule-carrying");
  root.querySelector("[data-mark]")?.remove();
  root.querySelectorAll(".drop-here").forEach((place) => place.classList.remove("drop-here"));
  carried = null;
}

function putBack() {
  say(filled(root.dataset.putBack, carried.title));
  letGo();
}

async function putDown() {
  const { id, version, isTalk, title, from, to, block } = carried;
  if (isSame(from, to)) {
    putBack();
    return;
  }
  const text = words(to);
  // Minutes beside the five-minute lines stay until a session is moved along them.
  const starts = !from.inTray && !to.inTray && to.day === from.day && to.row === from.row ? block.dataset.starts : startOf(to).toISOString();
  const place = { day: to.day, startsAt: to.inTray ? null : starts, roomId: heads()[to.head].dataset.room || null, durationMinutes: to.minutes };
  letGo();
  // A waiting talk gets a session of its own, which goes again when that is undone.
  const address = isTalk ? `${root.dataset.talks}${id}/place` : `${root.dataset.api}${id}/move`;
  await send(address, version, isTalk ? { to: place } : place, id, (result) => {
    undo = isTalk
      ? { address: `${root.dataset.talks}${id}/take-out`, version: result.version, place: {}, id }
      : { address, version: result.version, place: result.before, id };
    return [filled(root.dataset.moved, title, text), ...result.warnings.map((warning) => warning.message)].join(" ");
  });
}

async function send(address, version, to, id, done) {
  busy = true;
  // What the form moved before is not the last move any more.
  document.querySelector("[data-plain-undo]")?.remove();
  root.setAttribute("aria-busy", "true");
  let text = root.dataset.failed;
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Requested-With": "EventsHub", "If-Match": `"${version}"` },
      body: JSON.stringify(to),
    });
    const body = answer.status === 204 ? {} : await answer.json();
    if (answer.ok) {
      text = done(body);
      id = body.sessionId ?? id;
    } else {
      undo = null;
      text = body.code === "stale" ? root.dataset.stale : Object.values(body.errors ?? {}).flat().join(" ") || body.detail || text;
    }
    await readAgain(id);
  } catch {
    // The network failed: what the page shows is what it showed before.
  }
  busy = false;
  root.removeAttribute("aria-busy");
  undoButton.hidden = !undo;
  say(text);
}

async function readAgain(id) {
  const address = new URL(location.href);
  address.searchParams.delete("move");
  const answer = await fetch(address, { headers: { "X-Requested-With": "EventsHub" } });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-schedule-view]");
  if (!answer.ok || !fresh) {
    return;
  }
  const { scrollLeft, scrollTop } = root.querySelector("[data-scroll]");
  const trayTop = root.querySelector("[data-tray]").scrollTop;
  view().replaceWith(document.adoptNode(fresh));
  root.querySelector("[data-scroll]").scrollTo(scrollLeft, scrollTop);
  root.querySelector("[data-tray]").scrollTop = trayTop;
  prepare();
  document.getElementById(`s-${id}`)?.querySelector("[data-handle]").focus({ preventScroll: true });
}

// ---- By key ----

const steps = {
  ArrowUp: (to) => (to.row = Math.max(1, to.row - 1)),
  ArrowDown: (to) => (to.row = Math.min(Number(grid().dataset.rows), to.row + 1)),
  ArrowLeft: (to) => (to.head = Math.min(heads().length - 1, Math.max(0, to.head + (rtl ? 1 : -1)))),
  ArrowRight: (to) => (to.head = Math.min(heads().length - 1, Math.max(0, to.head + (rtl ? -1 : 1)))),
  PageUp: (to) => otherDay(to, -1),
  PageDown: (to) => otherDay(to, 1),
  "+": (to) => (to.minutes = Math.min(1440, to.minutes + SLOT)),
  "-": (to) => (to.minutes = Math.max(SLOT, to.minutes - SLOT)),
  Delete: (to) => (to.inTray = true),
};

function otherDay(to, by) {
  const tabs = [...root.querySelectorAll("[data-drop-day]")];
  const tab = tabs[tabs.findIndex((t) => t.dataset.dropDay === to.day) + by];
  if (tab) {
    goTo(to, tab);
  }
}

function goTo(to, tab) {
  Object.assign(to, { day: tab.dataset.dropDay, dayName: tab.dataset.dayName, dayStart: tab.dataset.dayStart, inTray: false });
}

function onKey(event) {
  const handle = event.target.closest?.("[data-handle]");
  if (!carried) {
    if (handle && event.key === " ") {
      event.preventDefault();
      handle.click();
    } else if (event.key === "z" && (event.ctrlKey || event.metaKey) && undo && !event.target.closest?.("input, textarea, select")) {
      event.preventDefault();
      undoButton.click();
    }
    return;
  }
  if (event.key === "Escape") {
    event.preventDefault();
    putBack();
  } else if (carried.how === "key" && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    putDown();
  } else if (carried.how === "key" && event.key === "Tab") {
    // Who leaves it puts it back, so that nothing hangs in the air.
    putBack();
  } else if (carried.how === "key" && steps[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    if (event.key !== "Delete") {
      carried.to.inTray = false;
    }
    for (let i = 0; i < (event.shiftKey && event.key.startsWith("Arrow") ? 6 : 1); i++) {
      steps[event.key](carried.to);
    }
    mark();
    say(words(carried.to));
  }
}

// ---- By mouse and finger ----

let press = null;

function onDown(event) {
  const block = event.target.closest("[data-block]");
  if (!block || event.button !== 0 || busy || carried) {
    return;
  }
  const edge = event.target.closest("[data-edge]");
  // A finger on the block scrolls; on its handle or edge it moves.
  if (event.pointerType !== "mouse" && !edge && !event.target.closest("[data-handle]")) {
    return;
  }
  const box = block.getBoundingClientRect();
  press = { block, edge, id: event.pointerId, x: event.clientX, y: event.clientY, top: event.clientY - box.top, isMoving: false };
}

function onMove(event) {
  if (!press || event.pointerId !== press.id) {
    return;
  }
  if (!press.isMoving) {
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < 6) {
      return;
    }
    press.isMoving = true;
    root.setPointerCapture(press.id);
    take(press.block, press.edge ? "edge" : "drag");
    getSelection()?.removeAllRanges();
    requestAnimationFrame(scrollAtEdges);
  }
  if (carried) {
    press.at = { x: event.clientX, y: event.clientY };
    follow();
  }
}

function follow() {
  const { x, y } = press.at;
  const { to } = carried;
  const box = grid().getBoundingClientRect();
  const top = box.top + heads()[0].offsetHeight;
  const slot = (box.bottom - top) / Number(grid().dataset.rows);
  if (carried.how === "edge") {
    to.minutes = Math.min(1440, Math.max(SLOT, Math.round((y - top) / slot - (to.row - 1)) * SLOT));
    mark();
    return;
  }
  const under = document.elementFromPoint(x, y);
  const tab = under?.closest("[data-drop-day]");
  to.inTray = Boolean(under?.closest("[data-tray]"));
  if (tab) {
    // Another day, the same time and room, whatever lay on the way.
    Object.assign(to, { row: carried.from.row, head: carried.from.head });
    goTo(to, tab);
  } else {
    const column = heads().findIndex((head) => { const h = head.getBoundingClientRect(); return x >= h.left && x < h.right; });
    to.head = column >= 0 ? column : to.head;
    // The hand holds a block of the grid where it took it; one from the tray by its top.
    const held = carried.from.inTray ? slot : press.top;
    to.row = Math.min(Number(grid().dataset.rows), Math.max(1, Math.round((y - held - top) / slot) + 1));
    Object.assign(to, { day: grid().dataset.day, dayName: grid().dataset.dayName, dayStart: grid().dataset.start });
  }
  mark();
}

function scrollAtEdges() {
  if (!carried || !press?.isMoving) {
    return;
  }
  const pane = root.querySelector("[data-scroll]");
  const box = pane.getBoundingClientRect();
  const { x, y } = press.at ?? press;
  if (y > box.top && y < box.bottom && x > box.left && x < box.right) {
    const near = (from, to, at) => (at - from < 40 ? -8 : to - at < 40 ? 8 : 0);
    pane.scrollBy({ left: near(box.left, box.right, x), top: near(box.top, box.bottom, y), behavior: "instant" });
  }
  requestAnimationFrame(scrollAtEdges);
}

function onUp(event) {
  if (!press || event.pointerId !== press.id) {
    return;
  }
  const { isMoving } = press;
  press = null;
  if (!isMoving) {
    return;
  }
  // What was dragged is not clicked.
  addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", stop, { capture: true }), 0);
  if (carried) {
    event.type === "pointercancel" ? putBack() : putDown();
  }
}

function stop(event) {
  event.preventDefault();
  event.stopPropagation();
}

// ---- The page ----

function prepare() {
  for (const handle of root.querySelectorAll("[data-handle]")) {
    handle.setAttribute("role", "button");
  }
}

if (root) {
  prepare();
  root.addEventListener("click", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle) {
      return;
    }
    event.preventDefault();
    if (carried) {
      putDown();
    } else if (!busy) {
      take(handle.closest("[data-block]"), "key");
      say(filled(root.dataset.picked, carried.title));
    }
  });
  root.addEventListener("dragstart", (event) => event.preventDefault());
  root.addEventListener("pointerdown", onDown);
  addEventListener("pointermove", onMove);
  addEventListener("pointerup", onUp);
  addEventListener("pointercancel", onUp);
  addEventListener("keydown", onKey);
  undoButton.addEventListener("click", () => {
    const back = undo;
    undo = null;
    if (back && !busy) {
      send(back.address, back.version, back.place, back.id, () => root.dataset.undone);
    }
  });
}
