// The codings as the browser has them: changed at once, and put back when the server refuses.

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

    /** Takes the answer over the picture of it; a direction given since then is still on its way. */
    settle(answer, temporary) {
      const painted = all.get(temporary);
      all.delete(temporary);
      const [stored, ...others] = answer.set;
      const first = stored && painted?.d ? { ...stored, d: painted.d, g: painted.g } : stored;
      take({ set: first ? [first, ...others] : [], gone: answer.gone });
    },
  };
}

/** Writes on each turn how many codings it has; only what changed is touched. */
export function createCounts(turns, voice) {
  const shown = new Map();
  return (codings) => {
    const counts = new Map();
    for (const { s, e } of codings) {
      for (let at = turns.findIndex((turn) => turn.end > s); at >= 0 && turns[at]?.start < e; at++) {
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
