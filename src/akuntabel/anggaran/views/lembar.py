"""The sheets of the budget as a grid, and what it sends: one cell, a pasted block, an undo."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.views.decorators.gzip import gzip_page

from akuntabel.anggaran.formulir import DpaForm
from akuntabel.anggaran.isian import (
    NAMA_BULAN,
    NAMA_TAHAP,
    SINGKAT_BULAN,
    Keliru,
    Lembar,
    baca_uang,
    dari_kode,
    ke_kode,
    tulis_uang,
)
from akuntabel.anggaran.kueri.lembar import (
    BarisUang,
    Susunan,
    TahunAnggaran,
    baca_dpa,
    baca_tahun,
    baca_tercatat,
    ringkasan,
    susun_lembar,
)
from akuntabel.anggaran.tindakan import BentrokUang, IsianUang, salin_pagu, simpan_dpa, simpan_sel_uang
from akuntabel.anggaran.views.dasar import SEMUA, Tempat, baca_lembar, susun_tempat
from akuntabel.aturan.angka import tulis_persen
from akuntabel.aturan.hak import Tindakan, boleh
from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.aturan.rupiah import tulis_rupiah, tulis_rupiah_singkat
from akuntabel.jejak.galat import Bentrok, TindakanDitolak
from akuntabel.jejak.riwayat import riwayat
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.laman.tabel import tulis_bagian, tulis_tabel

BATAS_TEMPEL = 4000
"""Cells of one paste."""
TABEL = {Lembar.PAGU: "pagu", Lembar.KAS: "rencana_kas", Lembar.REALISASI: "realisasi_anggaran"}
_TULIS = (Tindakan.SIMPAN_PAGU, Tindakan.SIMPAN_REALISASI_ANGGARAN)


@gzip_page
@pintu(Tindakan.BACA)
def anggaran(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The sheet that ``tampil`` names: realisation, budget by stage, or the cash plan."""
    return tampilkan(request, opd, Periode(tahun, triwulan))


def tampilkan(request: Permintaan, opd: str, periode: Periode, dpa: DpaForm | None = None) -> HttpResponse:
    lembar = Lembar.PAGU if dpa else baca_lembar(request.GET.get("tampil") or Lembar.REALISASI.value)
    t = susun_tempat(request.pelaku, opd, periode, lembar, semua=request.GET.get("bulan") == SEMUA)
    baris = susun_lembar(t.ta, t.susunan, boleh=t.boleh)
    ubah_pagu = boleh(request.pelaku, Tindakan.SIMPAN_PAGU, opd=opd).boleh
    if lembar is Lembar.PAGU and dpa is None:
        dpa = DpaForm(dpa=baca_dpa(opd, periode.tahun))
    isi = {
        "t": t,
        "periode": periode,
        "lembar": lembar.value,
        "judul": lembar.judul,
        "sampai": t.susunan.sampai,
        "kosong": len(baris) <= 1,
        "tabel": _tabel(request, t, baris) if len(baris) > 1 else "",
        "r": ringkasan(t.ta, periode),
        "pilihan": [(x.judul, t.url(x), x is lembar) for x in Lembar],
        "rentang": _rentang(t),
        "dapat_diisi": t.dapat_diisi,
        "tertutup": t.tertutup,
        "sebagian": t.unit is not None and t.berhak,
        "dpa": dpa,
        "ubah_pagu": ubah_pagu,
        "salin": _dapat_disalin(t.ta) if lembar is Lembar.PAGU and ubah_pagu else [],
        "tab": "anggaran:anggaran",
    }
    return render(request, "anggaran/lembar.html", isi, status=422 if dpa is not None and dpa.errors else 200)


def _rentang(t: Tempat) -> list[tuple[str, str, bool]]:
    """The switch between the quarter's three months and all twelve; nothing to choose on the other pages."""
    if t.lembar is Lembar.PAGU or t.periode.tahunan:
        return []
    semua = t.susunan.semua
    return [
        (f"Bulan triwulan {ROMAWI[t.periode.triwulan]}", t.url(semua=False), not semua),
        ("Dua belas bulan", t.url(semua=True), semua),
    ]


