// Which key asks for what. Only while the text has the focus: in a field every key is a letter again.

const directions = { "+": "facilitator", "-": "barrier", "~": "mixed", "=": "neutral" };

/** The act a key press stands for, as a name and its arguments; null for a key that is not ours. */
export function actOf(event, hasPassage) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return isPlain ? plainAct(event, hasPassage) ?? caretAct(event) : withCtrl(event) ?? caretAct(event);
}

function caretAct({ key, shiftKey, altKey, ctrlKey }) {
  const way = { ArrowDown: 1, ArrowRight: 1, PageDown: 1, ArrowUp: -1, ArrowLeft: -1, PageUp: -1 }[key];
  if (way && (key.startsWith("Page") || (altKey && (key === "ArrowDown" || key === "ArrowUp")))) {
    return ["turn", way];
  }
  if (way && !altKey && !ctrlKey) {
    const kind = key === "ArrowLeft" || key === "ArrowRight" ? "word" : "sentence";
    return [shiftKey ? "grow" : "step", kind, way];
  }
  if (ctrlKey && (key === "Home" || key === "End")) {
    return ["turn", key === "Home" ? -Infinity : Infinity];
  }
  return null;
}

function plainAct({ key, code, shiftKey }, hasPassage) {
  if (key in directions) {
    return ["mark", directions[key]];
  }
  if (key === "Dead" && code === "Backquote" && shiftKey) {
    return ["mark", "mixed"];
  }
  if (/^[1-9]$/.test(key)) {
    return ["hot", Number(key)];
  }
  if (key === "/" || (hasPassage && /^\p{L}$/u.test(key))) {
    return ["pick", key === "/" ? "" : key];
  }
  const single = { ".": "again", Delete: "remove", Backspace: "remove", Enter: "memo", Escape: "leave", "?": "keys" };
  return key in single ? [single[key]] : null;
}

function withCtrl({ key, shiftKey, ctrlKey, metaKey, altKey }) {
  if (!(ctrlKey || metaKey) || altKey) {
    return null;
  }
  const letter = key.toLowerCase();
  if (letter === "z") {
    return [shiftKey ? "redo" : "undo"];
  }
  return letter === "y" ? ["redo"] : null;
}

export const isField = (element) => Boolean(element?.closest("input, textarea, select, [contenteditable]"));

const asksForKeys = ({ key, ctrlKey, metaKey, altKey }) => key === "?" && !ctrlKey && !metaKey && !altKey;

/** Listens to the text for all keys, and to the rest of the page for the list of keys, undo and redo only. */
export function listen(pane, hasPassage, run, over) {
  pane.addEventListener("keydown", (event) => {
    const isButton = event.target !== pane && event.target.closest("button, a");
    if (isField(event.target) || (isButton && (event.key === "Enter" || event.key === " "))) {
      return;
    }
    const act = actOf(event, hasPassage());
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      run(...act);
    }
  }, over);
  document.addEventListener("keydown", (event) => {
    const isBusy = isField(event.target) || event.target.closest?.("dialog");
    const act = isBusy ? null : asksForKeys(event) ? ["keys"] : withCtrl(event);
    if (act) {
      event.preventDefault();
      run(...act);
    }
  }, over);
}

export function showKeys() {
  document.getElementById("desk-keys").showModal();
}
