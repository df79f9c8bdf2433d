"""``datapackage.json``: the tables in the words of Frictionless Data Package v1 and Table Schema."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.pertukaran.skema import TIDAK, VERSI, YA, Kolom, Tabel, Tipe, kunci_rujukan, semua

NAMA_DESKRIPTOR = "datapackage.json"
_MILIK_PROGRAM = ("profile", "akuntabel", "resources")
"""Properties that the program writes itself; all others belong to the package and are kept."""
_URUTAN = (
    "name",
    "title",
    "description",
    "homepage",
    "version",
    "created",
    "licenses",
    "sources",
    "contributors",
    "keywords",
)

_JENIS = {
    Tipe.TEKS: "string",
    Tipe.PILIHAN: "string",
    Tipe.BULAT: "integer",
    Tipe.DESIMAL: "number",
    Tipe.UANG: "number",
    Tipe.TANGGAL: "date",
    Tipe.YA_TIDAK: "boolean",
}

RUJUKAN_GANDA: dict[tuple[str, str], tuple[tuple[str, ...], tuple[str, ...]]] = {
    ("target", "indikator"): (("rencana", "indikator"), ("rencana", "kunci")),
    ("indikator", "unsur"): (("rencana", "unsur"), ("rencana", "kunci")),
    ("unsur", "kebijakan"): (("rencana", "kebijakan"), ("rencana", "kunci")),
    ("kebijakan", "sasaran"): (("rencana", "sasaran"), ("rencana", "kunci")),
}
"""References that hold within one plan version: columns here, columns there."""


def tulis(himpunan: Himpunan, meta: Mapping[str, Any]) -> bytes:
    """The descriptor of a package of these rows. ``meta`` overrides the name and title made from them."""
    ada = {nama for nama in semua() if himpunan.tabel(nama)}
    milik = {**bawaan(himpunan), **{k: v for k, v in meta.items() if k not in _MILIK_PROGRAM}}
    urut = [k for k in _URUTAN if k in milik] + sorted(k for k in milik if k not in _URUTAN)
    isi = {
        "profile": "tabular-data-package",
        **{k: milik[k] for k in urut},
        "akuntabel": VERSI,
        "resources": [_sumber_daya(t, ada) for t in semua().values() if t.nama in ada],
    }
    return (json.dumps(isi, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def bawaan(himpunan: Himpunan) -> dict[str, Any]:
    """Name and title of a package that has none of its own."""
    if len(himpunan.opd) == 1:
        sebutan, kode = himpunan.opd[0].nama, himpunan.opd[0].kode
    elif himpunan.pemda:
        sebutan, kode = himpunan.pemda[0].nama, himpunan.pemda[0].kode
    else:
        return {"name": "data-kinerja", "title": "Data kinerja"}
    slug = re.sub(r"[^a-z0-9]+", "-", kode.lower()).strip("-")
    return {"name": f"data-kinerja-{slug}".rstrip("-"), "title": f"Data kinerja {sebutan}"}


def baca_meta(isi: Mapping[str, Any]) -> dict[str, Any]:
    """What of a descriptor belongs to the package itself."""
    return {k: v for k, v in isi.items() if k not in _MILIK_PROGRAM}


def _sumber_daya(tabel: Tabel, ada: set[str]) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": tabel.nama.replace("_", "-"),
        "title": tabel.judul,
        "description": tabel.bantuan,
        "path": f"{tabel.nama}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": skema_tabel(tabel, ada),
    }


def skema_tabel(tabel: Tabel, ada: set[str]) -> dict[str, Any]:
    """The Table Schema of a table; references to tables that the package lacks are left out."""
    rujukan = [_rujukan(tabel, k) for k in tabel.kolom if k.rujukan in ada]
    return {
        "fields": [_kolom(k) for k in tabel.kolom],
        "missingValues": [""],
        "primaryKey": list(tabel.kunci),
        **({"foreignKeys": rujukan} if rujukan else {}),
    }


def _kolom(kolom: Kolom) -> dict[str, Any]:
    batas: dict[str, Any] = {}
    if kolom.wajib:
        batas["required"] = True
    if kolom.pilihan:
        batas["enum"] = list(kolom.pilihan)
    if kolom.minimum is not None:
        batas["minimum"] = kolom.minimum
    if kolom.maksimum is not None:
        batas["maximum"] = kolom.maksimum
    return {
        "name": kolom.nama,
        "type": _JENIS[kolom.tipe],
        "title": kolom.judul,
        "description": kolom.bantuan,
        **({"example": kolom.contoh} if kolom.contoh else {}),
        **({"trueValues": [YA], "falseValues": [TIDAK]} if kolom.tipe is Tipe.YA_TIDAK else {}),
        **({"constraints": batas} if batas else {}),
    }


def _rujukan(tabel: Tabel, kolom: Kolom) -> dict[str, Any]:
    """A reference; one to the own table has an empty resource name, as Table Schema wants."""
    nama = "" if kolom.rujukan == tabel.nama else kolom.rujukan.replace("_", "-")
    # An optional reference cannot be one of two columns: Table Schema has no foreign key that is half empty.
    ganda = RUJUKAN_GANDA.get((tabel.nama, kolom.nama)) if kolom.wajib else None
    sini, sana = ganda or ((kolom.nama,), (kunci_rujukan(kolom.rujukan),))
    return {
        "fields": list(sini) if ganda else sini[0],
        "reference": {"resource": nama, "fields": list(sana) if ganda else sana[0]},
    }
