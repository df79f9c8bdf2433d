"""Short forms and what they stand for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.reviu.berkas.baku.dasar import KEPALA, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.beda import kata_kata, sebut_perbedaan
from akuntabel.reviu.temuan import Lokasi, Temuan, Tingkat

_KEPANJANGAN = {
    "RPJMD": "Rencana Pembangunan Jangka Menengah Daerah",
    "RPJPD": "Rencana Pembangunan Jangka Panjang Daerah",
    "RPJMN": "Rencana Pembangunan Jangka Menengah Nasional",
    "RKPD": "Rencana Kerja Pemerintah Daerah",
    "RENSTRA": "Rencana Strategis",
    "RENJA": "Rencana Kerja",
    "DPA": "Dokumen Pelaksanaan Anggaran",
    "RKA": "Rencana Kerja dan Anggaran",
    "IKU": "Indikator Kinerja Utama",
    "SAKIP": "Sistem Akuntabilitas Kinerja Instansi Pemerintah",
    "AKIP": "Akuntabilitas Kinerja Instansi Pemerintah",
    "APBD": "Anggaran Pendapatan dan Belanja Daerah",
    "APBN": "Anggaran Pendapatan dan Belanja Negara",
    "ASN": "Aparatur Sipil Negara",
    "PNS": "Pegawai Negeri Sipil",
    "IKM": "Indeks Kepuasan Masyarakat",
    "SKM": "Survei Kepuasan Masyarakat",
    "SPM": "Standar Pelayanan Minimal",
    "SDM": "Sumber Daya Manusia",
    "SKPD": "Satuan Kerja Perangkat Daerah",
    "OPD": "Organisasi Perangkat Daerah",
    "APIP": "Aparat Pengawasan Intern Pemerintah",
    "TPP": "Tambahan Penghasilan Pegawai",
}
"""What short forms of this field stand for, where they stand for one thing only."""
_BERKURUNG = re.compile(r"\((?P<singkat>[A-Za-z]{3,7})\)")
_SETARA = {"MANUSIA": {"MANUSIA"}, "SURVEI": {"SURVEI", "SURVEY"}, "INTERN": {"INTERN", "INTERNAL"}}


@aturan_laporan(
    kode="BK-12",
    rumpun=RUMPUN,
    judul="Kepanjangan tidak sesuai dengan singkatannya",
    tingkat=Tingkat.SEDANG,
    dasar="Kepanjangan menurut peraturan yang menetapkannya (UU 25/2004, UU 23/2014, Perpres 29/2014)",
    katalog=("C-CANON", "C-ABBR", "C-TEXT"),
    baik=KEPALA
    + """
    Rencana Pembangunan Jangka Menengah Daerah (RPJMD) memuat Indikator Kinerja Utama (IKU) perangkat daerah.
    """,
    buruk=KEPALA
    + """
    Rencana Jangka Menengah Daerah (RPJMD) memuat Indikator Kinerja Utama (IKU) perangkat daerah.
    """,
)
def kepanjangan(lap: Laporan) -> Iterator[Temuan]:
    tempat: dict[tuple[str, str], list[Lokasi]] = defaultdict(list)
    for r in lap.ruas:
        for m in _BERKURUNG.finditer(r.teks):
            baku = _KEPANJANGAN.get(m["singkat"].upper())
            if baku is None:
                continue
            if tertulis := _salah_panjang(r.teks[: m.start()], baku):
                tempat[tertulis, m["singkat"]].append(lap.lokasi(r, m.start() - len(tertulis) - 1))
    for (tertulis, singkat), lokasi in tempat.items():
        baku = _KEPANJANGAN[singkat.upper()]
        yield from satu(
            "BK-12",
            lokasi,
            f"Tertulis “{tertulis} ({singkat})”, sedangkan kepanjangannya “{baku}” "
            f"({sebut_perbedaan(tertulis, baku)}).",
            f"Tulis “{baku} ({singkat})”.",
            kutipan=f"{tertulis} ({singkat})",
        )


def _salah_panjang(depan: str, baku: str) -> str:
    """What stands before a short form in brackets where it is nearly its long form, but not quite; "" otherwise."""
    resmi = [k.upper() for k in kata_kata(baku)]
    potong = re.search(r"(?:[\w/-]+\s+){1,9}$", depan + " " if not depan.endswith(" ") else depan)
    kata = kata_kata(potong[0]) if potong else []
    if not kata or len(resmi) < 3:
        return ""
    atas = [k.upper() for k in kata]
    if [k for k in atas if k != "DAN"][-len([k for k in resmi if k != "DAN"]) :] == [k for k in resmi if k != "DAN"]:
        return ""
    awal = next((n for n, k in enumerate(atas) if k == resmi[0]), None)
    if awal is None:
        return ""
    isi = atas[awal:]
    sama = sum(1 for k in resmi if k in isi)
    if len(isi) not in range(len(resmi) - 1, len(resmi) + 2) or sama < len(resmi) - 1 or isi[-1] != resmi[-1]:
        return ""
    if all(k in _SETARA.get(b, {b}) for k, b in zip(isi, resmi, strict=False)) and len(isi) == len(resmi):
        return ""
    return " ".join(kata[awal:])
