"""A result beside those of other years: its history, and its progress to the end of the plan.

PermenPANRB 53/2014 Anak Lampiran II/1, III.A.2 and III.A.3.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from akuntabel.aturan.akumulasi import gabungkan
from akuntabel.aturan.capaian import Capaian
from akuntabel.aturan.istilah import Akumulasi
from akuntabel.aturan.nilai import BELUM_DIISI, BelumDiukur, Nilai, Terisi, TidakBerlaku
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.teks import rangkai
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil, SampaiDengan, bandingkan, cari_indikator, hasil, sampai_dengan, unik
from akuntabel.kinerja.tahun import TahunKinerja


@dataclass(frozen=True, slots=True, kw_only=True)
class Kemajuan:
    """Progress of an indicator to the end of its plan."""

    indikator: r.Indikator
    tahun_akhir: int
    kumulatif: bool
    """Target and realisation are sums over the plan's years (indicators of *jumlah*), not standings."""
    target_akhir: Nilai
    realisasi: Nilai
    tahun_terisi: tuple[int, ...]
    """The years of the plan that the realisation rests on."""
    capaian: Capaian
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Bahan:
    """What is to be compared, and why it cannot (``kurang``) or with what reservation (``catatan``)."""

    target: Nilai
    baris_target: list[r.Target]
    realisasi: Nilai
    tahun: tuple[int, ...]
    kurang: str = ""
    catatan: str = ""


def riwayat(t: TahunKinerja, indikator: str) -> tuple[Hasil, ...]:
    """The annual results of all recorded years up to this one, earliest first."""
    return tuple(hasil(t, indikator, Periode(y)) for y in t.tahun_tercatat(indikator) if y <= t.tahun)


def kemajuan_renstra(t: TahunKinerja, indikator: str, *, triwulan: int = 0) -> Kemajuan:
    """Realisation to this year against the target at the end of the plan.

    For *jumlah* both are sums over the plan's years: the target needs every year, the realisation every year
    before this one. For all others the latest complete annual standing counts against the last year's target.
    ``triwulan`` 1-3 is the quarter up to which an interim report looks: what came later in the year is not counted, and
    a standing of part of a year is none of a year. Raises TidakAdaError for an indicator that the plan in force does
    not have.
    """
    i = cari_indikator(t, indikator)
    rencana = next(v for v in (t.rencana, t.rencana_pemda) if v and v.kunci == i.rencana)
    kumulatif = i.akumulasi is Akumulasi.JUMLAH
    interim = triwulan in (1, 2, 3)
    tahunan = {
        y: sampai_dengan(t, i, Periode(y, triwulan if interim and y == t.tahun else 0))
        for y in range(rencana.tahun_awal, min(rencana.tahun_akhir, t.tahun) + 1)
    }
    if interim and t.tahun in tahunan:
        tahunan[t.tahun] = replace(tahunan[t.tahun], lengkap=False)
    bahan = (_sejak_awal if kumulatif else _posisi_terakhir)(t, i, rencana, tahunan)
    baris = tuple(b for y in bahan.tahun for b in tahunan[y].baris)
    capaian = (
        Capaian(None, bahan.kurang)
        if bahan.kurang
        else bandingkan(i, bahan.target, bahan.baris_target, SampaiDengan(bahan.realisasi, (), True, baris), t.tahun)
    )
    return Kemajuan(
        indikator=i,
        tahun_akhir=rencana.tahun_akhir,
        kumulatif=kumulatif,
        target_akhir=bahan.target,
        realisasi=bahan.realisasi,
        tahun_terisi=bahan.tahun,
        capaian=capaian,
        catatan=unik([bahan.catatan, capaian.catatan]),
    )


def _sejak_awal(t: TahunKinerja, i: r.Indikator, rencana: r.Rencana, tahunan: dict[int, SampaiDengan]) -> _Bahan:
    """Sums from the first year of the plan; years that do not apply are passed over."""
    rentang = range(rencana.tahun_awal, rencana.tahun_akhir + 1)
    target = {y: b for y in rentang if (b := t.target_rencana(i.kunci, y))}
    dihitung = [b for b in target.values() if isinstance(b.nilai, Terisi)]
    tanpa_target = [y for y in rentang if y not in target or not isinstance(target[y].nilai, Terisi | TidakBerlaku)]
    terisi = [y for y, x in tahunan.items() if isinstance(x.nilai, Terisi) and (x.lengkap or y == t.tahun)]
    lubang = [y for y, x in tahunan.items() if y not in (*terisi, t.tahun) and not isinstance(x.nilai, TidakBerlaku)]
    kurang = ""
    if tanpa_target:
        kurang = f"Target akhir rencana belum diketahui: target tahun {rangkai(tanpa_target)} belum diisi."
    elif lubang:
        kurang = f"Jumlah sejak awal rencana belum diketahui: realisasi tahun {rangkai(lubang)} belum lengkap."
    elif len({b.satuan for y in terisi for b in tahunan[y].baris}) > 1:
        kurang = "Satuan antartahun berbeda sehingga nilainya tidak dapat dijumlahkan."
    kini = tahunan.get(t.tahun)
    sementara = kini is not None and not kini.lengkap and not isinstance(kini.nilai, TidakBerlaku)
    return _Bahan(
        target=gabungkan(Akumulasi.JUMLAH, [b.nilai for b in dihitung])
        if not tanpa_target and dihitung
        else BELUM_DIISI,
        baris_target=dihitung,
        realisasi=gabungkan(Akumulasi.JUMLAH, [tahunan[y].nilai for y in terisi]) if terisi else BELUM_DIISI,
        tahun=tuple(terisi),
        kurang=kurang,
        catatan=f"Realisasi tahun {t.tahun} belum lengkap." if sementara else "",
    )


def _posisi_terakhir(t: TahunKinerja, i: r.Indikator, rencana: r.Rencana, tahunan: dict[int, SampaiDengan]) -> _Bahan:
    """The latest complete standing against the last year's target."""
    akhir = t.target_rencana(i.kunci, rencana.tahun_akhir)
    terisi = [y for y, x in tahunan.items() if isinstance(x.nilai, Terisi) and x.lengkap][-1:]
    kini = tahunan.get(t.tahun)
    realisasi: Nilai
    if terisi:
        realisasi = tahunan[terisi[0]].nilai
    elif kini and isinstance(kini.nilai, Terisi):
        realisasi = BelumDiukur(f"realisasi tahun {t.tahun} belum lengkap")
    else:
        realisasi = kini.nilai if kini else BELUM_DIISI
    mundur = bool(terisi) and terisi[0] < t.tahun
    return _Bahan(
        target=akhir.nilai if akhir else BELUM_DIISI,
        baris_target=[akhir] if akhir else [],
        realisasi=realisasi,
        tahun=tuple(terisi),
        catatan=f"Realisasi terakhir yang lengkap adalah realisasi tahun {terisi[0]}." if mundur else "",
    )
