// „Jetzt geöffnet“, and what has passed: only where a page has hours or dates.
if (document.querySelector(".open-state, .stops, [data-end], [data-after]")) app.later(() => app.start("hours/hours.js").catch(() => {}));
