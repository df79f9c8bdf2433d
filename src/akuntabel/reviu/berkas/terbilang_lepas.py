"""Amounts that stand in words alone: "jumlah tersebut terbilang tiga miliar rupiah"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.rupiah import tulis_rupiah
from akuntabel.aturan.terbilang import baca_terbilang_rupiah, terbilang_rupiah
from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.temuan import Keyakinan, Temuan

_KATA = re.compile(
    r"\b(?:terbilang|dengan\s+huruf|dalam\s+huruf|disebut\s+dengan\s+huruf)\s*[:(]?\s*(?P<kata>[a-z][a-z\s-]{8,240}?\brupiah)\b",
    re.IGNORECASE,
)
_BESAR = re.compile(r"(?<![\w,])\d{1,3}(?:\.\d{3})+(?![\w]|\.\d)")
_SEN = 100


def terbilang_tanpa_angka(lap: Laporan, kode: str) -> Iterator[Temuan]:
    """Words whose amount no figure of the report has."""
    di = [
        (r, m)
        for r in lap.prosa
        for m in _KATA.finditer(r.teks)
        if not re.search(r"\d[^A-Za-z]{0,12}$", r.teks[: m.start()])
    ]
    if not di:
        return
    ada = {int(x.replace(".", "")): None for r in lap.ruas for x in _BESAR.findall(r.teks)}
    for r, m in di:
        sen = baca_terbilang_rupiah(" ".join(m["kata"].split()))
        if sen is None or sen % _SEN or sen // _SEN in ada or sen < 1000 * _SEN:
            continue
        dekat = min(ada, key=lambda n: abs(n - sen // _SEN), default=None)
        if dekat is None or abs(dekat * _SEN - sen) * 5 > sen:
            continue
        yield from satu(
            kode,
            [lap.lokasi(r, m.start("kata"))],
            f"Terbilang “{' '.join(m['kata'].split())}” berarti {tulis_rupiah(sen)}, jumlah yang tidak ada dalam "
            f"laporan; yang terdekat {tulis_rupiah(dekat * _SEN)}.",
            f"Tulis {terbilang_rupiah(dekat * _SEN)}, bila jumlah itu yang dimaksud.",
            kutipan=" ".join(m[0].split())[:160],
            keyakinan=Keyakinan.PERLU_TELAAH,
        )
