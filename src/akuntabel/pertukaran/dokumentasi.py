"""``docs/paket-data.md``: the page about the data package, made from ``skema`` so that it cannot fall behind."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from akuntabel.pertukaran.berkas import MAKS_BERKAS, MAKS_TERURAI, MIB
from akuntabel.pertukaran.buku_tata import URUTAN, nama_lembar
from akuntabel.pertukaran.deskriptor import RUJUKAN_GANDA
from akuntabel.pertukaran.skema import VERSI, Kolom, Tabel, Tipe, kunci_rujukan, tabel

_BENTUK = {
    Tipe.TEKS: "teks",
    Tipe.BULAT: "bilangan bulat",
    Tipe.DESIMAL: "desimal",
    Tipe.UANG: "rupiah",
    Tipe.TANGGAL: "tanggal",
    Tipe.YA_TIDAK: "`ya`/`tidak`",
}


def paket_data() -> str:
    """The page as Markdown."""
    pengantar = files(__package__).joinpath("paket-data.md").read_text("utf-8")
    bagian = [
        pengantar.format(versi=VERSI, berkas=MAKS_BERKAS // MIB, terurai=MAKS_TERURAI // MIB).rstrip(),
        "## Tabel\n\n" + "\n".join(_daftar()),
    ]
    bagian += [_tabel(tabel(nama)) for nama in URUTAN]
    return "\n\n".join(bagian) + "\n"


def _daftar() -> Iterator[str]:
    yield "| tabel | lembar | isi | kunci |"
    yield "|---|---|---|---|"
    for nama in URUTAN:
        milik = tabel(nama)
        kunci = ", ".join(f"`{k}`" for k in milik.kunci)
        yield f"| [`{nama}`](#{nama}) | {nama_lembar(nama)} | {milik.judul} | {kunci} |"


def _tabel(milik: Tabel) -> str:
    baris = [
        f"### {milik.nama}",
        "",
        f"**{milik.judul}.** {milik.bantuan}",
        "",
        "| kolom | judul | isi | keterangan | contoh |",
        "|---|---|---|---|---|",
    ]
    baris += [_kolom(milik, k) for k in milik.kolom]
    return "\n".join(baris)


def _kolom(milik: Tabel, kolom: Kolom) -> str:
    nama = f"**`{kolom.nama}`**" if kolom.wajib else f"`{kolom.nama}`"
    contoh = f"`{kolom.contoh}`" if kolom.contoh else ""
    sel = (nama, kolom.judul, _isi(milik, kolom), kolom.bantuan, contoh)
    return "| " + " | ".join(s.replace("|", "\\|") for s in sel) + " |"


def _isi(milik: Tabel, kolom: Kolom) -> str:
    bagian: list[str] = []
    if kolom.rujukan:
        serencana = ", dalam `rencana` yang sama" if (milik.nama, kolom.nama) in RUJUKAN_GANDA else ""
        bagian.append(f"`{kunci_rujukan(kolom.rujukan)}` dari [`{kolom.rujukan}`](#{kolom.rujukan}){serencana}")
    elif kolom.pilihan or kolom.saran:
        bagian.append(", ".join(f"`{p}`" for p in kolom.pilihan or kolom.saran))
    else:
        bagian.append(_BENTUK[kolom.tipe])
    if kolom.minimum is not None and kolom.maksimum is not None:
        bagian.append(f"{kolom.minimum}–{kolom.maksimum}")
    if kolom.satuan:
        bagian.append(f"dalam {kolom.satuan}")
    baku = _baku(kolom)
    if baku:
        bagian.append(f"kosong berarti `{baku}`")
    return "; ".join(bagian)


def _baku(kolom: Kolom) -> str:
    """What an empty cell means, where it means something."""
    if kolom.wajib or kolom.baku is None or kolom.baku == "" or kolom.nama == "rumus":
        return ""
    if isinstance(kolom.baku, bool):
        return "ya" if kolom.baku else "tidak"
    return str(kolom.baku)
