"""Units against what the indicator counts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.aturan.satuan import PERSEN, baku
from akuntabel.reviu.berkas.satuan_ukur.dasar import KEPALA, RUMPUN, TERUKUR, terisi
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.ukuran import Sel, Ukuran, lokasi_sel, satuan_sel
from akuntabel.reviu.paham.ukuran_resmi import satuan_resmi
from akuntabel.reviu.satuan import soal_satuan
from akuntabel.reviu.soal import Soal
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat


@aturan_laporan(
    kode="UK-01",
    rumpun=RUMPUN,
    judul="Satuan target tidak sesuai dengan indikatornya",
    tingkat=Tingkat.SEDANG,
    dasar=TERUKUR,
    katalog=("C-UNIT",),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Imunisasi	Persentase bayi yang diimunisasi	95%	96%
    Gaji	Jumlah Orang yang Menerima Gaji	30 Orang/bulan	30 Orang/bulan
    Rujukan	Jumlah laporan rujukan	12 laporan	12 laporan
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Imunisasi	Persentase bayi yang diimunisasi	95 orang	96 orang
    Gaji	Jumlah Orang yang Menerima Gaji	30 dokumen	30 dokumen
    Rujukan	Jumlah laporan rujukan	12 laporan	12 laporan
    """,
)
def satuan_tidak_sesuai(lap: Laporan) -> Iterator[Temuan]:
    kelompok: dict[tuple[str, str, str], list[tuple[Ukuran, Sel, Soal]]] = defaultdict(list)
    for u in lap.ukuran:
        target = next((s for s in u.target if terisi(s)), None)
        if u.indikator is None or target is None or not u.satuan:
            continue
        soal = soal_satuan(u.teks, u.satuan, tercetak=u.bersatuan) or _soal_persen(u)
        if soal and satuan_resmi(u.teks, u.satuan):
            continue
        if soal and not (soal.kode == "SA-02" and u.satuan_kolom == "" and not satuan_sel(target.teks)):
            kelompok[soal.kode, baku(u.satuan), _dihitung(u.teks)].append((u, target, soal))
    indeks = list(_indeks_di_kalimat(lap))
    for (kode, _, _), milik in kelompok.items():
        u, target, soal = milik[0]
        lain = f" Demikian pula {len(milik) - 1} sel lain." if len(milik) > 1 else ""
        tempat = [lokasi_sel(lap, x, s) for x, s, _ in milik]
        if kode == "SA-02":
            tempat += indeks
            indeks = []
        campur = {baku(u.satuan), _dihitung(u.teks)} == {"dokumen", "laporan"}
        yield from satu(
            "UK-01",
            tempat,
            soal.pesan + lain,
            soal.perbaikan,
            kutipan=target.teks,
            keyakinan=Keyakinan.PERLU_TELAAH if campur else None,
        )


def _dihitung(uraian: str) -> str:
    """What an indicator counts: the word after "jumlah", "" where it begins otherwise."""
    cocok = re.match(r"\s*jumlah\s+(\w+)", uraian, re.IGNORECASE)
    return cocok[1].casefold() if cocok else ""


def _soal_persen(u: Ukuran) -> Soal | None:
    """A count in percent."""
    if baku(u.satuan) != PERSEN or not _dihitung(u.teks) or re.search(r"persen", u.teks, re.IGNORECASE):
        return None
    return Soal(
        kode="SA-03",
        kolom="satuan",
        pesan=f"Indikator “{ringkas(u.teks)}” adalah jumlah, tetapi targetnya “{u.bersatuan}”.",
        perbaikan="Tetapkan target dalam satuan yang dihitung, atau ganti indikatornya dengan persentase.",
    )


_INDEKS = re.compile(
    r"\b(?:target|realisasi)\b[^.;%]{0,60}\bindeks\b[^.;%]{0,80}?\b(?:sebesar|adalah|yaitu|ialah)\s+\d+(?:,\d+)?\s?%",
    re.IGNORECASE,
)


def _indeks_di_kalimat(lap: Laporan) -> Iterator[Lokasi]:
    """Sentences that give the target or realisation of an index in percent."""
    for r in lap.prosa:
        for m in _INDEKS.finditer(r.teks):
            if "capaian" not in m[0].casefold():
                yield lap.lokasi(r, m.start())


@aturan_laporan(
    kode="UK-02",
    rumpun=RUMPUN,
    judul="Satuan target dan realisasi berbeda",
    tingkat=Tingkat.SEDANG,
    dasar="PermenPANRB 53/2014 Lampiran II.E: realisasi dibandingkan dengan target",
    katalog=("C-UNIT",),
    baik=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	12 laporan	12 lap.
    """,
    buruk=KEPALA
    + """
    Tabel 3.1 Capaian Kegiatan

    Kegiatan	Indikator	Target	Realisasi
    Rujukan	Jumlah laporan rujukan	12 laporan	12 orang
    """,
)
def satuan_berlainan(lap: Laporan) -> Iterator[Temuan]:
    for u in lap.ukuran:
        target = next((s for s in u.target if satuan_sel(s.teks)), None)
        hasil = next((s for s in u.realisasi if satuan_sel(s.teks)), None)
        if target is None or hasil is None:
            continue
        a, b = baku(satuan_sel(target.teks)), baku(satuan_sel(hasil.teks))
        if a == b or a in b or b in a:
            continue
        yield from satu(
            "UK-02",
            [lokasi_sel(lap, u, target), lokasi_sel(lap, u, hasil)],
            f"Target “{target.teks}”, sedangkan realisasinya “{hasil.teks}”: satuannya berbeda"
            + (f" (indikator “{ringkas(u.teks)}”)." if u.teks else "."),
            "Pakai satuan yang sama untuk target dan realisasi.",
            kutipan=hasil.teks,
        )
