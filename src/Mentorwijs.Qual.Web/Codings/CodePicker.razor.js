// The list of codes that opens at the selection, and what it shares with the other popups.

import { pinnedDigit } from "./DeskKeys.razor.js";

const most = 60;

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const words = (text) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** What a code is found by; made once. The name of this language stands first. */
export function searchable(code) {
  const names = [...new Set([code.n, code.o].filter(Boolean).map(plain))];
  return {
    names,
    initials: names.map((name) => words(name).map((word) => word[0]).join("")),
    words: names.flatMap(words),
    ownWords: words(names[0]),
    signed: [...names, plain(code.s ?? "")], // with the signs in them
    // each on its own, to be found like a name
    synonyms: (code.s ?? "").split(/[,;]/).map((one) => words(one).join(" ")).filter(Boolean),
    path: plain(code.p),
    rules: words(`${code.d} ${code.w}`), // here stand the words people use for it
  };
}

/** How well a query fits: 0 = not, higher is better. Name, then words, initials (small words may be left out),
    synonyms, path, the words of its rules, letters; a name of this language before one of the other. */
export function fit(found, query) {
  const parts = words(query);
  if (parts.length === 0) {
    return 1;
  }
  const whole = parts.join(" ");
  const scores = [
    [found.names.some((name) => name === whole), 100],
    [found.names[0].startsWith(whole), 80],
    [found.names.some((name) => name.startsWith(whole)), 75],
    [found.synonyms.some((one) => one === whole), 70],
    [parts.every((part) => found.ownWords.some((word) => word.startsWith(part))), 60],
    [parts.every((part) => startsAny(found, part)), 55],
    [parts.length === 1 && whole.length > 1 && found.initials.some((letters) => letters.startsWith(whole)), 50],
    [parts.length === 1 && whole.length > 1 && found.initials.some((letters) => isAmong(letters, whole)), 48],
    [whole.length > 1 && found.synonyms.some((one) => one.startsWith(whole)), 45],
    [whole.length > 2 && parts.every((part) => found.names.some((name) => name.includes(part))), 40],
    [whole.length > 2 && parts.every((part) => found.synonyms.some((one) => one.includes(part))), 35],
    [whole.length > 2 && parts.every((part) => found.path.includes(part) || startsAny(found, part)), 30],
    [whole.length > 2 && parts.every((part) => found.rules.some((word) => word.startsWith(part))), 20],
    [parts.length === 1 && whole.length > 2 && found.names.some((name) => hasInOrder(name, whole)), 10],
  ];
  return scores.find(([fits]) => fits)?.[1] ?? 0;
}

function startsAny(found, part) {
  return found.words.some((word) => word.startsWith(part));
}

/** Some of these initials, the first of them and others in their order: "kb" of Kosten en baten. */
function isAmong(initials, letters) {
  return initials[0] === letters[0] && hasInOrder(initials, letters);
}

function hasInOrder(name, letters) {
  let at = -1;
  return [...letters].every((letter) => (at = name.indexOf(letter, at + 1)) >= 0);
}

/** CSS pixels: of a popup and the selection, of a popup and the window, and the lowest popup that is of use. */
const [gap, margin, lowest] = [6, 8, 150];

