// Blocks of cells: copying a range, pasting one from Excel or LibreOffice with a preview, all or nothing.

import { Gagal, kirim } from "./kirim.js";
import { buat } from "./kisi-pesan.js";

/** Rows of cells from what a spreadsheet puts on the clipboard; a cell with tabs or line breaks stands in quotes. */
export function urai(teks) {
  const baris = [[""]];
  let kutip = false;
  const t = teks.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let i = 0; i < t.length; i += 1) {
    const h = t[i];
    const sel = baris.at(-1);
    if (kutip) {
      if (h !== '"') sel[sel.length - 1] += h;
      else if (t[i + 1] === '"') sel[sel.length - 1] += t[(i += 1)];
      else kutip = false;
    } else if (h === '"' && sel.at(-1) === "") kutip = true;
    else if (h === "\t") sel.push("");
    else if (h === "\n") baris.push([""]);
    else sel[sel.length - 1] += h;
  }
  return baris.map((b) => b.map((s) => s.trim().replace(/\s+/g, " ")));
}

const tulisSel = (teks) => (/[\t\n"]/.test(teks) ? `"${teks.replaceAll('"', '""')}"` : teks);
const samakan = (teks) => teks.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

export class Tempel {
  constructor(kisi) {
    this.kisi = kisi;
    kisi.tabel.addEventListener("copy", (e) => this.salin(e));
    kisi.tabel.addEventListener("paste", (e) => this.tempelkan(e));
    for (const b of document.querySelectorAll("[data-kisi-tempel]"))
      b.addEventListener("click", () => this.tanya(kisi.aktif?.dataset.sel ? kisi.aktif : [...kisi.sel.values()][0]));
  }

  salin(e) {
    const { kisi } = this;
    if (kisi.kotak || String(getSelection())) return;
    const sel = kisi.terpilih();
    e.clipboardData.setData("text/plain", sel.map((b) => b.map((td) => tulisSel(kisi.teks(td))).join("\t")).join("\n"));
    e.preventDefault();
    kisi.lapor(`${sel.flat().length} sel disalin.`);
  }

  tempelkan(e) {
    const { kisi } = this;
    const teks = e.clipboardData.getData("text/plain");
    const blok = urai(teks);
    const banyak = blok.length > 1 || blok[0].length > 1;
    if (kisi.kotak && !banyak) return;
    e.preventDefault();
    const td = kisi.aktif;
    if (kisi.kotak) kisi.tutup({ batal: true });
    if (banyak) this.periksa(td, blok);
    else if (td?.dataset.sel !== undefined) kisi.simpan(td, blok[0][0]);
  }

  /** Which cell each pasted one belongs to: by the code or name in the block's first column, else by place. */
  petakan(td, blok) {
    const { kisi } = this;
    const menurut = new Map();
    for (const tr of kisi.baris) {
      if (tr.dataset.kode) menurut.set(samakan(tr.dataset.kode), tr);
      menurut.set(samakan(kisi.namaBaris(tr)), tr);
    }
    const kenal = blok.filter((b) => b.length > 1 && menurut.has(samakan(b[0]))).length;
    const menurutNama = kenal > 0 && kenal * 2 >= blok.filter((b) => b.slice(1).some(Boolean)).length;
    const hasil = [];
    blok.forEach((isi, i) => {
      const tr = menurutNama ? menurut.get(samakan(isi[0])) : kisi.baris[td.parentElement.kisiUrutan + i];
      (menurutNama ? isi.slice(1) : isi).forEach((satu, j) => {
        const tuju = tr?.cells[td.cellIndex + j];
        if (tuju?.dataset.sel !== undefined && tuju.ariaReadOnly !== "true")
          hasil.push({ td: tuju, sel: tuju.dataset.sel, isi: satu, versi: Number(tuju.dataset.versi) });
        else if (satu && (!tuju || kisi.teks(tuju) !== satu)) {
          const nama = menurutNama ? isi[0] : tuju ? kisi.nama(tuju) : `Baris ke-${i + 1} dari tempelan`;
          const galat = tuju ? "Sel ini tidak dapat diubah." : menurutNama && !tr ? "Nama atau kode ini tidak ada pada tabel." : "Di luar tabel.";
          hasil.push({ nama, baru: satu, galat });
        }
      });
    });
    return hasil;
  }

  dialog() {
    const d = buat("dialog", { className: "kisi-dialog" });
    d.setAttribute("aria-labelledby", "kisi-dialog-judul");
    d.addEventListener("close", () => d.remove());
    document.body.append(d);
    this.d = d;
    return d;
  }

  isiDialog(judul, isi, ...tombol) {
    this.d.replaceChildren(buat("h2", { id: "kisi-dialog-judul" }, judul), ...isi, buat("div", { className: "formulir-kaki" }, ...tombol));
  }

  tombol(teks, saat, utama = false) {
    const b = buat("button", { type: "button", className: utama ? "tombol tombol-utama" : "tombol" }, teks);
    b.addEventListener("click", saat);
    return b;
  }

  /** For those who cannot paste into a table: a box to paste into. */
  tanya(td) {
    if (!td) return;
    const d = this.dialog();
    const kotak = buat("textarea", { className: "masukan", rows: 8, id: "kisi-tempelan", spellcheck: false });
    const label = buat("label", { className: "medan-label", htmlFor: "kisi-tempelan" }, "Tempelkan sel dari Excel atau LibreOffice");
    const mulai = buat(
      "p",
      { className: "redup kecil" },
      `Sel pertama mengisi: ${this.kisi.nama(td)}; berikutnya ke bawah. Bila kolom pertama berisi kode atau nama baris, isian dicocokkan menurut kolom itu. Belum ada yang disimpan sebelum Anda memeriksanya.`,
    );
    this.isiDialog(
      "Tempel dari Excel",
      [label, kotak, mulai],
      this.tombol("Periksa", () => kotak.value.trim() && this.periksa(td, urai(kotak.value)), true),
      this.tombol("Batal", () => d.close()),
    );
    d.showModal();
    kotak.focus();
  }

  async periksa(td, blok) {
    const { kisi } = this;
    if (!td) return;
    await kisi.antre.selesai();
    const peta = this.petakan(td, blok);
    if (!peta.length) return kisi.lapor("Tidak ada sel yang dapat diisi dari tempelan ini.", { mendesak: true });
    const d = this.d?.open ? this.d : this.dialog();
    if (!d.open) d.showModal();
    const minta = peta.filter((p) => p.sel).map(({ sel, isi, versi }) => ({ sel, isi, versi }));
    try {
      const jawab = minta.length ? await kirim(kisi.tabel.dataset.tempel, { sel: minta, periksa: true }) : { rencana: [] };
      this.tunjukkan(peta, jawab.rencana, minta);
    } catch (g) {
      this.gagal(g, () => this.periksa(td, blok));
    }
  }

  gagal(g, ulang) {
    if (!(g instanceof Gagal)) throw g;
    const pesan = buat("p", { className: "pesan pesan-error" }, g.message);
    pesan.setAttribute("role", "alert");
    this.isiDialog("Belum dapat ditempel", [pesan], this.tombol("Coba lagi", ulang, true), this.tombol("Batal", () => this.d.close()));
  }

  tunjukkan(peta, rencana, minta) {
    const { kisi, d } = this;
    const menurut = new Map(rencana.map((x) => [x.sel, x]));
    const baris = peta.map((p) => ({ nama: p.td ? kisi.namaBaris(p.td.parentElement) : p.nama, kolom: p.td ? kisi.namaKolom(p.td) : "", baru: p.isi, ...p, ...menurut.get(p.sel) }));
    const salah = baris.filter((b) => b.galat).length;
    const ubah = baris.filter((b) => !b.galat && b.lama !== b.baru).length;
    const tetap = baris.length - salah - ubah;
    const berkolom = new Set(baris.map((b) => b.kolom)).size > 1;
    const isi = baris.map((b) => {
      const berubah = !b.galat && b.lama !== b.baru;
      const tr = buat(
        "tr",
        { className: b.galat ? "kisi-baris-salah" : berubah ? "" : "kisi-baris-tetap" },
        buat("th", { scope: "row" }, b.nama, ...(berkolom && b.kolom ? [buat("span", { className: "redup" }, ` · ${b.kolom}`)] : [])),
        buat("td", { className: "kanan" }, b.lama || (b.galat ? "" : "(kosong)")),
        buat("td", { className: "kanan" }, buat(berubah ? "strong" : "span", {}, b.baru || "(kosong)")),
        buat("td", {}, b.galat ? `⚠ ${b.galat}` : berubah ? "" : "tetap"),
      );
      return tr;
    });
    const kepala = ["Baris", "Isi lama", "Isi baru", "Keterangan"].map((t, i) => buat("th", { scope: "col", className: i === 1 || i === 2 ? "kanan" : "" }, t));
    const tabel = buat("table", { className: "tabel" }, buat("thead", {}, buat("tr", {}, ...kepala)), buat("tbody", {}, ...isi));
    const bagian = [`${ubah} sel berubah`, tetap && `${tetap} tetap`, salah && `${salah} keliru`].filter(Boolean).join(" · ");
    const nasihat = salah ? "Tempelan disimpan seluruhnya atau tidak sama sekali. Perbaiki sel yang keliru di Excel, lalu tempel kembali." : "Setelah disimpan, seluruh tempelan dapat diurungkan sekaligus.";
    const ringkas = buat("p", { className: salah ? "pesan pesan-error" : "redup" }, `${bagian}. ${nasihat}`);
    ringkas.setAttribute("role", "status");
    const simpan = this.tombol(`Simpan ${ubah} perubahan`, () => this.terapkan(minta, baris), true);
    simpan.disabled = salah > 0 || ubah === 0;
    this.isiDialog("Periksa tempelan", [ringkas, buat("div", { className: "kisi-gulung", tabIndex: 0 }, tabel)], simpan, this.tombol("Batal", () => d.close()));
    (simpan.disabled ? d.querySelector(".formulir-kaki button:last-child") : simpan).focus();
  }

  terapkan(minta, baris) {
    for (const b of this.d.querySelectorAll("button")) b.disabled = true;
    const draf = new Map(this.kisi.antre.draf);
    return this.kisi.antre.giliran(() => this.kirimkan(minta, baris, draf));
  }

  async kirimkan(minta, baris, draf) {
    const { kisi } = this;
    try {
      const jawab = await kirim(kisi.tabel.dataset.tempel, { sel: minta });
      kisi.terimaBanyak(jawab, draf);
      const berubah = baris.filter((b) => b.sel && b.lama !== b.baru).map((b) => ({ sel: b.sel, isi: jawab.sel[b.sel]?.sebelum ?? b.lama }));
      kisi.dorong(berubah, true);
      this.d.close();
      kisi.lapor(`${berubah.length} sel ditempel dan tersimpan pukul ${jawab.pukul}. Ctrl+Z mengurungkannya.`);
      kisi.aktifkan(kisi.sel.get(minta[0].sel));
    } catch (g) {
      if (g.isi?.rencana) this.tunjukkan(baris.map(({ galat, ...b }) => (b.sel ? b : { ...b, galat })), g.isi.rencana, minta);
      else this.gagal(g, () => this.terapkan(minta, baris));
    }
  }
}
