// "auto" becomes light or dark before the first paint and again when the page or the computer changes it.
const root = document.documentElement;
const prefersDark = matchMedia("(prefers-color-scheme: dark)");
let isAuto = false;

function follow() {
  const theme = root.getAttribute("data-bs-theme");
  if (theme === "auto") {
    isAuto = true;
    root.setAttribute("data-bs-theme", prefersDark.matches ? "dark" : "light");
  }
}

follow();
new MutationObserver(follow).observe(root, { attributes: true, attributeFilter: ["data-bs-theme"] });
prefersDark.addEventListener("change", () => {
  if (isAuto) {
    root.setAttribute("data-bs-theme", "auto");
  }
});
