"""Each figure that a report prints, together with its origin: rule and article, inputs, source.

A figure is made here once and printed wherever it is needed; ``Pencatat`` turns it into a cell or a run of text and
remembers where it was printed. Every writer then shows the same digits, and the annex "Asal-usul angka" has a row for
each.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from akuntabel.aturan.angka import tulis_angka, tulis_nilai, tulis_persen
from akuntabel.aturan.capaian import PENJELASAN_RUMUS
from akuntabel.aturan.efisiensi import Efisiensi
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, Nilai, Peringkat, Rentang, bulatkan
from akuntabel.aturan.penulisan import desimal_terlihat
from akuntabel.aturan.predikat import langkah
from akuntabel.aturan.rupiah import tulis_rupiah, tulis_rupiah_singkat
from akuntabel.aturan.satuan import PERSEN, baku, tulis_satuan
from akuntabel.aturan.terbilang import terbilang, terbilang_rupiah
from akuntabel.dokumen.model import AsalAngka, Format, Isi, Potong, Rata, Sel
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.kinerja.keuangan import Anggaran

KOSONG = "–"
"""What a cell shows where there is nothing to compute."""

TANPA_SATUAN = frozenset(
    {"indeks", "nilai", "skor", "poin", "angka", "level", "peringkat", "predikat", "opini", "kategori"}
)
"""Units that name the kind of number rather than count something: "83", not "83 indeks"."""

RUMUS_CAPAIAN = PENJELASAN_RUMUS
ANAK_LAMPIRAN = "PermenPANRB 53/2014, Anak Lampiran II/1"
DASAR_CAPAIAN = f"{ANAK_LAMPIRAN}, III.A.1; rumus menurut Permendagri 86/2017"
DASAR_PREDIKAT = "Permendagri 86/2017, Tabel T-E.1"
DASAR_SERAPAN = f"{ANAK_LAMPIRAN}, III.B"
DASAR_EFISIENSI = f"{ANAK_LAMPIRAN}, III.A.6"

SEBUTAN_SUMBER: dict[SumberRealisasi, str] = {
    SumberRealisasi.DIUKUR: "diukur",
    SumberRealisasi.DIHITUNG: "dihitung dari data dukung",
    SumberRealisasi.ASUMSI_SERAPAN: "diasumsikan dari serapan anggaran",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AngkaLaporan:
    """A figure as printed, and where it comes from. ``nilai`` is exact, ``tercetak`` what ``teks`` shows."""

    kunci: str
    """Identity of the figure: the same figure printed twice is one origin."""
    teks: str
    nilai: Decimal | None = None
    tercetak: Decimal | None = None
    format: Format = Format.BILANGAN
    desimal: int = 0
    satuan: str = ""
    rumus: str = ""
    masukan: str = ""
    sumber: str = ""
    isyarat: str = ""
    terisi: bool = True
    """False for an absence ("Belum diukur", "–"): it is printed, but it is no figure and has no origin."""


Ucapan = tuple["str | Potong | AngkaLaporan", ...]
"""A sentence before it is placed: words, and figures that still carry their origin."""


def ucap(*bagian: str | Potong | AngkaLaporan | Ucapan) -> Ucapan:
    """Sentences from words, runs, figures and other sentences, flat."""
    rata: list[str | Potong | AngkaLaporan] = []
    for b in bagian:
        if isinstance(b, tuple):
            rata.extend(b)
        elif b != "":
            rata.append(b)
    return tuple(rata)


def teks_ucapan(ucapan: Ucapan) -> str:
    """The words and figures as plain text."""
    return "".join(b if isinstance(b, str) else b.teks for b in ucapan)


# --- where figures are printed ---------------------------------------------------------------------------------------


@dataclass(slots=True)
class Pencatat:
    """Remembers each printed figure and its places while a document is built."""

    _angka: dict[str, AngkaLaporan] = field(default_factory=dict)
    _tempat: dict[str, dict[tuple[str, str], None]] = field(default_factory=dict)

    def catat(self, a: AngkaLaporan, blok: str, rincian: str = "") -> str:
        """Note that ``a`` is printed in a block (its ``kunci``, or words) and return the key of its origin."""
        if not a.terisi:
            return ""
        self._angka.setdefault(a.kunci, a)
        self._tempat.setdefault(a.kunci, {})[blok, rincian] = None
        return f"asal-{a.kunci}"

    def isi(self, ucapan: Ucapan, blok: str) -> Isi:
        """Runs of text of a sentence, its figures tied to their origin."""
        return tuple(self._potong(b, blok) for b in ucapan)

    def _potong(self, b: str | Potong | AngkaLaporan, blok: str) -> Potong:
        if isinstance(b, Potong):
            return b
        if isinstance(b, str):
            return Potong(b)
        return Potong(b.teks, asal=self.catat(b, blok))

    def sel(
        self,
        a: AngkaLaporan,
        blok: str,
        rincian: str = "",
        *,
        rata: Rata | None = None,
        tebal: bool = False,
        rentang_baris: int = 1,
    ) -> Sel:
        """A table cell that prints the figure; numbers stand right, absences in the middle."""
        return Sel(
            isi=(Potong(a.teks),),
            angka=a.tercetak,
            format=a.format,
            desimal=a.desimal,
            satuan=a.satuan,
            asal=self.catat(a, blok, rincian),
            rata=rata or (Rata.KANAN if a.tercetak is not None else Rata.TENGAH),
            tebal=tebal,
            rentang_baris=rentang_baris,
            isyarat=a.isyarat,
        )

    def asal(self, nama_blok: dict[str, str]) -> tuple[AsalAngka, ...]:
        """The rows of the annex in order of first print. ``nama_blok`` names blocks ("Tabel 3.1") by ``kunci``."""
        return tuple(
            AsalAngka(
                kunci=f"asal-{kunci}",
                tempat="; ".join(
                    ", ".join(b for b in (nama_blok.get(blok, blok), rincian) if b)
                    for blok, rincian in self._tempat[kunci]
                ),
                tercetak=a.teks,
                nilai=a.nilai,
                rumus=a.rumus,
                masukan=a.masukan,
                sumber=a.sumber,
            )
            for kunci, a in self._angka.items()
        )


# --- figures of performance ------------------------------------------------------------------------------------------


def _desimal(nilai: Decimal) -> int:
    eksponen = nilai.normalize().as_tuple().exponent
    return max(0, -eksponen) if isinstance(eksponen, int) else 0


def dari_nilai(
    nilai: Nilai, *, kunci: str, satuan: str, rumus: str = "", masukan: str = "", sumber: str = ""
) -> AngkaLaporan:
    """A recorded value as printed; an absence is printed in words and marked."""
    satuan = "" if satuan.strip().lower() in TANPA_SATUAN else satuan
    teks = tulis_nilai(nilai, satuan)
    if isinstance(nilai, Angka):
        persen = satuan.strip().lower() in {"%", "persen"}
        return AngkaLaporan(
            kunci=kunci,
            teks=teks,
            nilai=nilai.nilai,
            tercetak=nilai.nilai,
            format=Format.PERSEN if persen else Format.BILANGAN,
            desimal=_desimal(nilai.nilai),
            satuan="%" if persen else satuan,
            rumus=rumus,
            masukan=masukan,
            sumber=sumber,
        )
    terisi = isinstance(nilai, Rentang | Peringkat)
    return AngkaLaporan(
        kunci=kunci,
        teks=teks,
        satuan=satuan if terisi else "",
        rumus=rumus,
        masukan=masukan,
        sumber=sumber,
        terisi=terisi,
        isyarat="" if terisi else "kosong",
    )


def tidak_ada(teks: str = KOSONG, isyarat: str = "") -> AngkaLaporan:
    """A cell without a figure."""
    return AngkaLaporan(kunci="", teks=teks, terisi=False, isyarat=isyarat)


def satuan_cetak(satuan: str, i: r.Indikator) -> str:
    """The unit that a value is printed with: its own, else the indicator's.

    An index is no share of a hundred: "%" beside one is a slip of the source (finding SA-02) and is not repeated.
    """
    if baku(satuan) == PERSEN and i.satuan.strip().lower() in TANPA_SATUAN:
        return i.satuan
    return tulis_satuan(satuan or i.satuan)


def satuan_target(h: Hasil) -> str:
    return satuan_cetak(h.target.satuan if h.target else "", h.indikator)


def _sebutan(i: r.Indikator) -> str:
    return f"{i.kode} {i.uraian}".strip()


def _di(lokasi: str) -> str:
    return f"; sumber {lokasi}" if lokasi else ""


def _kode_periode(h: Hasil) -> str:
    return f"{h.indikator.kunci}.{h.periode.tahun}.{h.periode.triwulan}"


def target(h: Hasil) -> AngkaLaporan:
    """The year's target that counts."""
    t = h.target
    return dari_nilai(
        t.nilai if t else BELUM_DIISI,
        kunci=f"target.{h.indikator.kunci}.{h.periode.tahun}",
        satuan=satuan_target(h),
        rumus=f"Target tahun {h.periode.tahun} menurut {h.dasar_target}" if h.dasar_target else "Target yang tercatat",
        masukan=f"tercetak dalam sumber: {t.tercetak}" if t and t.tercetak else "",
        sumber=f"target indikator {_sebutan(h.indikator)}" + _di(t.lokasi if t else ""),
    )


