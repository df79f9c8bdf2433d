"""The year's own data as plain lists: what a reader needs to compute the report again."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from akuntabel.aturan.nilai import Angka, Nilai
from akuntabel.aturan.penulisan import tulis_nilai
from akuntabel.aturan.periode import ROMAWI
from akuntabel.aturan.tanggal import NAMA_BULAN
from akuntabel.dokumen import model as m
from akuntabel.dokumen.xlsx_gaya import Gaya, pola, teks_sel, tepat
from akuntabel.dokumen.xlsx_tabel import sel_kepala, siapkan_cetak, tinggi_teks
from akuntabel.kinerja.tahun import TahunKinerja

DATA_KINERJA = "Data kinerja"
DATA_ANGGARAN = "Data anggaran"
_ARAH = {
    "naik": "Makin tinggi makin baik",
    "turun": "Makin rendah makin baik",
    "tetap": "Tetap",
    "rentang": "Dalam rentang",
}
_SUMBER = {"diukur": "Diukur", "dihitung": "Dihitung", "asumsi_serapan": "Asumsi dari serapan"}

_KINERJA = (
    ("Kode", 95.0), ("Unsur", 210.0), ("Indikator", 210.0), ("Satuan", 60.0), ("Arah", 105.0), ("Tahun", 42.0),
    ("Periode", 66.0), ("Target", 90.0), ("Realisasi", 90.0), ("Sumber realisasi", 90.0), ("Keterangan", 160.0),
)  # fmt: skip
_ANGGARAN = (
    ("Kode", 95.0), ("Unsur", 280.0), ("Jenis", 110.0), ("Bulan", 75.0), ("Jumlah", 125.0), ("Tercetak", 110.0),
)  # fmt: skip


def tulis_kinerja(lembar: Any, t: TahunKinerja, dok: m.Dokumen, gaya: Gaya) -> None:
    """Targets and realisations of all indicators, one row per year and quarter."""
    sel_kepala(lembar, 0, _KINERJA, gaya)
    y = 1
    for _, u in t.telusuri():
        for i in t.indikator_dari(u.kunci):
            for tahun in t.tahun_tercatat(i.kunci):
                for tw in range(5):
                    target, nyata = t.target(i.kunci, tahun, tw), t.realisasi(i.kunci, tahun, tw)
                    if target is None and nyata is None:
                        continue
                    keterangan = "; ".join(
                        x for x in (_alasan(target.nilai) if target else "", nyata.keterangan if nyata else "") if x
                    )
                    satuan = i.satuan
                    isi: list[str | int | Nilai | None] = [
                        i.kode or u.kode, u.uraian, i.uraian, satuan, _ARAH[i.arah.value], tahun,
                        f"Triwulan {ROMAWI[tw]}" if tw else "Setahun",
                        target.nilai if target else None, nyata.nilai if nyata else None,
                        _SUMBER[nyata.sumber.value] if nyata else "", keterangan,
                    ]  # fmt: skip
                    _baris(lembar, y, isi, gaya, [pt for _, pt in _KINERJA])
                    y += 1
    _selesai(lembar, dok, DATA_KINERJA, y, len(_KINERJA))


def _alasan(nilai: Nilai) -> str:
    return getattr(nilai, "alasan", "")


def tulis_anggaran(lembar: Any, t: TahunKinerja, dok: m.Dokumen, gaya: Gaya) -> None:
    """Budget by stage and realisation by month, in rupiah."""
    sel_kepala(lembar, 0, _ANGGARAN, gaya)
    nama = {k: (u.kode, u.uraian) for k, u in t.unsur.items()} | {"": (t.opd.kode, t.opd.nama)}
    y = 1
    baris = [
        (p.unsur, f"Pagu {p.tahap.value}", "", p.jumlah, p.tercetak) for p in t.data.pagu if p.tahun == t.tahun
    ] + [
        (r.unsur, "Realisasi", NAMA_BULAN[r.bulan - 1], r.jumlah, r.tercetak)
        for r in t.data.realisasi_anggaran
        if r.tahun == t.tahun
    ]
    for unsur, jenis, bulan, sen, tercetak in baris:
        kode, uraian = nama.get(unsur, (unsur, ""))
        uang = Decimal(sen) / 100 if sen is not None else "Belum diisi"
        _baris(lembar, y, [kode, uraian, jenis, bulan, uang, tercetak], gaya, [pt for _, pt in _ANGGARAN])
        y += 1
    _selesai(lembar, dok, DATA_ANGGARAN, y, len(_ANGGARAN))


def _baris(lembar: Any, y: int, isi: list[Any], gaya: Gaya, lebar: list[float]) -> None:
    biasa = {"text_wrap": True, "border": 1, "border_color": "#DFE4EA"}
    tinggi = 0.0
    for x, nilai in enumerate(isi):
        match nilai:
            case None | "":
                lembar.write_blank(y, x, None, gaya.ambil(**biasa))
            case int():
                lembar.write_number(y, x, nilai, gaya.ambil(**biasa, align="center", num_format="0"))
            case Decimal() if tepat(nilai, 2):
                lembar.write_number(y, x, nilai, gaya.ambil(**biasa, num_format=pola(m.Format.RUPIAH, 2)))
            case Angka() if tepat(nilai.nilai, _desimal(nilai.nilai)):
                bentuk = gaya.ambil(**biasa, num_format=pola(m.Format.BILANGAN, _desimal(nilai.nilai)))
                lembar.write_number(y, x, nilai.nilai, bentuk)
            case str():
                lembar.write_string(y, x, teks_sel(nilai), gaya.ambil(**biasa))
                tinggi = max(tinggi, tinggi_teks(nilai, lebar[x] - 8))
            case _:
                lembar.write_string(y, x, teks_sel(_tertulis(nilai)), gaya.ambil(**biasa, align="right"))
    lembar.set_row(y, min(tinggi + 3, 409) if tinggi else 16)


def _tertulis(nilai: Any) -> str:
    return str(nilai) if isinstance(nilai, Decimal) else tulis_nilai(nilai)


def _desimal(n: Decimal) -> int:
    pangkat = n.normalize().as_tuple().exponent
    return max(0, -pangkat) if isinstance(pangkat, int) else 0


def _selesai(lembar: Any, dok: m.Dokumen, nama: str, y: int, kolom: int) -> None:
    lembar.freeze_panes(1, 0)
    lembar.repeat_rows(0)
    lembar.autofilter(0, 0, max(y - 1, 1), kolom - 1)
    siapkan_cetak(lembar, dok, nama, mendatar=True)
