"""Programs, kegiatan and sub kegiatan: names against the nomenclature, the tree they make, the cells they stand in."""
