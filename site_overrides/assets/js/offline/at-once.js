// The page that keeps the guide on this device, and what any page says that the worker shows from there.
{
  const { say } = app;
  const page = document.querySelector("[data-offline-page]");
  if (page) {
    page.hidden = false;
    app.start("offline/offline.js", page).catch(app.stopped(page));
  }
  const { offline, offlineServer, offlineOld } = document.body.dataset;
  if (offline) {
    const day = offline.split("-").reverse().map(Number).join(".");
    const notice = document.createElement("p");
    notice.className = "notice notice-info";
    notice.setAttribute("role", "status");
    notice.textContent =
      offlineServer === undefined
        ? say("Ohne Internet. Sie sehen den gespeicherten Stand vom {day}. Angaben können sich geändert haben.", { day })
        : say("Der Server ist gerade gestört. Sie sehen den gespeicherten Stand vom {day}. Angaben können sich geändert haben.", { day });
    if (offlineOld !== undefined) notice.append(" ", say("Ein neuer Stand lässt sich gerade nicht laden."));
    document.querySelector("main").prepend(notice);
    const missing = document.querySelector("[data-missing]");
    if (missing && location.hash === "#fehlt") missing.hidden = false;
  }
}
