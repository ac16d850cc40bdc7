// Moves the boundaries of a coding, by keys or by two handles: painted with every step, stored once at the end.

import { isMine } from "./CodingTable.razor.js";
import { behindLast, lastBefore, offsetOf, pieces, rangeOf, snap, stepTurn } from "./TranscriptPane.razor.js";

/** What the arrows mean while a boundary is picked: a kind of piece and a way. */
const steps = {
  ArrowLeft: ["word", -1], ArrowRight: ["word", 1], ArrowUp: ["sentence", -1], ArrowDown: ["sentence", 1],
  "Ctrl+ArrowLeft": ["clause", -1], "Ctrl+ArrowRight": ["clause", 1], PageUp: ["turn", -1], PageDown: ["turn", 1],
};
/** CSS pixels from the border of the pane within which it scrolls under a handle, and how far each time. */
const [near, scrolled] = [40, 24];
/** Characters at the boundary that are spoken. */
const spoken = 40;

/** A letter of a script that runs to the left: Hebrew to N'Ko, and their forms for presentation. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** By whole speaker turns; from a passage inside one first to its end (or its begin). */
export function growTurn(text, _, direction, at, home) {
  const from = at ?? stepTurn(text, 0, null);
  const [{ start, end }, kept] = [from, home ?? from];
  const next = (isEnd) => stopOf(text, "turn", isEnd, isEnd ? end : start, direction);
  if (direction > 0) {
    const nearer = Math.min(next(false) ?? kept.start, kept.start);
    return from.isBackward
      ? { start: nearer, end, isBackward: nearer < kept.start }
      : { start, end: next(true) ?? end, isBackward: false };
  }
  return end > kept.end && !from.isBackward
    ? { start, end: Math.max(next(true) ?? kept.end, kept.end), isBackward: false }
    : { start: next(false) ?? start, end, isBackward: true };
}

/** The nearest place beyond the offset (way 1) or before it (-1) where such a piece begins or ends; null
    when there is none. */
function stopOf(text, kind, isEnd, offset, way) {
  const edge = (piece) =>
    (!isEnd ? piece.start : kind === "word" ? behindLast(text, kind, piece, piece.end) : piece.end);
  const isBeyond = (place) => (place - offset) * way > 0;
  const lists = kind === "turn" ? [text.turns] : text.paragraphs;
  for (let at = kind === "turn" ? 0 : lastBefore(lists, offset); lists[at]; at += way) {
    const list = kind === "turn" ? text.turns : pieces(lists[at], kind);
    const isPast = (piece) => isBeyond(isEnd ? piece.end : piece.start);
    const near = way > 0 ? list.findIndex(isPast) : list.findLastIndex(isPast);
    // a full stop may lie between the end of a word and the place it stands for: the one beside it is asked too
    const found = (way > 0 ? [near < 0 ? list.length - 1 : near - 1, near] : [near, near - 1])
      .map((index) => list[index]).filter(Boolean).map(edge).find(isBeyond);
    if (found !== undefined) {
      return found;
    }
  }
  return null;
}

