// Keeps the whole guide on this device, only after somebody asked for it on the page "offline/".
//
// Network first. The kept copy is shown after three seconds, without a network, and when what answers is not the guide: a
// broken server, the page of a hotel's network, somebody else's error page. One version is kept as a whole: a new one is
// loaded beside it, checked file by file, and only then takes its place. Pages about sensitive topics are never kept.
// Kill switch: offline.json says so, or answers 410, or 404 twice some hours apart while pages still come. Then all is
// deleted and this worker ends itself. One bad answer deletes nothing (ADR 0015).

const LIST = "offline.json";
const PREFIX = "kompass-";
const STATE = "kompass-stand";
const PATIENCE = 3_000;
const ASK_AGAIN = 6 * 3_600_000;
const AT_ONCE = 6;
/** Up to so many new files are loaded one by one; for more, packs come sooner. */
const FEW = 30;
/** In every page of ours, however a host squeezes or extends it on its way. */
const OURS = /assets(-[0-9a-f]{8})?\/js\/app\.js/;
/** The way from the page to the root; a host that writes whole addresses leaves none. */
const WAY_UP = /["'=]((?:\.\.\/)*)assets(-[0-9a-f]{8})?\/js\/app\.js/;
/** "Gone" is a clear word; a password is asked for on purpose. */
const MEANT = [401, 410];
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const root = worker.registration.scope;
const shownFromHere = new Set();
/** One thing at a time is done to what is kept. */
let underWay = Promise.resolve();
let stop = new AbortController();

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

const stateKey = () => new URL(STATE, root).href;

async function readState() {
  const kept = await caches.match(stateKey());
  return kept ? kept.json() : undefined;
}

const writeState = async (state) => (await caches.open(STATE)).put(stateKey(), new Response(JSON.stringify(state)));

const TYPES = { js: "text/javascript", css: "text/css", json: "application/json", svg: "image/svg+xml", png: "image/png", txt: "text/plain", webmanifest: "application/manifest+json" };
const typeOf = (path) => TYPES[/\.(\w+)$/.exec(path)?.[1]] ?? "text/html; charset=utf-8";
const addressOf = (path) => new URL(path, root).href;

/** "angebote/x/" for an address below the scope, with or without "index.html". */
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

/** A list we can use; a page of somebody else's network is none. */
const isList = (list) => list?.v === 1 && /^\w+$/.test(list.version) && /^\d{4}-\d\d-\d\d$/.test(list.stand) && Array.isArray(list.packs) && Object.keys(list.files ?? {}).length > 0;

const fetched = (path) => fetch(addressOf(path), { cache: "no-cache", signal: stop.signal });

/** A page of ours, down to its foot, and made for this address? By its way up to the root: other pages do not fit here. */
function isOurs(text, path) {
  if (!OURS.test(text) || !/<\/footer/i.test(text)) return false;
  const up = WAY_UP.exec(text)?.[1];
  return up === undefined || up.length / 3 === path.split("/").length - 1;
}

function afterThat(work) {
  underWay = underWay.catch(() => {}).then(work);
  return underWay;
}

/** Breaks off what is under way and waits for its end: nothing it does may come after what a person asked for. */
function insteadOfThat(work) {
  stop.abort();
  return afterThat(() => {
    stop = new AbortController();
    return work();
  });
}

/** Loads what is new of a version, then lets it take the place of the old one. Begun downloads go on where they stopped. */
async function keep(list, /** @type {(done: number, total: number) => void} */ tell = () => {}) {
  const before = await readState();
  await dropVersions([before?.version, list.version]);
  const fresh = await caches.open(PREFIX + list.version);
  const paths = Object.keys(list.files);
  const lacking = async () => {
    const here = new Set((await fresh.keys()).map((request) => request.url));
    const found = paths.filter((path) => !here.has(addressOf(path)));
    tell(paths.length - found.length, paths.length);
    return found;
  };
  if (before) await takeOver(before, list, fresh);
  const unpacked = "DecompressionStream" in self ? () => unpack(list, fresh, lacking) : () => true;
  if ((await lacking()).length > FEW) await unpacked();
  const altered = await loadEach(list, before, fresh, await lacking(), lacking);
  // Hosts change texts on their way, packs hardly ever. Where these do not come at all, the texts of the same version will do.
  // Packs that say otherwise than the list are half an upload.
  if (altered.length && !(await unpacked())) throw new Error("changed meanwhile");
  const left = new Set(await lacking());
  const accepted = altered.filter(([path, answer]) => answer && left.delete(path));
  if (left.size || (accepted.length && (await (await fetched(LIST)).json()).version !== list.version)) throw new Error("changed meanwhile");
  for (const [path, answer] of accepted) await fresh.put(addressOf(path), answer);
  await writeState({ ...list, checked: Date.now() });
  await dropVersions([list.version]);
}

async function dropVersions(kept) {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== STATE && !kept.includes(name.slice(PREFIX.length))) await caches.delete(name);
  }
}

