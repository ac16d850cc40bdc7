// The summary that is being written, kept in this tab until it is stored: no reload may cost words.

export function keepDraft(field, place) {
  const shelf = `summary ${place}`;
  const over = new AbortController();

  field.addEventListener("input", () =>
    sessionStorage.setItem(shelf, JSON.stringify({ before: field.dataset.before, text: field.value })), over);

  // letters typed while the connection was away never reached the server: it gets the whole text once more
  document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed",
    ({ detail: { state } }) => {
      if (state === "hide" && sessionStorage.getItem(shelf)) {
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }, over);

  return {
    kept: () => JSON.parse(sessionStorage.getItem(shelf) ?? "null"),
    /** Words typed since then stay kept. */
    stored(text) {
      if (field.value.trim() === text.trim()) sessionStorage.removeItem(shelf);
    },
    show(text) {
      field.value = text;
      sessionStorage.removeItem(shelf);
    },
    stop(isStored) {
      if (isStored) sessionStorage.removeItem(shelf);
      over.abort();
    },
  };
}
