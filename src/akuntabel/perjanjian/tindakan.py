"""Acts on performance agreements. A signed one never changes: what follows is a new one (PermenPANRB 53/2014 I.E)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Unpack

from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku, Tindakan, boleh
from akuntabel.aturan.nilai import BelumDiisi
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.jejak.galat import Terkunci, TindakanDitolak
from akuntabel.jejak.hapus import hapus_baris
from akuntabel.jejak.izin import tolak, wajib_boleh
from akuntabel.jejak.keadaan import melangkah
from akuntabel.jejak.peta import peta
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, Selisih, kerja, simpan_baris, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import bekukan, sidik
from akuntabel.kinerja.sebutan import memangku
from akuntabel.organisasi.lingkup import wajib_milik
from akuntabel.organisasi.models import Jabatan, Pemangku
from akuntabel.perencanaan.models import Rencana, Target
from akuntabel.perjanjian import models as m
from akuntabel.perjanjian.kueri import bahan_pk, daftar_pk, isi_pk, naskah_pk
from akuntabel.perjanjian.naskah import baca_naskah


def simpan_pk(*, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Pk], **pilihan: Unpack[PilihanSimpan]) -> Perubahan:
    """Save agreements that are not signed. One that arrives signed (of earlier years) comes by an import of the Pemda's
    administrator or the command line only; whoever may sign does so by ``tandatangani_pk``."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_PK, opd=opd, dalam=pilihan.get("dalam"))

    def periksa(selisih: Sequence[Selisih]) -> None:
        lama: list[Any] = [s.lama for s in selisih if s.lama is not None]
        baru: list[Any] = [s.baru for s in selisih]
        wajib_pk_terbuka(p.kunci for p in lama)
        if bertanda := [p for p in baru if p.ditandatangani]:
            tolak(boleh(pelaku, Tindakan.IMPOR_PAKET))
            _wajib_utuh(bertanda)

    return simpan_tabel(m.Pk, pelaku=pelaku, opd=opd, rekaman=rekaman, periksa=periksa, **pilihan)


def simpan_target_pk(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Target], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save the targets of agreements that are not signed."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_TARGET, opd=opd, dalam=pilihan.get("dalam"))
    baris = tuple(rekaman)
    if not all(t.pk for t in baris):
        raise TindakanDitolak("Target rencana disimpan bersama rencananya, bukan sebagai target perjanjian kinerja.")
    if pilihan.get("dalam") is None:
        wajib_milik(m.Pk, opd=opd, kunci=(t.pk for t in baris))

    def periksa(selisih: Sequence[Selisih]) -> None:
        baru: list[Any] = [s.baru for s in selisih]
        wajib_pk_terbuka(t.pk for t in baru)

    return simpan_tabel(Target, pelaku=pelaku, opd=opd, rekaman=baris, periksa=periksa, **pilihan)


