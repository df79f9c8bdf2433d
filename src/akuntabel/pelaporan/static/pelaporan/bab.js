// The editor of one part: keeps the text while one types, shows how it will read, inserts figures, asks in a conflict.

import { Gagal, kirim } from "../laman/kirim.js";

const JEDA = 700;
const ULANG = [2000, 5000, 15000, 30000];
const formulir = document.getElementById("formulir");
const isi = document.getElementById("teks-bagian");
const versi = document.getElementById("versi");
const keadaan = document.getElementById("keadaan");
const bentrok = document.getElementById("bentrok");
const pratinjau = document.getElementById("pratinjau");
const simpanan = `naskah:${document.querySelector('meta[name="pengguna"]')?.content ?? ""}:${location.pathname}`;

for (const e of document.querySelectorAll(".perlu-skrip")) e.hidden = false;
for (const e of document.querySelectorAll(".tanpa-skrip")) e.hidden = true;

// --- saving ---------------------------------------------------------------------------------------------------------

let tersimpan = isi.defaultValue;
let jam = 0;
let berjalan = false;
let gagal = 0;
let milikOrang = null;

const kata = (rupa, teks) => {
  keadaan.dataset.rupa = rupa;
  keadaan.textContent = teks;
};

/** What was typed outlives a lost connection and a closed tab. */
function ingat() {
  try {
    if (isi.value === tersimpan) localStorage.removeItem(simpanan);
    else localStorage.setItem(simpanan, JSON.stringify({ isi: isi.value, versi: versi.value }));
  } catch {
    // A full or forbidden store only means that nothing is kept here.
  }
}

function jadwalkan(tunda = JEDA) {
  clearTimeout(jam);
  jam = setTimeout(simpan, tunda);
}

async function simpan() {
  clearTimeout(jam);
  if (berjalan || milikOrang || isi.value === tersimpan) return;
  berjalan = true;
  const dikirim = isi.value;
  kata("jalan", "Menyimpan …");
  try {
    const jawab = await kirim(location.pathname, { isi: dikirim, versi: versi.value });
    versi.value = jawab.versi;
    tersimpan = dikirim;
    gagal = 0;
    pratinjau.innerHTML = jawab.pratinjau;
    document.getElementById("kata").textContent = jawab.kata;
    kata("baik", `Tersimpan ${jawab.waktu}`);
  } catch (galat) {
    if (!(galat instanceof Gagal)) throw galat;
    if (galat.status === 409) tanyakan(galat.isi);
    else {
      const ulangi = galat.status === 0 || galat.status >= 500;
      kata("gagal", ulangi ? `${galat.message} Teks Anda tersimpan di peramban ini; dicoba lagi.` : galat.message);
      if (ulangi) jadwalkan(ULANG[Math.min(gagal++, ULANG.length - 1)]);
    }
  } finally {
    berjalan = false;
    ingat();
  }
  if (isi.value !== tersimpan && !milikOrang && keadaan.dataset.rupa === "baik") jadwalkan();
}

isi.addEventListener("input", () => {
  tinggi();
  ingat();
  if (milikOrang) return;
  if (!berjalan) kata("ubah", "Belum tersimpan");
  jadwalkan();
});
isi.addEventListener("blur", simpan);
window.addEventListener("online", simpan);
formulir.addEventListener("submit", (e) => {
  e.preventDefault();
  simpan();
});
document.addEventListener("keydown", (e) => {
  if ((e.ctrlKey || e.metaKey) && e.key === "s") {
    e.preventDefault();
    simpan();
  }
});
window.addEventListener("beforeunload", (e) => {
  if (isi.value !== tersimpan) e.preventDefault();
});

// --- two people -----------------------------------------------------------------------------------------------------

function tanyakan(kini) {
  milikOrang = kini;
  bentrok.querySelector("[data-oleh]").textContent = kini.oleh ? `${kini.oleh} pukul ${kini.waktu}` : "orang lain";
  bentrok.querySelector("[data-beda]").innerHTML = kini.beda;
  bentrok.hidden = false;
  bentrok.focus();
  kata("gagal", "Belum tersimpan: pilih teks yang dipakai");
}

for (const tombol of bentrok.querySelectorAll("[data-pilih]")) {
  tombol.addEventListener("click", () => {
    const kini = milikOrang;
    milikOrang = null;
    bentrok.hidden = true;
    versi.value = kini.versi;
    if (tombol.dataset.pilih === "mereka") isi.value = kini.isi;
    tersimpan = kini.isi;
    isi.focus();
    tinggi();
    if (isi.value === tersimpan) {
      kata("baik", "Memakai teks yang tersimpan");
      ingat();
      location.reload();
    } else simpan();
  });
}

// --- what was typed and never sent ----------------------------------------------------------------------------------

