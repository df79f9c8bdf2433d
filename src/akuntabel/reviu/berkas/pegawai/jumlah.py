"""Staff counted in several places, and salaries for more people than there are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from akuntabel.reviu.berkas.pegawai.dasar import RUMPUN, SEMUA, Hitungan, kalimat_pegawai, tabel_pegawai, total
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.tabel import JenisTabel, Peran
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat


@aturan_laporan(
    kode="PG-01",
    rumpun=RUMPUN,
    judul="Jumlah pegawai berbeda di beberapa tempat",
    tingkat=Tingkat.TINGGI,
    dasar="Satu jumlah pegawai per tahun; tabel pendidikan, golongan, dan jabatan menghitung orang yang sama",
    katalog=("C-XNUM",),
    baik="""
        Jumlah pegawai BPKAD sebanyak 21 orang.

        Tabel 1.1 Jumlah Pegawai Berdasarkan Pendidikan

        No\tPendidikan\tJumlah
        1\tS1\t15
        2\tSMA\t6
        Jumlah\t\t21

        Tabel 1.2 Jumlah Pegawai Berdasarkan Golongan

        No\tGolongan\tJumlah
        1\tIV\t5
        2\tIII\t16
        Jumlah\t\t21
        """,
    buruk="""
        Jumlah pegawai BPKAD sebanyak 21 orang.

        Tabel 1.1 Jumlah Pegawai Berdasarkan Pendidikan

        No\tPendidikan\tJumlah
        1\tS1\t15
        2\tSMA\t6
        Jumlah\t\t21

        Tabel 1.2 Jumlah Pegawai Berdasarkan Golongan

        No\tGolongan\tJumlah
        1\tIV\t5
        2\tIII\t18
        Jumlah\t\t23
        """,
)
def jumlah_pegawai(lap: Laporan) -> Iterator[Temuan]:
    semua = [*tabel_pegawai(lap), *kalimat_pegawai(lap)]
    pns = {h.n for h in semua if h.bagian == "pns"}
    utuh = [h for h in semua if h.bagian == ""]
    nilai = {h.n for h in utuh}
    if len(nilai) > 1:
        # a table by rank may count civil servants alone without saying so
        utuh = [h for h in utuh if not (h.rincian == "golongan" and h.n in pns)]
        nilai = {h.n for h in utuh}
    yield from _beda(utuh, nilai, "pegawai")
    for bagian in ("pns", "asn"):
        ini = [h for h in semua if h.bagian == bagian]
        yield from _beda(ini, {h.n for h in ini}, bagian.upper())


def _beda(hitungan: Sequence[Hitungan], nilai: set[int], apa: str) -> Iterator[Temuan]:
    if len(nilai) < 2:
        return
    urut = sorted(hitungan, key=lambda h: (-sum(x.n == h.n for x in hitungan), h.n))
    rinci = "; ".join(
        f"{n} orang ({', '.join(dict.fromkeys(h.sebutan for h in hitungan if h.n == n))})"
        for n in dict.fromkeys(h.n for h in urut)
    )
    mayoritas = [h for h in urut if h.n == urut[0].n]
    lain = [h for h in urut if h.n != urut[0].n]
    pasti = apa == "pegawai" and all(h.rincian != "golongan" for h in lain)
    yield from satu(
        "PG-01",
        [h.lokasi for h in (*lain, *mayoritas)],
        f"Jumlah {apa} tertulis berbeda: {rinci}.",
        "Cocokkan dengan daftar pegawai pada tanggal yang sama, lalu pakai satu jumlah.",
        kutipan=" / ".join(f"{n} orang" for n in sorted(nilai)),
        keyakinan=Keyakinan.PASTI if pasti else Keyakinan.PERLU_TELAAH,
    )


_GAJI = re.compile(
    r"\bjumlah\s+(?:orang|pegawai|asn|pns|aparatur)\b.{0,30}\b(?:menerima|mendapat(?:kan)?|dibayar(?:kan)?|memperoleh)\b.{0,25}\bgaji\b",
    re.IGNORECASE,
)


@aturan_laporan(
    kode="PG-02",
    rumpun=RUMPUN,
    judul="Penerima gaji lebih banyak daripada pegawainya",
    tingkat=Tingkat.SEDANG,
    dasar="Penerima gaji dan tunjangan ASN adalah pegawai yang sama dengan yang dihitung pada gambaran umum",
    keyakinan=Keyakinan.PERLU_TELAAH,
    katalog=("C-XNUM",),
    baik="""
        Tabel 1.1 Jumlah Pegawai Berdasarkan Pendidikan

        No\tPendidikan\tJumlah
        1\tS1\t15
        2\tSMA\t6
        Jumlah\t\t21

        Tabel 2.2 Rencana Kinerja

        No\tKegiatan\tIndikator\tTarget
        1\tPenyediaan Gaji dan Tunjangan ASN\tJumlah Orang yang Menerima Gaji dan Tunjangan ASN\t21 orang
        """,
    buruk="""
        Tabel 1.1 Jumlah Pegawai Berdasarkan Pendidikan

        No\tPendidikan\tJumlah
        1\tS1\t15
        2\tSMA\t6
        Jumlah\t\t21

        Tabel 2.2 Rencana Kinerja

        No\tKegiatan\tIndikator\tTarget
        1\tPenyediaan Gaji dan Tunjangan ASN\tJumlah Orang yang Menerima Gaji dan Tunjangan ASN\t25 orang
        """,
)
def penerima_gaji(lap: Laporan) -> Iterator[Temuan]:
    boleh, tempat = _jumlah_mungkin(lap)
    if not boleh:
        return
    per_n: dict[int, list[tuple[Lokasi, str]]] = {}
    for t in lap.tabel_bertipe:
        for kn in t.berperan(Peran.INDIKATOR, Peran.KONDISI):
            for b in t.badan:
                if not _GAJI.search(b.teks[kn.indeks]):
                    continue
                for k in t.berperan(Peran.TARGET, Peran.REALISASI):
                    n = _orang(b.teks[k.indeks])
                    if n is not None and not _wajar(n, boleh):
                        lokasi = lap.lokasi_sel(t.sumber, b.indeks, k.indeks)
                        per_n.setdefault(n, []).append((lokasi, b.teks[k.indeks]))
    for n, isi in per_n.items():
        yield from satu(
            "PG-02",
            [*(x for x, _ in isi), *tempat],
            f"Penerima gaji dan tunjangan tertulis {n} orang, sedangkan seluruh pegawai "
            f"menurut laporan {max(boleh)} orang.",
            "Cocokkan target dengan jumlah pegawai, atau jelaskan perbedaannya (mutasi, formasi baru).",
            kutipan=isi[0][1],
        )


def _orang(teks: str) -> int | None:
    if not re.match(r"\s*\d[\d.]*\s*(?:orang|pegawai|asn|org)?(?:\s*/\s*bulan)?\b", teks, re.IGNORECASE) or "%" in teks:
        return None
    m = re.match(r"\s*(\d[\d.]*)", teks)
    return int(m[1].replace(".", "")) if m else None


def _wajar(n: int, boleh: set[int]) -> bool:
    """Not more than all staff (the receivers may be a part of them), or a number times 12 to 14 months of pay."""
    return n <= max(boleh) or any(x and n % x == 0 and n // x in (12, 13, 14) for x in boleh)


def _jumlah_mungkin(lap: Laporan) -> tuple[set[int], list[Lokasi]]:
    """The numbers that receivers of pay may be: all staff, and each kind of it, alone or with others."""
    boleh: set[int] = set()
    tempat: list[Lokasi] = []
    for t in lap.tabel_bertipe:
        if t.jenis is not JenisTabel.PEGAWAI or t.rincian not in SEMUA:
            continue
        jumlah = t.satu(Peran.JUMLAH)
        bagian = [h[0] for k in t.berperan(Peran.BAGIAN) if (h := total(t, k)) is not None]
        kolom = jumlah or next(iter(t.berperan(Peran.BAGIAN)), None)
        hasil = total(t, kolom) if kolom else None
        if hasil is None or kolom is None:
            continue
        boleh.add(hasil[0])
        boleh |= {sum(bagian[a:z]) for a in range(len(bagian)) for z in range(a + 1, len(bagian) + 1)}
        tempat.append(lap.lokasi_sel(t.sumber, hasil[1].indeks, kolom.indeks))
    boleh |= {h.n for h in kalimat_pegawai(lap)}
    return boleh - {0}, tempat[:3]
