// The one script that each page loads: `app.js` is this file and the parts behind it, joined when the site is built
// (generator/language/interface/scripts.py has their order). Everything works without it. A plain deferred script, not a module:
// browsers refuse modules on file:. It blocks rendering, so that what it shows at once moves nothing.

/** What the parts share. */
const app = (() => {
  const base = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  // As in words.js, which would be one more file to wait for.
  const words = JSON.parse(document.getElementById("words")?.textContent ?? "{}");
  const without = document.querySelector("[data-without-script]");
  const near = (path) => new URL(path, base).href;
  return {
    /** The site's own start. */
    root: new URL("../../", base),
    isFile: location.protocol === "file:",
    /** The address of a script, from the folder of all of them: "hours/hours.js". */
    near,
    /** Loads a script and lets it begin at an element. */
    start: (path, element) => import(near(path)).then((module) => module.start(element)),
    /** What nobody waits for comes after the first picture, so that it takes nothing from it on a bad line. */
    later: (act) => requestAnimationFrame(() => setTimeout(act, 100)),
    /** On a bad line somebody may be quicker than the script: a form sent early wakes it, and is sent again by what this returns. */
    waiting: (form, wake) => {
      let isSent = false;
      const wait = (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        isSent = true;
        wake();
      };
      form.addEventListener("submit", wait, true);
      return () => {
        form.removeEventListener("submit", wait, true);
        if (isSent) form.querySelector("button[type=submit]").click();
      };
    },
    /** A button whose script is loaded by the first tap and then hears it; a finger that comes near wakes it a moment before. */
    touched: (button, path, element) => {
      const first = () => {
        import(near(path)).then(
          (module) => {
            module.start(element);
            button.click();
          },
          () => button.addEventListener("click", first, { once: true }),
        );
      };
      button.hidden = false;
      button.addEventListener("click", first, { once: true });
      button.addEventListener("pointerenter", () => import(near(path)).catch(() => {}), { once: true });
    },
    /** A German text in the language of the page, with `values` in its {places}. */
    say: (german, values = {}) => (words[german] ?? german).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place),
    /** What a page says to whom has no script, it says as well where one stops. */
    stopped: (section) => () => {
      section.hidden = true;
      without.hidden = false;
    },
    /** The place that is kept on this device, as kept.js keeps it. */
    keptPlace: (() => {
      try {
        return localStorage.getItem("kompass.ort");
      } catch {
        return null;
      }
    })(),
  };
})();
