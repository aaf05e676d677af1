// The grid of a budget: sums while one types, cells that are pasted, arrows between cells, lines
// moved with Alt and an arrow, and a question before something unsaved is left behind. Without this
// script the form is saved, lines are moved and cells pasted by its buttons.
(() => {
  "use strict";

  const form = document.querySelector("form[data-grid]");
  if (form === null) return;
  const body = form.querySelector("tbody");
  const undo = form.querySelector("[data-grid-undo]");
  const others = document.querySelector("[data-grid-others]");
  const warnings = document.querySelector("[data-grid-warnings]");
  const here = `pasting ${form.getAttribute("action")}`;
  const earlier = [];
  let isPasteLast = false;
  let isChanged = form.dataset.unsavedGrid === "true";
  let isLeaving = false;
  let waiting = 0;
  let asked = 0;

  const fields = () => [...body.querySelectorAll("input, select")];
  const rows = () => [...body.querySelectorAll("tr")].filter((row) => row.querySelector("input.num"));
  const cells = (row) => [...row.querySelectorAll("input.num")];
  const named = (attribute) => [...form.querySelectorAll(`[${attribute}]`)];

  function tell(answer) {
    for (const cell of named("data-sum")) cell.textContent = answer.sums[cell.dataset.sum] ?? "";
    for (const note of named("data-note")) note.textContent = answer.notes[note.dataset.note] ?? "";
    for (const line of named("data-fault")) {
      const fault = answer.faults[line.dataset.fault] ?? "";
      line.textContent = fault;
      line.hidden = fault === "";
      const field = document.getElementById(line.dataset.fault);
      if (fault === "") field.removeAttribute("aria-invalid");
      else field.setAttribute("aria-invalid", "true");
    }
    others.textContent = answer.others;
    others.hidden = answer.others === "";
    const list = document.createElement("ul");
    list.className = "warnings";
    for (const warning of answer.warnings) {
      list.append(Object.assign(document.createElement("li"), { textContent: warning }));
    }
    warnings.replaceChildren(...(answer.warnings.length === 0 ? [] : [list]));
  }

  async function reckon() {
    const number = ++asked;
    try {
      const answer = await fetch(form.dataset.grid, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
      });
      if (answer.ok && number === asked) tell(await answer.json());
    } catch {
      // Sums are told again when the form is saved.
    }
  }

  function changed() {
    isChanged = true;
    clearTimeout(waiting);
    waiting = setTimeout(reckon, 400);
  }

  function state() {
    return Object.fromEntries(fields().map((field) => [field.name, field.value]));
  }

  // A pasting is taken back field by field, where nothing was typed since.
  function pasted(before) {
    const after = state();
    earlier.push(
      Object.keys(after)
        .filter((name) => after[name] !== (before[name] ?? ""))
        .map((name) => ({ name, before: before[name] ?? "", after: after[name] })),
    );
    undo.hidden = false;
    isPasteLast = true;
  }

  function takeBack() {
    const named = new Map(fields().map((field) => [field.name, field]));
    for (const { name, before, after } of earlier.pop()) {
      const field = named.get(name);
      if (field !== undefined && field.value === after) field.value = before;
    }
    undo.hidden = earlier.length === 0;
    isPasteLast = false;
    changed();
  }

  // Rows of amounts alone go into the lines from the cell down; what has names, or does not fit, is
  // read by the page, which says what is wrong with it.
  function paste(event) {
    const cell = event.target.closest("input");
    const text = event.clipboardData.getData("text/plain");
    if (cell === null || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const block = text.replace(/\r/g, "").replace(/\n+$/, "").split("\n");
    const own = cell.closest("tr");
    const column = cells(own).indexOf(cell);
    const lines = rows().filter((row) => row === own || !row.classList.contains("new"));
    const row = lines.indexOf(own);
    const parted = block.map((line) => line.split("\t"));
    const fits =
      column >= 0 &&
      row + parted.length <= lines.length &&
      (parted.length === 1 || !own.classList.contains("new")) &&
      !text.includes('"') &&
      !parted.some((line) => /\p{L}{2}/u.test(line[0])) &&
      parted.every((line) => column + line.length <= cells(own).length);
    if (!fits) {
      send(text, own, Math.max(0, column));
      return;
    }
    const before = state();
    parted.forEach((line, down) => {
      const to = cells(lines[row + down]);
      line.forEach((value, right) => (to[column + right].value = value.trim()));
    });
    pasted(before);
    changed();
  }

  function send(text, row, column) {
    const name = row.querySelector("th input").name;
    form.elements.klistrat.value = text;
    form.elements.kolumn.value = String(column);
    form.elements.avsnitt.value = name.split("/")[1];
    form.elements.rad.value = name;
    form.querySelector("[data-grid-paste]").click();
  }

  function move(event) {
    if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey && isPasteLast) {
      event.preventDefault();
      takeBack();
      return;
    }
    if (event.altKey) {
      const button = event.target.closest("tr")?.querySelector(`[data-move="${event.key}"]`);
      if (button == null) return;
      event.preventDefault();
      button.click();
      return;
    }
    const down = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
    const cell = event.target.closest("input");
    if (down === undefined || cell === null || event.ctrlKey || event.metaKey) return;
    const all = rows();
    const row = all.indexOf(cell.closest("tr"));
    if (row < 0) return;
    event.preventDefault();
    const next = all[row + down * (event.key === "Enter" && event.shiftKey ? -1 : 1)];
    if (next === undefined) return;
    const column = cells(all[row]).indexOf(cell);
    const field = column < 0 ? next.querySelector("th input") : cells(next)[column];
    field.focus();
    field.select();
  }

  undo.addEventListener("click", takeBack);
  body.addEventListener("paste", paste);
  body.addEventListener("keydown", move);
  body.addEventListener("input", () => {
    isPasteLast = false;
    changed();
  });
  form.addEventListener("submit", (event) => {
    isLeaving = true;
    if (event.submitter?.matches("[data-grid-paste]")) {
      sessionStorage.setItem(here, JSON.stringify(state()));
    }
  });
  // What the page has read is taken back in the same way.
  const before = sessionStorage.getItem(here);
  sessionStorage.removeItem(here);
  if (form.dataset.pasted === "true" && before !== null) pasted(JSON.parse(before));
  addEventListener("beforeunload", (event) => {
    if (isChanged && !isLeaving) event.preventDefault();
  });
  // Who has moved a line is at the button again, to move it further.
  const at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (at !== null && at.matches("[data-move]")) {
    at.closest("details").open = true;
    at.focus();
  }
  setInterval(() => {
    if (document.visibilityState === "visible") reckon();
  }, 20_000);
})();
