// One tab stop a grid, and arrow keys between its links or buttons: a board of 80 columns is no 3,000 presses of Tab.

const grids = 'table[data-keys="grid"]';
const stops = ":is(a, button)";

/** Called by GridKeys when the page stands; again after each step to another view of the same page. */
export function enterGrids() {
  keepOneStop();
  document.addEventListener("keydown", move);
  document.addEventListener("focusin", follow);
  globalThis.Blazor?.addEventListener("enhancedload", arrive);
}

/** Called by GridKeys when the page goes. */
export function leaveGrids() {
  document.removeEventListener("keydown", move);
  document.removeEventListener("focusin", follow);
  globalThis.Blazor?.removeEventListener?.("enhancedload", arrive);
}

// Whoever opened a cell goes on reading at its passages; closing them leaves the focus where it is.
function arrive() {
  keepOneStop();
  if (location.hash === "#passages") document.getElementById("passages-title")?.focus();
}

function keepOneStop() {
  for (const grid of document.querySelectorAll(grids)) {
    const links = [...grid.querySelectorAll(stops)];
    const stop = links.find((link) => link.ariaCurrent === "true" || link.ariaPressed === "true") ?? links[0];
    for (const link of links) link.tabIndex = link === stop ? 0 : -1;
  }
}

function follow(event) {
  const link = event.target.closest?.(`${grids} ${stops}`);
  if (!link) return;
  for (const other of link.closest(grids).querySelectorAll(`${stops}[tabindex="0"]`)) other.tabIndex = -1;
  link.tabIndex = 0;
}

function move(event) {
  const link = event.target.closest?.(`${grids} ${stops}`);
  if (!link || event.altKey || event.metaKey || event.shiftKey) return;
  const next = goal(link, event.key, event.ctrlKey);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
}

// Cells without passages are no stop: the next one that has some is.
function goal(link, key, far) {
  const cell = link.closest("td, th");
  const row = [...cell.parentElement.cells];
  const rows = [...cell.closest("tbody").rows];
  const at = row.indexOf(cell);
  const linksOf = (cells) => cells.map((one) => one?.querySelector(stops)).filter(Boolean);
  const column = rows.map((one) => one.cells[at]);
  const line = rows.indexOf(cell.parentElement);
  switch (key) {
    case "ArrowRight": return linksOf(row.slice(at + 1))[0];
    case "ArrowLeft": return linksOf(row.slice(0, at)).at(-1);
    case "ArrowDown": return linksOf(column.slice(line + 1))[0];
    case "ArrowUp": return linksOf(column.slice(0, line)).at(-1);
    case "Home": return far ? linksOf([...rows.flatMap((one) => [...one.cells])])[0] : linksOf(row)[0];
    case "End": return far ? linksOf([...rows.flatMap((one) => [...one.cells])]).at(-1) : linksOf(row).at(-1);
    default: return undefined;
  }
}
