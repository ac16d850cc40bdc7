// Sends the acts of the desk one after the other. Each has an id of its own, so that sending it again is safe:
// after a lost connection, or after the page was loaded again, an act without an answer goes out once more.

/** The names of the server's methods end in Async. */
const methodOf = (act) => `${act.name}Async`;
/** What the server's own faults are told with names the circuit too, and no connection will mend them. */
const isFault = (error) => /exception invoking/i.test(String(error));
const isAboutConnection = (error) =>
  !isFault(error) && /connection|connected|disconnect|circuit/i.test(String(error));

/** The acts that are about what these make, and about what those make in turn; and these themselves. */
function leaningOn(acts, first) {
  const made = new Set();
  return acts.filter((act) => {
    const leans = first.includes(act) || act.args.some((id) => made.has(id));
    [act.temporary, act.code].filter((id) => id && leans).forEach((id) => made.add(id));
    return leans;
  });
}

export function createOutbox(host, place, voice, { revert, settle, tell }) {
  const shelf = `desk ${place}`;
  const ids = new Map();
  const over = new AbortController();
  let [queue, isSending, isOffline, whenBack, onceEmpty] = [[], false, false, Promise.withResolvers(), []];

  const idOf = (id) => ids.get(id) ?? id;

  const hasWords = () => queue.some(({ words }) => words);

  const bare = ({ name, args, words, command, temporary, code, said }) =>
    ({ name, args: args.map(idOf), words, command, temporary, code, said });

  /** Places and numbers only, never words of the interview: an act with words is not kept, and whoever leaves is
      warned of it; a link asks as well, where it loads its page. */
  function keep() {
    const lost = leaningOn(queue, queue.filter(({ words }) => words));
    const left = queue.filter((act) => !lost.includes(act)).map(bare);
    if (hasWords()) {
      document.body.dataset.enhanceNav = "false";
    } else {
      delete document.body.dataset.enhanceNav;
    }
    if (left.length > 0) {
      sessionStorage.setItem(shelf, JSON.stringify(left));
    } else {
      sessionStorage.removeItem(shelf);
    }
  }

  async function run() {
    if (isSending) {
      return;
    }
    isSending = true;
    while (queue.length > 0 && !over.signal.aborted) {
      await sendFirst(queue[0]);
    }
    isSending = false;
    onceEmpty.splice(0).forEach((action) => action());
  }

  async function sendFirst(act) {
    try {
      // an answer that was lost on the way never comes: then the connection's return ends the waiting
      const back = whenBack.promise.then(() => null);
      const call = host.invokeMethodAsync(methodOf(act), ...act.args.map(idOf), ...(act.words ?? []), act.command);
      const answer = await Promise.race([call, back]);
      if (answer !== null) {
        finish(act, answer);
      }
    } catch (error) {
      if (isOffline || isAboutConnection(error)) {
        voice.status("Waiting", queue.length);
        await whenBack.promise;
      } else {
        finish(act, { no: voice.text("Failed"), set: [], gone: [] });
      }
    }
  }

  /** Where there was nothing to undo or redo, all that was done is saved. */
  function refuse({ name }, words) {
    if (name === "Undo" || name === "Redo") {
      voice.note(words);
      voice.status(queue.length === 0 ? "Saved" : "Saving");
    } else {
      voice.refuse(words);
    }
  }

  function finish(act, answer) {
    queue.shift();
    if (answer.no) {
      const [, ...lost] = leaningOn([act, ...queue], [act]);
      queue = queue.filter((other) => !lost.includes(other));
      keep();
      [...lost.reverse(), act].forEach(revert);
      refuse(act, answer.no);
      return;
    }
    if (act.temporary && answer.set.length > 0) {
      ids.set(act.temporary, answer.set[0].i);
    }
    settle(answer, act);
    keep();
    if (answer.say) {
      tell(answer);
    } else {
      voice.say(...act.said);
    }
    if (queue.length === 0) {
      voice.status("Saved");
    }
    if (answer.note) {
      voice.note(answer.note);
    }
  }

  document.getElementById("components-reconnect-modal")?.addEventListener("components-reconnect-state-changed",
    ({ detail: { state } }) => {
      if (state === "hide") {
        isOffline = false;
        whenBack.resolve();
        whenBack = Promise.withResolvers();
      } else if (!isOffline) {
        isOffline = true;
        if (queue.length > 0) {
          voice.status("Waiting", queue.length);
        }
      }
    }, over);

  addEventListener("beforeunload", (event) => hasWords() && event.preventDefault(), over);

  return {
    idOf,
    /** From now on what was made goes by the server's id. */
    name: (temporary, id) => ids.set(temporary, id),
    send(act) {
      queue.push(act);
      keep();
      voice.status("Saving");
      run();
    },
    /** What the panels follow; lost, the next one tells it again. */
    tell: (name, ...args) => host.invokeMethodAsync(name, ...args).catch(() => {}),
    after: (action) => (queue.length === 0 ? action() : onceEmpty.push(action)),
    /** @param left What the last desk on this page could not send; else what is kept from before it was loaded. */
    resume(left) {
      queue = left ?? JSON.parse(sessionStorage.getItem(shelf) ?? "[]");
      if (queue.length > 0) {
        voice.status("Saving");
        run();
      }
    },
    stop() {
      over.abort();
      return queue.map(bare);
    },
  };
}

/** After a reload the page is where it was: the turn at the top of the window, how far above the edge it begins, and
    the caret. */
export function createReturn(text, place, caret, over) {
  const shelf = `place ${place}`;
  const edge = () => text.pane.getBoundingClientRect().top;

  function keep() {
    const turn = text.turns.find(({ element }) => element.getBoundingClientRect().bottom > edge() + 1);
    if (turn) {
      const above = Math.round(edge() - turn.element.getBoundingClientRect().top);
      sessionStorage.setItem(shelf, JSON.stringify({ turn: turn.number, above, caret: caret.place() }));
    }
  }

  addEventListener("pagehide", keep, over);

  return {
    keep,
    /** Only where the reader comes back: by a link one begins where the link says. */
    goOn(isSamePage) {
      const { type } = performance.getEntriesByType("navigation")[0] ?? {};
      const kept = JSON.parse(sessionStorage.getItem(shelf) ?? "null");
      const isBack = isSamePage || type === "reload" || type === "back_forward";
      if (kept && isBack && !location.hash) {
        caret.comeBack(kept.caret);
        const box = text.turns.find(({ number }) => number === kept.turn)?.element.getBoundingClientRect();
        text.pane.scrollBy({ top: box ? box.top - edge() + kept.above : 0, behavior: "instant" });
      }
    },
  };
}
