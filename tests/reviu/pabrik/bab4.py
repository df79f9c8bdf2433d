"""Chapter IV and the summary for those who read no further."""

from __future__ import annotations

from tests.reviu.pabrik.bab1 import tanda_tangan
from tests.reviu.pabrik.bab2 import kecil
from tests.reviu.pabrik.bab3 import capaian, rata
from tests.reviu.pabrik.fakta import predikat
from tests.reviu.pabrik.penyusun import Penyusun


def ikhtisar(s: Penyusun) -> None:
    f, t = s.f, s.t
    semua = [i for x in f.sasaran for i in x.indikator]
    r = rata(s, semua)
    s.bagian("Ikhtisar Eksekutif", "ikhtisar")
    s.p(
        f"Laporan Kinerja {f.instansi_penuh} {f.kurun} menyajikan capaian {len(f.sasaran)} sasaran strategis yang diukur "
        f"dengan {len(semua)} indikator kinerja.",
        "ikhtisar/1",
    )
    s.p("Rata-rata capaian indikator setiap sasaran strategis adalah sebagai berikut:", "ikhtisar/2")
    s.daftar(
        [f"{x.teks} sebesar {t.persen(rata(s, x.indikator))}" for x in f.sasaran], "ikhtisar/sasaran",
    )  # fmt: skip
    s.p(
        f"Secara keseluruhan, rata-rata capaian kinerja sebesar {t.persen(r)} dengan kriteria {predikat(r)}. Anggaran yang "
        f"digunakan sebesar {t.rp(f.total.realisasi)} atau {t.persen(f.total.persen)} dari pagu sebesar {t.rp(f.total.pagu)}.",
        "ikhtisar/3",
        rata=t.persen(r),
        persen=t.persen(f.total.persen),
        uang=t.rp(f.total.realisasi),
    )


def penutup(s: Penyusun) -> None:
    f, t = s.f, s.t
    semua = [i for x in f.sasaran for i in x.indikator]
    r = rata(s, semua)
    s.bab("Penutup", "bab/4")
    s.sub("Kesimpulan", "sub/kesimpulan")
    s.p(
        s.v(
            f"Berdasarkan hasil pengukuran, kinerja {f.nama} pada {f.kurun} mencapai rata-rata {t.persen(r)} dengan kriteria "
            f"{predikat(r)}.",
            f"Kinerja {f.instansi_penuh} pada {f.kurun} secara umum termasuk kriteria {predikat(r)} dengan rata-rata capaian "
            f"{t.persen(r)}.",
        ),
        "penutup/1",
        rata=t.persen(r),
        predikat=predikat(r),
    )
    s.p(
        f"Pencapaian tersebut didukung oleh realisasi anggaran sebesar {t.rp(f.total.realisasi)} atau "
        f"{t.persen(f.total.persen)} dari pagu sebesar {t.rp(f.total.pagu)}.",
        "penutup/2",
        persen=t.persen(f.total.persen),
        uang=t.rp(f.total.realisasi),
    )
    kurang = [i for i in semua if capaian(s, i) < 100]
    if kurang:
        i = min(kurang, key=lambda x: x.capaian())
        s.p(
            f"Indikator yang masih memerlukan perhatian adalah {kecil(i.nama)} dengan capaian sebesar "
            f"{t.persen(capaian(s, i))}.",
            "penutup/3",
            capaian=t.persen(capaian(s, i)),
        )
    s.sub("Langkah Perbaikan", "sub/langkah")
    s.p(
        s.v(
            f"Langkah yang akan dilaksanakan pada {f'Tahun {f.tahun + 1}' if f.triwulan is None else 'triwulan berikutnya'} untuk meningkatkan kinerja adalah sebagai berikut:",
            f"Untuk meningkatkan kinerja pada {'tahun' if f.triwulan is None else 'triwulan'} berikutnya, akan dilakukan langkah sebagai berikut:",
        ),
        "penutup/4",
    )
    s.daftar(
        (
            "mempertahankan capaian indikator yang telah memenuhi target",
            "menindaklanjuti rekomendasi hasil evaluasi akuntabilitas kinerja",
            s.v("memantau pelaksanaan rencana aksi setiap triwulan", "memperkuat pengukuran kinerja berjenjang"),
            s.v(
                "meningkatkan kompetensi pegawai melalui pelatihan", "menyelaraskan program dengan kebutuhan masyarakat"
            ),
        ),
        "penutup/langkah",
    )
    s.p(
        s.v(
            "Demikian laporan ini disusun sebagai bahan evaluasi dan perbaikan kinerja.",
            "Laporan ini diharapkan menjadi umpan balik bagi perbaikan kinerja secara berkelanjutan.",
        ),
        "penutup/5",
    )
    tanda_tangan(s)
