"""The accounts of the demonstration: every role, for the example's own office."""

from __future__ import annotations

from akuntabel.akun.tindakan.peragaan import AkunPeragaan
from akuntabel.aturan.nilai import Angka
from akuntabel.aturan.peran import JANGKAUAN_PERAN, Jangkauan, Penugasan, Peran
from akuntabel.kinerja.himpunan import Himpunan

NAMA = (
    ("operator", Peran.OPERATOR_OPD, "Operator {opd}"),
    ("verifikator", Peran.VERIFIKATOR_OPD, "Verifikator {opd}"),
    ("kepala", Peran.KEPALA_OPD, "Kepala {opd}"),
    ("penanggungjawab", Peran.PENANGGUNG_JAWAB_INDIKATOR, "Penanggung jawab indikator"),
    ("bappeda", Peran.BAPPEDA, "Bappeda"),
    ("organisasi", Peran.BAGIAN_ORGANISASI, "Bagian Organisasi"),
    ("inspektorat", Peran.INSPEKTORAT, "Inspektorat"),
    ("pimpinan", Peran.PIMPINAN, "Pimpinan daerah"),
    ("auditor", Peran.AUDITOR, "Auditor"),
    ("admin", Peran.ADMIN_PEMDA, "Admin Pemda"),
)


def akun_contoh(contoh: Himpunan) -> tuple[AkunPeragaan, ...]:
    """One account for each role of people; the one for an indicator reaches one that is measured, an IKU if any is."""
    (opd,) = contoh.opd
    terukur = {x.indikator for x in contoh.realisasi if isinstance(x.nilai, Angka)}
    indikator = min(contoh.indikator, key=lambda i: (not i.iku, i.kunci not in terukur, i.kunci)).kunci
    return tuple(
        AkunPeragaan(
            nama_pengguna=f"contoh.{nama}",
            nama=sebutan.format(opd=opd.singkatan or opd.nama),
            penugasan=_penugasan(peran, opd.kode, indikator),
        )
        for nama, peran, sebutan in NAMA
    )


def _penugasan(peran: Peran, opd: str, indikator: str) -> Penugasan:
    jangkauan = next(j for j in Jangkauan if j in JANGKAUAN_PERAN[peran])
    return Penugasan(
        peran=peran,
        jangkauan=jangkauan,
        opd="" if jangkauan is Jangkauan.PEMDA else opd,
        indikator=indikator if jangkauan is Jangkauan.INDIKATOR else "",
    )
