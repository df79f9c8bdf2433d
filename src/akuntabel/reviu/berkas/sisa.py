"""Text that does not belong: duplicates, leftovers of another agency or year."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from akuntabel.aturan.teks import KATA_TUGAS
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.tempat import kutip, ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

RUMPUN = "sisa dan salinan"
_KATA = re.compile(r"\w+")
_PANJANG = 18
"""A shorter text may well stand twice."""
_SIRAP = 5
"""Words of a shingle."""
_MIRIP_PERSEN = 70
_SAMA_PERSEN = 90
_PEMDA = re.compile(
    r"\b(?:Pemerintah\s+)?(?P<jenis>Kabupaten|Kota|Provinsi|KABUPATEN|KOTA|PROVINSI)\s+"
    r"(?P<nama>(?:[A-Z][\w'’-]+|[A-Z]{3,})(?:\s+(?:[A-Z][a-z'’-]+|[A-Z]{3,})){0,2})"
)
_BUKAN_NAMA = frozenset(
    {"tahun", "dan", "dalam", "badan", "dinas", "kecamatan", "yang", "nomor", "se", "lain", "kota", "tentang", "bidang"}
)
_BANDING = re.compile(
    r"dibanding|perbandingan|rata-rata|berbatasan|batas|studi|kunjungan|kerja\s?sama|se-|antar\s?daerah|nomor\s+\d",
    re.IGNORECASE,
)


_PERATURAN = re.compile(
    r"\b(?:Undang|Peraturan|Keputusan|Instruksi)\b[^.;]{0,120}?\bNomor\s+\S+(?:\s+Tahun\s+\d{4})?"
    r"(?:,?\s+[Tt]entang(?:,?\s+(?:[A-Z][\w-]*|dan|serta|di|dalam|atas|pada|bagi))+)?"
)


def _kata(teks: str) -> list[str]:
    """The words, citations of regulations left out: two sentences may well cite the same one."""
    return [k.casefold() for k in _KATA.findall(_PERATURAN.sub(" ", teks))]


@aturan_laporan(
    kode="SL-01",
    rumpun=RUMPUN,
    judul="Kalimat yang sama tertulis dua kali",
    tingkat=Tingkat.RENDAH,
    dasar="PermenPANRB 53/2014 formulir III/2-2 butir II.7: laporan bukan gabungan atau salinan",
    katalog=("C-DUPPHRASE",),
    baik="""
        BAB I PENDAHULUAN

        Dinas Perikanan merupakan unsur pelaksana urusan pemerintahan di bidang kelautan dan perikanan,
        dipimpin oleh kepala dinas, dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.

        Laporan ini disusun sebagai pertanggungjawaban atas pelaksanaan perjanjian kinerja selama satu tahun anggaran.
        """,
    buruk="""
        BAB I PENDAHULUAN

        Dinas Perikanan merupakan unsur pelaksana urusan pemerintahan di bidang kelautan dan perikanan,
        dipimpin oleh kepala dinas, dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.

        A. Gambaran Umum

        Dinas Perikanan merupakan unsur pelaksana urusan pemerintahan di bidang kelautan dan perikanan,
        dipimpin oleh kepala dinas, dan bertanggung jawab kepada Bupati melalui Sekretaris Daerah.
        """,
)
def alinea_ganda(lap: Laporan) -> Iterator[Temuan]:
    yield from _alinea_persis(lap)
    kalimat = [(r, p, _kata(k)) for r in lap.prosa if not _boleh_ulang(r) for p, k in _satuan(r.teks)]
    kalimat = [(r, p, k) for r, p, k in kalimat if len(k) >= _PANJANG]
    indeks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    sirap = []
    for n, (_, _, k) in enumerate(kalimat):
        s = {tuple(k[i : i + _SIRAP]) for i in range(len(k) - _SIRAP + 1)}
        sirap.append(s)
        for x in s:
            indeks[x].append(n)
    terpakai: set[int] = set()
    for n, s in enumerate(sirap):
        if n in terpakai:
            continue
        sama: Counter[int] = Counter(m for x in s if len(indeks[x]) <= 20 for m in indeks[x] if m > n)
        mirip = {m: 100 * jumlah // min(len(s), len(sirap[m])) for m, jumlah in sama.items()}
        kembar = [
            m
            for m, x in mirip.items()
            if x >= _MIRIP_PERSEN
            and _beda_angka(kalimat[n][2], kalimat[m][2])
            and not (kalimat[n][0].bagian != kalimat[m][0].bagian and _menunjuk(kalimat[n]) and _menunjuk(kalimat[m]))
        ]
        if kembar:
            terpakai.update(kembar)
            yield from satu(
                "SL-01",
                [lap.lokasi(r, p) for r, p, _ in (kalimat[i] for i in (n, *sorted(kembar)))],
                "Kalimat ini tertulis {n} kali dengan kata-kata yang sama atau hampir sama.",
                "Pertahankan satu, dan rujuk dari tempat yang lain.",
                kutipan=ringkas(kalimat[n][0].teks[kalimat[n][1] :], 160),
                keyakinan=Keyakinan.PASTI if min(mirip[m] for m in kembar) >= _SAMA_PERSEN else Keyakinan.PERLU_TELAAH,
            )


def _alinea_persis(lap: Laporan) -> Iterator[Temuan]:
    """Paragraphs with figures that stand twice, letter by letter: of those, only a copy agrees in every figure."""
    sama: dict[tuple[str, ...], list[Ruas]] = defaultdict(list)
    for r in lap.prosa:
        if (
            _NILAI.search(r.teks)
            and not _MENUNJUK.search(r.teks)
            and len(kata := _KATA.findall(r.teks.casefold())) >= _PANJANG
            and not _ringkasan(r)
        ):
            sama[tuple(kata)].append(r)
    for kembar in sama.values():
        if len(kembar) > 1 and not (_HASIL_UMUM.match(kembar[0].teks) and any(map(_simpulan, kembar))):
            yield from satu(
                "SL-01",
                [lap.lokasi(r) for r in kembar],
                "Alinea ini tertulis {n} kali dengan kata-kata dan angka yang sama.",
                "Pertahankan satu, dan rujuk dari tempat yang lain.",
                kutipan=ringkas(kembar[0].teks, 160),
            )


def _satuan(teks: str) -> Iterator[tuple[int, str]]:
    """The sentences of a paragraph; the paragraph as a whole where they are short."""
    kalimat = list(_klausa(teks))
    panjang = [(p, k) for p, k in kalimat if len(_KATA.findall(k)) >= _PANJANG]
    yield from panjang or [(0, teks)]


def _menunjuk(x: tuple[Ruas, int, list[str]]) -> bool:
    """Whether a short statement is about the program or sasaran of its heading ("program ini dilaksanakan …")."""
    return len(x[2]) < 40 and bool(_INI.search(x[0].teks))


_INI = re.compile(r"\b(?:program|kegiatan|sasaran|tujuan|indikator)\s+ini\b", re.IGNORECASE)


def _beda_angka(a: list[str], b: list[str]) -> bool:
    """Whether two texts are about the same thing: figures that differ make another statement of them."""
    return [k for k in a if k.isdecimal()] == [k for k in b if k.isdecimal()]


_RINGKASAN = re.compile(
    r"(?:ikhtisar|ringkasan)\s+eksekutif|kata\s+pengantar|lampiran",
    re.IGNORECASE,
)
_MENUNJUK = re.compile(r"\b(?:program|kegiatan|indikator|sasaran|unit|bidang)\s+(?:ini|tersebut)\b", re.IGNORECASE)
"""What points back to the thing that it is about may be said of another thing in the same words."""
_NILAI = re.compile(r"\bRp|\d\s?%|\d,\d")


def _boleh_ulang(r: Ruas) -> bool:
    """Citations, summaries and annexes repeat the text; a statement of figures is made of one pattern for many rows."""
    hukum = r.alinea is not None and r.alinea.penanda and re.search(r"\bNomor\s+\S+\s+Tahun\s+\d{4}", r.teks)
    return bool(hukum or _NILAI.search(r.teks) or _ringkasan(r))


_HASIL_UMUM = re.compile(r"(?:seluruh|semua|dari\s+\d+|secara\s+(?:umum|keseluruhan))\b", re.IGNORECASE)


def _simpulan(r: Ruas) -> bool:
    """Whether a text stands in the conclusion, which may say the result of the whole once more."""
    return any(re.search(r"\bsimpulan|\bkesimpulan", b.teks, re.IGNORECASE) for b in r.bagian)


def _ringkasan(r: Ruas) -> bool:
    return any(_RINGKASAN.match(f"{b.nomor} {b.teks}".strip()) for b in r.bagian)


_WAJAR = re.compile(r"\bNomor\s+\S+\s+Tahun\b|\bdibagi\b|\bdikali(?:kan)?\b|\bdibanding", re.IGNORECASE)
"""Citations, formulas and comparisons name the same thing twice."""
_FRASA = 5
"""Words of a run that no sentence needs twice."""
_ULANG = re.compile(r"\b(?P<isi>\w+(?:\s+\w+){2,11})[\s,]+(?P=isi)\b", re.IGNORECASE)


@aturan_laporan(
    kode="SL-02",
    rumpun=RUMPUN,
    judul="Rangkaian kata diulang di dalam satu kalimat",
    tingkat=Tingkat.RENDAH,
    dasar="Kalimat yang baik tidak mengulang dirinya (EYD V)",
    katalog=("C-DUPPHRASE",),
    baik="""
        Kebijakan dijabarkan dalam program, lalu program dijabarkan dalam kegiatan.
        """,
    buruk="""
        Kebijakan dijabarkan dalam program dan kegiatan dijabarkan dalam program dan kegiatan setiap tahun.
        """,
)
def frasa_ganda(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        for awal, teks in _klausa(r.teks):
            if _WAJAR.search(teks):
                continue
            if (cocok := _frasa_ulang(teks)) is not None:
                frasa, letak = cocok
                yield from satu(
                    "SL-02",
                    [lap.lokasi(r, awal + letak)],
                    f"Rangkaian kata “{frasa}” diulang dalam satu kalimat.",
                    "Hapus pengulangannya.",
                    kutipan=kutip(teks, letak, letak + len(frasa)),
                    keyakinan=Keyakinan.PASTI if _ULANG.search(teks) else Keyakinan.PERLU_TELAAH,
                )


def _klausa(teks: str) -> Iterator[tuple[int, str]]:
    mulai = 0
    for m in re.finditer(r"[.;:!?]\s+", teks):
        yield mulai, teks[mulai : m.end()]
        mulai = m.end()
    yield mulai, teks[mulai:]


def _frasa_ulang(teks: str) -> tuple[str, int] | None:
    """A run of words that stands twice: at once, or anywhere in the sentence where it is long; no name, no number."""
    if cocok := _ULANG.search(teks):
        return cocok["isi"], cocok.start()
    kata = list(_KATA.finditer(teks))
    if len(kata) > 60:
        return None
    kecil = [k[0].casefold() for k in kata]
    for n in range(8, _FRASA - 1, -1):
        lihat: dict[tuple[str, ...], int] = {}
        for i in range(len(kecil) - n + 1):
            potong = tuple(kecil[i : i + n])
            lama = lihat.setdefault(potong, i)
            if i - lama < n:
                continue
            frasa, dulu = (teks[kata[j].start() : kata[j + n - 1].end()] for j in (i, lama))
            # "Dinas Pekerjaan Umum … melaksanakan urusan pekerjaan umum …": the name of the office and its field
            nama = _nama(frasa) or _nama(dulu) or kamus.resmi(frasa)
            if not nama and not _BILANGAN.search(frasa):
                return frasa, kata[i].start()
    return None


_BILANGAN = re.compile(r"\d|\b(?:puluh|belas|ratus|ribu|juta|miliar|triliun)\b", re.IGNORECASE)


def _nama(frasa: str) -> bool:
    """Whether a run is a name, or most of one with the word before it ("kegiatan Penetapan Kurikulum Muatan Lokal")."""
    kata = [k for k in frasa.split() if k not in KATA_TUGAS]
    besar = sum(k[:1].isupper() for k in kata)
    return besar == len(kata) or (besar >= 3 and len(kata) - besar == 1)


_BERTANGGAL = re.compile(
    r"\s*,\s*(?:tanggal\s+)?(?:\d{1,2}\s+|[.…_\s-]+)?(?:januari|februari|maret|april|mei|juni|juli|agustus|september"
    r"|oktober|november|nopember|desember)\s+20\d\d",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="SL-03",
    rumpun=RUMPUN,
    judul="Nama daerah lain tersisa di dalam laporan",
    tingkat=Tingkat.TINGGI,
    dasar="Laporan menyatakan kinerja instansinya sendiri (PermenPANRB 53/2014 Lampiran II.C)",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-TOPIC",),
    baik="""
        BAB I PENDAHULUAN

        Dinas Perikanan Kabupaten Tirtajaya menyusun laporan ini. Kabupaten Tirtajaya memiliki pantai.

        Pemerintah Kabupaten Tirtajaya menetapkan sasaran. Kabupaten Tirtajaya berbatasan dengan Kabupaten Sukarame.
        """,
    buruk="""
        BAB I PENDAHULUAN

        Dinas Perikanan Kabupaten Tirtajaya menyusun laporan ini. Kabupaten Tirtajaya memiliki pantai.

        Pemerintah Kabupaten Tirtajaya menetapkan sasaran. Visi Kabupaten Sukarame menjadi dasar rencana strategis.
        """,
)
def daerah_lain(lap: Laporan) -> Iterator[Temuan]:
    sebut: dict[str, list[tuple[Ruas, int, str]]] = defaultdict(list)
    kali: Counter[str] = Counter()
    for r in lap.ruas:
        for m in _PEMDA.finditer(r.teks):
            nama = m["nama"].split()
            while nama and nama[-1].casefold() in _BUKAN_NAMA:
                nama.pop()
            if not nama or nama[0].casefold() in _BUKAN_NAMA or kamus.resmi(f"{m['jenis']} {nama[0]}"):
                continue
            daerah = f"{m['jenis'].capitalize()} {nama[0].capitalize()}"
            kali[daerah] += 1
            bertanggal = _BERTANGGAL.match(r.teks, m.end())  # where it was signed
            if not bertanggal and not _BANDING.search(r.teks[max(m.start() - 60, 0) : m.end() + 30]):
                sebut[daerah].append((r, m.start(), m[0]))
    sendiri, banyak = max(kali.items(), key=lambda x: x[1], default=("", 0))
    if banyak < 3:
        return
    for nama, tempat in sebut.items():
        lain = nama.split()[1] != sendiri.split()[1] and not nama.startswith("Provinsi")
        if lain and kali[nama] <= max(2, banyak // 10):
            yield from satu(
                "SL-03",
                [lap.lokasi(r, p) for r, p, _ in tempat],
                f"Disebut “{tempat[0][2]}”, sedangkan laporan ini tentang {sendiri}.",
                "Pastikan bukan sisa dari laporan lain; bila sisa, ganti dengan keterangan sendiri.",
                kutipan=kutip(tempat[0][0].teks, tempat[0][1], tempat[0][1] + len(tempat[0][2])),
            )