def target_periode(h: Hasil) -> AngkaLaporan:
    """The target to the end of the period."""
    if h.periode.tahunan:
        return target(h)
    return dari_nilai(
        h.target_periode,
        kunci=f"target_periode.{_kode_periode(h)}",
        satuan=satuan_target(h),
        rumus=f"Target {h.periode.sampai_dengan}, akumulasi {h.indikator.akumulasi.value.replace('_', ' ')}",
        masukan=h.dasar_target,
        sumber=f"target triwulanan indikator {_sebutan(h.indikator)}",
    )


def realisasi(h: Hasil, rekaman: r.Realisasi | None = None) -> AngkaLaporan:
    """Year to date. ``rekaman`` is the recorded row it rests on, where one row alone does."""
    if h.triwulan_terisi:
        dari = "triwulan " + ", ".join(("", "I", "II", "III", "IV")[n] for n in h.triwulan_terisi)
        rumus = f"Akumulasi {h.indikator.akumulasi.value.replace('_', ' ')} atas {dari}"
    else:
        rumus = f"Nilai tahun {h.periode.tahun} sebagaimana tercatat"
    sumber = ", ".join(SEBUTAN_SUMBER[s] for s in h.sumber)
    return dari_nilai(
        h.realisasi,
        kunci=f"realisasi.{_kode_periode(h)}",
        satuan=satuan_cetak(rekaman.satuan, h.indikator) if rekaman and rekaman.satuan else satuan_target(h),
        rumus=rumus,
        masukan=f"cara memperoleh: {sumber}" if sumber else "",
        sumber=f"realisasi indikator {_sebutan(h.indikator)}" + _di(rekaman.lokasi if rekaman else ""),
    )


