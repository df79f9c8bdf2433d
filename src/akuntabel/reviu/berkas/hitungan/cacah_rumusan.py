"""How many sasaran and indicators an agency says it has, against the tables that print them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from akuntabel.dokumen.baca.model import Alinea, JenisAlinea
from akuntabel.reviu.berkas.hitungan.banyaknya import BILANGAN, KURUNG
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_SENDIRI, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import bilang, kalimat
from akuntabel.reviu.paham.rumusan import huruf
from akuntabel.reviu.paham.tabel import JenisTabel, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

_SEBUT = re.compile(
    rf"(?P<depan>\b(?:menyajikan(?:\s+capaian)?|dijabarkan\s+(?:ke\s+dalam|dalam|menjadi)|memiliki|mempunyai|menetapkan"
    r"|ditetapkan(?:nya)?|terdiri\s+(?:atas|dari)|mengukur|memuat|meliputi|mencakup|terdapat|sebanyak|merumuskan"
    r"|di(?:ukur|nilai)\s+(?:dengan|melalui|menggunakan|oleh|dari)|dengan|dari|dan|melalui|atas|ada|menjadi|berjumlah)"
    r"\s+(?:sebanyak\s+|sejumlah\s+)?)"
    rf"(?P<n>{BILANGAN})(?![.,]?\d|\s?%){KURUNG}\s+(?:buah\s+)?"
    r"(?P<apa>sasaran(?:\s+strategis)?|indikator(?:\s+(?:kinerja|utama|sasaran|strategis))*|IKU)\b"
    r"(?P<sesudah>[^.;]{0,60})",
    re.IGNORECASE,
)
_KUAT = re.compile(
    r"(?:di(?:ukur|nilai)|memiliki|mempunyai|ditetapkan|menetapkan|mengukur|terdiri|memuat|menyajikan)", re.I
)
"""Verbs by which the number of indicators is that of all, not of those that did something."""
_BUKAN = re.compile(
    r"\s*(?:\w+\s+){0,2}?(?:program|kegiatan|sub|tujuan|rpjm\w*|rkpd|pembangunan|daerah|bupati|nasional|individu|sdgs"
    r"|makro|global|prioritas)\b|[^,]{0,50}\b(?:capai|tercapai|mencapai|melampaui|memenuhi|belum|tidak|mening\w+|menurun"
    r"|naik|turun|berhasil|sudah|telah|lainnya|di\s?atas|di\s?bawah|kriteria|predikat|kategori)\b",
    re.IGNORECASE,
)
_LANJUT = re.compile(
    r"\s*(?:$|[,)(:]|(?:dan|dengan|yang|sebagaimana|seperti|pada|dalam|di|untuk|tahun|perangkat|opd|renstra|serta|dari"
    r"|tersebut|ini|melalui|menurut|berdasarkan|sesuai|beserta|sekaligus|dinas|badan|kecamatan|rsud|inspektorat"
    r"|(?:ter|di|men|me|ber)\w+)\b)",
    re.IGNORECASE,
)
"""What may stand behind: another word would tell of other things ("4 sasaran kelompok", "7 indikator mutu")."""
_LAIN = re.compile(
    r"\b(?:rpjm\w*|rpd|bupati|wali\s?kota|gubernur|presiden|misi|pemerintah\s+(?:kabupaten|kota|provinsi|daerah)"
    r"|sebelum\s+perubahan|semula|tahun\s+(?:lalu|sebelumnya)|setiap|masing-masing|minimal|paling|maksimal|antara\s+lain)\b",
    re.IGNORECASE,
)
_DARI_SEBAGIAN = re.compile(rf"\b{BILANGAN}{KURUNG}\s+(?:\w+\s+)?dari\s+$", re.IGNORECASE)
_SINI = re.compile(r"\bsasaran\s+(?:strategis\s+)?(?:ini|tersebut|itu|(?:ke-?)?\d|[IVX]+\b)", re.IGNORECASE)
_BERNOMOR = re.compile(r"sasaran(?:\s+strategis)?\s+(?:ke-?\s?)?(\d{1,2}|[IVX]{1,5})\b", re.IGNORECASE)
_TABEL = frozenset(
    {
        *(
            JenisTabel.CAPAIAN,
            JenisTabel.PERJANJIAN,
            JenisTabel.RENSTRA,
            JenisTabel.TUJUAN_SASARAN,
            JenisTabel.KEMAJUAN,
        ),
        *(JenisTabel.PERBANDINGAN, JenisTabel.KINERJA_ANGGARAN, JenisTabel.TRIWULAN, JenisTabel.TC23, JenisTabel.LAIN),
    }
)


@dataclass(frozen=True, slots=True)
class _Sebutan:
    ruas: Ruas
    posisi: int
    n: int
    sasaran: bool
    kutipan: str


@aturan_laporan(
    kode="HL-43",
    rumpun=RUMPUN,
    judul="Banyaknya sasaran atau indikator yang disebut tidak sama dengan tabelnya",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR_SENDIRI,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XNUM", "C-LOGIC", "C-SUM"),
    baik="""
        Dinas Perikanan menetapkan 2 sasaran strategis dengan tiga indikator kinerja.

        Tabel 2.1 Perjanjian Kinerja

        No\tSasaran Strategis\tIndikator Kinerja\tTarget
        1\tMeningkatnya produksi perikanan\tProduksi perikanan tangkap\t900
        \t\tProduksi perikanan budidaya\t700
        2\tMeningkatnya kesejahteraan nelayan\tNilai tukar nelayan\t104
        """,
    buruk="""
        Dinas Perikanan menetapkan 3 sasaran strategis dengan tiga indikator kinerja.

        Tabel 2.1 Perjanjian Kinerja

        No\tSasaran Strategis\tIndikator Kinerja\tTarget
        1\tMeningkatnya produksi perikanan\tProduksi perikanan tangkap\t900
        \t\tProduksi perikanan budidaya\t700
        2\tMeningkatnya kesejahteraan nelayan\tNilai tukar nelayan\t104
        """,
)
def cacah_rumusan(lap: Laporan) -> Iterator[Temuan]:
    semua = list(_sebutan(lap))
    for sasaran in (True, False):
        sebutan = [s for s in semua if s.sasaran is sasaran]
        if not sebutan:
            continue
        hitung = _hitung_sasaran(lap) if sasaran else _hitung_indikator(lap)
        utama = _pasti(hitung)
        if not utama:
            continue
        cocok = [s for s in sebutan if s.n in hitung]
        salah = [s for s in sebutan if s.n not in hitung and not _berdaftar(lap, s)]
        if not sasaran:
            salah = [s for s in salah if not _setempat(lap, s)]
        if not cocok and len({s.n for s in salah}) == 1 and len(salah) > 1:
            continue  # the sentences agree: the tables may show a part
        for n in sorted({s.n for s in salah}):
            sini = [s for s in salah if s.n == n]
            apa = "sasaran" if sasaran else "indikator"
            yield from satu(
                "HL-43",
                [*(lap.lokasi(s.ruas, s.posisi) for s in sini), hitung[utama]],
                f"Disebut {n} {apa}, sedangkan tabelnya memuat {utama} {apa}.",
                f"Tulis {utama} {apa}, atau lengkapi tabelnya.",
                kutipan=sini[0].kutipan,
            )


def _sebutan(lap: Laporan) -> Iterator[_Sebutan]:
    for r in lap.prosa:
        if "sasaran" not in r.teks.casefold() and "indikator" not in r.teks.casefold() and "IKU" not in r.teks:
            continue
        for awal, teks in kalimat(r.teks):
            if _LAIN.search(teks):
                continue
            pos = 0
            while (m := _SEBUT.search(teks, pos)) is not None:
                pos = m.end("apa")
                n, sasaran = bilang(m["n"]), m["apa"].casefold().startswith("sasaran")
                sesudah = re.split(rf",|\bdan\s+{BILANGAN}", m["sesudah"])[0]
                if (
                    not n
                    or n > 60
                    or not _LANJUT.match(m["sesudah"])
                    or _BUKAN.match(sesudah)
                    or _DARI_SEBAGIAN.search(teks[max(0, m.start("n") - 60) : m.start("n")])
                ):
                    continue
                if (
                    not sasaran
                    and not _KUAT.match(m["depan"])
                    and not re.search(r"\bsasaran\b", teks[: m.start()], re.I)
                ):
                    continue
                if sasaran and m["depan"].casefold().strip() in ("melalui", "ada", "terdapat") and n == 1:
                    continue
                yield _Sebutan(r, awal + m.start("n"), n, sasaran, ringkas(" ".join(teks.split()), 160))


def _tabel(lap: Laporan) -> Iterator[TabelBertipe]:
    return (t for t in lap.tabel_bertipe if t.jenis in _TABEL and t.berperan(Peran.INDIKATOR))


def _hitung_sasaran(lap: Laporan) -> dict[int, Lokasi]:
    """The numbers of sasaran that a table holds, in all or of one tujuan, or that headings number, with a place."""
    hasil: dict[int, Lokasi] = {}
    for t in _tabel(lap):
        k = t.satu(Peran.SASARAN)
        if k is None:
            continue
        tujuan = t.satu(Peran.TUJUAN)
        kini: dict[str, set[str]] = {}
        bagian = ""
        for b in t.badan:
            if tujuan is not None and b.teks[tujuan.indeks]:
                bagian = huruf(b.teks[tujuan.indeks])
            if len(h := huruf(b.teks[k.indeks])) > 6:
                kini.setdefault(bagian, set()).add(h)
        if not kini:
            continue
        tempat = lap.lokasi_sel(t.sumber, t.badan[0].indeks, k.indeks)
        for isi in (set().union(*kini.values()), *kini.values()):
            hasil.setdefault(len(isi), tempat)
    nomor = {m[1].upper() for b in lap.kerangka.bagian if (m := _BERNOMOR.match(b.teks.strip()))}
    if len(nomor) > 1:
        pertama = next(x for x in lap.kerangka.bagian if _BERNOMOR.match(x.teks.strip()))
        hasil.setdefault(len(nomor), lap.lokasi_bagian(pertama))
    return hasil


def _hitung_indikator(lap: Laporan) -> dict[int, Lokasi]:
    """The numbers of indicators of a table, of one sasaran in it, and of all such tables together."""
    hasil: dict[int, Lokasi] = {}
    capaian: set[str] = set()
    for t in _tabel(lap):
        for k in t.berperan(Peran.INDIKATOR):
            isi = [b for b in t.badan if len(b.teks[k.indeks]) > 3]
            if not isi:
                continue
            tempat = lap.lokasi_sel(t.sumber, isi[0].indeks, k.indeks)
            hasil.setdefault(len(isi), tempat)
            hasil.setdefault(len({huruf(b.teks[k.indeks]) for b in isi}), tempat)
            for n in _per_unsur(t, k.indeks):
                hasil.setdefault(n, tempat)
            if t.jenis is JenisTabel.CAPAIAN:
                capaian |= {huruf(b.teks[k.indeks]) for b in isi}
                hasil.setdefault(len(capaian), tempat)
    return hasil


def _per_unsur(t: TabelBertipe, indikator: int) -> list[int]:
    """How many indicators each sasaran, tujuan or program of a table has."""
    hasil: list[int] = []
    for k in t.berperan(Peran.TUJUAN, Peran.SASARAN, Peran.PROGRAM):
        hitung = 0
        for b in t.badan:
            if b.teks[k.indeks] and hitung:
                hasil.append(hitung)
                hitung = 0
            hitung += bool(b.teks[indikator])
        hasil.append(hitung)
    return hasil


def _pasti(hitung: dict[int, Lokasi]) -> int:
    """The number to name: the first that a table gave, the whole of it."""
    return next((n for n in hitung if n > 1), 0)


def _berdaftar(lap: Laporan, s: _Sebutan) -> bool:
    """Whether a list follows with as many items, or the sentence itself names them."""
    if re.search(r"\b(?:yaitu|yakni|adalah|meliputi|antara lain)\b", s.ruas.teks[s.posisi :], re.IGNORECASE):
        return True
    butir = 0
    for x in lap.terbaca.blok[s.ruas.blok + 1 : s.ruas.blok + 2 + 2 * s.n]:
        if isinstance(x, Alinea) and x.jenis is JenisAlinea.BUTIR:
            butir += 1
        elif butir:
            break
    return butir == s.n


def _setempat(lap: Laporan, s: _Sebutan) -> bool:
    """Whether a sentence is about one sasaran, told by a table of its part that has so many rows."""
    if not _SINI.search(s.ruas.teks):
        return False
    dekat: Sequence[TabelBertipe] = [t for t in _tabel(lap) if t.sumber.bagian[: len(s.ruas.bagian)] == s.ruas.bagian]
    return not dekat or any(len(t.badan) == s.n for t in dekat)
