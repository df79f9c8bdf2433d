/* Zoom and print of the organisation chart. Without this script the chart fits the window and the browser prints it. */
const kanvas = document.querySelector(".org-kanvas");
const svg = kanvas?.querySelector("svg");
if (svg) {
  const kendali = document.querySelector(".org-perbesar");
  const cetak = document.querySelector(".org-cetak");
  kendali.hidden = cetak.hidden = false;
  cetak.addEventListener("click", () => window.print());
  const dasar = svg.getBoundingClientRect().width;
  let skala = 1;
  kendali.addEventListener("click", (e) => {
    const arah = Number(e.target.closest("button")?.dataset.perbesar ?? NaN);
    if (Number.isNaN(arah)) return;
    skala = arah ? Math.min(4, Math.max(0.5, skala * (arah > 0 ? 1.25 : 0.8))) : 1;
    kanvas.classList.toggle("org-besar", skala !== 1);
    if (skala === 1) svg.style.removeProperty("width");
    else svg.style.width = `${dasar * skala}px`;
  });
}
