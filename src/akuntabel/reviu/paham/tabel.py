"""Tables understood: what kind of table it is, the role of each column, the kind of each row, and its figures.

The kind follows from the roles of the columns, helped by the caption where heads are poor. Nothing is guessed: a table
that fits no kind is ``LAIN``, a cell that cannot be read for certain has no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from akuntabel.aturan.satuan import PERSEN, RUPIAH
from akuntabel.dokumen.baca.model import BarisTerbaca, TabelTerbaca
from akuntabel.dokumen.baca.rakit import urutan_kolom
from akuntabel.reviu.paham.bilangan import Cetakan, baca_menurut_kaidah, baca_sel
from akuntabel.reviu.paham.kolom import Kolom, Peran, kenali_kolom, rincian_pegawai

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import TabelLaporan

__all__ = ["BarisBertipe", "JenisBaris", "JenisTabel", "Kolom", "Peran", "TabelBertipe", "kenali_tabel"]


class JenisTabel(StrEnum):
    CAPAIAN = "target, realisasi, capaian"
    PERBANDINGAN = "perbandingan tahun"
    KEMAJUAN = "kemajuan terhadap akhir Renstra"
    TRIWULAN = "triwulan"
    ANGGARAN = "pagu, realisasi, persen"
    KINERJA_ANGGARAN = "kinerja dan anggaran"
    PERJANJIAN = "perjanjian kinerja"
    PROGRAM_ANGGARAN = "program dan anggaran"
    RENSTRA = "rencana strategis"
    TUJUAN_SASARAN = "tujuan dan sasaran"
    TC23 = "T-C.23"
    E81 = "E.81"
    PEGAWAI = "pegawai"
    ASET = "aset"
    SKM_UNSUR = "unsur SKM"
    SKM_ACUAN = "acuan mutu SKM"
    LKE = "LKE"
    SKALA_PREDIKAT = "skala predikat"
    PENJENJANGAN = "penjenjangan kinerja"
    LAIN = "lain"


class JenisBaris(StrEnum):
    BADAN = "badan"
    JUMLAH = "jumlah"
    SUBJUMLAH = "subjumlah"
    RATA_RATA = "rata-rata"
    GRUP = "grup"
    """A heading inside the table: one text over the whole width."""
    KOSONG = "kosong"


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisBertipe:
    """A row of the body. ``indeks`` counts from the table's first row, its head included."""

    indeks: int
    jenis: JenisBaris
    teks: tuple[str, ...]
    kode: str = ""
    tingkat: int = 0
    """1 program, 2 kegiatan, 3 sub kegiatan, by code or by the word that begins the name; 0 where unknown."""


