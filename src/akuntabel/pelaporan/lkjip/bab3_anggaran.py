"""III.B: the budget by program, in digits and words, with a chart of absorption."""

from __future__ import annotations

from akuntabel.dokumen.grafik import BarisSerapan, grafik_serapan
from akuntabel.dokumen.model import Baris, BarisJenis, Blok, Rata, Sel, Tabel
from akuntabel.kinerja.keuangan import Anggaran
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan import kalimat as kal
from akuntabel.pelaporan.lkjip.konteks import Konteks, sel

TABEL_ANGGARAN = "tabel-realisasi-anggaran"
GAMBAR_SERAPAN = "gambar-serapan"


def realisasi_anggaran(k: Konteks) -> list[Blok]:
    blok: list[Blok] = [k.judul("Realisasi Anggaran", 2, "realisasi-anggaran"), *k.narasi("anggaran")]
    if not k.narasi_memuat("anggaran", "anggaran"):
        blok.append(k.par(kal.anggaran(k, terbilang=True)))
    semua = k.anggaran[""]
    program = [u for u in k.program if u.kunci in k.anggaran]
    if not program or not any(_ada(k.anggaran[u.kunci]) for u in program):
        return blok + k.minta(
            "Isi pagu dan realisasi anggaran tiap program agar tabel realisasi anggaran dapat disajikan."
        )
    blok.append(k.par("Rincian realisasi anggaran menurut program disajikan pada ", k.rujuk(TABEL_ANGGARAN), "."))
    blok.append(_tabel(k))
    baris = [
        BarisSerapan(
            nama=k.nama_unsur(u), pagu=(a := k.anggaran[u.kunci]).pagu, realisasi=a.realisasi, serapan=a.serapan
        )
        for u in program
    ]
    if any(b.serapan is not None or b.realisasi for b in baris):
        ada_serapan = any(b.serapan is not None for b in baris)
        judul = "Serapan Anggaran Menurut Program" if ada_serapan else "Realisasi Anggaran Menurut Program"
        lukisan = grafik_serapan(
            baris,
            judul=judul,
            acuan=semua.serapan if ada_serapan else None,
            nama_acuan="Seluruh program" if ada_serapan else "",
        )
        blok.append(k.par(f"{judul.capitalize()} dibandingkan pada ", k.rujuk(GAMBAR_SERAPAN), "."))
        blok.append(k.gambar(GAMBAR_SERAPAN, judul, lukisan.svg, lukisan.alt, lukisan.lebar, lukisan.tinggi))
    return blok


def _ada(a: Anggaran) -> bool:
    return a.pagu is not None or a.realisasi is not None


def _tabel(k: Konteks) -> Tabel:
    """Program, pagu, realisasi, terbilang, serapan; the OPD's own total last. Columns without any figure fall away."""
    program = [u for u in k.program if u.kunci in k.anggaran]
    semua = k.anggaran[""]
    ada_pagu = semua.pagu is not None or any(k.anggaran[u.kunci].pagu is not None for u in program)
    ada_serapan = semua.serapan is not None or any(k.anggaran[u.kunci].serapan is not None for u in program)
    kolom = [("No.", 4, Rata.TENGAH), ("Program", 30, Rata.KIRI)]
    if ada_pagu:
        kolom.append(("Pagu", 17, Rata.KANAN))
    kolom += [("Realisasi", 17, Rata.KANAN), ("Terbilang", 28, Rata.KIRI)]
    if ada_serapan:
        kolom.append(("Serapan", 9, Rata.KANAN))

    def isi_baris(a: Anggaran, nama: str, rincian: str, *, tebal: bool = False) -> list[Sel]:
        belanja = al.belanja(a, k.kunci_periode, nama)
        hasil = (
            [k.sel(al.pagu(a, k.periode.tahun, nama), TABEL_ANGGARAN, f"{rincian}, pagu", tebal=tebal)]
            if ada_pagu
            else []
        )
        hasil += [
            k.sel(belanja, TABEL_ANGGARAN, f"{rincian}, realisasi", tebal=tebal),
            sel(al.dengan_kata(belanja).teks if belanja.terisi else al.KOSONG, tebal=tebal),
        ]
        if ada_serapan:
            hasil.append(
                k.sel(al.serapan(a, k.kunci_periode, nama), TABEL_ANGGARAN, f"{rincian}, serapan", tebal=tebal)
            )
        return hasil

    badan = [
        Baris(
            sel=(
                sel(f"{n}."),
                sel(k.nama_unsur(u)),
                *isi_baris(k.anggaran[u.kunci], k.nama_unsur(u), u.kode or u.uraian),
            )
        )
        for n, u in enumerate(program, 1)
    ]
    badan.append(
        Baris(
            sel=(
                sel("Jumlah", rentang_kolom=2, tebal=True, rata=Rata.TENGAH),
                *isi_baris(semua, k.t.opd.nama, "jumlah", tebal=True),
            ),
            jenis=BarisJenis.JUMLAH,
        )
    )
    catatan = list(semua.catatan)
    if semua.pagu is not None and any(k.anggaran[u.kunci].pagu is None for u in program):
        catatan.append(
            "Pagu program belum diisi dan tidak diperkirakan dari persentase; serapan per program menunggu pagu "
            "tersebut."
        )
    sampai = k.periode.sampai_dengan
    judul = f"Realisasi Anggaran Menurut Program {sampai[:1].upper()}{sampai[1:]}"
    return k.tabel(TABEL_ANGGARAN, judul, kolom, badan, catatan=catatan)
