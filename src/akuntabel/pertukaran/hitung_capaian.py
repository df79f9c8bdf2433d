"""The engine of ``akuntabel hitung capaian``: a CSV table in, the same table with its capaian out.

Columns ``arah,target,realisasi[,rumus,satuan]`` in any order, others are kept. Numbers are read by
``aturan.angka``, target and realisasi each as the partner of the other; the formulas are those of
``aturan.capaian``. What is doubtful gets no figure but a note.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from akuntabel.aturan.angka import Bacaan, Ragu, Terbaca, baca_angka, tulis_angka
from akuntabel.aturan.bilangan import baca_bilangan
from akuntabel.aturan.capaian import Capaian, hitung_capaian
from akuntabel.aturan.istilah import Arah, Rumus
from akuntabel.aturan.nilai import Angka, BelumDiisi, Peringkat, bulatkan
from akuntabel.aturan.parameter import TERAKHIR
from akuntabel.aturan.peringkat import skala_memuat
from akuntabel.aturan.predikat import predikat
from akuntabel.aturan.satuan import PERSEN, baku, urai_satuan
from akuntabel.aturan.skala import skala
from akuntabel.aturan.teks import bersihkan

WAJIB = ("arah", "target", "realisasi")
PILIHAN = ("rumus", "satuan")
HASIL = ("capaian", "predikat", "catatan")

_T = TypeVar("_T", bound=StrEnum)

_PEMISAH = (";", "\t", "|", ",")
_SATU_PEMISAH = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}(?![\d.,])(?P<ekor>\D*)", re.ASCII)


class BerkasTidakDapatDihitungError(ValueError):
    """The file is no such table; the message says in one Indonesian line what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hasil:
    """The three added cells of a row. ``capaian``: percent, decimal point, two places, uncapped; or empty."""

    capaian: str = ""
    predikat: str = ""
    catatan: str = ""


def hitung_berkas(mentah: bytes, *, tahun: int | None = None) -> str:
    """``hitung_teks`` of a file's bytes (UTF-8 with or without BOM, UTF-16 with BOM, else Windows-1252)."""
    return hitung_teks(_teks(mentah), tahun=tahun)


def hitung_teks(teks: str, *, tahun: int | None = None) -> str:
    """The table with ``capaian``, ``predikat`` and ``catatan`` added, in its own delimiter.

    ``tahun`` picks the law; None is the latest. A column of the source that has the name of an added one is kept
    as ``…_asal``. Raises BerkasTidakDapatDihitungError where the table cannot be told.
    """
    pemisah, judul, baris = _tabel(teks)
    nama_kolom = [_nama(sel) for sel in judul]
    letak = {nama: nama_kolom.index(nama) for nama in (*WAJIB, *PILIHAN) if nama in nama_kolom}
    keluaran = io.StringIO()
    tulis = csv.writer(keluaran, delimiter=pemisah, lineterminator="\n")
    tulis.writerow(map(_rapikan_baris, (*_judul_keluaran(judul), *HASIL)))
    for sel in baris:
        isi = [*sel[: len(judul)], *[""] * (len(judul) - len(sel))]
        lebih = [s for s in sel[len(judul) :] if s.strip()]
        if lebih:
            hasil = Hasil(
                catatan=f"Jumlah kolom melebihi judul (kelebihan: {', '.join(f'«{s}»' for s in lebih)}). "
                "Apit dengan tanda kutip bila sebuah isian memuat tanda pemisah kolom."
            )
        else:
            hasil = hitung_baris(
                **{nama: isi[letak[nama]] if nama in letak else "" for nama in (*WAJIB, *PILIHAN)}, tahun=tahun
            )
        tulis.writerow(map(_rapikan_baris, (*isi, hasil.capaian, hasil.predikat, hasil.catatan)))
    return keluaran.getvalue()


