// Which key asks for what. Only while the text has the focus: in a field every key is a letter again.

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** All commands by a name that never changes, with their keys as {@link chordOf} writes them, and the act each stands
    for: its name and arguments. `page`: also works elsewhere on the page. A letter on a passage is no command: it opens
    the codes. */
export const commands = {
  nextSentence: { keys: ["ArrowDown"], act: ["step", "sentence", 1] },
  previousSentence: { keys: ["ArrowUp"], act: ["step", "sentence", -1] },
  nextWord: { keys: ["ArrowRight"], act: ["step", "word", 1] },
  previousWord: { keys: ["ArrowLeft"], act: ["step", "word", -1] },
  nextClause: { keys: ["Ctrl+ArrowRight"], act: ["step", "clause", 1] },
  previousClause: { keys: ["Ctrl+ArrowLeft"], act: ["step", "clause", -1] },
  nextAnswer: { keys: [","], act: ["answer", 1] },
  previousAnswer: { keys: ["<"], act: ["answer", -1] },
  nextTurn: { keys: ["PageDown", "Alt+ArrowDown"], act: ["turn", 1] },
  previousTurn: { keys: ["PageUp", "Alt+ArrowUp"], act: ["turn", -1] },
  firstTurn: { keys: ["Ctrl+Home"], act: ["turn", -Infinity] },
  lastTurn: { keys: ["Ctrl+End"], act: ["turn", Infinity] },
  sentenceMore: { keys: ["Shift+ArrowDown"], act: ["grow", "sentence", 1] },
  sentenceLess: { keys: ["Shift+ArrowUp"], act: ["grow", "sentence", -1] },
  wordMore: { keys: ["Shift+ArrowRight"], act: ["grow", "word", 1] },
  wordLess: { keys: ["Shift+ArrowLeft"], act: ["grow", "word", -1] },
  clauseMore: { keys: ["Ctrl+Shift+ArrowRight"], act: ["grow", "clause", 1] },
  clauseLess: { keys: ["Ctrl+Shift+ArrowLeft"], act: ["grow", "clause", -1] },
  turnMore: { keys: ["Shift+PageDown"], act: ["grow", "turn", 1] },
  turnLess: { keys: ["Shift+PageUp"], act: ["grow", "turn", -1] },
  selectAll: { keys: ["Ctrl+a"], act: ["selectAll"] },
  pick: { keys: ["/"], act: ["pick", ""] },
  ...Object.fromEntries(digits.map((digit) => [`hot${digit}`, { keys: [`${digit}`], act: ["hot", digit] }])),
  again: { keys: ["."], act: ["again"] },
  remove: { keys: ["Delete", "Backspace"], act: ["remove"] },
  memo: { keys: ["Enter"], act: ["memo"] },
  facilitator: { keys: ["+"], act: ["mark", "facilitator"] },
  barrier: { keys: ["-"], act: ["mark", "barrier"] },
  mixed: { keys: ["~"], act: ["mark", "mixed"] },
  neutral: { keys: ["="], act: ["mark", "neutral"] },
  inVivo: { keys: ["#"], act: ["inVivo"] },
  star: { keys: ["*"], act: ["star"] },
  doubt: { keys: ["!"], act: ["doubt"] },
  moveStart: { keys: ["["], act: ["edge", "start"] },
  moveEnd: { keys: ["]"], act: ["edge", "end"] },
  nextCoding: { keys: ["Ctrl+ArrowDown"], act: ["coding", 1] },
  previousCoding: { keys: ["Ctrl+ArrowUp"], act: ["coding", -1] },
  nextUncoded: { keys: ["0"], act: ["uncoded"] },
  nextUncertain: { keys: [";"], act: ["uncertain"] },
  find: { keys: ["Ctrl+Shift+f"], act: ["find"], page: true },
  findNext: { keys: ["F3"], act: ["findNext", 1], page: true },
  findPrevious: { keys: ["Shift+F3"], act: ["findNext", -1], page: true },
  leave: { keys: ["Escape"], act: ["leave"] },
  keys: { keys: ["?"], act: ["keys"], page: true },
  undo: { keys: ["Ctrl+z"], act: ["undo"], page: true },
  redo: { keys: ["Ctrl+y", "Ctrl+Shift+z"], act: ["redo"], page: true },
};

