// The grid in which figures are filled in: a plain HTML table that this module makes editable. Without it the table
// can still be read, and every row leads to a form.
//
// THE TABLE
//   <table role="grid" aria-label="…" data-kisi data-simpan="URL" data-tempel="URL" data-pengguna="name"
//          data-masuk="URL of the sign-in page" data-pilihan='[["belum diukur: ", "Belum diukur …"]]'>
//     <tr><th colspan>group</th></tr>                                     a row without <td> is passed over by the arrows
//     <tr data-baris="key of the row" data-kode="code for people">
//       <th scope="row"><a data-nama>name</a></th>                        th[data-nama], [data-nama] or the whole th names it
//       <td data-sel="key" data-versi="3" data-isi="25,5" data-kolom="realisasi">25,50</td>     can be edited
//       <td data-kolom="capaian">…</td>                                   is written anew from the answer
//   `data-sel` is the key of the cell for the server, `data-versi` the version that was seen (0: no row yet),
//   `data-isi` what is edited where it differs from the text shown. `data-pilihan` are choices in the cell.
//   Beside the table, each where wanted: [data-kisi-status] (the aria-live line), [data-kisi-belum] (badge of what is not
//   sent yet), button[data-kisi-tempel] (paste by a dialog), button[data-kisi-urungkan] (undo), [data-ringkas="name"].
//
// SAVING: POST data-simpan, JSON {sel, isi, versi}
//   200 {teks, isi, versi, pukul, sebelum?, kelas?, baris?, lain?, ringkas?, catatan?}
//       sebelum: what undo sends back as `isi` (without it the text edited before); catatan: how the entry was read
//       baris: {kolom: "text" | {teks | html, kelas?}} cells of this row; lain: {key of row: baris}; ringkas: {name: text}
//   422 {pesan, kemungkinan?: ["3.157", "3,157"]}   what was typed stays, the question stands beside the cell; a reading
//       that is chosen is sent with {pasti: true}
//   409 {pesan, oleh, pukul, teks, isi, versi}      mine or theirs is chosen in place
//   423, 403 {pesan}  shown beside the cell; 401 {pesan} sign in again; not reached: kept in this browser, sent later.
//   A value that is stored already is no conflict, so that sending twice does no harm.
//
// PASTING: POST data-tempel, JSON {sel: [{sel, isi, versi}], periksa: true} → {rencana: [{sel, lama, baru, galat}]}
//   and without `periksa` → {sel: {key: answer as above without lain and ringkas}, jumlah, pukul, lain?, ringkas?};
//   422 {pesan, rencana} where a cell is bad: nothing was stored. Undo is the same with {urungkan: true}.
//
// EVENTS on the table, bubbling: kisi:aktif {sel, baris, td} (a cell got the focus), kisi:tersimpan {sel: [key]}.
//
// KEYS: arrows, Home, End, PageUp/Down, with Ctrl to the edge, with Shift to select; Enter or F2 edits, typing starts anew,
// Alt+↓ the choices, Esc takes back, Delete empties; while editing Enter saves and goes down, Tab saves and goes to the
// next cell that can be edited; else Tab leaves the grid. Ctrl+C, Ctrl+V, Ctrl+Z.

import { Antre } from "./kisi-antre.js";
import { Tempel } from "./kisi-tempel.js";
import { Gagal, kirim } from "./kirim.js";
import { buat, keluhan, bentrok } from "./kisi-pesan.js";

const SEHALAMAN = 10;
let nomor = 0;