def hitung_baris(
    *, arah: str, target: str, realisasi: str, rumus: str = "", satuan: str = "", tahun: int | None = None
) -> Hasil:
    """One row, from the texts of its cells. Never raises."""
    tahun = TERAKHIR if tahun is None else tahun
    if not any(sel.strip() for sel in (arah, target, realisasi, rumus, satuan)):
        return Hasil()
    arah_baku, galat_arah = _istilah(Arah, arah, "Arah")
    rumus_pilihan, galat_rumus = _istilah(Rumus, rumus, "Rumus") if rumus.strip() else (None, "")
    bacaan_t = baca_angka(target, satuan=satuan, sandingan=realisasi)
    bacaan_r = baca_angka(realisasi, satuan=satuan, sandingan=target)
    kembar = _kembar(bacaan_t, bacaan_r)
    ragu = [] if kembar else [*_keraguan("Target", bacaan_t), *_keraguan("Realisasi", bacaan_r)]
    tolak = [*filter(None, (galat_arah, galat_rumus)), *ragu]
    if arah_baku is None or tolak:
        return Hasil(catatan=" ".join(tolak))
    if _kosong(bacaan_t) and _kosong(bacaan_r):
        return Hasil(catatan="Target dan realisasi belum diisi.")
    terbaca = [(t, r) for t, r in kembar or [(bacaan_t, bacaan_r)] if isinstance(t, Terbaca) and isinstance(r, Terbaca)]
    sanding = [_Sanding(t, r, satuan) for t, r in terbaca]
    if sebab := sanding[0].tidak_sebanding():
        return Hasil(catatan=sebab)
    capaian = _sepakat(s.hitung(arah_baku, rumus_pilihan, tahun) for s in sanding)
    catatan = [capaian.catatan, *sanding[0].catatan()]
    if kembar:
        catatan.append("Pemisah pada target dan realisasi dapat berarti desimal atau ribuan; capaiannya sama.")
    hasil = "" if capaian.persen is None else f"{bulatkan(capaian.persen):f}"
    return Hasil(
        capaian=hasil,
        predikat="" if capaian.persen is None else predikat(capaian.persen, tahun=tahun),
        catatan=" ".join(filter(None, catatan)),
    )


@dataclass(frozen=True, slots=True)
class _Sanding:
    """A target and a realisasi that were both read."""

    target: Terbaca
    realisasi: Terbaca
    satuan: str

    def tidak_sebanding(self) -> str:
        """Why the two must not be divided by each other; empty where they may."""
        t, r = self.target, self.realisasi
        if t.satuan and r.satuan and baku(t.satuan) != baku(r.satuan):
            return f"Satuan target ({t.satuan}) dan realisasi ({r.satuan}) berbeda. Samakan satuannya."
        if self._beda_rincian():
            return f"Rincian target ({t.rincian}) dan realisasi ({r.rincian}) berbeda. Tulis yang diukur saja."
        persen, polos = (t, r) if t.persen else (r, t)
        if persen.persen and not polos.persen and baku(self.satuan) != PERSEN:
            a, b = persen.nilai, polos.nilai
            if isinstance(a, Angka) and isinstance(b, Angka) and 0 < b.nilai <= 1 < a.nilai:
                return (
                    f"{tulis_angka(b.nilai)} tanpa tanda % di samping {tulis_angka(a.nilai)}%: maksud Anda "
                    f"{tulis_angka(b.nilai)}% atau {tulis_angka(b.nilai * 100)}%?"
                )
        return ""

    def _beda_rincian(self) -> bool:
        rincian = [" ".join(b.rincian.lower().split()) for b in (self.target, self.realisasi)]
        return all(any(h.isdigit() for h in r) for r in rincian) and rincian[0] != rincian[1]

    def hitung(self, arah: Arah, rumus: Rumus | None, tahun: int) -> Capaian:
        t, r = self.target.nilai, self.realisasi.nilai
        if not isinstance(t, Peringkat) or not isinstance(r, Peringkat):
            return hitung_capaian(target=t, realisasi=r, arah=arah, rumus=rumus, tahun=tahun)
        tersebut = skala(re.sub(r"\W+", "_", self.satuan.strip().lower()), tahun)
        semua = (tersebut,) if tersebut else skala_memuat(t.sebutan, r.sebutan)
        if not semua:
            return Capaian(None, f"Peringkat {t.sebutan} dan {r.sebutan} tidak ada pada satu skala.")
        hasil = [hitung_capaian(target=t, realisasi=r, arah=arah, rumus=rumus, skala=s, tahun=tahun) for s in semua]
        if len({h.persen for h in hasil}) > 1:
            nama = ", ".join(s.nama for s in semua)
            return Capaian(None, f"Peringkat ada pada beberapa skala. Tulis salah satu pada kolom satuan: {nama}.")
        catatan = f"Peringkat dihitung menurut skala {semua[0].nama}." if len(semua) == 1 else ""
        return Capaian(hasil[0].persen, " ".join(filter(None, (hasil[0].catatan, catatan))))

    def catatan(self) -> list[str]:
        """Remarks that leave the figure as it is."""
        ada = [b.catatan for b in (self.target, self.realisasi)]
        rincian = [f"{b.rincian}" for b in (self.target, self.realisasi) if any(h.isdigit() for h in b.rincian)]
        if rincian:
            ada.append(f"Rincian ({rincian[0]}) tidak ikut dihitung.")
        sendiri = self.target.satuan or self.realisasi.satuan
        if sendiri and self.satuan.strip() and baku(sendiri) != baku(self.satuan):
            ada.append(f"Satuan pada isian ({sendiri}) berbeda dari kolom satuan ({self.satuan.strip()}).")
        return ada


