// What the desk tells: saved or not, spoken words, refusals, and where the caret is.

import { turnAt } from "./TranscriptPane.razor.js";

/** Milliseconds in which a held key passes many places, of which the last is told. */
const pause = 150;

/** Milliseconds: long enough to read a sentence twice. */
const shownFor = 8000;

/** UTF-16 units of a long passage that are read out at its begin and its end. */
const [mostTold, firstTold, lastTold] = [320, 120, 160];

const fill = (text, values) => text.replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");

export function createVoice(texts) {
  const saved = document.getElementById("desk-saved");
  const live = document.getElementById("desk-live");
  const alert = document.getElementById("desk-alert");
  const told = document.getElementById("desk-told");
  let [spoken, soon, shown] = ["", null, null];

  const voice = {
    text: (key, ...values) => fill(texts[key] ?? key, values),
    /** The same words again are spoken again: a blank behind them makes the difference. */
    speak(words) {
      clearTimeout(soon);
      spoken = words === spoken ? words + "\u00A0" : words;
      live.textContent = spoken;
    },
    /** Words of the text between words of the page, each read in its own language; anything said before goes first. */
    tellSoon(before, quote, after) {
      clearTimeout(soon);
      soon = setTimeout(() => {
        const told = document.createElement("span");
        [told.lang, told.textContent] = ["nl", quote];
        spoken = "";
        live.replaceChildren(before, told, after);
      }, pause);
    },
    say: (key, ...values) => voice.speak(voice.text(key, ...values)),
    refuse(words) {
      alert.textContent = words;
      alert.classList.add("is-shown");
      voice.status("NotSaved");
    },
    /** Shown beside what was done and saved. */
    note(words) {
      alert.textContent = words;
      alert.classList.add("is-shown");
    },
    /** Shown for a moment to who does not listen: it is spoken already. */
    show(words) {
      clearTimeout(shown);
      [told.textContent, told.hidden] = [words, false];
      shown = setTimeout(voice.quiet, shownFor);
    },
    quiet() {
      clearTimeout(shown);
      told.hidden = true;
      alert.textContent = "";
      alert.classList.remove("is-shown");
    },
    status(key, ...values) {
      saved.textContent = voice.text(key, ...values);
      saved.dataset.state = key;
    },
  };
  return voice;
}

/** The words of a span, paragraphs behind each other; of a long one its begin and end. */
function wordsOf(text, start, end) {
  const words = text.paragraphs.filter((paragraph) => paragraph.start < end && paragraph.end > start)
    .map((paragraph) => paragraph.text.slice(Math.max(0, start - paragraph.start), end - paragraph.start)).join(" ");
  return words.length > mostTold ? `${words.slice(0, firstTold)} … ${words.slice(-lastTold)}` : words;
}

/** Tells a passage one came to: whose turn where that changed (or what else is `said` of it), its words, and what is
    coded there. */
export function createTeller(text, voice, codings, codes) {
  let turn = null;
  const nameOf = ({ c, d, w }) => [codes[c].n, d && voice.text(d), w].filter(Boolean).join(" ");
  return ({ start, end }, said) => {
    if (end <= start) {
      return;
    }
    const here = turnAt(text, start);
    const speaker = here.element.querySelector(".turn-speaker")?.textContent ?? "";
    const changed = here === turn ? "" : voice.text("AtTurn", here.number, speaker);
    const before = (said ?? changed) && `${said ?? changed} `;
    const found = codings.at({ start, end }).map(nameOf).join(", ");
    turn = here;
    voice.tellSoon(before, wordsOf(text, start, end), found ? ` ${voice.text("Coded", found)}` : "");
  };
}
