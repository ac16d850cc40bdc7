// Where the coder is in the text.

import { growTurn } from "./CodingEdges.razor.js";
import { isField } from "./DeskKeys.razor.js";
import { grow, rangeOf, select, selected, turnAt } from "./TranscriptPane.razor.js";

/** CSS pixels of a line of text. */
const line = 24;

/** Where the coder is in the text: a passage, or a place without length; null before anything was chosen. */
export function createCaret(text, onMove, tell) {
  let [at, home, turn] = [null, null, null];

  function put(to, from) {
    [at, home] = [to, from ?? { start: to.start, end: to.end }];
    const now = turnAt(text, at.start).element;
    if (now !== turn) {
      // one tab stop for all these buttons: that of the turn one is in
      for (const [element, isHere] of [[turn, false], [now, true]]) {
        element?.classList.toggle("is-here", isHere);
        element?.querySelector("[data-turn-codes]").setAttribute("tabindex", isHere ? 0 : -1);
      }
      turn = now;
    }
    onMove();
  }

  /** `said`: words that are told before those of the passage. */
  function move(to, from, said) {
    if (to) {
      select(text, to);
      put(to, from);
      tell(to, said);
    }
  }

  return {
    move,
    place: () => at,
    restore: (place) => place && put(place),
    /** To where one was before the page was loaded again; nothing is told of it. */
    comeBack(place) {
      if (place && !at) {
        select(text, place);
        put(place);
      }
    },
    isInView({ start, end }) {
      const [seen, box] = [text.pane, rangeOf(text, start, end)].map((one) => one.getBoundingClientRect());
      return box.top >= seen.top && box.top < seen.bottom - line;
    },
    hasPassage: () => Boolean(at && at.end > at.start),
    grow: (kind, way) =>
      move((kind === "turn" ? growTurn : grow)(text, kind, way, at, home ?? at), home ?? undefined),
    leave: () => at && move({ start: at.start, end: at.start, isBackward: false }),
    focus() {
      text.pane.focus({ preventScroll: true });
      if (at) {
        select(text, at);
      }
    },
    /** After the mouse, a finger, which does not move the focus, or any other way the browser has to select. */
    read() {
      const found = isField(document.activeElement) ? null : selected(text);
      if (found && (found.start !== at?.start || found.end !== at?.end)) {
        put(found);
      }
    },
    box: () => rangeOf(text, at.start, Math.max(at.end, at.start + 1)).getBoundingClientRect(),
  };
}
