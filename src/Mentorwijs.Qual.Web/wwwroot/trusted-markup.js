// Second wall against foreign markup. The framework sets innerHTML for the fixed parts of our own pages, which the
// Content-Security-Policy only lets through this policy; whatever could run or load something is taken out first.
const unparsed = window.trustedTypes?.createPolicy("mentorwijs-unparsed", { createHTML: (markup) => markup });
const forbidden = "script, iframe, frame, object, embed, base, link, meta, foreignObject, animate, set";

function isDangerous({ name, value }) {
  return name.startsWith("on") || name === "srcdoc" || name === "style"
    || (/^(xlink:)?href$|^src$|^action$|^formaction$/.test(name)
      && /^[\0-\x20]*(javascript|vbscript|data):/i.test(value));
}

// Own markup is returned as it is; only markup with something forbidden in it is written anew.
function clean(markup) {
  const template = document.createElement("template");
  template.innerHTML = unparsed.createHTML(markup);
  const bad = [...template.content.querySelectorAll(forbidden)];
  bad.forEach((element) => element.remove());
  let isClean = bad.length === 0;
  for (const element of template.content.querySelectorAll("*")) {
    for (const attribute of [...element.attributes].filter(isDangerous)) {
      element.removeAttributeNode(attribute);
      isClean = false;
    }
  }
  return isClean ? markup : template.innerHTML;
}

window.trustedTypes?.createPolicy("default", {
  // a page fetched from our own server is parsed without running anything
  createHTML: (markup, _type, sink) => (sink === "DOMParser parseFromString" ? markup : clean(markup)),
  createScriptURL: (address) => (new URL(address, document.baseURI).origin === location.origin ? address : null),
});
