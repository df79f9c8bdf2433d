"""Codes and wording against the nomenclature. Official oddities are known to it and not accused."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.kelaziman import sama_menurut_kelaziman
from akuntabel.aturan.nomenklatur import VERSI, Entri, Nomenklatur, nomenklatur
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu import tempat
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan
from akuntabel.reviu.soal import Soal
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

RUMPUN = "nomenklatur"
_DASAR = "Kepmendagri 050-5889/2021 (2022-2023) dan 900.1.15.5-1317/2023 (sejak 2024)"
_TINGKAT = {
    r.JenisUnsur.PROGRAM: "program",
    r.JenisUnsur.KEGIATAN: "kegiatan",
    r.JenisUnsur.SUB_KEGIATAN: "sub kegiatan",
}


def _entri(t: TahunKinerja) -> Iterator[tuple[r.Unsur, Entri | None]]:
    buku = _buku(t)
    if buku is None:
        return
    for u in t.milik_opd(*_TINGKAT):
        if u.kode:
            yield u, buku.cari(u.kode, t.opd.bidang_urusan)


def _buku(t: TahunKinerja) -> Nomenklatur | None:
    versi = t.rencana.nomenklatur if t.rencana else ""
    return nomenklatur(versi, t.pemda.jenis) if versi in VERSI else None


def inti(teks: str) -> str:
    """Wording without case, punctuation and the word "program" in front."""
    return re.sub(r"\W+", " ", re.sub(r"^\s*program\s+", "", teks, flags=re.IGNORECASE)).casefold().strip()


def sama(teks: str, resmi: str) -> bool:
    """Whether a name is the official one; what readers expect in place of an official oddity is right, too."""
    return sama_menurut_kelaziman(inti(teks), inti(resmi))


def soal_nomenklatur(u: r.Unsur, e: Entri | None, versi: str) -> Soal | None:
    """Whether code, level and name of an element with a code are those of the nomenclature; the first that is not."""
    if e is None:
        return Soal(
            kode="NM-01",
            kolom="kode",
            pesan=f"Kode {u.kode} tidak ditemukan dalam nomenklatur {versi}.",
            perbaikan="Periksa kode dan versi nomenklatur rencana.",
        )
    return _soal_tingkat(u, e) or _soal_nama(u, e)


def _soal_tingkat(u: r.Unsur, e: Entri) -> Soal | None:
    if e.tingkat not in _TINGKAT.values() or e.tingkat == _TINGKAT[u.jenis]:
        return None
    pesan = f"Kode {u.kode} adalah {e.tingkat}, tetapi dicatat sebagai {_TINGKAT[u.jenis]}."
    return Soal(kode="NM-03", kolom="kode", pesan=pesan, perbaikan="Perbaiki jenis unsur atau kodenya.")


def _soal_nama(u: r.Unsur, e: Entri) -> Soal | None:
    if not e.nama or sama(u.uraian, e.nama):
        return None
    pesan = f"Tertulis “{u.uraian}”, menurut nomenklatur “{e.nama}”."
    return Soal(kode="NM-02", kolom="uraian", pesan=pesan, perbaikan="Pakai nama menurut nomenklatur.")


@aturan(
    kode="NM-01",
    rumpun=RUMPUN,
    judul="Kode tidak ada dalam nomenklatur",
    tingkat=Tingkat.SEDANG,
    dasar=_DASAR,
    baik="Kode 8.01.06 ada dalam nomenklatur yang dipakai.",
    buruk="Kode 8.01.99 tidak ada dalam nomenklatur yang dipakai.",
    padanan=("RN-02",),
)
def kode_tidak_dikenal(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from satu(
        "NM-01",
        [tempat.unsur(u, "kode") for u, e in _entri(t) if e is None],
        "Ada {n} kode yang tidak ditemukan dalam nomenklatur " + (t.rencana.nomenklatur if t.rencana else "") + ".",
        "Periksa kode dan versi nomenklatur rencana.",
    )


@aturan(
    kode="NM-02",
    rumpun=RUMPUN,
    judul="Nama berbeda dari nomenklatur",
    tingkat=Tingkat.SEDANG,
    dasar=_DASAR,
    baik="8.01.04 Program Pemberdayaan dan Pengawasan Organisasi Kemasyarakatan.",
    buruk="8.01.04 Program Pemberdayaan dan Pengawasan Organisasi Masyarakat.",
    padanan=("RN-01",),
)
def nama_berbeda(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for u, e in _entri(t):
        if e and (soal := _soal_nama(u, e)):
            yield from satu(
                "NM-02",
                [tempat.unsur(u, "uraian")],
                soal.pesan,
                soal.perbaikan,
                kutipan=u.uraian,
                keyakinan=Keyakinan.PERLU_TELAAH if e.asal == "disimpulkan" else Keyakinan.PASTI,
            )


@aturan(
    kode="NM-03",
    rumpun=RUMPUN,
    judul="Jenjang berbeda dari nomenklatur",
    tingkat=Tingkat.TINGGI,
    dasar=_DASAR,
    baik="8.01.06.2.01 dicatat sebagai kegiatan.",
    buruk="8.01.06.2.01 dicatat sebagai program.",
    padanan=("RN-02", "RN-04"),
)
def jenjang_berbeda(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    for u, e in _entri(t):
        if e and (soal := _soal_tingkat(u, e)):
            yield from satu("NM-03", [tempat.unsur(u, "jenis")], soal.pesan, soal.perbaikan)


@aturan(
    kode="NM-04",
    rumpun=RUMPUN,
    judul="Sumber mencetak nama yang berbeda dari nomenklatur",
    tingkat=Tingkat.RENDAH,
    dasar=_DASAR,
    baik="Dokumen asal mencetak nama menurut nomenklatur.",
    buruk="Dokumen asal mencetak nama lain; datanya sudah memakai nama resmi.",
    padanan=("RN-01",),
)
def tercetak_berbeda(t: TahunKinerja, periode: Periode) -> Iterator[Temuan]:
    yield from satu(
        "NM-04",
        [
            tempat.unsur(u, "tercetak")
            for u, e in _entri(t)
            if e and e.nama and u.tercetak and not sama(u.tercetak, e.nama) and sama(u.uraian, e.nama)
        ],
        "Dokumen asal mencetak {n} nama program, kegiatan, atau sub kegiatan yang berbeda dari "
        "nomenklatur; data sudah memakai yang resmi.",
        "Perbaiki dokumen asalnya pada penerbitan berikutnya.",
    )
