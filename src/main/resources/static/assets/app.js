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

// A file that takes a while to make: says that it is being made, and when it is done. Without this
// script the link leads to the file.
(() => {
  "use strict";

  async function take(link) {
    const line = link.closest("[data-making]");
    const progress = line.querySelector(".progress");
    if (line.dataset.busy === "true") return;
    line.dataset.busy = "true";
    progress.textContent = line.dataset.making;
    try {
      const answer = await fetch(link.href);
      if (!answer.ok) throw new Error(String(answer.status));
      const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") ?? "");
      save(await answer.blob(), name === null ? "" : decodeURIComponent(name[1]));
      progress.textContent = line.dataset.made;
    } catch {
      progress.textContent = line.dataset.unmade;
    }
    line.dataset.busy = "false";
  }

  function save(content, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  function insert(into, words) {
    into.setRangeText(words, into.selectionStart, into.selectionEnd, "end");
    into.focus();
    into.dispatchEvent(new Event("input", { bubbles: true }));
  }

  document.addEventListener("click", (event) => {
    const file = event.target.closest("a[data-file]");
    if (file !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      take(file);
      return;
    }
    const inserting = event.target.closest("[data-insert]");
    if (inserting !== null) {
      const from = document.querySelector(inserting.dataset.from);
      if (from.value !== "") insert(document.querySelector(inserting.dataset.insert), from.value);
    }
    const saving = event.target.closest("[data-save]");
    if (saving !== null) {
      const text = document.querySelector(saving.dataset.save).value;
      save(new Blob([text], { type: "text/markdown;charset=utf-8" }), saving.dataset.name);
    }
  });
})();

// A text that is written and not saved: the browser asks before it is left behind.
(() => {
  "use strict";

  const form = document.querySelector("form[data-unsaved]");
  if (form === null) return;
  const text = form.querySelector("textarea");
  let leaving = false;
  form.addEventListener("submit", () => (leaving = true));
  addEventListener("beforeunload", (event) => {
    const changed = text.value !== text.defaultValue || form.dataset.unsaved === "true";
    if (changed && !leaving) event.preventDefault();
  });
})();
