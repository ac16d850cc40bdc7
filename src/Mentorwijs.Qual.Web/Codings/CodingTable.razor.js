// The codings as the browser has them: changed at once, and put back when the server refuses; and the way to the next.

import { firstInView, sentencesOf, turnAt } from "./TranscriptPane.razor.js";

const overlaps = (coding, { start, end }) =>
  start === end ? coding.s <= start && start < coding.e : coding.s < end && start < coding.e;

export const isMine = (coding) => !coding.w;

export function createCodings(given, onChange) {
  const all = new Map(given.map((coding) => [coding.i, coding]));

  function take({ set, gone }) {
    gone.forEach((id) => all.delete(id));
    set.forEach((coding) => all.set(coding.i, coding));
    onChange();
  }

  return {
    take,
    list: () => [...all.values()],
    get: (id) => all.get(id),
    at: (place) => (place ? [...all.values()].filter((coding) => overlaps(coding, place)) : []),

    /** Changes before the server knows of it; gives what to put back, as pairs of id and coding. */
    change(set, gone) {
      const before = [...set.map(({ i }) => i), ...gone].map((id) => [id, all.get(id)]);
      take({ set, gone });
      return before;
    },

    /** Puts back; a coding that was stored meanwhile has the server's id by now. */
    revert(before, idOf) {
      for (const [id, coding] of before) {
        const stored = idOf(id);
        if (coding) {
          all.set(stored, { ...coding, i: stored, waiting: coding.waiting && stored === id });
        } else {
          all.delete(stored);
        }
      }
      onChange();
    },

    /** Takes the answer over the picture of it; what was said of it since then is still on its way. */
    settle(answer, temporary) {
      const painted = all.get(temporary);
      all.delete(temporary);
      const [stored, ...others] = answer.set;
      const said = ["d", "g", "r", "u"].filter((key) => painted?.[key]).map((key) => [key, painted[key]]);
      const first = stored && { ...stored, ...Object.fromEntries(said) };
      take({ set: first ? [first, ...others] : [], gone: answer.gone });
    },
  };
}

/** Index of the first turn that ends behind the offset; turns are in order and do not overlap. */
function firstEndingBehind(turns, offset) {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = turns[middle].end > offset ? [low, middle] : [middle + 1, high];
  }
  return low;
}

/** Writes on each turn how many codings it has; only what changed is touched. */
export function createCounts(turns, voice) {
  const shown = new Map();
  return (codings) => {
    const counts = new Map();
    for (const { s, e } of codings) {
      for (let at = firstEndingBehind(turns, s); turns[at]?.start < e; at++) {
        counts.set(turns[at], (counts.get(turns[at]) ?? 0) + 1);
      }
    }
    for (const turn of turns) {
      const count = counts.get(turn) ?? 0;
      if (shown.get(turn) !== count) {
        shown.set(turn, count);
        const button = turn.element.querySelector("[data-turn-codes]");
        button.hidden = count === 0;
        button.textContent = count === 1 ? voice.text("OneCoding") : voice.text("Codings", count);
        button.ariaLabel = voice.text("Turn", turn.number, button.textContent);
      }
    }
  };
}

/** Turns of respondents; all of them where nobody is one. */
function answersOf({ turns }) {
  const found = turns.filter(({ element }) => element.classList.contains("is-respondent"));
  return found.length > 0 ? found : turns;
}

/** First sentence of the next (1) or previous (-1) answer; from nowhere that of the first one in view. */
function stepAnswer(text, way, at) {
  const answers = answersOf(text);
  const seen = firstInView(text);
  const found = !at ? answers.find(({ end }) => end > seen)
    : way > 0 ? answers.find(({ start }) => start >= Math.max(at.end, at.start + 1))
    : answers.findLast(({ end }) => end <= at.start);
  return sentencesOf(text, found ?? answers.at(way > 0 ? -1 : 0))[0];
}

/** Steps from coding to coding, to what is not coded yet, and to what one was unsure of; behind the last comes the
    first again. */
export function createJumps({ text, codings, caret, voice, nameOf, mayCode }) {
  const before = (one, other) => one.start - other.start || one.end - other.end;

  function jump(places, way, told) {
    const from = caret.place() ?? { start: -1, end: -1 };
    const sorted = places.sort(before);
    const beyond = (place) => before(place, from) * way > 0;
    const found = way > 0 ? sorted.find(beyond) : sorted.findLast(beyond);
    const to = found ?? (way > 0 ? sorted[0] : sorted.at(-1));
    if (!to) {
      voice.say(told.none);
      return;
    }
    const turn = turnAt(text, to.start).number;
    const said = voice.text(found ? told.there : told.again, turn, told.name?.(to) ?? "");
    caret.move({ start: to.start, end: to.end, isBackward: false }, undefined, `${said}.`);
  }

  function toCoding(way, isWanted, told) {
    const wanted = codings.list().filter(isWanted);
    const name = ({ start, end }) =>
      wanted.filter(({ s, e }) => s === start && e === end).map(nameOf).join(", ");
    jump(wanted.map(({ s, e }) => ({ start: s, end: e })), way, { ...told, name });
  }

  /** First sentences of the stretches within one turn of a respondent that have none of one's own codings. */
  function uncoded() {
    const counted = codings.list().filter((coding) => !mayCode || isMine(coding));
    return answersOf(text).flatMap((turn) => {
      const here = counted.filter(({ s, e }) => s < turn.end && turn.start < e);
      const isFree = ({ start, end }) => !here.some(({ s, e }) => s < end && start < e);
      const sentences = sentencesOf(text, turn);
      return sentences.filter((one, at) => isFree(one) && !(sentences[at - 1] && isFree(sentences[at - 1])));
    });
  }

  return {
    answer: (way) => caret.move(stepAnswer(text, way, caret.place())),
    coding: (way) => toCoding(way, () => true, { there: "AtCoding", again: "AtCodingAgain", none: "NoCodings" }),
    uncoded: () => jump(uncoded(), 1, { there: "AtUncoded", again: "AtUncodedAgain", none: "AllCoded" }),
    uncertain: () => toCoding(1, (coding) => coding.u && isMine(coding),
      { there: "AtUncertain", again: "AtUncertainAgain", none: "NoneUncertain" }),
  };
}
