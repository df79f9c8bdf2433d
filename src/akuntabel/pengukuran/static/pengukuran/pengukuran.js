// The panel of the active row: opened by its name (or following the cell, where there is room), loaded when asked for.

import { jatuhkan } from "./bukti.js";

const tabel = document.querySelector("table[data-panel]");
const panel = document.querySelector("#kisi-panel");
const ruang = panel?.parentElement;
for (const b of document.querySelectorAll("[data-kisi-tempel]")) b.hidden = false;

let kini = null;
let nanti = 0;
let muatan = 0;

/** Whether the panel stands beside the table instead of over it. */
const berdampingan = () => getComputedStyle(ruang).getPropertyValue("--kisi-berdampingan").trim() === "1";
const sempit = matchMedia("(max-width: 40rem)");

async function buka(baris, { fokus = false } = {}) {
  if (kini === baris && !panel.hidden) return fokus && panel.querySelector("[data-panel-tutup]")?.focus();
  kini = baris;
  const ini = (muatan += 1);
  const jawab = await fetch(`${tabel.dataset.panel}${encodeURIComponent(baris)}/`, { headers: { "HX-Request": "true" }, credentials: "same-origin" }).catch(() => null);
  const html = jawab?.ok && !jawab.redirected ? await jawab.text().catch(() => null) : null;
  // Closed, another row, or asked for anew since: what was read then is old by now.
  if (kini !== baris || ini !== muatan) return;
  panel.hidden = false;
  ruang.classList.add("kisi-berpanel");
  if (html === null) {
    panel.textContent = "Rincian belum dapat dimuat. Periksa sambungan, lalu pilih barisnya lagi.";
    kini = null;
    return;
  }
  panel.innerHTML = html;
  siapkan();
  if (fokus) panel.querySelector("[data-panel-tutup]").focus();
}

function tutup() {
  panel.hidden = true;
  ruang.classList.remove("kisi-berpanel");
  const td = kini && tabel.kisi?.aktif;
  kini = null;
  td?.focus();
}

/** After the panel was written: its forms, and the row beside it as it is stored now. */
function siapkan() {
  window.htmx?.process(panel);
  jatuhkan(panel);
  panel.scrollTop = 0;
  const rincian = panel.querySelector("[data-rincian]");
  const tr = rincian && tabel.querySelector(`tr[data-baris="${CSS.escape(rincian.dataset.rincian)}"]`);
  if (!tr) return;
  tr.querySelector('[data-kolom="bukti"]').textContent = rincian.dataset.bukti === "0" ? "–" : rincian.dataset.bukti;
  const td = tr.querySelector("td[data-sel]");
  const { teks, isi, versi } = rincian.dataset;
  if (td) tabel.kisi.segarkan(td, { teks, isi, versi: Number(versi) });
}

if (tabel && panel) {
  tabel.addEventListener("kisi:aktif", ({ detail }) => {
    clearTimeout(nanti);
    if (!detail.baris || detail.baris === kini || (panel.hidden ? !berdampingan() : false)) return;
    nanti = setTimeout(() => buka(detail.baris), 300);
  });
  tabel.addEventListener("kisi:tersimpan", ({ detail }) => {
    if (detail.sel.includes(kini)) {
      const baris = kini;
      kini = null;
      buka(baris);
    }
  });
  tabel.addEventListener("click", (e) => {
    const nama = e.target.closest("a[data-nama]");
    if (!nama || sempit.matches || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    const tr = nama.closest("tr");
    tabel.kisi?.aktifkan(nama.closest("th"), { fokus: e.detail > 0 });
    buka(tr.dataset.baris, { fokus: e.detail === 0 });
  });
  panel.addEventListener("click", (e) => e.target.closest("[data-panel-tutup]") && tutup());
  panel.addEventListener("keydown", (e) => e.key === "Escape" && !e.defaultPrevented && tutup());
  document.body.addEventListener("htmx:beforeSwap", (e) => {
    if (e.detail.target === panel && e.detail.xhr.status >= 400 && e.detail.xhr.getResponseHeader("Content-Type")?.includes("html")) e.detail.shouldSwap = false;
  });
  document.body.addEventListener("htmx:afterSwap", (e) => e.detail.target === panel && siapkan());
}
