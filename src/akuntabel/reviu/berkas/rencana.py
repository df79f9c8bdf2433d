"""Programs, kegiatan and sub kegiatan as printed: official names, codes, complete branches."""