@dataclass(frozen=True)
class TabelBertipe:
    """A table with its understanding; ``sumber`` has caption and place."""

    sumber: TabelLaporan
    jenis: JenisTabel
    kolom: tuple[Kolom, ...]
    baris: tuple[BarisBertipe, ...]
    rincian: str = ""
    """In a table of staff: what is counted ("pendidikan", "golongan", "jabatan", "diklat" …)."""

    @property
    def judul(self) -> str:
        """The words of its caption; empty where there is none."""
        return self.sumber.keterangan.judul if self.sumber.keterangan else ""

    @property
    def badan(self) -> tuple[BarisBertipe, ...]:
        return tuple(b for b in self.baris if b.jenis is JenisBaris.BADAN)

    @property
    def jumlah(self) -> tuple[BarisBertipe, ...]:
        return tuple(b for b in self.baris if b.jenis is JenisBaris.JUMLAH)

    def berperan(self, *peran: Peran, tahun: int | None = None) -> tuple[Kolom, ...]:
        """The columns of these roles, of one year where it is given."""
        return tuple(k for k in self.kolom if k.peran in peran and (tahun is None or k.tahun in (None, tahun)))

    def satu(self, *peran: Peran) -> Kolom | None:
        """The one column of a role; None where there is none or more than one."""
        ada = self.berperan(*peran)
        return ada[0] if len(ada) == 1 else None

    def angka(self, baris: BarisBertipe, kolom: Kolom, sandingan: str = "") -> Cetakan | None:
        """The figure of a cell, read with the unit of its column or row; None where there is none for certain.

        One separator before three digits that nothing else settles is read by the Indonesian grammar ("6.500" ton is
        6500), unless the row is about an index or a percentage.
        """
        teks, satuan = baris.teks[kolom.indeks], self.satuan(baris, kolom)
        cetak = baca_sel(teks, satuan, sandingan)
        return baca_menurut_kaidah(teks, satuan) if cetak is None and not _PECAHAN.match(self.nama(baris)) else cetak

    def satuan(self, baris: BarisBertipe, kolom: Kolom) -> str:
        """The unit of a cell: of its column's head, else of the row's column "Satuan"."""
        if kolom.satuan:
            return kolom.satuan
        if kolom.peran not in (Peran.TARGET, Peran.REALISASI, Peran.NILAI):
            return ""
        if self._kolom_satuan is not None:
            return baris.teks[self._kolom_satuan.indeks].strip()
        cocok = _SATUAN_NAMA.search(self.nama(baris))
        return cocok[1] if cocok else ""

    @cached_property
    def _kolom_satuan(self) -> Kolom | None:
        return self.satu(Peran.SATUAN)

    @cached_property
    def kolom_nama(self) -> Kolom | None:
        """The column that says what a row is about: the indicator, else the program, sasaran, tujuan or words."""
        for peran in (
            Peran.INDIKATOR,
            Peran.SUB_KEGIATAN,
            Peran.KEGIATAN,
            Peran.PROGRAM,
            Peran.SASARAN,
            Peran.TUJUAN,
            Peran.URAIAN,
        ):
            ada = self.berperan(peran)
            if ada:
                return ada[-1]
        return next((k for k in self.kolom if k.peran is Peran.LAIN), None)

    def nama(self, baris: BarisBertipe) -> str:
        """What a row is about, as printed; a cell left blank under a merged one takes the text above it."""
        kolom = self.kolom_nama
        if kolom is None:
            return ""
        if baris.teks[kolom.indeks].strip():
            return baris.teks[kolom.indeks].strip()
        return next((t.strip() for t in baris.teks if len(t.strip()) > 3 and not t.strip()[0].isdigit()), "")


_PECAHAN = re.compile(
    r"(?:indeks|nilai|skor|persentase|prosentase|rasio|tingkat|angka|level|rata-rata)\b", re.IGNORECASE
)
"""Names of what is measured with decimals."""
_SATUAN_NAMA = re.compile(r"\(\s*([^\d()]{1,30}?|%)\s*\)\s*$")
"""The unit that an indicator's name ends with: "Produksi (ton)"."""

# --- recognition ------------------------------------------------------------------------------------------------------

_JUMLAH = re.compile(
    r"(?:grand\s+)?(?P<sub>sub[\s-]*)?(?:jumlah|total|j\s?u\s?m\s?l\s?a\s?h)"
    r"(?:\s+(?:keseluruhan|seluruhnya|seluruh|total|umum|akhir|besar|belanja|anggaran|pegawai|asn|program|kegiatan"
    r"|nilai|bobot|skor|unit|kendaraan|aset|sasaran|tujuan|realisasi|pagu|dana|biaya|pns|apbd|langsung|operasi|modal"
    r"|dan|rata-rata|[ivx]+|[a-z\d]|\d+(?:\s*\+\s*\d+)*))*\s*(?:\([^)]*\))?\s*[:.]?",
    re.IGNORECASE,
)
_JUMLAH_LKE = re.compile(
    r"(?:nilai|total|jumlah|hasil)\s+(?:nilai\s+|hasil\s+|akhir\s+)*"
    r"(?:evaluasi|akuntabilitas kinerja|s?akip|akhir|total)\b.{0,40}",
    re.IGNORECASE,
)
"""How the total of an evaluation of AKIP is named."""
_RATA = re.compile(
    r"(?:jumlah\s*/\s*)?(?:(?:nilai|capaian|total|persentase)\s+)?(?:kinerja\s+)?rata\s*[-–]?\s*rata\b.{0,60}", re.I
)
_PENANDA = re.compile(r"(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})[.)]?")
_KODE = re.compile(r"(?:\d|[xX])(?:\.(?:\d{1,2}|[xX]{2})){1,2}(?:\.\d{1,2}){0,2}(?:\.\d{2,4}){0,2}\b")
_AWAL = (
    (3, re.compile(r"(?:sub\s*[-]?\s*kegiatan)\b", re.IGNORECASE)),
    (2, re.compile(r"kegiatan\b", re.IGNORECASE)),
    (1, re.compile(r"program\b", re.IGNORECASE)),
)


