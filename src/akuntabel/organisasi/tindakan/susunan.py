"""Acts on single rows of the organisation: their order, their removal and its undoing, the copy of a year."""

from __future__ import annotations

import json
import secrets
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from typing import Any, cast

from django.db.models import ProtectedError

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.peraturan import kunci_urut
from akuntabel.jejak.baris import Baris
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.hapus import hapus_baris
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.lingkup import lingkup
from akuntabel.jejak.models import Jejak
from akuntabel.jejak.peta import peta
from akuntabel.jejak.simpan import Kerja, Perubahan, kerja, simpan_baris
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.beku import cairkan, kanonik
from akuntabel.organisasi import models as m
from akuntabel.organisasi.pemangku import definitif_lain, masa
from akuntabel.organisasi.tindakan import data


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table whose rows are kept one by one: its model, its act, and which rows are sisters in one order."""

    model: type[Baris]
    simpan: Callable[..., Perubahan]
    awalan: str
    saudara: tuple[str, ...] = ()
    """The fields in which sisters agree; without any all rows are sisters."""

    def kelompok(self, baris: Any) -> tuple[Any, ...]:
        return tuple(getattr(baris, nama) for nama in self.saudara)


TABEL: Mapping[str, Tabel] = {
    "unit": Tabel(m.Unit, data.simpan_unit, "unit", ("induk",)),
    "jabatan": Tabel(m.Jabatan, data.simpan_jabatan, "jabatan", ("unit",)),
    "pemangku": Tabel(m.Pemangku, data.simpan_pemangku, "pemangku", ("jabatan",)),
    "fungsi": Tabel(m.Fungsi, data.simpan_fungsi, "fungsi"),
    "aset": Tabel(m.Aset, data.simpan_aset, "aset", ("tahun", "kelompok")),
    "dasar_hukum": Tabel(m.DasarHukum, data.simpan_dasar_hukum, "dasar-hukum"),
}


def kunci_baru(tabel: str, opd: str) -> str:
    """A permanent key that no row had before."""
    return f"{TABEL[tabel].awalan}-{opd}-{secrets.token_hex(5)}"


def pindahkan(*, pelaku: Pelaku, opd: str, tabel: str, kunci: str, langkah: int) -> Perubahan:
    """Move a row among its sisters by so many places; beyond the ends it stops at them. One act for all that shift."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd)
    t = TABEL[tabel]
    with kerja(pelaku=pelaku, opd=opd, tindakan=f"urutkan_{tabel}") as k:
        semua = sorted(peta(t.model).muat(lingkup(t.model, opd).select_for_update()), key=lambda b: (b.urutan, b.kunci))
        baris = next((b for b in semua if b.kunci == kunci), None)
        if baris is None:
            raise TindakanDitolak("Baris ini sudah tidak ada; mungkin baru saja dihapus. Muat ulang halaman.")
        saudara = [b for b in semua if t.kelompok(b) == t.kelompok(baris)]
        n = saudara.index(baris)
        saudara.insert(max(0, min(n + langkah, len(saudara) - 1)), saudara.pop(n))
        baru = [replace(b, urutan=i) for i, b in enumerate(saudara, 1)]
        return t.simpan(pelaku=pelaku, opd=opd, rekaman=baru, dalam=k)


def urutkan_hierarki(*, pelaku: Pelaku, opd: str) -> Perubahan:
    """Put the legal bases in legal order: by rank, within a rank by time (UU 12/2011)."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd)
    semua = peta(m.DasarHukum).muat(lingkup(m.DasarHukum, opd))
    urut = sorted(semua, key=lambda d: kunci_urut(d.jenis, d.nomor, d.tahun))
    baru = [replace(d, urutan=n) for n, d in enumerate(urut, 1)]
    return data.simpan_dasar_hukum(pelaku=pelaku, opd=opd, rekaman=baru, alasan="Diurutkan menurut hierarki")


def sisipkan_menurut_hierarki(*, pelaku: Pelaku, opd: str, rekaman: r.DasarHukum) -> Perubahan:
    """Add a legal basis before the first that stands lower in legal order; the order of the others stays."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd)
    with kerja(pelaku=pelaku, opd=opd, tindakan="simpan_dasar_hukum") as k:
        semua = peta(m.DasarHukum).muat(lingkup(m.DasarHukum, opd).select_for_update())
        urut = sorted(semua, key=lambda d: (d.urutan, d.kunci))
        baru = kunci_urut(rekaman.jenis, rekaman.nomor, rekaman.tahun)
        tempat = next((n for n, d in enumerate(urut) if kunci_urut(d.jenis, d.nomor, d.tahun) > baru), len(urut))
        urut.insert(tempat, rekaman)
        baris = [replace(d, urutan=n) for n, d in enumerate(urut, 1)]
        return data.simpan_dasar_hukum(pelaku=pelaku, opd=opd, rekaman=baris, dalam=k)


