"""Rules as code: pure, exact, cited. Nothing here reads a database or knows Django.

What a figure *is* stands in ``nilai``; how Indonesians write it in ``angka``, ``rupiah`` and ``terbilang``;
what the law computes from it in ``capaian``, ``predikat``, ``serapan``, ``efisiensi``, ``skm``, ``akip``;
when in ``periode``; who may do what in ``hak`` and ``alur``; dated parameters in ``parameter``.
"""
