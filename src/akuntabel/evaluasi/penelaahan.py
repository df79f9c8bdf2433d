"""Reviewing a stored file: read, check, mark, store. In the background, or at once where the file is small."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from akuntabel.dokumen.baca.model import BerkasDitolakError
from akuntabel.dokumen.baca.pilih import baca_laporan
from akuntabel.evaluasi import models as m
from akuntabel.evaluasi.istilah import Kabar, LingkupLaporan, StatusReviu, Tindak
from akuntabel.evaluasi.langkah import LANGKAH
from akuntabel.evaluasi.naskah import BabNaskah, susun_bab
from akuntabel.jejak.berkas import jalur
from akuntabel.kinerja.tahun import TahunKinerja, TidakAdaError
from akuntabel.organisasi.setelan import memakai_setelan
from akuntabel.pelaporan.kueri import muat_tahun
from akuntabel.pelaporan.kueri.terbitan import MACET
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.formulir_reviu import Butir, isi_formulir
from akuntabel.reviu.hasil import HasilReviu, reviu
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.penandaan import tandai
from akuntabel.reviu.temuan import Lokasi, Temuan
from akuntabel.reviu.ulangan import Kenal, cocokkan, kenali

catatan = logging.getLogger(__name__)

TEMUAN_TERBANYAK = 2000
"""More findings than a report of any quality has; what is beyond is counted, not stored."""
DITINJAU_LAGI = "Dinyatakan sudah diperbaiki pada reviu sebelumnya, tetapi masih ditemukan."


@task()
def telaah(nomor: int) -> None:
    """Review the file of the ``ReviuLaporan`` with this number."""
    jalankan(nomor)


def jalankan(nomor: int) -> None:
    """Review a file, once, whoever else finds it in the queue. Whatever goes wrong is stored for whoever waits."""
    kini = timezone.now()
    menunggu = Q(status=StatusReviu.ANTRE) | Q(status=StatusReviu.BERJALAN, detak__lt=kini - MACET)
    diambil = m.ReviuLaporan.objects.filter(menunggu, pk=nomor).update(
        status=StatusReviu.BERJALAN, mulai=kini, detak=kini, langkah=0
    )
    if not diambil:
        return
    r = m.ReviuLaporan.objects.get(pk=nomor)
    try:
        with memakai_setelan():
            _simpan(r, _telaah(r))
    except BerkasDitolakError as sebab:
        _akhiri(r, StatusReviu.DITOLAK, str(sebab))
    except Exception:  # noqa: BLE001  # whatever it is, whoever waits must be told
        catatan.exception("Reviu %s gagal pada langkah %s", nomor, r.langkah)
        saat = LANGKAH[min(r.langkah, len(LANGKAH) - 1)].lower()
        _akhiri(r, StatusReviu.GAGAL, f"Gagal saat {saat} karena gangguan di server. Rinciannya ada pada log server.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hasil:
    hasil: HasilReviu
    bab: Sequence[BabNaskah]
    di_bab: dict[tuple[int, int], int]
    formulir: Sequence[Butir]


def _telaah(r: m.ReviuLaporan) -> _Hasil:
    laporan = Laporan(baca_laporan(jalur(r.sidik).read_bytes(), r.nama))
    _maju(r)
    hasil = reviu(laporan, r.nama)
    _maju(r)
    temuan = hasil.temuan[:TEMUAN_TERBANYAK]
    bab, di_bab = susun_bab(laporan, tandai(laporan, temuan))
    formulir = isi_formulir(laporan, hasil.temuan, _tahun(r))
    _maju(r)
    return _Hasil(hasil=hasil, bab=bab, di_bab=di_bab, formulir=formulir)


def _tahun(r: m.ReviuLaporan) -> TahunKinerja | None:
    """The office's records, where the report is its own."""
    if r.lingkup != LingkupLaporan.OPD:
        return None
    try:
        return muat_tahun(str(r.opd_id), r.tahun)
    except TidakAdaError:
        return None


def _maju(r: m.ReviuLaporan) -> None:
    r.langkah += 1
    r.detak = timezone.now()
    r.save(update_fields=["langkah", "detak"])


def _akhiri(r: m.ReviuLaporan, status: StatusReviu, alasan: str) -> None:
    m.ReviuLaporan.objects.filter(pk=r.pk).update(status=status, alasan=alasan, detak=timezone.now())


