"""Form III/1-2 of PermenPANRB 53/2014, "Pernyataan Telah Direviu": what it says, frozen, and the sheet made of it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.dokumen.model import (
    Bagian,
    Blok,
    Dokumen,
    GayaParagraf,
    Kop,
    NomorHalaman,
    Paragraf,
    Penanda,
    TandaTangan,
    isi,
)
from akuntabel.kinerja.beku import kanonik, sidik

TUJUAN = (
    "Reviu bertujuan memberikan keyakinan terbatas bahwa laporan kinerja disajikan secara akurat, andal, dan valid."
)
SIMPULAN = (
    "Berdasarkan reviu kami, tidak ditemukan kondisi yang menimbulkan keraguan atas keandalan informasi yang disajikan "
    "dalam laporan kinerja ini."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IsiPernyataan:
    """What a statement prints."""

    pemda: str
    """ "Pemerintah Kabupaten Lumajang"."""
    instansi: str
    """Whose report was reviewed: the Pemda, or an office of it."""
    periode: str
    """ "Tahun 2023", "Triwulan I Tahun 2023"."""
    tahun: int
    berkas: str
    sidik_berkas: str
    nomor_reviu: int
    tempat: str
    tanggal: date
    jabatan: str
    nama: str
    pangkat: str = ""
    nip: str = ""
    penjelasan: str = ""
    """The optional explanatory paragraph."""


def bekukan_pernyataan(p: IsiPernyataan) -> tuple[str, str]:
    """Canonical JSON of a statement and its SHA-256."""
    teks = kanonik({**asdict(p), "tanggal": p.tanggal.isoformat()})
    return teks, sidik(teks)


def cairkan_pernyataan(teks: str, tercatat: str) -> IsiPernyataan:
    """The statement of a canonical JSON. ValueError where it was altered since its SHA-256 was taken."""
    if sidik(teks) != tercatat:
        raise ValueError("Isi pernyataan ini berubah sejak diterbitkan dan tidak dapat dicetak.")
    baca = json.loads(teks)
    return IsiPernyataan(**{**baca, "tanggal": date.fromisoformat(baca["tanggal"])})


def susun_pernyataan(p: IsiPernyataan, *, sidik_isi: str) -> Dokumen:
    """The sheet, ready to be signed; part of the report (PermenPANRB 53/2014 Lampiran III.C.3)."""
    triwulan = p.periode.removesuffix(f"Tahun {p.tahun}")
    kami = (
        f"Kami telah mereviu laporan kinerja {p.instansi} untuk {triwulan}tahun anggaran {p.tahun} menurut pedoman "
        "reviu atas laporan kinerja. Substansi informasi yang dimuat di dalamnya menjadi tanggung jawab manajemen "
        f"{p.instansi}."
    )
    blok: list[Blok] = [
        Kop(
            kunci="kop",
            instansi=(p.pemda.upper(), "INSPEKTORAT"),
            judul=("PERNYATAAN TELAH DIREVIU", p.instansi.upper(), f"{triwulan.upper()}TAHUN ANGGARAN {p.tahun}"),
        ),
        *(Paragraf(isi=isi(x)) for x in (kami, TUJUAN, SIMPULAN, p.penjelasan) if x),
        TandaTangan(
            pihak=(
                Penanda(
                    jabatan=tuple(p.jabatan.splitlines()),
                    nama=p.nama,
                    tempat_tanggal=f"{p.tempat}, {tulis_tanggal(p.tanggal)}",
                    pangkat=p.pangkat,
                    nip=p.nip,
                ),
            ),
            kunci="tanda-tangan",
        ),
        Paragraf(
            isi=isi(
                f"Berkas yang direviu: {p.berkas}, reviu ke-{p.nomor_reviu}, SHA-256 {p.sidik_berkas}. "
                f"Sidik pernyataan: {sidik_isi}."
            ),
            gaya=GayaParagraf.KETERANGAN,
        ),
    ]
    return Dokumen(
        judul=f"Pernyataan Telah Direviu {p.instansi} {p.periode}",
        subjek="PermenPANRB Nomor 53 Tahun 2014 Lampiran III",
        penyusun="Inspektorat",
        tanggal=p.tanggal,
        bagian=(Bagian(blok=tuple(blok), nomor_halaman=NomorHalaman.TANPA),),
    )
