// While a run goes on, put the newest page into place without losing focus, scroll or a film that plays.
"use strict";
(function () {
  const main = document.getElementById("main");
  async function look() {
    const plays = [...main.querySelectorAll("video, audio")].some((media) => !media.paused);
    const busy = main.contains(document.activeElement) && document.activeElement !== main;
    if (document.hidden || plays || busy) return setTimeout(look, 3000);
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("main");
      const open = [...main.querySelectorAll("details")].map((details) => details.open);
      main.replaceChildren(...fresh.childNodes);
      main.querySelectorAll("details").forEach((details, i) => { details.open = open[i] || false; });
      if (fresh.dataset.live !== "yes") return;
    } catch (error) { /* the pages are off; they may come back */ }
    setTimeout(look, 3000);
  }
  setTimeout(look, 3000);
})();
