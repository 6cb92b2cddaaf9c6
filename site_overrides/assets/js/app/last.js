// After all others: links on file:, and what a page says to whom has no script.
{
  // Opened from a folder, a browser shows a list of files instead of a page: name the page.
  if (app.isFile) {
    const named = (address) => address.replace(/\/(?=$|[?#])/, "/index.html");
    addEventListener("click", (event) => {
      const link = /** @type {Element} */ (event.target).closest?.("a[href]");
      if (link instanceof HTMLAnchorElement && link.protocol === "file:") link.href = named(link.href);
    });
    addEventListener("submit", (event) => {
      const form = /** @type {HTMLFormElement} */ (event.target);
      form.action = named(form.action);
    });
  }
  // Hidden only here: where a script before this one has stopped, it goes on telling.
  const without = document.querySelector("[data-without-script]");
  if (without) without.hidden = true;
}
