/* Only in the preview: an open page hears when it has changed and loads itself again; the browser keeps the place.
   What is left to mend changes in place. Who is not looked at does not listen: a browser keeps few lines open. */
(() => {
  const { path, tag } = document.currentScript.dataset;
  let line, said;

  const hear = (event) => {
    const now = JSON.parse(event.data);
    if (now.tag !== tag) {
      line.close();
      location.reload();
      return;
    }
    const note = document.getElementById("vorschau-stand");
    if (note && now.note !== said) note.outerHTML = said = now.note;
  };

  const listen = () => {
    if (line) line.close();
    if (document.hidden) return;
    line = new EventSource(`/-/stand?${new URLSearchParams({ path })}`);
    line.addEventListener("message", hear);
  };

  document.addEventListener("visibilitychange", listen);
  addEventListener("pagehide", () => line && line.close());
  addEventListener("pageshow", listen);
})();
