"""What the sheets of the budget show: the tree of a year with its amounts, added up by ``kinerja.keuangan``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from akuntabel.anggaran import models as m
from akuntabel.anggaran.isian import NAMA_TAHAP, Lembar, triwulan_bulan, tulis_uang
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.rupiah import tulis_rupiah, tulis_rupiah_singkat
from akuntabel.aturan.serapan import serapan
from akuntabel.jejak.peta import peta
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.keuangan import Anggaran, NilaiAnggaran, PohonAnggaran, hitung_anggaran
from akuntabel.kinerja.tahun import TahunKinerja, TidakAdaError
from akuntabel.organisasi import models as organisasi
from akuntabel.perencanaan import models as rencana

Tercatat = Mapping[tuple[str, str], tuple[r.Sen | None, int]]
"""Per element and column the amount and the version of its row."""
_TABEL: dict[Lembar, tuple[type[m.Pagu | m.RencanaKas | m.RealisasiAnggaran], str]] = {
    Lembar.PAGU: (m.Pagu, "tahap"),
    Lembar.KAS: (m.RencanaKas, "bulan"),
    Lembar.REALISASI: (m.RealisasiAnggaran, "bulan"),
}


@dataclass(frozen=True)
class TahunAnggaran:
    """One office's budget of a year as recorded, and the tree that it hangs on. What is added up once is kept."""

    t: TahunKinerja
    pohon: PohonAnggaran
    unit: Mapping[str, str]
    """The unit that each element belongs to, its own or that of what stands above it."""
    tercatat: Mapping[Lembar, Tercatat]
    _terhitung: dict[int, dict[str, Anggaran]] = field(default_factory=dict, repr=False, compare=False)
    _kolom: dict[Lembar, dict[str, dict[str, r.Sen]]] = field(default_factory=dict, repr=False, compare=False)
    _triwulan: dict[tuple[Lembar, int], dict[str, NilaiAnggaran]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @cached_property
    def induk(self) -> Mapping[str, str]:
        return self.pohon.induk

    def jalur(self, unsur: str) -> list[str]:
        """An element and all above it, up to the OPD ("")."""
        hasil, induk = [unsur], self.induk
        while hasil[-1]:
            hasil.append(induk[hasil[-1]])
        return hasil

    def kolom(self, lembar: Lembar, kolom: str) -> dict[str, r.Sen]:
        """The amounts of one column, by element."""
        if lembar not in self._kolom:
            per_kolom: dict[str, dict[str, r.Sen]] = {}
            for (u, k), (sen, _) in self.tercatat[lembar].items():
                if sen is not None:
                    per_kolom.setdefault(k, {})[u] = sen
            self._kolom[lembar] = per_kolom
        return self._kolom[lembar].get(kolom, {})

    def tahap(self) -> r.TahapAnggaran | None:
        """The stage in force: the latest that has an amount."""
        ada = {k for (_, k), (sen, _) in self.tercatat[Lembar.PAGU].items() if sen is not None}
        return next((t for t in reversed(r.TahapAnggaran) if t.value in ada), None)

    def per_triwulan(self, lembar: Lembar) -> dict[int, dict[str, r.Sen]]:
        """Per quarter the recorded amounts of each element, its months added up."""
        hasil: dict[int, dict[str, r.Sen]] = {1: {}, 2: {}, 3: {}, 4: {}}
        for k in lembar.kolom:
            isi = hasil[triwulan_bulan(int(k))]
            for u, sen in self.kolom(lembar, k).items():
                isi[u] = isi.get(u, 0) + sen
        return hasil

    def anggaran(self, triwulan_akhir: int) -> dict[str, Anggaran]:
        """Budget and realisation of every element to the end of a quarter."""
        if triwulan_akhir not in self._terhitung:
            tahap = self.tahap()
            self._terhitung[triwulan_akhir] = hitung_anggaran(
                self.pohon,
                tahap=tahap,
                pagu=self.kolom(Lembar.PAGU, tahap.value) if tahap else {},
                realisasi=self.per_triwulan(Lembar.REALISASI),
                triwulan_akhir=triwulan_akhir,
            )
        return self._terhitung[triwulan_akhir]

    def sampai(self, lembar: Lembar, unsur: str, triwulan_akhir: int) -> r.Sen | None:
        """What is spent on an element, or meant to be, to the end of a quarter: each quarter settled on its own."""
        belum = [q for q in range(1, triwulan_akhir + 1) if (lembar, q) not in self._triwulan]
        if belum:
            per_triwulan = self.per_triwulan(lembar)
            self._triwulan.update(((lembar, q), self.pohon.jumlahkan(per_triwulan[q])) for q in belum)
        nilai = (self._triwulan[lembar, q][unsur].dipakai for q in range(1, triwulan_akhir + 1))
        ada = [n for n in nilai if n is not None]
        return sum(ada) if ada else None


def baca_tahun(opd: str, tahun: int) -> TahunAnggaran | None:
    """The budget of an OPD and year in seven queries; None where there is no such OPD."""
    milik = organisasi.Opd.objects.filter(kode=opd)
    versi = peta(rencana.Rencana).muat(rencana.Rencana.objects.filter(opd=opd))
    himpunan = Himpunan(
        pemda=peta(organisasi.Pemda).muat(organisasi.Pemda.objects.filter(kode__in=milik.values("pemda"))),
        opd=peta(organisasi.Opd).muat(milik),
        rencana=versi,
        unsur=peta(rencana.Unsur).muat(rencana.Unsur.objects.filter(rencana__opd=opd, diarsipkan=False)),
    )
    try:
        t = TahunKinerja.dari(himpunan, opd=opd, tahun=tahun)
    except TidakAdaError:
        return None
    pohon = PohonAnggaran.dari(t)
    unit = {"": ""}
    induk = pohon.induk
    for kunci in pohon.urutan[1:]:
        unit[kunci] = t.unsur[kunci].unit or _unit_di_atas(t, kunci) or unit[induk[kunci]]
    return TahunAnggaran(t, pohon, unit, {x: baca_tercatat(opd, tahun, x) for x in Lembar})


def _unit_di_atas(t: TahunKinerja, kunci: str) -> str:
    return next((u.unit for u in reversed(t.jalur(kunci)) if u.unit), "")


def baca_tercatat(opd: str, tahun: int, lembar: Lembar, *, unsur: str | None = None) -> Tercatat:
    """The rows of one sheet, or of one element on it ("" the OPD). One query."""
    model, kolom = _TABEL[lembar]
    baris = model._default_manager.filter(opd=opd, tahun=tahun).order_by()
    if unsur is not None:
        baris = baris.filter(unsur=unsur) if unsur else baris.filter(unsur__isnull=True)
    isi = baris.values_list("unsur_id", kolom, "jumlah", "versi")
    return {(u or "", str(k)): (jumlah, versi) for u, k, jumlah, versi in isi}


def baca_dpa(opd: str, tahun: int) -> dict[r.TahapAnggaran, tuple[r.Dpa, int]]:
    """The budget documents of a year with the versions of their rows. One query."""
    p = peta(m.Dpa)
    hasil = {}
    for satu in m.Dpa.objects.filter(opd=opd, tahun=tahun).values_list(*p.kolom, "versi"):
        dpa = p.ke_rekaman(satu[:-1])
        assert isinstance(dpa, r.Dpa)  # noqa: S101
        hasil[dpa.tahap] = (dpa, satu[-1])
    return hasil


# --- the rows of a sheet ---------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell. ``isi`` is edited, ``teks`` is shown: on a sum the two differ. ``beda``: they contradict each
    other."""

    kunci: str
    kolom: str
    teks: str
    isi: str
    versi: int
    dapat_diisi: bool
    jumlahan: bool
    beda: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUang:
    """A row: the OPD or one of its elements that carry money. Amounts are written as they are shown."""

    kunci: str
    kode: str
    uraian: str
    jenis: str
    dalam: int
    sel: tuple[Sel, ...]
    pagu: str = ""
    lalu: str = ""
    """Realisation before the first month that is shown."""
    sampai: str = ""
    serapan: Decimal | None = None
    kas: str = ""
    terhadap_kas: Decimal | None = None
    deviasi: str = ""
    setahun: str = ""
    selisih: str = ""
    """Cash plan against budget, or the last stage against the first."""
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Susunan:
    """How a sheet is shown: which of its columns, to the end of which period."""

    lembar: Lembar
    periode: Periode
    kolom: tuple[str, ...]

    @property
    def semua(self) -> bool:
        return len(self.kolom) == len(self.lembar.kolom)

    @property
    def ada_lalu(self) -> bool:
        """Whether months before the first one that is shown are added up in a column of their own."""
        return self.lembar is Lembar.REALISASI and self.kolom[0] != "1"

    @property
    def sampai(self) -> str:
        return f"s.d. TW {ROMAWI[self.periode.triwulan_akhir]}"


def susun_lembar(
    ta: TahunAnggaran,
    susunan: Susunan,
    *,
    boleh: Callable[[str, str], bool],
    hanya: Sequence[str] | None = None,
) -> tuple[BarisUang, ...]:
    """The rows in tree order, the OPD first; ``hanya`` builds some of them. ``boleh`` says whether a cell of an element
    and column is open to whoever looks."""
    lembar = susunan.lembar
    kolom = {k: ta.pohon.jumlahkan(ta.kolom(lembar, k)) for k in susunan.kolom}
    lain = _PENGISI[lembar](ta, susunan)
    hasil = []
    dalam = {"": 0}
    for induk, anak in ta.pohon.anak.items():
        dalam |= dict.fromkeys(anak, dalam[induk] + 1)
    for kunci in ta.pohon.urutan if hanya is None else hanya:
        u = ta.t.unsur.get(kunci)
        daun = not ta.pohon.anak[kunci]
        hasil.append(
            BarisUang(
                kunci=kunci,
                kode=u.kode if u else "",
                uraian=u.uraian if u else "Seluruh perangkat daerah",
                jenis=u.jenis.value if u else "opd",
                dalam=dalam[kunci],
                sel=tuple(
                    _sel(ta.tercatat[lembar], kunci, k, kolom[k][kunci], daun=daun, boleh=boleh) for k in susunan.kolom
                ),
                **lain(kunci),  # type: ignore[arg-type]
            )
        )
    return tuple(hasil)


def _sel(
    tercatat: Tercatat, kunci: str, kolom: str, n: NilaiAnggaran, *, daun: bool, boleh: Callable[[str, str], bool]
) -> Sel:
    """A sum is open where something is recorded on it, to be corrected, or where nothing stands below."""
    sen, versi = tercatat.get((kunci, kolom), (None, 0))
    teks = tulis_uang(n.dipakai)
    isi = teks if sen == n.dipakai else tulis_uang(sen)
    return Sel(
        kunci=f"{kunci}|{kolom}",
        kolom=f"k{kolom}",
        teks=teks,
        isi=isi,
        versi=versi,
        dapat_diisi=(daun or n.jumlah is None or sen is not None) and boleh(kunci, kolom),
        jumlahan=n.dijumlahkan,
        beda=n.berbeda,
    )


_Isian = Callable[[str], dict[str, object]]


def _realisasi(ta: TahunAnggaran, s: Susunan) -> _Isian:
    akhir = s.periode.triwulan_akhir
    anggaran = ta.anggaran(akhir)

    def isi(kunci: str) -> dict[str, object]:
        a = anggaran[kunci]
        rencana_kas = ta.sampai(Lembar.KAS, kunci, akhir)
        selisih = None if a.realisasi is None or rencana_kas is None else a.realisasi - rencana_kas
        return {
            "pagu": tulis_uang(a.pagu),
            "lalu": tulis_uang(ta.sampai(Lembar.REALISASI, kunci, akhir - 1)) if s.ada_lalu else "",
            "sampai": tulis_uang(a.realisasi),
            "serapan": a.serapan,
            "kas": tulis_uang(rencana_kas),
            "terhadap_kas": serapan(a.realisasi, rencana_kas),
            "deviasi": tulis_uang(selisih),
            "catatan": a.catatan if not kunci else _hanya_selisih(a),
        }

    return isi


def _hanya_selisih(a: Anggaran) -> tuple[str, ...]:
    return a.catatan[len(a.catatan) - len(a.selisih) :] if a.selisih else ()


def _kas(ta: TahunAnggaran, s: Susunan) -> _Isian:
    anggaran = ta.anggaran(s.periode.triwulan_akhir)

    def isi(kunci: str) -> dict[str, object]:
        pagu, setahun = anggaran[kunci].pagu, ta.sampai(Lembar.KAS, kunci, 4)
        return {
            "pagu": tulis_uang(pagu),
            "setahun": tulis_uang(setahun),
            "selisih": tulis_uang(None if pagu is None or setahun is None else setahun - pagu),
        }

    return isi


def _pagu(ta: TahunAnggaran, _: Susunan) -> _Isian:
    nilai = {t: ta.pohon.jumlahkan(ta.kolom(Lembar.PAGU, t.value)) for t in r.TahapAnggaran}

    def isi(kunci: str) -> dict[str, object]:
        awal = nilai[r.TahapAnggaran.MURNI][kunci].dipakai
        kemudian = [nilai[t][kunci].dipakai for t in reversed(r.TahapAnggaran) if t is not r.TahapAnggaran.MURNI]
        akhir = next((sen for sen in kemudian if sen is not None), None)
        catatan = tuple(
            f"{NAMA_TAHAP[t]}: dicatat {tulis_rupiah(n.tercatat)}, jumlah di bawahnya {tulis_rupiah(n.jumlah)}."
            for t in r.TahapAnggaran
            if (n := nilai[t][kunci]).berbeda and n.tercatat is not None and n.jumlah is not None
        )
        return {
            "selisih": tulis_uang(None if awal is None or akhir is None else akhir - awal),
            "catatan": catatan,
        }

    return isi


_PENGISI: dict[Lembar, Callable[[TahunAnggaran, Susunan], _Isian]] = {
    Lembar.REALISASI: _realisasi,
    Lembar.KAS: _kas,
    Lembar.PAGU: _pagu,
}


# --- the figures above the sheet -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringkasan:
    """The office as a whole to the end of a period."""

    pagu: r.Sen | None
    tahap: str
    realisasi: r.Sen | None
    serapan: Decimal | None
    kas: r.Sen | None
    terhadap_kas: Decimal | None

    @property
    def deviasi(self) -> r.Sen | None:
        return None if self.realisasi is None or self.kas is None else self.realisasi - self.kas

    @property
    def kalimat_kas(self) -> str:
        """How the realisation stands against the cash plan."""
        d = self.deviasi
        if d is None:
            return "anggaran kas belum diisi" if self.kas is None else "realisasi belum diisi"
        if d == 0:
            return "tepat sesuai anggaran kas"
        return f"{tulis_rupiah_singkat(abs(d))} {'di atas' if d > 0 else 'di bawah'} anggaran kas"


def ringkasan(ta: TahunAnggaran, periode: Periode) -> Ringkasan:
    a = ta.anggaran(periode.triwulan_akhir)[""]
    kas = ta.sampai(Lembar.KAS, "", periode.triwulan_akhir)
    return Ringkasan(
        pagu=a.pagu,
        tahap=NAMA_TAHAP[a.tahap].lower() if a.tahap else "",
        realisasi=a.realisasi,
        serapan=a.serapan,
        kas=kas,
        terhadap_kas=serapan(a.realisasi, kas),
    )