def capaian(h: Hasil, *, terhadap_tahun: bool = False) -> AngkaLaporan:
    """Percent, two decimals: against the period's target, or against the whole year's."""
    c = h.capaian if terhadap_tahun else h.capaian_periode
    kunci = f"capaian{'_tahun' if terhadap_tahun and not h.periode.tahunan else ''}.{_kode_periode(h)}"
    pembanding = target(h) if terhadap_tahun else target_periode(h)
    return persen(
        c.persen,
        kunci=kunci,
        rumus=f"{RUMUS_CAPAIAN[h.indikator.rumus]} ({DASAR_CAPAIAN})",
        masukan=f"target {pembanding.teks}; realisasi {realisasi(h).teks}",
        sumber=f"indikator {_sebutan(h.indikator)}",
        isyarat=langkah(h.predikat) if h.predikat and not terhadap_tahun else "",
    )


def predikat(h: Hasil) -> AngkaLaporan:
    """The predikat as a cell; it is a word, so it has no origin of its own beside the capaian's."""
    return tidak_ada(h.predikat or KOSONG, langkah(h.predikat) if h.predikat else "")


def persen(
    nilai: Decimal | None, *, kunci: str, rumus: str, masukan: str = "", sumber: str = "", isyarat: str = ""
) -> AngkaLaporan:
    """A percentage, rounded once to two decimals, or to as many as show that it is not nought; None is "–"."""
    if nilai is None:
        return tidak_ada()
    desimal = desimal_terlihat(nilai)
    return AngkaLaporan(
        kunci=kunci,
        teks=tulis_persen(nilai),
        nilai=nilai,
        tercetak=bulatkan(nilai, desimal),
        format=Format.PERSEN,
        desimal=desimal,
        satuan="%",
        rumus=rumus,
        masukan=masukan,
        sumber=sumber,
        isyarat=isyarat,
    )


def bilangan(
    nilai: Decimal | None, *, kunci: str, rumus: str, masukan: str = "", sumber: str = "", desimal: int = 2
) -> AngkaLaporan:
    """A plain number with fixed decimals; None is "–"."""
    if nilai is None:
        return tidak_ada()
    return AngkaLaporan(
        kunci=kunci,
        teks=tulis_angka(nilai, desimal),
        nilai=nilai,
        tercetak=bulatkan(nilai, desimal),
        desimal=desimal,
        rumus=rumus,
        masukan=masukan,
        sumber=sumber,
    )


