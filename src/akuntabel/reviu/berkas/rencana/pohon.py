"""The tree that tables of programs make: each sub kegiatan below its kegiatan, every program reported, in order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from akuntabel.aturan.nomenklatur import kode_induk, nomenklatur
from akuntabel.reviu.berkas.rencana.nama import DASAR, KEPALA, RUMPUN, lokasi_nama
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import bilang
from akuntabel.reviu.paham.kamus_nama import inti_nama
from akuntabel.reviu.paham.nama import KEGIATAN, PROGRAM, SUB_KEGIATAN, AsalNama, Nama
from akuntabel.reviu.paham.tabel import JenisBaris
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_POHON = "Susunan kode nomenklatur: sub kegiatan berada di bawah kegiatannya, kegiatan di bawah programnya"


def _per_tabel(lap: Laporan) -> list[list[Nama]]:
    """The named elements of each table, top to bottom, one a row."""
    hasil: dict[int, dict[int, Nama]] = defaultdict(dict)
    for n in lap.nama:
        if n.asal is AsalNama.TABEL and n.entri:
            baris = hasil[n.ruas.blok]
            if n.ruas.baris not in baris or n.mirip > baris[n.ruas.baris].mirip:
                baris[n.ruas.baris] = n
    return [[b[k] for k in sorted(b)] for b in hasil.values()]


def _kode_mungkin(lap: Laporan, n: Nama) -> set[str]:
    """The codes that a name may have: more than one where several elements share it and no code is printed."""
    if lap.nomenklatur is None or n.entri is None or n.kode == n.entri.kode:
        return {_kode(n)}
    return {_kode(n), *(e.kode for e in lap.nomenklatur.kamus.bernama(inti_nama(n.entri.nama)))}


def _kode(n: Nama) -> str:
    return n.entri.kode if n.entri else ""


@aturan_laporan(
    kode="RN-06",
    rumpun=RUMPUN,
    judul="Kegiatan atau program induk tidak tercantum",
    tingkat=Tingkat.TINGGI,
    dasar=_POHON,
    katalog=("C-TREE",),
    baik=KEPALA
    + """
    Tabel 2.2 Program dan Kegiatan

    Program/Kegiatan/Sub Kegiatan	Indikator	Target
    Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	Persentase layanan	100%
    Administrasi Keuangan Perangkat Daerah	Persentase gaji dibayar	100%
    Penyediaan Gaji dan Tunjangan ASN	Jumlah orang	30 orang
    Administrasi Umum Perangkat Daerah	Persentase kebutuhan	100%
    Fasilitasi Kunjungan Tamu	Jumlah laporan	12 laporan
    """,
    buruk=KEPALA
    + """
    Tabel 2.2 Program dan Kegiatan

    Program/Kegiatan/Sub Kegiatan	Indikator	Target
    Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	Persentase layanan	100%
    Administrasi Keuangan Perangkat Daerah	Persentase gaji dibayar	100%
    Penyediaan Gaji dan Tunjangan ASN	Jumlah orang	30 orang
    Fasilitasi Kunjungan Tamu	Jumlah laporan	12 laporan
    """,
)
def induk_hilang(lap: Laporan) -> Iterator[Temuan]:
    buku = lap.nomenklatur
    if buku is None:
        return
    tabel = nomenklatur(buku.versi, buku.jenis_pemda)
    for daftar in _per_tabel(lap):
        ada = {k for n in daftar for k in _kode_mungkin(lap, n)}
        jenjang = {n.jenjang for n in daftar}
        hilang: dict[str, list[Nama]] = defaultdict(list)
        for n in daftar:
            diharapkan = {SUB_KEGIATAN: KEGIATAN, KEGIATAN: PROGRAM}.get(n.jenjang)
            if diharapkan in jenjang and not {kode_induk(k) for k in _kode_mungkin(lap, n)} & ada:
                hilang[kode_induk(_kode(n))].append(n)
        for kode, anak in hilang.items():
            e = tabel.cari(kode, buku.bidang[0] if buku.bidang else "")
            if e is None:
                continue
            yield from satu(
                "RN-06",
                [lokasi_nama(lap, n) for n in anak],
                f"Baris {e.tingkat} {kode} “{ringkas(e.nama)}” tidak ada, padahal {anak[0].jenjang} di bawahnya ada: "
                f"{'; '.join(f'“{ringkas(n.teks, 60)}”' for n in anak[:4])}.",
                f"Tambahkan baris {e.tingkat} “{ringkas(e.nama, 120)}” di atasnya, dengan indikator dan targetnya.",
                kutipan=ringkas(anak[0].teks, 120),
                keyakinan=Keyakinan.PASTI if buku.pasti else Keyakinan.PERLU_TELAAH,
            )
        for n, di_bawah in _tersesat(lap, daftar):
            induk = next(x for x in daftar if kode_induk(_kode(n)) in _kode_mungkin(lap, x))
            yield from satu(
                "RN-06",
                [lokasi_nama(lap, x) for x in (n, di_bawah, induk)],
                f"Sub kegiatan {_kode(n)} “{ringkas(n.teks, 60)}” tercetak di bawah kegiatan {_kode(di_bawah)} "
                f"“{ringkas(di_bawah.teks, 60)}”, sedangkan kegiatannya {_kode(induk)} “{ringkas(induk.teks, 60)}”.",
                f"Pindahkan ke bawah kegiatan {_kode(induk)}.",
                kutipan=ringkas(n.teks, 120),
            )


def _tersesat(lap: Laporan, daftar: Sequence[Nama]) -> list[tuple[Nama, Nama]]:
    """The few sub kegiatan that stand below another kegiatan than their own, which the table has, with that other."""
    ada = {k for n in daftar if n.jenjang == KEGIATAN for k in _kode_mungkin(lap, n)}
    hasil: list[tuple[Nama, Nama]] = []
    banyak = 0
    kini: Nama | None = None
    for n in daftar:
        if n.jenjang == KEGIATAN:
            kini = n
        elif n.jenjang == PROGRAM:
            kini = None
        elif kini is not None:
            induk = {kode_induk(k) for k in _kode_mungkin(lap, n)}
            banyak += 1
            if not induk & _kode_mungkin(lap, kini) and induk <= ada:
                hasil.append((n, kini))
    # More of them: the table is not built as a tree.
    return hasil if len(hasil) <= 2 and 4 * len(hasil) <= banyak else []


def _bab(r: Ruas) -> int | None:
    return next((b.bab for b in r.bagian if b.bab), None)


@aturan_laporan(
    kode="RN-07",
    rumpun=RUMPUN,
    judul="Program yang direncanakan tidak dilaporkan, atau sebaliknya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Anak Lampiran II/1: Bab III melaporkan kinerja dan anggaran yang diperjanjikan dalam "
    "Bab II",
    katalog=("C-TREE",),
    baik=KEPALA.replace("BAB III AKUNTABILITAS KINERJA", "BAB II PERENCANAAN KINERJA")
    + """
    Tabel 2.1 Program dan Anggaran

    No	Program	Anggaran (Rp)
    1	Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	300
    2	Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	200

    BAB III AKUNTABILITAS KINERJA

    Tabel 3.1 Realisasi Anggaran

    No	Program	Anggaran (Rp)	Realisasi (Rp)
    1	Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	300	280
    2	Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	200	190
    """,
    buruk=KEPALA.replace("BAB III AKUNTABILITAS KINERJA", "BAB II PERENCANAAN KINERJA")
    + """
    Tabel 2.1 Program dan Anggaran

    No	Program	Anggaran (Rp)
    1	Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	300
    2	Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	200
    3	Program Pemberdayaan Masyarakat Bidang Kesehatan	100

    BAB III AKUNTABILITAS KINERJA

    Tabel 3.1 Realisasi Anggaran

    No	Program	Anggaran (Rp)	Realisasi (Rp)
    1	Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	300	280
    2	Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	200	190
    """,
)
def program_hilang(lap: Laporan) -> Iterator[Temuan]:
    rencana: dict[str, Nama] = {}
    laporan: dict[str, Nama] = {}
    for n in lap.nama:
        if n.entri is None or n.jenjang != PROGRAM or (bab := _bab(n.ruas)) not in (2, 3):
            continue
        (rencana if bab == 2 else laporan).setdefault(n.kunci, n)
    bersama = rencana.keys() & laporan.keys()
    if len(bersama) < 2 or len(bersama) * 2 < max(len(rencana), len(laporan)):
        return
    for ada, asal, tujuan in ((rencana, "Bab II", "Bab III"), (laporan, "Bab III", "Bab II")):
        for kunci, n in ada.items():
            if kunci in bersama or (asal == "Bab III" and n.asal is AsalNama.KALIMAT):
                continue
            if any(
                x.kunci.startswith(kunci + ".") and _bab(x.ruas) == (3 if asal == "Bab II" else 2) for x in lap.nama
            ):
                continue  # its kegiatan are there
            yield from satu(
                "RN-07",
                [lokasi_nama(lap, n)],
                f"“{ringkas(n.teks)}” tercantum pada {asal}, tetapi tidak ada pada {tujuan}.",
                f"Tambahkan program itu pada {tujuan}, atau jelaskan mengapa tidak ada.",
                kutipan=n.teks,
                keyakinan=Keyakinan.PERLU_TELAAH,
            )


_CACAH = re.compile(
    r"(?:melalui|melaksanakan|sebanyak|terdiri\s+(?:atas|dari|dari atas)|memiliki|didukung\s+(?:oleh|dengan)|menjadi"
    r"|dijabarkan\s+(?:dalam|ke\s+dalam|menjadi)|memuat|mencakup|meliputi|mengelola)\s+"
    r"(?P<angka>\d{1,2}|[a-z]+(?:\s+belas|\s+puluh(?:\s+[a-z]+)?)?)\s*(?:\([^)]{1,25}\)\s*)?program\b"
    r"(?!\s+(?:prioritas|unggulan|strategis|nasional|kerja|inovasi))",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="RN-08",
    rumpun=RUMPUN,
    judul="Banyaknya program yang disebut tidak sama dengan daftarnya",
    tingkat=Tingkat.SEDANG,
    dasar="Satu laporan, satu daftar program (PermenPANRB 53/2014 Lampiran III: akurat dan andal)",
    katalog=("C-TREE", "C-XNUM"),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Sasaran dicapai melalui 2 (dua) program.

    Tabel 3.1 Realisasi Anggaran

    No	Program	Anggaran (Rp)	Realisasi (Rp)
    1	Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	300	280
    2	Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	200	190
    """,
    buruk=KEPALA
    + """
    Dinas Kesehatan Kota Bontang melaksanakan 3 (tiga) program.

    Tabel 3.1 Realisasi Anggaran

    No	Program	Anggaran (Rp)	Realisasi (Rp)
    1	Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota	300	280
    2	Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	200	190
    """,
)
def cacah_program(lap: Laporan) -> Iterator[Temuan]:
    yield from _cacah_kegiatan(lap)
    semua = {n.kunci for n in lap.nama if n.jenjang == PROGRAM and n.entri and n.asal is not AsalNama.KALIMAT}
    if len(semua) < 2:
        return
    for r in lap.prosa:
        for m in _CACAH.finditer(r.teks):
            n = bilang(m["angka"])
            if n is None or n == len(semua) or n < 2:
                continue
            setempat = {x.kunci for x in lap.nama if x.jenjang == PROGRAM and r.blok <= x.ruas.blok <= r.blok + 12}
            if n == len(setempat) or (
                n < len(semua) and not re.search(r"\bseluruh|\bsebanyak|melaksanakan", m[0], re.I)
            ):
                continue
            yield from satu(
                "RN-08",
                [lap.lokasi(r, m.start())],
                f"Tertulis “{m[0]}”, sedangkan laporan ini mencantumkan {len(semua)} program.",
                "Cocokkan banyaknya program dengan daftarnya.",
                kutipan=m[0],
            )