/** What did not change comes from the version before. */
async function takeOver(before, list, fresh) {
  const old = await caches.open(PREFIX + before.version);
  for (const path of Object.keys(list.files)) {
    if (before.files[path] !== list.files[path]) continue;
    const known = await old.match(addressOf(path));
    if (known) await fresh.put(addressOf(path), known);
  }
}

/** Loads files one by one; returns those that came, but not as the list has them: [path, answer], or no answer if it is the old file. */
async function loadEach(list, before, fresh, waiting, tell) {
  const altered = [];
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const answer = await fetched(path);
      const bytes = await answer.arrayBuffer();
      const type = answer.headers.get("Content-Type") ?? "";
      const copy = new Response(bytes, { headers: { "Content-Type": type } });
      const sum = answer.ok && checksum(bytes);
      if (sum === list.files[path]) await fresh.put(addressOf(path), copy);
      else if (sum && sum === before?.files[path]) altered.push([path]);
      else if (answer.ok && !answer.redirected && isOfVersion(path, type, bytes, list)) altered.push([path, copy]);
      else throw new Error(`${answer.status} ${path}`);
      if (waiting.length % 20 === 0) await tell();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return altered;
}

/** Could these be the right bytes, altered on their way? A page names the scripts of its version. */
function isOfVersion(path, type, bytes, list) {
  const text = new TextDecoder().decode(bytes);
  if (typeOf(path).startsWith("text/html")) {
    const scripts = Object.keys(list.files).find((other) => OURS.test(other));
    return isOurs(text, path) && (!scripts || text.includes(scripts));
  }
  if (/\.(json|webmanifest)$/.test(path)) return isJson(text);
  return !type.includes("html") && !type.startsWith("image/png");
}

function isJson(text) {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

/**
 * Packs one after the other; a pack whose files are all here is left out, one that does not come is not the end.
 * False if one came whole, but with other files than the list says.
 */
async function unpack(list, fresh, lacking) {
  const paths = Object.keys(list.files);
  let done = 0;
  let agree = true;
  let wanted = new Set(await lacking());
  for (const [name, number] of list.packs) {
    const mine = paths.slice(done, (done += number));
    if (!mine.some((path) => wanted.has(path))) continue;
    agree = (await unpackOne(name, mine, list.files, fresh).catch(() => true)) && agree;
    wanted = new Set(await lacking());
  }
  return agree;
}

/** A pack: a line with the lengths of its files, then the files. True if all of them are as the list says. */
async function unpackOne(name, paths, sums, fresh) {
  const answer = await fetched(name);
  if (!answer.ok) throw new Error(`${answer.status} ${name}`);
  const bytes = await new Response(answer.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  const end = new Uint8Array(bytes).indexOf("\n".charCodeAt(0));
  const lengths = JSON.parse(new TextDecoder().decode(bytes.slice(0, end)));
  let at = end + 1;
  for (const [number, path] of paths.entries()) {
    const part = bytes.slice(at, (at += lengths[number]));
    if (checksum(part) !== sums[path]) return false;
    await fresh.put(addressOf(path), new Response(part, { headers: { "Content-Type": typeOf(path) } }));
  }
  return true;
}

async function forget() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
  await worker.registration.unregister();
}

function wasJustAsked({ checked }) {
  const since = Date.now() - checked;
  // Below zero: the clock was wrong.
  return since >= 0 && since < ASK_AGAIN;
}

/** Now and then, after the server answered: is there a new version, or is the guide gone? `well`: a page of ours came. */
// eslint-disable-next-line complexity -- one answer of the server a line
async function refresh(well) {
  const state = await readState();
  if (!state || wasJustAsked(state)) return;
  const { missing, ...rest } = state;
  await writeState({ ...state, checked: Date.now() });
  const answer = await fetched(LIST);
  if (answer.status === 410) return forget();
  if (answer.status === 404 && well) {
    // An upload may be under way. The next question comes hours later.
    if (missing) return forget();
    return writeState({ ...state, checked: Date.now(), missing: true, failed: true });
  }
  const list = answer.ok ? await answer.json().catch(() => undefined) : undefined;
  if (list?.v === 1 && list.gone === true) return forget();
  const failed = { ...rest, checked: Date.now(), failed: true };
  if (!isList(list)) return well ? writeState(failed) : undefined;
  if (list.version === state.version) return writeState({ ...list, checked: Date.now() });
  return keep(list).catch(() => writeState(failed));
}

/** After a page that is not kept: pages of somebody else say nothing about the guide. */
async function refreshAfter(found, path) {
  const well = found.ok && isOurs(await found.text(), path);
  return afterThat(() => refresh(well));
}

worker.addEventListener("message", (event) => {
  const port = event.ports[0];
  const save = async () => {
    const list = await (await fetched(LIST)).json();
    if (!isList(list)) throw new Error("no list");
    await keep(list, (done, total) => port.postMessage({ done, total }));
  };
  const act = async () => {
    try {
      await insteadOfThat(event.data === "save" ? save : forget);
      port.postMessage({ finished: true });
    } catch {
      port.postMessage({ failed: true });
    }
  };
  event.waitUntil(act());
});

worker.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(root)) event.respondWith(answer(event));
});

