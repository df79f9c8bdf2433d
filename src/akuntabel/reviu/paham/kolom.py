"""What the head of a column says: its role, its year or quarter, whose indicator it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from akuntabel.aturan.satuan import PERSEN, RUPIAH


class Peran(StrEnum):
    NOMOR = "nomor"
    KODE = "kode"
    URAIAN = "uraian"
    """What a row is about, in a table that is not of a plan (rank, education, vehicle, component)."""
    MISI = "misi"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    KEBIJAKAN = "kebijakan"
    PROGRAM = "program"
    """Program, kegiatan or sub kegiatan in one column."""
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub kegiatan"
    KONDISI = "kondisi"
    """ "Sasaran Program/Kegiatan": the condition that a program or kegiatan brings about."""
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    PAGU = "pagu"
    REALISASI_ANGGARAN = "realisasi anggaran"
    SISA = "sisa"
    PERSEN = "persen"
    """Percentage of a budget, or of a whole."""
    EFISIENSI = "efisiensi"
    PREDIKAT = "predikat"
    TERBILANG = "terbilang"
    JUMLAH = "jumlah"
    BAGIAN = "bagian"
    """A part of the row's total (PNS, PTT, men, women)."""
    BOBOT = "bobot"
    NILAI = "nilai"
    """A figure whose kind the head does not tell ("Tahun 2022")."""
    INTERVAL = "interval"
    MUTU = "mutu"
    KETERANGAN = "keterangan"
    PENANGGUNG_JAWAB = "penanggung jawab"
    SUMBER_DATA = "sumber data"
    FORMULA = "formula"
    LAIN = "lain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kolom:
    """A column. ``judul`` has the words of all its heads from top to bottom, ``grup`` those above the last one.

    ``objek``: "tujuan", "sasaran" or "program" where the head says whose indicator or target it is; in a table of
    staff what is counted ("pendidikan", "golongan", "jabatan", "diklat").
    """

    indeks: int
    judul: str
    grup: str
    peran: Peran
    tahun: int | None = None
    triwulan: int | None = None
    kumulatif: bool = False
    """ "s.d. triwulan II", "kumulatif"."""
    akhir: bool = False
    """The target or value at the end of the plan (Renstra, RPJMD)."""
    satuan: str = ""
    """The unit that the head names: "%" or "Rp"."""
    objek: str = ""


_TAHUN = re.compile(r"\b(20\d\d)\b")
_MASA = re.compile(r"\b20\d\d\s*(?:[-–/]|s\.?d\.?|sampai)\s*(?:dengan\s*)?(?:20)?\d\d\b")
"""A period of years: not the year of a column."""
_TRIWULAN = re.compile(r"\b(?:triwulan|tri wulan|tw|twl|trw)\s*\.?\s*(?:ke\s*-?\s*)?(iv|i{1,3}|[1-4])\b", re.IGNORECASE)
_TW_SAJA = re.compile(r"(iv|i{1,3}|[1-4])", re.IGNORECASE)
_ANGKA_TW = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_RP = re.compile(r"\(?\brp\b\.?\)?|\brupiah\b", re.IGNORECASE)
_UANG = re.compile(
    r"\b(?:anggaran|keuangan|pagu|dana|belanja|biaya|rupiah|rp|apbd|dpa|pendanaan|alokasi|plafon)\b", re.IGNORECASE
)
_PERSEN = re.compile(r"%|\bpersen\b|\bpersentase\b|\bprosentase\b", re.IGNORECASE)
_AKHIR = re.compile(
    r"\bakhir\b|jangka menengah|\btarget (?:renstra|rpjmd)\b|\brenstra pd pada\b|\bstandar nasional\b", re.IGNORECASE
)
_KUMULATIF = re.compile(r"kumulatif|akumulasi|\bs\s*[./]\s*d\b|sampai dengan|\bs\.d\.", re.IGNORECASE)

_STAF = (
    ("pendidikan", r"pendidikan"),
    ("golongan", r"golongan|\bgol\b|pangkat|kepangkatan"),
    ("jabatan", r"jabatan|eselon"),
    ("diklat", r"diklat|pelatihan|penjenjangan|kursus"),
    ("jenis kelamin", r"jenis kelamin|gender"),
    ("usia", r"\busia\b|\bumur\b"),
    ("unit", r"unit kerja|bidang/|bagian/|satuan kerja"),
    ("status", r"status kepegawaian|jenis kepegawaian|status pegawai"),
)
"""What staff is counted by, with the words of a head or caption that say it."""

