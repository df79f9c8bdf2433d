"""Acts on the budget."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Unpack

from akuntabel.jejak.izin import wajib_boleh
from akuntabel.jejak.simpan import Perubahan, PilihanSimpan, simpan_tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.anggaran import models as m
from akuntabel.organisasi.periode import wajib_terbuka

if TYPE_CHECKING:
    from akuntabel.aturan.hak import Pelaku


def simpan_pagu(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.Pagu], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save budgets by stage."""
    wajib_boleh(pelaku, "ubah_anggaran", opd=opd)
    return simpan_tabel(m.Pagu, pelaku=pelaku, opd=opd, rekaman=rekaman, **pilihan)


def simpan_realisasi_anggaran(
    *, pelaku: Pelaku, opd: str, rekaman: Iterable[r.RealisasiAnggaran], **pilihan: Unpack[PilihanSimpan]
) -> Perubahan:
    """Save spending by month; of a quarter that is submitted or ratified it is refused."""
    wajib_boleh(pelaku, "ubah_anggaran", opd=opd)
    return simpan_tabel(m.RealisasiAnggaran, pelaku=pelaku, opd=opd, rekaman=rekaman, periksa=lambda baris: wajib_terbuka(opd, ((s.baru.tahun, (s.baru.bulan + 2) // 3) for s in baris)), **pilihan)
