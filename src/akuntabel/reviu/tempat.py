"""Places of records, for findings: the table and key for programs, a phrase for people."""

from __future__ import annotations

from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import SEBUTAN
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu.temuan import Lokasi

_PANJANG = 90


def ringkas(teks: str, panjang: int = _PANJANG) -> str:
    """A text cut at a word, for use inside a sentence."""
    if len(teks) <= panjang:
        return teks
    return teks[:panjang].rsplit(" ", 1)[0].rstrip(" ,;") + " …"


def kutip(teks: str, awal: int, akhir: int, sekitar: int = 45) -> str:
    """The words around a place, whole ones, with dots where the text goes on."""
    a = max(awal - sekitar, 0)
    b = min(akhir + sekitar, len(teks))
    if a:
        a = teks.find(" ", a, awal) + 1 or awal
    if b < len(teks):
        b = teks.rfind(" ", akhir, b)
        b = b if b > 0 else akhir
    return f"{'… ' if a else ''}{teks[a:b]}{' …' if b < len(teks) else ''}"


def sebut_unsur(u: r.Unsur) -> str:
    """ "8.01.06 Program Peningkatan Kewaspadaan …"; the kind in front where the code does not tell it."""
    nama = ringkas(u.uraian)
    return f"{u.kode} {nama}" if u.kode[:1].isdigit() else f"{SEBUTAN[u.jenis]} {u.kode} {nama}".replace("  ", " ")


def unsur(u: r.Unsur, kolom: str = "") -> Lokasi:
    return Lokasi(tabel="unsur", objek=u.kunci, kolom=kolom, sebutan=sebut_unsur(u))


def indikator(t: TahunKinerja, i: r.Indikator, kolom: str = "") -> Lokasi:
    u = t.unsur[i.unsur]
    return Lokasi(
        tabel="indikator",
        objek=i.kunci,
        kolom=kolom,
        sebutan=f"{u.kode or SEBUTAN[u.jenis]}, indikator “{ringkas(i.uraian)}”",
    )


def target(t: TahunKinerja, i: r.Indikator, kolom: str = "nilai") -> Lokasi:
    asal = indikator(t, i)
    return Lokasi(tabel="target", objek=i.kunci, kolom=kolom, sebutan=f"{asal.sebutan}, target {t.tahun}")


def realisasi(t: TahunKinerja, i: r.Indikator, kolom: str = "nilai") -> Lokasi:
    asal = indikator(t, i)
    return Lokasi(tabel="realisasi", objek=i.kunci, kolom=kolom, sebutan=asal.sebutan)


def uang(t: TahunKinerja, tabel: str, kunci_unsur: str, kolom: str = "jumlah") -> Lokasi:
    """A budget row of an element, or of the whole OPD (empty key)."""
    u = t.unsur.get(kunci_unsur)
    return Lokasi(
        tabel=tabel,
        objek=kunci_unsur,
        kolom=kolom,
        sebutan=sebut_unsur(u) if u else f"{t.opd.nama} (seluruhnya)",
    )
