// The outline of a plan: choose a row, edit it in place, add below it, move it by keyboard or drag, with undo.
// Every act is a form that works without this script; here it is sent in the background and the table is drawn anew.
import { Gagal, kirim } from "../laman/kirim.js";

const tabel = document.getElementById("garis-besar");
const badan = document.getElementById("isi-garis-besar");
const panel = document.getElementById("panel");
const kabar = document.getElementById("kabar");
const ubah = tabel?.dataset.ubah === "1";
const INDUK = {
  misi: [], tujuan: ["misi", "sasaran"], sasaran: ["tujuan", "kondisi_antara"],
  kondisi_antara: ["misi", "tujuan", "sasaran", "kondisi_antara"],
  program: ["sasaran", "kondisi_antara"], kegiatan: ["program"], sub_kegiatan: ["kegiatan"],
};
let dilipat = new Set(JSON.parse(sessionStorage.getItem(`lipat ${location.pathname}`) ?? "[]"));
let dipilih = null;

const baris = (id) => document.getElementById(id);
const unsur = () => [...badan.querySelectorAll("tr.gb")];
const tampak = () => unsur().filter((r) => !r.hidden);
const alamat = (r, apa = "") => `${location.pathname}unsur/${r.id.slice(1)}/${apa}`;
const milik = (r) => r && !r.classList.contains("gb-atas");

// --- folding -----------------------------------------------------------------------------------------------------

function terapkanLipat() {
  const tertutup = new Map();
  for (const r of unsur()) {
    const induk = `u${r.dataset.induk}`;
    const tutup = tertutup.has(induk) && (tertutup.get(induk) || dilipat.has(induk));
    tertutup.set(r.id, tutup);
    r.hidden = tutup;
    if (r.hasAttribute("aria-expanded")) r.setAttribute("aria-expanded", String(!dilipat.has(r.id)));
  }
  for (const r of badan.querySelectorAll("tr.gb-ind")) {
    r.hidden = Boolean(tertutup.get(r.dataset.u)) || dilipat.has(r.dataset.u);
  }
  sessionStorage.setItem(`lipat ${location.pathname}`, JSON.stringify([...dilipat]));
}

function lipat(r, tutup) {
  if (tutup) dilipat.add(r.id);
  else dilipat.delete(r.id);
  terapkanLipat();
}

function ringkaskan(jenis) {
  dilipat = new Set(jenis ? unsur().filter((r) => r.dataset.jenis === jenis).map((r) => r.id) : []);
  terapkanLipat();
}

function bukaJalan(r) {
  for (let induk = baris(`u${r.dataset.induk}`); induk; induk = baris(`u${induk.dataset.induk}`)) dilipat.delete(induk.id);
  terapkanLipat();
}

// --- choosing ----------------------------------------------------------------------------------------------------

async function pilih(r, { fokus = true, panelJuga = true } = {}) {
  if (!r) return;
  for (const lain of badan.querySelectorAll("[aria-selected]")) lain.removeAttribute("aria-selected");
  for (const lain of badan.querySelectorAll('tr[tabindex="0"]')) lain.tabIndex = -1;
  r.setAttribute("aria-selected", "true");
  r.tabIndex = 0;
  dipilih = r.id;
  if (fokus) {
    r.focus({ preventScroll: true });
    r.scrollIntoView({ block: "nearest" });
  }
  if (panelJuga) await isiPanel(r);
}

let antre = 0;
async function isiPanel(r) {
  const ini = ++antre;
  panel.inert = true; // what it shows belongs to the row before: a quick click must not act on that one
  const jawab = await fetch(`${alamat(r, "panel/")}?versi=${encodeURIComponent(tabel.dataset.versi)}`).catch(() => null);
  if (ini !== antre) return;
  if (!jawab?.ok) return tutupPanel();
  const isi = await jawab.text();
  if (ini !== antre) return;
  panel.innerHTML = isi;
  panel.inert = false;
  panel.hidden = false;
}

function tutupPanel() {
  antre++;
  panel.hidden = true;
  panel.inert = false;
  panel.replaceChildren();
}

// --- acting ------------------------------------------------------------------------------------------------------

function katakan(html) {
  kabar.innerHTML = html;
}

function gagal(galat) {
  if (!(galat instanceof Gagal)) throw galat;
  const p = document.createElement("p");
  p.className = "pesan pesan-error";
  p.setAttribute("role", "alert");
  p.textContent = galat.message;
  kabar.replaceChildren(p);
}

async function lakukan(url, isi, { fokus = true } = {}) {
  tutupFormulir();
  try {
    const hasil = await kirim(url + (url.includes("?") ? "&" : "?") + location.search.slice(1), isi);
    gambar(hasil, fokus);
  } catch (galat) {
    gagal(galat);
  }
}

