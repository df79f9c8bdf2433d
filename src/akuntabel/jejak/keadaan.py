"""Things that go through states (``aturan.alur``): the columns they share and the one act that moves them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from django.db import models
from django.utils import timezone

from akuntabel.aturan import alur as a
from akuntabel.aturan.hak import Pelaku, tindakan_langkah
from akuntabel.jejak import batasan
from akuntabel.jejak.galat import Terhalang, TindakanDitolak
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.models import Bekuan
from akuntabel.jejak.permintaan import kabulkan
from akuntabel.jejak.simpan import Kerja, kerja
from akuntabel.jejak.tanda import halangan_tanda
from akuntabel.kinerja.beku import bekukan
from akuntabel.kinerja.himpunan import Himpunan


class Beralur(models.Model):
    """Where a thing stands. What was ratified lies in ``jejak.Bekuan``, a version for every ratification."""

    ALUR: ClassVar[a.Alur]

    keadaan = models.CharField(max_length=20, default=a.Keadaan.DRAF.value)
    pengaju = models.CharField(max_length=150, blank=True, default="")
    """Who submitted it last; never the one to verify it."""
    catatan = models.TextField(blank=True, default="")
    """The reason given with the last step."""
    versi_beku = models.PositiveIntegerField(default=0)
    """How often it has been ratified; 0 is never."""
    diubah = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    @property
    def alur(self) -> a.Alur:
        """Its way through the states: by default the one of its kind."""
        return self.ALUR

    @property
    def sebutan(self) -> str:
        """What it is, in words, for messages and the audit trail."""
        raise NotImplementedError

    @property
    def kunci_beku(self) -> str:
        """By what its frozen versions are found."""
        raise NotImplementedError


def keadaan_dikenal(tabel: str) -> models.CheckConstraint:
    return batasan.satu_dari(tabel, "keadaan", a.Keadaan)


def melangkah(
    *,
    pelaku: Pelaku,
    opd: str,
    langkah: a.Langkah,
    ambil: Callable[[], Beralur],
    alasan: str = "",
    isi: Callable[[], Himpunan] | None = None,
    lanjut: Callable[[Kerja, a.Keadaan], None] | None = None,
    halangan: Callable[[a.Langkah], Iterable[str]] | None = None,
) -> a.Keadaan:
    """Move a thing one step. Raises TindakanDitolak where right, state or reason do not allow it, Terhalang where
    something must be done first: marks to be answered or closed, and what ``halangan`` says.

    ``ambil`` fetches it for writing; ``isi`` gives what is frozen when it is ratified; ``lanjut`` is what else the step
    does, in the same transaction. Reopening it grants the request to do so, if there is one.
    """
    objek_beku: tuple[str, str] | None = None
    with kerja(pelaku=pelaku, opd=opd, tindakan=langkah.value, alasan=alasan) as k:
        objek = ambil()
        alur, lama = objek.alur, a.Keadaan(objek.keadaan)
        wajib_boleh(pelaku, tindakan_langkah(alur, langkah), opd=opd)
        if langkah in a.PERLU_ALASAN and not alasan.strip():
            raise TindakanDitolak(f"Sebutkan alasan {langkah.sebutan} {objek.sebutan}.")
        sama = pelaku.nama == objek.pengaju
        baru = a.langkah(alur, lama, langkah, pelaku.peran_atas(opd=opd), pengaju_sama=sama)
        if isinstance(baru, a.Penolakan):
            raise TindakanDitolak(baru.alasan)
        sebab = halangan_tanda(opd=opd, alur=alur, kunci=objek.kunci_beku, langkah=langkah)
        if halangan is not None:
            sebab = (*sebab, *halangan(langkah))
        if sebab:
            raise Terhalang(sebab)
        k.objek = objek.sebutan
        if langkah is a.Langkah.SAHKAN and isi is not None:
            objek_beku = bekukan(isi())
            objek.versi_beku += 1
            Bekuan.objects.create(
                alur=alur.value,
                opd=opd,
                kunci=objek.kunci_beku,
                nomor=objek.versi_beku,
                waktu=timezone.now(),
                pelaku=pelaku.nama,
                isi=objek_beku[0],
                sidik=objek_beku[1],
            )
        objek.keadaan, objek.catatan = baru.value, alasan
        if langkah is a.Langkah.AJUKAN:
            objek.pengaju = pelaku.nama
        objek.save()
        sesudah: dict[str, Any] = {"kunci": objek.kunci_beku, "keadaan": baru.value}
        if objek_beku:
            sesudah |= {"versi_beku": objek.versi_beku, "sidik": objek_beku[1]}
        k.catat_sel(alur.value, {"kunci": objek.kunci_beku, "keadaan": lama.value}, sesudah)
        if langkah is a.Langkah.BUKA_KEMBALI:
            kabulkan(k, alur=alur, opd=opd, kunci=objek.kunci_beku)
        if lanjut is not None:
            lanjut(k, baru)
        return baru
