// Draws codings: coloured text by CSS highlights, and beside it a named stripe for each.

import { rangeOf } from "./TranscriptPane.razor.js";

const colours = 8;
/** Characters of one line: two codings on the same line get stripes beside each other. */
const line = 80;
/** Characters behind which the names of earlier codings are out of the way. */
const farAway = 600;
/** CSS pixels: of a lane, of a name, and between the edge of the window and a name that stays in sight. */
const [laneWidth, nameHeight, edge] = [12, 20, 4];
const lanesAtMost = 10;
/** Heights of the window, before and behind it, within which codings are drawn. */
const reach = 1;
/** Milliseconds after which a text that was scrolled counts as standing still. */
const standstill = 80;
export const signs = { facilitator: "+", barrier: "−", mixed: "±", neutral: "=" };

/** Before the name, which may be cut off. */
const signsOf = ({ r, u }) => [r && "★".repeat(r), u && "?"].filter(Boolean).map((one) => `${one} `).join("");

/** Cuts overlapping codings into runs without overlap; each run has the colour of the shortest coding on it. */
export function runsOf(codings) {
  const edges = [...new Set(codings.flatMap(({ s, e }) => [s, e]))].sort((a, b) => a - b);
  const order = [...codings].sort((a, b) => a.s - b.s);
  const runs = [];
  let [open, next] = [[], 0];
  for (let at = 0; at < edges.length - 1; at++) {
    const [start, end] = [edges[at], edges[at + 1]];
    while (next < order.length && order[next].s <= start) {
      open.push(order[next++]);
    }
    open = open.filter((coding) => coding.e > start);
    if (open.length > 0) {
      const top = open.reduce((best, coding) => (coding.e - coding.s < best.e - best.s ? coding : best));
      runs.push({ start, end, top });
    }
  }
  return runs;
}

/** Gives each coding a lane, so that stripes beside the same line stand apart, long ones first; and a letter where
    there is more than one lane. Letters begin again where no name of before can be near. */
export function lanesOf(codings) {
  const lanes = new Map();
  let [ends, group, letter, last] = [[], [], 0, -Infinity];
  for (const coding of [...codings].sort((a, b) => a.s - b.s || b.e - a.e)) {
    if (last + line <= coding.s) {
      [ends, group] = [[], []];
      letter = last + farAway <= coding.s ? 0 : letter;
    }
    const free = ends.findIndex((end) => end + line <= coding.s);
    const place = { lane: free < 0 ? ends.length : free, letter: "" };
    ends[place.lane] = coding.e;
    last = Math.max(last, coding.e);
    lanes.set(coding.i, place);
    group.push(place);
    for (const one of group.length === 2 ? group : group.slice(2).slice(-1)) {
      one.letter = String.fromCharCode(97 + (letter++ % 26));
    }
  }
  return lanes;
}

/** Index of the first for which it is so, as it is for all behind it; the length when it is for none. */
function firstWhere(list, isSo) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = isSo(list[middle]) ? [low, middle] : [middle + 1, high];
  }
  return low;
}

