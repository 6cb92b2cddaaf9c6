// Guides: steps that fold, and days worked out from one date.
{
  const guide = document.querySelector("[data-guide]");
  if (guide && !app.isFile) {
    // Folded before the first picture, with room for what comes: then nothing moves.
    guide.classList.add("guide-folding");
    app.later(() => app.start("guide/steps.js", guide).catch(() => guide.classList.remove("guide-folding")));
    const dates = guide.querySelector("[data-my-dates]");
    if (dates) {
      const form = dates.querySelector("form");
      let begun;
      const wake = () => (begun ??= app.start("guide/dates.js", dates).then(heard, () => (dates.hidden = true)));
      const heard = app.waiting(form, () => wake());
      dates.hidden = false;
      if (location.hash.includes("=")) wake();
      else dates.addEventListener("focusin", wake, { once: true });
    }
  }
}
