// Everything works without this file. A plain deferred script, not a module: browsers refuse modules on file:.
{
  const base = document.currentScript.src;

  // The search wakes up on its own page only, when it is asked for something.
  const field = document.querySelector(".page-search #q");
  if (field) {
    const wake = () => import(new URL("search.js", base).href).catch(() => {});
    if (new URLSearchParams(location.search).get("q")) wake();
    else ["focus", "input"].forEach((type) => field.addEventListener(type, wake, { once: true }));
  }

  // "Seite schnell verlassen" leaves no way back to this page with the back button.
  document.querySelectorAll(".quick-exit").forEach((link) =>
    link.addEventListener("click", (event) => {
      event.preventDefault();
      document.body.hidden = true;
      location.replace(link.href);
    }),
  );

  // Opened from a folder, a browser shows a list of files instead of a page: name the page.
  if (location.protocol === "file:") {
    const named = (address) => address.replace(/\/(?=$|[?#])/, "/index.html");
    addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (link?.protocol === "file:") link.href = named(link.href);
    });
    addEventListener("submit", (event) => (event.target.action = named(event.target.action)));
  }
}
