"""Sums in tables: the row "Jumlah", the column "Jumlah", and what a program is the sum of.

A table may be summed in more than one way (all rows, the programs alone, the subtotals …). Only a total that fits none
of them is accused, and money printed in whole rupiah may be off by what rounding leaves open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from akuntabel.aturan.angka import tulis_angka
from akuntabel.aturan.pecahan import desimal
from akuntabel.aturan.satuan import PERSEN, RUPIAH
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan, strip
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

RUMPUN = "hitungan"
DASAR_ANDAL = "PermenPANRB 53/2014 Lampiran III, formulir III/2-2 butir I.6: laporan akurat dan andal"
DASAR_SENDIRI = "Pernyataan laporan sesuai dengan angkanya sendiri (PermenPANRB 53/2014 Lampiran III: akurat dan andal)"

_BERJUMLAH = (Peran.JUMLAH, Peran.BAGIAN, Peran.PAGU, Peran.REALISASI_ANGGARAN, Peran.SISA, Peran.BOBOT)
_NOMOR = (r"\d+[.)]?", r"[A-Z][.)]?", r"[IVX]+[.)]?", r"[a-z][.)]?")
_CACAH = (JenisTabel.PEGAWAI, JenisTabel.ASET)


@dataclass(frozen=True, slots=True)
class _Suku:
    """One summand: the row and its figure (0 for a dash)."""

    baris: BarisBertipe
    nilai: Fraction
    setengah: Fraction


def _suku(t: TabelBertipe, b: BarisBertipe, k: Kolom) -> _Suku | None:
    """The figure of a cell as a summand; None where it is blank or cannot be read."""
    teks = b.teks[k.indeks]
    if strip(teks):
        return _Suku(b, Fraction(0), Fraction(0))
    c = t.angka(b, k)
    return None if c is None else _Suku(b, Fraction(c.nilai), _ralat(t, k, c))


def _ralat(t: TabelBertipe, k: Kolom, c: Cetakan) -> Fraction:
    """How far a printed figure may be from the true one: counted things are exact, measured ones rounded."""
    return Fraction(0) if t.jenis in _CACAH or (c.desimal == 0 and k.satuan != RUPIAH) else c.setengah


def tulis(n: Fraction, satuan: str = "") -> str:
    """A figure for a message."""
    teks = tulis_angka(
        desimal(n), 2 if satuan == RUPIAH else None if n.denominator in (1, 2, 4, 5, 10, 20, 50, 100) else 2
    )
    return f"Rp{teks}" if satuan == RUPIAH else f"{teks} {satuan}".strip() if satuan not in {"", "%"} else teks + satuan


# --- HL-01: the row "Jumlah" ------------------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-01",
    rumpun=RUMPUN,
    judul="Baris jumlah tidak sama dengan jumlah rinciannya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-SUM",),
    baik="""
        Tabel 1.1 Jumlah Pegawai Berdasarkan Golongan

        No.\tGolongan\tJumlah
        1.\tIV\t7 orang
        2.\tIII\t21 orang
        3.\tII\t5 orang
        Jumlah\t\t33 orang
        """,
    buruk="""
        Tabel 1.1 Jumlah Pegawai Berdasarkan Golongan

        No.\tGolongan\tJumlah
        1.\tIV\t7 orang
        2.\tIII\t21 orang
        3.\tII\t5 orang
        Jumlah\t\t35 orang
        """,
)
def baris_jumlah(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        if t.jenis in (JenisTabel.SKALA_PREDIKAT, JenisTabel.SKM_ACUAN):
            continue
        for k in t.kolom:
            if (_dijumlahkan(t, k) or _tersirat(t, k)) and not _nisbah(t, k):
                yield from _periksa_kolom(lap, t, k)


def _dijumlahkan(t: TabelBertipe, k: Kolom) -> bool:
    """Whether the figures of a column may be added up."""
    if k.peran in _BERJUMLAH:
        return True
    if t.jenis in _CACAH:
        return k.peran in (Peran.NILAI, Peran.LAIN, Peran.BAGIAN)
    if t.jenis is JenisTabel.LKE:
        return k.peran is Peran.NILAI
    return False


def _nisbah(t: TabelBertipe, k: Kolom) -> bool:
    """Whether each row of a column is the percentage of one other column in another: such figures do not add up."""
    ini = {b.indeks: c for b in t.badan if (c := t.angka(b, k)) is not None}
    if len(ini) < 3 or not (
        k.satuan == PERSEN or k.peran is Peran.BAGIAN or "%" in k.judul or "persen" in k.judul.casefold()
    ):
        return False
    lain = [{b.indeks: c for b in t.badan if (c := t.angka(b, x)) is not None} for x in t.kolom if x is not k]
    lain = [x for x in lain if ini.keys() <= x.keys() and all(x[n].nilai for n in ini)]
    return any(
        len({y[n].nilai for n in ini}) > 1
        and all(
            abs(Fraction(x[n].nilai) * 100 / Fraction(y[n].nilai) - Fraction(c.nilai)) <= c.setengah
            for n, c in ini.items()
        )
        for x in lain
        for y in lain
        if x is not y
    )


def _tersirat(t: TabelBertipe, k: Kolom) -> bool:
    """Whether a table shows by another column that its last row adds up whole numbers, so that this one must too."""
    if len(t.jumlah) != 1 or t.baris[-1] is not t.jumlah[0] or not _cacah(t, k):
        return False
    for lain in t.kolom:
        if lain is k or not _cacah(t, lain):
            continue
        suku, total = _suku_semua(t, t.badan, lain), _suku(t, t.jumlah[0], lain)
        penuh = len(suku) == len(t.badan) and sum(1 for s in suku if s.nilai) >= 3
        if total and penuh and sum((s.nilai for s in suku), Fraction(0)) == total.nilai:
            return True
    return False


def _cacah(t: TabelBertipe, k: Kolom) -> bool:
    """Whether a column holds whole numbers that are no percentages, numbers of rows or years of a plan."""
    if k.peran not in (Peran.NILAI, Peran.LAIN, Peran.REALISASI, Peran.TARGET, Peran.URAIAN) or k.satuan == PERSEN:
        return False
    angka = [c for b in (*t.badan, *t.jumlah) if (c := t.angka(b, k)) is not None]
    return len(angka) >= 4 and all(not c.desimal and not c.persen for c in angka)


def _periksa_kolom(lap: Laporan, t: TabelBertipe, k: Kolom) -> Iterator[Temuan]:
    mulai = 0
    sebelumnya: list[_Suku] = []
    for n, b in enumerate(t.baris):
        if b.jenis is not JenisBaris.JUMLAH:
            continue
        total = t.angka(b, k)
        isi = t.baris[mulai:n]
        mulai = n + 1
        if total is None:
            continue
        kini = _Suku(b, Fraction(total.nilai), _ralat(t, k, total))
        semua = [x for x in t.baris[:n] if x.jenis is JenisBaris.BADAN]
        terbaca = _terbaca(t, isi, k)
        if terbaca is not None and len(terbaca[0]) >= 2:
            suku, lengkap = terbaca
            calon = [suku, *_cara_lain(t, isi, k, suku)]
            if sebelumnya:
                calon += [sebelumnya, [*sebelumnya, *suku], _suku_semua(t, semua, k)]
            if not any(_cocok(kini, c, lengkap=lengkap) for c in calon):
                yield from _temuan_jumlah(lap, t, k, kini, suku, isi)
        sebelumnya.append(kini)


def _terbaca(t: TabelBertipe, isi: Sequence[BarisBertipe], k: Kolom) -> tuple[list[_Suku], bool] | None:
    """The summands of a column and whether all rows have one; None where a cell holds digits that cannot be read."""
    suku, lengkap = [], True
    for b in isi:
        if b.jenis is not JenisBaris.BADAN:
            continue
        s = _suku(t, b, k)
        if s is not None:
            suku.append(s)
        elif any(h.isdigit() for h in b.teks[k.indeks]):
            return None
        else:
            lengkap = False
    return suku, lengkap


def _suku_semua(t: TabelBertipe, isi: Sequence[BarisBertipe], k: Kolom) -> list[_Suku]:
    return [s for b in isi if (s := _suku(t, b, k)) is not None]


def _cocok(total: _Suku, suku: Sequence[_Suku], *, lengkap: bool) -> bool:
    jumlah = sum((s.nilai for s in suku), Fraction(0))
    batas = total.setengah + sum((s.setengah for s in suku), Fraction(0))
    if not lengkap and jumlah < total.nilai:
        return True  # a row without a figure may hold the rest
    return abs(total.nilai - jumlah) <= batas


def _cara_lain(t: TabelBertipe, isi: Sequence[BarisBertipe], k: Kolom, suku: Sequence[_Suku]) -> list[list[_Suku]]:
    """Other ways to add up the rows before a total: one level of the tree, subtotals, numbered rows, parents alone."""
    hasil = [[s for s in suku if s.baris.tingkat == tingkat] for tingkat in (1, 2, 3)]
    sub = [s for b in isi if b.jenis is JenisBaris.SUBJUMLAH and (s := _suku(t, b, k)) is not None]
    hasil.append(sub)
    nomor = t.satu(Peran.NOMOR)
    if nomor is not None:
        hasil += [[s for s in suku if re.fullmatch(pola, s.baris.teks[nomor.indeks])] for pola in _NOMOR]
        hasil.append([s for s in suku if s.baris.teks[nomor.indeks]])
    hasil.append(_induk_saja(suku))
    hasil.append(_sekali(t, suku))
    return [h for h in hasil if h and len(h) < len(suku)]


def _induk_saja(suku: Sequence[_Suku]) -> list[_Suku]:
    """The rows that are no part of a row above: one whose figure is the sum of those that follow takes them in."""
    tumpuk: list[_Suku] = []
    for s in reversed(suku):
        jumlah, n = Fraction(0), 0
        while jumlah < s.nilai and n < len(tumpuk):
            n += 1
            jumlah += tumpuk[-n].nilai
        if n and jumlah == s.nilai:
            del tumpuk[len(tumpuk) - n :]
        tumpuk.append(s)
    return tumpuk


def _sekali(t: TabelBertipe, suku: Sequence[_Suku]) -> list[_Suku]:
    """Each name once: where a program has several indicators its budget is repeated in every row."""
    program = next(iter(t.berperan(Peran.PROGRAM, Peran.KEGIATAN, Peran.SUB_KEGIATAN)), None)
    if program is None:
        return []
    lihat: set[str] = set()
    hasil = []
    for s in suku:
        nama = s.baris.teks[program.indeks].casefold()
        if nama and nama not in lihat:
            hasil.append(s)
            lihat.add(nama)
    return hasil


def _temuan_jumlah(
    lap: Laporan, t: TabelBertipe, k: Kolom, total: _Suku, suku: Sequence[_Suku], isi: Sequence[BarisBertipe]
) -> Iterator[Temuan]:
    jumlah = sum((s.nilai for s in suku), Fraction(0))
    datar = not any(b.tingkat > 1 or b.jenis in (JenisBaris.GRUP, JenisBaris.SUBJUMLAH) for b in isi)
    satuan = RUPIAH if k.satuan == RUPIAH else ""
    tercetak = total.baris.teks[k.indeks]
    yield from satu(
        "HL-01",
        [lap.lokasi_sel(t.sumber, total.baris.indeks, k.indeks)],
        f"{_sebut(t)}, kolom “{k.judul}”: baris jumlah tertulis {tercetak}, sedangkan rinciannya berjumlah "
        f"{tulis(jumlah, satuan)} (selisih {tulis(abs(jumlah - total.nilai), satuan)}).",
        f"Tulis {tulis(jumlah, satuan)}, atau perbaiki rincian yang keliru.",
        kutipan=tercetak,
        keyakinan=Keyakinan.PASTI if datar else Keyakinan.PERLU_TELAAH,
    )


def _sebut(t: TabelBertipe) -> str:
    return t.sumber.sebutan[:1].upper() + t.sumber.sebutan[1:]


# --- HL-02: the column "Jumlah" ---------------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-02",
    rumpun=RUMPUN,
    judul="Kolom jumlah tidak sama dengan jumlah bagiannya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-SUM",),
    baik="""
        Tabel 1.2 Pegawai Menurut Pendidikan

        No.\tPendidikan\tPNS\tPPPK\tJumlah
        1.\tS2\t4\t-\t4
        2.\tS1\t12\t3\t15
        3.\tSMA\t5\t6\t11
        """,
    buruk="""
        Tabel 1.2 Pegawai Menurut Pendidikan

        No.\tPendidikan\tPNS\tPPPK\tJumlah
        1.\tS2\t4\t-\t4
        2.\tS1\t12\t3\t16
        3.\tSMA\t5\t6\t11
        """,
)
def kolom_jumlah(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        jumlah = t.satu(Peran.JUMLAH)
        bagian = t.berperan(Peran.BAGIAN)
        if t.jenis not in _CACAH or jumlah is None or len(bagian) < 2:
            continue
        baris = [b for b in t.baris if b.jenis in (JenisBaris.BADAN, JenisBaris.JUMLAH, JenisBaris.SUBJUMLAH)]
        dipakai = _bagian_terbaik(t, baris, bagian, jumlah)
        for b in baris:
            selisih = _selisih_baris(t, b, dipakai, jumlah)
            if selisih is None or not selisih[1]:
                continue
            hitung, _ = selisih
            tercetak = b.teks[jumlah.indeks]
            rinci = " + ".join(b.teks[k.indeks] or "–" for k in dipakai)
            yield from satu(
                "HL-02",
                [lap.lokasi_sel(t.sumber, b.indeks, jumlah.indeks)],
                f"{_sebut(t)}, baris “{t.nama(b)}”: kolom jumlah tertulis {tercetak}, sedangkan {rinci} berjumlah "
                f"{tulis(hitung)}.",
                f"Tulis {tulis(hitung)}, atau perbaiki bagiannya.",
                kutipan=tercetak,
            )


def _selisih_baris(
    t: TabelBertipe, b: BarisBertipe, bagian: Sequence[Kolom], jumlah: Kolom
) -> tuple[Fraction, Fraction] | None:
    """The sum of the parts and its difference to the total; None where the row cannot be judged."""
    suku = [_suku(t, b, k) for k in bagian]
    total = _suku(t, b, jumlah)
    if total is None or any(s is None and b.teks[k.indeks] for s, k in zip(suku, bagian, strict=True)):
        return None
    hitung = sum((s.nilai for s in suku if s is not None), Fraction(0))
    return hitung, hitung - total.nilai


def _bagian_terbaik(
    t: TabelBertipe, baris: Sequence[BarisBertipe], bagian: Sequence[Kolom], jumlah: Kolom
) -> Sequence[Kolom]:
    """The run of parts whose sum the total is in most rows: men and women, or PNS and PTT, not both twice."""
    pilihan = [bagian[a:z] for a in range(len(bagian)) for z in range(len(bagian), a + 1, -1)]
    return max(
        pilihan,
        key=lambda p: (sum(1 for b in baris if (s := _selisih_baris(t, b, p, jumlah)) and not s[1]), len(p)),
    )


# --- HL-03: parents and their parts -----------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-03",
    rumpun=RUMPUN,
    judul="Anggaran program atau kegiatan tidak sama dengan jumlah di bawahnya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-SUM",),
    baik="""
        Tabel 3.5 Realisasi Anggaran

        Kode\tProgram/Kegiatan\tPagu (Rp)
        1.02.01\tProgram Penunjang Urusan Pemerintahan Daerah\t500.000.000
        1.02.01.2.01\tPerencanaan, Penganggaran, dan Evaluasi Kinerja\t200.000.000
        1.02.01.2.02\tAdministrasi Keuangan Perangkat Daerah\t300.000.000
        """,
    buruk="""
        Tabel 3.5 Realisasi Anggaran

        Kode\tProgram/Kegiatan\tPagu (Rp)
        1.02.01\tProgram Penunjang Urusan Pemerintahan Daerah\t510.000.000
        1.02.01.2.01\tPerencanaan, Penganggaran, dan Evaluasi Kinerja\t200.000.000
        1.02.01.2.02\tAdministrasi Keuangan Perangkat Daerah\t300.000.000
        """,
)
def jumlah_jenjang(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        for k in (*t.berperan(Peran.PAGU, Peran.REALISASI_ANGGARAN, Peran.SISA), *_rencana_kas(t)):
            for induk, anak in _keluarga(t):
                yield from _periksa_keluarga(lap, t, k, induk, anak)


_UANG_TERKECIL = 100_000


def _rencana_kas(t: TabelBertipe) -> Iterator[Kolom]:
    """The quarters of a plan of payments beside the budget; percentages of the quarters are none."""
    for k in t.berperan(Peran.NILAI) if t.berperan(Peran.PAGU) else ():
        angka = [c for b in t.badan if (c := t.angka(b, k)) is not None and c.nilai]
        if k.triwulan and angka and all(c.nilai >= _UANG_TERKECIL and not c.desimal for c in angka):
            yield k


def _keluarga(t: TabelBertipe) -> Iterator[tuple[BarisBertipe, list[BarisBertipe]]]:
    """Rows with the rows of the next level that follow them."""
    baris = [b for b in t.baris if b.jenis is JenisBaris.BADAN and b.tingkat]
    for n, b in enumerate(baris):
        bawah = []
        for x in baris[n + 1 :]:
            if x.tingkat <= b.tingkat:
                break
            bawah.append(x)
        anak = [x for x in bawah if x.tingkat == b.tingkat + 1]
        if b.kode and any(x.kode and not x.kode.startswith(b.kode) for x in anak):
            continue
        if anak:
            yield b, anak


def _periksa_keluarga(
    lap: Laporan, t: TabelBertipe, k: Kolom, induk: BarisBertipe, anak: Sequence[BarisBertipe]
) -> Iterator[Temuan]:
    total = t.angka(induk, k)
    suku = [_suku(t, b, k) for b in anak]
    if total is None or any(s is None for s in suku):
        return
    ada = [s for s in suku if s is not None]
    kini = _Suku(induk, Fraction(total.nilai), total.setengah)
    if _cocok(kini, ada, lengkap=True):
        return
    jumlah = sum((s.nilai for s in ada), Fraction(0))
    yield from satu(
        "HL-03",
        [lap.lokasi_sel(t.sumber, b.indeks, k.indeks) for b in (induk, *anak)],
        f"{_sebut(t)}, kolom “{k.judul}”: “{ringkas(t.nama(induk))}” tertulis {total.teks}, sedangkan {len(ada)} "
        f"rincian di bawahnya berjumlah {tulis(jumlah, RUPIAH)}.",
        f"Samakan keduanya dengan DPA atau laporan realisasi: tulis {tulis(jumlah, RUPIAH)}, perbaiki rinciannya, "
        "atau tambahkan baris yang kurang.",
        kutipan=total.teks,
        keyakinan=Keyakinan.PASTI if jumlah > kini.nilai else Keyakinan.PERLU_TELAAH,
    )
