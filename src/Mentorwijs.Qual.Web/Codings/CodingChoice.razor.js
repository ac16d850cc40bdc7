// Asks which of several codings is meant.

import { activate, optionOf, place } from "./CodePicker.razor.js";

/** Asks with a digit which of a few codings is meant for an act (remove, mark, memo); answers it, or null. */
export function chooseCoding(box, codings, codes, quoteOf, act) {
  const popup = document.getElementById("coding-choice");
  const list = document.getElementById("coding-choice-list");
  document.getElementById("coding-choice-title").textContent = popup.dataset[act];
  document.getElementById("coding-choice-do").textContent = popup.dataset[`${act}Do`];
  const sign = (number) => (number < 9 ? number + 1 : "·"); // beyond the digits the arrows reach them
  list.replaceChildren(...codings.map((coding, number) => optionOf(
    `coding-option-${number}`, codes[coding.c].c, `${sign(number)}  ${codes[coding.c].n}`, quoteOf(coding))));
  place(popup, box);
  list.focus({ preventScroll: true });
  let at = activate(list, list, 0);
  return new Promise((resolve) => {
    const over = new AbortController();
    const close = (coding) => {
      over.abort();
      popup.hidePopover();
      resolve(coding);
    };
    list.addEventListener("keydown", (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        at = activate(list, list, at + (event.key === "ArrowDown" ? 1 : -1));
      } else if (event.key === "Enter") {
        close(codings[at]);
      } else if (/^[1-9]$/.test(event.key) && codings[event.key - 1]) {
        close(codings[event.key - 1]);
      } else if (event.key === "Escape" || event.key === "Tab") {
        close(null);
      }
    }, over);
    list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      close(option ? codings[[...list.children].indexOf(option)] : null);
    }, over);
    document.addEventListener("pointerdown", (event) => popup.contains(event.target) || close(null), over);
  });
}
