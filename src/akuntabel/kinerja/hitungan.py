"""What the rules make of an indicator in a period: year to date, capaian, predikat, and on what they rest.

Figures of capaian come from here and nowhere else: page, report, recap and check show the same digits.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from akuntabel.aturan.akumulasi import PERLU_SEMUA, akumulasikan, lengkap
from akuntabel.aturan.capaian import Capaian, RataRata, hitung_capaian, rata_rata
from akuntabel.aturan.istilah import Akumulasi, SumberRealisasi
from akuntabel.aturan.nilai import (
    BELUM_DIISI,
    Angka,
    BelumDiisi,
    BelumDiukur,
    Nilai,
    Terisi,
    TidakBerlaku,
    bulatkan,
)
from akuntabel.aturan.parameter import ParameterError
from akuntabel.aturan.penulisan import tulis_nilai
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.predikat import di_celah, predikat
from akuntabel.aturan.satuan import baku
from akuntabel.aturan.skala import skala
from akuntabel.aturan.teks import rangkai
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja, TidakAdaError

SETAHUN = range(5)
"""The year's own row (0) and its quarters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hasil:
    """An indicator's result to the end of a period."""

    indikator: r.Indikator
    periode: Periode
    target: r.Target | None
    """The year's target that counts."""
    dasar_target: str
    """Which document set it: "Perjanjian Kinerja Tahun 2023" or the plan version's name; "" where there is
    none.
    """
    target_periode: Nilai
    """The target to the end of this period, by the indicator's accumulation; BelumDiisi where a quarter lacks
    one.
    """
    realisasi: Nilai
    """Year to date; for the annual period the year's own value where one is recorded."""
    triwulan_terisi: tuple[int, ...]
    """The filled quarters (of a standing the last one gives the value); empty where a yearly value or
    none.
    """
    lengkap: bool
    """It rests on everything the period needs (all quarters, or the last one for standings, or the year's
    value).
    """
    sumber: tuple[SumberRealisasi, ...]
    capaian: Capaian
    """Against the year's target, raw."""
    capaian_periode: Capaian
    """Against ``target_periode``, raw; for the annual period the same as ``capaian``."""
    predikat: str
    """Of ``capaian_periode``; empty where there is none or the period is not complete."""
    catatan: tuple[str, ...]
    """Why a figure is missing or provisional, in Indonesian."""


@dataclass(frozen=True, slots=True)
class SampaiDengan:
    """A realisation to the end of a period, and the rows it rests on."""

    nilai: Nilai
    triwulan: tuple[int, ...]
    lengkap: bool
    baris: tuple[r.Realisasi, ...]
    catatan: str = ""


def hasil(t: TahunKinerja, indikator: str, periode: Periode) -> Hasil:
    """The result of one indicator (by ``kunci``) to the end of a period of any recorded year.

    Raises TidakAdaError for an indicator that the plan in force does not have.
    """
    i = cari_indikator(t, indikator)
    target = {q: b for q in SETAHUN if (b := t.target(i.kunci, periode.tahun, q))}
    return hasil_dari(
        i,
        periode,
        target=target,
        realisasi=_realisasi_setahun(t, i, periode.tahun),
        dasar_target=dasar_target(t, target.get(0)),
    )


def hasil_dari(
    i: r.Indikator,
    periode: Periode,
    *,
    target: Mapping[int, r.Target],
    realisasi: Mapping[int, r.Realisasi],
    dasar_target: str = "",
) -> Hasil:
    """The same from the rows of the period's year alone, by quarter (0: the year's own): for a page that reads no more.

    ``target`` are the rows that count, ``dasar_target`` names the document that set the year's.
    """
    tahunan = target.get(0)
    nilai_target = tahunan.nilai if tahunan else BELUM_DIISI
    tercapai = _sampai_dengan(i, realisasi, periode)
    sumber = {b.sumber for b in tercapai.baris}
    capaian = bandingkan(i, nilai_target, [tahunan], tercapai, periode.tahun)
    target_periode, capaian_periode = nilai_target, capaian
    if not periode.tahunan:
        target_periode, baris, kosong = _target_periode(i, target, periode)
        capaian_periode = bandingkan(i, target_periode, baris, tercapai, periode.tahun)
        if kosong:
            capaian_periode = Capaian(None, kosong)
    catatan = [tercapai.catatan, capaian_periode.catatan, capaian.catatan]
    sebutan = ""
    if not tercapai.lengkap:
        catatan.append(_belum_lengkap(i, tercapai, periode))
    elif capaian_periode.persen is not None:
        sebutan, celah = _predikat(capaian_periode, periode.tahun)
        catatan.append(celah)
    return Hasil(
        indikator=i,
        periode=periode,
        target=tahunan,
        dasar_target=dasar_target,
        target_periode=target_periode,
        realisasi=tercapai.nilai,
        triwulan_terisi=tercapai.triwulan,
        lengkap=tercapai.lengkap,
        sumber=tuple(s for s in SumberRealisasi if s in sumber),
        capaian=capaian,
        capaian_periode=capaian_periode,
        predikat=sebutan,
        catatan=unik(catatan),
    )


