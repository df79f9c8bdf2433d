"""Each level says something else than the one above it, and as a condition."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.baku.dasar import KEPALA, RUMPUN, berupa_indikator, lokasi_rumusan
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bernama import ukuran_bernama
from akuntabel.reviu.paham.nama import PROGRAM
from akuntabel.reviu.paham.rumusan import (
    PEMDA,
    SASARAN,
    TUJUAN,
    Rumusan,
    huruf,
)
from akuntabel.reviu.paham.tabel import Peran
from akuntabel.reviu.paham.ukuran import Ukuran, lokasi_sel
from akuntabel.reviu.paham.ukuran_resmi import kondisi_resmi
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_JENJANG = "PermenPANRB 89/2021: setiap jenjang merumuskan kondisi yang berbeda dari jenjang di atasnya"


@aturan_laporan(
    kode="BK-07",
    rumpun=RUMPUN,
    judul="Rumusan jenjang bawah mengulang jenjang di atasnya",
    tingkat=Tingkat.TINGGI,
    dasar=_JENJANG,
    katalog=("C-CASCADE",),
    baik=KEPALA
    + """
    Tabel 2.1 Rencana Strategis

    Sasaran	Program	Sasaran Program	Indikator	Target
    Meningkatnya mutu	Program Pemberdayaan Masyarakat Bidang Kesehatan	Aktifnya posyandu	Posyandu aktif	85
    """,
    buruk=KEPALA
    + """
    Tabel 2.1 Rencana Strategis

    Sasaran	Program	Sasaran Program	Indikator	Target
    Meningkatnya mutu	Program Pemberdayaan Masyarakat Bidang Kesehatan	Meningkatnya mutu	Posyandu aktif	85
    """,
)
def mengulang_induk(lap: Laporan) -> Iterator[Temuan]:
    yield from _ulang_strategis(lap)
    yield from _ulang_program(lap)


def _ulang_strategis(lap: Laporan) -> Iterator[Temuan]:
    """Tujuan against the sasaran of the government's plan, sasaran against tujuan."""
    for anak, induk, sebutan in ((TUJUAN, PEMDA, "tujuan atau sasaran RPJMD"), (SASARAN, TUJUAN, "tujuannya")):
        atas = defaultdict(list)
        for x in lap.rumusan:
            if x.peran == induk:
                atas[x.huruf].append(x)
        bawah = [x for x in lap.rumusan if x.peran == anak and x.huruf in atas and (x.tabel or anak == TUJUAN)]
        for h in dict.fromkeys(x.huruf for x in bawah):
            milik = [x for x in bawah if x.huruf == h]
            if anak == SASARAN and not _setabel(milik, atas[h]):
                continue
            yield from satu(
                "BK-07",
                [lokasi_rumusan(lap, x) for x in (*milik, *atas[h])],
                f"{anak.capitalize()} “{ringkas(milik[0].teks)}” sama kata demi kata dengan {sebutan}.",
                f"Rumuskan {anak} sebagai kondisi yang menjadi sebab tercapainya rumusan di atasnya.",
                kutipan=milik[0].teks,
            )


def _setabel(a: Sequence[Rumusan], b: Sequence[Rumusan]) -> bool:
    return bool({x.tabel for x in a if x.tabel is not None} & {x.tabel for x in b if x.tabel is not None})