export class Kisi {
  constructor(tabel) {
    this.tabel = tabel;
    this.baris = [...tabel.tBodies].flatMap((b) => [...b.rows]).filter((r) => r.querySelector("td"));
    this.baris.forEach((r, i) => (r.kisiUrutan = i));
    this.sel = new Map([...tabel.querySelectorAll("td[data-sel]")].map((td) => [td.dataset.sel, td]));
    this.pilihan = JSON.parse(tabel.dataset.pilihan ?? "[]");
    this.urungan = [];
    this.aktif = null;
    this.jangkar = null;
    this.kotak = null;
    tabel.setAttribute("aria-readonly", "true");
    for (const td of this.sel.values()) td.setAttribute("aria-readonly", "false");
    for (const a of tabel.querySelectorAll("tbody tr > * :is(a, button, summary)")) a.tabIndex = -1;
    for (const [kejadian, f] of [
      ["keydown", this.tombol],
      ["pointerdown", (e) => (this.sudah = document.activeElement === e.target.closest("td, th"))],
      ["click", this.klik],
      ["dblclick", this.klikGanda],
      ["focusin", this.masuk],
      ["focusout", this.keluar],
    ])
      tabel.addEventListener(kejadian, f.bind(this));
    this.tempel = new Tempel(this);
    this.antre = new Antre(this);
    const awal = this.sel.values().next().value ?? this.baris[0]?.cells[0];
    if (awal) awal.tabIndex = 0;
    this.jangkarTab = awal;
    for (const tombol of document.querySelectorAll("[data-kisi-urungkan]"))
      tombol.addEventListener("click", () => this.urungkan());
    this.antre.pulihkan();
    tabel.kisi = this;
  }

  // --- where one is --------------------------------------------------------------------------------------------------

  /** The name of a cell for people: its row and its column. */
  nama(td) {
    return [this.namaBaris(td.parentElement), this.namaKolom(td)].filter(Boolean).join(", ");
  }

  namaBaris(tr) {
    const th = tr.querySelector("th") ?? tr.cells[0];
    return (th?.querySelector("[data-nama]") ?? th)?.textContent.trim().replace(/\s+/g, " ") ?? "";
  }

  namaKolom(td) {
    const kepala = this.tabel.tHead?.rows[this.tabel.tHead.rows.length - 1]?.cells[td.cellIndex];
    return kepala?.textContent.trim().replace(/\s+/g, " ") ?? td.dataset.label ?? "";
  }

  /** What a cell shows, without the marks of this module. */
  teks(td) {
    if (td.dataset.sel === undefined) return td.innerText.trim().replace(/\s+/g, " ");
    return [...td.childNodes].filter((n) => !n.dataset?.alat).map((n) => n.textContent).join("").trim();
  }

  isi(td) {
    return td.dataset.isi ?? this.teks(td);
  }

  di(baris, kolom) {
    const td = this.baris[baris]?.cells[kolom];
    return td && td.offsetWidth ? td : null;
  }

