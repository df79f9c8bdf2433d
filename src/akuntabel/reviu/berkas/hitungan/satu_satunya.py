"""The only one that is said to have missed its target, against the table beside the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.reviu.berkas.hitungan.puncak import nama_pendek
from akuntabel.reviu.buat import satu
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.bilangan import Cetakan, kalimat
from akuntabel.reviu.paham.tabel import BarisBertipe, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan

_TIDAK = r"(?:tidak|belum|gagal)\s+(?:dapat\s+|berhasil\s+|mampu\s+)?(?:mencapai|memenuhi)\s+target(?:nya)?"
_KLAIM = (
    re.compile(
        rf"\b(?:satu-satunya|hanya\s+(?:ada\s+)?satu)\b[^.;]{{0,90}}?\b{_TIDAK}[^.;\d]{{0,25}}?\b(?:adalah|ialah|yaitu|yakni)\s+"
        r"(?P<isi>[^.;]{4,160})",
        re.IGNORECASE,
    ),
    re.compile(rf"\bhanya\s+(?!satu\b|\d)(?P<isi>[^.;,]{{4,120}}?)\s+yang\s+{_TIDAK}", re.IGNORECASE),
)
_SEBAB = re.compile(r"\b(?:karena|akibat|sebab|disebabkan|mengingat)\b", re.IGNORECASE)
_PENUH = 100


def satu_satunya(lap: Laporan, kode: str) -> Iterator[Temuan]:
    """Only where the table has one row below its target, and the sentence names another, which reached its own."""
    for r in lap.prosa:
        for awal, teks in kalimat(r.teks) if "arget" in r.teks else ():
            m = next((x for pola in _KLAIM if (x := pola.search(teks))), None)
            if m is None:
                continue
            isi = " ".join(re.sub(r"[^\w]+", " ", _SEBAB.split(m["isi"])[0].casefold()).split())
            for t in lap.tabel_bertipe:
                if t.sumber.bagian != r.bagian or not -6 <= r.blok - t.sumber.blok <= 10:
                    continue
                hasil = _lain(t, isi)
                if hasil is None:
                    continue
                (disebut, c), (nyata, d), k = hasil
                yield from satu(
                    kode,
                    [lap.lokasi(r, awal + m.start()), lap.lokasi_sel(t.sumber, nyata.indeks, k.indeks)],
                    f"Disebut hanya “{ringkas(t.nama(disebut), 60)}” yang tidak mencapai target, sedangkan "
                    f"{t.sumber.sebutan} memuat {c.teks} untuknya dan {d.teks} untuk “{ringkas(t.nama(nyata), 60)}”.",
                    "Sebutkan yang memang tidak mencapai target, atau perbaiki tabelnya.",
                    kutipan=ringkas(" ".join(m[0].split()), 160),
                    keyakinan=Keyakinan.PERLU_TELAAH,
                )
                break


_Isi = tuple[BarisBertipe, Cetakan]


def _lain(t: TabelBertipe, isi: str) -> tuple[_Isi, _Isi, Kolom] | None:
    """The row that is named, the one below its target, and the column that says so."""
    k = t.satu(Peran.CAPAIAN) or t.satu(Peran.PERSEN)
    if k is None:
        return None
    ada = [(b, c) for b in t.badan if (c := t.angka(b, k)) is not None]
    kurang = [x for x in ada if x[1].nilai < _PENUH]
    pendek = nama_pendek([t.nama(b) for b, _ in ada])
    disebut = [x for x, p in zip(ada, pendek, strict=True) if p and re.search(rf"\b{re.escape(p)}\b", isi)]
    if len(kurang) != 1 or len(disebut) != 1 or disebut[0][0] is kurang[0][0]:
        return None
    return disebut[0], kurang[0], k
