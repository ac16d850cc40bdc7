// Ties the desk together: keys and clicks become acts, acts are painted at once and sent one after the other.

import { createPanels, createVoice } from "./DeskBar.razor.js";
import { createPainter } from "./CodingGutter.razor.js";
import { chooseCoding, createPicker } from "./CodePicker.razor.js";
import { createOutbox } from "./SavedState.razor.js";
import { listen, showKeys } from "./DeskKeys.razor.js";
import * as pane from "./TranscriptPane.razor.js";

let desk = null;

/** Called by DeskHost once it has loaded. */
export function start(host, given) {
  desk?.stop();
  desk = open(host, given);
}

export const stop = () => desk?.stop();
export const receive = (answer) => desk?.receive(answer);
export const setHot = (hot) => desk?.setHot(hot);
export const goToText = () => desk?.goToText();

function open(host, given) {
  const root = document.getElementById("desk");
  const text = pane.readText(document.getElementById("desk-pane"));
  const over = new AbortController();
  const voice = createVoice(given.texts);
  const panels = createPanels(root);
  const { codes } = given;
  const codings = new Map(given.codings.map((coding) => [coding.i, coding]));
  const picker = createPicker(codes, (found) => voice.say("Found", found));
  const painter = createPainter(text, codes, goTo);
  const outbox = createOutbox(host, root.dataset.place, voice, { revert, settle });
  let [hot, at, home, last, lastCoding, looked] = [given.hot, null, null, null, null, ""];

  const mine = (coding) => !coding.w;
  const here = () => (at ? [...codings.values()].filter(({ s, e }) =>
    at.start === at.end ? s <= at.start && at.start < e : s < at.end && at.start < e) : []);
  const hasPassage = () => Boolean(at && at.end > at.start);
  const nameOf = (coding) => codes[coding.c].n;

  function paint() {
    painter.paint([...codings.values()]);
    for (const turn of text.turns) {
      const count = [...codings.values()].filter(({ s, e }) => s < turn.end && e > turn.start).length;
      const button = turn.element.querySelector("[data-turn-codes]");
      button.hidden = count === 0;
      button.textContent = count === 1 ? voice.text("OneCoding") : voice.text("Codings", count);
      button.ariaLabel = voice.text("Turn", turn.number, button.textContent);
    }
    follow();
  }

  /** Shows what is coded at the caret; tells the server only when that changed. */
  function follow() {
    const found = here().map(({ i }) => i);
    painter.activate(found);
    const stored = found.filter((id) => !codings.get(id).waiting);
    const key = stored.join();
    if (key !== looked && document.activeElement?.id !== "desk-memo") {
      looked = key;
      clearTimeout(follow.soon);
      follow.soon = setTimeout(() => outbox.tell("Look", stored), 120);
    }
    const turn = at && pane.turnAt(text, at.start);
    for (const { element } of text.turns) {
      element.classList.toggle("is-here", element === turn?.element);
      element.querySelector("[data-turn-codes]").tabIndex = element === turn?.element ? 0 : -1;
    }
  }

  function move(to, newHome) {
    if (to) {
      [at, home] = [to, newHome ?? { start: to.start, end: to.end }];
      pane.select(text, to);
      follow();
    }
  }

  /** Paints an act before the server knows of it; what it replaces is kept to go back to. */
  function change(act, set, gone = []) {
    voice.quiet();
    const before = [...set.map(({ i }) => i), ...gone].map((id) => [id, codings.get(id)]);
    set.forEach((coding) => codings.set(coding.i, coding));
    gone.forEach((id) => codings.delete(id));
    paint();
    outbox.send({ ...act, before });
  }

  function revert({ before }) {
    for (const [id, coding] of before ?? []) {
      if (coding) {
        const stored = outbox.idOf(id);
        codings.set(stored, { ...coding, i: stored, waiting: coding.waiting && stored === id });
      } else {
        codings.delete(outbox.idOf(id));
      }
    }
    paint();
  }

  function settle(answer, { temporary }) {
    const painted = codings.get(temporary);
    codings.delete(temporary);
    const [stored] = answer.set;
    if (temporary && stored) {
      lastCoding = lastCoding === temporary ? stored.i : lastCoding;
      // a direction given since then is still on its way
      answer.set[0] = painted?.d ? { ...stored, d: painted.d, g: painted.g } : stored;
    }
    take(answer);
  }

  function take(answer) {
    answer.gone.forEach((id) => codings.delete(id));
    answer.set.forEach((coding) => codings.set(coding.i, coding));
    looked = "";
    paint();
  }

  function apply(number) {
    if (!mayCode() || codes[number] === undefined) {
      return;
    }
    if (!hasPassage()) {
      voice.say("NoSelection");
      return;
    }
    last = number;
    const met = here().filter((coding) => mine(coding) && coding.c === number);
    if (met.some(({ s, e }) => s <= at.start && at.end <= e)) {
      lastCoding = met[0].i;
      voice.say("Already", codes[number].n);
      return;
    }
    const id = crypto.randomUUID();
    lastCoding = id;
    const [s, e] = [Math.min(at.start, ...met.map((one) => one.s)), Math.max(at.end, ...met.map((one) => one.e))];
    change(
      { name: "Apply", args: [at.start, at.end, given.revision, number], command: id, temporary: id,
        said: ["Applied", codes[number].n] },
      [{ ...met[0], i: id, c: number, s, e, waiting: true }], met.map(({ i }) => i));
  }

  function mayCode() {
    if (given.readOnly) {
      voice.refuse(given.readOnly);
    }
    return !given.readOnly;
  }

  /** The coding a command is about: the one just applied, the only one here, or the one that is chosen. */
  async function wanted(preferLast) {
    const found = here().filter(mine);
    if (!mayCode()) {
      return null;
    }
    if (found.length === 0) {
      voice.say("NoCoding");
      return null;
    }
    const latest = preferLast ? found.find(({ i }) => i === lastCoding) : null;
    if (latest || found.length === 1) {
      return latest ?? found[0];
    }
    const quote = ({ s, e }) => pane.rangeOf(text, s, e).toString().slice(0, 60);
    const chosen = await chooseCoding(boxOfPassage(), found, codes, quote);
    goToText();
    return chosen;
  }

  function boxOfPassage() {
    return pane.rangeOf(text, at.start, Math.max(at.end, at.start + 1)).getBoundingClientRect();
  }

  async function mark(direction) {
    const coding = await wanted(true);
    if (!coding) {
      return;
    }
    const word = voice.text(direction);
    if (!given.directions.includes(direction)) {
      voice.refuse(voice.text("NoDirection", word));
      return;
    }
    const isAgain = coding.d === direction && given.strength;
    const marked = { ...coding, d: direction, g: isAgain ? !coding.g : coding.g };
    const how = marked.g ? `${word}, ${voice.text("Strong")}` : word;
    change({ name: "Mark", args: [coding.i, direction], command: crypto.randomUUID(),
      said: ["Marked", nameOf(coding), how] }, [marked]);
  }

  async function remove() {
    const coding = await wanted(false);
    if (coding) {
      change({ name: "Remove", args: [coding.i], command: crypto.randomUUID(), said: ["Removed", nameOf(coding)] },
        [], [coding.i]);
    }
  }

  async function pick(letter) {
    if (!mayCode()) {
      return;
    }
    if (!hasPassage()) {
      voice.say("NoSelection");
      return;
    }
    CSS.highlights.set("chosen", new Highlight(pane.rangeOf(text, at.start, at.end)));
    const number = await picker.ask(boxOfPassage(), letter);
    CSS.highlights.delete("chosen");
    goToText();
    if (number !== null) {
      apply(number);
    }
  }

  function goToText() {
    text.pane.focus({ preventScroll: true });
    if (at) {
      pane.select(text, at);
    }
  }

  function goTo(id) {
    const coding = codings.get(id);
    if (coding) {
      move({ start: coding.s, end: coding.e, isBackward: false });
      text.pane.focus({ preventScroll: true });
    }
  }

  async function memo() {
    const coding = await wanted(true);
    if (coding) {
      panels.open("inspector");
      outbox.after(() => outbox.tell("WriteMemo", outbox.idOf(coding.i)));
    }
  }

  const acts = {
    step: (kind, way) => move(pane.step(text, kind, way, at)),
    grow: (kind, way) => move(pane.grow(text, kind, way, at, home ?? at), home ?? undefined),
    turn: (way) => move(pane.stepTurn(text, way, at)),
    hot: (digit) => (hot[digit - 1] === undefined ? voice.say("NoDigit", digit) : apply(hot[digit - 1])),
    again: () => (last === null ? voice.say("NoLast") : apply(last)),
    undo: () => mayCode() && change({ name: "Undo", args: [], command: crypto.randomUUID(), said: ["Undone"] }, []),
    redo: () => mayCode() && change({ name: "Redo", args: [], command: crypto.randomUUID(), said: ["Redone"] }, []),
    leave: () => at && move({ start: at.start, end: at.start }),
    keys: showKeys,
    mark, remove, memo, pick,
  };

  document.addEventListener("selectionchange", () => {
    const found = text.pane.contains(document.activeElement) ? pane.selected(text) : null;
    if (found && (found.start !== at?.start || found.end !== at?.end)) {
      [at, home] = [found, { start: found.start, end: found.end }];
      follow();
    }
  }, over);
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-panel], [data-act], [data-code], [data-turn-codes], button[data-go]");
    if (button?.dataset.panel) {
      panels.toggle(button.dataset.panel);
    } else if (button?.dataset.act) {
      acts[button.dataset.act]();
    } else if (button?.dataset.code && hasPassage() && !given.readOnly) {
      apply(Number(button.dataset.code));
      goToText();
    } else if (button?.dataset.turnCodes) {
      panels.open("inspector");
      outbox.tell("LookAtTurn", Number(button.dataset.turnCodes));
    } else if (button?.dataset.go) {
      goTo(button.dataset.go);
    }
  }, over);
  listen(text.pane, hasPassage, (name, ...args) => acts[name](...args), over);
  paint();
  outbox.resume();

  return {
    receive(answer) {
      if (answer.no) {
        voice.refuse(answer.no);
        return;
      }
      take(answer);
      if (answer.say) {
        voice.quiet();
        voice.speak(answer.say);
        voice.status("Saved");
      }
    },
    setHot: (numbers) => (hot = numbers),
    goToText,
    stop() {
      over.abort();
      painter.stop();
      picker.stop();
      outbox.stop();
      clearTimeout(follow.soon);
    },
  };
}