try {
  const lama = JSON.parse(localStorage.getItem(simpanan));
  if (lama && lama.isi !== isi.value) {
    isi.value = lama.isi;
    versi.value = lama.versi;
    kata("ubah", "Teks yang belum terkirim dipulihkan dari peramban ini");
    jadwalkan(50);
  } else if (lama) localStorage.removeItem(simpanan);
} catch {
  // Nothing that can be read was kept.
}

// --- inserting ------------------------------------------------------------------------------------------------------

let letak = null;
isi.addEventListener("blur", () => (letak = isi.selectionStart));

/** Put in a word at the caret, or (`alinea`) a paragraph of its own; at the end where nobody has been in the text yet. */
function sisipkan(teks, alinea) {
  const belum = letak === null && document.activeElement !== isi;
  isi.focus();
  if (belum) isi.setSelectionRange(isi.value.length, isi.value.length);
  const awal = isi.selectionStart;
  const jarak = (sisi) => (sisi.trim() ? "\n".repeat(Math.max(0, 2 - sisi.length + sisi.trim().length)) : "");
  const sebelum = isi.value.slice(0, awal).match(/\S?\n*$/)[0];
  const sesudah = isi.value.slice(isi.selectionEnd).match(/^\n*\S?/)[0];
  const tambah = alinea ? jarak(sebelum) + teks + jarak(sesudah) : teks;
  // As if typed, so that the browser's own undo takes it back.
  if (!document.execCommand("insertText", false, tambah)) isi.setRangeText(tambah, awal, isi.selectionEnd, "end");
  isi.dispatchEvent(new Event("input"));
}

for (const tombol of document.querySelectorAll("[data-pakai]"))
  tombol.addEventListener("click", () => sisipkan(tombol.dataset.pakai, true));

const cari = document.getElementById("cari-isian");
const daftar = document.getElementById("daftar-isian");
const jumlah = document.getElementById("isian-jumlah");
let isian = null;
let memuat = null;

async function muat() {
  memuat ??= fetch(formulir.dataset.isian, { headers: { Accept: "application/json" }, credentials: "same-origin" })
    .then((j) => (j.ok ? j.json() : Promise.reject(new Error())))
    .then((data) => {
      isian = data.isian.map(([tulis, label, nilai]) => ({ tulis, label, nilai, kunci: `${label} ${tulis} ${nilai}`.toLowerCase() }));
    })
    .catch(() => {
      memuat = null;
      jumlah.textContent = "Daftar isian tidak dapat dimuat. Coba lagi.";
    });
  await memuat;
  if (isian) saring();
}

function saring() {
  const kataKata = cari.value.toLowerCase().split(/\s+/).filter(Boolean);
  const cocok = isian.filter((x) => kataKata.every((k) => x.kunci.includes(k)));
  daftar.replaceChildren(
    ...cocok.slice(0, 40).map((x) => {
      const li = document.createElement("li");
      const tombol = document.createElement("button");
      tombol.type = "button";
      tombol.title = x.tulis;
      const label = document.createElement("span");
      label.textContent = x.label;
      const nilai = document.createElement("strong");
      nilai.textContent = x.nilai;
      tombol.append(label, nilai);
      tombol.addEventListener("mousedown", (e) => e.preventDefault());
      tombol.addEventListener("click", () => sisipkan(x.tulis));
      li.append(tombol);
      return li;
    }),
  );
  jumlah.textContent = cocok.length > 40 ? `40 dari ${cocok.length}; persempit pencarian` : cocok.length ? `${cocok.length} isian` : "Tidak ada yang cocok";
}

cari?.addEventListener("focus", muat, { once: true });
cari?.addEventListener("input", () => (isian ? saring() : muat()));
cari?.addEventListener("keydown", (e) => {
  if (e.key === "Enter") {
    e.preventDefault();
    daftar.querySelector("button")?.click();
  } else if (e.key === "ArrowDown") {
    e.preventDefault();
    daftar.querySelector("button")?.focus();
  }
});
daftar?.addEventListener("keydown", (e) => {
  const ini = document.activeElement.closest("li");
  const ke = e.key === "ArrowDown" ? ini?.nextElementSibling : e.key === "ArrowUp" ? ini?.previousElementSibling : null;
  if (e.key === "ArrowUp" && ini && !ke) cari.focus();
  if (ke) ke.firstElementChild.focus();
  if (["ArrowDown", "ArrowUp"].includes(e.key)) e.preventDefault();
});
if (matchMedia("(min-width: 75.01rem)").matches) muat();

// --- the height of the text -----------------------------------------------------------------------------------------

function tinggi() {
  if (CSS.supports("field-sizing", "content")) return;
  const y = scrollY;
  isi.rows = 14;
  while (isi.scrollHeight > isi.clientHeight && isi.rows < 400) isi.rows += 1;
  scrollTo({ top: y, behavior: "instant" });
}
tinggi();
document.getElementById("galat")?.focus();
