"""Names and codes against the nomenclature of the report's year. Official oddities are known to it and not accused."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.aturan.nomenklatur import DISIMPULKAN, VERSI_2_DIGIT, Entri, nomenklatur, tingkat_kode, versi_kode
from akuntabel.aturan.teks import KATA_TUGAS
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.nomenklatur import sama
from akuntabel.reviu.paham.beda import kata_kata, perbedaan, ringan, sebut_perbedaan
from akuntabel.reviu.paham.kamus_nama import inti_nama
from akuntabel.reviu.paham.nama import KEGIATAN, PROGRAM, SUB_KEGIATAN, AsalNama, Nama, Nomenklatur
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "program dan nomenklatur"
DASAR = "Kepmendagri 050-5889/2021 (2022-2023) dan 900.1.15.5-1317/2023 (sejak 2024)"
_CUKUP_MIRIP = 0.93
"""From here on a careful reader is sure which official name is meant."""
_DAERAH = re.compile(r"kabupaten|kota|kab|provinsi", re.IGNORECASE)

KEPALA = """
    LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2024

    BAB III AKUNTABILITAS KINERJA

    """


def lokasi_nama(lap: Laporan, n: Nama) -> Lokasi:
    return lap.lokasi(n.ruas, n.awal)


def _nama_saja(n: Nama) -> str:
    return n.teks.strip(" .;:,-–")


def berbeda(n: Nama, buku: Nomenklatur) -> bool:
    """Whether a name departs from the official one in a way that an auditor would mark."""
    if n.entri is None or n.mirip == 1:
        return False
    teks, resmi = _inti(n.teks), _inti(n.entri.nama)
    sisa = n.teks[-6:] + n.ruas.teks[n.akhir : n.akhir + 8]
    boleh = (resmi,) if re.search(r"\b(?:dan|atau|serta)\b", sisa) else (resmi, _tanpa_kependekan(resmi))
    if any(sama(teks, x) or ringan(teks, x) for x in boleh):
        return False
    if buku.lain.tepat(inti_nama(n.teks)) is not None:
        return False
    pendek = " ".join(inti_nama(resmi)).startswith(" ".join(inti_nama(n.teks)))
    if pendek and (n.asal is AsalNama.KALIMAT or n.entri.tingkat != PROGRAM):
        return False  # a short mention
    beda = list(perbedaan(teks, resmi))
    return not all(_DAERAH.fullmatch(x) or not x for pasangan in beda for x in " ".join(pasangan).split())


def _tersingkat(lap: Laporan, buku: Nomenklatur) -> Iterator[Nama]:
    """Names in tables that lack their last words, or "Kabupaten/Kota", where the report's other tables have them: by
    itself that is a short mention, beside the whole name it is a slip."""
    per_entri: dict[str, list[Nama]] = defaultdict(list)
    for n in lap.nama:
        if n.entri is not None and n.asal is AsalNama.TABEL:
            per_entri[n.kunci].append(n)
    for daftar in per_entri.values():
        utuh = [n for n in daftar if n.mirip == 1]
        lain = [n for n in daftar if n.mirip < 1 and not berbeda(n, buku) and _kurang_kata(n)]
        if len(lain) <= len(utuh):
            yield from lain


def _kurang_kata(n: Nama) -> bool:
    """Whether it is the official name with words left out and none other."""
    if n.entri is None:
        return False
    teks, resmi = _inti(n.teks), _inti(n.entri.nama)
    beda = list(perbedaan(teks, resmi))
    return bool(beda) and all(itu and not ini for ini, itu in beda) and not ringan(teks, resmi)


def _inti(teks: str) -> str:
    """A name without the word that says its level; a slip in that word is a matter of spelling."""
    kata = teks.strip(" .;:,-–")
    cocok = re.match(r"(?:sub\s?-?\s?kegiatan|kegiatan|pr?o[gr]{1,2}r?am)\b\s*[:“\"]?\s*", kata, re.IGNORECASE)
    return kata[cocok.end() :] if cocok and len(kata_kata(kata)) > 2 else kata


_KEPENDEKAN = re.compile(r"\s*\((?P<huruf>[A-Z]{2,8})\)")


def _tanpa_kependekan(nama: str) -> str:
    """A name without the short form that it gives of its own words: "Sumber Daya Air (SDA)"."""
    return _KEPENDEKAN.sub(lambda m: "" if _huruf_awal(nama[: m.start()]).endswith(m["huruf"]) else m[0], nama)


def _huruf_awal(teks: str) -> str:
    return "".join(k[0] for k in kata_kata(teks)).upper()


def _tulis(e: Entri) -> str:
    """An official name as a sentence writes it."""
    nama = " ".join(e.nama.split())
    if not nama.isupper():
        return nama
    kecil = {"Dan", "Di", "Pada", "Yang", "Atas", "Dalam", "Untuk", "Melalui", "Serta", "Dengan"}
    return " ".join(
        asli if asli.startswith("(") else k.lower() if k in kecil else k
        for k, asli in zip(nama.title().split(), nama.split(), strict=True)
    )


@aturan_laporan(
    kode="RN-01",
    rumpun=RUMPUN,
    judul="Nama program, kegiatan, atau sub kegiatan berbeda dari nomenklatur",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR,
    katalog=("C-NOMEN",),
    baik=KEPALA
    + """
    1. Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat

    Realisasi program ini baik.
    """,
    buruk=KEPALA
    + """
    1. Program Pemenuhan Upaya Kesehatan Perorangan dan Usaha Kesehatan Masyarakat

    Realisasi program ini baik.
    """,
)
def nama_berbeda(lap: Laporan) -> Iterator[Temuan]:
    buku = lap.nomenklatur
    if buku is None:
        return
    kelompok: dict[tuple[str, str], list[Nama]] = defaultdict(list)
    for n in (*(n for n in lap.nama if berbeda(n, buku)), *_tersingkat(lap, buku)):
        if n.entri is not None:
            kelompok[n.kunci, " ".join(kata_kata(_inti(n.teks))).casefold()].append(n)
    for daftar in kelompok.values():
        n = daftar[0]
        e = n.entri
        if e is None:
            continue
        resmi = _tulis(e)
        pasti = n.mirip >= _CUKUP_MIRIP and buku.pasti and e.asal != DISIMPULKAN
        yield from satu(
            "RN-01",
            [lokasi_nama(lap, x) for x in daftar],
            f"Tertulis “{_nama_saja(n)}”, sedangkan nama {e.tingkat} {e.kode} menurut nomenklatur “{resmi}” "
            f"({sebut_perbedaan(_inti(n.teks), _inti(e.nama))}).",
            f"Tulis “{resmi}”.",
            kutipan=_nama_saja(n),
            keyakinan=Keyakinan.PASTI if pasti else Keyakinan.PERLU_TELAAH,
        )
    yield from _nama_kode(lap, buku)


def _nama_kode(lap: Laporan, buku: Nomenklatur) -> Iterator[Temuan]:
    """Rows whose code is official and whose name is like none: by the code it must have another."""
    tabel = nomenklatur(buku.versi, buku.jenis_pemda)
    kelompok: dict[tuple[str, str], list[tuple[Nama, Entri]]] = defaultdict(list)
    for n in lap.nama:
        if not n.kode or n.entri is not None or n.asal is not AsalNama.TABEL:
            continue
        if versi_kode(n.kode) not in (None, buku.versi):
            continue
        e = tabel.cari(n.kode, buku.bidang[0] if buku.bidang else "")
        if e is not None and n.tingkat in ("", e.tingkat) and _kata_bersama(n.teks, e.nama):
            kelompok[n.kode, " ".join(inti_nama(n.teks))].append((n, e))
    for (kode, _), daftar in kelompok.items():
        n, e = daftar[0]
        yield from satu(
            "RN-01",
            [lokasi_nama(lap, x) for x, _ in daftar],
            f"Tertulis “{_nama_saja(n)}” dengan kode {kode}, sedangkan {e.tingkat} berkode itu menurut nomenklatur "
            f"“{_tulis(e)}”.",
            f"Tulis “{_tulis(e)}”, atau perbaiki kodenya.",
            kutipan=_nama_saja(n),
            keyakinan=Keyakinan.PERLU_TELAAH,
        )


def _kata_bersama(teks: str, resmi: str) -> bool:
    """Whether two names have so many words in common that the same thing is meant."""
    ini, itu = set(kata_kata(teks.casefold())) - KATA_TUGAS, set(kata_kata(resmi.casefold())) - KATA_TUGAS
    return len(ini) >= 2 and len(ini & itu) >= 2


@aturan_laporan(
    kode="RN-02",
    rumpun=RUMPUN,
    judul="Kode tidak sesuai dengan nama menurut nomenklatur",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR,
    katalog=("C-NOMEN",),
    baik=KEPALA
    + """
    Tabel 3.1 Realisasi Anggaran

    Kode	Program	Pagu	Realisasi
    1.02.02	Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat	100	90
    1.02.03	Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	50	40
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Realisasi Anggaran

    Kode	Program	Pagu	Realisasi
    1.02.03	Program Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat	100	90
    1.02.04	Program Peningkatan Kapasitas Sumber Daya Manusia Kesehatan	50	40
    """,
)
def kode_berbeda(lap: Laporan) -> Iterator[Temuan]:
    buku = lap.nomenklatur
    if buku is None:
        return
    kelompok: dict[tuple[str, str], list[Nama]] = defaultdict(list)
    for n in lap.nama:
        if n.kode and n.entri and n.mirip >= _CUKUP_MIRIP and not _kode_sama(n.kode, n.entri):
            kelompok[n.kode, n.entri.kode].append(n)
    tabel = nomenklatur(buku.versi, buku.jenis_pemda)
    for (kode, resmi), daftar in kelompok.items():
        n = daftar[0]
        if versi_kode(kode) not in (None, buku.versi) and _sepadan(kode, resmi):
            continue  # the other series: RN-03
        milik = tabel.cari(kode, buku.bidang[0] if buku.bidang else "")
        if milik is not None and sama(n.teks, milik.nama):
            continue
        lain = f"; kode {kode} adalah “{ringkas(_tulis(milik))}”" if milik else ""
        yield from satu(
            "RN-02",
            [lokasi_nama(lap, x) for x in daftar],
            f"Tertulis kode {kode} untuk “{ringkas(_nama_saja(n))}”, sedangkan kodenya menurut nomenklatur "
            f"{resmi}{lain}.",
            f"Tulis kode {resmi}, atau perbaiki namanya.",
            kutipan=f"{kode} {ringkas(_nama_saja(n), 60)}",
            keyakinan=Keyakinan.PASTI if buku.pasti and n.mirip == 1 else Keyakinan.PERLU_TELAAH,
        )


def _kode_sama(kode: str, e: Entri) -> bool:
    rapi = kode.upper().strip(" .")
    return rapi in (e.kode.upper(), e.kode_baku.upper()) or (rapi[4:] == e.kode[4:] and e.kode_baku.startswith("X.XX"))


def _sepadan(kode: str, resmi: str) -> bool:
    """Whether two codes differ by the series alone: 03 and 0003."""
    return re.sub(r"\.0*(\d+)$", r".\1", kode) == re.sub(r"\.0*(\d+)$", r".\1", resmi)


@aturan_laporan(
    kode="RN-03",
    rumpun=RUMPUN,
    judul="Kode sub kegiatan memakai seri nomenklatur tahun lain",
    tingkat=Tingkat.RENDAH,
    dasar=DASAR,
    katalog=("C-NOMEN",),
    baik=KEPALA
    + """
    Tabel 3.1 Realisasi Anggaran

    Kode	Sub Kegiatan	Pagu	Realisasi
    1.02.02.2.01.0002	Pembangunan Puskesmas	100	90
    1.02.02.2.01.0006	Pengembangan Puskesmas	50	40
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Realisasi Anggaran

    Kode	Sub Kegiatan	Pagu	Realisasi
    1.02.02.2.01.02	Pembangunan Puskesmas	100	90
    1.02.02.2.01.06	Pengembangan Puskesmas	50	40
    """,
)
def seri_lain(lap: Laporan) -> Iterator[Temuan]:
    buku = lap.nomenklatur
    if buku is None or not buku.pasti:
        return
    salah = [
        n
        for n in lap.nama
        if n.entri and tingkat_kode(n.kode) == SUB_KEGIATAN and versi_kode(n.kode) not in (None, buku.versi)
    ]
    if salah:
        dua = buku.versi == VERSI_2_DIGIT
        yield from satu(
            "RN-03",
            [lokasi_nama(lap, n) for n in salah],
            f"Ada {{n}} kode sub kegiatan yang nomornya {'empat' if dua else 'dua'} angka (misalnya {salah[0].kode}), "
            f"sedangkan nomenklatur tahun {lap.lingkup.tahun} memakai {'dua' if dua else 'empat'} angka.",
            "Pakai kode menurut nomenklatur tahun laporan.",
            kutipan=salah[0].kode,
        )


@aturan_laporan(
    kode="RN-04",
    rumpun=RUMPUN,
    judul="Jenjang program, kegiatan, atau sub kegiatan disebut keliru",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR,
    katalog=("C-NOMEN",),
    baik=KEPALA
    + """
    Capaian ini didukung oleh Sub Kegiatan Pembangunan Puskesmas dan Program Peningkatan Kapasitas Sumber Daya Manusia
    Kesehatan.
    """,
    buruk=KEPALA
    + """
    Capaian ini didukung oleh Program Pembangunan Puskesmas dan Program Peningkatan Kapasitas Sumber Daya Manusia
    Kesehatan.
    """,
)
def jenjang_keliru(lap: Laporan) -> Iterator[Temuan]:
    buku = lap.nomenklatur
    if buku is None:
        return
    kelompok: dict[tuple[str, str], list[Nama]] = defaultdict(list)
    for n in lap.nama:
        if n.entri and n.mirip == 1 and n.tingkat and n.tingkat != n.entri.tingkat and _terang(n):
            ada = buku.kamus.tepat(inti_nama(n.teks), n.tingkat)
            if (ada is None or ada.tingkat != n.tingkat) and not _berlanjut(n, buku):
                kelompok[n.kunci, n.tingkat].append(n)
    for (_, tingkat), daftar in kelompok.items():
        n = daftar[0]
        if n.entri is None:
            continue
        yield from satu(
            "RN-04",
            [lokasi_nama(lap, x) for x in daftar],
            f"“{ringkas(_nama_saja(n))}” disebut {tingkat}, sedangkan menurut nomenklatur adalah {n.entri.tingkat} "
            f"({n.entri.kode}).",
            f"Sebut sebagai {n.entri.tingkat}.",
            kutipan=_nama_saja(n),
            keyakinan=Keyakinan.PASTI if tingkat == PROGRAM or n.entri.tingkat == PROGRAM else Keyakinan.PERLU_TELAAH,
        )


def _berlanjut(n: Nama, buku: Nomenklatur) -> bool:
    """Whether the text goes on with the words of a longer name, of the level that it says."""
    awal = list(inti_nama(n.teks))
    panjang = list(inti_nama(f"{n.teks} {n.ruas.teks[n.akhir : n.akhir + 60]}"))[: len(awal) + 2]
    return len(panjang) > len(awal) and any(
        e.tingkat == n.tingkat and list(inti_nama(e.nama))[: len(panjang)] == panjang
        for e in nomenklatur(buku.versi, buku.jenis_pemda)
    )


def _terang(n: Nama) -> bool:
    """Whether the report says the level in so many words: before the name, not only by a column or code."""
    return re.match(r"\s*(?:program|sub\s?-?\s?kegiatan|kegiatan)\b", n.teks, re.IGNORECASE) is not None


@aturan_laporan(
    kode="RN-05",
    rumpun=RUMPUN,
    judul="Indikator sub kegiatan memakai indikator sub kegiatan lain",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR + ": setiap sub kegiatan memiliki indikator dan satuannya sendiri",
    katalog=("C-NOMEN", "C-CASCADE"),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Sub Kegiatan

    Sub Kegiatan	Indikator	Target	Realisasi
    Pembangunan Puskesmas	Jumlah Pusat Kesehatan Masyarakat (Puskesmas) yang Dibangun	1 unit	1 unit
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Sub Kegiatan

    Sub Kegiatan	Indikator	Target	Realisasi
    Pembangunan Puskesmas	Jumlah Rumah Dinas Tenaga Kesehatan yang Dibangun	1 unit	1 unit
    """,
)
def indikator_tertukar(lap: Laporan) -> Iterator[Temuan]:
    buku = lap.nomenklatur
    if buku is None:
        return
    tabel = nomenklatur(buku.versi, buku.jenis_pemda)
    bidang = buku.bidang[0] if buku.bidang else ""
    pemilik: dict[str, Entri] | None = None
    dilihat: set[tuple[str, str]] = set()
    indikator = {(u.tabel.sumber.blok, u.baris.indeks): u for u in lap.ukuran if u.indikator}
    for n in lap.nama:
        u = indikator.get((n.ruas.blok, n.ruas.baris))
        if n.entri is None or n.jenjang == PROGRAM or n.mirip < _CUKUP_MIRIP or u is None or u.indikator is None:
            continue
        huruf = "".join(k.casefold() for k in kata_kata(_indikator(lap, n)))
        if len(huruf) < 15 or (n.kunci, huruf) in dilihat:
            continue
        dilihat.add((n.kunci, huruf))
        if pemilik is None:
            pemilik = _pemilik_indikator(lap, buku)
        lain = pemilik.get(huruf)
        sendiri = tabel.cari(n.entri.kode, bidang)
        if lain is None or sendiri is None or lain.nama == n.entri.nama:
            continue
        if n.jenjang == KEGIATAN and lain.kode.startswith(n.entri.kode + "."):
            yield from _milik_bawahan(lap, n, lain)
            continue
        if n.jenjang == KEGIATAN or not sendiri.indikator:
            continue
        if "".join(k.casefold() for k in kata_kata(sendiri.indikator)) == huruf:
            continue
        yield from satu(
            "RN-05",
            [lokasi_nama(lap, n)],
            f"Sub kegiatan “{ringkas(_nama_saja(n))}” memakai indikator milik {lain.kode} “{ringkas(lain.nama)}”: "
            f"“{ringkas(_indikator(lap, n))}”; indikatornya menurut nomenklatur “{ringkas(sendiri.indikator)}”.",
            f"Pakai indikator “{ringkas(sendiri.indikator, 160)}”.",
            kutipan=_indikator(lap, n),
            keyakinan=Keyakinan.PERLU_TELAAH,
        )