def _kosong(bacaan: Bacaan) -> bool:
    return isinstance(bacaan, Terbaca) and isinstance(bacaan.nilai, BelumDiisi)


def _keraguan(nama: str, bacaan: Bacaan) -> list[str]:
    return [f"{nama} {bacaan.alasan}"] if isinstance(bacaan, Ragu) else []


def _kembar(target: Bacaan, realisasi: Bacaan) -> list[tuple[Bacaan, Bacaan]]:
    """Both readings of a pair such as 8.500 and 8.933, written alike and so read alike; empty for other pairs.

    Each single value stays doubtful, but a ratio may be the same for both.
    """
    if not isinstance(target, Ragu) or not isinstance(realisasi, Ragu):
        return []
    cocok = [_SATU_PEMISAH.fullmatch(bersihkan(b.teks)) for b in (target, realisasi)]
    t, r = cocok
    if t is None or r is None or t[1] != r[1]:
        return []
    ekor = [urai_satuan(c["ekor"]) for c in (t, r)]
    if ekor[0] is None or ekor[1] is None or (ekor[0][0], baku(ekor[0][1])) != (ekor[1][0], baku(ekor[1][1])):
        return []
    angka = [baca_bilangan(c[0][: c.start("ekor") - c.start()]) for c in (t, r)]
    if angka[0] is None or angka[1] is None:
        return []
    satuan = ekor[0][1]
    return [
        (Terbaca(Angka(x), satuan=satuan), Terbaca(Angka(y), satuan=satuan))
        for x, y in zip(angka[0].bacaan, angka[1].bacaan, strict=True)
    ]


def _sepakat(semua: Iterable[Capaian]) -> Capaian:
    """The one capaian that all readings give; none where they differ."""
    hasil = list(semua)
    if len({c.persen for c in hasil}) == 1:
        return hasil[0]
    return Capaian(None, "Titik atau koma pada target dan realisasi dapat berarti desimal atau ribuan.")


