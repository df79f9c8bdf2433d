"""Numbers as Indonesians write them: one strict reader of cells, and the writers.

What is doubtful comes back as ``Ragu`` with the reason and the readings it may have; it is never guessed.

Decision table of the number itself (``bilangan``; for users: ``docs/angka.md``):

===================== ================================ =====================================================
written               example                          read as
===================== ================================ =====================================================
digits only           ``1306``                         that number
groups of three, any  ``1.306.411.200``, ``1.234,56``  the Indonesian grammar: dots group, the comma is
decimals but three                                     decimal
comma, not before     ``0,54``, ``94,24``              decimal comma; so too after 0, and after four or more
three digits                                           digits (``1234,567``)
dot, not before three ``104.7``, ``66.92``             a decimal point, as no group can stand there; with a
digits                                                 remark. So too after 0 and after four or more digits
comma before three    ``3,157``                        doubtful (3.157 or 3157) unless unit or partner settle
digits                                                 it
dot before three      ``8.933``                        doubtful (8933 or 8.933) unless unit or partner settle
digits                                                 it
groups, comma, three  ``613.448,549``                  doubtful always: the separators are mixed up
digits
grouped by commas     ``1,234.56``, ``1,234,567``      doubtful: foreign notation; its reading is offered
anything else         ``1.2.3``, ``12,``, ``,5``       doubtful
===================== ================================ =====================================================

What settles one separator before three digits (``penentuan``):

* things counted one by one (orang, dokumen …) are whole: thousands;
* rupiah: a dot groups; three decimals of a rupiah do not exist;
* an index, a score, a level: decimals; a percentage or a "nilai" written with a comma: decimals;
* the partner (target beside realisasi): the reading within a fifth and five times of it, unless the
  notation of the partner speaks against it.

Around the number may stand a unit ("125 orang"), "%", "Rp", a multiplier ("1,5 juta"), a detail in brackets
("1 Jenis Dokumen (50 Eksamplar)"), a level ("Level 3"). Two ends make a range ("66,50 - 67,00"). Blank,
dashes, "%", "N/A" and "N/K" are *belum diisi*; "belum diukur" and "tidak berlaku" are what they say; a grade
of a known scale ("WTP", "BB") is a ``Peringkat``. All else is doubtful: two numbers, numbers in words,
comparison signs, dates, scientific notation, errors of a spreadsheet, a bare figure in brackets (negative, or
a remark?).
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from akuntabel.aturan.bacaan import Bacaan, Ragu, Terbaca
from akuntabel.aturan.bilangan import Bentuk, Bilangan, baca_bilangan, negatif
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Peringkat, Rentang, TidakBerlaku
from akuntabel.aturan.penentuan import alasan, catatan_pilihan, menurut_sandingan, menurut_satuan, sepadan
from akuntabel.aturan.penulisan import tulis_angka, tulis_nilai, tulis_persen
from akuntabel.aturan.peringkat import kenali_peringkat
from akuntabel.aturan.satuan import PERSEN, RUPIAH, baku, pengali, urai_satuan
from akuntabel.aturan.teks import bersihkan
from akuntabel.aturan.terbilang import baca_terbilang, baca_terbilang_rupiah

__all__ = ["Bacaan", "Ragu", "Terbaca", "baca_angka", "tulis_angka", "tulis_nilai", "tulis_persen"]

PANJANG_TERBESAR = 200
"""A longer cell is prose."""

_TANPA_BEDA = re.IGNORECASE | re.DOTALL
_ANGKA = r"[+-]?\d[\d.,]*"
_RP = r"(?:rp\.?|idr)(?![a-z])"

_KOSONG = re.compile(rf"(?:{_RP})?[-.…\s]*%?[-.…\s]*|n\s?[./]?\s?[ak]\.?", re.IGNORECASE)
_BELUM_DIUKUR = re.compile(r"belum\s+(?:diukur|dilakukan\s+pengukuran)\b\W*(?P<alasan>.*)", _TANPA_BEDA)
_TIDAK_BERLAKU = re.compile(r"tidak\s+berlaku\b\W*(?P<alasan>.*)", _TANPA_BEDA)
_GALAT_LEMBAR = re.compile(r"#(?:N/A|DIV/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|#+)", re.IGNORECASE)
_ILMIAH = re.compile(r"([+-]?\d+)(?:[.,](\d+))?\s?[eE]\s?([+-]?\d{1,2})", re.ASCII)
_PEMBANDING = re.compile(
    r"[<>≤≥≈~±=]|(?:min|minimal|maks|maksimal|sekitar|kurang lebih|lebih dari|kurang dari)\b", re.IGNORECASE
)
_KURUNG = re.compile(r"(?P<depan>[^()]*?)\s*\((?P<isi>[^()]*)\)\s*(?P<belakang>[^()]*)")
_LEVEL = re.compile(r"(?P<kata>level|lvl|tingkat)\s*\.?\s*(?P<angka>\d+)", re.IGNORECASE | re.ASCII)
_RP_DEPAN = re.compile(rf"(?P<minus>-?)\s*{_RP}\s*(?=[\d+(-])", re.IGNORECASE)
_TUNGGAL = re.compile(rf"(?P<angka>{_ANGKA}?)(?P<tanpa_sen>[.,]\s?-+)?(?P<ekor>(?![\d.,]).*)", re.ASCII)
_RENTANG = re.compile(
    rf"(?P<a>{_ANGKA})(?P<satuan_a>(?:\s*[^\d\s-][^\d-]*?)??)"
    rf"(?:\s-\s|\s?-(?=\d)|\s*\b(?:s\s?[./]\s?d\.?|sd|sampai(?:\s+dengan)?|hingga)(?=[\s\d])\s*)"
    rf"(?P<b>{_ANGKA}?)(?P<satuan_b>(?![\d.,]).*)",
    re.IGNORECASE | re.ASCII,
)
_SATUAN_SKOR = frozenset({"nilai", "indeks", "skor", "angka", "poin"})
_SATUAN_PERINGKAT = frozenset({"level", "predikat", "peringkat", "opini", "kategori", "huruf", "mutu"})


def baca_angka(teks: str, *, satuan: str = "", sandingan: str = "") -> Bacaan:
    """Read a cell. ``satuan`` is the unit known from elsewhere (its column), ``sandingan`` the text of the
    partner value (the target beside a realisasi, or the other way round); both may settle what is doubtful.

    The unit that comes back is that of the cell itself. Never raises, never guesses.
    """
    if len(teks) > PANJANG_TERBESAR:
        return Ragu(teks, "Teks terlalu panjang untuk sebuah angka. Tulis angkanya saja.")
    return _baca(teks, satuan, sandingan)


@lru_cache(maxsize=8192)
def _baca(teks: str, satuan: str, sandingan: str) -> Bacaan:
    """Many rules read the cells of one report."""
    return _Sel(teks, satuan, bersihkan(sandingan)).baca()


class _Sel:
    """One cell with its context, being read."""

    def __init__(self, teks: str, satuan: str, sandingan: str) -> None:
        self.teks = teks
        self.satuan = satuan
        self.sandingan = sandingan

    def baca(self) -> Bacaan:
        t = bersihkan(self.teks)
        if _KOSONG.fullmatch(t) or t.lower().rstrip(".") == "belum diisi":
            return Terbaca(BELUM_DIISI)
        if cocok := _BELUM_DIUKUR.fullmatch(t):
            return Terbaca(BelumDiukur(cocok["alasan"].strip(" ().")))
        if cocok := _TIDAK_BERLAKU.fullmatch(t):
            return Terbaca(TidakBerlaku(cocok["alasan"].strip(" ().")))
        if _GALAT_LEMBAR.fullmatch(t):
            return self._ragu("Galat rumus lembar kerja. Perbaiki rumusnya, lalu salin nilainya.")
        if any(h.isnumeric() and not h.isascii() and h not in "²³" for h in t):
            return self._ragu("Ada lambang bilangan yang tidak lazim. Tulis dengan angka 0 sampai 9.")
        if not any(h.isdigit() and h.isascii() for h in t):
            return self._kata(t)
        if cocok := _ILMIAH.fullmatch(t):
            nilai = Decimal(f"{cocok[1]}.{cocok[2] or 0}E{cocok[3]}")
            return self._ragu("Notasi ilmiah memotong angka. Tulis angkanya lengkap.", nilai)
        if _PEMBANDING.match(t):
            return self._ragu(
                "Tanda pembanding bukan bagian dari angka. Tulis angkanya saja; arah indikator sudah "
                "menyatakan batasnya.",
                *_angka_di_dalam(t),
            )
        return self._berkurung(t) if "(" in t or ")" in t else self.polos(t)

    def _ragu(self, sebab: str, *kemungkinan: Decimal) -> Ragu:
        kutipan = " ".join(self.teks.split())
        return Ragu(self.teks, f"«{kutipan}»: {sebab}", tuple(dict.fromkeys(kemungkinan)))

    def _bukan_satu(self, t: str) -> Ragu:
        return self._ragu("Bukan satu angka dengan satuannya. Tulis satu angka saja.", *_angka_di_dalam(t))

    # --- words ----------------------------------------------------------------------------------------------

    def _kata(self, t: str) -> Bacaan:
        """A cell without a digit: a grade, or words."""
        kurung = _KURUNG.fullmatch(t)
        depan, isi = (kurung["depan"], kurung["isi"].strip()) if kurung and not kurung["belakang"] else (t, "")
        if sebutan := kenali_peringkat(depan):
            return Terbaca(Peringkat(sebutan), rincian=isi)
        if t.lower().rstrip(".") == "nihil":
            return self._ragu("Tulis 0 bila hasilnya memang nol, kosongkan bila belum ada data.", Decimal(0))
        if (sen := baca_terbilang_rupiah(t)) is not None:
            return self._ragu("Angka ditulis dengan kata. Tulis dengan angka.", Decimal(sen).scaleb(-2))
        if (n := baca_terbilang(t)) is not None:
            return self._ragu("Angka ditulis dengan kata. Tulis dengan angka.", Decimal(n))
        return self._ragu("Bukan angka dan bukan peringkat yang dikenal.")

    # --- brackets -------------------------------------------------------------------------------------------

    def _berkurung(self, t: str) -> Bacaan:
        cocok = _KURUNG.fullmatch(t)
        if cocok is None:
            return self._bukan_satu(t)
        depan, isi, belakang = cocok["depan"], cocok["isi"].strip(), cocok["belakang"].strip()
        if re.fullmatch(rf"(?:{_RP})?", depan, re.IGNORECASE):
            return self._kurung_saja(bool(depan), isi, belakang)
        if not belakang and (tingkat := _LEVEL.fullmatch(depan)):
            return self._level(tingkat, isi)
        if not belakang and (sebutan := kenali_peringkat(depan)):
            return self._peringkat(sebutan, isi)
        if baca_bilangan(isi) or (belakang and any(h.isdigit() for h in isi)):
            return self._bukan_satu(t)
        hasil = self.polos(f"{depan} {belakang}".strip())
        if isinstance(hasil, Ragu):
            return hasil
        if isinstance(hasil.nilai, Angka) and not _sesuai_terbilang(hasil.nilai.nilai, isi):
            return self._ragu("Angka dan terbilangnya berbeda. Samakan keduanya.", hasil.nilai.nilai)
        return replace(hasil, rincian=isi)

    def _kurung_saja(self, rp: bool, isi: str, belakang: str) -> Bacaan:
        """(1.000): minus in accounts, a remark elsewhere; only money makes it certain."""
        uang = rp or baku(belakang or self.satuan) == RUPIAH or bool(_RP_DEPAN.match(isi))
        dalam = _Sel(isi, RUPIAH if uang else self.satuan, self.sandingan).polos(isi)
        nilai = dalam.nilai if isinstance(dalam, Terbaca) else None
        if uang and isinstance(nilai, Angka) and nilai.nilai >= 0:
            return Terbaca(Angka(negatif(nilai.nilai)), satuan=RUPIAH)
        mungkin = (nilai.nilai,) if isinstance(nilai, Angka) else tuple(_angka_di_dalam(isi))
        return self._ragu(
            "Angka di dalam kurung dapat berarti bilangan negatif atau keterangan. Tulis tanpa kurung, "
            "dengan tanda minus bila negatif.",
            *(n for m in mungkin for n in (negatif(m), m)),
        )

    def _level(self, cocok: re.Match[str], isi: str) -> Bacaan:
        """Level 3, or Level 3 (3,157): a level and its score; unit or partner say which of them is meant."""
        level = Decimal(cocok["angka"])
        kasar = Terbaca(Angka(level), satuan=cocok["kata"].capitalize(), rincian=isi)
        skor = baca_bilangan(isi)
        if skor is None:
            return kasar
        sejalan = [s for s in skor.bacaan if level <= s < level + 1]
        if len(sejalan) != 1:
            return self._ragu("Level dan skornya tidak sejalan. Periksa kembali.", level, *skor.bacaan)
        halus = Terbaca(Angka(sejalan[0]), rincian=f"{kasar.satuan} {level:f}")
        return self._pilih(kasar, halus, "level dan skor", level, sejalan[0])

    def _peringkat(self, sebutan: str, isi: str) -> Bacaan:
        """BB (72,50): a grade and its value; unit or partner say which of them is meant."""
        kasar = Terbaca(Peringkat(sebutan), rincian=isi)
        if not any(h.isdigit() for h in isi):
            return kasar
        halus = _Sel(isi, self.satuan or "nilai", "").polos(isi)
        if isinstance(halus, Ragu) or not isinstance(halus.nilai, Angka):
            return self._ragu("Nilai di dalam kurung tidak jelas. Periksa kembali.", *_angka_di_dalam(isi))
        return self._pilih(kasar, replace(halus, rincian=sebutan), "peringkat dan nilainya", halus.nilai.nilai)

    def _pilih(self, kasar: Terbaca, halus: Terbaca, apa: str, *kemungkinan: Decimal) -> Bacaan:
        match self._minta_skor():
            case True:
                return halus
            case False:
                return kasar
        return self._ragu(f"Berisi {apa} sekaligus. Tulis yang diukur saja.", *kemungkinan)

    def _minta_skor(self) -> bool | None:
        """Whether unit or partner ask for the score (True) or the grade (False); None where neither does."""
        jenis = baku(self.satuan)
        if jenis in _SATUAN_SKOR or jenis in _SATUAN_PERINGKAT:
            return jenis in _SATUAN_SKOR
        if "(" in self.sandingan or not isinstance(lain := self._lain(), Terbaca):
            return None
        if isinstance(lain.nilai, Peringkat) or baku(lain.satuan) == "level":
            return False
        pecahan = (
            isinstance(lain.nilai, Angka)
            and not lain.satuan
            and lain.nilai.nilai != lain.nilai.nilai.to_integral_value()
        )
        return True if pecahan else None

    def _lain(self) -> Bacaan:
        """The partner, read without help from this cell."""
        return baca_angka(self.sandingan, satuan=self.satuan)

    # --- a number or a range, with its unit -----------------------------------------------------------------

    def polos(self, t: str) -> Bacaan:
        if cocok := _LEVEL.fullmatch(t):
            return self._level(cocok, "")
        rp = _RP_DEPAN.match(t)
        isi = rp["minus"] + t[rp.end() :] if rp else t
        if cocok := _RENTANG.fullmatch(isi):
            return self._rentang(cocok, bool(rp))
        cocok = _TUNGGAL.fullmatch(isi)
        ekor = urai_satuan(cocok["ekor"], self.satuan) if cocok else None
        if cocok is None or ekor is None:
            return self._bukan_satu(t)
        pangkat, satuan = ekor
        if (rp and satuan and baku(satuan) != RUPIAH) or (cocok["tanpa_sen"] and baku(satuan) not in {"", RUPIAH}):
            return self._ragu("Rupiah dan satuan lain ditulis bersama. Tulis salah satu.", *_angka_di_dalam(t))
        satuan = RUPIAH if rp or baku(satuan) == RUPIAH else satuan
        berlaku = RUPIAH if cocok["tanpa_sen"] else satuan or self.satuan
        return self._angka(cocok["angka"], pangkat, satuan, berlaku)

    def _angka(self, angka: str, pangkat: int, satuan: str, berlaku: str) -> Bacaan:
        b = baca_bilangan(angka)
        if b is None:
            return self._bukan_satu(angka)
        kali = [_kali(n, pangkat) for n in b.bacaan]
        if pangkat and not self._pengali_sejalan(pangkat, kali):
            return self._ragu(
                "Nilai sandingannya tidak memakai kata pengali yang sama. Tulis keduanya lengkap.",
                *kali,
                *b.bacaan,
            )
        pilihan, catatan = self._putuskan(b, "" if pangkat else berlaku)
        if pilihan is None:
            return self._ragu(alasan(b, berlaku), *kali)
        return Terbaca(Angka(_kali(pilihan, pangkat)), satuan=satuan, persen=satuan == PERSEN, catatan=catatan)

    def _pengali_sejalan(self, pangkat: int, kali: list[Decimal]) -> bool:
        """Whether a multiplier ("1,5 juta") is safe: the partner has it too, or is itself as large."""
        if not any(h.isdigit() for h in self.sandingan) or pengali(self.sandingan) == pangkat:
            return True
        return len(kali) == 1 and sepadan(kali[0], self._lain())

    def _putuskan(self, b: Bilangan, satuan: str) -> tuple[Decimal | None, str]:
        """The one reading of a number with a remark, or None."""
        if b.pasti:
            return b.bacaan[0], _catatan_titik(b)
        if b.bentuk in {Bentuk.TUNGGAL_KOMA, Bentuk.TUNGGAL_TITIK}:
            if (pilihan := menurut_satuan(b, satuan)) is not None:
                return pilihan, "" if pilihan == b.bacaan[0] else catatan_pilihan(b, pilihan, "satuannya")
            if (pilihan := menurut_sandingan(b, self._lain(), self.sandingan)) is not None:
                return pilihan, catatan_pilihan(b, pilihan, "nilai sandingannya")
        return None, ""

    def _rentang(self, cocok: re.Match[str], rp: bool) -> Bacaan:
        urai = [urai_satuan(cocok[k], self.satuan) for k in ("satuan_a", "satuan_b")]
        ujung = [baca_bilangan(cocok[k]) for k in ("a", "b")]
        if any(u is None or u[0] for u in urai) or any(u is None or re.match(r"\D?0\d", u.teks) for u in ujung):
            return self._bukan_satu(bersihkan(self.teks))
        satuan_a, satuan_b = (u[1] for u in urai if u)
        a, b = (u for u in ujung if u)
        semua = (*a.bacaan, *b.bacaan)
        if satuan_a and baku(satuan_a) != baku(satuan_b):
            return self._ragu("Satuan kedua ujung rentang berbeda. Samakan keduanya.", *semua)
        satuan = RUPIAH if rp else satuan_b
        pilihan_a, pilihan_b = (_calon(u, satuan or self.satuan) for u in (a, b))
        pasangan = [(x, y) for x in pilihan_a for y in pilihan_b if x <= y]
        if len(pasangan) == 1:
            catatan = " ".join(filter(None, (_catatan_titik(u) for u in (a, b))))
            return Terbaca(Rentang(*pasangan[0]), satuan=satuan, persen=satuan == PERSEN, catatan=catatan)
        if pasangan or not (pilihan_a and pilihan_b):
            ragu = next((u for u in (a, b) if not u.pasti), a)
            return self._ragu(alasan(ragu, satuan), *semua)
        return self._ragu("Batas bawah rentang melebihi batas atasnya. Tukar keduanya.", *semua)


def _calon(b: Bilangan, satuan: str) -> tuple[Decimal, ...]:
    """The readings that an end of a range may have, helped by the unit; none where separators are mixed."""
    if b.pasti:
        return b.bacaan
    if b.bentuk not in {Bentuk.TUNGGAL_KOMA, Bentuk.TUNGGAL_TITIK}:
        return ()
    pilihan = menurut_satuan(b, satuan)
    return b.bacaan if pilihan is None else (pilihan,)


def _sesuai_terbilang(nilai: Decimal, isi: str) -> bool:
    """False only where the brackets hold a number in words, and it is another number."""
    if (sen := baca_terbilang_rupiah(isi)) is not None:
        return Decimal(sen).scaleb(-2) == nilai
    n = baca_terbilang(isi)
    return n is None or n == nilai


def _kali(nilai: Decimal, pangkat: int) -> Decimal:
    """Times a power of ten, exact whatever the decimal context."""
    if not pangkat:
        return nilai
    tanda, angka, eksponen = nilai.as_tuple()
    return Decimal(f"{Decimal((tanda, angka, int(eksponen) + pangkat)):f}")


def _catatan_titik(b: Bilangan) -> str:
    if b.bentuk is not Bentuk.TITIK:
        return ""
    return f"Titik pada «{b.teks}» dibaca sebagai koma desimal ({tulis_angka(b.bacaan[0])})."


def _angka_di_dalam(t: str) -> list[Decimal]:
    """Every reading of every number in a text: what it may have meant."""
    urai = (baca_bilangan(potong) for potong in re.findall(r"\d(?:[\d.,]*\d)?", t, re.ASCII))
    return [nilai for b in urai if b for nilai in b.bacaan]
