// Draws the keys of each command in the list, and lets somebody give a command another one.

import { chordOf, keysOf, nameOfTaken, setKeys } from "./DeskKeys.razor.js";

const modifiers = ["Control", "Shift", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process", "Unidentified"];

/** What the browser and the computer do with a key must stay (Ctrl with a digit goes to another tab); so must Tab, and
    Alt with a digit or a letter, which opens a menu. */
const kept = [
  /(^|\+)Tab$/, /(^|\+)\s$/, /(^|\+)F(1|4|5|6|7|10|11|12)$/, /^Ctrl\+[a-z\d+=-]$/, /^Ctrl\+Shift\+[a-z\d+=-]$/,
  /^Ctrl\+(Shift\+)?(PageUp|PageDown|Delete|Enter|Escape)$/, /^Alt\+([\p{L}\d]|Home|Escape|ArrowLeft|ArrowRight)$/u,
  /^Ctrl\+Alt\+(\p{L}|Delete)$/u,
];
/** Of those, the ones that are the desk's own already. */
const free = ["Ctrl+a", "Ctrl+z", "Ctrl+y", "Ctrl+Shift+z", "Ctrl+Shift+f"];
const isOfCodes = (chord) => /^(\p{L}|\d)$/u.test(chord);

/** @param store Tells the server: command and chord (null = the usual); answers what it has then, or why not. */
export function createKeySettings(dialog, own, store, over) {
  const said = dialog.querySelector("#desk-keys-said");
  const names = JSON.parse(dialog.dataset.names);
  const texts = dialog.dataset;
  let listening = null;

  const partsOf = (chord) => (chord === "+" ? ["+"] : chord.split(/(?<!^)(?<!\+)\+/));
  const wordsOf = (chord) => partsOf(chord)
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  const rowOf = (command) => dialog.querySelector(`[data-command="${command}"]`);
  const doesOf = (command) => rowOf(command)?.querySelector("dd").textContent ?? command;

  function draw() {
    for (const row of dialog.querySelectorAll("[data-command]")) {
      const { command } = row.dataset;
      const drawn = keysOf(command).flatMap((chord, at) => [...(at > 0 ? ["/ "] : []), chordMade(chord)]);
      row.querySelector("[data-keys]").replaceChildren(...drawn);
      row.querySelector("[data-key=reset]").hidden = !(command in own);
    }
    for (const button of document.querySelectorAll("#desk [data-act]")) {
      button.title = wordsOf(keysOf(button.dataset.act)[0] ?? "").join("+");
    }
    for (const key of document.querySelectorAll("#desk [data-key-of]")) {
      key.textContent = wordsOf(keysOf(key.dataset.keyOf)[0] ?? "").join("+");
    }
    dialog.querySelector("[data-key=all]").hidden = Object.keys(own).length === 0;
  }

  function chordMade(chord) {
    const made = document.createElement("span");
    made.append(...wordsOf(chord).map(keyOf));
    return made;
  }

  function keyOf(word) {
    const made = document.createElement("kbd");
    made.textContent = word;
    return made;
  }

  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, at) => values[at]);

  function tell(words) {
    said.textContent = words;
  }

  async function give(command, chord) {
    const answer = await store(command, chord);
    if (answer.no) {
      tell(answer.no);
      return;
    }
    own = answer.keys;
    setKeys(own);
    draw();
    tell(chord ? fill(texts.given, wordsOf(chord).join("+"), doesOf(command)) : texts.usual);
  }

  /** Why this key cannot have it, in one sentence; null when it can. */
  function whyNot(command, chord) {
    if (isOfCodes(chord)) {
      return texts.ofCodes;
    }
    if (!free.includes(chord) && kept.some((chords) => chords.test(chord))) {
      return fill(texts.kept, wordsOf(chord).join("+"));
    }
    const taken = nameOfTaken(chord);
    return taken && taken !== command ? fill(texts.taken, wordsOf(chord).join("+"), doesOf(taken)) : null;
  }

  function listen(button) {
    stop();
    listening = button;
    button.classList.add("is-listening");
    tell(button.dataset.press);
  }

  function stop() {
    listening?.classList.remove("is-listening");
    listening = null;
  }

  dialog.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-key]");
    const command = target.closest("[data-command]")?.dataset.command ?? null;
    if (button?.dataset.key === "change") {
      listen(button);
    } else if (button) {
      dialog.querySelector(".btn-close").focus();
      give(command, null);
    }
  }, over);
  dialog.addEventListener("keydown", (event) => {
    if (!listening || event.target !== listening || modifiers.includes(event.key)) {
      return;
    }
    const { command } = listening.closest("[data-command]").dataset;
    const chord = chordOf(event);
    stop();
    if (chord === "Tab" || chord === "Shift+Tab") {
      tell("");
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const why = chord === "Escape" ? "" : whyNot(command, chord);
    if (why === null) {
      give(command, chord);
    } else {
      tell(why);
    }
  }, over);
  dialog.addEventListener("focusout", ({ target }) => target === listening && stop(), over);
  dialog.addEventListener("close", () => tell(""), over);
  setKeys(own);
  draw();
}
