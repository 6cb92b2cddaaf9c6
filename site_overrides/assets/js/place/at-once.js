// The field that knows the villages: awake once somebody is in it, or where a place is known.
{
  const place = document.querySelector("[data-place]");
  if (place && !app.isFile) {
    let begun;
    const wake = () => (begun ??= app.start("place/field.js", place).catch(() => {}));
    if (app.keptPlace || /[?#]ort=/.test(location.search + location.hash)) wake();
    else place.addEventListener("focusin", wake, { once: true });
  }
}
