// The field that knows the villages: awake once somebody is in it, or where a place is known.
{
  const place = document.querySelector("[data-place]");
  if (place && !app.isFile) {
    let begun;
    const failed = () => {
      const said = document.createElement("p");
      said.setAttribute("role", "status");
      said.textContent = app.say("Die Ortsnamen laden gerade nicht.");
      place.after(said);
    };
    const wake = () => (begun ??= app.start("place/field.js", place).catch(failed).then(heard));
    const heard = app.waiting(place, () => wake());
    if (app.keptPlace || /[#&]ort=/.test(location.hash)) wake();
    else place.addEventListener("focusin", wake, { once: true });
  }
}
