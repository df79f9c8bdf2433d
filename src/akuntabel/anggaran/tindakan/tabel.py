"""Acts that save whole tables of the budget."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Unpack

from akuntabel.anggaran import models as m
from akuntabel.aturan.hak import Pelaku, Tindakan
from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, Selisih, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.organisasi.periode import wajib_terbuka


def simpan_pagu(*, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Pagu], **pilihan: Unpack[PilihanSimpan]) -> Perubahan:
    """Save budgets by stage."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_PAGU, opd=opd, dalam=pilihan.get("dalam"))
    return simpan_tabel(m.Pagu, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_dpa(*, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Dpa], **pilihan: Unpack[PilihanSimpan]) -> Perubahan:
    """Save number and day of the budget documents."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_PAGU, opd=opd, dalam=pilihan.get("dalam"))
    return simpan_tabel(m.Dpa, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_rencana_kas(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.RencanaKas], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save the cash plan by month."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_PAGU, opd=opd, dalam=pilihan.get("dalam"))
    return simpan_tabel(m.RencanaKas, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_realisasi_anggaran(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.RealisasiAnggaran], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save spending by month. A month of a quarter that is submitted or ratified raises Terkunci."""
    wajib_boleh(pelaku, Tindakan.SIMPAN_REALISASI_ANGGARAN, opd=opd, dalam=pilihan.get("dalam"))

    def periksa(selisih: Sequence[Selisih]) -> None:
        baru: list[Any] = [s.baru for s in selisih]
        wajib_terbuka(opd, ((b.tahun, (b.bulan + 2) // 3) for b in baru), pelaku)

    return simpan_tabel(m.RealisasiAnggaran, pelaku=pelaku, opd=opd, rekaman=rekaman, periksa=periksa, **pilihan)