def urutan_akhir(*, opd: str, tabel: str, baris: Any) -> int:
    """The place behind the last sister of a new row."""
    t = TABEL[tabel]
    semua = peta(t.model).muat(lingkup(t.model, opd))
    return max((b.urutan for b in semua if t.kelompok(b) == t.kelompok(baris)), default=0) + 1


def hapus(*, pelaku: Pelaku, opd: str, tabel: str, kunci: str, versi: int | None = None) -> int:
    """Take away a row that nothing refers to. Gives the number of its entry, for ``batal_hapus``."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd)
    tindakan = f"hapus_{tabel}"
    with kerja(pelaku=pelaku, opd=opd, tindakan=tindakan, objek=kunci) as k:
        try:
            hapus_baris(kerja=k, model=TABEL[tabel].model, kunci=(kunci,), versi=versi)
        except TindakanDitolak as galat:
            if isinstance(galat.__cause__, ProtectedError):
                raise TindakanDitolak(_perujuk(galat.__cause__)) from galat
            raise
    return int(Jejak.objects.filter(opd=opd, tindakan=tindakan, objek=kunci).latest("nomor").nomor)


def _perujuk(galat: ProtectedError) -> str:
    """By what a row is still referred to, in words."""
    jenis = Counter(str(b._meta.verbose_name) for b in galat.protected_objects)
    apa = " dan ".join(f"{n} {nama}" for nama, n in sorted(jenis.items()))
    return f"Masih dirujuk {apa}, sehingga tidak dapat dihapus. Pindahkan atau hapus itu lebih dahulu."


def batal_hapus(*, pelaku: Pelaku, opd: str, nomor: int) -> str:
    """Put back what an entry of the trail says was taken away; gives the name of its table."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd)
    entri = Jejak.objects.filter(opd=opd, nomor=nomor).first()
    tabel = entri.tindakan.removeprefix("hapus_") if entri else ""
    if entri is None or tabel not in TABEL:
        raise TindakanDitolak("Penghapusan itu tidak ditemukan pada jejak.")
    kelas = cast(Any, TABEL[tabel].model.REKAMAN)
    tidak = {f.name: False for f in fields(kelas) if f.type == "bool"}
    semua: tuple[Any, ...] = tuple(
        b for sel in json.loads(entri.sebelum)[tabel] for b in cairkan(kanonik({tabel: [tidak | sel]})).tabel(tabel)
    )
    TABEL[tabel].simpan(
        pelaku=pelaku,
        opd=opd,
        rekaman=semua,
        versi={(b.kunci,): 0 for b in semua},
        alasan=f"Penghapusan pada catatan nomor {nomor} diurungkan",
    )
    return tabel


