// What a coder does to codings: apply, mark, remove, note, undo. Each is painted first and sent then.

import { isMine } from "./CodingTable.razor.js";
import { chooseCoding } from "./CodingChoice.razor.js";
import { askName } from "./NewCode.razor.js";
import { rangeOf } from "./TranscriptPane.razor.js";

/** Milliseconds in which what is typed after Enter still belongs to the note that is opening, on a slow line too. */
const opening = 5000;
const mostStars = 3;

export function createActs({ given, text, codings, caret, outbox, picker, voice, panels, kept }) {
  const { codes } = given;
  let [hot, lastCode, lastCoding] = [given.hot, null, kept?.coding ?? null];
  let [typed, typedUntil, awaited] = ["", 0, null];

  if (kept) {
    const number = codes.findIndex(({ i }) => i === kept.code);
    lastCode = number >= 0 ? number : codings.get(kept.coding)?.c ?? null;
  }

  const nameOf = (coding) => codes[coding.c].n;

  function send(act, set, gone = []) {
    voice.quiet();
    const before = codings.change(set, gone);
    outbox.send({ args: [], command: crypto.randomUUID(), before, ...act });
  }

  function mayCode() {
    const finished = document.getElementById("desk-finished");
    const why = given.readOnly ?? (finished?.ariaPressed === "true" ? finished.dataset.why : null);
    if (why) {
      voice.refuse(why);
    }
    return !why;
  }

  function mayApply() {
    if (!mayCode()) {
      return false;
    }
    if (!caret.hasPassage()) {
      voice.say("NoSelection");
    }
    return caret.hasPassage();
  }

  function apply(number) {
    if (!mayApply()) {
      return;
    }
    lastCode = number;
    const { start, end } = caret.place();
    const met = codings.at(caret.place()).filter((coding) => isMine(coding) && coding.c === number);
    const whole = met.find(({ s, e }) => s <= start && end <= e);
    if (whole) {
      lastCoding = whole.i;
      voice.say("Already", codes[number].n);
      return;
    }
    // the same code on overlapping text grows: painted so at once, as the server will do it
    const [s, e] = [Math.min(start, ...met.map((one) => one.s)), Math.max(end, ...met.map((one) => one.e))];
    const id = crypto.randomUUID();
    lastCoding = id;
    send(
      { name: "Apply", args: [start, end, given.revision, codes[number].i], command: id, temporary: id,
        said: ["Applied", codes[number].n] },
      [{ ...met[0], i: id, c: number, s, e, waiting: true }], met.map(({ i }) => i));
  }

  /** The coding a command is about: the one just applied, the only one here, or the one that is chosen. */
  async function wanted(act, prefersLast) {
    const found = codings.at(caret.place()).filter(isMine);
    if (!mayCode()) {
      return null;
    }
    if (found.length === 0) {
      voice.say("NoCoding");
      return null;
    }
    const latest = prefersLast ? found.find(({ i }) => i === lastCoding) : null;
    if (latest || found.length === 1) {
      return latest ?? found[0];
    }
    const quote = ({ s, e }) => rangeOf(text, s, e).toString().slice(0, 60);
    const chosen = await chooseCoding(caret.box(), found, codes, quote, act);
    caret.focus();
    return chosen && (codings.get(outbox.idOf(chosen.i)) ?? chosen); // stored meanwhile, it has another id
  }

  async function mark(direction) {
    const coding = await wanted("mark", true);
    if (!coding) {
      return;
    }
    const word = voice.text(direction);
    const book = given.books[codes[coding.c].b ?? 0];
    if (!book.directions.includes(direction)) {
      voice.refuse(voice.text("NoDirection", word));
      return;
    }
    lastCoding = coding.i;
    const isStrong = coding.d === direction && (book.strength ? !coding.g : coding.g);
    const how = isStrong ? `${word}, ${voice.text("Strong")}` : word;
    send({ name: "Mark", args: [coding.i, direction], said: ["Marked", nameOf(coding), how] },
      [{ ...coding, d: direction, g: isStrong }]);
  }

  async function star() {
    const coding = await wanted("star", true);
    if (coding) {
      lastCoding = coding.i;
      const stars = ((coding.r ?? 0) + 1) % (mostStars + 1);
      send({ name: "Star", args: [coding.i, stars], said: ["Starred", nameOf(coding), stars] },
        [{ ...coding, r: stars }]);
    }
  }

  async function doubt() {
    const coding = await wanted("doubt", true);
    if (coding) {
      lastCoding = coding.i;
      send({ name: "Doubt", args: [coding.i, !coding.u], said: [coding.u ? "Sure" : "Doubted", nameOf(coding)] },
        [{ ...coding, u: !coding.u }]);
    }
  }

  async function remove() {
    const coding = await wanted("remove", false);
    if (coding) {
      send({ name: "Remove", args: [coding.i], said: ["Removed", nameOf(coding)] }, [], [coding.i]);
    }
  }

  async function memo() {
    const coding = await wanted("memo", true);
    if (coding) {
      panels.open("inspector");
      [typed, typedUntil, awaited] = ["", performance.now() + opening, coding.i];
      outbox.after(() => outbox.tell("WriteMemo", outbox.idOf(coding.i)));
    }
  }

  async function pick(letter) {
    if (!mayApply()) {
      return;
    }
    const { start, end } = caret.place();
    CSS.highlights.set("chosen", new Highlight(rangeOf(text, start, end)));
    const chosen = await picker.ask(caret.box(), letter);
    CSS.highlights.delete("chosen");
    caret.focus();
    if (chosen) {
      apply(chosen.number);
      if (chosen.direction && codings.get(lastCoding)?.d !== chosen.direction) {
        await mark(chosen.direction);
      }
    }
  }

  /** A new code named after the words: a draft in the codebook, and on the passage at once. */
  async function inVivo() {
    if (!mayApply()) {
      return;
    }
    if (given.noNewCode) {
      voice.refuse(given.noNewCode);
      return;
    }
    const { start, end } = caret.place();
    CSS.highlights.set("chosen", new Highlight(rangeOf(text, start, end)));
    const name = await askName(caret.box(), rangeOf(text, start, end).toString());
    CSS.highlights.delete("chosen");
    caret.focus();
    if (name) {
      const [id, code, before] = [crypto.randomUUID(), crypto.randomUUID(), lastCode];
      codes[code] = { i: code, n: name, p: "", c: 1, a: false }; // has no number before the server gives it one
      [lastCode, lastCoding] = [code, id];
      send(
        { name: "CodeInVivo", args: [start, end, given.revision], words: [name], command: id, temporary: id, code,
          lastCode: before, said: ["CodeMade", name] },
        [{ i: id, c: code, s: start, e: end, waiting: true }]);
    }
  }

  // also where one has finished: that mark can be taken back too
  const again = (name, said) => () =>
    (given.readOnly ? voice.refuse(given.readOnly) : send({ name, said: [said] }, []));

  return {
    apply, send, wanted,
    /** The coding that was made or marked last. */
    latest: () => lastCoding,
    /** What the next desk on this page goes on with. */
    kept: () => ({ code: codes[lastCode]?.i, coding: lastCoding }),
    setHot: (numbers) => (hot = numbers),
    byKey: {
      mark, star, doubt, remove, memo, pick, inVivo,
      hot: (digit) => ((hot[digit - 1] ?? -1) < 0 ? voice.say("NoDigit", digit) : apply(hot[digit - 1])),
      again: () => (lastCode === null ? voice.say("NoLast") : apply(lastCode)),
      undo: again("Undo", "Undone"),
      redo: again("Redo", "Redone"),
    },

    /** The server's id takes the place of the one it was painted under, and so does the number of a code it made. */
    stored({ temporary, code }, coding) {
      lastCoding = lastCoding === temporary && coding ? coding.i : lastCoding;
      if (code && coding) {
        codes[code] = codes[coding.c];
        outbox.name(code, codes[coding.c].i);
        lastCode = lastCode === code ? coding.c : lastCode;
        const others = codings.list().filter(({ c }) => c === code);
        codings.take({ set: others.map((other) => ({ ...other, c: coding.c })), gone: [] });
      }
    },

    /** A code that was not made is not the last one used either. */
    refused({ code, lastCode: before }) {
      lastCode = code && lastCode === code ? before ?? null : lastCode;
    },

    /** Whoever types on at once after Enter is writing the note, which needs a moment to open: digits, blanks and
        signs are letters then. Any other key ends that, but a key that is held for the next one. */
    isWritingSoon(chord) {
      if (performance.now() >= typedUntil || /(Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead)$/.test(chord)) {
        return false;
      }
      const isSign = [...chord].length === 1 || chord === "Enter";
      if (!isSign && chord !== "Backspace") {
        typedUntil = 0;
        return false;
      }
      typed = isSign ? typed + (chord === "Enter" ? "\n" : chord) : [...typed].slice(0, -1).join("");
      return true;
    },

    memoOpened(field) {
      typedUntil = 0;
      if (typed && field.dataset.coding === outbox.idOf(awaited)) {
        field.setRangeText(typed, field.value.length, field.value.length, "end");
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      typed = "";
    },
  };
}
