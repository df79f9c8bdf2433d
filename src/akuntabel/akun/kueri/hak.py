"""Rights explained by the table of rights: what somebody may do, and why or why not."""

from __future__ import annotations

from dataclasses import dataclass, replace

from akuntabel.akun import models as m
from akuntabel.akun.kueri.pelaku import ke_penugasan, sedang_berlaku
from akuntabel.akun.kueri.pengguna import BarisPeran, baris_peran, uraian_indikator
from akuntabel.akun.models import Pengguna
from akuntabel.aturan.hak import HAK, Jangkauan, Pelaku, Penugasan, Peran, Putusan, Tindakan, boleh, boleh_sebagian

SEBUTAN_JANGKAUAN = {
    Jangkauan.PEMDA: "seluruh Pemda",
    Jangkauan.OPD: "satu OPD",
    Jangkauan.UNIT: "satu unit",
    Jangkauan.INDIKATOR: "satu indikator",
}
KELOMPOK = (
    ("Membaca", ("baca", "ekspor")),
    ("Rencana dan target", ("rencana", "target")),
    ("Perjanjian kinerja", ("pk",)),
    ("Anggaran", ("pagu", "anggaran", "kas")),
    ("Pengukuran", ("realisasi", "analisis", "bukti", "triwulan", "register")),
    ("Laporan dan reviu", ("narasi", "swot", "catatan", "temuan", "lkjip", "laporan", "reviu")),
    ("Pemeriksaan dan periode", ("tanda", "periode", "minta")),
    ("Organisasi dan akun", ("organisasi", "akun", "setelan", "impor")),
)
"""Headings for the acts, each with words of their names; the first that fits counts."""
LAINNYA = "Lainnya"


@dataclass(frozen=True, slots=True)
class KelompokHak:
    """Acts under one heading, in words."""

    judul: str
    tindakan: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HakPeran:
    """A role that somebody holds today, and all that it allows within its reach."""

    peran: BarisPeran
    kelompok: tuple[KelompokHak, ...]


def kelompok(tindakan: Tindakan) -> str:
    """The heading under which an act stands."""
    kata = tindakan.value.split("_")
    return next((judul for judul, kunci in KELOMPOK if any(x in kata for x in kunci)), LAINNYA)


def hak_penugasan(tugas: Penugasan) -> tuple[KelompokHak, ...]:
    """All that a role allows within its reach, by heading."""
    isi: dict[str, list[str]] = {judul: [] for judul, _ in (*KELOMPOK, (LAINNYA, ()))}
    for t in Tindakan:
        if tugas.jangkauan in HAK[t].get(tugas.peran, ()):
            isi[kelompok(t)].append(t.sebutan)
    return tuple(KelompokHak(judul, tuple(tindakan)) for judul, tindakan in isi.items() if tindakan)


def hak_pengguna(pengguna: Pengguna) -> tuple[HakPeran, ...]:
    """The rights of a person today, role by role. One query, and one for each OPD of which an indicator is reached."""
    tugas = list(m.Penugasan.objects.filter(sedang_berlaku(), pengguna=pengguna).select_related("opd", "unit"))
    uraian = uraian_indikator(t.opd_id or "" for t in tugas if t.indikator)
    return tuple(HakPeran(baris_peran(t, uraian), hak_penugasan(ke_penugasan(t))) for t in tugas)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlasanPenugasan:
    """What one role of a person contributes to an answer."""

    peran: str
    jangkauan: str
    boleh: bool
    sebagian: bool
    alasan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Penjelasan:
    """Why somebody may or may not do something: the answer, the part of each role, and the row of the table."""

    putusan: Putusan
    sebagian: bool
    """Not on the whole, but on a part: one's own unit or indicator."""
    tindakan: str
    peran: tuple[AlasanPenugasan, ...]
    berwenang: tuple[tuple[str, str], ...]
    """The roles that may do it, each with the reach within which it may."""


def jelaskan(pelaku: Pelaku, tindakan: Tindakan, *, opd: str = "", unit: str = "", indikator: str = "") -> Penjelasan:
    """The answer of the table of rights, with its reasons."""
    objek = {"opd": opd, "unit": unit, "indikator": indikator}
    putusan = boleh(pelaku, tindakan, **objek)
    return Penjelasan(
        putusan=putusan,
        sebagian=not putusan.boleh and not (unit or indikator) and boleh_sebagian(pelaku, tindakan, opd=opd).boleh,
        tindakan=tindakan.sebutan,
        peran=tuple(_alasan(pelaku, tugas, tindakan, objek) for tugas in pelaku.penugasan),
        berwenang=tuple(
            (p.sebutan, ", ".join(SEBUTAN_JANGKAUAN[j] for j in Jangkauan if j in HAK[tindakan][p]))
            for p in Peran
            if p in HAK[tindakan] and p is not Peran.SISTEM
        ),
    )


def _alasan(pelaku: Pelaku, tugas: Penugasan, tindakan: Tindakan, objek: dict[str, str]) -> AlasanPenugasan:
    satu = replace(pelaku, penugasan=(tugas,))
    sendiri = boleh(satu, tindakan, **objek).boleh
    utuh = not (objek["unit"] or objek["indikator"])
    sebagian = not sendiri and utuh and boleh_sebagian(satu, tindakan, opd=objek["opd"]).boleh
    if sendiri:
        alasan = "Peran dan jangkauannya cukup."
    elif sebagian:
        alasan = "Perannya berwenang, tetapi hanya atas yang menjadi tugasnya."
    elif tugas.jangkauan in HAK[tindakan].get(tugas.peran, ()):
        alasan = "Perannya berwenang, tetapi jangkauannya tidak mencakup objek ini."
    elif tugas.peran in HAK[tindakan]:
        alasan = "Perannya berwenang, tetapi tidak dengan jangkauan sesempit ini."
    else:
        alasan = "Tindakan ini bukan wewenang peran tersebut."
    jangkauan = f"{SEBUTAN_JANGKAUAN[tugas.jangkauan]}{f' ({tugas.opd})' if tugas.opd else ''}"
    return AlasanPenugasan(
        peran=tugas.peran.sebutan, jangkauan=jangkauan, boleh=sendiri, sebagian=sebagian, alasan=alasan
    )
