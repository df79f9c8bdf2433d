"""What a review does, in order; ``ReviuLaporan.langkah`` counts those that are done."""

LANGKAH = ("Membaca berkas", "Memeriksa laporan", "Menandai naskah", "Menyimpan")
