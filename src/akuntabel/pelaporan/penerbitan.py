"""Building a report in the background, step by step, so that whoever waits sees how far it is."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from akuntabel.aturan.alur import Alur
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.mesin_typst import GagalCetak
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.models import Bekuan
from akuntabel.kinerja.beku import BekuanRusakError, cairkan
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.organisasi.setelan import memakai_setelan
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.kueri.data import muat_tahun
from akuntabel.pelaporan.kueri.kesampingan import pengesampingan
from akuntabel.pelaporan.kueri.terbitan import MACET
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pelaporan.penyimpanan import (
    SIMPAN_PALING_BANYAK,
    BerkasTerbitan,
    sidik_laporan,
    simpan_akhir,
    simpan_draf,
)
from akuntabel.pelaporan.reviu_naskah import temuan_naskah
from akuntabel.pelaporan.sebutan import nama_berkas
from akuntabel.pelaporan.terbitkan import FORMAT, tulis
from akuntabel.reviu.kesampingan import pisahkan
from akuntabel.reviu.periksa import periksa

catatan = logging.getLogger(__name__)

LANGKAH = ("Membaca data", "Memeriksa data dan naskah", "Menyusun naskah", "Menulis empat bentuk berkas", "Menyimpan")
"""What a build does, in order; ``Terbitan.langkah`` counts those that are done."""

Kabar = Callable[[], None]


@task()
def bangun(nomor: int) -> None:
    """Build what the ``Terbitan`` with this number asks for. Taken up once, whoever else finds it in the queue."""
    kini = timezone.now()
    menunggu = Q(mulai__isnull=True) | Q(detak__lt=kini - MACET)
    diambil = m.Terbitan.objects.filter(menunggu, pk=nomor, selesai__isnull=True, galat="").update(
        mulai=kini, detak=kini, langkah=0
    )
    if not diambil:
        return
    t = m.Terbitan.objects.get(pk=nomor)

    def kabar() -> None:
        t.langkah += 1
        t.detak = timezone.now()
        t.save(update_fields=["langkah", "detak"])

    try:
        with memakai_setelan():
            sidik, berkas = _akhir(t, kabar) if t.versi_beku else _draf(t, kabar)
    except Exception as sebab:  # noqa: BLE001  # whatever it is, whoever waits must be told
        catatan.exception("Terbitan %s gagal pada langkah %s", nomor, t.langkah)
        m.Terbitan.objects.filter(pk=nomor).update(galat=_jelaskan(sebab, t.langkah), detak=timezone.now())
        return
    # The same data may have been built meanwhile under another number: that one stays.
    m.Terbitan.objects.filter(
        opd=t.opd_id, tahun=t.tahun, triwulan=t.triwulan, versi_beku=t.versi_beku, sidik=sidik
    ).exclude(pk=nomor).delete()
    m.Terbitan.objects.filter(pk=nomor).update(
        sidik=sidik, berkas=berkas, langkah=len(LANGKAH), selesai=timezone.now(), detak=timezone.now()
    )
    _rapikan(t)


def _draf(t: m.Terbitan, kabar: Kabar) -> tuple[str, list[BerkasTerbitan]]:
    periode = Periode(t.tahun, t.triwulan)
    opd = str(t.opd_id)
    data = muat_tahun(opd, t.tahun)
    lepas = pengesampingan(opd, periode)
    sidik = sidik_laporan(data, periode, lepas)
    kabar()
    hasil = pisahkan([*periksa(data, periode), *temuan_naskah(data, periode)], lepas)
    kabar()
    dok = susun_lkjip(data, periode, draf=True, temuan=hasil.terbuka, kesampingan=hasil.dikesampingkan)
    # By this the file knows, when it comes back edited, which draft it was.
    dok = replace(dok, sifat={**dok.sifat, "naskah": sidik})
    kabar()
    berkas = tulis(dok, nama_berkas(periode), FORMAT)
    kabar()
    return sidik, simpan_draf(opd, sidik, berkas)


def _akhir(t: m.Terbitan, kabar: Kabar) -> tuple[str, list[BerkasTerbitan]]:
    """From the frozen records alone: whatever has changed since does not reach a final report."""
    periode = Periode(t.tahun, t.triwulan)
    opd = str(t.opd_id)
    beku = Bekuan.objects.get(alur=Alur.LKJIP.value, opd=opd, kunci=f"{t.tahun}/{t.triwulan}", nomor=t.versi_beku)
    data = TahunKinerja.dari(cairkan(beku.isi, beku.sidik), opd=opd, tahun=t.tahun)
    lepas = pengesampingan(opd, periode, pada=beku.waktu)
    kabar()
    hasil = pisahkan([*periksa(data, periode), *temuan_naskah(data, periode)], lepas)
    kabar()
    dok = susun_lkjip(data, periode, draf=False, tanggal=t.tanggal, kesampingan=hasil.dikesampingkan)
    kabar()
    berkas = tulis(dok, nama_berkas(periode), FORMAT)
    kabar()
    return beku.sidik, simpan_akhir(berkas)


def _jelaskan(sebab: Exception, langkah: int) -> str:
    """Why it failed, for people; what only helps a developer stands in the log."""
    saat = LANGKAH[min(langkah, len(LANGKAH) - 1)]
    saat = saat[0].lower() + saat[1:]
    if isinstance(sebab, TindakanDitolak | BekuanRusakError | LookupError) and str(sebab):
        return f"Gagal saat {saat}: {sebab}"
    if isinstance(sebab, GagalCetak):
        return f"Gagal saat {saat}: mesin cetak PDF menolak naskah ini atau terlalu lama. Rinciannya pada log server."
    if isinstance(sebab, OSError):
        return f"Gagal saat {saat}: berkas tidak dapat ditulis di server ({sebab.strerror or 'galat sistem'})."
    return f"Gagal saat {saat} karena gangguan di server. Rinciannya ada pada log server."


def _rapikan(t: m.Terbitan) -> None:
    """Rows of drafts whose files were swept away serve nobody."""
    draf = m.Terbitan.objects.filter(opd=t.opd_id, versi_beku=0).order_by("-diminta").values_list("pk", flat=True)
    lama = list(draf[SIMPAN_PALING_BANYAK:])
    if lama:
        m.Terbitan.objects.filter(pk__in=lama).delete()
