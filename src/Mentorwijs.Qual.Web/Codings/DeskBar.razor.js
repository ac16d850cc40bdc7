// What the desk tells: saved or not, spoken words, refusals; and which panels are open (kept in the address).

const fill = (text, values) => text.replace(/\{(\d)\}/g, (_, at) => values[at] ?? "");

export function createVoice(texts) {
  const saved = document.getElementById("desk-saved");
  const live = document.getElementById("desk-live");
  const alert = document.getElementById("desk-alert");
  let spoken = "";

  const voice = {
    text: (key, ...values) => fill(texts[key] ?? key, values),
    /** The same words again are spoken again: a blank behind them makes the difference. */
    speak(words) {
      spoken = words === spoken ? words + "\u00A0" : words;
      live.textContent = spoken;
    },
    say: (key, ...values) => voice.speak(voice.text(key, ...values)),
    refuse(words) {
      alert.textContent = words;
      alert.classList.add("is-shown");
      voice.status("NotSaved");
    },
    quiet() {
      alert.textContent = "";
      alert.classList.remove("is-shown");
    },
    status(key, ...values) {
      saved.textContent = voice.text(key, ...values);
      saved.dataset.state = key;
    },
  };
  return voice;
}

export function createPanels(desk) {
  const hidden = new Set((new URL(location.href).searchParams.get("hide") ?? "").split(",").filter(Boolean));
  const show = () => {
    for (const button of desk.querySelectorAll("[data-panel]")) {
      const isHidden = hidden.has(button.dataset.panel);
      button.setAttribute("aria-expanded", String(!isHidden));
      desk.classList.toggle(`without-${button.dataset.panel}`, isHidden);
    }
  };
  show();
  return {
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
    },
    open(panel) {
      if (hidden.has(panel)) {
        this.toggle(panel);
      }
    },
  };
}