def kenali_tabel(tabel: Iterable[TabelLaporan]) -> tuple[TabelBertipe, ...]:
    """All tables of a report, understood, in reading order."""
    return tuple(_kenali(t) for t in tabel)


_TANDA_KOLOM = re.compile(
    r"20\d\d|(?:tahun|th|thn)\.?\s*(?:ke\s*-?\s*)?(?:20\d\d|[1-6]|i{1,3}|iv|v)|(?:tw|triwulan)?\s*(?:i{1,3}|iv)|k|rp|t|r|c|%"
    r"|target|realisasi|capaian",
    re.IGNORECASE,
)


def _kenali(t: TabelLaporan) -> TabelBertipe:
    kolom = _selaras(tuple(kenali_kolom(n, k) for n, k in enumerate(_kepala(t.tabel))))
    kolom = tuple(
        replace(k, peran=Peran.TARGET) if k.peran is Peran.SASARAN and _banyaknya(t.tabel, k.indeks) else k
        for k in kolom
    )  # "Sasaran (orang)": how many are to be reached
    judul = (t.keterangan.judul if t.keterangan else "").casefold()
    kolom = _tahun_menurut_judul(kolom, judul)
    jenis = _jenis(kolom, judul, t.tabel)
    rincian = ""
    if jenis is JenisTabel.PEGAWAI:
        rincian = rincian_pegawai(judul) or next((k.objek for k in kolom if k.objek), "")
    if jenis in (JenisTabel.PEGAWAI, JenisTabel.ASET):
        kolom = _bagian(kolom, t.tabel)
    return TabelBertipe(sumber=t, jenis=jenis, kolom=kolom, baris=tuple(_baris(t.tabel, kolom, jenis)), rincian=rincian)


def _tahun_menurut_judul(kolom: tuple[Kolom, ...], judul: str) -> tuple[Kolom, ...]:
    """Columns of bare years hold what the caption says of them: targets, or what came of them, never both."""
    tahun = [k for k in kolom if k.peran is Peran.NILAI and k.tahun and not k.triwulan]
    ukuran = {Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.PAGU, Peran.REALISASI_ANGGARAN}
    if len(tahun) < 3 or Peran.INDIKATOR not in {k.peran for k in kolom} or ukuran & {k.peran for k in kolom}:
        return kolom
    target, nyata = "target" in judul, re.search(r"realisasi|capaian|perkembangan|tren", judul) is not None
    if target == nyata:
        return kolom
    peran = Peran.TARGET if target else Peran.REALISASI
    return tuple(replace(k, peran=peran) if k in tahun else k for k in kolom)


def _tinggi_kepala(tabel: TabelTerbaca) -> int:
    """The rows of the head: those that the reader took, and a next one that only bears years, quarters or signs of
    columns below a blank ("2019", "2020" under "Target Tahun"), or the names where only numbers were taken."""
    n = tabel.kepala
    if n < len(tabel.baris) and all(_nomor_kolom(b) for b in tabel.baris[:n]):
        n += 1
    if n < len(tabel.baris) - 1:
        isi = [(k, t.strip()) for k, t in enumerate(tabel.baris[n].teks) if t.strip()]
        if len(isi) >= 2 and isi[0][0] >= 1 and all(_TANDA_KOLOM.fullmatch(t) for _, t in isi):
            n += 1
            if n < len(tabel.baris) and _nomor_kolom(tabel.baris[n]):
                n += 1
    return n


def _kepala(tabel: TabelTerbaca) -> list[list[str]]:
    """Per column the texts of its head from top to bottom, merged cells spread, column numbers left out."""
    kepala = [b for b in tabel.baris[: _tinggi_kepala(tabel)] if not _nomor_kolom(b)]
    hasil: list[list[str]] = [[] for _ in range(tabel.lebar)]
    for b, bawah in zip(kepala, [*kepala[1:], None], strict=False):
        for k in range(tabel.lebar):
            n = k
            while n > 0 and not b.sel[n].teks.strip() and (b.sel[n].terliput or _di_bawah_grup(bawah, n)):
                n -= 1
            teks = b.sel[n].teks.strip()
            if teks and teks not in hasil[k]:
                hasil[k].append(teks)
    return hasil


def _nomor_kolom(baris: BarisTerbaca) -> bool:
    """Whether a row only numbers the columns; one of years does not."""
    return urutan_kolom(baris) and not any(re.fullmatch(r"20\d\d", t.strip()) for t in baris.teks)


