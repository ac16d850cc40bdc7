// What the desk tells: saved or not, spoken words, refusals.

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