_POLA: tuple[tuple[Peran, str], ...] = (
    (Peran.NOMOR, r"(?:no|nomor|no urut|nomor urut|nr)"),
    (Peran.KODE, r"kode\b.*"),
    (Peran.TERBILANG, r".*\bterbilang\b.*"),
    (Peran.PENANGGUNG_JAWAB, r".*(?:penanggung\s?jawab|\bpengampu\b|\bpic\b|unit kerja pelaksana).*"),
    (Peran.SUMBER_DATA, r".*\bsumber (?:data|dana|anggaran)\b.*"),
    (Peran.FORMULA, r".*(?:formula|rumus|cara (?:per|peng|meng)?hitung|definisi operasional|metode).*"),
    (Peran.EFISIENSI, r".*\befisiensi\b.*"),
    (
        Peran.SISA,
        r".*(?:\bsisa\b|\bselisih\b|tidak terserap|belum terserap|bertambah|berkurang|naik ?/ ?turun).*",
    ),
    (Peran.PREDIKAT, r".*(?:predikat|kategori|kriteria|peringkat|\bstatus capaian\b|keterangan capaian).*"),
    (Peran.SATUAN, r"satuan(?: ukur(?:an)?)?|sat"),
    (Peran.BOBOT, r".*\bbobot\b.*"),
    (Peran.INTERVAL, r".*(?:\binterval\b|\brentang\b).*"),
    (Peran.MUTU, r".*\bmutu\b.*"),
    (Peran.KETERANGAN, r"(?:keterangan|ket|catatan|analisis|penjelasan)"),
)


def kenali_kolom(indeks: int, kepala: Sequence[str]) -> Kolom:
    """A column by the texts of its head from top to bottom (column numbers left out)."""
    bagian = [" ".join(x.split()) for x in kepala if x.strip()]
    judul = " ".join(bagian)
    grup = " ".join(bagian[:-1])
    daun = bagian[-1] if bagian else ""
    peran, objek = _peran(_polos(daun), _polos(grup), judul)
    triwulan = _triwulan(daun, grup)
    tahun = _TAHUN.findall(_MASA.sub("", judul))
    rp = bool(_RP.search(daun)) or peran in (Peran.PAGU, Peran.REALISASI_ANGGARAN, Peran.SISA)
    persen = bool(_PERSEN.search(daun)) and not rp
    return Kolom(
        indeks=indeks,
        judul=judul,
        grup=grup,
        peran=peran,
        tahun=int(tahun[-1]) if tahun else None,
        triwulan=triwulan,
        kumulatif=bool(_KUMULATIF.search(judul)),
        akhir=bool(_AKHIR.search(judul)) and peran in (Peran.TARGET, Peran.NILAI, Peran.REALISASI),
        satuan=RUPIAH if rp else PERSEN if persen or peran in (Peran.CAPAIAN, Peran.PERSEN) else "",
        objek=objek,
    )


def _polos(teks: str) -> str:
    return re.sub(r"[^\w%/ ]+", " ", teks.casefold()).strip()


def _triwulan(daun: str, grup: str) -> int | None:
    cocok = _TRIWULAN.search(daun) or _TRIWULAN.search(grup)
    if cocok is None and re.search(r"\b(?:triwulan|tw)\b", grup, re.IGNORECASE):
        cocok = _TW_SAJA.fullmatch(daun.strip(" ."))
    if cocok is None:
        return None
    kata = cocok[1].casefold()
    return _ANGKA_TW.get(kata) or int(kata)


def _objek(teks: str) -> str:
    for nama, pola in (
        ("tujuan", r"\btujuan\b"),
        ("program", r"\b(?:program|kegiatan)\b"),
        ("sasaran", r"\bsasaran\b"),
    ):
        if re.search(pola, teks):
            return nama
    return ""


def _peran(daun: str, grup: str, judul: str) -> tuple[Peran, str]:
    for peran, pola in _POLA:
        if re.fullmatch(pola, daun):
            return peran, ""
    if (ukur := _ukuran(daun, grup, judul)) is not None:
        return ukur, _objek(f"{daun} {grup}")
    return _rencana(daun, grup) or _lain(daun, grup)


def _ukuran(daun: str, grup: str, judul: str) -> Peran | None:
    """Target, realisasi, capaian, pagu, percentage: by the column's own head, else by the one above."""
    if re.search(r"\bindikator\b|\buraian\b", daun) and not re.search(r"^(?:target|realisasi|capaian)\b", daun):
        return None
    if re.search(r"\bprogram\b|\bkegiatan\b|\bsasaran\b|\btujuan\b", daun) and not re.search(
        r"\b(?:target|realisasi|capaian|pagu|anggaran|serapan|penyerapan)\b", daun
    ):
        return None
    uang = bool(_UANG.search(judul))
    for teks in (daun, grup):
        peran = _ukuran_teks(teks, daun, uang)
        if peran is Peran.JUMLAH and teks is grup and (_BAGIAN.search(daun) or _BERDUA.fullmatch(daun)):
            continue  # "Jumlah" over "L", "P" and "L+P": parts and their total
        if peran is not None:
            return peran
    return None


