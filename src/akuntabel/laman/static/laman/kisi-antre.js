// What was typed and is not with the server yet. It is put into the browser's store before it is sent, and taken out
// when the server has it; so a lost line, a closed tab or an ended session loses nothing. One entry per cell (the last one
// counts), one request at a time.

import { kirim } from "./kirim.js";
import { buat } from "./kisi-pesan.js";

const JEDA = [2, 5, 10, 30, 60];

export class Antre {
  constructor(kisi) {
    this.kisi = kisi;
    this.alamat = new URL(kisi.tabel.dataset.simpan ?? "", location.href).pathname;
    this.awalan = `kisi:${kisi.tabel.dataset.pengguna}:${this.alamat}:`;
    this.draf = new Map();
    this.jalan = null;
    this.menunggu = 0;
    this.percobaan = 0;
    window.addEventListener("online", () => this.alirkan(true));
    document.addEventListener("visibilitychange", () => document.hidden || this.alirkan(true));
  }

  ambil(sel) {
    return this.draf.get(sel);
  }

  ada(sel) {
    return this.draf.has(sel);
  }

  tambah(td, isi, pasti = false) {
    const { sel } = td.dataset;
    const lama = this.draf.get(sel);
    const asal = lama?.asal ?? this.kisi.isi(td);
    const tampil = lama?.tampil ?? this.kisi.teks(td);
    this.catat(sel, { isi, versi: Number(td.dataset.versi), asal, tampil, ...(pasti && { pasti }) });
    td.replaceChildren(isi);
    this.kisi.keadaan(td, "menyimpan", "menyimpan …");
    this.alirkan();
  }

  catat(sel, draf) {
    this.draf.set(sel, draf);
    try {
      localStorage.setItem(this.awalan + sel, JSON.stringify(draf));
    } catch {
      // A full or forbidden store: what is typed still goes to the server, only a reload would lose it.
    }
    this.hitung();
  }

  hapus(sel) {
    this.draf.delete(sel);
    try {
      localStorage.removeItem(this.awalan + sel);
    } catch {
      // as above
    }
    this.hitung();
  }

  /** What an earlier visit could not send comes back into its cells and is sent. */
  pulihkan() {
    let ada = [];
    const sisa = [];
    try {
      ada = Object.keys(localStorage).filter((k) => k.startsWith(this.awalan));
    } catch {
      return;
    }
    for (const kunci of ada) {
      const sel = kunci.slice(this.awalan.length);
      const td = this.kisi.sel.get(sel);
      const draf = JSON.parse(localStorage.getItem(kunci));
      if (!td) {
        sisa.push([sel, draf.isi]);
        continue;
      }
      this.draf.set(sel, { ...draf, asal: this.kisi.isi(td), tampil: this.kisi.teks(td) });
      if (draf.galat) this.kisi.tolak(td, this.draf.get(sel));
      else {
        td.replaceChildren(draf.isi);
        this.kisi.keadaan(td, "gagal", "belum terkirim");
      }
    }
    if (sisa.length) this.tunjukkanSisa(sisa);
    this.hitung();
    this.alirkan();
  }

  /** What cannot be sent any more, since the cell is shut by now: shown, to be copied or thrown away. */
  tunjukkanSisa(sisa) {
    const { tabel } = this.kisi;
    const butir = sisa.map(([sel, isi]) => {
      const tr = tabel.querySelector(`tr[data-baris="${CSS.escape(sel)}"]`);
      return buat("li", {}, `${tr ? this.kisi.namaBaris(tr) : sel}: `, buat("strong", {}, isi || "(kosong)"));
    });
    const buang = buat("button", { type: "button", className: "tombol tombol-kecil" }, "Buang isian ini");
    const kotak = buat(
      "div",
      { className: "pesan pesan-warning kisi-sisa" },
      buat("p", {}, "Isian Anda berikut belum sempat terkirim, dan selnya sekarang tidak dapat diubah:"),
      buat("ul", {}, ...butir),
      buang,
    );
    buang.addEventListener("click", () => {
      for (const [sel] of sisa) this.hapus(sel);
      kotak.remove();
    });
    tabel.parentElement.before(kotak);
  }

  hitung() {
    const n = [...this.draf.values()].filter((d) => d.gagal).length;
    for (const el of document.querySelectorAll("[data-kisi-belum]")) {
      el.hidden = !n;
      el.textContent = `${n} isian belum terkirim`;
    }
  }

