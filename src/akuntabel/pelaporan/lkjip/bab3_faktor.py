"""III.C and III.D: SWOT with its strategies, and efficiency and effectiveness or the reason why they are not judged."""

from __future__ import annotations

from akuntabel.dokumen.model import Baris, Blok, Rata, Tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.kata import akhiri, kapital_awal, tanpa_titik
from akuntabel.pelaporan.lkjip.bab3_program import angka_efisiensi
from akuntabel.pelaporan.lkjip.konteks import Konteks, baris_kelompok, sel
from akuntabel.pelaporan.lkjip.ukuran import alasan_umum, belum_dinilai, efisiensi
from akuntabel.pelaporan.ringkasan import ringkas

TABEL_SWOT = "tabel-swot"
TABEL_STRATEGI = "tabel-strategi"
TABEL_EFISIENSI = "tabel-efisiensi"

BIDANG = (
    (r.BidangSwot.KEKUATAN, "Kekuatan", "Faktor internal yang mendukung: kekuatan"),
    (r.BidangSwot.KELEMAHAN, "Kelemahan", "Faktor internal yang menghambat: kelemahan"),
    (r.BidangSwot.PELUANG, "Peluang", "Faktor eksternal yang mendukung: peluang"),
    (r.BidangSwot.ANCAMAN, "Ancaman", "Faktor eksternal yang menghambat: ancaman"),
)
STRATEGI = (
    (r.BidangSwot.STRATEGI_SO, "S–O: memakai kekuatan untuk meraih peluang"),
    (r.BidangSwot.STRATEGI_WO, "W–O: mengatasi kelemahan dengan memanfaatkan peluang"),
    (r.BidangSwot.STRATEGI_ST, "S–T: memakai kekuatan untuk menghadapi ancaman"),
    (r.BidangSwot.STRATEGI_WT, "W–T: memperkecil kelemahan dan menghindari ancaman"),
)


def faktor(k: Konteks) -> list[Blok]:
    """III.C: what helped and hindered, in four fields, and the strategies that pair them."""
    milik = sorted((x for x in k.t.data.swot if x.tahun == k.periode.tahun), key=lambda x: (x.urutan, x.kunci))
    narasi = k.narasi("swot")
    if not milik and not narasi:
        minta = k.minta("Isi kekuatan, kelemahan, peluang, dan ancaman (SWOT) beserta strateginya.")
        return [k.judul("Faktor Pendukung dan Penghambat", 2, "faktor"), *minta] if minta else []
    blok: list[Blok] = [k.judul("Faktor Pendukung dan Penghambat", 2, "faktor"), *narasi]
    per_bidang = {b: [x.uraian for x in milik if x.bidang is b] for b in r.BidangSwot}
    if any(per_bidang[b] for b, _, _ in BIDANG):
        blok.append(
            k.par(
                "Faktor yang mendukung dan menghambat pencapaian kinerja, baik dari dalam maupun dari luar, "
                "disajikan pada ",
                k.rujuk(TABEL_SWOT),
                ".",
            )
        )
        blok.append(
            _tabel(
                k,
                TABEL_SWOT,
                "Faktor Pendukung dan Penghambat Kinerja",
                [(b, judul) for b, _, judul in BIDANG],
                per_bidang,
            )
        )
    if any(per_bidang[b] for b, _ in STRATEGI):
        blok.append(
            k.par("Strategi yang memadukan faktor-faktor tersebut disajikan pada ", k.rujuk(TABEL_STRATEGI), ".")
        )
        blok.append(_tabel(k, TABEL_STRATEGI, "Strategi", list(STRATEGI), per_bidang))
    else:
        blok += k.minta("Tuliskan strategi S–O, W–O, S–T, dan W–T yang memadukan keempat faktor tersebut.")
    return blok


def _tabel(
    k: Konteks, kunci: str, judul: str, bidang: list[tuple[r.BidangSwot, str]], isi: dict[r.BidangSwot, list[str]]
) -> Tabel:
    badan: list[Baris] = []
    for b, nama in bidang:
        if not isi[b]:
            continue
        badan.append(baris_kelompok(nama, 2))
        badan += [Baris(sel=(sel(f"{n}."), sel(akhiri(kapital_awal(tanpa_titik(x)))))) for n, x in enumerate(isi[b], 1)]
    return k.tabel(kunci, judul, [("No.", 5, Rata.TENGAH), ("Uraian", 75, Rata.KIRI)], badan)


def efisiensi_efektivitas(k: Konteks) -> list[Blok]:
    """III.D: the ratio of capaian to serapan by program; refused with its reasons where it would mean nothing."""
    blok: list[Blok] = [k.judul("Efisiensi dan Efektivitas", 2, "efisiensi"), *k.narasi("efisiensi")]
    program = [u for u in k.program if u.kunci in k.anggaran]
    nilai = {u.kunci: efisiensi(k, k.hasil_dari(u), [u.kunci]) for u in program}
    dinilai = [u for u in program if not nilai[u.kunci].ditolak]
    if not dinilai:
        sebab = alasan_umum(k)
        apa = "Efisiensi dan efektivitas"
        blok.append(k.par(belum_dinilai(apa, sebab) if sebab else f"{apa} belum dinilai."))
        return blok
    blok.append(
        k.par(
            "Efisiensi dihitung dari capaian kinerja program dibagi serapan anggarannya; nilai di atas satu berarti "
            "kinerja yang dicapai "
            "lebih besar daripada bagian anggaran yang dipakai. Efektivitas ditunjukkan oleh capaian kinerja itu "
            "sendiri. Hasilnya disajikan "
            "pada ",
            k.rujuk(TABEL_EFISIENSI),
            ".",
        )
    )
    kolom = [
        ("No.", 4, Rata.TENGAH), ("Program", 34, Rata.KIRI), ("Capaian Kinerja", 11, Rata.KANAN),
        ("Serapan", 10, Rata.KANAN), ("Efisiensi", 10, Rata.KANAN), ("Keterangan", 16, Rata.KIRI),
    ]  # fmt: skip
    badan: list[Baris] = []
    for n, u in enumerate(program, 1):
        nama, e = u.kode or u.uraian, nilai[u.kunci]
        rata = al.persen(
            ringkas(k.hasil_dari(u), k.periode.tahun).rata,
            kunci=f"rata.{u.kunci}.{k.kunci_periode}",
            rumus="Rata-rata capaian indikator program, masing-masing dibatasi untuk perata-rataan",
            masukan=", ".join(al.capaian(h).teks for h in k.hasil_dari(u)),
            sumber=k.nama_unsur(u),
        )
        badan.append(
            Baris(
                sel=(
                    sel(f"{n}."), sel(k.nama_unsur(u)), k.sel(rata, TABEL_EFISIENSI, f"{nama}, capaian kinerja"),
                    k.sel(
                        al.serapan(k.anggaran[u.kunci], k.kunci_periode, k.nama_unsur(u)),
                        TABEL_EFISIENSI, f"{nama}, serapan",
                    ),
                    k.sel(angka_efisiensi(k, u), TABEL_EFISIENSI, f"{nama}, efisiensi"),
                    sel(e.sebutan or e.ditolak),
                )
            )
        )  # fmt: skip
    blok.append(k.tabel(TABEL_EFISIENSI, "Efisiensi Program", kolom, badan))
    return blok
