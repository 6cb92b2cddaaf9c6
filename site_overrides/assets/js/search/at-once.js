// The search wakes up on its own page only, when it is touched. All it needs first comes at once, not in a row.
{
  const { near } = app;
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector(".page-search #q");
  if (field) {
    let awake = false;
    const wake = () => {
      if (awake) return;
      awake = true;
      const manifest = fetch(near("../../suche/index/manifest.json"), { cache: "no-cache" })
        .then((answer) => (answer.ok ? answer.json() : undefined))
        .catch(() => {});
      // The words of people in danger come first of all and need no index.
      const crisis = document.querySelector("[data-crisis-box]") ? fetch(near("../../suche/krise.json"), { cache: "no-cache" }).then((answer) => answer.ok && answer.json()) : Promise.resolve();
      crisis.catch(() => {});
      const scripts = ["search/search", "search/search-core", "../vendor/snowball", "page/words", "page/number-marks"];
      Promise.all(scripts.map((path) => import(near(`${path}.js`)))).then(
        ([search]) => search.start(manifest, crisis),
        () => {
          document.getElementById("results").textContent = app.say("Die Suche ist gerade nicht verfügbar.");
        },
      );
    };
    const isAsked = () => /[?&#](q|alter|ort)=/.test(location.search + location.hash);
    if (isAsked()) wake();
    else ["pointerdown", "focus", "input"].forEach((type) => field.addEventListener(type, wake, { once: true }));
    addEventListener("hashchange", () => isAsked() && wake());
    // Whoever is quicker than the script gets the answer once it is here, and no server sees the question.
    field.form.addEventListener("submit", (event) => {
      event.preventDefault();
      wake();
    });
  }

  // Asked on another page, the question goes behind a #: no server ever sees it.
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form.search-form"))) {
    if (form.querySelector("#q") && field) continue;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const folder = app.isFile ? form.action.replace(/\/?$/, "/index.html") : form.action;
      location.href = `${folder}#${new URLSearchParams(/** @type {any} */ (new FormData(form)))}`;
    });
  }
}