  aktifkan(td, { fokus = true } = {}) {
    if (!td) return;
    if (this.jangkarTab) this.jangkarTab.tabIndex = -1;
    td.tabIndex = 0;
    this.jangkarTab = this.aktif = td;
    if (fokus) {
      td.focus({ preventScroll: true });
      td.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    this.umumkan("kisi:aktif", { sel: td.dataset.sel ?? null, baris: td.parentElement.dataset.baris ?? null, td });
  }

  geser(td, dBaris, dKolom, { sampai = false, pilih = false } = {}) {
    let b = td.parentElement.kisiUrutan;
    let k = td.cellIndex;
    let hasil = td;
    for (;;) {
      b += dBaris;
      k += dKolom;
      if (b < 0 || k < 0 || b >= this.baris.length || k >= this.baris[b].cells.length) break;
      const calon = this.di(b, k);
      if (calon) {
        hasil = calon;
        if (!sampai) break;
      }
    }
    this.pindah(hasil, pilih);
  }

  pindah(td, pilih = false) {
    if (pilih) this.jangkar ??= this.aktif;
    else this.jangkar = null;
    this.aktifkan(td);
    this.tandai();
  }

  /** The selected cells, row by row. */
  terpilih() {
    if (!this.aktif) return [];
    const [a, b] = [this.jangkar ?? this.aktif, this.aktif];
    const [r1, r2] = [a, b].map((x) => x.parentElement.kisiUrutan).sort((x, y) => x - y);
    const [k1, k2] = [a, b].map((x) => x.cellIndex).sort((x, y) => x - y);
    return this.baris
      .slice(r1, r2 + 1)
      .map((r) => [...r.cells].slice(k1, k2 + 1).filter((td) => td.offsetWidth));
  }

  tandai() {
    for (const td of this.tabel.querySelectorAll(".kisi-terpilih")) {
      td.classList.remove("kisi-terpilih");
      td.removeAttribute("aria-selected");
    }
    if (!this.jangkar) return;
    for (const td of this.terpilih().flat()) {
      td.classList.add("kisi-terpilih");
      td.setAttribute("aria-selected", "true");
    }
  }

  /** The next cell that can be edited, in reading order. */
  berikut(td, arah) {
    const semua = [...this.sel.values()].filter((x) => x.offsetWidth);
    return semua[semua.indexOf(td) + arah] ?? null;
  }

  // --- keys and pointer ------------------------------------------------------------------------------------------------

  tombol(e) {
    const td = e.target.closest("td, th");
    if (!td || e.isComposing) return;
    if (this.kotak?.contains(e.target)) return this.tombolSunting(e, td);
    if (e.target !== td) {
      if (e.key === "Escape") td.focus();
      return;
    }
    const ctrl = e.ctrlKey || e.metaKey;
    const arah = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[e.key];
    if (arah && e.altKey) {
      if (e.key === "ArrowDown" && this.mulai(td)) this.bukaPilihan();
      else return;
    } else if (arah) this.geser(td, ...arah, { sampai: ctrl, pilih: e.shiftKey });
    else if (e.key === "Home" || e.key === "End") {
      const dasar = !ctrl ? td.parentElement : e.key === "Home" ? this.baris[0] : this.baris.at(-1);
      const sel = [...dasar.cells].filter((x) => x.offsetWidth);
      this.pindah(e.key === "Home" ? sel[0] : sel.at(-1), e.shiftKey);
    } else if (e.key === "PageUp" || e.key === "PageDown") {
      const tuju = td.parentElement.kisiUrutan + (e.key === "PageUp" ? -SEHALAMAN : SEHALAMAN);
      const b = Math.max(0, Math.min(this.baris.length - 1, tuju));
      this.pindah(this.di(b, td.cellIndex) ?? td, e.shiftKey);
    } else if (e.key === "Enter" || e.key === "F2") {
      if (!this.mulai(td)) td.querySelector("a, button, summary")?.click();
    } else if (e.key === "Escape") {
      if (this.antre.ada(td.dataset.sel)) this.buang(td);
      else if (this.jangkar) this.pindah(td);
      else return;
    } else if ((e.key === "Delete" || e.key === "Backspace") && td.dataset.sel !== undefined) this.simpan(td, "");
    else if (ctrl && e.key.toLowerCase() === "z") this.urungkan();
    else if (e.key.length === 1 && !ctrl && !e.altKey && this.mulai(td, e.key)) this.cepat = true;
    else return;
    e.preventDefault();
  }

  tombolSunting(e, td) {
    const menu = e.target.closest("[role=menu]");
    if (e.key === "Escape") {
      e.preventDefault();
      if (menu) this.masukan.focus();
      else this.tutup({ batal: true });
    } else if (menu) {
      if (e.key !== "ArrowDown" && e.key !== "ArrowUp") return;
      const butir = [...menu.children];
      butir[butir.indexOf(e.target) + (e.key === "ArrowDown" ? 1 : -1)]?.focus();
      e.preventDefault();
    } else if (e.key === "ArrowDown" && e.altKey) {
      e.preventDefault();
      this.bukaPilihan();
    } else if (e.key === "Enter") {
      e.preventDefault();
      this.tutup({ lalu: () => this.geser(td, e.shiftKey ? -1 : 1, 0) });
    } else if (e.key === "ArrowDown" || e.key === "ArrowUp") {
      e.preventDefault();
      this.tutup({ lalu: () => this.geser(td, e.key === "ArrowUp" ? -1 : 1, 0) });
    } else if ((e.key === "ArrowLeft" || e.key === "ArrowRight") && this.cepat) {
      e.preventDefault();
      this.tutup({ lalu: () => this.geser(td, 0, e.key === "ArrowLeft" ? -1 : 1) });
    } else if (e.key === "Tab") {
      const tuju = this.berikut(td, e.shiftKey ? -1 : 1);
      if (tuju) e.preventDefault();
      this.tutup({ lalu: tuju ? () => this.pindah(tuju) : () => {} });
    }
  }

  klik(e) {
    const td = e.target.closest("td, th");
    if (!td || td.parentElement.kisiUrutan === undefined || e.target.closest("[data-alat], a, button, summary")) return;
    if (e.shiftKey) this.pindah(td, true);
    else if (!this.kotak) {
      this.pindah(td);
      if (this.sudah || e.pointerType === "touch") this.mulai(td);
    }
  }

  klikGanda(e) {
    const td = e.target.closest("td");
    if (td && !this.kotak) this.mulai(td);
  }

  masuk(e) {
    const td = e.target.closest("td, th");
    if (td && td.parentElement.kisiUrutan !== undefined && td !== this.aktif) this.aktifkan(td, { fokus: false });
  }

  keluar(e) {
    if (this.kotak && !this.kotak.parentElement?.contains(e.relatedTarget)) this.tutup({ lalu: () => {} });
  }

  // --- editing ---------------------------------------------------------------------------------------------------------

  /** Opens the cell; false where it cannot be edited. */
  mulai(td, ketikan) {
    if (td.dataset.sel === undefined || td.ariaReadOnly === "true") return false;
    if (this.kotak) this.tutup({});
    const draf = this.antre.ambil(td.dataset.sel);
    this.cepat = false;
    const masukan = buat("input", { className: "kisi-masukan", type: "text", inputMode: "decimal", autocomplete: "off" });
    masukan.value = ketikan ?? draf?.isi ?? this.isi(td);
    masukan.setAttribute("aria-label", this.nama(td));
    const pesan = td.querySelector(".kisi-pesan");
    if (pesan) masukan.setAttribute("aria-describedby", pesan.id);
    this.masukan = masukan;
    this.kotak = buat("div", { className: "kisi-kotak" }, masukan);
    this.kotak.dataset.alat = "1";
    if (this.pilihan.length) this.kotak.append(this.menu(masukan));
    td.append(this.kotak);
    td.classList.add("kisi-sunting");
    masukan.focus();
    if (ketikan === undefined) masukan.select();
    return true;
  }

  menu(masukan) {
    const butir = this.pilihan.map(([isi, teks]) => {
      const b = buat("button", { type: "button", tabIndex: -1 }, teks);
      b.setAttribute("role", "menuitem");
      b.addEventListener("click", () => {
        masukan.inputMode = "text";
        masukan.value = isi;
        masukan.focus();
        masukan.setSelectionRange(isi.length, isi.length);
        this.cepat = false;
      });
      return b;
    });
    const menu = buat("div", { className: "kisi-menu" }, ...butir);
    menu.setAttribute("role", "menu");
    menu.setAttribute("aria-label", "Pilihan isian");
    return menu;
  }

  bukaPilihan() {
    this.kotak.classList.add("kisi-terbuka");
    this.kotak.querySelector("[role=menuitem]")?.focus();
  }

  tutup({ batal = false, lalu = null } = {}) {
    const { kotak, masukan } = this;
    if (!kotak) return;
    this.kotak = null;
    const td = kotak.parentElement;
    const isi = masukan.value.trim();
    kotak.remove();
    td.classList.remove("kisi-sunting");
    const draf = this.antre.ambil(td.dataset.sel);
    if (!batal && isi !== (draf?.isi ?? this.isi(td))) this.simpan(td, isi);
    if (lalu) lalu();
    else td.focus();
  }

  // --- saving ----------------------------------------------------------------------------------------------------------

  simpan(td, isi, { pasti = false } = {}) {
    if (td.ariaReadOnly === "true") return;
    this.antre.tambah(td, isi, pasti);
  }

  /** Writes an answer of the server into its cell and whatever was computed anew. */
  terima(td, jawab, { lama } = {}) {
    if (lama !== undefined && lama !== jawab.isi) this.dorong([{ sel: td.dataset.sel, isi: jawab.sebelum ?? lama }]);
    this.tulis(td, jawab);
    td.dataset.versi = jawab.versi;
    this.tulisBaris(td.parentElement, jawab.baris);
    this.tulisLain(jawab);
    this.keadaan(td, "tersimpan", jawab.pukul ? `tersimpan ${jawab.pukul}` : "tersimpan");
    this.umumkan("kisi:tersimpan", { sel: [td.dataset.sel] });
  }

  tulisLain(jawab) {
    for (const [baris, isi] of Object.entries(jawab.lain ?? {}))
      this.tulisBaris(this.tabel.querySelector(`tr[data-baris="${CSS.escape(baris)}"]`), isi);
    for (const [nama, isi] of Object.entries(jawab.ringkas ?? {}))
      for (const el of document.querySelectorAll(`[data-ringkas="${CSS.escape(nama)}"]`)) el.textContent = isi;
  }

  tulisBaris(tr, isi) {
    for (const [kolom, baru] of Object.entries(isi ?? {})) {
      const td = tr?.querySelector(`[data-kolom="${CSS.escape(kolom)}"]`);
      if (!td) continue;
      if (baru.html !== undefined) td.innerHTML = baru.html;
      else if (td.dataset.sel !== undefined) this.tulis(td, typeof baru === "string" ? { teks: baru } : baru);
      else td.textContent = baru.teks ?? baru;
      if (baru.kelas !== undefined) td.className = baru.kelas;
      for (const a of td.querySelectorAll("a, button, summary")) a.tabIndex = -1;
    }
  }

  /** Another text in a cell; who is typing in it goes on. */
  ganti(td, teks) {
    for (const n of [...td.childNodes]) if (n !== this.kotak) n.remove();
    td.prepend(teks);
  }

  /** What was read beside the grid. It is left alone where the cell is newer: its answer overtook this one. */
  segarkan(td, jawab) {
    if (this.antre.ada(td.dataset.sel) || td.classList.contains("kisi-sunting") || jawab.versi < Number(td.dataset.versi)) return;
    td.dataset.versi = jawab.versi;
    if (td.dataset.isi !== jawab.isi) this.tulis(td, jawab);
  }

  tulis(td, { teks, isi, kelas }) {
    this.ganti(td, teks);
    if (isi !== undefined) td.dataset.isi = isi;
    if (kelas !== undefined) {
      const sendiri = [...td.classList].filter((k) => k.startsWith("kisi-"));
      td.className = [kelas, ...sendiri].join(" ").trim();
    }
  }

  /** What is going on with a cell: menyimpan, tersimpan, gagal, keliru, or "" for nothing to say. */
  keadaan(td, apa, kata = "") {
    td.querySelector(":scope > .kisi-keadaan")?.remove();
    for (const k of ["menyimpan", "tersimpan", "gagal", "keliru"]) td.classList.toggle(`kisi-${k}`, k === apa);
    td.toggleAttribute("aria-invalid", apa === "keliru");
    if (apa === "keliru") td.setAttribute("aria-invalid", "true");
    else {
      td.querySelector(":scope > .kisi-pesan")?.remove();
      td.removeAttribute("aria-describedby");
    }
    if (kata) {
      const tanda = buat("span", { className: "kisi-keadaan" }, kata);
      tanda.dataset.alat = "1";
      tanda.setAttribute("aria-hidden", "true");
      td.append(tanda);
    }
    clearTimeout(td.kisiLupa);
    if (apa === "tersimpan") td.kisiLupa = setTimeout(() => this.keadaan(td, ""), 6000);
  }

  /** What the server had to say against it, beside the cell, with the ways out. */
  tolak(td, draf) {
    this.ganti(td, draf.isi);
    this.keadaan(td, "keliru");
    const { galat } = draf;
    const buang = () => this.buang(td);
    const kotak =
      galat.status === 409
        ? bentrok(galat, draf.isi, {
            saya: () => {
              td.dataset.versi = galat.versi;
              this.simpan(td, draf.isi);
              td.focus();
            },
            lain: buang,
          })
        : keluhan(galat, draf.isi, { pakai: (isi) => (this.simpan(td, isi, { pasti: true }), td.focus()), ubah: () => this.mulai(td), buang });
    kotak.id = `kisi-pesan-${(nomor += 1)}`;
    kotak.dataset.alat = "1";
    td.append(kotak);
    td.setAttribute("aria-describedby", kotak.id);
    this.lapor(`${this.nama(td)}: ${galat.pesan}`, { mendesak: true });
  }

  /** Gives up what was typed: the cell shows what the server has. */
  buang(td) {
    const draf = this.antre.ambil(td.dataset.sel);
    this.antre.hapus(td.dataset.sel);
    if (draf?.galat?.status === 409) {
      const { teks, isi, versi } = draf.galat;
      this.tulis(td, { teks, isi });
      td.dataset.versi = versi;
    } else this.tulis(td, { teks: draf?.tampil ?? "", isi: draf?.asal });
    this.keadaan(td, "");
    this.lapor("Isian dikembalikan.");
    td.focus();
  }

  // --- undo ------------------------------------------------------------------------------------------------------------

  dorong(sel, tempelan = false) {
    this.urungan.push({ sel, tempelan });
    this.tombolUrung();
  }

  tombolUrung() {
    const akhir = this.urungan.at(-1);
    for (const b of document.querySelectorAll("[data-kisi-urungkan]")) {
      b.hidden = !akhir;
      if (akhir) b.textContent = akhir.tempelan ? `Urungkan tempelan (${akhir.sel.length} sel)` : "Urungkan isian";
    }
  }

  urungkan() {
    const draf = new Map(this.antre.draf);
    return this.antre.giliran(() => this.urungkanAkhir(draf));
  }

  async urungkanAkhir(draf) {
    const akhir = this.urungan.pop();
    this.tombolUrung();
    if (!akhir) return this.lapor("Tidak ada yang dapat diurungkan.");
    const sel = akhir.sel.map(({ sel, isi }) => ({ sel, isi, versi: Number(this.sel.get(sel).dataset.versi) }));
    try {
      this.terimaBanyak(await kirim(this.tabel.dataset.tempel, { sel, urungkan: true }), draf);
      this.lapor(akhir.tempelan ? `Tempelan ${sel.length} sel diurungkan.` : "Isian diurungkan.");
      if (!this.kotak) this.aktifkan(this.sel.get(sel[0].sel));
    } catch (g) {
      if (!(g instanceof Gagal)) throw g;
      if (g.status === 0) this.dorong(akhir.sel, akhir.tempelan);
      this.lapor(`Belum dapat diurungkan. ${g.isi.rencana?.find((x) => x.galat)?.galat ?? g.message}`, { mendesak: true });
    }
  }

  /** The answer for many cells; `draf` is what waited when they were asked for, and is settled by it; what is typed since is not. */
  terimaBanyak(jawab, draf) {
    for (const [sel, isi] of Object.entries(jawab.sel)) {
      const td = this.sel.get(sel);
      if (!td) continue;
      if (this.antre.ambil(sel) !== draf.get(sel)) {
        this.antre.susul(td, isi);
        this.tulisBaris(td.parentElement, isi.baris);
        continue;
      }
      this.antre.hapus(sel);
      this.tulis(td, isi);
      td.dataset.versi = isi.versi;
      this.tulisBaris(td.parentElement, isi.baris);
      this.keadaan(td, "tersimpan", `tersimpan ${jawab.pukul}`);
    }
    this.tulisLain(jawab);
    this.umumkan("kisi:tersimpan", { sel: Object.keys(jawab.sel) });
  }

  // --- telling ---------------------------------------------------------------------------------------------------------

  lapor(kata, { mendesak = false, tautan = null } = {}) {
    for (const el of document.querySelectorAll("[data-kisi-status]")) {
      el.classList.toggle("kisi-status-galat", mendesak);
      el.replaceChildren(kata, ...(tautan ? [" ", buat("a", { href: tautan.url }, tautan.teks)] : []));
    }
  }

  umumkan(nama, isi) {
    this.tabel.dispatchEvent(new CustomEvent(nama, { detail: isi, bubbles: true }));
  }
}

for (const tabel of document.querySelectorAll("table[data-kisi]")) new Kisi(tabel);