@transaction.atomic
def _simpan(r: m.ReviuLaporan, h: _Hasil) -> None:
    lama = _sebelumnya(r)
    temuan = h.hasil.temuan[:TEMUAN_TERBANYAK]
    kenal = [kenali(t) for t in temuan]
    dulu = list(m.TemuanReviu.objects.filter(reviu=lama).order_by("nomor")) if lama else []
    asal = cocokkan([Kenal(sidik=x.sidik, inti=x.inti) for x in dulu], kenal)
    baris = []
    for n, (t, k, ke) in enumerate(zip(temuan, kenal, asal, strict=True)):
        b = _baris(r, n, t, k, h.di_bab)
        b.kabar = (Kabar.PERTAMA if lama is None else Kabar.BARU if ke is None else Kabar.MASIH).value
        if ke is not None:
            _warisi(b, dulu[ke])
        baris.append(b)
    m.TemuanReviu.objects.bulk_create(baris, batch_size=200)
    m.BabReviu.objects.bulk_create(
        m.BabReviu(reviu=r, nomor=n, judul=b.judul, temuan=len(b.temuan), blok=b.blok) for n, b in enumerate(h.bab, 1)
    )
    r.sebelumnya = lama
    r.jenis, r.halaman, r.tahun_laporan = h.hasil.jenis, h.hasil.halaman, h.hasil.tahun
    r.ringkasan, r.catatan = h.hasil.ringkasan, list(h.hasil.catatan)
    r.formulir = [{"kode": b.kode, "jawab": b.jawab.value, "bukti": list(b.bukti)} for b in h.formulir]
    r.status, r.alasan, r.langkah = StatusReviu.SELESAI.value, "", len(LANGKAH)
    r.selesai = r.detak = timezone.now()
    r.save()


def _sebelumnya(r: m.ReviuLaporan) -> m.ReviuLaporan | None:
    """The last finished review of the same report."""
    sama = m.ReviuLaporan.objects.filter(opd=r.opd_id, tahun=r.tahun, triwulan=r.triwulan, lingkup=r.lingkup)
    selesai = sama.filter(status=StatusReviu.SELESAI, diarsipkan__isnull=True, nomor__lt=r.nomor)
    return selesai.order_by("-nomor").first()


def _baris(r: m.ReviuLaporan, n: int, t: Temuan, kenal: Kenal, di_bab: dict[tuple[int, int], int]) -> m.TemuanReviu:
    tempat = [_tempat(x) | {"bab": di_bab.get((n, ke), 0)} for ke, x in enumerate((t.lokasi, *t.lokasi_lain))]
    return m.TemuanReviu(
        reviu=r,
        nomor=n + 1,
        kode=t.kode,
        rumpun=aturan_dari(t.kode).rumpun,
        tingkat=t.tingkat.value,
        keyakinan=t.keyakinan.value,
        pesan=_bersih(t.pesan),
        perbaikan=_bersih(t.perbaikan),
        dasar=t.dasar,
        kutipan=_bersih(t.kutipan),
        tempat=tempat,
        sidik=kenal.sidik,
        inti=kenal.inti,
        tindak=Tindak.TERBUKA.value,
    )


def _tempat(x: Lokasi) -> dict[str, Any]:
    return {k: _bersih(v) if isinstance(v, str) else v for k, v in asdict(x).items() if v not in ("", None)}


def _bersih(teks: str) -> str:
    """Without the character that a database refuses."""
    return teks.replace("\x00", " ")


def _warisi(b: m.TemuanReviu, dulu: m.TemuanReviu) -> None:
    """What was decided about the same finding still holds; a waiver only for as many places as it was given for."""
    b.asal = dulu
    if dulu.tindak == Tindak.DIPERBAIKI:
        b.alasan = DITINJAU_LAGI
        return
    if dulu.tindak == Tindak.DIKESAMPINGKAN and len(b.tempat) > len(dulu.tempat):
        b.alasan = f"Semula dikesampingkan untuk {len(dulu.tempat)} tempat: {dulu.alasan}"
        return
    b.tindak, b.alasan, b.oleh, b.waktu = dulu.tindak, dulu.alasan, dulu.oleh, dulu.waktu
