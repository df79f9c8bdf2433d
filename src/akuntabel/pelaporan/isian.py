"""Live figures in the agency's own text: ``{capaian i-ikm}`` names a figure, filled when a document is built.

Grammar: ``{nama argumen… | format}``; a doubled brace stands for itself (``{{``, ``}}``). Names are those of
``ISIAN``; the one format is ``terbilang``. Arguments are the ``kunci`` of an indicator, an element or a legal basis,
and a year. Nothing is evaluated and nothing raises: what is not known comes back as ``IsianTakDikenal`` and is shown to
the author.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from akuntabel.aturan.nilai import BelumDiukur
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import Potong
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.kinerja.keuangan import Anggaran
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.angka_laporan import AngkaLaporan
from akuntabel.pelaporan.kata import judul_kapital, kecil_awal
from akuntabel.pelaporan.sdm import tahun_data
from akuntabel.pelaporan.sebutan import nama_opd, nama_pemda
from akuntabel.pelaporan.sumber import Sumber
from akuntabel.pelaporan.tabel_laporan import TABEL_LAPORAN

_POLA = re.compile(r"\{\{|\}\}|\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Isian:
    """One placeholder as written: ``teks`` is what stands between the braces."""

    nama: str
    argumen: tuple[str, ...]
    format: str
    teks: str


@dataclass(frozen=True, slots=True)
class IsianTakDikenal:
    """A placeholder that names nothing known, with the reason (Indonesian)."""

    teks: str
    alasan: str


@dataclass(frozen=True, slots=True)
class IsianTersedia:
    """One entry of the editor's list."""

    isian: str
    """What to write, braces included."""
    label: str
    nilai: str
    """What it shows now."""


class _TidakAdaError(LookupError):
    """The argument names nothing in the data; the message is Indonesian."""


def urai(teks: str) -> list[str | Isian]:
    """Split a text into plain pieces and placeholders. A lone brace is plain text."""
    hasil: list[str | Isian] = []
    polos = ""
    akhir = 0
    for cocok in _POLA.finditer(teks):
        polos += teks[akhir : cocok.start()]
        akhir = cocok.end()
        if cocok.group(1) is None:
            polos += cocok.group()[0]
            continue
        if polos:
            hasil.append(polos)
        polos = ""
        hasil.append(_isian(cocok.group(1)))
    polos += teks[akhir:]
    if polos:
        hasil.append(polos)
    return hasil


def _isian(isi: str) -> Isian:
    kiri, _, kanan = isi.partition("|")
    kata = kiri.split()
    return Isian(nama=kata[0] if kata else "", argumen=tuple(kata[1:]), format=kanan.strip(), teks=isi.strip())


Nilai = str | Potong | AngkaLaporan


def isi(s: Sumber, isian: Isian) -> Nilai | IsianTakDikenal:
    """What a placeholder shows. Never raises for what an author may write."""
    cari = _pengisi(isian)
    if cari is None:
        return IsianTakDikenal(isian.teks, f"“{isian.nama}” bukan nama isian yang dikenal")
    pengisi, argumen = cari
    try:
        nilai = pengisi(s, *argumen)
    except _TidakAdaError as sebab:
        return IsianTakDikenal(isian.teks, str(sebab))
    except TypeError:
        return IsianTakDikenal(isian.teks, f"jumlah keterangan sesudah “{isian.nama}” tidak sesuai")
    return _berformat(nilai, isian)


def _berformat(nilai: Nilai, isian: Isian) -> Nilai | IsianTakDikenal:
    if not isian.format:
        return nilai
    if isian.format == "terbilang" and isinstance(nilai, AngkaLaporan):
        return al.dengan_kata(nilai)
    return IsianTakDikenal(isian.teks, f"format “{isian.format}” tidak dikenal atau tidak berlaku untuk isian ini")


def ganti(s: Sumber, teks: str) -> tuple[Nilai | IsianTakDikenal, ...]:
    """A text with its placeholders filled."""
    return tuple(isi(s, b) if isinstance(b, Isian) else b for b in urai(teks))


def tak_dikenal(s: Sumber, teks: str) -> Iterator[IsianTakDikenal]:
    """The placeholders of a text that name nothing known."""
    return (b for b in ganti(s, teks) if isinstance(b, IsianTakDikenal))


# --- what each name shows --------------------------------------------------------------------------------------------


def _indikator(s: Sumber, kunci: str) -> r.Indikator:
    ada = s.t.indikator.get(kunci) or s.t.indikator.get(kunci.removeprefix("i-"))
    if ada is None:
        raise _TidakAdaError(f"indikator “{kunci}” tidak ada dalam rencana yang berlaku")
    return ada


