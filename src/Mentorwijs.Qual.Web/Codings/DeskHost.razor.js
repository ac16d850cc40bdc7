// Ties the desk together: opens its parts, and turns keys and clicks into acts.

import { createActs } from "./CodingCard.razor.js";
import { createCodings, createCounts, createJumps } from "./CodingTable.razor.js";
import { createPainter } from "./CodingGutter.razor.js";
import { createEdges } from "./CodingEdges.razor.js";
import { createTeller, createVoice } from "./DeskBar.razor.js";
import { createPicker } from "./CodePicker.razor.js";
import { createPanels } from "./PanelEdge.razor.js";
import { createDraft } from "./MemoForm.razor.js";
import { createOutbox, createReturn } from "./SavedState.razor.js";
import { createKeySettings } from "./KeyRow.razor.js";
import { directionOf, isField, listen, pinnedDigit, showKeys } from "./DeskKeys.razor.js";
import { createFind } from "./FindInText.razor.js";
import { closeCards } from "./RespondentCard.razor.js";
import { createCaret } from "./TextCaret.razor.js";
import * as pane from "./TranscriptPane.razor.js";

let desk = null;
/** The desk this page showed last, and whether it has shown one at all. */
let [shown, hasStarted] = [null, false];

/** Called by DeskHost once it has loaded, and again when the connection had to be made anew. */
export function start(host, given) {
  const kept = desk?.stop();
  const { place } = document.getElementById("desk").dataset;
  desk = open(host, given, place === shown ? kept : null);
  desk.goOn(hasStarted, place === shown);
  [shown, hasStarted] = [place, true];
}

export const stop = () => desk?.stop();
export const receive = (answer) => desk?.receive(answer);
export const setHot = (hot) => desk?.setHot(hot);
export function goToText() {
  desk?.draft.closed();
  desk?.caret.focus();
}