def _di_bawah_grup(bawah: BarisTerbaca | None, kolom: int) -> bool:
    """Whether a blank head cell belongs to the group at its left: both have a cell in the row of the head below."""
    return bawah is not None and bool(bawah.sel[kolom].teks.strip()) and bool(bawah.sel[kolom - 1].teks.strip())


def _selaras(kolom: tuple[Kolom, ...]) -> tuple[Kolom, ...]:
    """What single heads leave open and their neighbours settle."""
    peran = {k.peran for k in kolom}
    if (Peran.PAGU in peran or Peran.REALISASI_ANGGARAN in peran) and not peran & {Peran.TARGET, Peran.INDIKATOR}:
        kolom = tuple(_uang(k, berpersen=Peran.PERSEN in peran) for k in kolom)
    elif Peran.PERSEN in peran and Peran.REALISASI in peran and Peran.CAPAIAN not in peran and Peran.PAGU not in peran:
        kolom = tuple(replace(k, peran=Peran.CAPAIAN) if k.peran is Peran.PERSEN else k for k in kolom)
    if Peran.SISA in peran and {Peran.CAPAIAN, Peran.PERSEN} <= peran and Peran.PAGU not in peran:
        kolom = tuple(replace(k, peran=Peran.EFISIENSI, satuan="") if k.peran is Peran.SISA else k for k in kolom)
    kolom = _triwulan_romawi(kolom)
    tw = [k.indeks for k in kolom if k.triwulan and k.peran in (Peran.NILAI, Peran.REALISASI)]
    if len(tw) >= 2 and Peran.TARGET in peran and not any(k.peran is Peran.REALISASI and not k.triwulan for k in kolom):
        ganti = {Peran.JUMLAH: Peran.REALISASI, Peran.PERSEN: Peran.CAPAIAN}
        kolom = tuple(replace(k, peran=ganti.get(k.peran, k.peran)) if k.indeks > tw[-1] else k for k in kolom)
    nyata = [k.tahun for k in kolom if k.peran is Peran.REALISASI and k.tahun]
    if nyata:
        kolom = tuple(
            replace(k, akhir=True) if k.peran is Peran.TARGET and (k.tahun or 0) > max(nyata) else k for k in kolom
        )
    return kolom


def _triwulan_romawi(kolom: tuple[Kolom, ...]) -> tuple[Kolom, ...]:
    """Under one head the columns I to IV are quarters, though no word says it."""
    daun = {k.indeks: k.judul.removeprefix(k.grup).strip(" .") for k in kolom if k.grup}
    hasil = list(kolom)
    for grup in {k.grup for k in kolom if k.grup}:
        ini = [k for k in kolom if k.grup == grup]
        if [daun[k.indeks] for k in ini[:4]] == ["I", "II", "III", "IV"]:
            for n, k in enumerate(ini[:4], start=1):
                hasil[k.indeks] = replace(k, triwulan=n)
    return tuple(hasil)


def _uang(k: Kolom, *, berpersen: bool) -> Kolom:
    """In a table of money alone a bare "Realisasi" is money, a "Capaian" its percentage where there is no other."""
    if k.peran is Peran.REALISASI:
        if k.satuan == PERSEN:
            return replace(k, peran=Peran.PERSEN)
        return replace(k, peran=Peran.REALISASI_ANGGARAN, satuan=RUPIAH)
    return replace(k, peran=Peran.PERSEN) if k.peran is Peran.CAPAIAN and not berpersen else k


def _bagian(kolom: tuple[Kolom, ...], tabel: TabelTerbaca) -> tuple[Kolom, ...]:
    """In a table of counts the unknown columns that hold figures are parts of the row's total."""
    return tuple(
        replace(k, peran=Peran.BAGIAN)
        if k.peran in (Peran.LAIN, Peran.NILAI, Peran.URAIAN) and _berangka(tabel, k.indeks)
        else k
        for k in kolom
    )


def _berangka(tabel: TabelTerbaca, kolom: int) -> bool:
    isi = [b.teks[kolom].strip() for b in tabel.badan if b.teks[kolom].strip(" -–")]
    return bool(isi) and all(x[0].isdigit() for x in isi)


