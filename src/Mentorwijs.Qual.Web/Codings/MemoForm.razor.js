// The note that is being written, kept in this tab until it is saved or left: no reload may cost words.

export function createDraft(place, root, over) {
  const shelf = `memo ${place}`;
  const isField = ({ id }) => id === "desk-memo";

  const kept = () => JSON.parse(sessionStorage.getItem(shelf) ?? "null");

  root.addEventListener("input", ({ target }) => {
    if (isField(target)) {
      sessionStorage.setItem(shelf, JSON.stringify({ coding: target.dataset.coding, text: target.value }));
    }
  }, over);

  const tellAgain = (field) => field.dispatchEvent(new Event("input", { bubbles: true }));

  // letters typed while the connection was away never reached the server: it gets the whole note once more
  document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed",
    ({ detail: { state } }) => {
      const field = document.getElementById("desk-memo");
      if (state === "hide" && field) {
        tellAgain(field);
      }
    }, over);

  return {
    /** Id of the coding a note was being written on; null when none was. */
    coding: () => kept()?.coding ?? null,
    opened(field) {
      const draft = kept();
      if (draft?.coding === field.dataset.coding && draft.text !== field.value) {
        field.value = draft.text;
        tellAgain(field);
      }
    },
    closed: () => sessionStorage.removeItem(shelf),
  };
}