def _milik_bawahan(lap: Laporan, n: Nama, lain: Entri) -> Iterator[Temuan]:
    """A kegiatan that is measured by the indicator of one of its sub kegiatan."""
    yield from satu(
        "RN-05",
        [lokasi_nama(lap, n)],
        f"Kegiatan “{ringkas(_nama_saja(n))}” memakai indikator resmi sub kegiatan {lain.kode} “{ringkas(lain.nama)}” "
        f"di bawahnya: “{ringkas(_indikator(lap, n))}”.",
        "Rumuskan indikator hasil kegiatan; indikator keluaran dipakai sub kegiatannya.",
        kutipan=ringkas(_indikator(lap, n), 120),
        keyakinan=Keyakinan.PERLU_TELAAH,
    )


def _indikator(lap: Laporan, n: Nama) -> str:
    """The text in the row that reads as an indicator: of the column of indicators, or where a shifted row has it."""
    if n.ruas.tabel is None:
        return ""
    sel = n.ruas.tabel.tabel.baris[n.ruas.baris].teks
    return next((t for k, t in enumerate(sel) if k != n.ruas.kolom and re.match(r"\s*jumlah\s", t, re.I)), "")


def _pemilik_indikator(lap: Laporan, buku: Nomenklatur) -> dict[str, Entri]:
    """Indicators that only one sub kegiatan of these bidang urusan has, by their letters."""
    tabel = nomenklatur(buku.versi, buku.jenis_pemda)
    hasil: dict[str, Entri | None] = {}
    for kode in buku.bidang:
        for program in tabel.anak(kode):
            for kegiatan in tabel.anak(program.kode):
                for e in tabel.anak(kegiatan.kode):
                    huruf = "".join(k.casefold() for k in kata_kata(e.indikator))
                    if huruf:
                        hasil[huruf] = e if huruf not in hasil or hasil[huruf] == e else None
    return {k: e for k, e in hasil.items() if e is not None}
