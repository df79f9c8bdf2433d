"""The organisation chart, drawn from units, posts and their holders on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from akuntabel.dokumen.bagan import Simpul
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.sebutan import AWALAN_STATUS, pemangku_pada

TINGKAT_TERANG = 3


def bagan_organisasi(
    opd: r.Opd, *, unit: Sequence[r.Unit], jabatan: Sequence[r.Jabatan], pemangku: Sequence[r.Pemangku], hari: date
) -> Simpul:
    """The chart from the head of the OPD down.

    A unit is drawn as the post that leads it, or by its own name where no post does. A post stands below its superior,
    else below the unit it belongs to; what has no place stands below the head. A ring of superiors is cut.
    """
    induk = _induk(unit, jabatan)
    isi = _kotak(unit, jabatan, pemangku, hari)
    anak: dict[str, list[str]] = defaultdict(list)
    for kunci in isi:
        anak["" if _berputar(kunci, induk) else induk[kunci]].append(kunci)

    def simpul(kunci: str, tingkat: int, jalur: frozenset[str]) -> Simpul:
        teks, keterangan = isi[kunci]
        bawah = tuple(simpul(k, tingkat + 1, jalur | {k}) for k in anak[kunci] if k not in jalur)
        return Simpul(kunci=kunci, teks=teks, keterangan=keterangan, tingkat=min(tingkat, TINGKAT_TERANG), anak=bawah)

    puncak = anak[""]
    if len(puncak) == 1:
        return simpul(puncak[0], 0, frozenset(puncak))
    kepala = next((f"j:{j.kunci}" for j in jabatan if j.kepala_opd and f"j:{j.kunci}" in puncak), "")
    if kepala:
        anak[kepala] = anak[kepala] + [k for k in puncak if k != kepala]
        return simpul(kepala, 0, frozenset({kepala}))
    atas = tuple(simpul(k, 1, frozenset({k})) for k in puncak)
    return Simpul(kunci="opd", teks=f"{opd.sebutan_kepala} {opd.nama}", anak=atas)


def pemimpin_unit(jabatan: Iterable[r.Jabatan]) -> dict[str, r.Jabatan]:
    """Per unit the post that leads it: the first whose superior is not of the same unit."""
    semua = list(jabatan)
    unit_dari = {j.kunci: j.unit for j in semua}
    hasil: dict[str, r.Jabatan] = {}
    for j in sorted(semua, key=lambda j: (j.urutan, j.kunci)):
        if j.unit and unit_dari.get(j.atasan) != j.unit:
            hasil.setdefault(j.unit, j)
    return hasil


def _induk(unit: Sequence[r.Unit], jabatan: Sequence[r.Jabatan]) -> dict[str, str]:
    """Per box ("u:…" a unit, "j:…" a post) the box above it, "" for none."""
    pemimpin = pemimpin_unit(jabatan)
    ada_unit, ada_jabatan = {u.kunci: u for u in unit}, {j.kunci for j in jabatan}

    def kotak_unit(kunci: str) -> str:
        if kunci not in ada_unit:
            return ""
        return f"j:{pemimpin[kunci].kunci}" if kunci in pemimpin else f"u:{kunci}"

    hasil = {f"u:{u.kunci}": kotak_unit(u.induk) for u in unit if u.kunci not in pemimpin}
    for j in jabatan:
        if j.atasan in ada_jabatan:
            atas = f"j:{j.atasan}"
        elif pemimpin.get(j.unit) == j:
            atas = kotak_unit(ada_unit[j.unit].induk) if j.unit in ada_unit else ""
        else:
            atas = kotak_unit(j.unit)
        hasil[f"j:{j.kunci}"] = "" if j.kepala_opd else atas
    return hasil


def _kotak(
    unit: Sequence[r.Unit], jabatan: Sequence[r.Jabatan], pemangku: Sequence[r.Pemangku], hari: date
) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Text and remark of each box, in the order of the office."""
    pemimpin = pemimpin_unit(jabatan)
    hasil: dict[str, tuple[str, tuple[str, ...]]] = {}
    for satu in garis_besar(unit, jabatan):
        if isinstance(satu, r.Jabatan):
            p = pemangku_pada(pemangku, satu.kunci, hari)
            hasil[f"j:{satu.kunci}"] = (satu.nama, (f"{AWALAN_STATUS[p.status]}{p.nama}",) if p else ())
        elif satu.kunci not in pemimpin:
            hasil[f"u:{satu.kunci}"] = (satu.nama, ())
    return hasil


def garis_besar(unit: Sequence[r.Unit], jabatan: Sequence[r.Jabatan]) -> tuple[r.Unit | r.Jabatan, ...]:
    """The office from top to bottom: posts outside any unit, the head first, then each unit, its posts, its units.

    A unit whose parent is not on record, or that is its own ancestor, stands on top: nothing is left out.
    """
    induk = {u.kunci: u.induk for u in unit}
    bawah: dict[str, list[r.Unit]] = defaultdict(list)
    isi: dict[str, list[r.Jabatan]] = defaultdict(list)
    for u in sorted(unit, key=lambda u: (u.urutan, u.kunci)):
        bawah["" if u.induk not in induk or _berputar(u.kunci, induk) else u.induk].append(u)
    for j in sorted(jabatan, key=lambda j: (not j.kepala_opd, j.urutan, j.kunci)):
        isi[j.unit if j.unit in induk else ""].append(j)
    hasil: list[r.Unit | r.Jabatan] = [*isi[""]]

    def turun(kunci: str) -> None:
        for u in bawah[kunci]:
            hasil.extend((u, *isi[u.kunci]))
            turun(u.kunci)

    turun("")
    return tuple(hasil)


def urut_jabatan(unit: Sequence[r.Unit], jabatan: Sequence[r.Jabatan]) -> tuple[r.Jabatan, ...]:
    """The posts in the order of the office."""
    return tuple(x for x in garis_besar(unit, jabatan) if isinstance(x, r.Jabatan))


def _berputar(kunci: str, induk: Mapping[str, str]) -> bool:
    """Whether following the parents comes back to this one."""
    kini, dilalui = induk.get(kunci, ""), {kunci}
    while kini and kini not in dilalui:
        dilalui.add(kini)
        kini = induk.get(kini, "")
    return kini == kunci
