// Small pieces of the grid that are shown beside a cell: a question, a conflict.

/** An element with properties and children. */
export function buat(nama, sifat = {}, ...anak) {
  const el = Object.assign(document.createElement(nama), sifat);
  el.append(...anak);
  return el;
}

const tombol = (teks, saat) => {
  const b = buat("button", { type: "button", className: "tombol tombol-kecil" }, teks);
  b.addEventListener("click", saat);
  return b;
};

/** What is wrong with an entry, with the readings it may have. */
export function keluhan(galat, isi, { pakai, ubah, buang }) {
  const pilihan = (galat.kemungkinan ?? []).map((k) => tombol(`Pakai ${k}`, () => pakai(k)));
  const terkunci = galat.status === 423 || galat.status === 403;
  const akhir = terkunci ? [] : [tombol("Ubah", ubah)];
  return buat(
    "div",
    { className: "kisi-pesan" },
    buat("p", {}, galat.pesan),
    ...(terkunci ? [buat("p", {}, `Isian Anda: ${isi || "(kosong)"}. Salin bila masih diperlukan.`)] : []),
    buat("div", { className: "kisi-pesan-tombol" }, ...pilihan, ...akhir, tombol("Buang isian", buang)),
  );
}

/** Two people filled in one cell: mine or theirs. */
export function bentrok(galat, isi, { saya, lain }) {
  const dua = buat(
    "dl",
    {},
    buat("div", {}, buat("dt", {}, "Isian Anda"), buat("dd", {}, isi || "(kosong)")),
    buat("div", {}, buat("dt", {}, `Isian ${galat.oleh} pukul ${galat.pukul}`), buat("dd", {}, galat.teks || "(kosong)")),
  );
  return buat(
    "div",
    { className: "kisi-pesan" },
    buat("p", {}, "Sel ini baru saja diisi orang lain."),
    dua,
    buat("div", { className: "kisi-pesan-tombol" }, tombol("Pakai isian saya", saya), tombol(`Pakai isian ${galat.oleh}`, lain)),
  );
}
