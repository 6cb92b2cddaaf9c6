// The page "offline/": keep the whole guide on this device, or forget it again.

const WORDS = {
  no: "Ihr Browser kann das leider nicht. Sie können jede Seite drucken.",
  kept: (stand) => `Die Seiten sind auf diesem Gerät gespeichert. Stand: ${stand}.`,
  old: " Ein neuer Stand lässt sich gerade nicht laden. Der gespeicherte bleibt so lange.",
  again: "Neuen Stand laden",
  none: "Auf diesem Gerät ist noch nichts gespeichert.",
  failed: "Das Speichern ist abgebrochen, vielleicht ist das Netz zu schwach. Noch einmal tippen: Es geht dort weiter, wo es aufgehört hat.",
  forgotten: "Alles gelöscht. Auf diesem Gerät ist nichts mehr gespeichert.",
  away: "Das geht gerade nicht: Dafür braucht es einmal eine Verbindung zum Internet.",
};

const megabytes = (bytes) => `${new Intl.NumberFormat("de", { maximumFractionDigits: 1 }).format(bytes / 1e6)} MB`;
const long = (day) => new Intl.DateTimeFormat("de", { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));

export async function start(section) {
  const base = new URL("../../../", import.meta.url);
  const status = section.querySelector("[data-status]");
  const save = section.querySelector("[data-store]");
  const drop = section.querySelector("[data-drop]");
  const progress = section.querySelector("progress");
  section.hidden = false;
  if (!("serviceWorker" in navigator) || !("caches" in window)) {
    status.textContent = WORDS.no;
    return;
  }

  // Whoever taps before the page has looked around hears of what they asked for, not of what was before.
  let isAsked = false;
  const look = async () => {
    const state = await caches.match(new URL("kompass-stand", base).href);
    return state ? state.json() : {};
  };
  const show = async (words) => tell(await look(), words);
  const tell = ({ stand, failed }, words) => {
    drop.hidden = !stand;
    save.hidden = Boolean(stand) && !failed;
    if (failed) save.textContent = WORDS.again;
    progress.hidden = true;
    status.textContent = words ?? (stand ? WORDS.kept(long(stand)) + (failed ? WORDS.old : "") : WORDS.none);
  };

  const ask = async (what, heard) => {
    const registration = await navigator.serviceWorker.register(new URL("sw.js", base));
    const worker = registration.active ?? (await navigator.serviceWorker.ready).active;
    const { port1, port2 } = new MessageChannel();
    return new Promise((resolve) => {
      port1.onmessage = ({ data }) => (data.total ? heard(data) : resolve(data));
      worker.postMessage(what, [port2]);
    });
  };

  save.addEventListener("click", async () => {
    isAsked = true;
    save.disabled = true;
    progress.hidden = false;
    status.textContent = "Wird gespeichert. Bitte lassen Sie diese Seite offen.";
    const end = await ask("save", ({ done, total }) => {
      progress.max = total;
      progress.value = done;
    }).catch(() => ({ failed: true }));
    save.disabled = false;
    await show(end.failed ? WORDS.failed : undefined);
  });
  drop.addEventListener("click", async () => {
    isAsked = true;
    await ask("forget", () => {}).catch(() => {});
    await show(WORDS.forgotten);
    save.focus();
  });

  // Until now nobody would have heard a tap.
  save.disabled = false;
  const before = await look();
  let isAway = false;
  try {
    const list = await (await fetch(new URL("offline.json", base))).json();
    isAway = Boolean(list.gone);
    if (!isAway)
      save.textContent = `Auf diesem Gerät speichern (${megabytes("DecompressionStream" in window ? list.size : list.single)})`;
  } catch {
    isAway = true; // no network, or an answer that is not ours
  }
  if (isAsked) return;
  tell(before);
  if (isAway && drop.hidden) {
    status.textContent = WORDS.away;
    save.hidden = true;
  }
}
