// Sends the acts of the desk one after the other. Each has an id of its own, so that sending it again is safe:
// after a lost connection, or after the page was loaded again, an act without an answer goes out once more.

/** The names of the server's methods end in Async. */
const methodOf = (act) => `${act.name}Async`;
const isAboutConnection = (error) => /connection|connected|disconnect|circuit/i.test(String(error));

export function createOutbox(host, place, voice, { revert, settle }) {
  const shelf = `desk ${place}`;
  const ids = new Map();
  const over = new AbortController();
  let [queue, isSending, isOffline, whenBack, onceEmpty] = [[], false, false, Promise.withResolvers(), []];

  const idOf = (id) => ids.get(id) ?? id;

  /** Places and numbers only, never words of the interview: an act with words is not kept. */
  function keep() {
    const left = queue.filter(({ words }) => !words).map(({ name, args, command, temporary, said }) =>
      ({ name, args: args.map(idOf), command, temporary, said }));
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

  function finish(act, answer) {
    queue.shift();
    if (answer.no) {
      const lost = act.temporary ? queue.filter(({ args }) => args.includes(act.temporary)) : [];
      queue = queue.filter((other) => !lost.includes(other));
      keep();
      [...lost.reverse(), act].forEach(revert);
      voice.refuse(answer.no);
      return;
    }
    if (act.temporary && answer.set.length > 0) {
      ids.set(act.temporary, answer.set[0].i);
    }
    keep();
    settle(answer, act);
    if (answer.say) {
      voice.speak(answer.say);
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

  return {
    idOf,
    send(act) {
      queue.push(act);
      keep();
      voice.status("Saving");
      run();
    },
    /** What the panels follow; lost, the next one tells it again. */
    tell: (name, ...args) => host.invokeMethodAsync(name, ...args).catch(() => {}),
    after: (action) => (queue.length === 0 ? action() : onceEmpty.push(action)),
    resume() {
      queue = JSON.parse(sessionStorage.getItem(shelf) ?? "[]");
      if (queue.length > 0) {
        voice.status("Saving");
        run();
      }
    },
    stop: () => over.abort(),
  };
}

/** After a reload the page is where it was: the turn at the top of the window, and how far above the edge it begins. */
export function createReturn(text, place, over) {
  const shelf = `place ${place}`;
  const edge = () => text.pane.getBoundingClientRect().top;

  function keep() {
    const turn = text.turns.find(({ element }) => element.getBoundingClientRect().bottom > edge() + 1);
    if (turn) {
      const above = Math.round(edge() - turn.element.getBoundingClientRect().top);
      sessionStorage.setItem(shelf, JSON.stringify({ turn: turn.number, above }));
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
        const box = text.turns.find(({ number }) => number === kept.turn)?.element.getBoundingClientRect();
        text.pane.scrollBy({ top: box ? box.top - edge() + kept.above : 0, behavior: "instant" });
      }
    },
  };
}
