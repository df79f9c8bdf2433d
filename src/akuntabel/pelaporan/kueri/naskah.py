"""Manuscripts that came back: which there are, and what one of them says otherwise than the system."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.baca_naskah import AlineaDocx, baca_naskah
from akuntabel.dokumen.tulis_docx import tulis_docx
from akuntabel.jejak.berkas import jalur
from akuntabel.jejak.orang import nama_orang
from akuntabel.jejak.riwayat import riwayat
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan import models as m
from akuntabel.pelaporan.alinea import sidik_teks
from akuntabel.pelaporan.kueri.kesampingan import hasil_reviu
from akuntabel.pelaporan.lkjip import susun_lkjip
from akuntabel.pelaporan.naskah_masuk import HasilNaskah, bandingkan
from akuntabel.pelaporan.penyimpanan import letak
from akuntabel.pelaporan.reviu_naskah import PNG_KOSONG
from akuntabel.pelaporan.sumber import Sumber

RIWAYAT_TERJAUH = 500
"""Saves of one text among which that of an old file is looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NaskahTampil:
    nomor: int
    nama: str
    ukuran: int
    sidik: str
    oleh: str
    waktu: datetime
    diterapkan: datetime | None
    penerap: str
    jumlah_diambil: int


def daftar_naskah(opd: str, periode: Periode) -> tuple[NaskahTampil, ...]:
    """The manuscripts of a report, the latest first. Two queries."""
    baris = list(m.NaskahMasuk.objects.filter(opd=opd, tahun=periode.tahun, triwulan=periode.triwulan).order_by("-pk"))
    nama = nama_orang(x for b in baris for x in (b.oleh, b.penerap)) if baris else {}
    return tuple(
        NaskahTampil(
            nomor=b.pk,
            nama=b.nama,
            ukuran=b.ukuran,
            sidik=b.sidik,
            oleh=nama[b.oleh],
            waktu=b.waktu,
            diterapkan=b.diterapkan,
            penerap=nama.get(b.penerap, ""),
            jumlah_diambil=b.jumlah_diambil,
        )
        for b in baris
    )


def naskah_dari(opd: str, periode: Periode, nomor: int) -> m.NaskahMasuk | None:
    return m.NaskahMasuk.objects.filter(pk=nomor, opd=opd, tahun=periode.tahun, triwulan=periode.triwulan).first()


def baca_perubahan(t: TahunKinerja, periode: Periode, naskah: m.NaskahMasuk) -> HasilNaskah:
    """What a manuscript says otherwise. Raises NaskahRusakError; computed from the year's data."""
    masuk = baca_naskah(jalur(naskah.sidik).read_bytes())
    asal = _asal(t, periode, masuk.sifat.get("naskah", ""))
    return bandingkan(Sumber(t, periode), masuk, asal=asal, cari_versi=_cari_versi)


def _asal(t: TahunKinerja, periode: Periode, tanda: str) -> tuple[AlineaDocx, ...]:
    """The report as it left, where that draft is still kept; else as it would leave now."""
    opd = t.opd.kode
    milik = m.Terbitan.objects.filter(
        opd=opd, tahun=periode.tahun, triwulan=periode.triwulan, sidik=tanda, selesai__isnull=False
    ).first()
    if tanda and milik is not None:
        for b in milik.berkas:
            berkas = letak(opd, milik.sidik, b, akhir=milik.versi_beku > 0)
            if str(b["nama"]).endswith(".docx") and berkas.exists():
                return baca_naskah(berkas.read_bytes()).alinea
    hasil = hasil_reviu(t, periode)
    dok = susun_lkjip(t, periode, draf=True, temuan=hasil.terbuka, kesampingan=hasil.dikesampingkan)
    return baca_naskah(tulis_docx(dok, {}, {g.kunci: PNG_KOSONG for g in dok.gambar()})).alinea


def _cari_versi(n: r.Narasi, sidik: str) -> str | None:
    """The text of a part that an older file was made from, out of the audit trail. Two queries."""
    kunci = {"opd": n.opd, "tahun": n.tahun, "triwulan": n.triwulan, "bagian": n.bagian, "objek": n.objek}
    for u in riwayat(n.opd, tabel="narasi", kunci=kunci, batas=RIWAYAT_TERJAUH):
        for isi in (u.sesudah.get("isi"), u.sebelum.get("isi")):
            if isinstance(isi, str) and sidik_teks(isi) == sidik:
                return isi
    return None