_CACAH_KEGIATAN = re.compile(
    r"\bprogram\b[^.;:\d]{0,40}?(?:,|\bdan|\bserta|\byang\s+terdiri\s+(?:atas|dari))\s+(?P<angka>\d{1,3}|[a-z]+(?:\s+belas)?)\s*"
    r"(?:\([^)]{1,25}\)\s*)?kegiatan\b",
    re.IGNORECASE,
)


def _cacah_kegiatan(lap: Laporan) -> Iterator[Temuan]:
    """ "3 program dan 10 kegiatan" against the one number of kegiatan that the tables with codes list."""
    per_tabel: dict[int, set[tuple[str, str]]] = {}
    for n in lap.nama:
        if n.jenjang == KEGIATAN and n.kode and n.ruas.tabel is not None:
            per_tabel.setdefault(n.ruas.tabel.blok, set()).add((n.kode, " ".join(n.teks.casefold().split())))
    banyak = {len(x) for x in per_tabel.values() if len(x) >= 3}
    if len(banyak) != 1:
        return
    ada = banyak.pop()
    semua = {n.kunci for n in lap.nama if n.jenjang == KEGIATAN}
    for r in lap.prosa:
        for m in _CACAH_KEGIATAN.finditer(r.teks):
            angka = bilang(m["angka"])
            if angka is None or angka in (ada, len(semua)) or abs(angka - ada) * 2 > ada:
                continue
            yield from satu(
                "RN-08",
                [lap.lokasi(r, m.start("angka"))],
                f"Tertulis {m['angka']} kegiatan, sedangkan tabelnya memuat {ada} kegiatan.",
                "Cocokkan banyaknya kegiatan dengan daftarnya.",
                kutipan=m[0],
            )


