// Follows the framework's reconnect events; see "components-reconnect-state-changed" in the Blazor documentation.
const dialog = document.getElementById("components-reconnect-modal");

async function bringBack(act) {
  try {
    if (!(await act())) {
      location.reload();
    }
  } catch {
    document.addEventListener("visibilitychange", retryWhenSeen);
  }
}

async function reconnect() {
  document.removeEventListener("visibilitychange", retryWhenSeen);
  await bringBack(async () => await Blazor.reconnect() || (await Blazor.resumeCircuit() && !dialog.close()));
}

function retryWhenSeen() {
  if (document.visibilityState === "visible") {
    reconnect();
  }
}

dialog.addEventListener("components-reconnect-state-changed", ({ detail }) => {
  if (detail.state === "show") {
    dialog.showModal();
  } else if (detail.state === "hide") {
    dialog.close();
  } else if (detail.state === "failed") {
    document.addEventListener("visibilitychange", retryWhenSeen);
  } else if (detail.state === "rejected") {
    location.reload();
  }
});
document.getElementById("components-reconnect-button").addEventListener("click", reconnect);
document.getElementById("components-resume-button")
  .addEventListener("click", () => bringBack(() => Blazor.resumeCircuit()));