def _ulang_program(lap: Laporan) -> Iterator[Temuan]:
    """The condition and indicator of a program against those of the sasaran."""
    sasaran = {
        x.huruf: x for x in reversed(lap.rumusan) if x.peran in (TUJUAN, SASARAN) and not berupa_indikator(x.teks)
    }
    indikator = {x.huruf: x for x in reversed(lap.rumusan) if x.peran == "indikator"}
    dilihat: set[tuple[str, str]] = set()
    for u, n in ukuran_bernama(lap):
        if n is None or n.jenjang != PROGRAM:
            continue
        sama: list[tuple[str, Lokasi, Rumusan]] = []
        if u.kondisi and (x := sasaran.get(huruf(u.kondisi.teks))):
            sama.append((u.kondisi.teks, lokasi_sel(lap, u, u.kondisi), x))
        if u.indikator and (x := indikator.get(huruf(u.teks))):
            sama.append((u.teks, lokasi_sel(lap, u, u.indikator), x))
        if not sama or (n.kunci, sama[0][0].casefold()) in dilihat:
            continue
        dilihat.add((n.kunci, sama[0][0].casefold()))
        kondisi = u.kondisi is not None and sama[0][0] == u.kondisi.teks
        apa = "Kondisi dan indikator" if len(sama) > 1 else "Kondisi" if kondisi else "Indikator"
        yield from satu(
            "BK-07",
            [lok for _, a, x in sama for lok in (a, lokasi_rumusan(lap, x))],
            f"{apa} milik “{ringkas(n.teks, 60)}” sama kata demi kata dengan tujuan atau sasaran di atasnya: "
            f"{'; '.join(f'“{ringkas(t)}”' for t, _, _ in sama)}.",
            "Rumuskan kondisi dan indikator program yang menjadi sebab tercapainya sasaran.",
            kutipan=ringkas(sama[0][0], 120),
            keyakinan=Keyakinan.PERLU_TELAAH if apa == "Indikator" else None,
        )


_KONDISI = re.compile(
    r"\s*(?:\w+nya\b|me\w+\b|ter\w+\b|ber\w+\b|.*\byang\s+(?:telah\s+|sudah\s+)?(?:me|di|ter|ber)\w+)", re.IGNORECASE
)
"""A condition: "Meningkatnya …", "Masyarakat yang mendapatkan …"."""


@aturan_laporan(
    kode="BK-11",
    rumpun=RUMPUN,
    judul="Sasaran program atau kegiatan bukan rumusan kondisi",
    tingkat=Tingkat.RENDAH,
    dasar="PermenPANRB 89/2021: sasaran setiap jenjang ialah kondisi yang terwujud, bukan nama perbuatan",
    katalog=("C-COL", "C-LISTSEM"),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Tabel 2.1 Rencana

    Kegiatan	Sasaran Kegiatan	Indikator	Target
    Rujukan	Terlaksananya rujukan	Jumlah laporan	12 laporan
    Imunisasi	Meningkatnya imunisasi	Jumlah bayi	90 bayi
    Kunjungan	Terlayaninya tamu	Jumlah tamu	90 orang
    Posyandu	Terlatihnya kader posyandu	Jumlah kader	40 orang
    """,
    buruk=KEPALA
    + """
    Tabel 2.1 Rencana

    Kegiatan	Sasaran Kegiatan	Indikator	Target
    Rujukan	Terlaksananya rujukan	Jumlah laporan	12 laporan
    Imunisasi	Meningkatnya imunisasi	Jumlah bayi	90 bayi
    Kunjungan	Kelancaran pelayanan tamu	Jumlah tamu	90 orang
    Posyandu	Terlatihnya kader posyandu	Jumlah kader	40 orang
    """,
)
def bukan_kondisi(lap: Laporan) -> Iterator[Temuan]:
    geser = {(n.ruas.blok, n.ruas.baris) for n in lap.nama if n.peran in (Peran.INDIKATOR, Peran.KONDISI)}
    per_tabel: dict[int, list[Ukuran]] = defaultdict(list)
    for u in lap.ukuran:
        if u.kondisi and (u.tabel.sumber.blok, u.baris.indeks) not in geser and len(u.kondisi.teks.split()) >= 2:
            per_tabel[u.tabel.sumber.blok].append(u)
    for daftar in per_tabel.values():
        lain = [
            u for u in daftar if u.kondisi and not _KONDISI.match(u.kondisi.teks) and not kondisi_resmi(u.kondisi.teks)
        ]
        if not lain or len(lain) * 3 > len(daftar):
            continue  # the table words them all in another way
        yield from satu(
            "BK-11",
            [lokasi_sel(lap, u, u.kondisi) for u in lain if u.kondisi],
            f"Pada {{n}} sel kolom sasaran program atau kegiatan tertulis nama perbuatan, bukan kondisi yang terwujud: "
            f"{'; '.join(f'“{ringkas(u.kondisi.teks, 60)}”' for u in lain[:4] if u.kondisi)}.",
            "Rumuskan sebagai kondisi, misalnya “Terfasilitasinya …” atau “Meningkatnya …”.",
            kutipan=ringkas(lain[0].kondisi.teks, 120) if lain[0].kondisi else "",
        )