def _tabel(request: Permintaan, t: Tempat, baris: Iterable[BarisUang]) -> str:
    return tulis_tabel(
        "anggaran",
        "lembar",
        t=t,
        s=t.susunan,
        lembar=t.lembar.value,
        tahun=t.periode.tahun,
        kolom=[_judul_kolom(t.lembar, k) for k in t.susunan.kolom],
        baris=baris,
        simpan=t.alamat("sel", lembar=t.lembar.value),
        tempel=t.alamat("tempel", lembar=t.lembar.value),
        rinci=t.alamat("baris", lembar=t.lembar.value),
        pengguna=request.pelaku.nama,
        masuk=resolve_url(settings.LOGIN_URL),
    )


def _judul_kolom(lembar: Lembar, kolom: str) -> tuple[str, str]:
    """The head of a column: short where there is little room, and in full."""
    if lembar is Lembar.PAGU:
        nama = NAMA_TAHAP[r.TahapAnggaran(kolom)]
        return nama, nama
    return SINGKAT_BULAN[int(kolom) - 1], NAMA_BULAN[int(kolom) - 1]


def _dapat_disalin(ta: TahunAnggaran) -> list[tuple[str, str, str, str, int]]:
    """From which stage to the next amounts can be taken over, and how many: of what has none there yet."""
    hasil = []
    tahap = list(r.TahapAnggaran)
    for dari, ke in ((tahap[0], tahap[1]), (tahap[1], tahap[2]), (tahap[0], tahap[2])):
        n = len(ta.kolom(Lembar.PAGU, dari.value).keys() - ta.kolom(Lembar.PAGU, ke.value).keys())
        if n:
            hasil.append((dari.value, ke.value, NAMA_TAHAP[dari].lower(), NAMA_TAHAP[ke].lower(), n))
    return hasil


@pintu(Tindakan.BACA, tulis=_TULIS)
def sel(request: Permintaan, opd: str, tahun: int, triwulan: int, lembar: str) -> HttpResponse:
    """Save one cell (``kisi.js``)."""
    minta, jenis, periode = _json(request), baca_lembar(lembar), Periode(tahun, triwulan)
    kunci = str(minta.get("sel", ""))
    unsur, kolom = _pecah(kunci, jenis)
    jumlah = baca_uang(str(minta.get("isi", "")), jenis, pasti=minta.get("pasti") is True)
    if isinstance(jumlah, Keliru):
        return JsonResponse({"pesan": jumlah.pesan, "kemungkinan": jumlah.kemungkinan}, status=422)
    semula = baca_tercatat(opd, tahun, jenis, unsur=unsur).get((unsur, kolom), (None, 0))[0]
    isian = IsianUang(unsur=unsur, kolom=kolom, jumlah=jumlah, versi=_bulat(minta.get("versi")))
    try:
        simpan_sel_uang(pelaku=request.pelaku, opd=opd, tahun=tahun, lembar=jenis, isian=[isian])
    except BentrokUang as bentrok:
        return JsonResponse(_bentrok(opd, tahun, jenis, unsur, kolom, str(bentrok)), status=409)
    jawab = _jawaban(request, opd, periode, jenis, [(unsur, kolom)])
    satu = jawab["sel"][kunci]
    return JsonResponse(
        {**satu, "lain": jawab["lain"], "ringkas": jawab["ringkas"], "pukul": _pukul(), "sebelum": ke_kode(semula)}
    )