def _unsur(s: Sumber, kunci: str) -> r.Unsur:
    ada = s.t.unsur.get(kunci) or s.t.unsur.get(kunci.removeprefix("u-"))
    if ada is None:
        raise _TidakAdaError(f"unsur “{kunci}” tidak ada dalam rencana yang berlaku")
    return ada


def _hasil(s: Sumber, kunci: str, tahun: str = "") -> Hasil:
    i = _indikator(s, kunci)
    if not tahun:
        return s.hasil[i.kunci]
    if not re.fullmatch(r"\d{4}", tahun):
        raise _TidakAdaError(f"“{tahun}” bukan tahun")
    if int(tahun) == s.periode.tahun:
        return s.hasil[i.kunci]
    return s.hasil_tahun(i.kunci, int(tahun))


def _anggaran(s: Sumber, kunci: str = "") -> tuple[Anggaran, str]:
    if not kunci:
        return s.anggaran[""], s.t.opd.nama
    u = _unsur(s, kunci)
    if u.kunci not in s.anggaran:
        raise _TidakAdaError(f"unsur “{kunci}” tidak memiliki anggaran")
    return s.anggaran[u.kunci], s.nama_unsur(u)


def _target(s: Sumber, kunci: str, tahun: str = "") -> Nilai:
    return al.target(_hasil(s, kunci, tahun))


def _realisasi(s: Sumber, kunci: str, tahun: str = "") -> Nilai:
    h = _hasil(s, kunci, tahun)
    a = s.realisasi(h)
    if isinstance(h.realisasi, BelumDiukur):
        return kecil_awal(a.teks)
    return a if a.terisi else kecil_awal(a.teks)


def _capaian(s: Sumber, kunci: str, tahun: str = "") -> Nilai:
    a = al.capaian(_hasil(s, kunci, tahun))
    return a if a.terisi else "belum dapat dihitung"


def _predikat(s: Sumber, kunci: str) -> Nilai:
    return _hasil(s, kunci).predikat or "belum diberi predikat"


def _pagu(s: Sumber, kunci: str = "") -> Nilai:
    a, nama = _anggaran(s, kunci)
    angka = al.pagu(a, s.periode.tahun, nama)
    return angka if angka.terisi else "belum diisi"


def _belanja(s: Sumber, kunci: str = "") -> Nilai:
    a, nama = _anggaran(s, kunci)
    angka = al.belanja(a, s.kunci_periode, nama)
    return angka if angka.terisi else "belum diisi"


def _serapan(s: Sumber, kunci: str = "") -> Nilai:
    a, nama = _anggaran(s, kunci)
    angka = al.serapan(a, s.kunci_periode, nama)
    return angka if angka.terisi else "belum dapat dihitung"


def _jumlah_pegawai(s: Sumber) -> Nilai:
    return s.jumlah_pegawai()


def _jumlah_aset(s: Sumber) -> Nilai:
    tahun = tahun_data((a.tahun for a in s.t.data.aset), s.periode.tahun)
    ada = [a.jumlah for a in s.t.data.aset if a.tahun == tahun and a.jumlah is not None]
    satuan = {a.satuan for a in s.t.data.aset if a.tahun == tahun}
    return al.cacah(
        sum(ada) if ada else None,
        kunci=f"aset.{tahun}",
        satuan=satuan.pop() if len(satuan) == 1 else "unit",
        rumus="Jumlah semua baris sarana dan prasarana",
        sumber=f"data aset tahun {tahun}",
    )


def _uraian(s: Sumber, kunci: str) -> Nilai:
    return judul_kapital(_unsur(s, kunci).uraian)


def _uraian_indikator(s: Sumber, kunci: str) -> Nilai:
    return _indikator(s, kunci).uraian


def _dasar(s: Sumber, kunci: str) -> Nilai:
    d = next((d for d in s.t.data.dasar_hukum if d.kunci in (kunci, kunci.removeprefix("dh-"))), None)
    if d is None:
        raise _TidakAdaError(f"dasar hukum “{kunci}” tidak tercatat")
    return sebut_peraturan(d)


def _tabel(s: Sumber, kunci: str) -> Nilai:
    if kunci not in TABEL_LAPORAN and not kunci.startswith("tabel-aset-"):
        raise _TidakAdaError(f"tabel “{kunci}” tidak dikenal")
    return s.rujuk(kunci)


def sebut_peraturan(d: r.DasarHukum, *, tentang: bool = True) -> str:
    """ "Peraturan Bupati Lumajang Nomor 117 Tahun 2021 tentang …"; a number that ends with its year says it once."""
    dasar = f"{d.jenis} Nomor {d.nomor}" + ("" if d.nomor.endswith(f"/{d.tahun}") else f" Tahun {d.tahun}")
    return f"{dasar} tentang {d.tentang}" if tentang and d.tentang else dasar


