// The text on the page as the text that is stored: places in it (UTF-16 offsets), the selection, steps of the caret.

const sentenceCutter = new Intl.Segmenter("nl", { granularity: "sentence" });
const wordCutter = new Intl.Segmenter("nl", { granularity: "word" });
const graphemeCutter = new Intl.Segmenter("nl", { granularity: "grapheme" });
const betweenClauses = /[,;:\u060c\u061b]\s+|\s+[-\u2013\u2014]\s+/g;

/** Reads the paragraphs once; between two of them the stored text has one line break. */
export function readText(pane) {
  const paragraphs = [...pane.querySelectorAll("p[data-start]")].map((element) => {
    const start = Number(element.dataset.start);
    return { element, start, end: start + element.textContent.length, text: element.textContent };
  });
  const turns = [...pane.querySelectorAll(".turn")].map((element) => ({
    element,
    number: Number(element.dataset.turn),
    start: Number(element.dataset.start),
    end: Number(element.dataset.end),
  }));
  return { pane, paragraphs, turns };
}

/** Index of the last of these (sorted by start) that starts at or before the offset; 0 when none does. */
export function lastBefore(list, offset) {
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (list[middle].start <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

export function turnAt(text, offset) {
  return text.turns[lastBefore(text.turns, offset)];
}

// A very long paragraph may be several text nodes: the parser cuts them at 65,536 characters.
function pointIn(paragraph, offset) {
  let left = offset - paragraph.start;
  let last = null;
  for (const node of paragraph.element.childNodes) {
    if (left <= node.length) {
      return [node, left];
    }
    left -= node.length;
    last = node;
  }
  return last ? [last, last.length] : [paragraph.element, 0];
}

export function rangeOf(text, start, end) {
  const range = document.createRange();
  range.setStart(...pointIn(text.paragraphs[lastBefore(text.paragraphs, start)], start));
  range.setEnd(...pointIn(text.paragraphs[lastBefore(text.paragraphs, Math.max(start, end - 1))], end));
  return range;
}

function offsetIn(paragraph, node, at) {
  const range = document.createRange();
  range.setStart(paragraph.element, 0);
  range.setEnd(node, at);
  return paragraph.start + range.toString().length;
}

/** The offset a point of the page stands for; outside the paragraphs the nearest, behind (start) or before (end). */
export function offsetOf(text, node, at, isEnd) {
  const inside = text.paragraphs.find((paragraph) => paragraph.element.contains(node));
  if (inside) {
    const offset = offsetIn(inside, node, at);
    const before = text.paragraphs[text.paragraphs.indexOf(inside) - 1];
    return isEnd && offset === inside.start && before ? before.end : offset;
  }
  const point = document.createRange();
  point.setStart(node, at);
  const next = text.paragraphs.findIndex((paragraph) => point.comparePoint(paragraph.element, 0) >= 0);
  if (isEnd) {
    return next === 0 ? text.paragraphs[0].start : text.paragraphs.at(next < 0 ? -1 : next - 1).end;
  }
  return next < 0 ? text.paragraphs.at(-1).end : text.paragraphs[next].start;
}

/** Leaves out white space at both ends and never splits a grapheme; the server does the same again. */
export function snap(text, start, end) {
  const edge = (offset, isEnd) => {
    const paragraph = text.paragraphs[lastBefore(text.paragraphs, offset)];
    const found = graphemeCutter.segment(paragraph.text).containing(offset - paragraph.start);
    return found ? paragraph.start + found.index + (isEnd ? found.segment.length : 0) : offset;
  };
  while (start < end && isBlank(text, start)) {
    start++;
  }
  while (end > start && isBlank(text, end - 1)) {
    end--;
  }
  return start === end ? null : { start: edge(start, false), end: edge(end - 1, true) };
}

function isBlank(text, offset) {
  const paragraph = text.paragraphs[lastBefore(text.paragraphs, offset)];
  const letter = paragraph.text[offset - paragraph.start];
  return letter === undefined || /\s/.test(letter);
}

/** The selected passage, or null. A caret without length gives a span of no length: where one is. */
export function selected(text) {
  const selection = getSelection();
  if (selection.rangeCount === 0 || text.paragraphs.length === 0) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text.pane) || !text.pane.contains(selection.anchorNode)) {
    return null;
  }
  const start = offsetOf(text, range.startContainer, range.startOffset, false);
  if (range.collapsed) {
    return { start, end: start, isBackward: false };
  }
  const end = offsetOf(text, range.endContainer, range.endOffset, true);
  const isBackward = selection.focusNode === range.startContainer && selection.focusOffset === range.startOffset;
  const span = end > start ? snap(text, start, end) : null;
  return span ? { ...span, isBackward } : { start, end: start, isBackward };
}

