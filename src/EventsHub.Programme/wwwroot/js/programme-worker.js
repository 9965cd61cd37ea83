// Looks after the public programme when there is no network: pages come from the network while there is one, and are shown as they were last
// seen when there is none. Only what everybody may see is kept; a new build (the constant above this line) begins a new cache.

const cacheName = `eventshub-programme-${build}`;
const base = new URL("./", self.location).pathname;
const root = base.slice(0, -"e/".length);
const pages = new RegExp(`^${base}[^/]+/(programme(/[^.]*)?|now|favourites|changes|sessions/[^/]+)$`);
const assets = new RegExp(`^${root}(css|js|img|theme)/`);
const patience = 6000;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith("eventshub-programme-") && name !== cacheName) {
      await caches.delete(name);
    }
  }
  await self.clients.claim();
})()));

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (pages.test(url.pathname) && !url.searchParams.has("lang")) {
    event.respondWith(page(event.request));
  } else if (assets.test(url.pathname)) {
    event.respondWith(asset(event));
  }
});

// A page that was seen hands over what else is to be kept: the other days, and the files that pages need.
self.addEventListener("message", (event) => {
  if (event.data?.keep) {
    event.waitUntil(Promise.all(event.data.keep.map((address) => keep(new URL(address, self.location)))));
  }
});

async function keep(url) {
  const isOurs = url.origin === self.location.origin && (pages.test(url.pathname) || assets.test(url.pathname));
  const cache = await caches.open(cacheName);
  if (isOurs && !(await cache.match(url.href))) {
    try {
      const answer = await fetch(url.href);
      if (answer.ok) {
        await cache.put(url.href, answer);
      }
    } catch {
      // The network went away; the next visit keeps it.
    }
  }
}

async function page(request) {
  const cache = await caches.open(cacheName);
  const known = () => cache.match(request, { ignoreVary: true });
  try {
    const answer = await Promise.race([fetch(request), late(known)]);
    if (answer.ok && answer.type === "basic" && !answer.redirected) {
      await cache.put(request.url, answer.clone());
    } else if (answer.status === 404 || answer.status === 410) {
      await cache.delete(request.url);
    }
    return answer;
  } catch {
    // A page of another choice of the same programme is better than none.
    return await known() ?? await cache.match(request, { ignoreSearch: true, ignoreVary: true }) ?? await home(cache, request) ?? Response.error();
  }
}

// On a network that does not answer, what is known is shown after a while; what is not known is waited for.
function late(known) {
  return new Promise((_, reject) => setTimeout(async () => {
    if (await known()) {
      reject(new Error("late"));
    }
  }, patience));
}

function home(cache, request) {
  const [code] = new URL(request.url).pathname.slice(base.length).split("/");
  return cache.match(`${base}${code}/programme`, { ignoreSearch: true, ignoreVary: true });
}

// Files are shown at once as they were, and brought up to date behind the reader's back.
async function asset(event) {
  const cache = await caches.open(cacheName);
  const known = await cache.match(event.request, { ignoreVary: true });
  const fresh = fetch(event.request).then(async (answer) => {
    if (answer.ok) {
      await cache.put(event.request, answer.clone());
    }
    return answer;
  });
  if (known) {
    event.waitUntil(fresh.catch(() => {}));
    return known;
  }
  return fresh;
}
