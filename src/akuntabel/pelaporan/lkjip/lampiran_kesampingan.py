"""Findings that a named officer waived: printed with reason, name and day, so that nobody need look for them."""

from __future__ import annotations

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.dokumen.model import Arah, Bagian, Baris, Rata
from akuntabel.pelaporan.kata import akhiri
from akuntabel.pelaporan.lkjip.konteks import Konteks, sel
from akuntabel.reviu.periksa import judul_aturan

TABEL = "tabel-kesampingan"


def temuan_dikesampingkan(k: Konteks) -> list[Bagian]:
    """The attachment; empty where nothing was waived."""
    if not k.kesampingan:
        return []
    judul = k.lampiran("TEMUAN REVIU YANG DIKESAMPINGKAN", "lampiran-kesampingan")
    pengantar = k.par(
        "Temuan pemeriksaan data berikut dikesampingkan oleh pejabat yang disebutkan, dengan alasan yang tercantum."
    )
    kolom = [
        ("No.", 4, Rata.TENGAH), ("Temuan", 34, Rata.KIRI), ("Alasan", 34, Rata.KIRI),
        ("Dikesampingkan oleh", 18, Rata.KIRI), ("Tanggal", 12, Rata.KIRI),
    ]  # fmt: skip
    badan = [
        Baris(
            sel=(
                sel(f"{n}."),
                sel(f"{x.temuan.kode} {judul_aturan(x.temuan.kode)}. {akhiri(x.temuan.pesan)}"),
                sel(akhiri(x.pengesampingan.alasan)),
                sel(x.pengesampingan.oleh),
                sel(tulis_tanggal(x.pengesampingan.tanggal)),
            )
        )
        for n, x in enumerate(k.kesampingan, 1)
    ]
    tabel = k.tabel(TABEL, "Temuan Reviu yang Dikesampingkan", kolom, badan)
    return [Bagian(blok=(judul, pengantar, tabel), arah=Arah.MENDATAR)]
