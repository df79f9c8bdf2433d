"""Hypothesis strategies that several tests share: cells, values, records, and a whole random ``Himpunan``.

``himpunan()`` draws sets that are right in every respect (references, trees, codes, years, owners), so that a reader
must accept them and a writer must give them back.
"""

from __future__ import annotations

import hashlib
from dataclasses import MISSING, fields
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiukur, Nilai, Peringkat, Rentang, TidakBerlaku
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.rekaman import JenisUnsur
from akuntabel.pertukaran.skema import Kolom, Tipe, tabel

Gambar = st.DrawFn

HURUF = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff") | st.sampled_from(
    "\n\t,\"';="
)
AWKWARD = st.sampled_from(
    [
        "a,b",
        '"',
        "=1+1",
        "-",
        "N/K",
        "0123",
        "8.10",
        "«kutip»",
        "baris satu\n\nbaris dua",
        " depan",
        "_x0041_",
        "ya",
        "#N/A",
    ]
)


def teks(minimum: int = 0) -> st.SearchStrategy[str]:
    """Free text as people write it, with all that files stumble over. Not blank where ``minimum`` is above 0."""
    bebas = st.text(HURUF, min_size=minimum, max_size=25) | AWKWARD
    return bebas.filter(lambda t: bool(t.strip())) if minimum else bebas


def kunci() -> st.SearchStrategy[str]:
    return st.text("abcdefgzXY0189.-/_é", min_size=1, max_size=9)


def desimal() -> st.SearchStrategy[Decimal]:
    """Numbers of all sizes that a file may hold, trailing zeros and more digits than a spreadsheet has included."""
    biasa = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=2)
    panjang = st.decimals(-(10**20), 10**20, allow_nan=False, allow_infinity=False, places=7)
    khas = st.sampled_from(["0", "83", "0.54", "66.50", "104.7", "3.157", "8933", "0.004", "100000000000000001"])
    return (biasa | panjang | khas.map(Decimal)).map(lambda d: abs(d) if d.is_zero() else d)


def sen(minimum: int | None = None) -> st.SearchStrategy[int]:
    bawah = -(10**17) if minimum is None else minimum * 100
    return st.integers(bawah, 10**17) | st.sampled_from([0, 1, 99, 65842654900, 833856092900])


@st.composite
def rentang(draw: Gambar) -> Rentang:
    a, b = draw(desimal()), draw(desimal())
    return Rentang(min(a, b), max(a, b))


def nilai() -> st.SearchStrategy[Nilai]:
    """Every class of value and of its absence."""
    return st.one_of(
        desimal().map(Angka),
        rentang(),
        teks(1).map(Peringkat),
        st.just(BELUM_DIISI),
        teks().map(BelumDiukur),
        teks().map(TidakBerlaku),
    )


def tanggal() -> st.SearchStrategy[date]:
    return st.dates(date(1890, 1, 1), date(2190, 12, 31))


def isi_kolom(kolom: Kolom) -> st.SearchStrategy[Any]:
    """A value that the column allows."""
    match kolom.tipe:
        case Tipe.TEKS if kolom.saran:
            return st.sampled_from(["", *kolom.saran]) if not kolom.wajib else st.sampled_from(kolom.saran)
        case Tipe.TEKS if kolom.pengenal:
            return kunci() if kolom.wajib else kunci() | st.just("")
        case Tipe.TEKS:
            # An empty cell means the default, so a text with a default is never empty.
            return teks(1) if kolom.wajib or kolom.baku else teks()
        case Tipe.PILIHAN:
            return st.sampled_from(list(kolom.enum or ()))
        case Tipe.YA_TIDAK:
            return st.booleans()
        case Tipe.BULAT:
            bawah = -100 if kolom.minimum is None else kolom.minimum
            return st.integers(bawah, min(kolom.maksimum or 10**6, 10**6))
        case Tipe.UANG:
            return sen(kolom.minimum)
        case Tipe.TANGGAL:
            return tanggal()
        case Tipe.DESIMAL:
            return desimal()