function open(host, started, kept) {
  const given = { ...started, ...started.codebook };
  const root = document.getElementById("desk");
  const over = new AbortController();
  const text = pane.readText(document.getElementById("desk-pane"));
  const voice = createVoice(given.texts);
  const panels = createPanels(root, given.viewer, over);
  const count = createCounts(text.turns, voice);
  const codings = createCodings(given.codings, () => paint());
  const painter = createPainter(text, given.codes, goTo);
  const pin = (number, digit) => outbox.tell("PinCode", given.codes[number].i, digit);
  const picker = createPicker(
    given.codes, (found) => voice.say(found === 1 ? "OneCoding" : "Found", found), pin, directionOf);
  const here = `${given.viewer} ${root.dataset.place}`;
  const outbox = createOutbox(host, here, voice, {
    revert: (act) => {
      codings.revert(act.before ?? [], outbox.idOf);
      acts.refused(act);
    },
    settle: (answer, act) => {
      takeCodes(answer.codebook);
      codings.settle(answer, act.temporary);
      acts.stored(act, answer.set[0]);
    },
    /** What was undone is shown, also where it is far away. */
    tell({ say, at, note }) {
      if (!note) {
        voice.show(say);
      }
      const place = at && { start: at[0], end: at[1], isBackward: false };
      if (place && !caret.isInView(place)) {
        caret.move(place, undefined, `${say}.`);
      } else {
        voice.speak(say);
      }
    },
  });
  const caret = createCaret(text, follow, createTeller(text, voice, codings, given.codes));
  const acts = createActs({ given, text, codings, caret, outbox, picker, voice, panels, kept });
  const edges = createEdges({ text, codings, caret, voice, outbox, acts, given });
  const jumps = createJumps({
    text, codings, caret, voice, nameOf: ({ c }) => given.codes[c].n, mayCode: !given.readOnly,
  });
  const find = createFind(text, caret, {
    choose(place) {
      caret.move(place && { ...place, isBackward: false });
      caret.focus();
    },
    tell: (nothing) => nothing && voice.speak(nothing),
  }, over);
  const draft = createDraft(here, root, over);
  const comeBack = createReturn(text, here, caret, over);
  let looked = "";

  /** The books changed: each number stays that of its code, so that all that is going on here goes on. */
  function takeCodes(codebook) {
    if (codebook) {
      codebook.codes.forEach((code, number) => (given.codes[number] = code));
      const { books, readOnly, noNewCode } = codebook;
      Object.assign(given, { books, readOnly, noNewCode });
      acts.setHot(codebook.hot);
      picker.renew();
    }
  }

  function paint() {
    painter.paint(codings.list());
    count(codings.list());
    looked = "";
    follow();
  }

  /** Shows what is coded at the caret; tells the server only when that changed. */
  function follow() {
    const found = codings.at(caret.place()).map(({ i }) => i);
    painter.activate(found);
    edges.follow(found);
    const stored = found.filter((id) => !codings.get(id).waiting);
    if (stored.join() !== looked && document.activeElement?.id !== "desk-memo") {
      looked = stored.join();
      clearTimeout(follow.soon);
      follow.soon = setTimeout(() => outbox.tell("Look", stored), 120);
    }
  }

  function goTo(id) {
    const coding = codings.get(id);
    if (coding) {
      caret.move({ start: coding.s, end: coding.e, isBackward: false });
      caret.focus();
    }
  }

  const all = {
    step: (kind, way) => caret.move(pane.step(text, kind, way, caret.place())),
    grow: (kind, way) => caret.grow(kind, way),
    turn: (way) => caret.move(pane.stepTurn(text, way, caret.place())),
    selectAll: () => caret.move(pane.whole(text)),
    leave: () => caret.leave(),
    keys: showKeys,
    edge: edges.pick,
    ...jumps,
    find: () => find.open(),
    findNext: (way) => find.go(way),
    ...acts.byKey,
  };

  function run(name, ...args) {
    caret.read(); // the browser tells of a new selection a moment later, and a key can be quicker
    if (name !== "edge") {
      edges.finish();
    }
    all[name](...args);
  }

  function click({ target }) {
    caret.read();
    const button = target.closest("[data-panel], [data-act], [data-code], [data-turn-codes], button[data-go]");
    const { panel, act, code, turnCodes, go } = button?.dataset ?? {};
    if (panel) {
      panels.toggle(panel);
    } else if (act) {
      all[act]();
    } else if (code && caret.hasPassage() && !given.readOnly) {
      acts.apply(Number(code));
      caret.focus();
    } else if (turnCodes) {
      panels.open("inspector");
      clearTimeout(follow.soon); // a caret that moved a moment ago must not close what is asked for now
      outbox.tell("LookAtTurn", Number(turnCodes));
    } else if (go) {
      goTo(go);
    }
  }

  document.addEventListener("selectionchange", () => caret.read(), over);
  root.addEventListener("click", click, over);
  root.addEventListener("focusin", ({ target }) => {
    if (target.id === "desk-memo") {
      draft.opened(target);
      acts.memoOpened(target);
    }
  }, over);
  root.addEventListener("keydown", (event) => {
    const number = event.target.closest("[data-code]")?.dataset.code;
    if (number !== undefined && pinnedDigit(event)) {
      event.preventDefault();
      pin(Number(number), pinnedDigit(event));
    }
  }, over);
  closeCards(root, over);
  createKeySettings(document.getElementById("desk-keys"), given.keys,
    (command, chord) => host.invokeMethodAsync("ChooseKeyAsync", command, chord)
      .catch(() => ({ no: voice.text("Failed") })), over);
  listen(text.pane, (chord) => acts.isWritingSoon(chord) || edges.press(chord), caret.hasPassage, run, over);
  paint();
  caret.restore(kept?.place);
  outbox.resume(kept?.acts);
  takeFocus(root, text.pane);

  return {
    caret,
    draft,
    /** Goes on where this tab was: at the same turn, with the note that was being written. */
    goOn(hasStarted, isSamePage) {
      if (!hasStarted || isSamePage) {
        comeBack.goOn(isSamePage);
      }
      const coding = draft.coding();
      if (coding && !document.getElementById("desk-memo")) {
        panels.open("inspector");
        outbox.after(() => outbox.tell("WriteMemo", coding));
      }
    },
    setHot: acts.setHot,
    receive(answer) {
      if (answer.no) {
        voice.refuse(answer.no);
        return;
      }
      takeCodes(answer.codebook);
      codings.take(answer);
      if (answer.say) {
        voice.quiet();
        voice.speak(answer.say);
        voice.status("Saved");
      }
    },
    /** Ends this desk; gives where one was, for the next one on the page. */
    stop() {
      comeBack.keep();
      edges.stop();
      over.abort();
      painter.stop();
      picker.stop();
      clearTimeout(follow.soon);
      return { place: caret.place(), acts: outbox.stop(), ...acts.kept() };
    },
  };
}

/** The keys work at once. Whoever already went somewhere on the desk, or into a field, stays there; a place that the
    address asks for (#turn-N) stays in view, for the pane itself does not scroll. */
function takeFocus(root, target) {
  const now = document.activeElement;
  const isElsewhere = isField(now) || (root.contains(now) && !now.matches("h1"));
  if (!isElsewhere) {
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
}
