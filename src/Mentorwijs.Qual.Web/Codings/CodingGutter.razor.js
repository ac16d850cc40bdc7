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

export function createPainter(text, codes, onPick) {
  const gutter = document.getElementById("desk-gutter");
  let [codings, lanes, active, drawn] = [[], new Map(), new Set(), null];
  /** Stripes and names in the page, places measured (both by coding), tops of the turns and the size that is of. */
  const [marks, spots] = [new Map(), new Map()];
  let [tops, measured, last] = [[], "", lanesAtMost - 1];
  let [drawnAt, still] = [0, null];
  const highlights = Array.from({ length: colours }, () => new Highlight());
  highlights.forEach((highlight, at) => CSS.highlights.set(`code-${at + 1}`, highlight));
  /** Ranges in the highlights, by place and colour. */
  const painted = new Map();

  const colourOf = (coding) => codes[coding.c]?.c ?? 1;

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
      element.classList.toggle("is-alone", active.size === 1 && active.has(element.dataset.go));
    }
  }

  /** Places in the sheet, which scrolling does not change: measured once, and again when it is laid out anew. */
  function placeIn(coding, origin) {
    const known = spots.get(coding.i);
    if (known?.s === coding.s && known.e === coding.e) {
      return known;
    }
    const { top, bottom } = rangeOf(text, coding.s, coding.e).getBoundingClientRect();
    const spot = { s: coding.s, e: coding.e, top: top - origin, bottom: bottom - origin };
    spots.set(coding.i, spot);
    return spot;
  }

  function measure(origin) {
    const { offsetWidth, offsetHeight } = gutter.parentElement;
    const size = `${offsetWidth} ${offsetHeight}`;
    if (size !== measured) {
      [measured, tops] = [size, text.turns.map(({ element }) => element.getBoundingClientRect().top - origin)];
      spots.clear();
      last = Math.min(lanesAtMost, Math.floor(gutter.offsetWidth / laneWidth)) - 1;
    }
  }

  // Reads all places first and writes then: one layout, however many codings there are; writes only what differs.
  function paintStripes() {
    drawn = null;
    clearTimeout(still);
    const origin = gutter.getBoundingClientRect().top;
    const seen = text.pane.getBoundingClientRect();
    measure(origin);
    const [from, to] = [seen.top - seen.height * reach - origin, seen.bottom + seen.height * reach - origin];
    const turns = text.turns.filter((_, at) => tops[at] < to && (tops[at + 1] ?? Infinity) > from);
    const [begin, end] = turns.length > 0 ? [turns[0].start, turns.at(-1).end] : [0, 0];
    const near = codings.filter((coding) => coding.s < end && coding.e > begin);
    const inSight = seen.top - origin + edge;
    const places = near.map((coding) => {
      const { top, bottom } = placeIn(coding, origin);
      // a long coding keeps its name in sight while one scrolls along it
      const wanted = Math.max(top, Math.min(inSight, bottom - nameHeight));
      return { coding, top, bottom, wanted, ...lanes.get(coding.i) };
    });
    drawnAt = text.pane.scrollTop;
    paintText(near);
    put(heapsOf(places).flatMap(drawHeap));
  }

  /** Leaves in the page what stands there already: what is new goes in, what is gone goes out. */
  function put(wanted) {
    let next = gutter.firstChild;
    for (const made of wanted) {
      if (made === next) {
        next = next.nextSibling;
      } else {
        gutter.insertBefore(made, next);
      }
    }
    while (next) {
      const gone = next;
      next = next.nextSibling;
      gone.remove();
      marks.delete(gone.dataset.go);
    }
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
    const left = (Math.min(Math.max(...passed.map(({ lane }) => lane)), last) + 1) * laneWidth + 4;
    return places.flatMap(({ coding, top, bottom, wanted, y, lane, letter }) => {
      const mark = markOf(coding, letter);
      const at = `${top} ${bottom} ${wanted} ${y} ${lane} ${left}`;
      if (mark.at !== at) {
        const x = Math.min(lane, last) * laneWidth;
        const [height, above] = [`${bottom - top}px`, `${wanted - top}px`];
        Object.assign(mark.stripe.style, { top: `${top}px`, height, left: `${x}px`, paddingTop: above });
        Object.assign(mark.name.style, { top: `${y}px`, left: `${left}px` });
        mark.at = at;
      }
      return [mark.stripe, mark.name];
    });
  }

  /** Stripe and name of a coding, made when they first come near. */
  function markOf(coding, letter) {
    const mark = marks.get(coding.i) ?? { stripe: element(coding), name: element(coding) };
    const words = nameOf(coding);
    const path = `${codes[coding.c].p} › ${words}`;
    const looks = [words, path, letter, colourOf(coding), coding.waiting, coding.w].join("\n");
    if (mark.looks !== looks) {
      dress(mark.stripe, coding, "stripe", letter);
      dress(mark.name, coding, "stripe-name", letter);
      [mark.name.textContent, mark.name.title, mark.looks] = [words, path, looks];
    }
    marks.set(coding.i, mark);
    return mark;
  }

  function element(coding) {
    const made = document.createElement("span");
    made.dataset.go = coding.i;
    return made;
  }

  function dress(made, coding, kind, letter) {
    made.className = `${kind} code-${colourOf(coding)}`;
    made.classList.toggle("is-active", active.has(coding.i));
    made.classList.toggle("is-alone", active.size === 1 && active.has(coding.i));
    made.classList.toggle("is-other", Boolean(coding.w));
    made.classList.toggle("is-waiting", Boolean(coding.waiting));
    made.dataset.lane = letter;
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
    if (Math.abs(text.pane.scrollTop - drawnAt) > text.pane.clientHeight * (reach / 2)) {
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
      clearTimeout(still);
      text.pane.removeEventListener("scroll", scrolled);
      gutter.removeEventListener("click", pick);
      cancelAnimationFrame(drawn);
      gutter.replaceChildren();
      CSS.highlights.clear();
    },
  };
}
