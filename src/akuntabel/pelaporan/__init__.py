"""Pelaporan (element e): the agency's texts, and the builders that turn a ``TahunKinerja`` into a ``Dokumen``.

The builders (``lkjip``, ``isian``, ``kalimat``, ``angka_laporan``, ``kekosongan``, ``terbitkan``) are pure; what is
stored and the acts that change it stand in ``models``, ``tindakan`` and ``kueri``.
"""
