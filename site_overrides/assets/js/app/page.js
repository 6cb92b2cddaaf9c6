// Small things of any page: print, copy, the list of languages, what has moved.
{
  // A bookmark of a part of a page that has moved leads to that part.
  /** @type {HTMLAnchorElement | null} */
  const moved = document.querySelector("a[data-moved]");
  if (moved && !moved.hash) moved.hash = location.hash;

  // What stands open beside other things folds where all stands below each other.
  if (matchMedia("(max-width: 35.99rem)").matches) {
    for (const one of document.querySelectorAll("details[data-fold]")) one.removeAttribute("open");
  }

  // Paper cannot be opened later. Style alone does it only in browsers that know ::details-content. The long rest of a list
  // stays away from paper, unless somebody has opened it.
  /** @type {HTMLDetailsElement[]} */
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("main details:not([open]):not(.rest)"))];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => folded.forEach((one) => (one.open = false)));

  // Where a long word may be divided is nothing for a text that somebody takes along.
  addEventListener("copy", (event) => {
    const text = `${getSelection()}`;
    if (!text.includes("\u00ad")) return;
    event.clipboardData.setData("text/plain", text.replace(/\u00ad/g, ""));
    event.preventDefault();
  });

  // The menu opens where it is touched; without a script the link leads down to it.
  const opener = document.querySelector("[data-menu]");
  const menu = document.getElementById("menu");
  if (opener && menu) {
    const below = document.createComment("");
    const isOpen = () => below.isConnected;
    const toggle = () => {
      if (isOpen()) below.replaceWith(menu);
      else {
        menu.replaceWith(below);
        opener.closest(".header-row").after(menu);
      }
      opener.setAttribute("aria-expanded", `${isOpen()}`);
    };
    menu.dataset.above = "";
    opener.setAttribute("role", "button");
    opener.setAttribute("aria-controls", "menu");
    opener.setAttribute("aria-expanded", "false");
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      toggle();
    });
    // As a button it hears the space bar, too.
    opener.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      toggle();
    });
    document.getElementById("oben").addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !isOpen()) return;
      toggle();
      opener.focus();
    });
  }

  // The list of languages closes as menus do.
  /** @type {HTMLDetailsElement | null} */
  const languages = document.querySelector(".languages");
  languages?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !languages.open) return;
    languages.open = false;
    languages.querySelector("summary").focus();
  });
  languages?.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !languages.contains(/** @type {Node} */ (event.relatedTarget))) languages.open = false;
  });
}