def tetapkan_jabatan(*, pelaku: Pelaku, opd: str, rekaman: r.Jabatan, versi: int, alasan: str = "") -> Perubahan:
    """Save a post. An OPD has one head: where this post is it, the one before is no longer."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd)
    with kerja(pelaku=pelaku, opd=opd, tindakan="simpan_jabatan", alasan=alasan) as k:
        hasil = data.simpan_jabatan(pelaku=pelaku, opd=opd, rekaman=[rekaman], versi={(rekaman.kunci,): versi}, dalam=k)
        if rekaman.kepala_opd:
            lain = m.Jabatan.objects.filter(opd=opd, kepala_opd=True).exclude(kunci=rekaman.kunci)
            turun = [replace(j, kepala_opd=False) for j in peta(m.Jabatan).muat(lain)]
            hasil += data.simpan_jabatan(pelaku=pelaku, opd=opd, rekaman=turun, dalam=k)
        return hasil


def tetapkan_pemangku(
    *, pelaku: Pelaku, opd: str, rekaman: r.Pemangku, versi: int, akhiri_sebelumnya: bool = False, alasan: str = ""
) -> Perubahan:
    """Save a holder. A post has one definitive holder at a time: another one is refused, or ends the day before."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd)
    with kerja(pelaku=pelaku, opd=opd, tindakan="simpan_pemangku", alasan=alasan) as k:
        semua = peta(m.Pemangku).muat(m.Pemangku.objects.select_for_update().filter(jabatan=rekaman.jabatan))
        lain = definitif_lain(rekaman, semua)
        if lain and akhiri_sebelumnya:
            _akhiri(k, lain, rekaman)
        elif lain:
            raise TindakanDitolak(
                f"{lain[0].nama} juga tercatat sebagai pejabat definitif (masa jabatan: {masa(lain[0])}). "
                "Akhiri masa jabatannya lebih dahulu, atau centang “Akhiri masa pejabat sebelumnya”."
            )
        return data.simpan_pemangku(pelaku=pelaku, opd=opd, rekaman=[rekaman], versi={(rekaman.kunci,): versi}, dalam=k)


def _akhiri(k: Kerja, lain: Sequence[r.Pemangku], baru: r.Pemangku) -> None:
    if baru.mulai is None:
        raise TindakanDitolak("Isi tanggal mulai, agar masa pejabat sebelumnya dapat diakhiri sehari sebelumnya.")
    akhir = baru.mulai - timedelta(days=1)
    for p in lain:
        if p.mulai is not None and p.mulai > akhir:
            raise TindakanDitolak(f"{p.nama} baru mulai menjabat {masa(p)}; masanya tidak dapat diakhiri sebelum itu.")
    simpan_baris(kerja=k, model=m.Pemangku, rekaman=[replace(p, selesai=akhir) for p in lain])


def salin_tahun(*, pelaku: Pelaku, opd: str, tabel: str, dari: int, ke: int) -> Perubahan:
    """Copy the staff counts or the assets of another year as a start; refused where the year has its own already."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd)
    model: type[m.Kepegawaian] | type[m.Aset] = m.Kepegawaian if tabel == "kepegawaian" else m.Aset
    if lingkup(model, opd).filter(tahun=ke).exists():
        raise TindakanDitolak(f"Data tahun {ke} sudah ada. Salin hanya ke tahun yang masih kosong.")
    asal = peta(model).muat(lingkup(model, opd).filter(tahun=dari))
    if not asal:
        raise TindakanDitolak(f"Data tahun {dari} kosong; tidak ada yang disalin.")
    salinan = [replace(b, tahun=ke, tercetak="", lokasi="") for b in asal]
    if tabel == "aset":
        salinan = [replace(b, kunci=kunci_baru(tabel, opd)) for b in salinan]
    simpan = data.simpan_kepegawaian if tabel == "kepegawaian" else data.simpan_aset
    return simpan(pelaku=pelaku, opd=opd, rekaman=salinan, alasan=f"Disalin dari tahun {dari}")


def susun_kepegawaian(
    *,
    pelaku: Pelaku,
    opd: str,
    rekaman: Sequence[r.Kepegawaian],
    hapus: Sequence[tuple[Any, ...]] = (),
    versi: Mapping[tuple[Any, ...], int] | None = None,
) -> Perubahan:
    """Save the staff tables of a year and take away the rows that were struck out, in one act.

    ``versi`` holds the row versions as seen, of the saved and of the removed ones.
    """
    wajib_boleh(pelaku, Tindakan.SIMPAN_ORGANISASI, opd=opd)
    dilihat = dict(versi or {})
    with kerja(pelaku=pelaku, opd=opd, tindakan="simpan_kepegawaian") as k:
        for kunci in hapus:
            hapus_baris(kerja=k, model=m.Kepegawaian, kunci=kunci, versi=dilihat.pop(kunci, None))
        return data.simpan_kepegawaian(pelaku=pelaku, opd=opd, rekaman=rekaman, versi=dilihat, dalam=k)
