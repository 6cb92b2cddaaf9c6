// Guides: steps that fold, and days worked out from one date.
{
  const guide = document.querySelector("[data-guide]");
  if (guide && !app.isFile) {
    app.later(() => app.start("guide/steps.js", guide).catch(() => {}));
    const dates = guide.querySelector("[data-my-dates]");
    if (dates) {
      const form = dates.querySelector("form");
      let begun;
      const wake = () => (begun ??= app.start("guide/dates.js", dates).catch(() => (dates.hidden = true)));
      // On a bad line somebody may be quicker than the script.
      const early = (event) => {
        event.preventDefault();
        wake().then(() => {
          form.removeEventListener("submit", early);
          /** @type {HTMLButtonElement} */ (form.querySelector("button[type=submit]")).click();
        });
      };
      form.addEventListener("submit", early);
      dates.hidden = false;
      const started = () => wake().then(() => form.removeEventListener("submit", early));
      if (location.hash.includes("=")) started();
      else dates.addEventListener("focusin", started, { once: true });
    }
  }
}