/** What came for something that is kept: {found} if it is ours, {why} if it is not to be shown. */
async function judged(asked, path, isPage) {
  let found;
  try {
    found = await asked;
    if (found.type === "opaqueredirect") return await judgedRedirect(found, path);
    if (MEANT.includes(found.status)) return { found };
    if (found.status >= 500 || found.status === 429) return { why: "server" };
    return (await isMeant(found, path, isPage)) ? { found } : { why: "server" };
  } catch {
    return { why: found ? "server" : "away" };
  }
}

/** Is it a page of ours, or the data that was asked for? Read to the end: what breaks off on its way is no answer. */
async function isMeant(found, path, isPage) {
  const text = await found.clone().text();
  if (isPage) return isOurs(text, path);
  const isHtml = (found.headers.get("Content-Type") ?? "").includes("html");
  return found.ok && !isHtml && (!path.endsWith(".json") || isJson(text));
}

/** The same for an answer that leads elsewhere. Where, is told only to who follows; to another host nobody may. */
async function judgedRedirect(found, path) {
  const end = await fetch(addressOf(path), { cache: "no-cache" });
  const text = await end.text();
  const there = end.url.startsWith(root) ? pathOf(end.url) : undefined;
  // A host that takes the closing slash away: to follow it would lead in circles.
  if (`${there}/` === path && isOurs(text, path)) return { found: html(text) };
  return there !== undefined && isOurs(text, there) ? { found } : { why: "server" };
}

const html = (text) => new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8" } });

/** What is not kept: as it comes; without a network a page that says so. */
async function passedOn(event, asked, isPage, path) {
  const found = await asked.catch(() => undefined);
  if (found && isPage) event.waitUntil(refreshAfter(found.clone(), path).catch(() => {}));
  if (found || !isPage) return found ?? Response.error();
  return Response.redirect(new URL("offline/#fehlt", root));
}

/** A kept page that says why it is shown. */
async function marked(kept, why, state) {
  const marks = `data-offline="${state.stand}"${why === "server" ? " data-offline-server" : ""}${state.failed ? " data-offline-old" : ""}`;
  return html((await kept.text()).replace(/<body/i, `<body ${marks}`));
}

// eslint-disable-next-line complexity -- one answer of the server a line
async function answer(event) {
  const { request } = event;
  const state = await readState();
  if (!state) return fetch(request);
  const path = pathOf(request.url);
  const isPage = request.mode === "navigate";
  // Links of a page count on its closing slash.
  if (isPage && path && !(path in state.files) && `${path}/` in state.files) return Response.redirect(addressOf(`${path}/`) + new URL(request.url).search);
  // Not caches.open: it would make a cache anew that was deleted this moment.
  const kept = path in state.files ? await caches.match(addressOf(path), { cacheName: PREFIX + state.version }) : undefined;
  // Files whose folder is named by their content never change. A page shown from here gets its data from here, too.
  if (kept && !isPage && (/^assets-[0-9a-f]{8}\//.test(path) || shownFromHere.has(event.clientId))) return kept;
  // A page is asked for anew, whatever the browser's own cache thinks of its age.
  const asked = isPage ? fetch(request.url, { cache: "no-cache", redirect: "manual" }) : fetch(request);
  if (!kept) return passedOn(event, asked, isPage, path);
  const network = judged(asked, path, isPage);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, { why: "away" }));
  const { found, why } = await Promise.race([network, late]);
  if (isPage && (found || why === "server")) event.waitUntil(afterThat(() => refresh(Boolean(found?.ok))).catch(() => {}));
  if (found) return found;
  if (!isPage) return kept;
  shownFromHere.add(event.resultingClientId);
  return marked(kept, why, state);
}
