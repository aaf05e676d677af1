// The panel "Så är siffran räknad": focus in, Escape and "Stäng" out, focus back to the figure.
// Without this script a figure's link leads to its page.
(() => {
  "use strict";

  let opener = null;
  const panel = () => document.getElementById("panel");
  const isOpen = () => panel() !== null && panel().childElementCount > 0;

  function close() {
    panel().replaceChildren();
    if (opener !== null && opener.isConnected) opener.focus();
    opener = null;
  }

  document.addEventListener("htmx:beforeRequest", (event) => {
    const { elt, target } = event.detail;
    if (target === panel() && !target.contains(elt)) opener = elt;
  });

  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target !== panel()) return;
    panel().scrollTop = 0;
    const heading = panel().querySelector("h2");
    if (heading !== null) heading.focus({ preventScroll: true });
  });

  // What cannot be shown in the panel is shown as a page, which says why.
  for (const failure of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(failure, (event) => {
      const link = event.detail.elt.closest("a[href]");
      if (link !== null) location.assign(link.href);
    });
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-close-panel]") !== null) close();
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const menu = document.querySelector("details[data-menu][open]");
    if (menu !== null) {
      menu.open = false;
      menu.querySelector("summary").focus();
    } else if (isOpen()) {
      close();
    }
  });
})();
