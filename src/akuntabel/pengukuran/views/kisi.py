"""The grid of a period and what it sends: one cell, a pasted block, an undo."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.views.decorators.gzip import gzip_page

from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.nilai import BELUM_DIISI, Nilai
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.skala import skala
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.riwayat import riwayat
from akuntabel.laman.alamat import alamat
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.laman.tabel import tulis_bagian, tulis_tabel
from akuntabel.organisasi.periode import status_pengisian
from akuntabel.pengukuran import isian as isi_sel
from akuntabel.pengukuran.kueri.kisi import BarisKisi, Sel, jumlah_tanda, susun_baris, susun_kisi
from akuntabel.pengukuran.kueri.ringkas import hitung_ringkas
from akuntabel.pengukuran.kueri.ukur import AKHIR_TAHUN, Ukur, baca_realisasi, baca_ukur
from akuntabel.pengukuran.tindakan import BentrokSel, IsianSel, boleh_mengisi, simpan_sel

BATAS_TEMPEL = 2000
"""Cells of one paste."""


@gzip_page
@pintu(Tindakan.BACA)
def pengukuran(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The grid: all may read it, cells are open to those who fill them in while the period is."""
    periode = Periode(tahun, triwulan)
    ukur = _ukur(opd, tahun, sampai=periode.triwulan_akhir)
    pelaku = request.pelaku
    status = status_pengisian(opd, tahun, triwulan, pelaku=pelaku)
    milik = {i.kunci for i in ukur.indikator}
    berhak = boleh_mengisi(pelaku, Tindakan.SIMPAN_REALISASI, opd, milik)
    kisi = susun_kisi(ukur, periode, dapat_diisi=berhak if status.terbuka else ())
    dasar = alamat("pengukuran:pengukuran", opd, periode)
    tabel = tulis_tabel(
        "pengukuran",
        "kisi",
        kisi=kisi,
        periode=periode,
        romawi=ROMAWI[triwulan],
        dasar=dasar,
        pengguna=pelaku.nama,
        masuk=resolve_url(settings.LOGIN_URL),
        pilihan=json.dumps(isi_sel.PILIHAN, ensure_ascii=False),
    )
    isi = {
        "tabel": tabel,
        "kisi": kisi,
        "periode": periode,
        "status": status,
        "berhak": bool(berhak),
        "sebagian": bool(berhak) and berhak != milik,
        "dapat_diisi": status.terbuka and bool(berhak),
        "sebutan": sebutan_periode(periode),
        "tab": "pengukuran:pengukuran",
        "dasar": dasar,
    }
    return render(request, "pengukuran/kisi.html", isi)


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_REALISASI)
def sel(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Save one cell (``kisi.js``)."""
    minta = _json(request)
    kunci, periode = str(minta.get("sel", "")), Periode(tahun, triwulan)
    ukur = baca_ukur(opd, tahun, indikator={kunci})
    if ukur is None or kunci not in ukur.ukuran:
        raise TindakanDitolak("Indikator ini tidak ada lagi dalam rencana yang berlaku. Muat ulang halaman.")
    semula = _nilai(ukur, kunci, triwulan)
    nilai = isi_sel.baca_isi(str(minta.get("isi", "")), ukuran(ukur, kunci, triwulan), pasti=minta.get("pasti") is True)
    if isinstance(nilai, isi_sel.Keliru):
        return JsonResponse({"pesan": nilai.pesan, "kemungkinan": nilai.kemungkinan}, status=422)
    isian = IsianSel(indikator=kunci, nilai=nilai, versi=_bulat(minta.get("versi")))
    try:
        simpan_sel(pelaku=request.pelaku, opd=opd, tahun=tahun, triwulan=triwulan, isian=[isian])
    except BentrokSel as bentrok:
        return JsonResponse(_bentrok(opd, periode, kunci, str(bentrok)), status=409)
    ukur = _segarkan(ukur, opd, {kunci})
    jawab = _jawaban(ukur, opd, periode, {kunci})[kunci]
    jawab |= {"sebelum": isi_sel.ke_kode(semula), "ringkas": _ringkas(opd, ukur, periode), "pukul": _pukul()}
    return JsonResponse(jawab)


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_REALISASI)
def tempel(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Look through a pasted block, store it as one act, or undo one (``kisi.js``)."""
    minta = _json(request)
    butir = minta.get("sel")
    if not isinstance(butir, list) or not butir or not all(isinstance(b, dict) for b in butir):
        raise TindakanDitolak("Tempelan kosong.")
    if len(butir) > BATAS_TEMPEL:
        raise TindakanDitolak(f"Tempelan terlalu besar: paling banyak {BATAS_TEMPEL} sel.")
    periode = Periode(tahun, triwulan)
    urungkan = minta.get("urungkan") is True
    ukur = _ukur(opd, tahun, {str(b.get("sel")) for b in butir})
    rencana = [_rencana(ukur, b, periode, urungkan=urungkan) for b in butir]
    if minta.get("periksa") is True:
        hak = boleh_mengisi(request.pelaku, Tindakan.SIMPAN_REALISASI, opd, {x.sel for x in rencana})
        return JsonResponse({"rencana": [x.kirim(berhak=x.sel in hak) for x in rencana]})
    if any(isinstance(x.nilai, isi_sel.Keliru) for x in rencana):
        pesan = "Ada sel yang belum dapat dibaca; belum ada yang disimpan."
        return JsonResponse({"pesan": pesan, "rencana": [x.kirim() for x in rencana]}, status=422)
    try:
        berubah = simpan_sel(
            pelaku=request.pelaku,
            opd=opd,
            tahun=tahun,
            triwulan=triwulan,
            isian=[
                IsianSel(indikator=x.sel, nilai=x.nilai, versi=x.versi)
                for x in rencana
                if not isinstance(x.nilai, isi_sel.Keliru)
            ],
            alasan="Diurungkan" if urungkan else "Ditempel dari lembar kerja",
        )
    except BentrokSel as bentrok:
        galat = dict.fromkeys(bentrok.indikator, "Baru saja diisi orang lain. Muat ulang halaman, lalu tempel kembali.")
        return JsonResponse(
            {"pesan": str(bentrok), "rencana": [x.kirim(galat.get(x.sel, "")) for x in rencana]}, status=409
        )
    ukur = _segarkan(ukur, opd, set(ukur.ukuran))
    jawab = _jawaban(ukur, opd, periode, {x.sel for x in rencana})
    for x in rencana:
        jawab[x.sel]["sebelum"] = isi_sel.ke_kode(x.semula)
    return JsonResponse(
        {"sel": jawab, "jumlah": len(berubah), "ringkas": _ringkas(opd, ukur, periode), "pukul": _pukul()}
    )


# --- reading what was sent --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rencana:
    """One cell of a block: what it holds and what it is to hold."""

    sel: str
    versi: int
    semula: Nilai
    nilai: Nilai | isi_sel.Keliru
    isi: str

    def kirim(self, galat: str = "", *, berhak: bool = True) -> dict[str, Any]:
        keliru = self.nilai if isinstance(self.nilai, isi_sel.Keliru) else None
        if keliru is not None:
            galat = keliru.lengkap
        elif not berhak:
            galat = "Anda tidak mengisi indikator ini."
        baru = self.isi if isinstance(self.nilai, isi_sel.Keliru) else isi_sel.tulis_isi(self.nilai)
        return {"sel": self.sel, "lama": isi_sel.tulis_isi(self.semula), "baru": baru, "galat": galat}


def _rencana(ukur: Ukur, butir: Mapping[str, Any], periode: Periode, *, urungkan: bool) -> _Rencana:
    kunci, isi = str(butir.get("sel", "")), str(butir.get("isi", ""))
    nilai: Nilai | isi_sel.Keliru
    if kunci not in ukur.ukuran:
        nilai = isi_sel.Keliru("Indikator ini tidak ada dalam rencana yang berlaku.")
    elif urungkan:
        nilai = isi_sel.dari_kode(isi)
    else:
        nilai = isi_sel.baca_isi(isi, ukuran(ukur, kunci, periode.triwulan))
    semula = _nilai(ukur, kunci, periode.triwulan)
    return _Rencana(sel=kunci, versi=_bulat(butir.get("versi")), semula=semula, nilai=nilai, isi=isi)


def ukuran(ukur: Ukur, kunci: str, triwulan: int) -> isi_sel.Ukuran:
    """What an entry for an indicator is read by."""
    i = ukur.ukuran[kunci]
    target = ukur.target.get(kunci, {})
    baris = target.get(triwulan) or target.get(0)
    return isi_sel.Ukuran(
        satuan=(baris.satuan if baris else "") or i.satuan,
        target=baris.nilai if baris else BELUM_DIISI,
        skala=skala(i.skala, ukur.tahun.tahun) if i.skala else None,
    )


def _json(request: HttpRequest) -> dict[str, Any]:
    try:
        isi = json.loads(request.body)
    except ValueError:
        isi = None
    if not isinstance(isi, dict):
        raise TindakanDitolak("Kiriman tidak terbaca.")
    return isi


def _bulat(isi: Any) -> int:
    return isi if isinstance(isi, int) and not isinstance(isi, bool) else 0


def _ukur(opd: str, tahun: int, indikator: set[str] | None = None, sampai: int = AKHIR_TAHUN) -> Ukur:
    ukur = baca_ukur(opd, tahun, indikator=indikator, sampai=sampai)
    if ukur is None:
        raise Http404("OPD tidak ada.")
    return ukur


def _nilai(ukur: Ukur, kunci: str, triwulan: int) -> Nilai:
    baris = ukur.realisasi.get(kunci, {}).get(triwulan)
    return baris.nilai if baris else BELUM_DIISI


def _segarkan(ukur: Ukur, opd: str, indikator: set[str]) -> Ukur:
    """The same with the realisations as they are stored now. One query."""
    realisasi, versi = baca_realisasi(opd, ukur.tahun.tahun, indikator=indikator)
    return Ukur(ukur.tahun, ukur.ukuran, ukur.target, realisasi, versi)


# --- answering --------------------------------------------------------------------------------------------------------


def _jawaban(ukur: Ukur, opd: str, periode: Periode, kunci: set[str]) -> dict[str, dict[str, Any]]:
    """Cells with what was computed anew in their rows; evidence is not. At most two queries, for marks."""
    tanda = jumlah_tanda(opd, periode)
    return {
        k: _satu(susun_baris(ukur, ukur.ukuran[k], periode, tanda=tanda.get(k, 0), dapat_diisi=True)) for k in kunci
    }


def _satu(baris: BarisKisi) -> dict[str, Any]:
    sel: Sel = baris.sel
    return {
        "teks": sel.teks,
        "isi": sel.isi,
        "versi": sel.versi,
        "kelas": KELAS_SEL + (" nihil" if sel.nihil else ""),
        "baris": {
            nama: {"html": tulis_bagian("pengukuran", "_sel", nama, baris), "kelas": kelas}
            for nama, kelas in KELAS_BAGIAN.items()
        },
    }


KELAS_SEL = "kanan isian"
KELAS_BAGIAN = {"sampai": "kanan sampai", "capaian": "capaian", "predikat": "predikat-sel"}
"""The cells of a row that are computed from the one that is filled in, with their classes in the table."""


def _bentrok(opd: str, periode: Periode, kunci: str, pesan: str) -> dict[str, Any]:
    """What somebody else has put there, and who and when."""
    realisasi, versi = baca_realisasi(opd, periode.tahun, indikator={kunci})
    baris = realisasi.get(kunci, {}).get(periode.triwulan)
    nilai = baris.nilai if baris else BELUM_DIISI
    tempat = {"indikator": kunci, "tahun": periode.tahun, "triwulan": periode.triwulan}
    akhir = next(iter(riwayat(opd, tabel="realisasi", kunci=tempat, batas=1)), None)
    return {
        "pesan": pesan,
        "oleh": akhir.nama if akhir else "orang lain",
        "pukul": f"{timezone.localtime(akhir.waktu):%H.%M}" if akhir else "",
        "teks": isi_sel.tampil(nilai),
        "isi": isi_sel.tulis_isi(nilai),
        "versi": versi.get((kunci, periode.triwulan), 0),
    }


def _ringkas(opd: str, ukur: Ukur, periode: Periode) -> dict[str, str]:
    return {nama: str(n) for nama, n in hitung_ringkas(opd, ukur, periode).items()}


def _pukul() -> str:
    return f"{timezone.localtime():%H.%M}"


def sebutan_periode(periode: Periode) -> str:
    """ "triwulan I" or "tahun 2023", to follow a noun."""
    return f"tahun {periode.tahun}" if periode.tahunan else f"triwulan {ROMAWI[periode.triwulan]}"
