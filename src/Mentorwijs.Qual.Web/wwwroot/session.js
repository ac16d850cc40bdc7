// Says at most every four minutes that the reader is still there; a page in a circuit asks the server nothing else
// by which the cookie would be renewed. Signed out elsewhere: the page is loaded again and shows the log-in.
const between = 4 * 60 * 1000;
let last = Date.now();

async function alive() {
  if (Date.now() - last < between) {
    return;
  }

  last = Date.now();
  const answer = await fetch("/session", { redirect: "manual" }).catch(() => null);
  if (answer?.status === 401) {
    location.reload();
  }
}

if (document.documentElement.hasAttribute("data-session")) {
  addEventListener("keydown", alive);
  addEventListener("pointerdown", alive);
}
