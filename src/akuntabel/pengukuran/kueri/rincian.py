"""One indicator in one period with everything behind its figure: for the panel beside the grid and for its own page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.capaian import PENJELASAN_RUMUS
from akuntabel.aturan.formula import Formula, FormulaError, susun
from akuntabel.aturan.istilah import Akumulasi, Arah, SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, Nilai, Terisi
from akuntabel.aturan.penulisan import tulis_nilai, tulis_persen
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.dokumen.grafik_titik import TitikTahun, grafik_tren
from akuntabel.dokumen.html_svg import svg_sebaris
from akuntabel.jejak.peta import peta, satukan_nilai
from akuntabel.jejak.riwayat import Ubahan, kelompokkan, riwayat
from akuntabel.jejak.tanda import TandaTampil, semua_tanda
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.kinerja.kemajuan import riwayat as riwayat_tahunan
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.organisasi.models import Jabatan
from akuntabel.pengukuran import models as m
from akuntabel.pengukuran.isian import tampil
from akuntabel.pengukuran.kueri.kisi import BarisKisi, susun_baris
from akuntabel.pengukuran.kueri.ukur import Ukur, baca_ukur
from akuntabel.perencanaan import models as rencana
from akuntabel.perjanjian.models import Pk

SEBUTAN_ARAH = {
    Arah.NAIK: "Makin tinggi makin baik",
    Arah.TURUN: "Makin rendah makin baik",
    Arah.TETAP: "Tetap pada targetnya",
    Arah.RENTANG: "Di dalam rentang",
}
SEBUTAN_AKUMULASI = {
    Akumulasi.JUMLAH: "dijumlahkan antar triwulan",
    Akumulasi.POSISI_AKHIR: "posisi triwulan terakhir",
    Akumulasi.RATA_RATA: "dirata-ratakan antar triwulan",
    Akumulasi.MAKSIMUM: "nilai tertinggi antar triwulan",
    Akumulasi.TAHUNAN: "diukur sekali pada akhir tahun",
}
SEBUTAN_SUMBER = {
    SumberRealisasi.DIUKUR: "Diukur",
    SumberRealisasi.DIHITUNG: "Dihitung dari data dukung",
    SumberRealisasi.ASUMSI_SERAPAN: "Diasumsikan dari serapan anggaran",
}
TAHUN_LAMPAU = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bukti:
    """A piece of evidence as people see it."""

    kunci: str
    nama: str
    sidik: str
    ukuran: int
    jenis_media: str
    keterangan: str
    waktu: Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Perubahan:
    """A line of the history: what became of what, by whom and when."""

    waktu: Any
    oleh: str
    apa: str
    lama: str
    baru: str
    alasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TahunLampau:
    tahun: int
    target: str
    realisasi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rincian:
    indikator: r.Indikator
    periode: Periode
    hasil: Hasil
    baris: BarisKisi
    realisasi: r.Realisasi | None
    versi: int
    penanggung_jawab: str
    arah: str
    akumulasi: str
    sumber: str
    capaian: tuple[str, ...]
    """How the capaian came about, in sentences."""
    formula: Formula | None
    bukti: tuple[Bukti, ...]
    riwayat: tuple[Perubahan, ...]
    tanda: tuple[TandaTampil, ...]
    lampau: tuple[TahunLampau, ...]
    grafik: SafeString | None
    triwulan: tuple[tuple[str, str], ...]
    """The other quarters of the year with what was filled in."""


def baca_rincian(opd: str, periode: Periode, indikator: str) -> Rincian | None:
    """Everything about one indicator; None where the plan in force does not have it. A fixed number of queries."""
    ukur = baca_ukur(opd, periode.tahun, indikator={indikator})
    if ukur is None or indikator not in ukur.ukuran:
        return None
    versi_rencana = ukur.ukuran[indikator].rencana
    i = peta(rencana.Indikator).muat(rencana.Indikator.objects.filter(rencana=versi_rencana, kunci=indikator))[0]
    assert isinstance(i, r.Indikator)  # noqa: S101 - the model holds no other record
    h = ukur.hasil(i, periode)
    baris = ukur.realisasi.get(indikator, {})
    bukti = baca_bukti(opd, periode, indikator)
    tanda = semua_tanda(opd=opd, alur=Alur.TRIWULAN, kunci=f"{periode.tahun}/{periode.triwulan}")
    milik = tuple(t for t in tanda if t.indikator == indikator)
    kini = baris.get(periode.triwulan)
    lampau, grafik = _lampau(ukur, i, opd)
    return Rincian(
        indikator=i,
        periode=periode,
        hasil=h,
        baris=susun_baris(
            ukur, i, periode, bukti=len(bukti), tanda=sum(not t.terjawab and not t.tertutup for t in milik)
        ),
        realisasi=kini,
        versi=ukur.versi.get((indikator, periode.triwulan), 0),
        penanggung_jawab=_jabatan(i.penanggung_jawab),
        arah=SEBUTAN_ARAH[i.arah],
        akumulasi=SEBUTAN_AKUMULASI[i.akumulasi],
        sumber=SEBUTAN_SUMBER[kini.sumber] if kini else "",
        capaian=jelaskan_capaian(i, h),
        formula=_formula(i),
        bukti=bukti,
        riwayat=tuple(
            _perubahan(u) for u in kelompokkan(riwayat(opd, tabel="realisasi", kunci=kunci_sel(indikator, periode)))
        ),
        tanda=milik,
        lampau=lampau,
        grafik=grafik,
        triwulan=tuple(
            (f"TW {ROMAWI[q]}", tampil(baris[q].nilai) or "–")
            for q in (1, 2, 3, 4)
            if q != periode.triwulan and q in baris
        ),
    )


def kunci_sel(indikator: str, periode: Periode) -> Mapping[str, Any]:
    """The key of a realisation as the trail knows it."""
    return {"indikator": indikator, "tahun": periode.tahun, "triwulan": periode.triwulan}


def baca_bukti(opd: str, periode: Periode, indikator: str) -> tuple[Bukti, ...]:
    """The evidence of one cell, the earliest first. One query."""
    baris = m.Bukti.objects.filter(
        opd=opd, indikator=indikator, tahun=periode.tahun, triwulan=periode.triwulan
    ).order_by("dibuat", "kunci")
    return tuple(
        Bukti(
            kunci=b.kunci,
            nama=b.nama_berkas,
            sidik=b.sidik,
            ukuran=b.ukuran,
            jenis_media=b.jenis_media,
            keterangan=b.keterangan,
            waktu=b.dibuat,
        )
        for b in baris
    )


def jelaskan_capaian(i: r.Indikator, h: Hasil) -> tuple[str, ...]:
    """The rule, its inputs and its reservations."""
    satuan = (h.target.satuan if h.target else "") or i.satuan
    target, realisasi = tulis_nilai(h.target_periode, satuan), tulis_nilai(h.realisasi, satuan)
    isi = [f"Rumus: {PENJELASAN_RUMUS[i.rumus]}.", f"Target {target}; realisasi {realisasi}."]
    if h.capaian_periode.persen is not None:
        isi.append(f"Capaian {tulis_persen(h.capaian_periode.persen)}.")
    if h.dasar_target:
        isi.append(f"Target menurut {h.dasar_target}.")
    return (*isi, *h.catatan)


def _jabatan(kunci: str) -> str:
    return Jabatan.objects.filter(kunci=kunci).values_list("nama", flat=True).first() or "" if kunci else ""


def _formula(i: r.Indikator) -> Formula | None:
    if not i.formula_hitung:
        return None
    try:
        return susun(i.formula_hitung)
    except FormulaError:
        return None


# --- history ---------------------------------------------------------------------------------------------------------

_LAIN = {"keterangan": "keterangan", "sumber": "cara memperoleh", "satuan": "satuan"}


def _perubahan(u: Ubahan) -> Perubahan:
    ukur = {"nilai", "nilai_atas", "peringkat", "status"} & (u.sesudah.keys() | u.sebelum.keys())
    lain = [_LAIN[k] for k in _LAIN if k in u.sesudah and u.sebelum]
    return Perubahan(
        waktu=u.waktu,
        oleh=u.nama,
        apa=", ".join(lain),
        lama=_kata(u.sebelum) if ukur and u.sebelum else "",
        baru=_kata({**u.sebelum, **u.sesudah}) if ukur else "",
        alasan=u.alasan,
    )


def _kata(sel: Mapping[str, Any]) -> str:
    """The value that cells of the trail speak of."""
    status = str(sel.get("status") or ("rentang" if sel.get("nilai_atas") else "angka"))
    try:
        dari, sampai = (Decimal(str(n)) if (n := sel.get(k)) is not None else None for k in ("nilai", "nilai_atas"))
        nilai = satukan_nilai(dari, sampai, str(sel.get("peringkat") or ""), status, "")
    except (ValueError, ArithmeticError):
        nilai = BELUM_DIISI
    alasan = sel.get("alasan")
    return (tampil(nilai) or "kosong") + (f" ({alasan})" if alasan and not isinstance(nilai, Terisi) else "")


# --- years before ----------------------------------------------------------------------------------------------------


def _lampau(ukur: Ukur, i: r.Indikator, opd: str) -> tuple[tuple[TahunLampau, ...], SafeString | None]:
    """The annual figures of the years so far, as a table and as a chart. Five queries."""
    tahun = _bertahun(ukur, i, opd)
    semua = [h for h in riwayat_tahunan(tahun, i.kunci) if h.periode.tahun > tahun.tahun - TAHUN_LAMPAU]
    lalu = [h for h in semua if h.periode.tahun < tahun.tahun]
    if not lalu:
        return (), None
    titik = [TitikTahun(tahun=h.periode.tahun, target=_angka(h.target), realisasi=_desimal(h.realisasi)) for h in semua]
    lukisan = grafik_tren(titik, judul=f"Perkembangan {i.uraian}", satuan=i.satuan, lebar=330, tinggi=190)
    return (
        tuple(
            TahunLampau(
                tahun=h.periode.tahun,
                target=tampil(h.target.nilai if h.target else BELUM_DIISI) or "–",
                realisasi=tampil(h.realisasi) or "–",
            )
            for h in lalu
        ),
        mark_safe(svg_sebaris(lukisan.svg, awalan="tren-", alt=lukisan.alt)),  # noqa: S308 - made safe by svg_sebaris
    )


def _bertahun(ukur: Ukur, i: r.Indikator, opd: str) -> TahunKinerja:
    """One indicator with its figures of all years. Four queries."""
    t = ukur.tahun
    pk = Pk.objects.filter(opd=opd, tahun__lt=t.tahun).values_list(
        "kunci", "tahun", "nomor", "jabatan_id", "ditandatangani"
    )
    lama = (
        r.Pk(kunci=k, opd=opd, tahun=y, nomor=n, jabatan=jabatan or "", ditandatangani=tanda)
        for k, y, n, jabatan, tanda in pk
    )
    unsur = rencana.Unsur.objects.filter(rencana=i.rencana, kunci=i.unsur, diarsipkan=False)
    himpunan = Himpunan(
        pemda=t.data.pemda,
        opd=t.data.opd,
        jabatan=t.data.jabatan,
        rencana=t.data.rencana,
        pk=(*t.data.pk, *lama),
        unsur=peta(rencana.Unsur).muat(unsur),
        indikator=(i,),
        target=peta(rencana.Target).muat(rencana.Target.objects.filter(indikator=i.kunci)),
        realisasi=peta(m.Realisasi).muat(m.Realisasi.objects.filter(indikator=i.kunci)),
    )
    return TahunKinerja.dari(himpunan, opd=opd, tahun=t.tahun)


def _angka(target: r.Target | None) -> Decimal | None:
    return _desimal(target.nilai) if target else None


def _desimal(nilai: Nilai) -> Decimal | None:
    return nilai.nilai if isinstance(nilai, Angka) else None
