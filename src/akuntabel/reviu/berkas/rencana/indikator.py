"""Indicators, conditions and units of sub kegiatan against those that the nomenclature gives them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from akuntabel.aturan.nomenklatur import Entri, nomenklatur
from akuntabel.aturan.satuan import PERSEN
from akuntabel.reviu.berkas.rencana.nama import DASAR, KEPALA, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.beda import kata_kata, ringan, sebut_perbedaan
from akuntabel.reviu.paham.bernama import ukuran_bernama
from akuntabel.reviu.paham.nama import SUB_KEGIATAN, Nama
from akuntabel.reviu.paham.ukuran import Sel, Ukuran, lokasi_sel
from akuntabel.reviu.paham.ukuran_resmi import baku_satuan
from akuntabel.reviu.satuan import soal_satuan
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_RESMI = DASAR + ": indikator dan satuan setiap sub kegiatan"
_MIRIP = 0.8
"""From here on a wording is meant to be the official one."""
_SALAH_KETIK = 0.985
"""From here on only a letter differs, which may as well be a slip of the official table."""


@dataclass(frozen=True, slots=True)
class _Baris:
    nama: Nama
    entri: Entri
    ukuran: Ukuran


def _sub_kegiatan(lap: Laporan) -> Iterator[_Baris]:
    """The rows of sub kegiatan with their official entry."""
    buku = lap.nomenklatur
    if buku is None:
        return
    tabel = nomenklatur(buku.versi, buku.jenis_pemda)
    for u, n in ukuran_bernama(lap):
        if n is None or n.entri is None or n.jenjang != SUB_KEGIATAN or n.mirip < 1:
            continue
        e = tabel.cari(n.entri.kode, buku.bidang[0] if buku.bidang else "")
        if e is not None and e.indikator:
            yield _Baris(n, e, u)


def _huruf(teks: str) -> str:
    return "".join(k.casefold() for k in kata_kata(teks))


@aturan_laporan(
    kode="RN-13",
    rumpun=RUMPUN,
    judul="Indikator sub kegiatan tidak menurut nomenklatur",
    tingkat=Tingkat.RENDAH,
    dasar=_RESMI,
    katalog=("C-NOMEN",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Sub Kegiatan

    Sub Kegiatan	Indikator	Target	Realisasi
    Pembangunan Puskesmas	Jumlah Pusat Kesehatan Masyarakat (Puskesmas) yang dibangun	1 unit	1 unit
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Sub Kegiatan

    Sub Kegiatan	Indikator	Target	Realisasi
    Pembangunan Puskesmas	Jumlah Pusat Kesehatan (Puskesmas) yang Dibangun dan Disusun	1 unit	1 unit
    """,
)
def indikator_berbeda(lap: Laporan) -> Iterator[Temuan]:
    berbeda: dict[tuple[str, str], list[tuple[_Baris, Sel]]] = defaultdict(list)
    for b in _sub_kegiatan(lap):
        for sel, resmi in ((b.ukuran.indikator, b.entri.indikator), (b.ukuran.kondisi, b.entri.kinerja)):
            if sel is None or not resmi or len(sel.teks.split()) < 3:
                continue
            x, y = _huruf(sel.teks), _huruf(resmi)
            if x == y or ringan(sel.teks, resmi) or x in y or y in x:
                continue
            if _MIRIP <= SequenceMatcher(None, x, y, autojunk=False).ratio() < _SALAH_KETIK:
                berbeda[x, y].append((b, sel))
    milik = [(b, sel) for daftar in berbeda.values() for b, sel in daftar]
    contoh = [daftar[0] for daftar in berbeda.values()][:4]
    yield from satu(
        "RN-13",
        [lokasi_sel(lap, b.ukuran, sel) for b, sel in milik],
        f"Ada {len(berbeda)} indikator atau kondisi sub kegiatan yang berbeda dari nomenklatur, misalnya: "
        f"{'; '.join(_sebut(b, sel) for b, sel in contoh)}.",
        "Salin indikator sub kegiatan dari nomenklatur apa adanya.",
        kutipan=ringkas(milik[0][1].teks, 120) if milik else "",
    )


def _sebut(b: _Baris, sel: Sel) -> str:
    resmi = b.entri.indikator if b.ukuran.indikator == sel else b.entri.kinerja
    return f"{b.entri.kode} “{ringkas(sel.teks, 60)}” ({ringkas(sebut_perbedaan(sel.teks, resmi), 140)})"


@aturan_laporan(
    kode="RN-14",
    rumpun=RUMPUN,
    judul="Satuan sub kegiatan tidak menurut nomenklatur",
    tingkat=Tingkat.RENDAH,
    dasar=_RESMI,
    katalog=("C-UNIT", "C-NOMEN"),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Sub Kegiatan

    Sub Kegiatan	Indikator	Target	Realisasi
    Penyediaan Gaji dan Tunjangan ASN	Jumlah Orang yang Menerima Gaji dan Tunjangan ASN	30 Orang/bulan	30
    Fasilitasi Kunjungan Tamu	Jumlah Laporan Fasilitasi Kunjungan Tamu	12 lap.	12
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Sub Kegiatan

    Sub Kegiatan	Indikator	Target	Realisasi
    Penyediaan Gaji dan Tunjangan ASN	Jumlah Orang yang Menerima Gaji dan Tunjangan ASN	30 Orang	30
    Fasilitasi Kunjungan Tamu	Jumlah Laporan Fasilitasi Kunjungan Tamu	12 lap.	12
    """,
)
def satuan_berbeda(lap: Laporan) -> Iterator[Temuan]:
    berbeda: dict[tuple[str, str], list[tuple[_Baris, Sel]]] = defaultdict(list)
    for b in _sub_kegiatan(lap):
        u = b.ukuran
        sel = next((s for s in u.target if any(h.isdigit() for h in s.teks)), None)
        a, c = baku_satuan(u.satuan), baku_satuan(b.entri.satuan)
        if sel is None or not a or not c or a in (c, PERSEN):
            continue
        if soal_satuan(u.teks, u.satuan) is not None:
            continue  # UK-01 says it
        berbeda[a, c].append((b, sel))
    for milik in berbeda.values():
        b, sel = milik[0]
        yield from satu(
            "RN-14",
            [lokasi_sel(lap, x.ukuran, s) for x, s in milik],
            f"Satuan “{ringkas(b.nama.teks, 80)}” tertulis “{b.ukuran.satuan}”, sedangkan menurut nomenklatur "
            f"“{b.entri.satuan}”.",
            f"Pakai satuan “{b.entri.satuan}”.",
            kutipan=sel.teks,
        )
