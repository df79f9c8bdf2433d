"""The audit trail in words: who did what, when, to which cell, from what to what."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.angka import tulis_angka
from akuntabel.aturan.periode import ROMAWI
from akuntabel.aturan.rupiah import tulis_rupiah
from akuntabel.aturan.tanggal import NAMA_BULAN, tulis_tanggal
from akuntabel.jejak.kata import RAHASIA, UANG, sebut_kolom, sebut_tabel, sebut_tindakan
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.orang import nama_orang
from akuntabel.jejak.uraian import Kunci, rujukan_kolom, uraikan
from akuntabel.jejak.waktu import tulis_waktu
from akuntabel.kinerja.rekaman import KUNCI
from akuntabel.laman.beda import Potongan, beda_kata

KOSONG = "(kosong)"
KATA_KALIMAT, BEDA_MAKS = 5, 20_000
PERIODE = ("tahun", "triwulan", "bulan", "periode")
TAK_DITAMPILKAN = frozenset({"versi", "urutan"})
TANPA_NAMA = frozenset(
    {
        *(Alur.TRIWULAN.value, Alur.LKJIP.value, Alur.RENCANA_PEMDA.value),
        *("tanda", "permintaan", "pengecualian", "penugasan", "kesampingan", "naskah_masuk"),
    }
)
"""Tables whose key tells people nothing: a number of the database, or what the entry names already."""
KUNCI_LAIN = {"jendela_periode": ("tahun", "triwulan"), "setelan": ("nama", "sejak")}
"""The columns that identify rows which are no records, where that is not ``kunci``."""
LETAK = {
    "tanda": ("alur", "periode", "objek"),
    "permintaan": ("alur", "periode"),
    "pengecualian": ("tahun", "triwulan"),
}
"""Columns that say where such a row belongs; part of its name, not of what changed."""
BILANGAN = frozenset({"nilai", "nilai_atas", "nilai_awal", "pembanding_nilai"})


@dataclass(frozen=True, slots=True)
class SelUbah:
    """A cell: its column, and what it held before and after, in words; ``lama`` is None where the row is new."""

    kolom: str
    lama: str | None
    baru: str | None

    @property
    def beda(self) -> tuple[Potongan, ...]:
        """Two sentences word by word; empty for what is better read whole, before and after."""
        if self.lama is None or self.baru is None:
            return ()
        kalimat = all(len(t.split()) >= KATA_KALIMAT for t in (self.lama, self.baru))
        return beda_kata(self.lama, self.baru) if kalimat and len(self.lama) + len(self.baru) < BEDA_MAKS else ()

    def potong(self, panjang: int) -> SelUbah:
        """The same with long texts cut."""
        return SelUbah(self.kolom, _potong(self.lama, panjang), _potong(self.baru, panjang))


@dataclass(frozen=True, slots=True)
class BarisUbah:
    """A row: its table, what it is, what was done to it ("baru", "diubah", "dihapus", "dicatat"), its cells."""

    tabel: str
    nama: str
    perbuatan: str
    sel: tuple[SelUbah, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entri:
    """An entry of the trail, for people."""

    nomor: int
    waktu: datetime
    pelaku: str
    nama: str
    atas_nama: str
    tindakan: str
    perbuatan: str
    """The act with its object, as a verb: "menyimpan realisasi"."""
    objek: str
    alasan: str
    baris: tuple[BarisUbah, ...]
    jumlah_baris: int
    """How many rows it touched; ``baris`` may hold fewer. -1 where the entry was too large to be read for a list."""
    sidik: str
    sidik_sebelumnya: str

    @property
    def sisa(self) -> int:
        return self.jumlah_baris - len(self.baris)


def baca(
    jejak: Iterable[Jejak], *, mulai: int = 0, batas: int | None = None, panjang: int | None = None
) -> tuple[Entri, ...]:
    """Entries in words; of each the rows from ``mulai`` on, ``batas`` at most, texts cut at ``panjang``. Two queries:
    the names of people, and the words for what the cells name."""
    semua = list(jejak)
    mentah = {j.pk: list(_pasangan(j)) for j in semua}
    dipakai = {pk: baris[mulai : None if batas is None else mulai + batas] for pk, baris in mentah.items()}
    uraian = uraikan(k for baris in dipakai.values() for b in baris for k in _kunci_disebut(*b))
    nama = nama_orang(orang for j in semua for orang in (j.pelaku, j.atas_nama)) if semua else {}
    return tuple(
        Entri(
            nomor=j.nomor,
            waktu=j.waktu,
            pelaku=j.pelaku,
            nama=nama[j.pelaku],
            atas_nama=nama.get(j.atas_nama, ""),
            tindakan=j.tindakan,
            perbuatan=sebut_tindakan(j.tindakan),
            objek=j.objek,
            alasan=j.alasan,
            baris=tuple(_baris(tabel, lama, baru, uraian, panjang) for tabel, lama, baru in dipakai[j.pk]),
            jumlah_baris=-1 if getattr(j, "terlalu_besar", False) else len(mentah[j.pk]),
            sidik=j.sidik,
            sidik_sebelumnya=j.sidik_sebelumnya,
        )
        for j in semua
    )


def bacakan(jejak: Jejak) -> list[str]:
    """An entry as lines of text: the act first, then a line per row that changed."""
    (e,) = baca([jejak])
    siapa = f"{e.nama} atas nama {e.atas_nama}" if e.atas_nama else e.nama
    alasan = f" Alasan: {e.alasan}" if e.alasan else ""
    objek = f" {e.objek}" if e.objek else ""
    return [f"{e.nomor}. {tulis_waktu(e.waktu)}, {siapa} {e.perbuatan}{objek}.{alasan}", *map(_teks_baris, e.baris)]


def _teks_baris(b: BarisUbah) -> str:
    if b.perbuatan == "dihapus":
        isi = "; ".join(f"{s.kolom} {s.lama}" for s in b.sel)
    elif b.perbuatan in ("baru", "dicatat"):
        isi = "; ".join(f"{s.kolom} {s.baru}" for s in b.sel)
    else:
        isi = "; ".join(f"{s.kolom} {s.baru if s.lama is None else f'{s.lama} → {s.baru}'}" for s in b.sel)
    tanda = "" if b.perbuatan in ("diubah", "dicatat") else f" ({b.perbuatan})"
    return f"{b.tabel} {b.nama}{tanda}{': ' if isi else ''}{isi}"


# --- rows ------------------------------------------------------------------------------------------------------------

Pasangan = tuple[str, dict[str, Any], dict[str, Any]]


def _pasangan(j: Jejak) -> Iterator[Pasangan]:
    """The rows of an entry: table, cells before, cells after; either may be empty."""
    sebelum, sesudah = json.loads(j.sebelum or "{}"), json.loads(j.sesudah or "{}")
    for tabel in dict.fromkeys([*sesudah, *sebelum]):
        kunci = _kolom_kunci(tabel)
        lama = {_identitas(kunci, b): b for b in sebelum.get(tabel, ())}
        baru = {_identitas(kunci, b): b for b in sesudah.get(tabel, ())}
        for k in dict.fromkeys([*baru, *lama]):
            yield tabel, lama.get(k, {}), baru.get(k, {})


def _kolom_kunci(tabel: str) -> tuple[str, ...]:
    return KUNCI[tabel] if tabel in KUNCI else KUNCI_LAIN.get(tabel, ("kunci",))


def _identitas(kunci: Sequence[str], b: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(b.get(k, "")) for k in kunci)


def _kunci_disebut(tabel: str, lama: Mapping[str, Any], baru: Mapping[str, Any]) -> Iterator[Kunci]:
    for b in (lama, baru):
        for kolom, isi in b.items():
            if isinstance(isi, str):
                yield from ((ke, isi) for ke in rujukan_kolom(tabel, kolom))


def _baris(
    tabel: str, lama: dict[str, Any], baru: dict[str, Any], uraian: Mapping[Kunci, str], panjang: int | None
) -> BarisUbah:
    kunci = _kolom_kunci(tabel)
    dihapus = bool(baru.get("dihapus")) or (bool(lama) and not baru)
    ada = lama if dihapus else baru
    if lama and not dihapus:
        perbuatan = "diubah"
        kolom = [k for k in dict.fromkeys([*baru, *lama]) if lama.get(k) != baru.get(k)]
    else:
        perbuatan = "dihapus" if dihapus else "baru" if tabel in KUNCI else "dicatat"
        kolom = [k for k in ada if ada[k] not in (None, "", False)]
    sel = tuple(
        SelUbah(
            sebut_kolom(k),
            _isi(tabel, k, lama[k], uraian) if k in lama else None,
            None if dihapus else _isi(tabel, k, baru.get(k), uraian),
        )
        for k in kolom
        if k not in kunci and k not in TAK_DITAMPILKAN and k not in LETAK.get(tabel, ())
    )
    if panjang is not None:
        sel = tuple(x.potong(panjang) for x in sel)
    return BarisUbah(sebut_tabel(tabel), _nama(tabel, kunci, ada, uraian), perbuatan, sel)


def _nama(tabel: str, kunci: Sequence[str], b: Mapping[str, Any], uraian: Mapping[Kunci, str]) -> str:
    """What a row is: the words for what its key names, then its period."""
    bagian: list[str] = []
    for k in kunci:
        isi = b.get(k)
        if isi in (None, "") or k in PERIODE or (k == "opd" and len(kunci) > 1):
            continue
        if k in ("rencana", "pk") and len(kunci) > 1:
            continue
        if k != "kunci" or tabel not in TANPA_NAMA:
            bagian.append(_sebut(tabel, k, isi, uraian) if isinstance(isi, str) else str(isi))
    return ", ".join(filter(None, [*bagian, _periode(b)]))


def _periode(b: Mapping[str, Any]) -> str:
    tahun, triwulan, bulan = b.get("tahun"), b.get("triwulan"), b.get("bulan")
    if isinstance(b.get("periode"), str):
        sebelum, _, sesudah = b["periode"].partition("/")
        if not (sebelum.isdigit() and sesudah.isdigit()):
            return ""
        tahun, triwulan = int(sebelum), int(sesudah)
    if isinstance(bulan, int) and 1 <= bulan <= len(NAMA_BULAN):
        return f"{NAMA_BULAN[bulan - 1]} {tahun}"
    if isinstance(triwulan, int) and 1 <= triwulan < len(ROMAWI):
        return f"triwulan {ROMAWI[triwulan]} {tahun}"
    return f"tahun {tahun}" if tahun else ""


# --- cells -----------------------------------------------------------------------------------------------------------


def _isi(tabel: str, kolom: str, nilai: Any, uraian: Mapping[Kunci, str]) -> str:
    if nilai is None or nilai == "":
        return KOSONG
    if kolom in RAHASIA:
        return "(tidak ditampilkan)"
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, int):
        return tulis_rupiah(nilai) if (tabel, kolom) in UANG else str(nilai)
    if not isinstance(nilai, str):
        return json.dumps(nilai, ensure_ascii=False)
    if kolom in BILANGAN:
        return _angka(nilai)
    return _sebut(tabel, kolom, nilai, uraian)


def _sebut(tabel: str, kolom: str, isi: str, uraian: Mapping[Kunci, str]) -> str:
    for ke in rujukan_kolom(tabel, kolom):
        if teks := uraian.get((ke, isi)):
            return teks
    if kolom in ("status", "keadaan", "keputusan", "sumber", "arah", "akumulasi", "jenis", "tahap", "bidang", "peran"):
        return isi.replace("_", " ")
    return _tanggal(isi)


def _potong(teks: str | None, panjang: int) -> str | None:
    return teks if teks is None or len(teks) <= panjang else f"{teks[: panjang - 1].rstrip()}…"


def _angka(teks: str) -> str:
    """A decimal with all its digits: 0,5 corrected to 0,50 is a change."""
    try:
        nilai = Decimal(teks)
    except InvalidOperation:
        return teks
    return tulis_angka(nilai, max(-int(nilai.as_tuple().exponent), 0)) if nilai.is_finite() else teks


def _tanggal(teks: str) -> str:
    if len(teks) == len("2023-12-31") and teks[4:5] == teks[7:8] == "-":
        try:
            return tulis_tanggal(date.fromisoformat(teks))
        except ValueError:
            return teks
    return teks
