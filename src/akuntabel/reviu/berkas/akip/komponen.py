"""The table of components of AKIP (LKE): values, weights."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from akuntabel.aturan.akip import komponen
from akuntabel.aturan.angka import tulis_angka
from akuntabel.reviu.berkas.akip.skala import RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan
from akuntabel.reviu.paham.tabel import BarisBertipe, JenisTabel, Peran
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Temuan, Tingkat

_LKE = """
    Tabel 3.9 Hasil Evaluasi AKIP

    No\tKomponen\tBobot\tNilai
    1\tPerencanaan Kinerja\t30\t24,60
    2\tPengukuran Kinerja\t30\t22,50
    3\tPelaporan Kinerja\t15\t12,20
    4\tEvaluasi Akuntabilitas Kinerja Internal\t25\t18,75
    """


@aturan_laporan(
    kode="AK-04",
    rumpun=RUMPUN,
    judul="Nilai komponen evaluasi AKIP melebihi bobotnya",
    tingkat=Tingkat.TINGGI,
    dasar="PermenPANRB 88/2021: nilai komponen = predikat / 100 × bobot",
    katalog=("C-SUM",),
    baik=_LKE,
    buruk=_LKE.replace("12,20", "16,20"),
)
def nilai_komponen(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        bobot = t.satu(Peran.BOBOT)
        if t.jenis is not JenisTabel.LKE or bobot is None:
            continue
        for k in t.berperan(Peran.NILAI):
            for b in t.badan:
                w, n = t.angka(b, bobot), t.angka(b, k)
                if w is None or n is None or n.persen or "%" in k.judul or n.nilai <= w.nilai or w.nilai <= 1:
                    continue
                yield from satu(
                    "AK-04",
                    [lap.lokasi_sel(t.sumber, b.indeks, k.indeks)],
                    f"“{ringkas(t.nama(b))}” bernilai {n.teks}, sedangkan bobotnya {w.teks}.",
                    "Periksa nilai dan bobot komponen itu pada laporan hasil evaluasi.",
                    kutipan=n.teks,
                )


_KATA_KOMPONEN = ("perencanaan", "pengukuran", "pelaporan", "evaluasi", "pencapaian")


@aturan_laporan(
    kode="AK-05",
    rumpun=RUMPUN,
    judul="Bobot komponen evaluasi AKIP tidak menurut peraturan",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 88/2021: 30, 30, 15, 25 (sebelumnya PermenPANRB 12/2015: 30, 25, 15, 10, 20)",
    katalog=("C-LOOKUP",),
    baik=_LKE,
    buruk=_LKE.replace("30\t22,50", "25\t22,50").replace("25\t18,75", "30\t18,75"),
)
def bobot_komponen(lap: Laporan) -> Iterator[Temuan]:
    for t in lap.tabel_bertipe:
        kolom = t.satu(Peran.BOBOT)
        if t.jenis is not JenisTabel.LKE or kolom is None:
            continue
        tercetak: dict[str, tuple[Cetakan, BarisBertipe]] = {}
        for b in t.badan:
            c = t.angka(b, kolom)
            awal = " ".join(t.nama(b).casefold().split()[:2])
            kata = next((k for k in _KATA_KOMPONEN if k.removeprefix("pen") in awal), "")
            if c is not None and kata and kata not in tercetak:
                tercetak[kata] = (c, b)
        if not {"perencanaan", "pengukuran", "pelaporan", "evaluasi"} <= set(tercetak):
            continue
        pilihan = [_bobot_resmi(2015), _bobot_resmi(2022)]
        nilai = {k: c.nilai for k, (c, _) in tercetak.items()}
        if nilai in pilihan or any({k: v / 100 for k, v in p.items()} == nilai for p in pilihan):
            continue
        acuan = pilihan["pencapaian" not in nilai]
        beda = [k for k in nilai if nilai[k] != acuan.get(k)]
        yield from satu(
            "AK-05",
            [lap.lokasi_sel(t.sumber, tercetak[k][1].indeks, kolom.indeks) for k in beda],
            "Bobot komponen tertulis "
            + ", ".join(f"{k} {tercetak[k][0].teks} (seharusnya {tulis_angka(acuan.get(k, Decimal(0)))})" for k in beda)
            + ".",
            "Pakai bobot menurut peraturan yang berlaku untuk tahun evaluasi itu.",
            kutipan=", ".join(tercetak[k][0].teks for k in beda),
        )


def _bobot_resmi(tahun: int) -> dict[str, Decimal]:
    return {
        next(k for k in _KATA_KOMPONEN if x.nama.casefold().startswith(k)): x.bobot
        for x in komponen(tahun)
        if any(x.nama.casefold().startswith(k) for k in _KATA_KOMPONEN)
    }