@aturan_laporan(
    kode="RN-09",
    rumpun=RUMPUN,
    judul="Program, kegiatan, atau sub kegiatan tidak urut menurut kode",
    tingkat=Tingkat.RENDAH,
    dasar=DASAR + ": urutan kode",
    katalog=("C-ORDER",),
    keyakinan=Keyakinan.PERLU_TELAAH,
    baik=KEPALA
    + """
    Tabel 2.2 Program dan Kegiatan

    Program/Kegiatan/Sub Kegiatan	Indikator	Target
    Administrasi Umum Perangkat Daerah	Persentase kebutuhan	100%
    Penyediaan Bahan Logistik Kantor	Jumlah paket	4 paket
    Fasilitasi Kunjungan Tamu	Jumlah laporan	12 laporan
    """,
    buruk=KEPALA
    + """
    Tabel 2.2 Program dan Kegiatan

    Program/Kegiatan/Sub Kegiatan	Indikator	Target
    Administrasi Umum Perangkat Daerah	Persentase kebutuhan	100%
    Fasilitasi Kunjungan Tamu	Jumlah laporan	12 laporan
    Penyediaan Bahan Logistik Kantor	Jumlah paket	4 paket
    """,
)
def urutan_kode(lap: Laporan) -> Iterator[Temuan]:
    dilihat: set[tuple[str, ...]] = set()
    tabel = []
    for t in _per_tabel(lap):
        sesat = [n for n, _ in _tersesat(lap, t)]
        tabel.append([n for n in t if len(_kode_mungkin(lap, n)) == 1 and n not in sesat])
    jenjang_diurut = (KEGIATAN, SUB_KEGIATAN) if _berkelompok(lap, tabel) else (PROGRAM, KEGIATAN, SUB_KEGIATAN)
    for daftar in tabel:
        berjenjang = len({n.jenjang for n in daftar}) > 1 or any(n.kode for n in daftar)
        for jenjang in jenjang_diurut:
            if jenjang == PROGRAM and not berjenjang:
                continue  # a bare list of programs may be ordered by weight
            for keluarga in _keluarga(daftar, jenjang):
                kode = tuple(_kode(n) for n in keluarga)
                balik = [(a, b) for a, b in pairwise(keluarga) if _kode(a) > _kode(b)]
                if not balik or len(set(kode)) < len(kode) or kode in dilihat:
                    continue
                dilihat.add(kode)
                a, b = balik[0]
                yield from satu(
                    "RN-09",
                    [lokasi_nama(lap, n) for n in (keluarga if jenjang == PROGRAM else (a, b))],
                    f"{jenjang.capitalize()} {_kode(a)} “{ringkas(a.teks, 60)}” tercetak sebelum {_kode(b)} "
                    f"“{ringkas(b.teks, 60)}”.",
                    "Urutkan menurut kode, atau jelaskan dasar urutannya.",
                    kutipan=ringkas(a.teks, 120),
                )


def _berkelompok(lap: Laporan, tabel: Sequence[Sequence[Nama]]) -> bool:
    """Whether a table puts its programs under headings (sasaran, kebijakan), which then give the order."""
    grup = {t.sumber.blok: [b.indeks for b in t.baris if b.jenis is JenisBaris.GRUP] for t in lap.tabel_bertipe}
    for daftar in tabel:
        baris = [n.ruas.baris for n in daftar if n.jenjang == PROGRAM]
        if len(baris) > 1 and any(baris[0] < g < baris[-1] for g in grup.get(daftar[0].ruas.blok, ())):
            return True
    return False


def _keluarga(daftar: Sequence[Nama], jenjang: str) -> Iterator[list[Nama]]:
    """Sisters of a level under one parent, in their order; the program penunjang may stand first or last."""
    milik: dict[str, list[Nama]] = defaultdict(list)
    for n in daftar:
        if n.jenjang == jenjang and not (jenjang == PROGRAM and _kode(n).endswith(".01")):
            milik[kode_induk(_kode(n))].append(n)
    yield from milik.values()
