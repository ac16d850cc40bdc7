// Finds words in the text, with or without accents and capitals; what is found can be coded at once.

import { rangeOf, scrollTo, turnAt } from "./TranscriptPane.razor.js";

/** Found places that are coloured; all of them are counted and can be gone to. */
const coloured = 2000;

const alike = { "‘": "'", "’": "'", "“": '"', "”": '"', "\u00A0": " ", "–": "-" };

/** As it is compared: without accents and capitals. A mark on its own leaves nothing. */
const fold = (letter) => alike[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A paragraph as it is compared, and for each letter of that its offset in the paragraph. */
function folded(paragraph) {
  if (!paragraph.folded) {
    let [words, offset] = ["", 0];
    const offsets = [];
    for (const letter of paragraph.text) {
      const plain = fold(letter);
      words += plain;
      offsets.push(...Array.from({ length: plain.length }, () => offset));
      offset += letter.length;
    }
    paragraph.folded = { words, offsets: [...offsets, offset] };
  }
  return paragraph.folded;
}

/** All places of the words in the text, as spans in its order. */
export function placesOf(text, sought) {
  const words = [...sought].map(fold).join("").replace(/\s+/g, " ");
  const found = [];
  for (const paragraph of words.trim() ? text.paragraphs : []) {
    const { words: within, offsets } = folded(paragraph);
    for (let at = within.indexOf(words); at >= 0; at = within.indexOf(words, at + words.length)) {
      found.push({ start: paragraph.start + offsets[at], end: paragraph.start + offsets[at + words.length] });
    }
  }
  return found;
}

/** @param choose Takes the span one stops at, to be the caret's.
    @param tell Says that nothing was found; null = something was. */
export function createFind(text, caret, { choose, tell }, over) {
  const bar = document.getElementById("desk-find");
  const field = document.getElementById("desk-find-words");
  const count = document.getElementById("desk-find-count");
  let [found, at, from] = [[], -1, 0];

  function colour(name, spans, priority) {
    const highlight = new Highlight(...spans.map(({ start, end }) => rangeOf(text, start, end)));
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }

  function show() {
    const here = found[at];
    count.textContent = here ? placeOf(here) : field.value.trim() ? bar.dataset.none : "";
    colour("found", found.slice(0, coloured), 2);
    colour("found-here", here ? [here] : [], 3);
    if (here) {
      scrollTo(text, here.end, here.start);
    }
  }

  /** "2 of 9, turn 4" */
  function placeOf(here) {
    const values = [at + 1, found.length, turnAt(text, here.start).number];
    return bar.dataset.one.replace(/\{(\d)\}/g, (_, place) => values[place]);
  }

  function seek() {
    found = placesOf(text, field.value);
    const behind = found.findIndex(({ start }) => start >= from);
    at = found.length > 0 && behind < 0 ? 0 : behind;
    show();
  }

  function go(way) {
    if (!bar.contains(document.activeElement) && field.value.trim()) {
      goOn(way);
    } else if (bar.hidden) {
      open();
    } else if (found.length > 0) {
      at = (at + way + found.length) % found.length;
      from = found[at].start;
      show();
    }
  }

  /** From the text: the caret goes to the next place of the same words, and the keys stay those of the text. */
  function goOn(way) {
    found = placesOf(text, field.value);
    const here = caret.place() ?? { start: -1, end: -1 };
    const next = way > 0
      ? found.findIndex(({ start, end }) => start > here.start || (start === here.start && end > here.end))
      : found.findLastIndex(({ start }) => start < here.start);
    at = next >= 0 || found.length === 0 ? next : way > 0 ? 0 : found.length - 1;
    if (found[at]) {
      caret.move({ ...found[at], isBackward: false }, undefined, `${placeOf(found[at])}:`);
    }
    if (bar.hidden) {
      tell(found[at] ? null : bar.dataset.none);
    } else {
      show();
    }
  }

  function open() {
    from = caret.place()?.start ?? 0;
    bar.hidden = false;
    field.focus();
    field.select();
    seek();
  }

  function close() {
    const here = found[at];
    [found, at] = [[], -1];
    bar.hidden = true;
    CSS.highlights.delete("found");
    CSS.highlights.delete("found-here");
    choose(here ?? null);
  }

  bar.addEventListener("keydown", (event) => {
    const isNext = event.target === field && (event.key === "Enter" || event.key === "F3") && !event.isComposing;
    if (isNext || event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (isNext) {
        go(event.shiftKey ? -1 : 1);
      } else {
        close();
      }
    }
  }, over);
  bar.addEventListener("click", ({ target }) => {
    const { find } = target.closest("[data-find]")?.dataset ?? {};
    if (find === "close") {
      close();
    } else if (find) {
      go(find === "next" ? 1 : -1);
    }
  }, over);
  field.addEventListener("input", seek, over);

  return { open, go };
}
