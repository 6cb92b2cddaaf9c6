// What this device keeps, on the page about privacy.
{
  const section = document.querySelector("[data-on-device]");
  if (section) app.start("kept/on-device.js", section).catch(() => {});
}
