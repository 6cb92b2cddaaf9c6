// Keeps the whole guide on this device, only after somebody asked for it on the page "offline/".
//
// Network first, the kept copy after three seconds or without a network. One version is kept as a whole: a new one is
// loaded beside it, checked file by file, and only then takes its place. Pages about delicate topics are never kept.
// Kill switch: when the server answers "gone" (404, 410) for offline.json, all is deleted and this worker ends itself.

const LIST = "offline.json";
const PREFIX = "kompass-";
const STATE = "kompass-stand";
const PATIENCE = 3_000;
const ASK_AGAIN = 6 * 3_600_000;
const AT_ONCE = 6;
const root = self.registration.scope;
const shownFromHere = new Set();

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const stateKey = () => new URL(STATE, root).href;

async function readState() {
  const kept = await caches.match(stateKey());
  return kept ? kept.json() : undefined;
}

const writeState = async (state) => (await caches.open(STATE)).put(stateKey(), new Response(JSON.stringify(state)));

const TYPES = { js: "text/javascript", css: "text/css", json: "application/json", svg: "image/svg+xml", png: "image/png", txt: "text/plain", webmanifest: "application/manifest+json" };
const typeOf = (path) => TYPES[/\.(\w+)$/.exec(path)?.[1]] ?? "text/html; charset=utf-8";
const addressOf = (path) => new URL(path, root).href;

/** "angebote/x/" for any way to write the address of a page below the scope. */
const pathOf = (address) => address.slice(root.length).replace(/[?#].*$/, "").replace(/(^|\/)index\.html$/, "$1");

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as in zlib, eight digits. */
function checksum(buffer) {
  let value = 0xffffffff;
  for (const byte of new Uint8Array(buffer)) value = (value >>> 8) ^ table[(value ^ byte) & 0xff];
  return ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

/** Loads what is new of a version, then lets it take the place of the old one. Begun downloads go on where they stopped. */
async function keep(list, tell = () => {}) {
  const before = await readState();
  const old = before && (await caches.open(PREFIX + before.version));
  const fresh = await caches.open(PREFIX + list.version);
  const total = Object.keys(list.files).length;
  // A first time everything is needed, and a few packs come sooner than hundreds of files.
  if (!before && "DecompressionStream" in self) await unpack(list, fresh, (done) => tell(done, total)).catch(() => {});
  const waiting = [];
  for (const path of Object.keys(list.files)) if (!(await fresh.match(addressOf(path)))) waiting.push(path);
  let done = total - waiting.length;
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const address = addressOf(path);
      const known = before?.files[path] === list.files[path] ? await old.match(address) : undefined;
      await fresh.put(address, known ?? (await loaded(address, list.files[path])));
      tell((done += 1), total);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await writeState({ ...list, checked: Date.now() });
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== STATE && name !== PREFIX + list.version) await caches.delete(name);
  }
}

/** Packs one after the other; those that are here already are left out. */
async function unpack(list, fresh, tell) {
  const paths = Object.keys(list.files);
  let done = 0;
  for (const [name, number] of list.packs) {
    const mine = paths.slice(done, (done += number));
    if (!(await fresh.match(addressOf(mine[mine.length - 1])))) await unpackOne(name, mine, list.files, fresh);
    tell(done);
  }
}

/** A pack: a line with the lengths of its files, then the files. */
async function unpackOne(name, paths, sums, fresh) {
  const answer = await fetch(addressOf(name), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  const bytes = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  const end = new Uint8Array(bytes).indexOf("\n".charCodeAt(0));
  const lengths = JSON.parse(new TextDecoder().decode(bytes.slice(0, end)));
  let at = end + 1;
  for (const [number, path] of paths.entries()) {
    const part = bytes.slice(at, (at += lengths[number]));
    if (checksum(part) !== sums[path]) throw new Error(`changed meanwhile: ${path}`);
    await fresh.put(addressOf(path), new Response(part, { headers: { "Content-Type": typeOf(path) } }));
  }
}

async function loaded(address, sum) {
  const answer = await fetch(address, { cache: "no-cache" });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || checksum(bytes) !== sum) throw new Error(`changed meanwhile: ${address}`);
  return new Response(bytes, { headers: { "Content-Type": answer.headers.get("Content-Type") ?? "" } });
}

async function forget() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  await self.registration.unregister();
}

/** Now and then, after a page came from the network: is there a new version, or is the guide gone? */
async function refresh() {
  const state = await readState();
  if (!state || Date.now() - state.checked < ASK_AGAIN) return;
  await writeState({ ...state, checked: Date.now() });
  const answer = await fetch(new URL(LIST, root), { cache: "no-cache" });
  if (answer.status === 404 || answer.status === 410) return forget();
  const list = answer.ok ? await answer.json() : undefined;
  if (list?.v === 1 && list.version !== state.version) await keep(list);
}

self.addEventListener("message", (event) => {
  const port = event.ports[0];
  const act = async () => {
    try {
      if (event.data === "save") {
        const list = await (await fetch(new URL(LIST, root), { cache: "no-cache" })).json();
        await keep(list, (done, total) => port.postMessage({ done, total }));
      } else await forget();
      port.postMessage({ finished: true });
    } catch {
      port.postMessage({ failed: true });
    }
  };
  event.waitUntil(act());
});

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(root)) event.respondWith(answer(event));
});

async function answer(event) {
  const { request } = event;
  const state = await readState();
  if (!state) return fetch(request);
  const path = pathOf(request.url);
  const isPage = request.mode === "navigate";
  // Not caches.open: it would make a cache anew that was deleted this moment.
  const kept = path in state.files ? await caches.match(addressOf(path), { cacheName: PREFIX + state.version }) : undefined;
  // Files whose folder is named by their content never change. A page shown from here gets its data from here, too.
  if (kept && !isPage && (/^assets-[0-9a-f]{8}\//.test(path) || shownFromHere.has(event.clientId))) return kept;
  // A page is asked for anew, whatever the browser's own cache thinks of its age.
  const asked = isPage ? fetch(request.url, { cache: "no-cache", redirect: "manual" }) : fetch(request);
  const network = asked.catch(() => undefined);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const found = await (kept ? Promise.race([network, late]) : network);
  if (found) {
    if (isPage) event.waitUntil(refresh().catch(() => {}));
    return found;
  }
  if (!isPage) return kept ?? Response.error();
  if (!kept) return Response.redirect(new URL("offline/#fehlt", root));
  shownFromHere.add(event.resultingClientId);
  const html = (await kept.text()).replace("<body", `<body data-offline="${state.stand}"`);
  return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
