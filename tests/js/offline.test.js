// The worker keeps what the generator packed: the real sw.js, with a made-up browser around it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";
import { format } from "./formats.js";

const ROOT = "https://kompass.example/familie/";
const SOURCE = readFileSync(new URL("../../site_overrides/sw.js", import.meta.url), "utf-8");

/** The worker's own functions, its caches as maps, and what it was asked to load. */
function worker(files) {
  const stores = new Map();
  const open = async (name) => {
    if (!stores.has(name)) stores.set(name, new Map());
    const store = stores.get(name);
    const urlOf = (request) => String(request.url ?? request);
    return { put: async (request, answer) => store.set(urlOf(request), answer), match: async (request) => store.get(urlOf(request))?.clone(), keys: async () => [...store.keys()].map((url) => ({ url })) };
  };
  const caches = {
    open,
    keys: async () => [...stores.keys()],
    delete: async (name) => stores.delete(name),
    match: async (request) => [...stores.values()].map((store) => store.get(String(request))).find(Boolean)?.clone(),
  };
  const asked = [];
  const fetch = async (url) => {
    const path = String(url).slice(ROOT.length);
    asked.push(path);
    return path in files ? new Response(files[path]) : new Response("", { status: 404 });
  };
  const self = { registration: { scope: ROOT }, addEventListener: () => {}, DecompressionStream };
  const context = createContext({ self, caches, fetch, Response, DecompressionStream, AbortController, TextDecoder, URL, Uint8Array, Uint32Array, Date, JSON });
  runInContext(SOURCE, context);
  return { context, stores, asked };
}

const { written, means } = format("offline");
const packs = Object.fromEntries(Object.entries(written.packs).map(([path, data]) => [path, Buffer.from(data, "base64")]));

test("offline: every file of a pack is kept at its address, whole", async () => {
  const { context, stores, asked } = worker({ ...packs });
  const fresh = await context.caches.open("kompass-x");
  const lacking = async () => Object.keys(written.list.files).filter((path) => !stores.get("kompass-x").has(ROOT + path));
  assert.equal(await context.unpack(written.list, fresh, lacking), true);
  const kept = await Promise.all([...stores.get("kompass-x")].map(async ([url, answer]) => [url.slice(ROOT.length), await answer.text()]));
  assert.deepEqual(Object.fromEntries(kept), means);
  assert.deepEqual(asked, Object.keys(packs));
});

test("offline: the list is one the worker takes, and each file has the checksum that stands there", () => {
  const { context } = worker({});
  context.list = written.list;
  assert.equal(runInContext("isList(list)", context), true);
  for (const [path, text] of Object.entries(means)) {
    context.bytes = new TextEncoder().encode(text);
    assert.equal(runInContext("checksum(bytes)", context), written.list.files[path], path);
  }
});

test("offline: a pack with other bytes than the list says is not taken", async () => {
  const { context, stores } = worker({ ...packs });
  const fresh = await context.caches.open("kompass-x");
  const files = Object.fromEntries(Object.keys(written.list.files).map((path) => [path, "00000000"]));
  const agree = await context.unpack({ ...written.list, files }, fresh, async () => Object.keys(files));
  assert.equal(agree, false);
  assert.equal(stores.get("kompass-x").size, 0);
});
