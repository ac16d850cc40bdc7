// Draws codings: coloured text by CSS highlights, and beside it a named stripe for each.

import { rangeOf } from "./TranscriptPane.razor.js";

const colours = 8;
/** Characters of one line: two codings on the same line get stripes beside each other. */
const line = 80;
const laneWidth = 9;
const lanesAtMost = 7;
const nameHeight = 20;
export const signs = { facilitator: "+", barrier: "−", mixed: "±", neutral: "=" };

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

/** Gives each coding a lane, so that stripes beside the same line stand apart; long ones come first. */
export function lanesOf(codings) {
  const lanes = new Map();
  const ends = [];
  for (const coding of [...codings].sort((a, b) => a.s - b.s || b.e - a.e)) {
    let lane = ends.findIndex((end) => end + line <= coding.s);
    lane = lane < 0 ? ends.length : lane;
    ends[lane] = coding.e;
    lanes.set(coding.i, lane);
  }
  return lanes;
}

export function createPainter(text, codes, onPick) {
  const gutter = document.getElementById("desk-gutter");
  let [codings, lanes, active, drawn] = [[], new Map(), new Set(), null];

  const colourOf = (coding) => codes[coding.c]?.c ?? 1;

  function paintText() {
    const ranges = Array.from({ length: colours }, () => []);
    for (const { start, end, top } of runsOf(codings)) {
      ranges[colourOf(top) - 1].push(rangeOf(text, start, end));
    }
    ranges.forEach((found, at) => CSS.highlights.set(`code-${at + 1}`, new Highlight(...found)));
    paintActive();
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
    const origin = gutter.getBoundingClientRect().top;
    const seen = text.pane.getBoundingClientRect();
    const [from, to] = [seen.top - seen.height, seen.bottom + seen.height];
    const near = text.turns.filter(({ element }) => {
      const box = element.getBoundingClientRect();
      return box.bottom > from && box.top < to;
    });
    if (near.length === 0) {
      gutter.replaceChildren();
      return;
    }
    const [first, last] = [near[0].start, near.at(-1).end];
    const places = codings.filter((coding) => coding.s < last && coding.e > first).map((coding) => {
      const box = rangeOf(text, coding.s, coding.e).getBoundingClientRect();
      return { coding, top: box.top - origin, bottom: box.bottom - origin };
    });
    gutter.replaceChildren(...drawAll(places));
  }

  function drawAll(places) {
    const elements = [];
    let free = -Infinity;
    for (const { coding, top, bottom } of places.sort((a, b) => a.top - b.top || a.coding.s - b.coding.s)) {
      const lane = Math.min(lanes.get(coding.i) ?? 0, lanesAtMost - 1);
      const stripe = element("span", coding, "stripe");
      Object.assign(stripe.style, { top: `${top}px`, height: `${bottom - top}px`, left: `${lane * laneWidth}px` });
      const name = element("span", coding, "stripe-name");
      const y = Math.max(top, free);
      free = y + nameHeight;
      name.style.top = `${y}px`;
      name.textContent = nameOf(coding);
      name.title = `${codes[coding.c].p} › ${name.textContent}`;
      elements.push(stripe, name);
    }
    return elements;
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
    return sign + codes[coding.c].n + (coding.m ? " ✎" : "") + (coding.w ? ` · ${coding.w}` : "");
  }

  function draw() {
    drawn ??= requestAnimationFrame(paintStripes);
  }

  const resized = new ResizeObserver(draw);
  resized.observe(gutter.parentElement);
  text.pane.addEventListener("scroll", draw, { passive: true });
  const pick = (event) => event.target.dataset.go && onPick(event.target.dataset.go);
  gutter.addEventListener("click", pick);

  return {
    paint(all) {
      codings = all;
      lanes = lanesOf(all);
      const used = Math.min(Math.max(0, ...lanes.values()) + 1, lanesAtMost);
      gutter.style.setProperty("--lanes", `${used * laneWidth + 6}px`);
      paintText();
      draw();
    },
    activate(ids) {
      active = new Set(ids);
      paintActive();
    },
    stop() {
      resized.disconnect();
      text.pane.removeEventListener("scroll", draw);
      gutter.removeEventListener("click", pick);
      cancelAnimationFrame(drawn);
      gutter.replaceChildren();
      CSS.highlights.clear();
    },
  };
}