function gambar(hasil, fokus = true) {
  badan.innerHTML = hasil.tabel;
  katakan(hasil.pesan);
  const r = baris(hasil.pilih) ?? baris(dipilih);
  if (r) {
    bukaJalan(r);
    pilih(r, { fokus });
  } else {
    terapkanLipat();
    tutupPanel();
  }
}

function data(form, tombol) {
  const isi = new FormData(form);
  if (tombol?.name) isi.set(tombol.name, tombol.value);
  return isi;
}

document.addEventListener("submit", async (e) => {
  const form = e.target.closest("form[data-tindakan]");
  if (!form || !tabel) return;
  e.preventDefault();
  const isi = data(form, e.submitter);
  if (!("diTempat" in form.dataset)) return lakukan(form.action, isi);
  try {
    const url = form.action + (form.action.includes("?") ? "&" : "?") + location.search.slice(1);
    const hasil = await kirim(url, isi);
    if (hasil.formulir) return pasang(form.closest("td"), hasil.formulir);
    tutupFormulir();
    gambar(hasil);
  } catch (galat) {
    if (galat instanceof Gagal && galat.isi.formulir) pasang(form.closest("td"), galat.isi.formulir);
    else if (galat instanceof Gagal && galat.status === 409) location.assign(form.action);
    else gagal(galat);
  }
});

// --- forms in place ----------------------------------------------------------------------------------------------

function tutupFormulir() {
  badan.querySelector(".gb-sunting")?.remove();
  for (const r of badan.querySelectorAll("[data-disunting]")) {
    r.hidden = false;
    delete r.dataset.disunting;
  }
}

function pasang(sel, html) {
  sel.innerHTML = html;
  globalThis.htmx?.process(sel);
  const medan = sel.querySelector("[aria-invalid='true'], textarea, input:not([type=hidden])");
  medan?.focus();
  medan?.select?.();
}

async function bukaFormulir(url, sesudah, ganti) {
  const jawab = await fetch(url, { headers: { Accept: "application/json" } });
  if (!jawab.ok) return location.assign(url);
  const { formulir } = await jawab.json();
  tutupFormulir();
  const r = document.createElement("tr");
  r.className = "gb-sunting";
  const sel = r.appendChild(document.createElement("td"));
  sel.colSpan = 4;
  if (sesudah) sesudah.after(r);
  else badan.append(r);
  if (ganti) {
    ganti.hidden = true;
    ganti.dataset.disunting = "1";
  }
  pasang(sel, formulir);
  r.scrollIntoView({ block: "nearest" });
}

const sunting = (r) => ubah && milik(r) && bukaFormulir(alamat(r), r, r);

/** The last row that belongs to an element: of itself, its indicators, and all below it. */
function ujung(r) {
  const tingkat = Number(r.getAttribute("aria-level"));
  let akhir = r;
  for (let n = r.nextElementSibling; n; n = n.nextElementSibling) {
    if (n.classList.contains("gb") && Number(n.getAttribute("aria-level")) <= tingkat) break;
    akhir = n;
  }
  return akhir;
}

document.addEventListener("click", (e) => {
  if (!tabel) return;
  const lipatan = e.target.closest(".gb-lipat");
  if (lipatan) {
    const r = lipatan.closest("tr");
    return lipat(r, !dilipat.has(r.id));
  }
  if (e.target.closest("[data-tutup]")) return tutupPanel();
  const kurang = e.target.closest("[data-lipat]");
  if (kurang) return ringkaskan(kurang.dataset.lipat);
  if (e.target.closest("[data-batal]") && e.target.closest(".gb-sunting")) {
    e.preventDefault();
    tutupFormulir();
    return baris(dipilih)?.focus();
  }
  if (e.ctrlKey || e.metaKey || e.shiftKey) return;
  const ke = e.target.closest("a[data-ubah]");
  if (ke && dipilih) {
    e.preventDefault();
    return sunting(baris(dipilih));
  }
  const tambah = e.target.closest("a[data-formulir]");
  if (tambah) {
    e.preventDefault();
    const r = baris(`u${tambah.dataset.formulir}`);
    return bukaFormulir(tambah.href, r ? ujung(r) : null);
  }
  const r = e.target.closest("tr.gb");
  if (r && !e.target.closest(".gb-sunting")) {
    e.preventDefault();
    pilih(r);
  }
});
tabel?.addEventListener("dblclick", (e) => {
  const r = e.target.closest("tr.gb");
  if (r) sunting(r);
});

// --- keys --------------------------------------------------------------------------------------------------------

