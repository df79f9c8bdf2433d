"""How the report names its office, its region, its period and itself."""

from __future__ import annotations

from akuntabel.aturan.periode import ROMAWI, Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja

_JENIS_PEMDA = {
    r.JenisPemda.KABUPATEN: "Kabupaten",
    r.JenisPemda.KOTA: "Kota",
    r.JenisPemda.PROVINSI: "Provinsi",
    r.JenisPemda.INSTANSI_PUSAT: "",
}


def nama_pemda(pemda: r.Pemda) -> str:
    """ "Kabupaten Lumajang", whether the record says "Lumajang" or "Kabupaten Lumajang"."""
    jenis = _JENIS_PEMDA[pemda.jenis]
    return pemda.nama if not jenis or pemda.nama.lower().startswith(jenis.lower()) else f"{jenis} {pemda.nama}"


def nama_daerah(pemda: r.Pemda) -> str:
    """ "Lumajang": the name after "Bupati"."""
    jenis = _JENIS_PEMDA[pemda.jenis]
    return pemda.nama.removeprefix(jenis).strip() if jenis else pemda.nama


def kepala_daerah(pemda: r.Pemda) -> str:
    """ "Bupati Lumajang"."""
    return f"{pemda.sebutan_kepala} {nama_daerah(pemda)}".strip()


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


SEBUTAN_JENIS: dict[r.JenisUnsur, str] = {
    r.JenisUnsur.MISI: "misi",
    r.JenisUnsur.TUJUAN: "tujuan",
    r.JenisUnsur.SASARAN: "sasaran",
    r.JenisUnsur.KONDISI_ANTARA: "kondisi antara",
    r.JenisUnsur.PROGRAM: "program",
    r.JenisUnsur.KEGIATAN: "kegiatan",
    r.JenisUnsur.SUB_KEGIATAN: "sub kegiatan",
}