@st.composite
def rekaman(draw: Gambar, nama: str, **tetap: Any) -> Any:
    """A record of table ``nama`` with the given fields; the others are drawn, references left empty."""
    kelas = r.TABEL[nama]
    isi: dict[str, Any] = dict(tetap)
    for f in fields(kelas):
        if f.name in isi or f.name in r.RUJUKAN.get(nama, {}):
            continue
        if f.type == "Nilai":
            isi[f.name] = draw(nilai())
            continue
        acak = isi_kolom(tabel(nama).kolom_bernama(f.name))
        isi[f.name] = draw(acak if f.default is MISSING else acak | st.just(f.default))
    return kelas(**isi)


def _beberapa(draw: Gambar, paling: int = 3) -> range:
    return range(draw(st.integers(0, paling)))


class _Kota:
    """Draws a set table by table, each row referring to earlier ones only."""

    def __init__(self, draw: Gambar) -> None:
        self.draw = draw
        self.isi: dict[str, list[Any]] = {nama: [] for nama in r.TABEL}
        self._urut = 0

    def nomor(self) -> str:
        """A key that no other row has."""
        self._urut += 1
        return f"{self.draw(kunci())}{self._urut:03d}"

    def tambah(self, nama: str, **tetap: Any) -> Any:
        baris = self.draw(rekaman(nama, **tetap))
        self.isi[nama].append(baris)
        return baris

    def salah_satu(self, pilihan: list[Any], kosong: Any = "") -> Any:
        return self.draw(st.sampled_from([kosong, *pilihan]))

    # --- organisasi ------------------------------------------------------------------------------------------------

    def organisasi(self) -> None:
        pemda = self.tambah("pemda")
        for n in range(self.draw(st.integers(1, 2))):
            opd = self.tambah("opd", kode=f"{n}.0{n}", pemda=pemda.kode).kode
            unit: list[str] = []
            for _ in _beberapa(self.draw):
                unit.append(self.tambah("unit", kunci=self.nomor(), opd=opd, induk=self.salah_satu(unit)).kunci)
            jabatan: list[str] = []
            for i in _beberapa(self.draw):
                baris = self.tambah(
                    "jabatan",
                    kunci=self.nomor(),
                    opd=opd,
                    unit=self.salah_satu(unit),
                    atasan=self.salah_satu(jabatan),
                    kepala_opd=i == 0,
                )
                jabatan.append(baris.kunci)
            for j in jabatan:
                mulai, selesai = sorted([self.draw(tanggal()), self.draw(tanggal())])
                self.tambah("pemangku", kunci=self.nomor(), jabatan=j, mulai=mulai, selesai=selesai)
            for i in _beberapa(self.draw):
                self.tambah("kepegawaian", opd=opd, rincian=f"{self.draw(teks(1))}{i}")
                self.tambah("aset", kunci=self.nomor(), opd=opd)
                self.tambah("fungsi", kunci=self.nomor(), opd=opd)
                self.tambah("dasar_hukum", kunci=self.nomor(), opd=opd)

    # --- perencanaan -----------------------------------------------------------------------------------------------

    def rencana(self, opd: str, jenis: r.JenisRencana, nomor: int) -> r.Rencana:
        awal = self.draw(st.integers(2000, 2090))
        rencana: r.Rencana = self.tambah(
            "rencana",
            kunci=self.nomor(),
            opd=opd,
            jenis=jenis,
            tahun_awal=awal,
            tahun_akhir=awal + 5,
            berlaku_sejak=self.draw(st.sampled_from([0, awal, awal + 3])),
            nomor=nomor,
            nomenklatur=self.draw(st.sampled_from(["", "4-digit"])),
            dasar_hukum=self.salah_satu([d.kunci for d in self.isi["dasar_hukum"]]),
        )
        return rencana

    def pohon(self, rencana: r.Rencana, atas: str) -> list[r.Unsur]:
        """A chain of levels with its codes, one indicator and a target or two for each."""
        jenis = [JenisUnsur.MISI] if not rencana.opd else [JenisUnsur.TUJUAN, JenisUnsur.KONDISI_ANTARA]
        jenis += [JenisUnsur.SASARAN, JenisUnsur.PROGRAM, JenisUnsur.KEGIATAN, JenisUnsur.SUB_KEGIATAN]
        kode = {
            JenisUnsur.PROGRAM: "8.01.06",
            JenisUnsur.KEGIATAN: "8.01.06.2.01",
            JenisUnsur.SUB_KEGIATAN: "8.01.06.2.01.0002",
        }
        unsur: list[r.Unsur] = []
        kebijakan = ""
        for j in jenis[: self.draw(st.integers(1, len(jenis)))]:
            unsur.append(
                self.tambah(
                    "unsur",
                    rencana=rencana.kunci,
                    kunci=self.nomor(),
                    jenis=j,
                    kode=kode.get(j, f"{j}{len(unsur)}"),
                    induk=unsur[-1].kunci if unsur else atas,
                    opd=self.salah_satu([rencana.opd]),
                    kebijakan=kebijakan if j is JenisUnsur.PROGRAM else "",
                    penerus="",
                )
            )
            if j is JenisUnsur.SASARAN:
                kebijakan = self.tambah(
                    "kebijakan", rencana=rencana.kunci, kunci=self.nomor(), sasaran=unsur[-1].kunci
                ).kunci
        return unsur

    def indikator(self, rencana: r.Rencana, unsur: list[r.Unsur]) -> list[str]:
        hasil: list[str] = []
        for u in unsur:
            if not self.draw(st.booleans()):
                continue
            i = self.tambah(
                "indikator",
                rencana=rencana.kunci,
                kunci=self.nomor(),
                unsur=u.kunci,
                kode=f"{u.kode}/1",
                penanggung_jawab=self.salah_satu([j.kunci for j in self.isi["jabatan"]]),
                penerus="",
            ).kunci
            hasil.append(i)
            tahun = self.draw(st.integers(rencana.tahun_awal, rencana.tahun_akhir))
            for triwulan in self.draw(st.sets(st.integers(0, 4), max_size=2)):
                self.tambah("target", rencana=rencana.kunci, indikator=i, pk="", tahun=tahun, triwulan=triwulan)
                self.tambah("realisasi", indikator=i, tahun=tahun, triwulan=triwulan)
        return hasil

    # --- the year --------------------------------------------------------------------------------------------------

    def tahunan(self, opd: str, rencana: r.Rencana, unsur: list[r.Unsur], indikator: list[str]) -> None:
        tahun = rencana.tahun_awal
        for u in ["", *(u.kunci for u in unsur)][: self.draw(st.integers(0, 3))]:
            self.tambah("pagu", opd=opd, tahun=tahun, unsur=u)
            self.tambah("rencana_kas", opd=opd, tahun=tahun, unsur=u)
            self.tambah("realisasi_anggaran", opd=opd, tahun=tahun, unsur=u)
        if self.draw(st.booleans()):
            self.tambah("dpa", opd=opd, tahun=tahun, tanggal=self.draw(tanggal()))
        if self.draw(st.booleans()):
            isi = self.draw(teks())
            pk = self.tambah(
                "pk",
                kunci=self.nomor(),
                opd=opd,
                tahun=tahun,
                rencana=rencana.kunci,
                tanggal=self.draw(tanggal()),
                isi=isi,
                sidik=hashlib.sha256(isi.encode()).hexdigest(),
            )
            for i in indikator[:1]:
                self.tambah("target", rencana=rencana.kunci, indikator=i, pk=pk.kunci, tahun=tahun, triwulan=0)
        for i in indikator[:1]:
            self.tambah("analisis", opd=opd, objek=i, tahun=tahun)
            sidik = hashlib.sha256(i.encode()).hexdigest()
            self.tambah("bukti", kunci=self.nomor(), opd=opd, indikator=i, tahun=tahun, sidik=sidik)
        for i in _beberapa(self.draw, 2):
            self.tambah("swot", kunci=self.nomor(), opd=opd)
            self.tambah("catatan", kunci=self.nomor(), opd=opd)
            self.tambah("narasi", opd=opd, tahun=tahun + i)


@st.composite
def himpunan(draw: Gambar) -> Himpunan:
    """A set of records that is right in every respect, of one or two OPD."""
    kota = _Kota(draw)
    kota.organisasi()
    pemda = kota.rencana("", r.JenisRencana.RPJMD, 1)
    atas = kota.pohon(pemda, "")
    for opd in [o.kode for o in kota.isi["opd"]]:
        rencana = kota.rencana(opd, r.JenisRencana.RENSTRA, 1)
        unsur = kota.pohon(rencana, draw(st.sampled_from(["", atas[0].kunci])))
        kota.tahunan(opd, rencana, unsur, kota.indikator(rencana, unsur))
    return Himpunan.dari({nama: iter(baris) for nama, baris in kota.isi.items()})
