"""Written together or apart: prepositions, prefixes, bound forms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from akuntabel.reviu.berkas.ejaan.dasar import (
    RUMPUN,
    di_nama_resmi,
    kata_depan_serangkai,
    sekapital,
    temuan_kata,
    tidak_resmi,
)
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.paham.kata import Kata
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat


@aturan_laporan(
    kode="EJ-03",
    rumpun=RUMPUN,
    judul="Kata depan ditulis serangkai, atau awalan ditulis terpisah",
    tingkat=Tingkat.RENDAH,
    dasar="EYD V II.A.5 dan II.A.1: kata depan di, ke, dari ditulis terpisah; awalan di- ditulis serangkai",
    katalog=("C-LEX",),
    baik="""
        Urusan di bidang kesehatan didalami di atas dan di bawah pimpinan dinas, lalu dikoordinasikan ke depan.

        Pegawai keluar dari kantor kepada masyarakat di Perikanan dan di sisi lain.
        """,
    buruk="""
        Urusan dibidang kesehatan seperti tersebut diatas di koordinasikan oleh dinas.
        """,
)
def kata_depan(lap: Laporan) -> Iterator[Temuan]:
    for salah, benar in kata_depan_serangkai().items():
        if di := tidak_resmi(lap, lap.kata.tempat.get(salah, ())):
            yield from temuan_kata(
                lap,
                "EJ-03",
                di,
                f"Kata depan “{di[0].teks}” ditulis serangkai",
                f"Tulis “{sekapital(di[0].teks, benar)}”.",
            )
    terpisah: dict[str, list[Kata]] = defaultdict(list)
    for k in lap.kata.tempat.get("di", ()):
        sesudah = lap.ruas[k.ruas].teks[k.awal + 2 :]
        m = re.match(r"\s+([a-z]+)", sesudah)
        if m and _kata_kerja(m[1]) and not k.menempel and not _rangkai_resmi(lap, k, m.end()):
            terpisah[m[1]].append(k)
    for kerja, di in terpisah.items():
        yield from temuan_kata(
            lap,
            "EJ-03",
            di,
            f"Awalan “di-” ditulis terpisah dari kata kerjanya: “{di[0].teks} {kerja}”",
            f"Tulis “{sekapital(di[0].teks, 'di' + kerja)}”.",
        )


def _rangkai_resmi(lap: Laporan, k: Kata, panjang: int) -> bool:
    """Whether the word with what follows it stands so in an official wording."""
    return di_nama_resmi(lap.ruas[k.ruas].teks, k.awal, k.awal + len(k.teks) + panjang)


@cache
def _kata_kerja(kata: str) -> bool:
    """Whether "di" before it must be the prefix of a passive verb."""
    if kata in kamus.data_bahasa()["awalan_di"]["dasar"].split():
        return True
    if kamus.akar(kata) or not kata.endswith(("kan", "i")):
        return False
    dasar = kata[:-3] if kata.endswith("kan") else kata[:-1]
    return len(dasar) >= 3 and (kamus.akar(dasar) or kamus.turunan(dasar)) and kamus.frekuensi("di" + kata) > 0


@aturan_laporan(
    kode="EJ-06",
    rumpun=RUMPUN,
    judul="Bentuk terikat ditulis terpisah",
    tingkat=Tingkat.INFO,
    dasar="EYD V II.A.1: bentuk terikat (antar-, non-, pasca-, sub-) ditulis serangkai dengan kata yang mengikutinya",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-LEX",),
    baik="""
        Kerja sama antarlembaga dan pascabencana; barang diantar petugas; sub kegiatan; non-Indonesia; Pasca-UUD.
        """,
    buruk="""
        Kerja sama antar lembaga dilaksanakan oleh Sub Bagian Umum.
        """,
)
def bentuk_terikat(lap: Laporan) -> Iterator[Temuan]:
    aturan = kamus.data_bahasa()["terikat"]
    di: dict[str, list[Kata]] = defaultdict(list)
    for awal in aturan["awal"]:
        for k in lap.kata.tempat.get(awal, ()):
            if k.teks.islower() and not k.menempel and k.sebelum not in ("di", "jasa", "ongkos", "siap"):
                m = re.match(r" ([a-z]{4,})\b", lap.ruas[k.ruas].teks[k.awal + len(awal) :])
                if m and kamus.indonesia(m[1]) and not _rangkai_resmi(lap, k, m.end()):
                    di[f"{awal} {m[1]}"].append(k)
    for k in lap.kata.tempat.get("sub", ()):
        if (
            k.sesudah in aturan["sub"]
            and not k.menempel
            and not lap.kata.kapital[k.ruas]
            and not _rangkai_resmi(lap, k, 1 + len(k.sesudah))
        ):
            di[f"{k.kecil} {k.sesudah}"].append(k)
    semua = [k for tempat in di.values() for k in tempat]
    if semua:
        bentuk = ", ".join(f"“{b}”" for b in di)
        benar = ", ".join(f"“{b.replace(' ', '')}”" for b in di)
        yield from temuan_kata(
            lap, "EJ-06", semua, f"Bentuk terikat ditulis terpisah: {bentuk}", f"Tulis serangkai: {benar}."
        )