/** Places a popup under the selection or above it, made lower where it would not fit on either side. */
export function place(popup, box) {
  popup.style.maxHeight = "";
  popup.showPopover();
  const { offsetWidth: width, offsetHeight: wanted } = popup;
  const [above, below] = [box.top - gap - margin, innerHeight - box.bottom - gap - margin];
  const isBelow = wanted <= below || below >= above;
  const height = Math.min(wanted, Math.max(isBelow ? below : above, lowest));
  const left = Math.max(margin, Math.min(box.left, innerWidth - width - margin));
  const beside = isBelow ? box.bottom + gap : box.top - gap - height;
  const top = Math.max(margin, Math.min(beside, innerHeight - height - margin));
  Object.assign(popup.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${height}px` });
}

/** @param mark A word behind the name, or none. */
export function optionOf(id, colour, name, aside, mark = "") {
  const option = document.createElement("li");
  option.id = id;
  option.role = "option";
  option.className = `picker-option code-${colour}`;
  const swatch = document.createElement("span");
  swatch.className = "swatch";
  swatch.ariaHidden = "true";
  const label = document.createElement("span");
  label.className = "picker-name";
  label.textContent = name;
  if (mark) {
    const badge = document.createElement("span");
    badge.className = "draft-mark";
    badge.textContent = mark;
    label.append(" ", badge);
  }
  const note = document.createElement("span");
  note.className = "picker-path";
  note.textContent = aside;
  option.append(swatch, label, note);
  return option;
}

export function activate(owner, list, index) {
  const options = [...list.children];
  const at = options.length === 0 ? -1 : (index + options.length) % options.length;
  options.forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
  options[at]?.scrollIntoView({ block: "nearest", behavior: "instant" });
  if (at < 0) {
    owner.removeAttribute("aria-activedescendant");
  } else {
    owner.setAttribute("aria-activedescendant", options[at].id);
  }
  return at;
}

/**
 * @param pin Takes the number of a code and a digit.
 * @param directionOf Gives the direction that a key says, or null.
 */
export function createPicker(codes, said, pin, directionOf = () => null) {
  const popup = document.getElementById("code-picker");
  const input = document.getElementById("code-picker-input");
  const list = document.getElementById("code-picker-list");
  const rules = document.getElementById("code-picker-rules");
  const ended = new AbortController();
  const over = { signal: ended.signal };
  let known = codes.map(searchable);
  let [found, at, done] = [[], -1, null];

  function show() {
    found = codes.map((code, number) => ({ code, number, score: code.a ? fit(known[number], input.value) : 0 }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.number - b.number)
      .slice(0, most);
    list.replaceChildren(
      ...found.map(({ code, number }) =>
        optionOf(`code-option-${number}`, code.c, code.n, code.p, code.t ? popup.dataset.draft : "")));
  }

  function search() {
    show();
    walk(0);
    said(found.length);
  }

  function walk(index) {
    at = activate(input, list, index);
    const code = found[at]?.code;
    rules.replaceChildren(...(code ? rulesOf(code) : [paragraph(popup.dataset[codes.some(({ a }) => a) ? "none" : "empty"])]));
  }

  function rulesOf(code) {
    const parts = [paragraph(code.n, "rules-name"), paragraph(code.d)];
    const further = [["synonyms", code.s], ["include", code.w], ["exclude", code.x],
      ["confusions", code.f.join(", ")]];
    for (const [key, text] of further.filter(([, text]) => text)) {
      parts.push(paragraph(popup.dataset[key], "rules-head"), paragraph(text));
    }
    return parts;
  }

  function paragraph(text, kind = "") {
    const made = document.createElement("p");
    made.className = kind;
    made.textContent = text;
    return made;
  }

  function close(number, direction = null) {
    const answer = done;
    done = null;
    if (answer) {
      popup.hidePopover();
      answer(number === null ? null : { number, direction });
    }
  }

  /** Whether a sign still belongs to the name that is typed: "wet-" to "Wet- en regelgeving". */
  function isInName(sign) {
    const typed = plain(input.value.trim());
    return typed !== "" && known.some(({ signed }, number) =>
      codes[number].a && signed.some((name) => ` ${name}`.includes(` ${typed}${sign}`)));
  }

  function press(event) {
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    if (event.key in moves) {
      event.preventDefault();
      const [to, last] = [at + moves[event.key], found.length - 1];
      walk(Math.abs(moves[event.key]) > 1 ? Math.min(Math.max(to, 0), last) : to);
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      if (found[at]) {
        close(found[at].number);
      }
    } else if (event.key === "Escape") {
      event.preventDefault();
      close(null);
    } else if (directionOf(event) && found[at] && !isInName(event.key)) {
      event.preventDefault();
      close(found[at].number, directionOf(event));
    } else if (pinnedDigit(event) && found[at]) {
      event.preventDefault();
      pin(found[at].number, pinnedDigit(event));
    }
    event.stopPropagation();
  }

  const choose = (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      close(found[[...list.children].indexOf(option)].number);
    }
  };
  const hold = (event) => list.contains(event.target) && event.preventDefault();
  const leave = (event) => popup.contains(event.target) || close(null);
  const blur = (event) => event.relatedTarget && leave({ target: event.relatedTarget });
  input.addEventListener("input", search, over);
  popup.addEventListener("keydown", press, over);
  popup.addEventListener("focusout", blur, over);
  list.addEventListener("click", choose, over);
  popup.addEventListener("mousedown", hold, over);
  document.addEventListener("pointerdown", leave, over);

  return {
    /** Opens with the first letter already typed; answers the number of a code and, where a key of one was pressed
        instead of Enter, a direction; or null. */
    ask(box, letter) {
      input.value = letter;
      rules.replaceChildren();
      search();
      place(popup, box);
      input.focus({ preventScroll: true });
      input.setSelectionRange(letter.length, letter.length);
      return new Promise((resolve) => (done = resolve));
    },
    /** The codes changed; what was typed stays, and so does the code one is at. */
    renew() {
      known = codes.map(searchable);
      if (done) {
        const number = found[at]?.number;
        show();
        walk(Math.max(0, found.findIndex((one) => one.number === number)));
      }
    },
    stop() {
      ended.abort();
      close(null);
    },
  };
}
