"""The hub of the house: one office's year as plain frozen records (``TahunKinerja``).

``rekaman`` holds a record type per table of the data package; ``himpunan`` a whole set of them, as it comes in or
goes out; ``tahun`` the slice of one OPD and year with its indexes; ``hitungan``, ``keuangan`` and ``analisis`` what the
rules of ``aturan`` make of it. No database, no Django: the same records come from the database, the data package or
the reader of an old report.
"""
