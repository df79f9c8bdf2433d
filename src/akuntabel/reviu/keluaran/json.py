"""The result of a review as JSON; its form is stable, other programs read it."""

from __future__ import annotations

import json
from typing import Any

from akuntabel.reviu.hasil import HasilReviu
from akuntabel.reviu.temuan import Lokasi, Temuan


def tulis_json(hasil: HasilReviu) -> str:
    """``{"berkas", "ringkasan", "temuan": [{"kode", "tingkat", "keyakinan", …}]}``; ends in a newline."""
    isi = {
        "berkas": hasil.berkas,
        "ringkasan": {
            **hasil.ringkasan,
            "jenis": hasil.jenis,
            "halaman": hasil.halaman,
            "tahun": hasil.tahun,
            "catatan": list(hasil.catatan),
        },
        "temuan": [_temuan(t) for t in hasil.temuan],
    }
    return json.dumps(isi, ensure_ascii=False, indent=2) + "\n"


def _temuan(t: Temuan) -> dict[str, Any]:
    return {
        "kode": t.kode,
        "tingkat": str(t.tingkat),
        "keyakinan": str(t.keyakinan),
        "lokasi": _lokasi(t.lokasi),
        "lokasi_lain": [_lokasi(x) for x in t.lokasi_lain],
        "kutipan": t.kutipan,
        "pesan": t.pesan,
        "perbaikan": t.perbaikan,
        "dasar": t.dasar,
    }


def _lokasi(x: Lokasi) -> dict[str, Any]:
    return {"baris": x.baris, "halaman": x.halaman, "bagian": x.bagian, "tabel": x.tabel, "sel": x.sel}
