"""How the report names its office, its region, its period and itself."""

from __future__ import annotations

from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.sebutan import kepala_daerah, nama_daerah, nama_pemda
from akuntabel.kinerja.tahun import TahunKinerja

__all__ = [
    "SEBUTAN_JENIS",
    "kepala_daerah",
    "nama_berkas",
    "nama_daerah",
    "nama_laporan",
    "nama_laporan_opd",
    "nama_opd",
    "nama_pemda",
    "nama_rencana",
    "nama_rencana_lengkap",
    "triwulan",
]


def nama_opd(t: TahunKinerja) -> str:
    """ "Badan Kesatuan Bangsa dan Politik Kabupaten Lumajang"."""
    pemda = nama_pemda(t.pemda)
    return t.opd.nama if t.opd.nama.endswith(pemda) else f"{t.opd.nama} {pemda}"


def nama_laporan(periode: Periode) -> str:
    """ "Laporan Kinerja Tahun 2023", or "Laporan Kinerja Interim sampai dengan Triwulan I Tahun 2023"."""
    if periode.tahunan:
        return f"Laporan Kinerja Tahun {periode.tahun}"
    return f"Laporan Kinerja Interim {periode.sampai_dengan}"


def nama_laporan_opd(t: TahunKinerja, periode: Periode) -> str:
    """The same with the office's name in it."""
    if periode.tahunan:
        return f"Laporan Kinerja {nama_opd(t)} Tahun {periode.tahun}"
    return f"Laporan Kinerja Interim {nama_opd(t)} {periode.sampai_dengan}"


def nama_berkas(periode: Periode) -> str:
    """Base name of the files: "LKjIP-2023", "LKjIP-2023-TW1"."""
    return f"LKjIP-{periode.tahun}" + ("" if periode.tahunan else f"-TW{periode.triwulan}")


def triwulan(nomor: int) -> str:
    """ "Triwulan I"."""
    return f"Triwulan {ROMAWI[nomor]}"


def nama_rencana(rencana: r.Rencana | None) -> str:
    """The plan's own name; its kind and years where it has none."""
    if rencana is None:
        return "Rencana Strategis"
    return rencana.nama or f"Rencana Strategis {rencana.tahun_awal}–{rencana.tahun_akhir}"


def nama_rencana_lengkap(rencana: r.Rencana | None) -> str:
    """The same with the short form at its beginning explained, for its first mention."""
    nama = nama_rencana(rencana)
    for pendek, panjang in _KEPANJANGAN.items():
        if nama.startswith(f"{pendek} "):
            return f"{panjang} ({pendek}){nama.removeprefix(pendek)}"
    return nama


_KEPANJANGAN = {
    "RPJMD": "Rencana Pembangunan Jangka Menengah Daerah",
    "RPD": "Rencana Pembangunan Daerah",
    "Renstra": "Rencana Strategis",
}

SEBUTAN_JENIS: dict[r.JenisUnsur, str] = {
    r.JenisUnsur.MISI: "misi",
    r.JenisUnsur.TUJUAN: "tujuan",
    r.JenisUnsur.SASARAN: "sasaran",
    r.JenisUnsur.KONDISI_ANTARA: "kondisi antara",
    r.JenisUnsur.PROGRAM: "program",
    r.JenisUnsur.KEGIATAN: "kegiatan",
    r.JenisUnsur.SUB_KEGIATAN: "sub kegiatan",
}