def hasil_semua(t: TahunKinerja, periode: Periode) -> dict[str, Hasil]:
    """The results of all indicators, by ``kunci``."""
    return {k: hasil(t, k, periode) for k in t.indikator}


# --- means
# ------------------------------------------------------------------------------------------------------------


def rata_rata_hasil(hasil: Iterable[Hasil], *, tahun: int) -> RataRata:
    """The mean capaian of several results, each against its period's target and capped.

    Only complete results count; those that do not apply are left out of ``seluruhnya`` too.
    """
    berlaku = (h for h in hasil if not isinstance(h.target_periode, TidakBerlaku))
    berlaku = (h for h in berlaku if not isinstance(h.realisasi, TidakBerlaku))
    return rata_rata((h.capaian_periode.persen if h.lengkap else None for h in berlaku), tahun=tahun)


def rata_rata_unsur(t: TahunKinerja, unsur: str, periode: Periode) -> RataRata:
    """The mean capaian of an element's own indicators (never of its children's)."""
    return rata_rata_hasil((hasil(t, i.kunci, periode) for i in t.indikator_dari(unsur)), tahun=periode.tahun)


def rata_rata_tingkat(t: TahunKinerja, jenis: r.JenisUnsur, periode: Periode) -> RataRata:
    """The mean capaian of all indicators of the OPD's elements of one level."""
    indikator = (i for u in t.milik_opd(jenis) for i in t.indikator_dari(u.kunci))
    return rata_rata_hasil((hasil(t, i.kunci, periode) for i in indikator), tahun=periode.tahun)


# --- parts, used by ``kemajuan`` too
# ------------------------------------------------------------------------------


def cari_indikator(t: TahunKinerja, kunci: str) -> r.Indikator:
    """The indicator of the plan in force. Raises TidakAdaError."""
    try:
        return t.indikator[kunci]
    except KeyError:
        pesan = f"Indikator {kunci} tidak ada dalam rencana yang berlaku tahun {t.tahun}."
        raise TidakAdaError(pesan) from None


def sampai_dengan(t: TahunKinerja, i: r.Indikator, periode: Periode) -> SampaiDengan:
    """The realisation to the end of a period: quarters added up, or for a whole year its own value where
    filled.
    """
    return _sampai_dengan(i, _realisasi_setahun(t, i, periode.tahun), periode)


def _realisasi_setahun(t: TahunKinerja, i: r.Indikator, tahun: int) -> dict[int, r.Realisasi]:
    return {q: b for q in SETAHUN if (b := t.realisasi(i.kunci, tahun, q))}


def _sampai_dengan(i: r.Indikator, realisasi: Mapping[int, r.Realisasi], periode: Periode) -> SampaiDengan:
    sampai = periode.triwulan_akhir
    baris = {q: b for q in range(1, sampai + 1) if (b := realisasi.get(q))}
    nilai = {q: b.nilai for q, b in baris.items()}
    gabungan, terisi = akumulasikan(i.akumulasi, nilai, sampai)
    dasar = tuple(baris[q] for q in (terisi[-1:] if i.akumulasi is Akumulasi.POSISI_AKHIR else terisi))
    penuh = isinstance(gabungan, Terisi) and lengkap(i.akumulasi, nilai, sampai)
    if len(_satuan(i, dasar)) > 1:
        alasan = "satuan antartriwulan berbeda sehingga nilainya tidak dapat digabungkan"
        gabungan, penuh = BelumDiukur(alasan), False
    tahunan = realisasi.get(0)
    dipakai = periode.tahunan or (i.akumulasi is Akumulasi.TAHUNAN and sampai == 4)
    if tahunan is None or not dipakai or isinstance(tahunan.nilai, BelumDiisi):
        return SampaiDengan(gabungan, terisi, penuh, dasar)
    if isinstance(tahunan.nilai, Terisi):
        catatan = _beda_tahunan(tahunan.nilai, gabungan) if penuh else ""
        return SampaiDengan(tahunan.nilai, (), True, (tahunan,), catatan)
    return SampaiDengan(gabungan if terisi else tahunan.nilai, terisi, penuh, dasar)