/** A key press as the table writes it: "+", "Shift+ArrowDown", "Ctrl+z". A sign is itself, however it is typed. */
export function chordOf(event) {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key === "Dead" && code === "Backquote" && shiftKey) {
    return "~"; // on an international keyboard it waits for a letter
  }
  const isSign = key.length === 1;
  const isComposed = event.getModifierState("AltGraph")
    || (altKey && !ctrlKey && !metaKey && !/[\p{L}\p{N}]/u.test(key)); // with Alt Gr, or Option on a Mac
  const isTyped = isSign && (isComposed || !(ctrlKey || metaKey || altKey));
  const held = isTyped ? [] : [(ctrlKey || metaKey) && "Ctrl", altKey && "Alt", shiftKey && "Shift"].filter(Boolean);
  return [...held, isTyped ? key : isSign ? key.toLowerCase() : key].join("+");
}

/** Keys that somebody gave to commands, by command; and all chords that mean something, with the command's name. */
let [own, known] = [{}, new Map()];

/** Takes over own keys; one of them that another command usually has is not that one's any more. */
export function setKeys(given) {
  own = given;
  known = new Map(Object.entries(commands).flatMap(([name, { keys }]) => keys.map((key) => [key, name])));
  for (const [name, chord] of Object.entries(own).filter(([name]) => name in commands)) {
    commands[name].keys.forEach((key) => known.get(key) === name && known.delete(key));
    known.set(chord, name);
  }
}

export const keysOf = (name) => [...known].filter(([, other]) => other === name).map(([chord]) => chord);
export const nameOfTaken = (chord) => known.get(chord);

const commandOf = (chord) => commands[known.get(chord)];

/** The act a chord stands for; null for a key that is not ours. */
export function actOf(chord, hasPassage) {
  return commandOf(chord)?.act ?? (hasPassage && /^\p{L}$/u.test(chord) ? ["pick", chord] : null);
}

/** The direction a key press says, or null: in the list of codes the code is applied with it. */
export function directionOf(event) {
  const [name, direction] = commandOf(chordOf(event))?.act ?? [];
  return name === "mark" ? direction : null;
}

/** Alt with a digit pins the code one is at; 0 for any other key. On a Mac Alt types a sign, so the place counts. */
export function pinnedDigit({ altKey, ctrlKey, metaKey, code }) {
  const [, digit] = altKey && !ctrlKey && !metaKey ? /^Digit([1-9])$/.exec(code) ?? [] : [];
  return Number(digit ?? 0);
}

export const isField = (element) => Boolean(element?.closest("input, textarea, select, [contenteditable]"));

/** Listens to the text for all keys (`isTaken`: who takes them first for now), and to the rest of the page for the few
    that work there too. */
export function listen(pane, isTaken, hasPassage, run, over) {
  pane.addEventListener("keydown", (event) => {
    const isButton = event.target !== pane && event.target.closest("button, a");
    if (isField(event.target) || (isButton && (event.key === "Enter" || event.key === " "))) {
      return;
    }
    const chord = chordOf(event);
    const isOurs = isTaken(chord);
    const act = isOurs ? null : actOf(chord, hasPassage());
    if (isOurs || act) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (act) {
      run(...act);
    }
  }, over);
  document.addEventListener("keydown", (event) => {
    const isBusy = isField(event.target) || event.target.closest?.("dialog");
    const command = isBusy ? null : commandOf(chordOf(event));
    if (command?.page) {
      event.preventDefault();
      run(...command.act);
    }
  }, over);
}

export function showKeys() {
  document.getElementById("desk-keys").showModal();
}

setKeys({});