  /** Resolves when nothing is under way any more. */
  async selesai() {
    await this.jalan;
  }

  /** Does something else with the server when its turn has come; what is typed meanwhile is sent after it. */
  async giliran(kerja) {
    this.menunggu += 1;
    while (this.jalan) await this.jalan;
    this.menunggu -= 1;
    const ini = kerja();
    const lanjut = () => {
      this.jalan = null;
      if (!this.menunggu) this.alirkan();
    };
    this.jalan = ini.then(lanjut, lanjut);
    return ini;
  }

  alirkan(segera = false) {
    if (segera) this.percobaan = 0;
    clearTimeout(this.nanti);
    this.jalan ??= this.kirimSemua().finally(() => {
      this.jalan = null;
    });
    return this.jalan;
  }

  async kirimSemua() {
    for (;;) {
      const [sel, draf] = [...this.draf].find(([, d]) => !d.galat) ?? [];
      if (sel === undefined) return;
      if (!(await this.kirimSatu(this.kisi.sel.get(sel), sel, draf))) return;
    }
  }

  /** Sends one; false where the rest has to wait. */
  async kirimSatu(td, sel, draf) {
    const { kisi } = this;
    kisi.keadaan(td, "menyimpan", "menyimpan …");
    kisi.lapor("Menyimpan …");
    try {
      const jawab = await kirim(this.alamat, { sel, isi: draf.isi, versi: draf.versi, pasti: draf.pasti });
      this.percobaan = 0;
      this.segar = false;
      const kini = this.draf.get(sel);
      if (kini === draf) {
        this.hapus(sel);
        kisi.terima(td, jawab, { lama: draf.asal });
        kisi.lapor(`Tersimpan pukul ${jawab.pukul}. ${jawab.catatan ?? ""}`);
      } else if (kini) this.susul(td, jawab);
      return true;
    } catch (g) {
      if (g.status === undefined) throw g;
      if (this.draf.get(sel) !== draf) return true;
      return this.gagal(td, sel, draf, g);
    }
  }

  /** The server has moved a cell on while something newer was typed into it: that goes on from there. */
  susul(td, jawab) {
    const { sel } = td.dataset;
    td.dataset.versi = jawab.versi;
    this.catat(sel, { ...this.draf.get(sel), versi: jawab.versi, asal: jawab.isi, tampil: jawab.teks });
  }

  async gagal(td, sel, draf, g) {
    const { kisi } = this;
    if (g.status === 403 && !g.isi.pesan && !this.segar) {
      this.segar = true;
      return perbaruiToken();
    }
    if (g.status === 401 || g.status === 0 || g.status === 429 || g.status >= 500) {
      this.catat(sel, { ...draf, gagal: true });
      for (const [s, d] of this.draf) {
        if (d.galat) continue;
        if (!d.gagal) this.catat(s, { ...d, gagal: true });
        kisi.keadaan(kisi.sel.get(s), "gagal", "belum terkirim");
      }
      if (g.status === 401) {
        const url = `${kisi.tabel.dataset.masuk ?? "/"}?next=${encodeURIComponent(location.pathname)}`;
        kisi.lapor(g.message, { mendesak: true, tautan: { url, teks: "Masuk kembali" } });
        return false;
      }
      const detik = JEDA[Math.min(this.percobaan, JEDA.length - 1)];
      this.percobaan += 1;
      this.nanti = setTimeout(() => this.alirkan(), detik * 1000);
      const sebab = g.status ? "Server sedang terganggu" : "Sambungan terputus";
      kisi.lapor(`${sebab}. Isian disimpan di peramban ini dan dikirim lagi begitu tersambung.`, { mendesak: true });
      return false;
    }
    const galat = { ...g.isi, pesan: g.message, status: g.status };
    this.catat(sel, { ...draf, gagal: false, galat });
    kisi.tolak(td, this.draf.get(sel));
    return true;
  }
}

/** After signing in again in another tab the form's token has changed: take the new one from this page. */
async function perbaruiToken() {
  try {
    const teks = await (await fetch(location.href, { credentials: "same-origin" })).text();
    const baru = new DOMParser().parseFromString(teks, "text/html").querySelector('meta[name="csrf-token"]');
    document.querySelector('meta[name="csrf-token"]').content = baru.content;
    return true;
  } catch {
    return false;
  }
}