def bandingkan(
    i: r.Indikator, target: Nilai, baris: Sequence[r.Target | None], realisasi: SampaiDengan, tahun: int
) -> Capaian:
    """Capaian by the indicator's own formula, unless units differ. ``baris`` are the rows behind
    ``target``.
    """
    hasil = hitung_capaian(
        target=target,
        realisasi=realisasi.nilai,
        arah=i.arah,
        rumus=i.rumus,
        skala=skala(i.skala, tahun) if i.skala else None,
        tahun=tahun,
    )
    if hasil.persen is None or len(_satuan(i, [*baris, *realisasi.baris])) < 2:
        return hasil
    satuan_target, satuan_realisasi = _satuan(i, baris), _satuan(i, realisasi.baris)
    beda = f"({_sebut(satuan_realisasi)}) berbeda dari satuan target ({_sebut(satuan_target)})"
    return Capaian(None, f"Satuan realisasi {beda}.")


def dasar_target(t: TahunKinerja, target: r.Target | None) -> str:
    """The document that set a target: "Perjanjian Kinerja Tahun 2023" or the plan version's name."""
    if target is None or isinstance(target.nilai, BelumDiisi):
        return ""
    if target.pk:
        nomor = next((p.nomor for p in t.data.pk if p.kunci == target.pk), 1)
        return f"{'Perubahan ' if nomor > 1 else ''}Perjanjian Kinerja Tahun {target.tahun}"
    return next((v.nama for v in t.data.rencana if v.kunci == target.rencana), "")


def unik(catatan: Iterable[str]) -> tuple[str, ...]:
    """Notes without blanks and repetitions, in their order."""
    return tuple(dict.fromkeys(c for c in catatan if c))


def _target_periode(
    i: r.Indikator, target: Mapping[int, r.Target], periode: Periode
) -> tuple[Nilai, list[r.Target], str]:
    """The target to a quarter, the rows it rests on, and why it is missing."""
    sampai = periode.triwulan
    if i.akumulasi is Akumulasi.TAHUNAN and sampai < 4:
        return TidakBerlaku("indikator tahunan dinilai pada akhir tahun"), [], ""
    baris = {q: b for q in range(1, sampai + 1) if (b := target.get(q))}
    nilai = {q: b.nilai for q, b in baris.items()}
    gabungan, terisi = akumulasikan(i.akumulasi, nilai, sampai)
    if lengkap(i.akumulasi, nilai, sampai) or isinstance(gabungan, TidakBerlaku):
        return gabungan, [baris[q] for q in terisi], ""
    tahunan = target.get(0)
    if tahunan and isinstance(tahunan.nilai, TidakBerlaku if sampai < 4 else Terisi | TidakBerlaku):
        return tahunan.nilai, [tahunan], ""
    perlu = range(1, sampai + 1) if i.akumulasi in PERLU_SEMUA else (sampai,)
    kosong = [q for q in perlu if not isinstance(nilai.get(q, BELUM_DIISI), Terisi | TidakBerlaku)]
    return BELUM_DIISI, [], f"Target triwulan {rangkai(ROMAWI[q] for q in kosong)} belum diisi."


def _belum_lengkap(i: r.Indikator, realisasi: SampaiDengan, periode: Periode) -> str:
    terisi = realisasi.triwulan
    if not terisi:
        return ""
    posisi = f"; posisi terakhir triwulan {ROMAWI[terisi[-1]]}" if i.akumulasi is Akumulasi.POSISI_AKHIR else ""
    return f"Realisasi baru {len(terisi)} dari {periode.triwulan_akhir} triwulan{posisi}."


def _predikat(capaian: Capaian, tahun: int) -> tuple[str, str]:
    """The predikat, and a note where only the policy for holes decides it."""
    if capaian.persen is None:
        return "", ""
    try:
        celah = di_celah(capaian.persen, tahun=tahun)
        sebutan = predikat(capaian.persen, tahun=tahun)
    except ParameterError as galat:
        return "", str(galat)
    return sebutan, "Capaian berada di antara dua interval skala predikat." if celah else ""


def _satuan(i: r.Indikator, baris: Iterable[r.Target | r.Realisasi | None]) -> set[str]:
    """The known units of rows, in their plain form where they are more than one."""
    satuan = {b.satuan or i.satuan for b in baris if b} - {""}
    return satuan if len(satuan) < 2 else {baku(s) for s in satuan}


def _sebut(satuan: set[str]) -> str:
    return rangkai(sorted(satuan))


def _beda_tahunan(tahunan: Nilai, gabungan: Nilai) -> str:
    """A note where the year's own value and its quarters differ, both as displayed."""
    tercatat, dihitung = (
        tulis_nilai(Angka(bulatkan(n.nilai)) if isinstance(n, Angka) else n) for n in (tahunan, gabungan)
    )
    if tercatat == dihitung:
        return ""
    return f"Nilai tahunan yang dicatat ({tercatat}) berbeda dari gabungan triwulannya ({dihitung})."
