"""Taking a row away. Its cells stay in the audit trail, from which it can be put back as it was."""

from __future__ import annotations

from typing import Any

from django.db.models import ProtectedError

from akuntabel.jejak.baris import Baris
from akuntabel.jejak.galat import TindakanDitolak
from akuntabel.jejak.peta import peta
from akuntabel.jejak.simpan import Kerja, Pemeriksa, Selisih, sel_baru, sel_kunci
from akuntabel.jejak.tulis import bentrok, sebut, tersimpan
from akuntabel.kinerja.rekaman import Rekaman


def hapus_baris(
    *,
    kerja: Kerja,
    model: type[Baris],
    kunci: tuple[Any, ...],
    versi: int | None = None,
    periksa: Pemeriksa | None = None,
) -> Rekaman:
    """Remove the row with this key (of the record) within an act, and give it back.

    TindakanDitolak where it is not there or something still refers to it; Bentrok where it has moved on since
    ``versi``.
    """
    p = peta(model)
    di_kolom = p.kunci_kolom(kunci)
    ada = tersimpan(p, kerja.opd, {di_kolom: None}).get(di_kolom)
    if ada is None:
        raise TindakanDitolak(f"Tabel {p.tabel}: baris {sebut(kunci)} sudah tidak ada.")
    if versi is not None and ada.versi != versi:
        raise bentrok(p, kunci)
    rekaman = p.ke_rekaman(ada.isi)
    if periksa is not None:
        periksa([Selisih(rekaman, rekaman)])
    try:
        model._default_manager.filter(pk=ada.id).delete()
    except ProtectedError as galat:
        raise TindakanDitolak(f"Tabel {p.tabel}: baris {sebut(kunci)} masih dirujuk data lain.") from galat
    kerja.catat_sel(p.tabel, sel_baru(p, ada.isi), {**sel_kunci(p, ada.isi), "dihapus": True})
    return rekaman
