"""An indicator names what it measures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.reviu.berkas.baku.dasar import KEPALA, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bernama import ukuran_bernama
from akuntabel.reviu.paham.nama import SUB_KEGIATAN, Nama
from akuntabel.reviu.paham.rumusan import (
    kata_isi,
)
from akuntabel.reviu.paham.ukuran import Ukuran, lokasi_sel
from akuntabel.reviu.satuan import soal_terukur
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_SMART = "PermenPANRB 53/2014 Lampiran II.F: indikator spesifik, terukur, dapat dicapai, relevan, dan berbatas waktu"
_UKURAN = re.compile(
    r"\s*(?:(?:pro|per|por)sentas[ei]|tingkat|cakupan)\s+"
    r"(?P<isi>(?:(?:fasilitasi|fasilitas|pelaksanaan|terlaksananya|penyelenggaraan|capaian|realisasi)\s+)?.+)",
    re.IGNORECASE,
)
_ISIAN = re.compile(r"(?:fasilitasi|fasilitas|pelaksanaan|terlaksananya|penyelenggaraan|capaian|realisasi)\s+", re.I)
_UMUM = re.compile(
    r"\s*jumlah\s+(?:jenis\s+)?(?:dokumen|laporan|kegiatan|orang|peserta|unit|paket)"
    r"(?:\s+yang\s+(?:di|ter)\w+)?\s*",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="BK-08",
    rumpun=RUMPUN,
    judul="Indikator hanya mengulang nama programnya, atau tidak menyebut yang diukur",
    tingkat=Tingkat.SEDANG,
    dasar=_SMART,
    katalog=("C-SMART",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Tabel 2.1 Program

    Program	Indikator	Target
    Program Pemberdayaan Masyarakat Bidang Kesehatan	Persentase posyandu aktif	85%
    """,
    buruk=KEPALA
    + """
    Tabel 2.1 Program

    Program	Indikator	Target
    Program Pemberdayaan Masyarakat Bidang Kesehatan	Persentase pemberdayaan masyarakat bidang kesehatan	85%
    """,
)
def indikator_hampa(lap: Laporan) -> Iterator[Temuan]:
    ulang: dict[str, list[tuple[Ukuran, Nama]]] = defaultdict(list)
    umum: list[Ukuran] = []
    kondisi: list[Ukuran] = []
    for u, n in ukuran_bernama(lap):
        if u.indikator is None:
            continue
        if n is not None and n.jenjang != SUB_KEGIATAN and (m := _UKURAN.fullmatch(u.teks)):
            isi = m["isi"]
            pokok = _ISIAN.sub("", isi, count=1)
            if any(_seperti(x, n.teks) for x in (isi, pokok)):
                ulang[n.jenjang].append((u, n))
        if _UMUM.fullmatch(u.teks):
            umum.append(u)
        if soal_terukur(u.teks, "ada") is not None and not (u.kondisi and u.kondisi.kolom == u.indikator.kolom):
            kondisi.append(u)
    for jenjang, milik in ulang.items():
        contoh = "; ".join(dict.fromkeys(f"“{ringkas(u.teks, 80)}”" for u, _ in milik[:6]))
        yield from satu(
            "BK-08",
            [lokasi_sel(lap, u, u.indikator) for u, _ in milik if u.indikator],
            f"Indikator {len({n.kunci for _, n in milik})} {jenjang} hanya mengulang namanya dengan kata “persentase”, "
            f"tanpa pembilang dan penyebut: {contoh}.",
            "Sebutkan hasil yang diukur serta pembilang dan penyebutnya.",
            kutipan=ringkas(milik[0][0].teks, 120),
        )
    yield from satu(
        "BK-08",
        [lokasi_sel(lap, u, u.indikator) for u in umum if u.indikator],
        f"Indikator terlalu umum, tidak menyebut apa yang dihitung: “{umum[0].teks if umum else ''}”.",
        "Sebutkan dokumen, laporan, atau orang yang dimaksud; untuk sub kegiatan pakai indikator nomenklatur.",
        kutipan=umum[0].teks if umum else "",
    )
    yield from satu(
        "BK-08",
        [lokasi_sel(lap, u, u.indikator) for u in kondisi if u.indikator],
        f"Pada {{n}} sel indikator tertulis kondisi, bukan ukurannya, misalnya “{ringkas(kondisi[0].teks)}”."
        if kondisi
        else "",
        "Sebutkan yang diukur, misalnya “Persentase …”, “Jumlah …”, atau “Indeks …”.",
        kutipan=kondisi[0].teks if kondisi else "",
    )


def _seperti(isi: str, nama: str) -> bool:
    a, b = kata_isi(isi), kata_isi(re.sub(r"(?i)^\s*(?:program|kegiatan)\s+", "", nama))
    return len(a) >= 2 and 2 * len(a & b) >= 0.85 * (len(a) + len(b))