def cacah(jumlah: int | None, *, kunci: str, satuan: str = "", rumus: str = "", sumber: str = "") -> AngkaLaporan:
    """A count; None is an absence, zero is a number."""
    if jumlah is None:
        return tidak_ada("Belum diisi", "kosong")
    nilai = Decimal(jumlah)
    return AngkaLaporan(
        kunci=kunci,
        teks=tulis_nilai(Angka(nilai), satuan),
        nilai=nilai,
        tercetak=nilai,
        satuan=satuan,
        rumus=rumus or "Cacahan yang tercatat",
        sumber=sumber,
    )


# --- figures of money ------------------------------------------------------------------------------------------------


def rupiah(sen: int | None, *, kunci: str, rumus: str, masukan: str = "", sumber: str = "") -> AngkaLaporan:
    """An amount with its sen; None is "Belum diisi", zero is Rp0,00."""
    if sen is None:
        return tidak_ada("Belum diisi", "kosong")
    nilai = Decimal(sen) / 100
    return AngkaLaporan(
        kunci=kunci,
        teks=tulis_rupiah(sen),
        nilai=nilai,
        tercetak=nilai,
        format=Format.RUPIAH,
        desimal=2,
        satuan="rupiah",
        rumus=rumus,
        masukan=masukan,
        sumber=sumber,
    )


def pagu(a: Anggaran, tahun: int, nama: str) -> AngkaLaporan:
    tahap = f" (APBD {a.tahap.value})" if a.tahap else ""
    return rupiah(
        a.pagu,
        kunci=f"pagu.{a.unsur or 'opd'}.{tahun}",
        rumus=("Jumlah pagu tingkat di bawahnya" if a.pagu_dijumlahkan else "Pagu yang tercatat") + tahap,
        sumber=f"pagu {nama} tahun {tahun}",
    )


def belanja(a: Anggaran, periode_kunci: str, nama: str) -> AngkaLaporan:
    """Money realised to the end of the period."""
    return rupiah(
        a.realisasi,
        kunci=f"belanja.{a.unsur or 'opd'}.{periode_kunci}",
        rumus="Jumlah realisasi tingkat di bawahnya"
        if a.realisasi_dijumlahkan
        else "Jumlah realisasi anggaran per bulan yang tercatat",
        sumber=f"realisasi anggaran {nama}",
    )


def serapan(a: Anggaran, periode_kunci: str, nama: str) -> AngkaLaporan:
    def uang(sen: int | None) -> str:
        return "belum diisi" if sen is None else tulis_rupiah(sen)

    return persen(
        a.serapan,
        kunci=f"serapan.{a.unsur or 'opd'}.{periode_kunci}",
        rumus=f"realisasi anggaran ÷ pagu × 100% ({DASAR_SERAPAN})",
        masukan=f"realisasi {uang(a.realisasi)}; pagu {uang(a.pagu)}",
        sumber=f"anggaran {nama}",
    )


def rasio_efisiensi(e: Efisiensi, kunci: str, masukan: str, sumber: str) -> AngkaLaporan:
    return bilangan(
        e.rasio,
        kunci=f"efisiensi.{kunci}",
        rumus=f"capaian kinerja ÷ serapan anggaran ({DASAR_EFISIENSI})",
        masukan=masukan,
        sumber=sumber,
    )


def tanpa_satuan(a: AngkaLaporan, satuan: str) -> AngkaLaporan:
    """The figure without its unit, for a row that names the unit in a column of its own; another unit stays."""
    if a.tercetak is None or baku(a.satuan) != baku(satuan) or a.format is Format.RUPIAH:
        return a
    return replace(a, teks=tulis_angka(a.tercetak), format=Format.BILANGAN, satuan="")


def dengan_kata(a: AngkaLaporan) -> AngkaLaporan:
    """The same figure in words, for amounts of money and whole numbers; others are returned as they are."""
    if a.tercetak is None:
        return a
    if a.format is Format.RUPIAH:
        return replace(a, kunci=f"{a.kunci}.terbilang", teks=terbilang_rupiah(int(a.tercetak * 100)))
    if a.tercetak == a.tercetak.to_integral_value():
        return replace(a, kunci=f"{a.kunci}.terbilang", teks=terbilang(int(a.tercetak)))
    return a


def singkat(a: AngkaLaporan) -> AngkaLaporan:
    """An amount in short form ("Rp658,4 juta")."""
    if a.tercetak is None or a.format is not Format.RUPIAH:
        return a
    return replace(a, kunci=f"{a.kunci}.singkat", teks=tulis_rupiah_singkat(int(a.tercetak * 100)))