export function createEdges({ text, codings, caret, voice, outbox, acts, given }) {
  const hint = document.getElementById("desk-edge");
  const handles = [...document.querySelectorAll("#desk-edges [data-edge]")];
  const over = new AbortController();
  let [moving, shown, drawn] = [null, null, null];

  const current = () => codings.get(outbox.idOf(moving.id));

  function begin(coding, edge) {
    moving = { id: coding.i, edge, s: coding.s, e: coding.e, before: { s: coding.s, e: coding.e } };
    hint.hidden = false;
    tell();
  }

  function tell() {
    const words = voice.text(moving.edge === "start" ? "EdgeStart" : "EdgeEnd");
    hint.textContent = `${words} ${voice.text("EdgeKeys")}`;
    voice.speak(hint.textContent);
  }

  /** Paints the coding with the picked boundary there; it never becomes empty. */
  function put(offset) {
    const coding = current();
    const wanted = moving.edge === "start" ? [offset, moving.e] : [moving.s, offset];
    const span = coding && wanted[0] < wanted[1] ? snap(text, ...wanted) : null;
    if (!span || (span.start === moving.s && span.end === moving.e)) {
      return;
    }
    [moving.s, moving.e] = [span.start, span.end];
    codings.take({ set: [{ ...coding, s: span.start, e: span.end }], gone: [] });
    showHandles();
    if (!moving.isDragged) {
      caret.move({ ...span, isBackward: moving.edge === "start" });
      const passage = rangeOf(text, span.start, span.end).toString();
      voice.speak(moving.edge === "start" ? passage.slice(0, spoken) : passage.slice(-spoken));
    }
  }

  function end() {
    const done = moving;
    const coding = current();
    [moving, hint.hidden] = [null, true];
    if (coding) {
      codings.take({ set: [{ ...coding, ...done.before }], gone: [] });
    }
    return coding && (done.s !== done.before.s || done.e !== done.before.e) ? { ...done, coding } : null;
  }

  function finish() {
    const moved = moving && end();
    if (moved) {
      const { coding, s, e } = moved;
      acts.send({ name: "Move", args: [coding.i, s, e, given.revision], said: ["Moved", given.codes[coding.c].n] },
        [{ ...coding, s, e }]);
      caret.move({ start: s, end: e, isBackward: false });
    }
  }

  function cancel() {
    const { before } = moving;
    end();
    caret.move({ start: before.s, end: before.e, isBackward: false });
    voice.say("EdgeLeft");
  }

  async function pick(edge) {
    if (moving) {
      moving.edge = edge;
      tell();
      return;
    }
    const coding = await acts.wanted("edge", true);
    if (coding) {
      caret.move({ start: coding.s, end: coding.e, isBackward: edge === "start" });
      begin(coding, edge);
    }
  }

  /** Takes the keys while a boundary is picked; true = it was for us. */
  function press(chord) {
    if (!moving) {
      return false;
    }
    const [kind, way] = steps[chord.replace("Shift+", "")] ?? [];
    if (kind) {
      const isEnd = moving.edge === "end";
      const stop = stopOf(text, kind, isEnd, isEnd ? moving.e : moving.s, way);
      if (stop !== null) {
        put(stop);
      }
    } else if (chord === "Enter") {
      finish();
    } else if (chord === "Escape") {
      cancel();
    }
    return Boolean(kind) || chord === "Enter" || chord === "Escape";
  }

  function drag(event) {
    if (!moving?.isDragged) {
      return;
    }
    event.preventDefault();
    const { top, bottom } = text.pane.getBoundingClientRect();
    const way = event.clientY < top + near ? -1 : event.clientY > bottom - near ? 1 : 0;
    text.pane.scrollBy({ top: way * scrolled, behavior: "instant" });
    const [node, at] = pointUnder(event);
    if (node?.parentElement?.closest("p[data-start]") && text.pane.contains(node)) {
      const isEnd = moving.edge === "end";
      const offset = offsetOf(text, node, at, isEnd);
      put(event.altKey ? offset : nearestWord(isEnd, offset));
    }
  }

  function nearestWord(isEnd, offset) {
    const before = stopOf(text, "word", isEnd, offset + 1, -1);
    const behind = stopOf(text, "word", isEnd, offset, 1);
    return before === null || (behind !== null && behind - offset < offset - before) ? behind : before;
  }

  function take(event) {
    const coding = shown && codings.get(shown);
    if (coding && event.button === 0) {
      event.preventDefault();
      event.stopPropagation();
      finish();
      begin(coding, event.target.closest("[data-edge]").dataset.edge);
      moving.isDragged = true;
      setDragged(true);
    }
  }

  function drop(isKept) {
    if (moving?.isDragged) {
      setDragged(false);
      (isKept ? finish : cancel)();
      caret.focus();
    }
  }

  // The text under the handle is asked for, so the handle lets the pointer through while it is held.
  function setDragged(isDragged) {
    document.getElementById("desk-edges").classList.toggle("is-dragged", isDragged);
  }

  /** Handles at the coding under the caret: the one applied last, else the shortest of one's own. */
  function follow(found) {
    if (moving) {
      return;
    }
    const mine = given.readOnly ? [] : found.map(codings.get).filter((coding) => coding && isMine(coding));
    shown = (mine.find(({ i }) => i === acts.latest())
      ?? mine.sort((a, b) => a.e - a.s - (b.e - b.s))[0])?.i ?? null;
    drawn ??= requestAnimationFrame(showHandles);
  }

  /** Where a boundary stands: at the outer side of the first or last letter, which is the right one for a begin where
      the words run to the left. */
  function sideOf({ s, e }, isEnd) {
    const letter = (isEnd ? snap(text, e - 1, e) : snap(text, s, s + 1)) ?? { start: s, end: e };
    const boxes = [...rangeOf(text, letter.start, letter.end).getClientRects()].filter(({ width }) => width);
    const box = boxes.at(isEnd ? -1 : 0);
    const letters = rangeOf(text, s, e).toString().match(/\p{L}/gu) ?? [];
    const isRight = isEnd !== rightToLeft.test(letters.at(isEnd ? -1 : 0) ?? "");
    return box && { x: isRight ? box.right : box.left, top: box.top, height: box.height };
  }

  // Reads both places first and writes then: a key that codes need not lay the page out twice.
  function showHandles() {
    drawn = null;
    const coding = shown && codings.get(shown);
    const origin = handles[0].parentElement.getBoundingClientRect();
    const sides = handles.map((handle) => coding && sideOf(coding, handle.dataset.edge === "end"));
    for (const [at, handle] of handles.entries()) {
      const side = sides[at];
      handle.hidden = !side;
      if (side) {
        handle.style.left = `${side.x - origin.left}px`;
        handle.style.top = `${side.top - origin.top}px`;
        handle.style.height = `${side.height}px`;
      }
    }
  }

  const resized = new ResizeObserver(showHandles);
  resized.observe(handles[0].parentElement);
  handles.forEach((handle) => handle.addEventListener("pointerdown", take, { signal: over.signal }));
  document.addEventListener("pointermove", drag, { signal: over.signal });
  document.addEventListener("pointerup", () => drop(true), { signal: over.signal });
  document.addEventListener("pointercancel", () => drop(false), { signal: over.signal });
  text.pane.addEventListener("pointerdown", finish, { signal: over.signal });
  text.pane.addEventListener("focusout", () => moving?.isDragged || finish(), { signal: over.signal });

  return {
    pick, press, finish, follow,
    stop() {
      finish();
      over.abort();
      resized.disconnect();
      cancelAnimationFrame(drawn);
      handles.forEach((handle) => (handle.hidden = true));
    },
  };
}

function pointUnder({ clientX, clientY }) {
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(clientX, clientY);
    return [found?.offsetNode, found?.offset];
  }
  const found = document.caretRangeFromPoint(clientX, clientY);
  return [found?.startContainer, found?.startOffset];
}