def susun_pk(
    *,
    pelaku: Pelaku,
    opd: str,
    tahun: int,
    rencana: str,
    tahap: r.TahapAnggaran,
    alasan: r.AlasanPerubahanPk | None = None,
    tanggal: date | None = None,
    kedua_nama: str = "",
    kedua_jabatan: str = "",
) -> r.Pk:
    """Make the agreement of the OPD's head for a year from a plan and a stage of the budget, as a draft.

    The first takes the plan's targets of the year. Where one is signed already, this is a revision: it needs one of
    the three legal reasons and takes the targets and the superior of the last one. Raises TindakanDitolak while a draft
    waits, where the reason is missing or without cause, and where plan or head are not those of this OPD.
    """
    with kerja(pelaku=pelaku, opd=opd, tindakan="susun_pk", objek=f"perjanjian kinerja {tahun}") as k:
        wajib_boleh(pelaku, Tindakan.SIMPAN_PK, opd=opd)
        ada = [x for x in daftar_pk(opd, tahun) if x.kepala]
        if draf := next((x for x in ada if not x.pk.ditandatangani), None):
            raise TindakanDitolak(
                f"Perjanjian kinerja nomor {draf.pk.nomor} tahun {tahun} belum ditandatangani. Selesaikan atau buang "
                "lebih dahulu."
            )
        if ada and alasan is None:
            raise TindakanDitolak("Pilih satu dari tiga alasan perubahan perjanjian kinerja.")
        if not ada and alasan is not None:
            raise TindakanDitolak(f"Belum ada perjanjian kinerja tahun {tahun} yang dapat diubah.")
        bahan = bahan_pk(opd, tahun)
        if rencana not in {v.kunci for v in bahan.rencana}:
            raise TindakanDitolak("Rencana yang dipilih bukan rencana OPD ini atau tidak mencakup tahunnya.")
        if bahan.kepala is None:
            raise TindakanDitolak("Jabatan pimpinan OPD belum ada. Isi dahulu pada halaman Organisasi.")
        lama = _ambil_pk(ada[0].pk.kunci) if ada else None
        nomor = max((x.pk.nomor for x in ada), default=0) + 1
        pemangku = bahan.pemangku_pada(tanggal)
        pk = r.Pk(
            kunci=_kunci_baru(opd, tahun, nomor),
            opd=opd,
            tahun=tahun,
            nomor=nomor,
            jabatan=bahan.kepala.kunci,
            pihak_pertama=pemangku.kunci if pemangku else "",
            pihak_kedua_nama=kedua_nama or (lama.pihak_kedua_nama if lama else "") or bahan.kedua_nama,
            pihak_kedua_jabatan=kedua_jabatan or (lama.pihak_kedua_jabatan if lama else "") or bahan.kedua_jabatan,
            rencana=rencana,
            tahap_anggaran=tahap,
            alasan_perubahan=alasan,
            tanggal=tanggal,
            tempat=(lama.tempat if lama else "") or (bahan.pemda.ibu_kota if bahan.pemda else ""),
        )
        simpan_baris(kerja=k, model=m.Pk, rekaman=[pk])
        simpan_baris(kerja=k, model=Target, rekaman=_target_awal(pk, lama))
        return pk


def _target_awal(pk: r.Pk, lama: r.Pk | None) -> list[r.Target]:
    """The targets that a new agreement begins with: those of the last one, else the plan's of the year."""
    dulu = {i.indikator.kunci: i for i in naskah_pk(lama).semua_indikator} if lama else {}
    hasil = []
    for i in baca_naskah(isi_pk(pk)).semua_indikator:
        dasar = dulu.get(i.indikator.kunci, i)
        if isinstance(dasar.nilai, BelumDiisi):
            continue
        satuan = dasar.satuan if dasar.satuan != i.indikator.satuan else ""
        hasil.append(
            r.Target(
                rencana=pk.rencana,
                indikator=i.indikator.kunci,
                tahun=pk.tahun,
                pk=pk.kunci,
                nilai=dasar.nilai,
                satuan=satuan,
            )
        )
    return hasil


def _kunci_baru(opd: str, tahun: int, nomor: int) -> str:
    """A key that nobody has used: "pk-8.01-2023-1"."""
    dasar = kunci = f"pk-{opd}-{tahun}-{nomor}"
    lanjutan = 1
    while m.Pk.objects.filter(kunci=kunci).exists():
        lanjutan += 1
        kunci = f"{dasar}-{lanjutan}"
    return kunci