/** Makes it the browser's own selection, so that it is seen, read aloud and copied like any other. */
export function select(text, { start, end, isBackward = false }) {
  const range = rangeOf(text, start, end);
  const [from, to] = [[range.startContainer, range.startOffset], [range.endContainer, range.endOffset]];
  getSelection().setBaseAndExtent(...(isBackward ? [...to, ...from] : [...from, ...to]));
  scrollTo(text, isBackward ? start : end, start);
}

/** Brings an offset into view without any smooth movement, which a key pressed again would interrupt. */
export function scrollTo(text, offset, first = offset) {
  const seen = text.pane.getBoundingClientRect();
  const box = (at) => rangeOf(text, Math.max(at - 1, 0), at).getBoundingClientRect();
  const [top, bottom] = [rangeOf(text, first, first + 1).getBoundingClientRect().top, box(Math.max(offset, 1)).bottom];
  const [above, below] = [seen.top + seen.height * 0.18, seen.bottom - seen.height * 0.18];
  if (bottom > below) {
    text.pane.scrollBy({ top: bottom - below, behavior: "instant" });
  } else if (top < above) {
    text.pane.scrollBy({ top: top - above, behavior: "instant" });
  }
}

/** Offset of the first line in view: where a caret begins that was nowhere. */
export function firstInView(text) {
  const top = text.pane.getBoundingClientRect().top;
  const found = text.paragraphs.find((paragraph) => paragraph.element.getBoundingClientRect().bottom > top + 8);
  return (found ?? text.paragraphs[0]).start;
}

// Sentences, parts of them or words of a paragraph as spans without the white space around them; cut once, kept with
// the paragraph.
export function pieces(paragraph, kind) {
  return (paragraph[kind] ??= kind === "clause"
    ? pieces(paragraph, "sentence").flatMap((sentence) => clausesOf(paragraph, sentence))
    : cut(paragraph, kind));
}

function cut(paragraph, kind) {
  return [...(kind === "sentence" ? sentenceCutter : wordCutter).segment(paragraph.text)]
    .filter((piece) => (kind === "sentence" ? piece.segment.trim() : piece.isWordLike))
    .map((piece) => {
      const start = paragraph.start + piece.index + piece.segment.length - piece.segment.trimStart().length;
      return { start, end: start + piece.segment.trim().length };
    });
}

/** Parts of a sentence: what stands between commas, semicolons, colons and dashes, without these. */
function clausesOf(paragraph, { start, end }) {
  const words = paragraph.text.slice(start - paragraph.start, end - paragraph.start);
  const marks = [...words.matchAll(betweenClauses)];
  const begins = [start, ...marks.map((mark) => start + mark.index + mark[0].length)];
  const ends = [...marks.map((mark) => start + mark.index), end];
  return begins.map((begin, at) => ({ start: begin, end: ends[at] })).filter((clause) => clause.start < clause.end);
}

export function sentencesOf(text, { start, end }) {
  return text.paragraphs.slice(lastBefore(text.paragraphs, start), lastBefore(text.paragraphs, end) + 1)
    .filter((paragraph) => paragraph.start < end)
    .flatMap((paragraph) => pieces(paragraph, "sentence"));
}

/** The first piece that starts at or behind the offset. */
function pieceFrom(text, kind, offset) {
  for (let at = lastBefore(text.paragraphs, offset); at < text.paragraphs.length; at++) {
    const found = pieces(text.paragraphs[at], kind).find((piece) => piece.start >= offset);
    if (found) {
      return found;
    }
  }
  return null;
}