_Pengisi = Callable[..., Nilai]

ISIAN: dict[str, tuple[_Pengisi, str]] = {
    "tahun": (lambda s: str(s.periode.tahun), "tahun laporan"),
    "periode": (lambda s: s.periode.sebutan, "periode laporan"),
    "opd": (lambda s: nama_opd(s.t), "nama perangkat daerah"),
    "opd.singkatan": (lambda s: s.t.opd.singkatan or s.t.opd.nama, "singkatan perangkat daerah"),
    "pemda": (lambda s: nama_pemda(s.t.pemda), "nama pemerintah daerah"),
    "target": (_target, "target indikator"),
    "realisasi": (_realisasi, "realisasi indikator"),
    "capaian": (_capaian, "capaian indikator"),
    "predikat": (_predikat, "predikat indikator"),
    "pagu": (_pagu, "pagu anggaran"),
    "anggaran": (_belanja, "realisasi anggaran"),
    "serapan": (_serapan, "serapan anggaran"),
    "jumlah pegawai": (_jumlah_pegawai, "jumlah pegawai"),
    "jumlah aset": (_jumlah_aset, "jumlah aset"),
    "uraian": (_uraian, "uraian unsur rencana"),
    "indikator": (_uraian_indikator, "uraian indikator"),
    "dasar": (_dasar, "sebutan dasar hukum"),
    "tabel": (_tabel, "nomor tabel"),
}
"""Name → (what fills it, what it is called). Arguments follow the name."""


def _pengisi(isian: Isian) -> tuple[_Pengisi, tuple[str, ...]] | None:
    if isian.argumen and f"{isian.nama} {isian.argumen[0]}" in ISIAN:
        return ISIAN[f"{isian.nama} {isian.argumen[0]}"][0], isian.argumen[1:]
    if isian.nama in ISIAN:
        return ISIAN[isian.nama][0], isian.argumen
    return None


def daftar_isian(t: TahunKinerja, periode: Periode | None = None) -> list[IsianTersedia]:
    """Every placeholder that can be used in a report (default: the annual one), with its label and what it shows now.

    A table has its number only in the finished report: its value is what it holds.
    """
    s = Sumber(t, periode or Periode(t.tahun))
    hasil: list[IsianTersedia] = []
    for teks, label in _tersedia(s):
        nilai = isi(s, _isian(teks))
        hasil.append(
            IsianTersedia(
                isian="{" + teks + "}",
                label=label[:1].upper() + label[1:],
                nilai=nilai if isinstance(nilai, str) else nilai.teks,
            )
        )
    return hasil + [
        IsianTersedia(isian="{tabel " + kunci + "}", label="Nomor tabel", nilai=isi_tabel)
        for kunci, isi_tabel in TABEL_LAPORAN.items()
    ]


def isian_angka(s: Sumber) -> dict[str, str]:
    """Which placeholder shows a figure, by the ``kunci`` of the figure: for sentences that are to stay alive."""
    hasil: dict[str, str] = {}
    for teks, _ in _tersedia(s):
        nilai = isi(s, _isian(teks))
        if isinstance(nilai, AngkaLaporan) and nilai.kunci:
            hasil.setdefault(nilai.kunci, "{" + teks + "}")
            hasil.setdefault(f"{nilai.kunci}.terbilang", "{" + teks + " | terbilang}")
    return hasil


def _tersedia(s: Sumber) -> list[tuple[str, str]]:
    """All placeholders but those of tables, each with its label."""
    pilihan: list[tuple[str, str]] = [
        (nama, label)
        for nama, (_, label) in ISIAN.items()
        if nama in {"tahun", "periode", "opd", "opd.singkatan", "pemda", "pagu", "anggaran", "serapan"}
        or nama.startswith("jumlah ")
    ]
    for u in s.milik():
        if u.kunci in s.anggaran:
            pilihan += [
                (f"{n} {u.kunci}", f"{ISIAN[n][1]}: {s.nama_unsur(u)}") for n in ("pagu", "anggaran", "serapan")
            ]
        pilihan.append((f"uraian {u.kunci}", f"uraian {s.nama_unsur(u)}"))
        for i in s.t.indikator_dari(u.kunci):
            pilihan += [
                (f"{n} {i.kunci}", f"{ISIAN[n][1]}: {i.uraian}")
                for n in ("target", "realisasi", "capaian", "predikat", "indikator")
            ]
    pilihan += [(f"dasar {d.kunci}", f"dasar hukum: {sebut_peraturan(d, tentang=False)}") for d in s.t.data.dasar_hukum]
    return pilihan