def _istilah(jenis: type[_T], teks: str, nama: str) -> tuple[_T | None, str]:
    """The term that a cell names, or what is wrong with it."""
    dicari = re.sub(r"\s+", "", teks).lower().replace("−", "-").replace("–", "-").replace("×", "")
    for istilah in jenis:
        if istilah.value.lower() == dicari:
            return istilah, ""
    ada = ", ".join(jenis)
    if not dicari:
        return None, f"{nama} belum diisi. Yang dikenal: {ada}."
    dekat = get_close_matches(dicari, [i.value.lower() for i in jenis], n=1)
    saran = f" Maksud Anda {dekat[0]}?" if dekat else ""
    return None, f"{nama} «{teks.strip()}» tidak dikenal. Yang dikenal: {ada}.{saran}"


def _tabel(teks: str) -> tuple[str, list[str], list[list[str]]]:
    """Delimiter, header, rows; blank lines are left out."""
    isi = teks.lstrip("\ufeff")
    tersurat = re.match(r"\s*\"?sep=(.)\"?\r?\n", isi, re.IGNORECASE)
    if tersurat:
        isi = isi[tersurat.end() :]
    if not isi.strip():
        raise BerkasTidakDapatDihitungError("Berkas kosong. Isi dengan kolom arah, target, dan realisasi.")
    calon = [tersurat[1]] if tersurat else list(_PEMISAH)
    try:
        tabel = [(p, [b for b in csv.reader(io.StringIO(isi, newline=""), delimiter=p) if b]) for p in calon]
    except csv.Error as sebab:
        raise BerkasTidakDapatDihitungError("Berkas tidak terbaca sebagai CSV. Periksa tanda kutipnya.") from sebab
    pemisah, baris = max(tabel, key=lambda t: (_kecocokan(t[1][0]), len(t[1][0])))
    judul = [_nama(sel) for sel in baris[0]]
    kurang = [nama for nama in WAJIB if nama not in judul]
    if kurang:
        raise BerkasTidakDapatDihitungError(
            f"Kolom {_rangkai(kurang)} tidak ada pada baris judul. "
            f"Baris pertama harus memuat judul {', '.join(WAJIB)}[, {', '.join(PILIHAN)}]."
        )
    ganda = [nama for nama in (*WAJIB, *PILIHAN) if judul.count(nama) > 1]
    if ganda:
        raise BerkasTidakDapatDihitungError(f"Kolom {_rangkai(ganda)} muncul lebih dari sekali.")
    return pemisah, baris[0], baris[1:]


def _rangkai(nama: Sequence[str]) -> str:
    """ "a", "a dan b", "a, b, dan c"."""
    if len(nama) < 3:
        return " dan ".join(nama)
    return f"{', '.join(nama[:-1])}, dan {nama[-1]}"


def _kecocokan(judul: Sequence[str]) -> int:
    return len({_nama(sel) for sel in judul} & {*WAJIB, *PILIHAN})


def _nama(sel: str) -> str:
    return sel.strip().lower()


def _rapikan_baris(sel: str) -> str:
    """Line breaks inside a cell as line feeds: the writer quotes those, but no lone carriage return."""
    return re.sub(r"\r\n?", "\n", sel)


def _judul_keluaran(judul: Sequence[str]) -> list[str]:
    """The header as it is, but for a column that has the name of an added one: it is kept as ``…_asal``."""
    keluaran: list[str] = []
    for nama in judul:
        baru = nama
        while _nama(baru) in HASIL or (baru != nama and baru in {*judul, *keluaran}):
            baru = baru.strip() + "_asal"
        keluaran.append(baru)
    return keluaran


def _teks(mentah: bytes) -> str:
    if mentah.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise BerkasTidakDapatDihitungError("Berkas ini lembar kerja Excel. Simpan dahulu sebagai CSV.")
    utf16 = mentah.startswith((b"\xff\xfe", b"\xfe\xff"))
    for s in ("utf-16",) if utf16 else ("utf-8-sig", "cp1252"):
        try:
            teks = mentah.decode(s)
        except UnicodeDecodeError:
            continue
        if "\0" not in teks:
            return teks
    raise BerkasTidakDapatDihitungError("Berkas bukan teks CSV. Simpan sebagai CSV UTF-8.")
