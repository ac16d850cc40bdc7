// Asks for the name of a new code.

import { place } from "./CodePicker.razor.js";

/** Characters of a name proposed from the words. */
const longestProposal = 40;

/** Words of a passage that make a name: the first few, on one line, without the marks around them. */
export function proposalFor(passage) {
  const line = passage.replace(/\s+/g, " ").trim();
  const few = line.length <= longestProposal ? line : line.slice(0, longestProposal + 1).replace(/\s+\S*$/, "");
  const bare = few.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return bare.slice(0, longestProposal);
}

/** Asks for the name of a new code, with one proposed; answers it, or null. */
export function askName(box, passage) {
  const popup = document.getElementById("new-code");
  const input = document.getElementById("new-code-name");
  input.value = proposalFor(passage);
  place(popup, box);
  input.focus({ preventScroll: true });
  input.select();
  return new Promise((resolve) => {
    const over = new AbortController();
    const close = (name) => {
      over.abort();
      popup.hidePopover();
      resolve(name);
    };
    popup.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if ((event.key === "Enter" && !event.isComposing) || event.key === "Escape") {
        event.preventDefault();
        close(event.key === "Enter" ? input.value.trim() || null : null);
      }
    }, { signal: over.signal });
    document.addEventListener(
      "pointerdown", (event) => popup.contains(event.target) || close(null), { signal: over.signal });
    popup.addEventListener(
      "focusout", (event) => event.relatedTarget && !popup.contains(event.relatedTarget) && close(null),
      { signal: over.signal });
  });
}