const GERAK = { ArrowUp: "naik", ArrowDown: "turun", ArrowLeft: "keluar", ArrowRight: "masuk" };

tabel?.addEventListener("keydown", (e) => {
  if (e.target.closest(".gb-sunting")) {
    if (e.key === "Escape") {
      tutupFormulir();
      baris(dipilih)?.focus();
    }
    return;
  }
  const r = e.target.closest("tr.gb");
  if (!r || e.target !== r) return;
  if (e.altKey && GERAK[e.key]) {
    e.preventDefault();
    if (ubah && milik(r)) {
      const isi = new FormData();
      isi.set("gerak", GERAK[e.key]);
      lakukan(alamat(r, "pindah/"), isi);
    }
    return;
  }
  if (e.altKey || e.ctrlKey || e.metaKey) return;
  const semua = tampak();
  const n = semua.indexOf(r);
  const ke = {
    ArrowDown: () => pilih(semua[n + 1]),
    ArrowUp: () => pilih(semua[n - 1]),
    Home: () => pilih(semua[0]),
    End: () => pilih(semua.at(-1)),
    ArrowLeft: () => (r.getAttribute("aria-expanded") === "true" ? lipat(r, true) : pilih(baris(`u${r.dataset.induk}`))),
    ArrowRight: () => (r.getAttribute("aria-expanded") === "false" ? lipat(r, false) : pilih(semua[n + 1])),
    Enter: () => (ubah && milik(r) ? sunting(r) : pilih(r)),
    F2: () => sunting(r),
    Insert: () => panel.querySelector("a[data-formulir]")?.click(),
    Escape: () => tutupPanel(),
  }[e.key];
  if (!ke) return;
  e.preventDefault();
  ke();
});

// --- dragging ----------------------------------------------------------------------------------------------------

let diseret = null;
const bersihkan = () => {
  for (const r of badan.querySelectorAll(".gb-sebelum, .gb-ke-dalam")) r.classList.remove("gb-sebelum", "gb-ke-dalam");
};

/** Where a row would go when dropped on another: below it, or before it among its sisters; null where it cannot. */
function tujuan(r, e) {
  if (!diseret || r === diseret || r.compareDocumentPosition(diseret) === 0) return null;
  for (let i = r; i; i = baris(`u${i.dataset.induk}`)) if (i === diseret) return null;
  const jenis = diseret.dataset.jenis;
  // Programs and what is below them stand below elements of this plan only.
  const boleh = (i) => INDUK[jenis].includes(i.dataset.jenis) && (milik(i) || !["program", "kegiatan", "sub_kegiatan"].includes(jenis));
  if (boleh(r)) return { induk: r.id.slice(1), sebelum: "0", rupa: "gb-ke-dalam" };
  const induk = baris(`u${r.dataset.induk}`);
  const cocok = induk ? boleh(induk) : diseret.dataset.induk === "0";
  if (milik(r) && (cocok || diseret.dataset.induk === r.dataset.induk))
    return { induk: r.dataset.induk, sebelum: r.id.slice(1), rupa: "gb-sebelum" };
  return null;
}

if (ubah) {
  badan.addEventListener("dragstart", (e) => {
    diseret = e.target.closest("tr.gb");
    if (!diseret) return;
    e.dataTransfer.effectAllowed = "move";
    e.dataTransfer.setData("text/plain", diseret.id);
    diseret.classList.add("gb-diseret");
  });
  badan.addEventListener("dragover", (e) => {
    const r = e.target.closest("tr.gb");
    const ke = r && tujuan(r, e);
    bersihkan();
    if (!ke) return;
    e.preventDefault();
    r.classList.add(ke.rupa);
  });
  badan.addEventListener("drop", (e) => {
    const r = e.target.closest("tr.gb");
    const ke = r && tujuan(r, e);
    bersihkan();
    if (!ke) return;
    e.preventDefault();
    const isi = new FormData();
    isi.set("induk", ke.induk);
    isi.set("sebelum", ke.sebelum);
    lakukan(alamat(diseret, "pindah/"), isi);
  });
  badan.addEventListener("dragend", () => {
    bersihkan();
    diseret?.classList.remove("gb-diseret");
    diseret = null;
  });
}

// --- start -------------------------------------------------------------------------------------------------------

if (tabel) {
  document.documentElement.classList.add("berskrip");
  document.querySelector(".gb-lebar")?.removeAttribute("hidden");
  terapkanLipat();
  const awal = baris(location.hash.slice(1)) ?? unsur().find(milik);
  if (awal) {
    awal.tabIndex = 0;
    if (location.hash && awal.id === location.hash.slice(1)) {
      bukaJalan(awal);
      pilih(awal);
    }
  }
}