export function createPainter(text, codes, onPick) {
  const gutter = document.getElementById("desk-gutter");
  let [codings, lanes, active, drawn] = [[], new Map(), new Set(), null];
  let [around, still] = [{ start: 0, end: 0, top: 0 }, null];
  const highlights = Array.from({ length: colours }, () => new Highlight());
  highlights.forEach((highlight, at) => CSS.highlights.set(`code-${at + 1}`, highlight));
  /** Ranges in the highlights, by place and colour. */
  const painted = new Map();

  const colourOf = (coding) => codes[coding.c]?.c ?? 1;

  /** The stretch of the text around what is in sight, and where the window stood: only there is anything drawn. */
  function lookAround() {
    const seen = text.pane.getBoundingClientRect();
    const [from, to] = [seen.top - seen.height * reach, seen.bottom + seen.height * reach];
    const box = ({ element }) => element.getBoundingClientRect();
    const first = firstWhere(text.turns, (turn) => box(turn).bottom > from);
    const behind = firstWhere(text.turns, (turn) => box(turn).top >= to);
    return { start: text.turns[first]?.start ?? 0, end: text.turns[behind - 1]?.end ?? 0, top: text.pane.scrollTop };
  }

  // A browser that is told of one other range goes through all that it has: so it has those in reach only, and hears
  // only of what differs.
  function paintText(some) {
    const wanted = new Map(runsOf(some).map((run) => [`${run.start} ${run.end} ${colourOf(run.top)}`, run]));
    for (const [key, { highlight, range }] of painted) {
      if (!wanted.has(key)) {
        highlight.delete(range);
        painted.delete(key);
      }
    }
    for (const [key, { start, end, top }] of wanted) {
      if (!painted.has(key)) {
        const [highlight, range] = [highlights[colourOf(top) - 1], rangeOf(text, start, end)];
        highlight.add(range);
        painted.set(key, { highlight, range });
      }
    }
  }

  function paintActive() {
    const found = codings.filter((coding) => active.has(coding.i));
    const highlight = new Highlight(...found.map((coding) => rangeOf(text, coding.s, coding.e)));
    highlight.priority = 1;
    CSS.highlights.set("coding-active", highlight);
    for (const element of gutter.querySelectorAll("[data-go]")) {
      element.classList.toggle("is-active", active.has(element.dataset.go));
    }
  }

  // Reads all places first and writes then: one layout, however many codings there are.
  function paintStripes() {
    drawn = null;
    clearTimeout(still);
    around = lookAround();
    const origin = gutter.getBoundingClientRect().top;
    const seen = text.pane.getBoundingClientRect();
    const inSight = seen.top - origin + edge;
    const near = codings.filter((coding) => coding.s < around.end && coding.e > around.start);
    const places = near.map((coding) => {
      const box = rangeOf(text, coding.s, coding.e).getBoundingClientRect();
      const [top, bottom] = [box.top - origin, box.bottom - origin];
      // a long coding keeps its name in sight while one scrolls along it
      const wanted = Math.max(top, Math.min(inSight, bottom - nameHeight));
      return { coding, top, bottom, wanted, ...lanes.get(coding.i) };
    });
    paintText(near);
    gutter.replaceChildren(...heapsOf(places).flatMap(drawHeap));
  }

  /** Names that push each other down stand in one heap, with one left edge beside all stripes they pass. */
  function heapsOf(places) {
    const heaps = [];
    for (const place of places.sort((a, b) => a.wanted - b.wanted || a.lane - b.lane || a.coding.s - b.coding.s)) {
      const heap = heaps.at(-1);
      place.y = Math.max(place.wanted, heap?.free ?? -Infinity);
      if (heap && place.wanted < heap.free) {
        heap.places.push(place);
      } else {
        heaps.push({ places: [place] });
      }
      heaps.at(-1).free = place.y + nameHeight;
    }
    return heaps.map((heap) => ({ ...heap, passed: places.filter((place) => passes(heap, place)) }));
  }

  const passes = ({ places: [first], free }, { top, bottom }) => top < free && bottom > first.y;

  function drawHeap({ places, passed }) {
    const left = (Math.min(Math.max(...passed.map(({ lane }) => lane)), lanesAtMost - 1) + 1) * laneWidth + 4;
    return places.flatMap(({ coding, top, bottom, y, lane, letter }) => {
      const stripe = element("span", coding, "stripe");
      const x = Math.min(lane, lanesAtMost - 1) * laneWidth;
      Object.assign(stripe.style, { top: `${top}px`, height: `${bottom - top}px`, left: `${x}px` });
      const name = element("span", coding, "stripe-name");
      Object.assign(name.style, { top: `${y}px`, left: `${left}px` });
      name.textContent = nameOf(coding);
      name.title = `${codes[coding.c].p} › ${name.textContent}`;
      [stripe.dataset.lane, name.dataset.lane] = [letter, letter];
      return [stripe, name];
    });
  }

  function element(tag, coding, kind) {
    const made = document.createElement(tag);
    made.className = `${kind} code-${colourOf(coding)}`;
    made.classList.toggle("is-active", active.has(coding.i));
    made.classList.toggle("is-other", Boolean(coding.w));
    made.classList.toggle("is-waiting", Boolean(coding.waiting));
    made.dataset.go = coding.i;
    return made;
  }

  function nameOf(coding) {
    const sign = coding.d ? signs[coding.d].repeat(coding.g ? 2 : 1) + " " : "";
    return sign + signsOf(coding) + codes[coding.c].n + (coding.m ? " ✎" : "") + (coding.w ? ` · ${coding.w}` : "");
  }

  function draw() {
    drawn ??= requestAnimationFrame(paintStripes);
  }

  /** While the text moves all moves with it; only what comes into reach is drawn, and the rest once it stands still. */
  function scrolled() {
    clearTimeout(still);
    if (Math.abs(text.pane.scrollTop - around.top) > text.pane.clientHeight * (reach / 2)) {
      draw();
    } else {
      still = setTimeout(draw, standstill);
    }
  }

  const resized = new ResizeObserver(draw);
  resized.observe(gutter.parentElement);
  const printed = new AbortController();
  addEventListener("beforeprint", () => paintText(codings), printed);
  addEventListener("afterprint", draw, printed);
  text.pane.addEventListener("scroll", scrolled, { passive: true });
  const pick = (event) => event.target.dataset.go && onPick(event.target.dataset.go);
  gutter.addEventListener("click", pick);

  return {
    paint(all) {
      codings = all;
      lanes = lanesOf(all);
      paintActive();
      draw();
    },
    activate(ids) {
      active = new Set(ids);
      paintActive();
    },
    stop() {
      resized.disconnect();
      printed.abort();
      text.pane.removeEventListener("scroll", scrolled);
      clearTimeout(still);
      gutter.removeEventListener("click", pick);
      cancelAnimationFrame(drawn);
      gutter.replaceChildren();
      CSS.highlights.clear();
    },
  };
}
