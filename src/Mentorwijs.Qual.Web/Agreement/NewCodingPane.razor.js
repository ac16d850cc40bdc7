// Chooses the passage of a coding that people agree on, with the keys and the picker of the coding desk.

import { createPicker } from "../Codings/CodePicker.razor.js";
import { growTurn } from "../Codings/CodingEdges.razor.js";
import { chordOf, isField } from "../Codings/DeskKeys.razor.js";
import * as pane from "../Codings/TranscriptPane.razor.js";

/** What the arrows mean: a kind of piece and a way. With Shift they move the picked end of the passage. */
const steps = {
  ArrowRight: ["word", 1], ArrowLeft: ["word", -1], ArrowDown: ["sentence", 1], ArrowUp: ["sentence", -1],
  PageDown: ["turn", 1], PageUp: ["turn", -1],
};
const directions = { "+": "facilitator", "-": "barrier", "~": "mixed", "=": "neutral" };

/** Called by NewCodingPane once it is drawn; `host` is told of the code, the direction and the end of it. */
export function open(root, host, given) {
  const over = new AbortController();
  const text = pane.readText(root);
  const said = document.getElementById("new-passage-said");
  const picker = createPicker(given.codes, () => {}, () => {});
  let at = { start: given.difference[0], end: given.difference[1], isBackward: false };

  function paint() {
    const chosen = [at.start, at.end];
    const shown = { "chosen-passage": chosen, "passage-first": given.first, "passage-second": given.second };
    for (const [name, [start, end]] of Object.entries(shown)) {
      CSS.highlights?.set(name, new Highlight(...(end > start ? [pane.rangeOf(text, start, end)] : [])));
    }
  }

  function move(next) {
    if (next && next.end > next.start) {
      at = { isBackward: false, ...next };
      pane.select(text, at);
      paint();
      said.textContent = pane.rangeOf(text, at.start, at.end).toString();
    }
  }

  function step([kind, way]) {
    move(kind === "turn" ? pane.stepTurn(text, way, at) : pane.step(text, kind, way, at));
  }

  /** The picked end may come back to the other one, so nothing of the passage is held. */
  function grow([kind, way]) {
    const home = at.isBackward ? { start: at.end, end: at.end } : { start: at.start, end: at.start };
    move((kind === "turn" ? growTurn : pane.grow)(text, kind, way, at, home));
  }

  async function askCode(letter) {
    const chosen = await picker.ask(pane.rangeOf(text, at.start, at.end).getBoundingClientRect(), letter);
    if (over.signal.aborted) {
      return;
    }
    root.focus({ preventScroll: true });
    pane.select(text, at);
    if (chosen) {
      host.invokeMethodAsync("TakeCode", given.codes[chosen.number].i);
    }
  }

  const store = () => host.invokeMethodAsync("StoreAsync", at.start, at.end);

  function press(event) {
    const chord = chordOf(event);
    const plain = chord.replace("Shift+", "");
    if (isField(event.target) || /^(Ctrl|Alt)\+/.test(chord) || plain === "Tab") {
      return;
    }
    event.stopPropagation(); // no key of the page decides here
    const act = actOf(chord, plain);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  function actOf(chord, plain) {
    if (steps[plain]) {
      return () => (chord === plain ? step : grow)(steps[plain]);
    }
    if (chord === "[" || chord === "]") {
      return () => move({ ...at, isBackward: chord === "[" });
    }
    if (directions[chord]) {
      return () => host.invokeMethodAsync("MarkBy", directions[chord]);
    }
    if (chord === "/" || /^\p{L}$/u.test(chord)) {
      return () => askCode(chord === "/" ? "" : chord);
    }
    return { Enter: store, Escape: () => host.invokeMethodAsync("LeaveAsync") }[chord];
  }

  // The mouse selects as everywhere; a click alone leaves the passage as it is.
  function follow() {
    const found = document.activeElement === root ? pane.selected(text) : null;
    if (found && found.end > found.start && (found.start !== at.start || found.end !== at.end)) {
      at = found;
      paint();
    }
  }

  root.addEventListener("keydown", press, over);
  document.addEventListener("selectionchange", follow, over);
  root.focus({ preventScroll: true });
  move(at);
  root.scrollIntoView({ block: "nearest", behavior: "instant" });

  return {
    store,
    askCode: () => askCode(""),
    stop() {
      over.abort();
      picker.stop();
      ["chosen-passage", "passage-first", "passage-second"].forEach((name) => CSS.highlights?.delete(name));
    },
  };
}