/** The last piece that ends at or before the offset. */
function pieceUpTo(text, kind, offset) {
  for (let at = lastBefore(text.paragraphs, offset); at >= 0; at--) {
    const found = pieces(text.paragraphs[at], kind).findLast((piece) => piece.end <= offset);
    if (found) {
      return found;
    }
  }
  return null;
}

/** The piece an offset lies in, or the next one. */
function pieceAt(text, kind, offset) {
  const paragraph = text.paragraphs[lastBefore(text.paragraphs, offset)];
  return pieces(paragraph, kind).find((piece) => piece.start <= offset && offset < piece.end)
    ?? pieceFrom(text, kind, offset);
}

/** Next (1) or previous (-1) sentence, part of one, or word; from nowhere the first one in view, from a caret the one
    it is in. */
export function step(text, kind, direction, at) {
  if (!at) {
    return pieceAt(text, kind, firstInView(text));
  }
  if (at.start === at.end) {
    return pieceAt(text, kind, at.start);
  }
  if (direction > 0) {
    return kind !== "sentence" && pieceAt(text, kind, at.start)?.end < at.end
      ? pieceAt(text, kind, at.start)
      : pieceFrom(text, kind, at.end);
  }
  return pieceUpTo(text, kind, at.start);
}

/** Moves one edge of the passage: the far one, or the near one once it would become empty. `home` stays chosen. */
export function grow(text, kind, direction, at, home) {
  if (!at || at.start === at.end) {
    return step(text, kind, direction, at);
  }
  const { start, end } = at;
  if (direction > 0 && !at.isBackward) {
    const here = pieceAt(text, kind, end - 1);
    const next = here && here.start < end && here.end > end ? here : pieceFrom(text, kind, end);
    return { start, end: behindLast(text, kind, next, end), isBackward: false };
  }
  if (direction > 0) {
    const next = pieceFrom(text, kind, start + 1);
    return next && next.start < home.end ? { start: next.start, end, isBackward: next.start < home.start } : at;
  }
  const shorter = at.isBackward ? null : lessAt(text, kind, at);
  if (shorter && (kind !== "sentence" || shorter >= home.end)) {
    return { start, end: shorter, isBackward: false };
  }
  const before = pieceUpTo(text, kind, start);
  return before ? { start: before.start, end, isBackward: true } : at;
}

// With the last word of a sentence comes its full stop.
export function behindLast(text, kind, next, end) {
  if (!next || kind !== "word") {
    return next?.end ?? end;
  }
  const paragraph = text.paragraphs[lastBefore(text.paragraphs, next.start)];
  const sentence = pieces(paragraph, "sentence").find((piece) => next.start < piece.end);
  const isLast = !pieces(paragraph, "word").some((word) => word.start >= next.end && word.start < sentence?.end);
  return isLast && sentence ? sentence.end : next.end;
}

// The end of the piece before the last one; null when nothing would be left.
function lessAt(text, kind, { start, end }) {
  const paragraph = text.paragraphs[lastBefore(text.paragraphs, end - 1)];
  const last = pieces(paragraph, kind).findLast((piece) => piece.start < end);
  const piece = last && pieceUpTo(text, kind, last.start);
  return piece && piece.end > start ? piece.end : null;
}

/** All of the text, the begin in view; null where there is none. */
export function whole({ paragraphs }) {
  return paragraphs.length > 0 ? { start: paragraphs[0].start, end: paragraphs.at(-1).end, isBackward: true } : null;
}

/** First sentence of the next (1) or previous (-1) turn, or of the first (-Infinity) or last (Infinity); from nowhere
    that of the turn in view. */
export function stepTurn(text, direction, at) {
  const isNowhere = !at && Number.isFinite(direction);
  const here = lastBefore(text.turns, at ? at.start : firstInView(text));
  const wanted = isNowhere ? here : Math.min(Math.max(here + direction, 0), text.turns.length - 1);
  return pieceFrom(text, "sentence", text.turns[wanted].start);
}
