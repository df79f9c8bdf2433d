// Dropping a manuscript, and counting what is ticked.

for (const e of document.querySelectorAll(".perlu-skrip")) e.hidden = false;

const tempat = document.querySelector("[data-jatuhkan]");
if (tempat) {
  const berkas = tempat.querySelector('input[type="file"]');
  const siap = (ya) => tempat.classList.toggle("jatuhkan-siap", ya);
  for (const nama of ["dragenter", "dragover"])
    tempat.addEventListener(nama, (e) => {
      e.preventDefault();
      siap(true);
    });
  tempat.addEventListener("dragleave", (e) => siap(tempat.contains(e.relatedTarget)));
  tempat.addEventListener("drop", (e) => {
    e.preventDefault();
    siap(false);
    if (!e.dataTransfer.files.length) return;
    berkas.files = e.dataTransfer.files;
    tempat.closest("form").requestSubmit();
  });
}

const ambil = document.getElementById("ambil");
const jumlah = document.getElementById("ambil-jumlah");
if (ambil && jumlah) {
  const hitung = () => {
    const n = ambil.querySelectorAll('[name="ambil"]:checked').length;
    jumlah.textContent = n ? `${n} alinea dicentang` : "Belum ada yang dicentang";
    ambil.querySelector(".ambil-kaki button").disabled = !n;
  };
  ambil.addEventListener("change", hitung);
  hitung();
}
