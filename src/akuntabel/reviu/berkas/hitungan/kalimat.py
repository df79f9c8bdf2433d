"""Figures in sentences: a percentage beside its two amounts, and a total before the list of its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from akuntabel.aturan.rupiah import tulis_rupiah
from akuntabel.dokumen.baca.model import Alinea, JenisAlinea, TabelTerbaca
from akuntabel.reviu.berkas.hitungan.capaian import capaian_cocok
from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_ANDAL, RUMPUN
from akuntabel.reviu.berkas.hitungan.selang import Selang, bagi_selang, memuat, persen
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import BilanganTeks, JenisBilangan, bilangan_teks, kalimat
from akuntabel.reviu.paham.trio import cetakan_trio
from akuntabel.reviu.paham.uang import UangTeks
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_BERUBAH = re.compile(
    r"\b(?:naik|meningkat|kenaikan|peningkatan|turun|menurun|penurunan|bertambah|berkurang|pertumbuhan|tumbuh"
    r"|dibanding(?:kan)?|tahun (?:lalu|sebelumnya))\b",
    re.IGNORECASE,
)
_SERAPAN = re.compile(r"\b(?:serap\w*|terserap|realisasi|terealisasi|penyerapan|capaian)\b", re.IGNORECASE)


_KINERJA = re.compile(
    r"\b(?:kinerja|fisik|indikator|target)\b(?!\s+(?:anggaran|keuangan))[^.;,%]{0,45}$", re.IGNORECASE
)
"""Before a percentage that is of performance, not of money."""


def _setengah(u: UangTeks) -> Fraction:
    """Half a unit of the last printed digit of an amount, in sen ("Rp8,3 miliar" is known to 50 million)."""
    kata = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12}
    akhir = u.tercetak.split()[-1].casefold()
    if akhir not in kata:
        return Fraction(1, 2)
    angka = re.search(r"\d[\d.,]*", u.tercetak)
    desimal = len(angka[0].partition(",")[2]) if angka else 0
    return Fraction(100 * 10 ** kata[akhir], 2 * 10**desimal)


def _selang(u: UangTeks) -> list[Selang]:
    """Where an amount may lie; more than one where its digits are doubtful."""
    if u.nilai is not None:
        s = _setengah(u)
        return [(u.nilai - s, u.nilai + s)]
    return [(Fraction(n), Fraction(n)) for n in u.mungkin]


# --- HL-06: a percentage and its two amounts --------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-06",
    rumpun=RUMPUN,
    judul="Persentase dalam kalimat tidak sesuai dengan kedua jumlah uangnya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-PCT",),
    baik="""
        Realisasi Dinas Kesehatan sebesar Rp 47.250.000.000,00 atau 94,5% dari pagu sebesar Rp 50.000.000.000,00.
        """,
    buruk="""
        Realisasi Dinas Kesehatan sebesar Rp 47.250.000.000,00 atau 97,5% dari pagu sebesar Rp 50.000.000.000,00.
        """,
)
def persen_kalimat(lap: Laporan) -> Iterator[Temuan]:
    for r, awal, teks, p, u in (*_persen_sekalimat(lap), *_persen_sambungan(lap)):
        if _sesuai(p, u) or _KINERJA.search(teks[: p.awal]) or _sesuai_lain(p, u, teks):
            continue
        besar, kecil = max(u, key=_acuan), min(u, key=_acuan)
        hitung = Fraction(_acuan(kecil)) / Fraction(_acuan(besar)) * 100
        yakin = bool(_SERAPAN.search(teks)) and not _BERUBAH.search(teks)
        yield from satu(
            "HL-06",
            [lap.lokasi(r, awal + p.awal)],
            f"Tertulis {p.cetak.teks}, sedangkan {kecil.tercetak} dari {besar.tercetak} adalah {persen(hitung)}.",
            f"Tulis {persen(hitung)}, atau perbaiki jumlah uangnya.",
            kutipan=" ".join(teks.split())[:160],
            keyakinan=Keyakinan.PASTI if yakin else Keyakinan.PERLU_TELAAH,
        )


def _persen_sekalimat(lap: Laporan) -> Iterator[tuple[Ruas, int, str, BilanganTeks, tuple[UangTeks, UangTeks]]]:
    """Percentages with the two amounts of their sentence."""
    for r, awal, teks, uang in _kalimat_uang(lap):
        if len(set(re.findall(r"\b20\d\d\b", teks))) > 1:
            continue  # amounts of two years beside the percentage of one
        angka = [
            b
            for b in bilangan_teks(teks)
            if b.jenis is JenisBilangan.PERSEN
            and not any(u.kata and u.kata_awal <= awal + b.awal < u.tercakup for u in uang)
        ]
        for p, u in _pasangan(angka, uang, awal):
            yield r, awal, teks, p, u


_MERUJUK = re.compile(r"\b(?:tersebut|itu)\b|nya\b", re.IGNORECASE)
_LANGSUNG = re.compile(r"[\s(,]*(?:atau|setara|yakni|yaitu)?\s*(?:dengan|sebesar|sebanyak|mencapai)?\s*", re.IGNORECASE)
"""All that may stand between an amount and its percentage."""


def _persen_sambungan(lap: Laporan) -> Iterator[tuple[Ruas, int, str, BilanganTeks, tuple[UangTeks, UangTeks]]]:
    """Percentages beside what was spent in a sentence that goes back to the budget of the sentence before it."""
    lalu: tuple[Ruas, str, list[UangTeks]] | None = None
    for r, awal, teks, uang in _kalimat_uang(lap):
        sebelum, lalu = lalu, (r, teks, uang)
        if sebelum is None or sebelum[0] is not r or len(uang) != 1 or len(sebelum[2]) != 1:
            continue
        pagu, realisasi = sebelum[2][0], uang[0]
        persen_kini = [b for b in bilangan_teks(teks) if b.jenis is JenisBilangan.PERSEN]
        if (
            pagu.peran == "pagu"
            and realisasi.peran in ("realisasi", "sisa")
            and len(persen_kini) == 1
            and not any(b.jenis is JenisBilangan.PERSEN for b in bilangan_teks(sebelum[1]))
            and _MERUJUK.search(teks[: realisasi.awal - awal])
            and _LANGSUNG.fullmatch(teks, realisasi.tercakup - awal, persen_kini[0].awal)
            and not r.teks[pagu.tercakup : awal].strip(" .()")
        ):
            yield r, awal, teks, persen_kini[0], (pagu, realisasi)


def _kalimat_uang(lap: Laporan) -> Iterator[tuple[Ruas, int, str, list[UangTeks]]]:
    """Sentences with amounts, where every amount has a reading."""
    per_ruas: dict[int, list[UangTeks]] = {}
    for u in lap.uang:
        per_ruas.setdefault(id(u.ruas), []).append(u)
    for daftar in per_ruas.values():
        r = daftar[0].ruas
        for awal, teks in kalimat(r.teks):
            uang = [u for u in daftar if awal <= u.awal < awal + len(teks)]
            if uang and all(u.nilai is not None or u.mungkin for u in uang):
                yield r, awal, teks, uang


def _pasangan(
    angka: Sequence[BilanganTeks], uang: Sequence[UangTeks], awal: int
) -> Iterator[tuple[BilanganTeks, tuple[UangTeks, UangTeks]]]:
    """Each percentage with the two amounts that it must be of."""
    if len(uang) == 2 and len(angka) == 1:
        yield angka[0], (uang[0], uang[1])
        return
    if len(uang) == 3 and len(angka) == 1 and any(u.peran == "sisa" for u in uang):
        pasangan = ((uang[0], uang[1]), (uang[0], uang[2]), (uang[1], uang[2]))
        if not any(_sesuai(angka[0], p) for p in pasangan):
            yield angka[0], (uang[0], uang[1])
        return
    mulai = awal
    for p in angka:
        sebelum = [u for u in uang if mulai <= u.awal < awal + p.awal]
        mulai = awal + p.akhir
        if len(sebelum) != 2:
            return
        yield p, (sebelum[0], sebelum[1])


def _acuan(u: UangTeks) -> int:
    return u.nilai if u.nilai is not None else max(u.mungkin)


def _sesuai(p: BilanganTeks, u: tuple[UangTeks, UangTeks]) -> bool:
    """Whether a percentage is that of one amount of the other, of what is left, or of the growth between them."""
    for a, b in product(_selang(u[0]), _selang(u[1])):
        for x, y in ((a, b), (b, a)):
            hasil = bagi_selang(x, y)
            if hasil is None:
                return True
            beda = (abs(hasil[0] - 100), abs(hasil[1] - 100))
            if memuat(p.cetak, hasil) or memuat(p.cetak, (min(beda), max(beda))):
                return True
    return False


def _sesuai_lain(p: BilanganTeks, u: tuple[UangTeks, UangTeks], teks: str) -> bool:
    """Whether the percentage is of the budget that a realisation and what is left of it make up, or a capaian of what
    is better the less it is."""
    menurun = re.search(r"\btarget|\bditargetkan\b", teks, re.IGNORECASE) is not None
    sisa = [x.peran == "sisa" for x in u].count(True) == 1
    for a, b in product(_selang(u[0]), _selang(u[1])):
        if sisa:
            bagian = b if u[0].peran == "sisa" else a
            hasil = bagi_selang(bagian, (a[0] + b[0], a[1] + b[1]))
            if hasil is not None and memuat(p.cetak, hasil):
                return True
        for x, y in ((a, b), (b, a)) if menurun else ():
            hasil = bagi_selang(x, y)
            if hasil is not None and memuat(p.cetak, (200 - hasil[1], 200 - hasil[0])):
                return True
    return False


# --- HL-07, HL-18: a total and the list of its parts ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Rincian:
    """A sentence with a total, and the amounts of the list that follows it."""

    pembuka: Ruas
    total: tuple[UangTeks, ...]
    butir: tuple[UangTeks, ...]
    persen: tuple[BilanganTeks | None, ...]


_PEMBUKA = re.compile(
    r"\b(?:rincian|sebagai berikut|terdiri (?:atas|dari)|meliputi|yaitu|antara lain|berikut ini)\b", re.I
)


def _rincian(lap: Laporan) -> Iterator[_Rincian]:
    """Paragraphs with amounts that announce a list, and the one amount of each of its members."""
    per_blok: dict[int, list[UangTeks]] = {}
    for u in lap.uang:
        per_blok.setdefault(u.ruas.blok, []).append(u)
    prosa = list(lap.prosa)
    for n, r in enumerate(prosa):
        total = per_blok.get(r.blok, [])
        if not total or not (r.teks.rstrip().endswith(":") and _PEMBUKA.search(r.teks)):
            continue
        butir: list[UangTeks] = []
        bagian: list[BilanganTeks | None] = []
        for x in prosa[n + 1 :]:
            if not _anggota(lap, r, x):
                break
            isi = per_blok.get(x.blok, [])
            if len(isi) > 1 or x.teks.rstrip().endswith(":"):
                butir = []
                break
            if isi:
                butir.append(isi[0])
                bagian.append(_persen_butir(x, isi[0]))
            elif butir and not _nama_program(x):
                break
        if len(butir) >= 2:
            yield _Rincian(r, tuple(total), tuple(butir), tuple(bagian))


def _anggota(lap: Laporan, pembuka: Ruas, x: Ruas) -> bool:
    """Whether a paragraph may belong to the list: same part, no table in between, an item or money."""
    if x.bagian != pembuka.bagian:
        return False
    if any(isinstance(b, TabelTerbaca) for b in lap.terbaca.blok[pembuka.blok : x.blok]):
        return False
    return _butir(x) or bool(re.search(r"\brp\b", x.teks, re.IGNORECASE))


def _butir(x: Ruas) -> bool:
    return isinstance(x.alinea, Alinea) and (x.alinea.jenis is JenisAlinea.BUTIR or bool(x.alinea.penanda))


def _nama_program(x: Ruas) -> bool:
    """A member that only names its program; the amount follows in the next paragraph."""
    return bool(re.match(r"(?:sub\s?)?(?:program|kegiatan|bidang|urusan|sekretariat|belanja)\b", x.teks, re.IGNORECASE))


def _persen_butir(x: Ruas, u: UangTeks) -> BilanganTeks | None:
    p = [b for b in bilangan_teks(x.teks) if b.jenis is JenisBilangan.PERSEN and b.awal >= u.tercakup]
    return p[0] if len(p) == 1 else None


@aturan_laporan(
    kode="HL-07",
    rumpun=RUMPUN,
    judul="Jumlah dalam kalimat tidak sama dengan jumlah rincian yang menyusul",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-SUM",),
    baik="""
        Realisasi anggaran Kecamatan Sukun sebesar Rp900.000.000,00 dengan rincian sebagai berikut:

        - Program Penunjang Urusan sebesar Rp600.000.000,00;
        - Program Pemberdayaan Masyarakat sebesar Rp300.000.000,00.
        """,
    buruk="""
        Realisasi anggaran Kecamatan Sukun sebesar Rp950.000.000,00 dengan rincian sebagai berikut:

        - Program Penunjang Urusan sebesar Rp600.000.000,00;
        - Program Pemberdayaan Masyarakat sebesar Rp300.000.000,00.
        """,
)
def jumlah_rincian(lap: Laporan) -> Iterator[Temuan]:
    for x in _rincian(lap):
        pilihan = [[u.nilai] if u.nilai is not None else list(u.mungkin) for u in x.butir]
        if sum(len(p) > 1 for p in pilihan) > 6 or any(not p for p in pilihan):
            continue
        ralat = sum((_setengah(u) for u in x.butir), Fraction(0))
        jumlah = {sum(n for n in p if n is not None) for p in product(*pilihan)}
        tetap = [p[0] for p in pilihan if len(p) == 1 and p[0] is not None]
        if len(tetap) == len(pilihan):
            jumlah |= {
                sum(_tanpa_anak(tetap)),
                sum(n for n, u in zip(tetap, x.butir, strict=True) if _dangkal(u, x.butir)),
            }
        total = [s for u in x.total for s in _selang(u)]
        if not total or any(a - ralat <= j <= z + ralat for a, z in total for j in jumlah):
            continue
        hitung = tulis_rupiah(min(jumlah, key=lambda j: min(abs(j - a) for a, _ in total)))
        dekat = min(x.total, key=lambda u: abs(_acuan(u) - max(jumlah)))
        yield from satu(
            "HL-07",
            [lap.lokasi(x.pembuka, dekat.awal), *(lap.lokasi(u.ruas, u.awal) for u in x.butir)],
            f"Tertulis {dekat.tercetak}, sedangkan {len(x.butir)} rincian yang menyusul berjumlah {hitung}.",
            f"Tulis {hitung}, atau perbaiki rincian yang keliru.",
            kutipan=dekat.tercetak,
            keyakinan=Keyakinan.PASTI if len(x.total) == 1 else Keyakinan.PERLU_TELAAH,
        )


def _tanpa_anak(nilai: Sequence[int]) -> list[int]:
    """The amounts without those that an amount before them is the sum of."""
    tumpuk: list[int] = []
    for n in reversed(nilai):
        jumlah = banyak = 0
        while jumlah < n and banyak < len(tumpuk):
            banyak += 1
            jumlah += tumpuk[-banyak]
        if banyak > 1 and jumlah == n:
            del tumpuk[len(tumpuk) - banyak :]
        tumpuk.append(n)
    return tumpuk


def _dangkal(u: UangTeks, semua: Sequence[UangTeks]) -> bool:
    """Whether an item stands at the outermost level of its list."""
    tingkat = [x.ruas.alinea.tingkat for x in semua if x.ruas.alinea is not None]
    return u.ruas.alinea is None or not tingkat or u.ruas.alinea.tingkat == min(tingkat)


@aturan_laporan(
    kode="HL-18",
    rumpun=RUMPUN,
    judul="Persentase rincian tidak mungkin menghasilkan pagu keseluruhan yang disebut",
    tingkat=Tingkat.SEDANG,
    dasar=DASAR_ANDAL,
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-PCT",),
    baik="""
        Realisasi anggaran Rp650.000.000,00 dari pagu Rp1.000.000.000,00 dengan rincian sebagai berikut:

        - Program Penunjang Urusan sebesar Rp350.000.000,00 atau 70,00%;
        - Program Pemberdayaan Masyarakat sebesar Rp300.000.000,00 atau 60,00%.
        """,
    buruk="""
        Realisasi anggaran Rp650.000.000,00 dari pagu Rp1.000.000.000,00 dengan rincian sebagai berikut:

        - Program Penunjang Urusan sebesar Rp350.000.000,00 atau 70,00%;
        - Program Pemberdayaan Masyarakat sebesar Rp300.000.000,00 atau 90,00%.
        """,
)
def pagu_tersirat(lap: Laporan) -> Iterator[Temuan]:
    """Each amount over its percentage is a budget; together they must reach the budget that the opening states."""
    for x in _rincian(lap):
        if len(x.total) != 2 or any(p is None or p.cetak.nilai <= 0 for p in x.persen):
            continue
        nilai = [u.nilai for u in x.butir]
        realisasi, pagu = sorted(u.nilai or 0 for u in x.total)
        ada = [n for n in nilai if n is not None]
        if len(ada) < len(nilai) or abs(sum(ada) - realisasi) > 100 * len(ada) or pagu <= 0:
            continue
        bawah = atas = Fraction(0)
        for n, p in zip(ada, x.persen, strict=True):
            if p is None or Fraction(p.cetak.nilai) <= p.cetak.setengah:
                break
            bawah += n * 100 / (Fraction(p.cetak.nilai) + 2 * p.cetak.setengah)
            atas += n * 100 / (Fraction(p.cetak.nilai) - p.cetak.setengah)
        else:
            if bawah <= pagu <= atas:
                continue
            kira = tulis_rupiah(int((bawah + atas) / 2))
            yield from satu(
                "HL-18",
                [lap.lokasi(x.pembuka, x.total[-1].awal), *(lap.lokasi(u.ruas, u.awal) for u in x.butir)],
                f"Realisasi dan persentase {len(ada)} rincian menyiratkan pagu sekitar {kira}, sedangkan tertulis "
                f"{tulis_rupiah(pagu)}; paling sedikit satu persentase keliru.",
                "Hitung kembali persentase setiap rincian dari pagunya.",
                kutipan="; ".join(p.cetak.teks for p in x.persen if p),
            )


# --- HL-25: what is left, in a sentence -------------------------------------------------------------------------------


@aturan_laporan(
    kode="HL-25",
    rumpun=RUMPUN,
    judul="Sisa anggaran dalam kalimat tidak sama dengan pagu dikurangi realisasi",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_ANDAL,
    katalog=("C-SUM",),
    baik="""
        Dari pagu sebesar Rp500.000.000,00 terealisasi Rp450.000.000,00 sehingga terdapat sisa sebesar Rp50.000.000,00.
        """,
    buruk="""
        Dari pagu sebesar Rp500.000.000,00 terealisasi Rp450.000.000,00 sehingga terdapat sisa sebesar Rp60.000.000,00.
        """,
)
def sisa_kalimat(lap: Laporan) -> Iterator[Temuan]:
    for r, _, teks, uang in _kalimat_uang(lap):
        sisa = [u for u in uang if u.peran == "sisa"]
        if len(uang) != 3 or len(sisa) != 1 or any(u.nilai is None for u in uang) or _BERUBAH.search(teks):
            continue
        lain = sorted((u for u in uang if u is not sisa[0]), key=lambda u: u.peran == "pagu")
        selisih = _acuan(lain[1]) - _acuan(lain[0])
        ralat = sum((_setengah(u) for u in uang), Fraction(0))
        if {u.peran for u in lain} != {"pagu", "realisasi"} or abs(selisih - _acuan(sisa[0])) <= ralat:
            continue
        yield from satu(
            "HL-25",
            [lap.lokasi(r, sisa[0].awal)],
            f"Sisa tertulis {sisa[0].tercetak}, sedangkan {lain[1].tercetak} dikurangi {lain[0].tercetak} adalah "
            f"{tulis_rupiah(selisih)}.",
            f"Tulis {tulis_rupiah(selisih)}, atau perbaiki pagu atau realisasinya.",
            kutipan=" ".join(teks.split())[:160],
        )


# --- HL-26: target, realisasi and capaian of one indicator ------------------------------------------------------------


@aturan_laporan(
    kode="HL-26",
    rumpun=RUMPUN,
    judul="Capaian dalam kalimat tidak sesuai dengan target dan realisasinya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 53/2014 Lampiran II.E; rumus capaian menurut Permendagri 86/2017",
    katalog=("C-PCT",),
    baik="""
        Nilai evaluasi ditargetkan 83 dan terealisasi 82,92 sehingga capaiannya mencapai 99,90%.
        """,
    buruk="""
        Nilai evaluasi ditargetkan 83 dan terealisasi 82,92 sehingga capaiannya mencapai 98,30%.
        """,
)
def capaian_kalimat(lap: Laporan) -> Iterator[Temuan]:
    for x in lap.trio:
        angka = cetakan_trio(x)
        if angka is None or capaian_cocok(angka[2], angka[0], angka[1]):
            continue
        hitung = persen(Fraction(angka[1].nilai) / Fraction(angka[0].nilai) * 100)
        yield from satu(
            "HL-26",
            [lap.lokasi(x.ruas, x.capaian.posisi)],
            f"Capaian tertulis {x.capaian.teks}, sedangkan realisasi {x.realisasi.teks} terhadap target "
            f"{x.target.teks} adalah {hitung}.",
            f"Tulis {hitung} bila makin tinggi makin baik, atau perbaiki target atau realisasinya.",
            kutipan=ringkas(x.teks, 160),
            keyakinan=Keyakinan.PERLU_TELAAH if _BERUBAH.search(x.teks) else Keyakinan.PASTI,
        )
