// How wide the panels beside the text are and which of them are open: remembered for each person in this browser.

/** CSS pixels: the narrowest panel, one press of an arrow key, one with Shift; and the widest, of the window. */
const [narrowest, small, large] = [180, 16, 64];
const widest = () => Math.round(innerWidth * 0.33);

/** The way in which an edge makes its panel wider. */
const sides = { codes: 1, inspector: -1 };

/** @param viewer Whose panels; two people at one computer do not get each other's. */
export function createPanels(desk, viewer, over) {
  const shelf = `desk panels ${viewer}`;
  const asked = new URL(location.href).searchParams.get("hide");
  const own = recall();
  const hidden = new Set(asked === null ? own.hidden : asked.split(",").filter(Boolean));
  const edges = [...desk.querySelectorAll("[data-panel-edge]")];

  // what another program left there, or a full store, must not keep the desk shut
  function recall() {
    try {
      const found = JSON.parse(localStorage.getItem(shelf) ?? "{}");
      return { hidden: Array.isArray(found.hidden) ? found.hidden : [], widths: found.widths ?? {} };
    } catch {
      return { hidden: [], widths: {} };
    }
  }

  function remember() {
    try {
      localStorage.setItem(shelf, JSON.stringify({ hidden: [...hidden], widths: own.widths }));
    } catch {
      // then it holds until the page is left
    }
  }

  const widthOf = (panel) => document.getElementById(`desk-${panel}`)?.offsetWidth ?? 0;

  function show() {
    for (const button of desk.querySelectorAll("[data-panel]")) {
      button.setAttribute("aria-expanded", String(!hidden.has(button.dataset.panel)));
    }
    for (const panel of Object.keys(sides)) {
      desk.classList.toggle(`without-${panel}`, hidden.has(panel));
      const width = Number(own.widths[panel]);
      if (width > 0) {
        desk.style.setProperty(`--own-${panel}`, `${width}px`);
      } else {
        desk.style.removeProperty(`--own-${panel}`);
      }
    }
    for (const edge of edges) {
      edge.setAttribute("aria-valuemin", narrowest);
      edge.setAttribute("aria-valuemax", widest());
      edge.setAttribute("aria-valuenow", Math.min(Math.max(widthOf(edge.dataset.panelEdge), narrowest), widest()));
    }
  }

  function widen(panel, width) {
    own.widths[panel] = Math.min(Math.max(Math.round(width), narrowest), widest());
    show();
  }

  function press(event) {
    const { panelEdge: panel } = event.currentTarget.dataset;
    const step = (event.shiftKey ? large : small) * sides[panel];
    const wanted = {
      ArrowRight: () => widen(panel, widthOf(panel) + step),
      ArrowLeft: () => widen(panel, widthOf(panel) - step),
      Home: () => widen(panel, narrowest),
      End: () => widen(panel, widest()),
      Enter: () => panels.toggle(panel),
    }[event.key];
    if (wanted && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      wanted();
      remember();
    }
  }

  function drag(event) {
    const edge = event.currentTarget;
    const { panelEdge: panel } = edge.dataset;
    const [from, width] = [event.clientX, widthOf(panel)];
    const move = ({ clientX }) => widen(panel, width + (clientX - from) * sides[panel]);
    event.preventDefault();
    edge.focus();
    edge.setPointerCapture(event.pointerId);
    edge.classList.add("is-dragged");
    edge.addEventListener("pointermove", move);
    edge.addEventListener("lostpointercapture", () => {
      edge.classList.remove("is-dragged");
      edge.removeEventListener("pointermove", move);
      remember();
    }, { once: true });
  }

  function reset({ currentTarget }) {
    delete own.widths[currentTarget.dataset.panelEdge];
    show();
    remember();
  }

  const panels = {
    toggle(panel) {
      if (!hidden.delete(panel)) {
        hidden.add(panel);
      }
      const address = new URL(location.href);
      address.searchParams.set("hide", [...hidden].join(","));
      if (hidden.size === 0) {
        address.searchParams.delete("hide");
      }
      history.replaceState(history.state, "", address);
      show();
      remember();
      if (hidden.has(panel) && document.activeElement?.dataset.panelEdge === panel) {
        desk.querySelector(`[data-panel="${panel}"]`)?.focus();
      }
    },
    open(panel) {
      if (hidden.has(panel)) {
        this.toggle(panel);
      }
    },
  };

  for (const edge of edges) {
    edge.addEventListener("keydown", press, over);
    edge.addEventListener("pointerdown", drag, over);
    edge.addEventListener("dblclick", reset, over);
  }
  addEventListener("resize", show, over);
  show();
  return panels;
}
