"""Programs, kegiatan and sub kegiatan: names against the nomenclature, the tree they make, the cells they stand in."""

from akuntabel.reviu.berkas.rencana import indikator, nama, pohon, sel  # noqa: F401  # importing registers the checks