def _ukuran_teks(teks: str, daun: str, uang: bool) -> Peran | None:
    rp = bool(_RP.search(daun))
    persen = bool(_PERSEN.search(daun)) and not rp
    if re.search(r"\bserapan\b|\bpenyerapan\b", teks):
        return Peran.REALISASI_ANGGARAN if rp else Peran.PERSEN
    if re.search(r"\brealisasi\b|^r$", teks) and not re.search(r"^(?:%|persen|persentase|prosentase)\s", teks):
        if uang:
            return Peran.PERSEN if persen or "capaian" in teks else Peran.REALISASI_ANGGARAN
        return Peran.REALISASI
    if re.search(r"\bcapaian\b|\bpencapaian\b|\bketercapaian\b|\bkemajuan\b|\brasio\b|^c$", teks):
        if re.search(r"^(?:target|rencana)\b", teks):
            return Peran.TARGET
        return Peran.REALISASI_ANGGARAN if rp else Peran.PERSEN if uang else Peran.CAPAIAN
    if re.search(r"^(?:%|persen|persentase|prosentase)(?:\s|$)", teks):
        return Peran.PERSEN
    if re.search(r"\btarget\b|^t$", teks):
        return Peran.PAGU if uang and not persen else Peran.TARGET
    if re.search(r"^(?:jumlah|total)\b", teks) and not re.search(r"anggaran|pagu|dana|belanja|biaya", teks):
        return Peran.JUMLAH
    if _UANG.search(teks):
        return Peran.PERSEN if persen else Peran.PAGU
    return None


def _rencana(daun: str, grup: str) -> tuple[Peran, str] | None:
    """Columns of a plan: tujuan, sasaran, indikator, program …"""
    if re.search(r"\bindikator\b|^(?:iku|ikk|iks)$|tolok ukur|indikator kinerja utama", daun):
        return Peran.INDIKATOR, _objek(daun.replace("indikator", "")) or _objek(grup)
    teks = daun
    if re.fullmatch(r"uraian|rumusan|nama", daun) and grup:
        teks = grup
    for pola, peran in (
        (r"\bsasaran\b.*\b(?:program|kegiatan|kondisi)\b", Peran.KONDISI),
        (r"(?!.*\bprogram\b)(?!.*\bkegiatan\b.*\bkegiatan\b).*\bsub\s?-?\s?kegiatan\b", Peran.SUB_KEGIATAN),
        (r"\bprogram\b", Peran.PROGRAM),
        (r"\bkegiatan\b", Peran.KEGIATAN),
        (r"\bsasaran\b|\bkinerja utama\b", Peran.SASARAN),
        (r"\btujuan\b", Peran.TUJUAN),
        (r"\bkebijakan\b|\bstrategi\b", Peran.KEBIJAKAN),
        (r"\bmisi\b|\bvisi\b", Peran.MISI),
    ):
        if re.match(pola, teks) if pola.startswith("(?!") else re.search(pola, teks):
            return peran, ""
    return None


_BAGIAN = re.compile(
    r"\b(?:pns|ptt|asn|p3k|pppk|cpns|honorer|thl|non asn|laki|perempuan|pria|wanita)\b|^[lp]$", re.IGNORECASE
)
"""The parts that staff is counted by, side by side."""
_BERDUA = re.compile(
    r"(?:l|lk|laki(?:\s+laki)?|pria)\s+(?:p|pr|perempuan|wanita)|(?:pns|asn)\s+(?:pppk|p3k|cpns|non asn)"
)
""" "L+P" and "PNS + PPPK" without the sign: the total of both."""


def _lain(daun: str, grup: str) -> tuple[Peran, str]:
    if re.search(r"\b(?:jumlah|total|jml)\b", daun) or _BERDUA.fullmatch(daun):
        return Peran.JUMLAH, ""
    for nama, pola in _STAF:
        if re.search(pola, daun) and not grup:
            return Peran.URAIAN, nama
    if re.search(
        r"\b(?:uraian|unsur|komponen|jenis|nama|aspek|bidang|unit|ruang lingkup|keterangan|sarana|barang)\b", daun
    ):
        return Peran.URAIAN, ""
    if re.search(r"\b(?:nilai|skor|nrr|indeks|hasil)\b", daun) or _TAHUN.search(daun) or _TRIWULAN.search(daun):
        return Peran.NILAI, ""
    if _BAGIAN.search(daun):
        return Peran.BAGIAN, ""
    if re.fullmatch(r"k|kinerja", daun):
        return (Peran.TARGET if "target" in grup else Peran.REALISASI if "realisasi" in grup else Peran.NILAI), ""
    if re.fullmatch(r"rp", daun):
        return Peran.REALISASI_ANGGARAN if "realisasi" in grup else Peran.PAGU, ""
    return Peran.LAIN, ""


def rincian_pegawai(teks: str) -> str:
    """What staff is counted by, as a caption or head says it: "pendidikan", "golongan" …; "" where it does not."""
    rendah = teks.casefold()
    return next((nama for nama, pola in _STAF if re.search(pola, rendah)), "")
