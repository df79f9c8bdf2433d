/* Totals that follow the typing, in each table of staff counts. Saving computes them again; nothing depends on this. */
const baca = (teks) => {
  const rapi = teks.trim().replaceAll(".", "");
  return /^\d+$/.test(rapi) ? Number(rapi) : null;
};
const jumlah = (angka) => {
  const ada = angka.filter((n) => n !== null);
  return ada.length ? String(ada.reduce((a, b) => a + b, 0)) : "";
};
for (const tabel of document.querySelectorAll("[data-jumlah]")) {
  tabel.addEventListener("input", () => {
    const baris = [...tabel.tBodies[0].rows].map((tr) => [...tr.querySelectorAll("td .masukan")].map((x) => baca(x.value)));
    [...tabel.tBodies[0].rows].forEach((tr, i) => {
      const total = tr.querySelector(".org-total output");
      if (total) total.value = jumlah(baris[i]);
    });
    const kaki = [...tabel.tFoot.rows[0].querySelectorAll("output")];
    kaki.forEach((o, j) => {
      const kolom = j < (baris[0]?.length ?? 0) ? baris.map((b) => b[j] ?? null) : baris.flat();
      o.value = jumlah(kolom) || "–";
    });
  });
}
