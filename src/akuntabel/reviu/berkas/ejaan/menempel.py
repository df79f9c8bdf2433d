"""Two words with capitals that lost the space between them: "LaporanKinerja"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.reviu.berkas.cocok import Cocok, kali, temuan_cocok
from akuntabel.reviu.berkas.ejaan.dasar import di_nama_resmi
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham import kamus
from akuntabel.reviu.temuan import Temuan

_DUA_KATA = re.compile(r"(?<![\w./@-])(?P<kiri>[A-Z][a-z]{3,})(?P<kanan>[A-Z][a-z]{3,})(?![\w./@-])")


def kata_menempel(lap: Laporan) -> Iterator[Temuan]:
    """Findings of EJ-01. The report itself writes both words apart elsewhere; else it may be a name of its own, as of
    an application ("PeduliLindungi")."""
    di: dict[str, list[Cocok]] = defaultdict(list)
    for r in lap.ruas:
        for m in _DUA_KATA.finditer(r.teks):
            kiri, kanan = m["kiri"].casefold(), m["kanan"].casefold()
            apart = lap.kata.pasangan[kiri, kanan] and kamus.dikenal(kiri) and kamus.dikenal(kanan)
            if apart and not di_nama_resmi(r.teks, m.start(), m.end(), persis=True):
                di[m[0]].append((r, m))
    for tempat in di.values():
        m = tempat[0][1]
        hubung = "-" if m["kiri"] == m["kanan"] else " "  # a reduplication: "UndangUndang"
        benar = f"{m['kiri']}{hubung}{m['kanan']}"
        yield from temuan_cocok(lap, "EJ-01", tempat, f"Dua kata melekat: “{m[0]}”{kali(tempat)}", f"Tulis “{benar}”.")