def ubah_pk(
    *,
    pelaku: Pelaku,
    pk: r.Pk,
    target: Iterable[r.Target] = (),
    versi: int,
    versi_target: Mapping[str, int] | None = None,
) -> Perubahan:
    """Change parties, day, place and targets of a draft as one act.

    ``versi`` and, per indicator, ``versi_target`` are what the person saw. Raises Terkunci for one that is signed or on
    its way, Bentrok where somebody else was faster, TindakanDitolak where Pihak Pertama did not hold the post that day.
    """
    baris = tuple(target)
    with kerja(pelaku=pelaku, opd=pk.opd, tindakan="simpan_pk", objek=f"perjanjian kinerja {pk.tahun}") as k:
        wajib_boleh(pelaku, Tindakan.SIMPAN_PK, opd=pk.opd)
        wajib_pk_terbuka([pk.kunci])
        wajib_milik(m.Pk, opd=pk.opd, kunci=[pk.kunci])
        wajib_milik(Jabatan, opd=pk.opd, kunci=[pk.jabatan])
        wajib_milik(Rencana, opd=pk.opd, kunci=[pk.rencana])
        if pk.ditandatangani or pk.isi or pk.sidik:
            raise TindakanDitolak("Penandatanganan dilakukan dengan langkahnya sendiri.")
        _wajib_memangku(pk)
        if any(t.pk != pk.kunci or t.tahun != pk.tahun for t in baris):
            raise TindakanDitolak("Target ini bukan milik perjanjian kinerja tersebut.")
        hasil = simpan_baris(kerja=k, model=m.Pk, rekaman=[pk], versi={(pk.kunci,): versi})
        kunci = {t.indikator: (t.rencana, t.pk, t.indikator, t.tahun, t.triwulan) for t in baris}
        dilihat = {kunci[i]: v for i, v in (versi_target or {}).items() if i in kunci}
        return hasil + simpan_baris(kerja=k, model=Target, rekaman=baris, versi=dilihat)


def buang_pk(*, pelaku: Pelaku, pk: str) -> None:
    """Take away a draft that was never submitted, with its targets; the trail keeps its cells."""
    perjanjian = _ambil_pk(pk)
    with kerja(pelaku=pelaku, opd=perjanjian.opd, tindakan="buang_pk", objek=f"perjanjian kinerja {pk}") as k:
        wajib_boleh(pelaku, Tindakan.SIMPAN_PK, opd=perjanjian.opd)
        wajib_pk_terbuka([pk])
        if m.KeadaanPk.objects.filter(perjanjian=pk).exclude(pengaju="").exists():
            raise TindakanDitolak("Perjanjian kinerja ini pernah diajukan, jadi tidak dapat dibuang. Perbaiki isinya.")
        for t in peta(Target).muat(Target.objects.filter(perjanjian=pk)):
            hapus_baris(kerja=k, model=Target, kunci=(t.rencana, t.pk, t.indikator, t.tahun, t.triwulan))
        m.KeadaanPk.objects.filter(perjanjian=pk).delete()
        hapus_baris(kerja=k, model=m.Pk, kunci=(pk,))


def langkah_pk(*, pelaku: Pelaku, pk: str, langkah: Langkah, alasan: str = "") -> Keadaan:
    """Move an agreement one step towards its signature: submit, verify, ratify, send back."""
    perjanjian = _ambil_pk(pk)

    def ambil() -> m.KeadaanPk:
        m.KeadaanPk.objects.get_or_create(perjanjian_id=pk)
        return m.KeadaanPk.objects.select_for_update().get(perjanjian_id=pk)

    return melangkah(
        pelaku=pelaku,
        opd=perjanjian.opd,
        langkah=langkah,
        alasan=alasan,
        ambil=ambil,
        halangan=lambda x: halangan_pk(perjanjian, x),
    )


def halangan_pk(pk: r.Pk, langkah: Langkah) -> tuple[str, ...]:
    """What an agreement lacks before it is submitted."""
    return baca_naskah(isi_pk(pk)).kurang if langkah is Langkah.AJUKAN else ()


