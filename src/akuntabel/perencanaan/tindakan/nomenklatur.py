"""Programs, kegiatan and sub kegiatan straight from the nomenclature: many elements, one act."""

from __future__ import annotations

from collections.abc import Iterable

from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.aturan.nomenklatur import Entri, Nomenklatur, kode_induk
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.simpan import kerja
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import Susunan
from akuntabel.organisasi.models import Opd, Pemda
from akuntabel.perencanaan.kueri.dasar import muat_susunan
from akuntabel.perencanaan.nomenklatur import JENIS, buku, indikator_awal, nama_terbaca
from akuntabel.perencanaan.tindakan.dasar import kunci_baru, wajib_rencana
from akuntabel.perencanaan.tindakan.tabel import simpan_indikator, simpan_unsur
from akuntabel.perencanaan.tindakan.unsur import urutan_akhir


def tambah_dari_nomenklatur(
    *, pelaku: Pelaku, opd: str, rencana: str, kode: Iterable[str], induk: str = "", tahun: int
) -> tuple[r.Unsur, ...]:
    """Add entries by code, with what lies between them and the tree; sub kegiatan bring condition and indicator.

    ``induk`` is the sasaran (or kondisi antara) below which new programs stand. Codes that the plan has are
    passed over.
    """
    with kerja(pelaku=pelaku, opd=opd, tindakan="tambah_dari_nomenklatur", hak=Tindakan.SIMPAN_RENCANA) as k:
        versi = wajib_rencana(pelaku, opd=opd, rencana=rencana)
        bidang, jenis_pemda = _pemilik(opd)
        tabel = buku(versi.nomenklatur, tahun, jenis_pemda)
        if tabel is None:
            raise TindakanDitolak("Nomenklatur tahun ini belum tersedia. Pilih versinya pada sampul rencana.")
        entri = _lengkap(tabel, bidang, kode)
        susunan = muat_susunan(versi)
        unsur, indikator = _susun(susunan, entri, rencana=rencana, opd=opd, induk=induk)
        if not unsur:
            raise TindakanDitolak("Semua yang dipilih sudah ada dalam rencana.")
        k.objek = ", ".join(u.kode for u in unsur[:5]) + (" …" if len(unsur) > 5 else "")
        simpan_unsur(pelaku=pelaku, opd=opd, rekaman=unsur, dalam=k)
        simpan_indikator(pelaku=pelaku, opd=opd, rekaman=indikator, dalam=k)
        return tuple(unsur)


def _pemilik(opd: str) -> tuple[str, str]:
    if opd:
        baris = Opd.objects.filter(kode=opd).values_list("bidang_urusan", "pemda__jenis").first()
        return baris or ("", "")
    return "", Pemda.objects.values_list("jenis", flat=True).first() or ""


def _lengkap(tabel: Nomenklatur, bidang: str, kode: Iterable[str]) -> list[Entri]:
    """The entries with all above them up to their program, in code order."""
    dipilih: dict[str, Entri] = {}
    for satu in kode:
        entri = tabel.cari(satu, bidang)
        if entri is None or entri.tingkat not in JENIS:
            raise TindakanDitolak(f"Kode {satu} tidak ada dalam nomenklatur {tabel.versi}.")
        while entri is not None and entri.tingkat in JENIS:
            dipilih[entri.kode] = entri
            entri = tabel.cari(kode_induk(entri.kode), bidang)
    if not dipilih:
        raise TindakanDitolak("Pilih sedikitnya satu program, kegiatan, atau sub kegiatan.")
    return [dipilih[x] for x in sorted(dipilih)]


def _susun(
    susunan: Susunan, entri: Iterable[Entri], *, rencana: str, opd: str, induk: str
) -> tuple[list[r.Unsur], list[r.Indikator]]:
    ada = {u.kode: u.kunci for u in susunan.unsur.values() if u.rencana == rencana and u.kode}
    unsur: list[r.Unsur] = []
    indikator: list[r.Indikator] = []
    baru: dict[str, int] = {}
    for e in entri:
        if e.kode in ada:
            continue
        jenis = JENIS[e.tingkat]
        atas = induk if jenis is r.JenisUnsur.PROGRAM else ada[kode_induk(e.kode)]
        if atas in susunan.unsur or not atas:
            if gagal := susunan.uji_jenis(jenis, atas):
                raise TindakanDitolak(gagal.alasan)
            baru.setdefault(atas, urutan_akhir(susunan, atas) - 1)
        baru[atas] = baru.get(atas, 0) + 1
        u = r.Unsur(
            rencana=rencana,
            kunci=kunci_baru("u"),
            jenis=jenis,
            uraian=nama_terbaca(e.nama),
            kode=e.kode,
            induk=atas,
            opd=opd,
            kondisi=e.kinerja,
            urutan=baru[atas],
        )
        unsur.append(u)
        ada[e.kode] = u.kunci
        if e.indikator:
            indikator.append(indikator_awal(e, rencana=rencana, unsur=u.kunci, kunci=kunci_baru("i")))
    return unsur, indikator