@pintu(Tindakan.BACA, tulis=_TULIS)
def tempel(request: Permintaan, opd: str, tahun: int, triwulan: int, lembar: str) -> HttpResponse:
    """Look through a pasted block, store it as one act, or undo one (``kisi.js``)."""
    minta, jenis, periode = _json(request), baca_lembar(lembar), Periode(tahun, triwulan)
    butir = minta.get("sel")
    if not isinstance(butir, list) or not butir or not all(isinstance(b, dict) for b in butir):
        raise TindakanDitolak("Tempelan kosong.")
    if len(butir) > BATAS_TEMPEL:
        raise TindakanDitolak(f"Tempelan terlalu besar: paling banyak {BATAS_TEMPEL} sel.")
    urungkan = minta.get("urungkan") is True
    tercatat = baca_tercatat(opd, tahun, jenis)
    rencana = [_rencana(tercatat, b, jenis, urungkan=urungkan) for b in butir]
    if minta.get("periksa") is True:
        return JsonResponse({"rencana": [x.kirim() for x in rencana]})
    if any(isinstance(x.jumlah, Keliru) for x in rencana):
        pesan = "Ada sel yang belum dapat dibaca; belum ada yang disimpan."
        return JsonResponse({"pesan": pesan, "rencana": [x.kirim() for x in rencana]}, status=422)
    isian = [
        IsianUang(unsur=x.unsur, kolom=x.kolom, jumlah=x.jumlah, versi=x.versi)
        for x in rencana
        if not isinstance(x.jumlah, Keliru)
    ]
    alasan = "Diurungkan" if urungkan else "Ditempel dari lembar kerja"
    try:
        ubah = simpan_sel_uang(pelaku=request.pelaku, opd=opd, tahun=tahun, lembar=jenis, isian=isian, alasan=alasan)
    except BentrokUang as bentrok:
        galat = dict.fromkeys(bentrok.sel, "Baru saja diisi orang lain. Muat ulang halaman, lalu tempel kembali.")
        kirim = [x.kirim(galat.get((x.unsur, x.kolom), "")) for x in rencana]
        return JsonResponse({"pesan": str(bentrok), "rencana": kirim}, status=409)
    jawab = _jawaban(request, opd, periode, jenis, [(x.unsur, x.kolom) for x in rencana])
    for x in rencana:
        jawab["sel"][x.kunci]["sebelum"] = ke_kode(x.semula)
    return JsonResponse({**jawab, "jumlah": len(ubah), "pukul": _pukul()})


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_PAGU)
def dpa(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """Save number and day of the budget documents."""
    periode = Periode(tahun, triwulan)
    form = DpaForm(request.POST or None, dpa=baca_dpa(opd, tahun))
    if request.method == "POST" and form.is_valid():
        rekaman, versi = form.rekaman(opd, tahun)
        try:
            simpan_dpa(pelaku=request.pelaku, opd=opd, rekaman=rekaman, versi=versi)
        except Bentrok:
            form.add_error(None, "Baru saja diubah orang lain. Muat ulang halaman untuk melihat isinya.")
        except TindakanDitolak as sebab:
            form.add_error(None, str(sebab))
        else:
            messages.success(request, "Dokumen anggaran disimpan.")
    if form.errors:
        return tampilkan(request, opd, periode, form)
    return redirect(f"{request.path.removesuffix('dpa/')}?tampil=pagu#dpa")


@pintu(Tindakan.BACA, tulis=Tindakan.SIMPAN_PAGU)
def salin(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:  # the period leads back
    """Take over the amounts of a stage into a later one."""
    if request.method == "POST":
        try:
            dari, ke = (r.TahapAnggaran(request.POST.get(n, "")) for n in ("dari", "ke"))
        except ValueError:
            raise TindakanDitolak("Pilih tahap asal dan tahap tujuannya.") from None
        try:
            n = salin_pagu(pelaku=request.pelaku, opd=opd, tahun=tahun, dari=dari, ke=ke)
            messages.success(request, f"{n} pagu disalin ke {NAMA_TAHAP[ke].lower()}. Ubah yang berbeda.")
        except TindakanDitolak as sebab:
            messages.error(request, str(sebab))
    return redirect(f"{request.path.removesuffix('salin/')}?tampil=pagu")


# --- reading what was sent --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rencana:
    """One cell of a block: what it holds and what it is to hold."""

    kunci: str
    unsur: str
    kolom: str
    versi: int
    semula: r.Sen | None
    jumlah: r.Sen | Keliru | None
    isi: str

    def kirim(self, galat: str = "") -> dict[str, str]:
        keliru = self.jumlah if isinstance(self.jumlah, Keliru) else None
        baru = self.isi if isinstance(self.jumlah, Keliru) else tulis_uang(self.jumlah)
        galat = keliru.pesan if keliru else galat
        return {"sel": self.kunci, "lama": tulis_uang(self.semula), "baru": baru, "galat": galat}


def _rencana(
    tercatat: Mapping[tuple[str, str], tuple[r.Sen | None, int]],
    butir: Mapping[str, Any],
    lembar: Lembar,
    *,
    urungkan: bool,
) -> _Rencana:
    kunci, isi = str(butir.get("sel", "")), str(butir.get("isi", ""))
    unsur, kolom = _pecah(kunci, lembar)
    return _Rencana(
        kunci=kunci,
        unsur=unsur,
        kolom=kolom,
        versi=_bulat(butir.get("versi")),
        semula=tercatat.get((unsur, kolom), (None, 0))[0],
        jumlah=dari_kode(isi) if urungkan else baca_uang(isi, lembar),
        isi=isi,
    )


def _pecah(kunci: str, lembar: Lembar) -> tuple[str, str]:
    unsur, _, kolom = kunci.rpartition("|")
    if kolom not in lembar.kolom:
        raise TindakanDitolak("Sel ini tidak dikenal. Muat ulang halaman.")
    return unsur, kolom


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


# --- answering --------------------------------------------------------------------------------------------------------


def _jawaban(
    request: Permintaan, opd: str, periode: Periode, lembar: Lembar, sel: list[tuple[str, str]]
) -> dict[str, Any]:
    """The cells, and all that was computed anew: their rows and every row above them."""
    ta = baca_tahun(opd, periode.tahun)
    assert ta is not None  # noqa: S101 - something was just saved in it
    berubah = {k for _, k in sel}
    susunan = Susunan(lembar=lembar, periode=periode, kolom=tuple(k for k in lembar.kolom if k in berubah))
    unsur = {u for u, _ in sel} & ta.unit.keys()
    rantai = {k for u in unsur for k in ta.jalur(u)}
    baris = susun_lembar(ta, susunan, boleh=lambda *_: True, hanya=[k for k in ta.pohon.urutan if k in rantai])
    diisi = {f"{u}|{k}" for u, k in sel}
    jawab: dict[str, dict[str, Any]] = {}
    lain: dict[str, dict[str, Any]] = {}
    for b in baris:
        for s in b.sel:
            if s.kunci in diisi:
                jawab[s.kunci] = {"teks": s.teks, "isi": s.isi, "versi": s.versi, "kelas": _kelas(s)}
        turunan = {n: {"html": tulis_bagian("anggaran", "_sel", n, b), "kelas": k} for n, k in BAGIAN[lembar].items()}
        sendiri = {s.kolom: {"teks": s.teks, "isi": s.isi, "kelas": _kelas(s)} for s in b.sel if s.kunci not in diisi}
        lain[b.kunci] = {**turunan, **sendiri}
    return {"sel": jawab, "lain": lain, "ringkas": _ringkas(ta, periode)}


BAGIAN: dict[Lembar, dict[str, str]] = {
    Lembar.REALISASI: {"sampai": "kanan sampai", "serapan": "capaian", "kas": "kanan kas"},
    Lembar.KAS: {"setahun": "kanan sampai", "selisih": "kanan kas"},
    Lembar.PAGU: {"selisih": "kanan kas"},
}
"""The cells of a row that are computed, with their classes in the table."""


def _kelas(s: Any) -> str:
    return "kanan isian" + (" jumlahan" if s.jumlahan else "") + (" beda" if s.beda else "")


def _ringkas(ta: TahunAnggaran, periode: Periode) -> dict[str, str]:
    x = ringkasan(ta, periode)
    return {
        "pagu": tulis_rupiah_singkat(x.pagu) if x.pagu is not None else "–",
        "pagu-lengkap": tulis_rupiah(x.pagu) if x.pagu is not None else "",
        "realisasi": tulis_rupiah_singkat(x.realisasi) if x.realisasi is not None else "–",
        "realisasi-lengkap": tulis_rupiah(x.realisasi) if x.realisasi is not None else "",
        "serapan": tulis_persen(x.serapan) if x.serapan is not None else "–",
        "kas": tulis_persen(x.terhadap_kas) if x.terhadap_kas is not None else "–",
        "kalimat-kas": x.kalimat_kas,
    }


def _bentrok(opd: str, tahun: int, lembar: Lembar, unsur: str, kolom: str, pesan: str) -> dict[str, Any]:
    """What somebody else has put there, and who and when."""
    jumlah, versi = baca_tercatat(opd, tahun, lembar, unsur=unsur).get((unsur, kolom), (None, 0))
    tempat: dict[str, str | int] = {"opd": opd, "tahun": tahun}
    if unsur:
        tempat["unsur"] = unsur
    tempat |= {"tahap": kolom} if lembar is Lembar.PAGU else {"bulan": int(kolom)}
    akhir = next(iter(riwayat(opd, tabel=TABEL[lembar], kunci=tempat, batas=1)), None)
    return {
        "pesan": pesan,
        "oleh": akhir.nama if akhir else "orang lain",
        "pukul": f"{timezone.localtime(akhir.waktu):%H.%M}" if akhir else "",
        "teks": tulis_uang(jumlah),
        "isi": tulis_uang(jumlah),
        "versi": versi,
    }


def _pukul() -> str:
    return f"{timezone.localtime():%H.%M}"
