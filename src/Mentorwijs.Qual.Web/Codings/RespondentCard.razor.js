// One card of a respondent is open at most, and closes by itself when the coder goes on.

export function closeCards(root, over) {
  const close = (kept) => root.querySelectorAll("details.respondent[open]").forEach((card) => {
    card.open = card === kept;
  });
  root.addEventListener("click", ({ target }) => close(target.closest("details.respondent")), over);
  root.addEventListener("keydown", ({ key, target }) => {
    const card = key === "Escape" ? target.closest("details.respondent[open]") : null;
    card?.querySelector("summary").focus();
    close(key === "Escape" ? null : target.closest("details.respondent"));
  }, over);
}
