// Ctrl+Z and Ctrl+Y everywhere on the page but in a field: there they belong to what is being typed.

const isTyping = (element) =>
  Boolean(element?.closest?.("textarea, select, [contenteditable], dialog, input:not([type=checkbox], [type=radio])"));

/** Presses the first button of the group for undo, the second for redo, until it is stopped. */
export function listen(group) {
  const over = new AbortController();
  const [undo, redo] = group.querySelectorAll("button");
  document.addEventListener("keydown", (event) => {
    const letter = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target) || !"zy".includes(letter)) {
      return;
    }
    event.preventDefault();
    (letter === "z" && !event.shiftKey ? undo : redo).click();
  }, over);
  return { stop: () => over.abort() };
}
