// The Merkliste, and the buttons that fill it.
{
  const page = document.querySelector("[data-saved]");
  if (page) {
    page.hidden = false;
    app.start("saved/saved.js", page).catch(app.stopped(page));
  }
  const main = document.querySelector("main");
  /** @type {HTMLButtonElement | null} */
  const save = document.querySelector("[data-save]");
  if (save && !app.isFile) {
    const id = `"${document.querySelector(".page-offer").dataset.offer}"`;
    // What it says has to be right at once; only a tap needs the script, which then says it itself.
    const [free, saved] = [save.textContent, save.dataset.kept];
    const draw = () => {
      let kept;
      try {
        kept = localStorage.getItem("kompass.merkliste");
      } catch {
        // A browser that keeps nothing says so when somebody taps.
      }
      save.textContent = kept?.includes(id) ? saved : free;
    };
    draw();
    addEventListener("pageshow", draw);
    addEventListener("storage", draw);
    save.addEventListener("woken", () => ["pageshow", "storage"].forEach((type) => removeEventListener(type, draw)));
    app.touched(save, "saved/buttons.js", main);
  }
  // „Merken“ on cards.
  if (document.querySelector("main .card, main .row-first")) app.later(() => app.start("saved/buttons.js", main).catch(() => {}));
}
