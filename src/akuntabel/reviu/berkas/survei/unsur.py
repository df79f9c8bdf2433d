"""Elements of a survey: their mean, its index, how many there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from akuntabel.aturan.pecahan import desimal
from akuntabel.aturan.penulisan import tulis_angka
from akuntabel.aturan.skm import UNSUR
from akuntabel.reviu.berkas.survei.kelas import KONTEKS, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan, baca_sel
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisBaris, JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_KALI = re.compile(
    r"(?P<indeks>\d[.,]\d{1,4})\s*(?:\)?\s*)?(?:dikali(?:kan)?|x|×|\*)\s*(?:dengan\s+)?(?:nilai dasar\s+)?25\b"
    r"[^.;\d]{0,50}?"
    r"(?P<hasil>\d{2,3}[.,]\d{1,4})",
    re.IGNORECASE,
)
_PASANG = re.compile(r"(?<![\w.,])(?P<indeks>\d[.,]\d{2,4})\s*\(\s*(?P<hasil>\d{2,3}[.,]\d{1,4})\s*\)")
"""The index on both scales: "3,36 (84,00)"."""
_RINGKASAN = re.compile(
    r"(?:jumlah|total|rata[\s-]*rata|indeks|nilai\s+(?:indeks|ikm|skm)|ikm|skm|nrr)\b.{0,50}", re.IGNORECASE
)


@aturan_laporan(
    kode="SK-03",
    rumpun=RUMPUN,
    judul="Indeks kepuasan tidak sesuai dengan nilai unsurnya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 14/2017: indeks = jumlah nilai rata-rata tertimbang unsur; IKM = indeks × 25",
    katalog=("C-SUM",),
    baik="""
        Tabel 3.4 Nilai Unsur Pelayanan

        No\tUnsur Pelayanan\tNilai Rata-rata
        U1\tPersyaratan\t3,20
        U2\tProsedur\t3,40
        U3\tWaktu penyelesaian\t3,30
        Indeks\t\t3,30
        """,
    buruk="""
        Tabel 3.4 Nilai Unsur Pelayanan

        No\tUnsur Pelayanan\tNilai Rata-rata
        U1\tPersyaratan\t3,20
        U2\tProsedur\t3,40
        U3\tWaktu penyelesaian\t3,30
        Indeks\t\t3,50
        """,
)
def hitungan_survei(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        if t.jenis is JenisTabel.SKM_UNSUR:
            for k in t.berperan(Peran.NILAI, Peran.JUMLAH, Peran.LAIN):
                yield from _periksa_unsur(lap, t, k)
    for r in lap.prosa:
        pasang = _PASANG.finditer(r.teks) if KONTEKS.search(r.teks) else ()
        for m in (*_KALI.finditer(r.teks), *pasang):
            indeks, hasil = baca_sel(m["indeks"], "indeks"), baca_sel(m["hasil"], "indeks")
            if indeks is None or hasil is None or not 1 <= indeks.nilai <= 4:
                continue
            hitung = Fraction(indeks.nilai) * 25
            if abs(Fraction(hasil.nilai) - hitung) > hasil.setengah + 25 * indeks.setengah:
                benar = tulis_angka(desimal(hitung))
                yield from satu(
                    "SK-03",
                    [lap.lokasi(r, m.start())],
                    f"Tertulis {m['hasil']}, sedangkan {m['indeks']} × 25 adalah {benar}.",
                    f"Tulis {benar}, atau perbaiki indeksnya.",
                    kutipan=" ".join(m[0].split()),
                )


def _periksa_unsur(lap: Laporan, t: TabelBertipe, k: Kolom) -> Iterator[Temuan]:
    unsur: list[tuple[BarisBertipe, Cetakan]] = []
    akhir: list[tuple[BarisBertipe, Cetakan]] = []
    for b in t.baris:
        if b.jenis in (JenisBaris.GRUP, JenisBaris.KOSONG):
            continue
        c = baca_sel(b.teks[k.indeks], "indeks")
        nama = next((x for x in b.teks if re.search(r"[A-Za-z]{3}", x)), "")
        if c is None:
            continue
        (akhir if b.jenis is not JenisBaris.BADAN or _RINGKASAN.fullmatch(nama) else unsur).append((b, c))
    if len(unsur) < 3:
        return
    angka = [c for _, c in unsur]
    if not akhir and k.peran is Peran.NILAI and len(angka) >= _UNSUR_CUKUP:
        yield from _indeks_kalimat(lap, t, angka)
    for b, c in akhir:
        if b.indeks < unsur[-1][0].indeks or _unsur_cocok(c, angka):
            continue
        rata = sum((Fraction(x.nilai) for x in angka), Fraction(0)) / len(angka)
        benar = tulis_angka(desimal(rata if c.nilai <= 5 else rata * 25), 2)
        yield from satu(
            "SK-03",
            [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
            f"{t.sumber.sebutan}: indeks tertulis {c.teks}, sedangkan {len(angka)} unsur di atasnya menghasilkan "
            f"{benar}.",
            f"Tulis {benar}, atau perbaiki nilai unsurnya.",
            kutipan=c.teks,
        )


_UNSUR_CUKUP = 8
"""A table with fewer elements may not have them all."""
_INDEKS_KALIMAT = re.compile(
    r"\b(?:indeks\s+kepuasan\s+masyarakat|ikm|nilai\s+(?:skm|survei(?:\s+kepuasan\s+masyarakat)?)|nilai\s+konversi)\b"
    r"[^.;\d]{0,60}?(?:\b(?:sebesar|adalah|yaitu|ialah|mencapai|memperoleh(?:\s+nilai)?)|:)\s+(?P<nilai>\d{1,3}[.,]\d{1,3})\b",
    re.IGNORECASE,
)
_INDEKS_LAIN = re.compile(
    r"\b(?:target\w*|lalu|sebelum\w*|dibanding\w*|meningkat|menurun|naik|turun|nasional|setiap)\b", re.I
)


def _indeks_kalimat(lap: Laporan, t: TabelBertipe, angka: Sequence[Cetakan]) -> Iterator[Temuan]:
    """A table without its index: the one that the sentence beside it says."""
    n = t.sumber.blok
    dekat = [r for r in lap.prosa if n - 2 <= r.blok <= n + 2 and r.bagian == t.sumber.bagian]
    sebut = [(r, m) for r in dekat for m in _INDEKS_KALIMAT.finditer(r.teks) if not _INDEKS_LAIN.search(r.teks)]
    if len(sebut) != 1:
        return
    ((r, m),) = sebut
    c = baca_sel(m["nilai"], "indeks")
    if c is None or _unsur_cocok(c, angka):
        return
    rata = sum((Fraction(x.nilai) for x in angka), Fraction(0)) / len(angka)
    benar = tulis_angka(desimal(rata if c.nilai <= 5 or max(x.nilai for x in angka) > 5 else rata * 25), 2)
    yield from satu(
        "SK-03",
        [
            lap.lokasi(r, m.start("nilai")),
            lap.lokasi_letak(t.sumber.tabel.letak, t.sumber.bagian, tabel=t.sumber.sebutan),
        ],
        f"Indeks tertulis {c.teks}, sedangkan {len(angka)} unsur pada {t.sumber.sebutan} menghasilkan {benar}.",
        f"Tulis {benar}, atau perbaiki nilai unsurnya.",
        kutipan=" ".join(m[0].split()),
        keyakinan=Keyakinan.PERLU_TELAAH,
    )


def _unsur_cocok(c: Cetakan, angka: Sequence[Cetakan]) -> bool:
    """Whether a summary fits: sum, mean, weighted with the printed 0,11, each also times 25."""
    jumlah = sum((Fraction(x.nilai) for x in angka), Fraction(0))
    ralat = sum((x.setengah for x in angka), Fraction(0))
    n = len(angka)
    for faktor in (Fraction(1), Fraction(1, n), Fraction(11, 100), Fraction(111, 1000), Fraction(1, 9)):
        for kali in (1, 25):
            if abs(Fraction(c.nilai) - jumlah * faktor * kali) <= c.setengah + ralat * faktor * kali + Fraction(
                kali, 200
            ):
                return True
    return False


_UNSUR = re.compile(
    r"\b(\d{1,2})\s*(?:\([a-z ]+\)\s*)?unsur\b(?:\s+(?:pelayanan|penilaian|survei|skm))?", re.IGNORECASE
)


@aturan_laporan(
    kode="SK-04",
    rumpun=RUMPUN,
    judul="Jumlah unsur survei bukan sembilan",
    tingkat=Tingkat.INFO,
    dasar="PermenPANRB 14/2017: sembilan unsur; unsur yang tidak berlaku boleh ditiadakan",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-LOOKUP",),
    baik="""
        Survei Kepuasan Masyarakat mengukur 9 unsur pelayanan.
        """,
    buruk="""
        Survei Kepuasan Masyarakat mengukur 14 unsur pelayanan.
        """,
)
def banyak_unsur(lap: Laporan) -> Iterator[Temuan]:
    for r in lap.prosa:
        if not KONTEKS.search(r.teks):
            continue
        m = _UNSUR.search(r.teks)
        if m and int(m[1]) > 9:
            yield from satu(
                "SK-04",
                [lap.lokasi(r, m.start())],
                f"Survei disebut mengukur {m[1]} unsur, sedangkan pedoman yang berlaku menetapkan {len(UNSUR)} unsur.",
                "Pakai sembilan unsur menurut PermenPANRB 14/2017.",
                kutipan=m[0],
            )
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.SKM_UNSUR:
            continue
        unsur = [b for b in t.badan if re.fullmatch(r"U\s?\d{1,2}", b.teks[0].strip(" .)"))]
        if unsur and len(unsur) != len(UNSUR):
            yield from satu(
                "SK-04",
                [lap.lokasi_sel(t.sumber, unsur[0].indeks, 0)],
                f"{t.sumber.sebutan} memuat {len(unsur)} unsur, sedangkan pedoman menetapkan {len(UNSUR)} unsur.",
                "Lengkapi unsurnya, atau jelaskan unsur yang tidak berlaku.",
                kutipan=unsur[-1].teks[0],
            )
