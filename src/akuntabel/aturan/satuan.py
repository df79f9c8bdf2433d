"""Units of measure as reports write them: their plain form, and what a unit says about its numbers."""

from __future__ import annotations

import re

PERSEN = "%"
RUPIAH = "Rp"

_PADAN = {
    "persen": PERSEN,
    "prosen": PERSEN,
    "persentase": PERSEN,
    "prosentase": PERSEN,
    "rp.": RUPIAH,
    "rp": RUPIAH,
    "idr": RUPIAH,
    "rupiah": RUPIAH,
    "dok": "dokumen",
    "lap": "laporan",
    "org": "orang",
    "bln": "bulan",
    "th": "tahun",
    "thn": "tahun",
    "pkt": "paket",
    "keg": "kegiatan",
    "kec": "kecamatan",
    "eks": "eksemplar",
    "eksamplar": "eksemplar",
    "exemplar": "eksemplar",
    "klp": "kelompok",
    "indek": "indeks",
    "index": "indeks",
    "score": "skor",
    "lvl": "level",
    "tingkat": "level",
}

_BILANGAN_BULAT = frozenset(
    {
        *(
            "orang",
            "dokumen",
            "laporan",
            "paket",
            "unit",
            "kegiatan",
            "kelompok",
            "desa",
            "kelurahan",
            "kecamatan",
        ),
        *(
            "kabupaten",
            "kota",
            "lembaga",
            "organisasi",
            "ormas",
            "sekolah",
            "puskesmas",
            "keluarga",
            "kk",
            "rumah",
        ),
        *(
            "buah",
            "eksemplar",
            "lembar",
            "buku",
            "berkas",
            "jenis",
            "jenis dokumen",
            "kali",
            "peserta",
            "pegawai",
        ),
        *(
            "siswa",
            "kasus",
            "sertifikat",
            "rekomendasi",
            "kebijakan",
            "peraturan",
            "perda",
            "aplikasi",
            "sistem",
        ),
        *(
            "perangkat daerah",
            "opd",
            "skpd",
            "pd",
            "usaha",
            "umkm",
            "koperasi",
            "kendaraan",
            "ekor",
            "batang",
        ),
        *("jiwa", "wajib pajak", "nasabah", "kejadian", "surat", "izin", "naskah", "arsip", "titik", "ruang"),
    }
)
_SINGKATAN = frozenset({"kk", "opd", "skpd", "pd", "umkm"})
_SKALA_KECIL = frozenset({"indeks", "level", "skor", "skala"})
_PENGALI = {
    "ribu": 3,
    "rb": 3,
    "juta": 6,
    "jt": 6,
    "miliar": 9,
    "milyar": 9,
    "triliun": 12,
    "trilyun": 12,
}
_TANDA_PERSEN = frozenset({PERSEN, "persen", "prosen"})
_SATUAN = re.compile(r"[^\W\d_](?:[^\W\d_]|[ ./&'-]|(?<=[mM])[23²³])*")
_PER = re.compile(r"per\s+1(?:\.?000)+(?:\s+[^\W\d_][^\d]*)?", re.IGNORECASE)
"""A rate: "per 1.000 kelahiran hidup"."""
_MIRIP_ANGKA = re.compile(r"[OoIlSBZ]+")
"""Letters taken for digits: "10O" is a slip for 100, not ten of O."""
_BUKAN_SATUAN = frozenset(
    {"dari", "dan", "atau", "sampai", "hingga", "sd", "s/d", "s.d", "dengan", "per", "kurang", "lebih", "x"}
)


def baku(satuan: str) -> str:
    """The plain form by which two units are the same: "Dok." and "dokumen", "persen" and "%"."""
    rapi = " ".join(satuan.split()).lower()
    rapi = _PADAN.get(rapi, rapi).rstrip(".") if rapi != "." else ""
    return _PADAN.get(rapi, rapi)


_KATA_BESAR = re.compile(r"\b[A-Z][a-z]*[aiueo][a-z]*\b")
"""A word with a capital: no symbol ("kWh", "Mbps", "M³") and no short form ("UMKM", "Ha")."""


def tulis_satuan(satuan: str) -> str:
    """A unit as official writing has it, words in small letters: "Dokumen" and "UNIT" become "dokumen" and "unit".

    Symbols and short forms ("Ha", "KK", "M³/Hari" but for its word) stay as they are.
    """
    if satuan.casefold() in _BILANGAN_BULAT and satuan.casefold() not in _SINGKATAN:
        return satuan.casefold()
    kecil = _KATA_BESAR.sub(lambda m: m[0].lower() if len(m[0]) > 2 else m[0], satuan)
    return re.sub(r"(?<=\w) */ *(?=\w)", "/", kecil)


def dihitung_bulat(satuan: str) -> bool:
    """Whether things of this unit are counted one by one, so that a number of them is whole."""
    return baku(satuan) in _BILANGAN_BULAT


def berskala_kecil(satuan: str) -> bool:
    """Whether numbers of this unit stay far below a thousand and have decimals (index, score, level)."""
    return baku(satuan) in _SKALA_KECIL


def pengali(teks: str) -> int:
    """The power of ten that a word after the last number of a text multiplies by: 6 for "150 juta rupiah"."""
    cocok = re.search(r"\d\s*([A-Za-z]+)\b[^\d]*$", teks)
    return _PENGALI.get(cocok[1].lower(), 0) if cocok else 0


def urai_satuan(ekor: str, satuan_kolom: str = "") -> tuple[int, str] | None:
    """What follows a number: (power of ten, unit); None where it is no unit.

    A multiplier that the column's own unit has ("juta rupiah") stays a part of the unit.
    """
    rapi = ekor.strip().rstrip(";").rstrip()
    if not rapi:
        return 0, ""
    if rapi.rstrip(".").lower() in _TANDA_PERSEN:
        return 0, PERSEN
    if _PER.fullmatch(rapi):
        return 0, rapi
    huruf = rapi.rstrip(".")
    if not _SATUAN.fullmatch(rapi) or _MIRIP_ANGKA.fullmatch(huruf):
        return None
    if len(huruf) == 1 and not ekor[:1].isspace():  # "3x", "5m": a slip as likely as a unit
        return None
    kata, _, sisa = rapi.partition(" ")
    pangkat = _PENGALI.get(kata.rstrip(".").lower(), 0)
    if pangkat and satuan_kolom.strip().lower().startswith(kata.rstrip(".").lower()):
        return 0, rapi
    satuan = sisa.strip() if pangkat else rapi
    if satuan.split(" ")[0].rstrip(".,").lower() in _BUKAN_SATUAN:
        return None
    return pangkat, satuan