def tandatangani_pk(*, pelaku: Pelaku, pk: str, tanggal: date, tempat: str = "") -> r.Pk:
    """Sign a ratified agreement: what it prints is frozen in ``isi`` with its SHA-256 in ``sidik``.

    Raises TindakanDitolak where it is not ratified, is signed already, or lacks the parties that sign it.
    """
    with kerja(pelaku=pelaku, opd=_ambil_pk(pk).opd, tindakan="tandatangani_pk", objek=pk) as k:
        wajib_boleh(pelaku, Tindakan.TANDATANGANI_PK, opd=k.opd)
        perjanjian = _ambil_pk(pk)
        keadaan = m.KeadaanPk.objects.filter(perjanjian=pk).values_list("keadaan", flat=True).first()
        if perjanjian.ditandatangani:
            raise Terkunci(f"Perjanjian kinerja {pk} sudah ditandatangani.")
        if keadaan != Keadaan.DISAHKAN:
            raise TindakanDitolak(f"Perjanjian kinerja {pk} belum disahkan, jadi belum dapat ditandatangani.")
        if not (perjanjian.pihak_pertama and perjanjian.pihak_kedua_nama and perjanjian.rencana):
            raise TindakanDitolak("Lengkapi pihak pertama, pihak kedua, dan rencana sebelum menandatangani.")
        perjanjian = replace(
            perjanjian, ditandatangani=True, tanggal=tanggal, tempat=tempat or perjanjian.tempat, isi="", sidik=""
        )
        _wajib_memangku(perjanjian)
        isi, tanda = bekukan(isi_pk(perjanjian))
        bertanda = replace(perjanjian, isi=isi, sidik=tanda)
        simpan_baris(kerja=k, model=m.Pk, rekaman=[bertanda])
        return bertanda


def wajib_pk_terbuka(pk: Iterable[str]) -> None:
    """Raise Terkunci where one of the agreements is signed, or on its way to be. One query."""
    baris = m.Pk.objects.filter(kunci__in=set(pk)).order_by("kunci")
    for kunci, ditandatangani, keadaan in baris.values_list("kunci", "ditandatangani", "status__keadaan"):
        if ditandatangani:
            raise Terkunci(
                f"Perjanjian kinerja {kunci} sudah ditandatangani dan tidak dapat diubah. Buat perjanjian perubahan."
            )
        if keadaan and Keadaan(keadaan) not in DAPAT_DIUBAH:
            raise Terkunci(
                f"Perjanjian kinerja {kunci} sudah {Keadaan(keadaan).sebutan} dan tidak dapat diubah. "
                "Minta dikembalikan lebih dahulu."
            )


def _wajib_memangku(pk: r.Pk) -> None:
    """Pihak Pertama holds the post, and held it on the day of the agreement."""
    if not pk.pihak_pertama:
        return
    ada: tuple[r.Pemangku, ...] = peta(Pemangku).muat(Pemangku.objects.filter(kunci=pk.pihak_pertama, pemilik=pk.opd))
    if not ada or ada[0].jabatan != pk.jabatan:
        raise TindakanDitolak("Pihak pertama bukan pemangku jabatan yang membuat perjanjian ini.")
    if pk.tanggal is not None and not memangku(ada[0], pk.tanggal):
        raise TindakanDitolak(
            f"{ada[0].nama} tidak memangku jabatan ini pada {tulis_tanggal(pk.tanggal)}. Pilih pemangku pada hari itu, "
            "atau perbaiki masa jabatannya pada halaman Organisasi."
        )


def _wajib_utuh(pk: Iterable[r.Pk]) -> None:
    for p in pk:
        if bool(p.isi) != bool(p.sidik) or (p.isi and sidik(p.isi) != p.sidik):
            raise TindakanDitolak(f"Isi beku perjanjian kinerja {p.kunci} tidak sesuai dengan sidiknya.")


def _ambil_pk(pk: str) -> r.Pk:
    ada: tuple[r.Pk, ...] = peta(m.Pk).muat(m.Pk.objects.filter(kunci=pk))
    if not ada:
        raise TindakanDitolak(f"Perjanjian kinerja {pk} tidak ada.")
    return ada[0]
