// Zooming the drawing of the tree: buttons, and the keys + − 0 while it has the focus. Without this it fits the width.
const alat = document.querySelector(".ph-perbesar");
const bingkai = [...document.querySelectorAll(".ph-bingkai")];
const kali = new WeakMap();

function perbesar(b, faktor) {
  const svg = b.querySelector("svg");
  const baru = faktor ? Math.min(Math.max((kali.get(b) ?? 1) * faktor, 0.4), 8) : 1;
  const tengah = [(b.scrollLeft + b.clientWidth / 2) / b.scrollWidth, (b.scrollTop + b.clientHeight / 2) / b.scrollHeight];
  kali.set(b, baru);
  svg.style.width = `${baru * 100}%`;
  b.scrollLeft = tengah[0] * b.scrollWidth - b.clientWidth / 2;
  b.scrollTop = tengah[1] * b.scrollHeight - b.clientHeight / 2;
}

if (alat) {
  alat.hidden = false;
  alat.addEventListener("click", (e) => {
    const t = e.target.closest("button");
    if (!t) return;
    if ("cetak" in t.dataset) print();
    else for (const b of bingkai) perbesar(b, Number(t.dataset.kali));
  });
}
for (const b of bingkai)
  b.addEventListener("keydown", (e) => {
    const faktor = { "+": 1.25, "=": 1.25, "-": 0.8, 0: 0 }[e.key];
    if (faktor === undefined || e.ctrlKey || e.metaKey) return;
    e.preventDefault();
    perbesar(b, faktor);
  });