def _banyaknya(tabel: TabelTerbaca, kolom: int) -> bool:
    """Whether a column holds amounts, not the numbers of its rows."""
    isi = [b.teks[kolom].strip() for b in tabel.badan]
    return _berangka(tabel, kolom) and len(set(isi)) > 1 and max(map(len, isi)) > 2


def _jenis(kolom: Sequence[Kolom], judul: str, tabel: TabelTerbaca) -> JenisTabel:
    peran = {k.peran for k in kolom}
    kepala = " ".join(k.judul for k in kolom).casefold()
    if (khusus := _jenis_khusus(peran, kepala, judul, kolom)) is not None:
        return khusus
    ukur = _jenis_ukuran(kolom, peran, judul)
    if ukur is not None:
        return ukur
    if re.search(
        r"\b(?:pegawai|asn|pns|personil|personel|aparatur|sdm|sumber daya manusia)\b", f"{judul} {kepala}"
    ) and (peran & {Peran.JUMLAH, Peran.BAGIAN} or _kolom_cacah(tabel)):
        return JenisTabel.PEGAWAI
    if any(k.peran is Peran.URAIAN and k.objek for k in kolom) and peran & {Peran.JUMLAH, Peran.BAGIAN}:
        return JenisTabel.PEGAWAI
    if re.search(
        r"\b(?:kendaraan|sarana|prasarana|aset|inventaris|barang|gedung|peralatan|perlengkapan)\b", f"{judul} {kepala}"
    ) and (peran & {Peran.JUMLAH, Peran.BAGIAN} or _kolom_cacah(tabel)):
        return JenisTabel.ASET
    return JenisTabel.LAIN


def _kolom_cacah(tabel: TabelTerbaca) -> bool:
    return any(_berangka(tabel, k) for k in range(1, tabel.lebar))


def _jenis_khusus(peran: set[Peran], kepala: str, judul: str, kolom: Sequence[Kolom]) -> JenisTabel | None:
    """Tables with words that no other has."""
    if Peran.INTERVAL in peran and re.search(r"persepsi|mutu|konversi|\bikm\b|\bskm\b", kepala):
        return JenisTabel.SKM_ACUAN
    if Peran.INDIKATOR not in peran and (
        (Peran.INTERVAL in peran and Peran.PREDIKAT in peran)
        or re.search(r"skala (?:nilai|pengukuran|ordinal|penilaian|predikat)|peringkat kinerja|interval nilai", judul)
    ):
        return JenisTabel.SKALA_PREDIKAT
    if re.search(r"\bunsur\b", kepala) and re.search(r"\bnrr\b|rata|nilai|skor|indeks|ikm", kepala):
        return JenisTabel.SKM_UNSUR
    if re.search(r"\bkomponen\b", kepala) and (
        Peran.BOBOT in peran or re.search(r"\bakip\b|\bsakip\b|\blke\b|akuntabilitas kinerja", f"{judul} {kepala}")
    ):
        return JenisTabel.LKE
    if re.search(r"\bt-?c\.?\s?23\b", judul):
        return JenisTabel.TC23
    triwulan = {k.triwulan for k in kolom if k.triwulan}
    if re.search(r"\be\.?\s?81\b", judul) or (len(triwulan) == 4 and re.search(r"\bk\b.*\brp\b", kepala)):
        return JenisTabel.E81
    if re.search(r"cascading|pohon kinerja|penjenjangan kinerja", judul):
        return JenisTabel.PENJENJANGAN
    return None


