"""That all indicators rose or fell, against the table of years that has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.hitungan.deret import Deret, deret_tahun
from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import kalimat
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan

_KE = r"ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)"
_ARAH = (
    r"(?:(?P<naik{n}>meningkat|naik|bertambah|mengalami\s+(?:peningkatan|kenaikan))"
    r"|(?:menurun|turun|berkurang|mengalami\s+penurunan))"
)
_SEMUA = re.compile(
    rf"\b(?:seluruh(?:nya)?|semua|{_KE})\s+(?:(?:realisasi|capaian|nilai)\s+)?indikator\b(?:\s+(?!tidak|belum|yang)[a-z]+){{0,4}}?\s+"
    + _ARAH.format(n=1)
    + r"|\bindikator\b(?:\s+(?!tidak|belum)[a-z]+){0,4}?\s+(?:seluruhnya|semuanya|semua)\s+"
    + _ARAH.format(n=2),
    re.IGNORECASE,
)
_LAIN = re.compile(
    r"\b(?:tidak|belum|bukan|akan|agar|supaya|diharapkan|target\w*|kecuali|selain|triwulan|semester|bulan|serapan|anggaran)\b",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"\btahun\s+(20\d\d)\b")


def arah_semua(lap: Laporan, kode: str) -> Iterator[Temuan]:
    """Only where most indicators of the table go the other way from the year before."""
    deret: list[Deret] | None = None
    for r in lap.prosa:
        if not _SEMUA.search(r.teks):
            continue
        if deret is None:
            deret = [d for x in deret_tahun(lap).values() for d in x]
        for awal, teks in kalimat(r.teks):
            m = _SEMUA.search(teks)
            tahun = lap.lingkup.tahun
            if m is None or _LAIN.search(teks) or tahun is None:
                continue
            lalu = min((int(t) for t in _TAHUN.findall(teks) if int(t) < tahun), default=tahun - 1)
            capaian = "capaian" in m[0].casefold()
            ada = [d for d in deret if {lalu, tahun} <= d.nilai.keys() and d.capaian == capaian]
            naik = bool(m["naik1"] or m["naik2"])
            lawan = [
                d for d in ada if d.nilai[tahun][1].nilai != d.nilai[lalu][1].nilai and _naik(d, lalu, tahun) != naik
            ]
            if len(lawan) < 2 or len(lawan) * 2 <= len(ada):
                continue
            d = lawan[0]
            yield from satu(
                kode,
                [
                    lap.lokasi(r, awal + m.start()),
                    lap.lokasi_sel(d.tabel.sumber, d.baris.indeks, d.nilai[tahun][0].indeks),
                ],
                f"Dinyatakan “{' '.join(m[0].split())}”, sedangkan {len(lawan)} dari {len(ada)} indikator pada tabel "
                f"berlawanan arah, misalnya “{ringkas(d.tabel.nama(d.baris), 60)}”: {d.nilai[lalu][1].teks} ({lalu}) "
                f"menjadi {d.nilai[tahun][1].teks} ({tahun}).",
                "Sesuaikan kalimatnya dengan angka pada tabel.",
                kutipan=ringkas(teks, 160),
                keyakinan=Keyakinan.PERLU_TELAAH,
            )


def _naik(d: Deret, lalu: int, tahun: int) -> bool:
    return d.nilai[tahun][1].nilai > d.nilai[lalu][1].nilai
