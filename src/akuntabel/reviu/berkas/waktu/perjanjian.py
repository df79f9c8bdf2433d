"""The agreement on performance: signed in its own year, revised after it was signed, and that of the reported year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.reviu.berkas.waktu.dasar import RUMPUN, kalimat_di, pendek, tahun_laporan
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.waktu import Tanggal
from akuntabel.reviu.temuan import Temuan, Tingkat

_DOKUMEN = re.compile(
    r"\b(?P<apa>perjanjian\s+kinerja|penetapan\s+kinerja|rencana\s+kinerja\s+tahunan|rencana\s+aksi)\b"
    r"(?:(?!20\d\d)[^.;:]){0,60}?\btahun\s+(?:anggaran\s+)?(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)
_DITANDATANGANI = re.compile(r"\b(?:ditanda\s?tangani|ditetapkan|disepakati|disahkan|penandatanganan)\b", re.IGNORECASE)
_DIUBAH = re.compile(
    r"\b(?:diperbarui|diperbaharui|diubah|direvisi|perubahan(?:nya)?\s+(?:ditanda\s?tangani|ditetapkan))\b",
    re.IGNORECASE,
)
_DILAKSANAKAN = re.compile(
    r"\b(?:melaksanakan|menjalankan|memenuhi|pelaksanaan|capaian|pencapaian|keberhasilan)\s+(?:\w+\s+){0,3}?"
    r"(?P<apa>perjanjian\s+kinerja)\b(?:(?!20\d\d)[^.;:,]){0,40}?\btahun\s+(?:anggaran\s+)?(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)
_BANDING = re.compile(
    r"\b(?:dibanding\w*|sebelumnya|lalu|yang akan datang|mendatang|berikutnya|sejak|semula|pada tahun 20\d\d)\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="WK-26",
    rumpun=RUMPUN,
    judul="Tanggal atau tahun perjanjian kinerja tidak sesuai dengan masanya",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran I: perjanjian kinerja ditetapkan pada awal tahunnya, perubahannya kemudian",
    katalog=("C-DATE", "C-PERIOD"),
    baik="""
        LAPORAN KINERJA INSPEKTORAT TAHUN 2022

        Perjanjian Kinerja Tahun 2022 ditandatangani pada 10 Januari 2022.
    """,
    buruk="""
        LAPORAN KINERJA INSPEKTORAT TAHUN 2022

        Perjanjian Kinerja Tahun 2022 ditandatangani pada 10 Januari 2023.
    """,
)
def masa_perjanjian(lap: Laporan) -> Iterator[Temuan]:
    yield from _tanggal_perjanjian(lap)
    tahun = tahun_laporan(lap)
    if not tahun:
        return
    for r in lap.prosa:
        for m in _DILAKSANAKAN.finditer(r.teks):
            _, kalimat = kalimat_di(r.teks, m.start())
            if int(m["tahun"]) == tahun or _BANDING.search(kalimat.replace(f"tahun {tahun}", "")):
                continue
            yield from satu(
                "WK-26",
                [lap.lokasi(r, m.start("apa"))],
                f"Tertulis “{pendek(m[0])}”, sedangkan laporan ini untuk tahun {tahun}.",
                f"Ganti {m['tahun']} menjadi {tahun}.",
                kutipan=pendek(m[0]),
            )


def _tanggal_perjanjian(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.waktu.tanggal:
        if t.nilai is None or t.ruas.alinea is None:
            continue
        awal, kalimat = kalimat_di(t.ruas.teks, t.posisi)
        depan = kalimat[: t.posisi - awal]
        dokumen = list(_DOKUMEN.finditer(depan))
        kata = list(_DITANDATANGANI.finditer(depan))
        if not dokumen or not kata or _DIUBAH.search(depan) or kata[-1].start() < dokumen[-1].start():
            continue
        m = dokumen[-1]
        ubah = _perubahan(lap, t, awal + len(kalimat))
        lewat = t.nilai.year > int(m["tahun"])
        if not lewat and (ubah is None or ubah.nilai is None or ubah.nilai > t.nilai):
            continue
        sebab = (
            f"berlaku untuk tahun {m['tahun']}"
            if lewat or ubah is None or ubah.nilai is None
            else f"diperbarui pada {tulis_tanggal(ubah.nilai)}"
        )
        yield from satu(
            "WK-26",
            [lap.lokasi(t.ruas, t.posisi)],
            f"{' '.join(m['apa'].split()).capitalize()} disebut ditandatangani pada {tulis_tanggal(t.nilai)}, padahal "
            f"{sebab}.",
            "Periksa tanggal penandatanganannya.",
            kutipan=pendek(t.tercetak),
        )


def _perubahan(lap: Laporan, t: Tanggal, akhir: int) -> Tanggal | None:
    """The date of the revision that the same sentence tells after the signing."""
    for x in lap.waktu.tanggal:
        if x.ruas is t.ruas and t.posisi < x.posisi < akhir and _DIUBAH.search(t.ruas.teks[t.posisi : x.posisi]):
            return x
    return None