def _jenis_ukuran(kolom: Sequence[Kolom], peran: set[Peran], judul: str) -> JenisTabel | None:
    nama = peran & {Peran.INDIKATOR, Peran.SASARAN, Peran.TUJUAN, Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN}
    uang = peran & {Peran.PAGU, Peran.REALISASI_ANGGARAN}
    nilai = [k for k in kolom if k.peran in (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.NILAI)]
    if len({k.triwulan for k in nilai if k.triwulan}) >= 2:
        return JenisTabel.TRIWULAN
    if uang and Peran.TARGET in peran and Peran.INDIKATOR in peran:
        return JenisTabel.KINERJA_ANGGARAN
    if Peran.REALISASI_ANGGARAN in peran:
        return JenisTabel.ANGGARAN if Peran.INDIKATOR not in peran else JenisTabel.KINERJA_ANGGARAN
    if not nama:
        return JenisTabel.PROGRAM_ANGGARAN if Peran.PAGU in peran else None
    if any(k.akhir for k in nilai) and peran & {Peran.REALISASI, Peran.CAPAIAN, Peran.NILAI}:
        return JenisTabel.KEMAJUAN
    if len({k.tahun for k in nilai if k.tahun}) >= 2 and peran & {Peran.REALISASI, Peran.CAPAIAN, Peran.NILAI}:
        return JenisTabel.PERBANDINGAN
    if peran & {Peran.REALISASI, Peran.CAPAIAN} and peran & {Peran.TARGET, Peran.REALISASI}:
        return JenisTabel.CAPAIAN
    if {Peran.TUJUAN, Peran.SASARAN} <= peran:
        return (
            JenisTabel.RENSTRA
            if peran & {Peran.KEBIJAKAN, Peran.PROGRAM, Peran.KEGIATAN}
            else JenisTabel.TUJUAN_SASARAN
        )
    if Peran.PAGU in peran and peran & {Peran.PROGRAM, Peran.KEGIATAN}:
        return JenisTabel.PROGRAM_ANGGARAN
    if Peran.TARGET in peran:
        berencana = "renstra" in judul or "rencana strategis" in judul or "jangka menengah" in judul
        banyak = len({k.tahun for k in kolom if k.peran is Peran.TARGET and k.tahun}) > 2
        return JenisTabel.RENSTRA if berencana or banyak else JenisTabel.PERJANJIAN
    return None


def _baris(tabel: TabelTerbaca, kolom: tuple[Kolom, ...], jenis: JenisTabel) -> Iterator[BarisBertipe]:
    kepala = _tinggi_kepala(tabel)
    for n, b in enumerate(tabel.baris[kepala:], start=kepala):
        teks = tuple(t.strip() for t in b.teks)
        isi = [(k, t) for k, t in enumerate(teks) if t]
        kode = _kode(teks, kolom)
        yield BarisBertipe(
            indeks=n, jenis=_jenis_baris(isi, kolom, jenis), teks=teks, kode=kode, tingkat=_tingkat(kode, isi)
        )


def _jenis_baris(isi: list[tuple[int, str]], kolom: tuple[Kolom, ...], jenis: JenisTabel) -> JenisBaris:
    if not isi:
        return JenisBaris.KOSONG
    kata = next((t for _, t in isi if any(h.isalpha() for h in t)), "")
    if cocok := _JUMLAH.fullmatch(kata):
        return JenisBaris.SUBJUMLAH if cocok["sub"] else JenisBaris.JUMLAH
    if jenis is JenisTabel.LKE and _JUMLAH_LKE.fullmatch(kata):
        return JenisBaris.JUMLAH
    if _RATA.fullmatch(kata) and not _terukur(isi, kolom):
        return JenisBaris.RATA_RATA
    if len(kolom) >= 3 and _kepala_dalam(isi, kolom):
        return JenisBaris.GRUP
    return JenisBaris.BADAN


def _terukur(isi: list[tuple[int, str]], kolom: tuple[Kolom, ...]) -> bool:
    """Whether a row "Rata-rata lama sekolah" is an indicator itself: numbered, or with a target or unit of its own."""
    if _PENANDA.fullmatch(isi[0][1]):
        return True
    return any(kolom[k].peran in (Peran.TARGET, Peran.SATUAN) for k, _ in isi if k < len(kolom))


def _kepala_dalam(isi: list[tuple[int, str]], kolom: tuple[Kolom, ...]) -> bool:
    """One text alone (after a number or letter at most), in a column of words at the left."""
    utama = [(k, t) for k, t in isi if not _PENANDA.fullmatch(t)]
    return len(utama) == 1 and utama[0] == isi[-1] and utama[0][0] <= 1 and any(h.isalpha() for h in utama[0][1])


def _kode(teks: tuple[str, ...], kolom: tuple[Kolom, ...]) -> str:
    for k in kolom:
        if k.peran in (Peran.KODE, Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN, Peran.URAIAN, Peran.NOMOR) and (
            cocok := _KODE.match(teks[k.indeks])
        ):
            return cocok[0]
    return ""


def _tingkat(kode: str, isi: list[tuple[int, str]]) -> int:
    if kode:
        return {3: 1, 5: 2, 6: 3}.get(kode.count(".") + 1, 0)
    kata = next((t for _, t in isi if any(h.isalpha() for h in t) and len(t) > 4), "")
    return next((n for n, pola in _AWAL if pola.match(kata)), 0)
