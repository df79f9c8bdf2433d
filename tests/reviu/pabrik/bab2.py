"""Chapter II: what was planned."""

from __future__ import annotations

from fractions import Fraction

from tests.reviu.pabrik.bilangan import angka
from tests.reviu.pabrik.fakta import Indikator
from tests.reviu.pabrik.nomenklatur import judul
from tests.reviu.pabrik.penyusun import Penyusun


def nilai(s: Penyusun, i: Indikator, x: Fraction | None = None, *, prosa: bool = False) -> str:
    """A value of an indicator with its unit."""
    teks = angka(i.target if x is None else x, i.desimal)
    if i.satuan == "%":
        return f"{teks}{s.t.spasi_persen}%"
    if i.satuan in ("Nilai", "Indeks", "Angka"):
        return teks
    return f"{teks} {i.satuan.lower() if prosa else i.satuan}"


def sel_nilai(s: Penyusun, i: Indikator, x: Fraction | None = None) -> str:
    """The same in a table: the unit may have a column of its own."""
    return angka(i.target if x is None else x, i.desimal) if s.t.satuan_kolom else nilai(s, i, x)


def satuan(s: Penyusun, i: Indikator) -> list[str]:
    """The cell of the unit, where there is such a column."""
    return ["Persen" if i.satuan == "%" else i.satuan] if s.t.satuan_kolom else []


def kolom_satuan(s: Penyusun) -> tuple[tuple[str, str], ...]:
    return (("satuan", "Satuan"),) if s.t.satuan_kolom else ()


def kecil(teks: str) -> str:
    """The beginning of a common noun inside a sentence; a proper name keeps its capitals."""
    kata = teks.split()
    return teks if len(kata) > 1 and kata[1][0].isupper() else teks[0].lower() + teks[1:]


def nama_program(s: Penyusun, nama: str, *, tabel: bool = True) -> str:
    return nama if tabel and s.t.program_kapital else judul(nama)


def perencanaan(s: Penyusun) -> None:
    s.bab("Perencanaan Kinerja", "bab/2")
    _renstra(s)
    if "strategi" in s.t.tambahan:
        _strategi(s)
    _program(s)
    _pk(s)


def _renstra(s: Penyusun) -> None:
    f = s.f
    rpjmd, renstra = f.hukum[-3:-1]
    s.sub("Rencana Strategis", "sub/renstra")
    s.p(
        s.v(
            f"Rencana Strategis (Renstra) {f.nama} Tahun {f.mulai}–{f.selesai} ditetapkan dengan {renstra.sebutan} dan disusun dengan berpedoman pada {rpjmd.penuh}.",
            f"{f.nama} telah menyusun Rencana Strategis (Renstra) Tahun {f.mulai}–{f.selesai} dengan berpedoman pada "
            f"{rpjmd.penuh}. Renstra tersebut ditetapkan dengan {renstra.sebutan}.",
        )
        + " "
        + s.v(
            "Dokumen tersebut memuat tujuan, sasaran, strategi, dan arah kebijakan beserta indikator kinerjanya.",
            "Dokumen tersebut menjadi acuan dalam penyusunan rencana kerja dan perjanjian kinerja setiap tahun.",
        ),
        "renstra/1",
        sitasi=rpjmd.penuh,
        rentang=f"Tahun {f.mulai}–{f.selesai}",
    )
    s.p(
        f"Tujuan yang ditetapkan dalam Renstra adalah {f.tujuan[0].lower() + f.tujuan[1:]}. "
        f"Tujuan tersebut dijabarkan ke dalam {len(f.sasaran)} sasaran strategis sebagaimana disajikan dalam {s.rujuk()}.",
        "renstra/2",
    )
    isi = []
    n = 0
    for x in f.sasaran:
        for m, i in enumerate(x.indikator):
            n += m == 0
            isi.append([
                f"{n}." if m == 0 else "", f.tujuan if not isi else "", x.teks if m == 0 else "", i.nama,
                *satuan(s, i), sel_nilai(s, i, i.tahunan), sel_nilai(s, i, i.akhir),
            ])  # fmt: skip
    s.tabel(
        "renstra", f"Tujuan, Sasaran, dan Indikator Kinerja {f.nama}",
        (("no", "No."), ("tujuan", "Tujuan"), ("sasaran", "Sasaran Strategis"), ("indikator", "Indikator Kinerja"),
         *kolom_satuan(s), ("target", f"Target Tahun {f.tahun}"), ("akhir", f"Target Tahun {f.selesai}"))
        if f.tahun != f.selesai else
        (("no", "No."), ("tujuan", "Tujuan"), ("sasaran", "Sasaran Strategis"), ("indikator", "Indikator Kinerja"),
         *kolom_satuan(s), ("target", f"Target Tahun {f.tahun}")),
        isi if f.tahun != f.selesai else [b[:-1] for b in isi],
    )  # fmt: skip
    s.p(
        f"Setiap indikator kinerja memiliki rumus perhitungan yang disajikan dalam {s.rujuk()}. "
        + s.v(
            "Rumus tersebut digunakan secara konsisten sejak awal periode Renstra.",
            "Rumus tersebut menjadi acuan dalam pengumpulan dan pengukuran data kinerja.",
        ),
        "rumus/1",
    )
    s.tabel(
        "rumus", "Rumus Perhitungan Indikator Kinerja",
        (("no", "No."), ("indikator", "Indikator Kinerja"), ("rumus", "Rumus Perhitungan"), ("satuan", "Satuan")),
        [[f"{n}.", i.nama, _rumus(s, i), "Persen" if i.satuan == "%" else i.satuan]
         for n, i in enumerate((i for x in f.sasaran for i in x.indikator), start=1)],
    )  # fmt: skip


def _strategi(s: Penyusun) -> None:
    """Strategies answer the issues of chapter I."""
    f = s.f
    s.sub("Strategi dan Arah Kebijakan", "sub/strategi")
    s.p(
        s.v(
            f"Strategi {f.nama} untuk mencapai sasaran strategis adalah:",
            "Sasaran strategis dicapai melalui strategi sebagai berikut:",
        ),
        "strategi/1",
    )
    s.daftar([x for y in f.sasaran for x in y.rancangan.solusi[:1]], "strategi/butir")
    s.p(
        "Arah kebijakan pada setiap tahun disesuaikan dengan prioritas pembangunan daerah dan kemampuan keuangan daerah.",
        "strategi/2",
    )


def _rumus(s: Penyusun, i: Indikator) -> str:
    teks = i.rancangan.rumus.replace("%", f"{s.t.spasi_persen}%")
    return teks[0].upper() + teks[1:]


def _program(s: Penyusun) -> None:
    f = s.f
    s.sub("Program dan Kegiatan", "sub/program")
    s.p(
        s.v(
            f"Untuk mencapai sasaran strategis tersebut, pada {f.kurun} {f.nama} melaksanakan {len(f.program)} program "
            f"sebagaimana dirinci dalam {s.rujuk()}.",
            f"Pencapaian sasaran strategis pada {f.kurun} didukung oleh {len(f.program)} program. Rincian program, kegiatan, "
            f"dan sub kegiatan disajikan dalam {s.rujuk()}.",
        ),
        "program/1",
    )
    isi: list[list[str]] = []
    tanda = []
    for p in f.program:
        isi.append([p.kode, nama_program(s, p.nama), "", "", ""])
        tanda.append("program")
        for k in p.anak:
            isi.append([k.kode, k.nama, "", "", ""])
            tanda.append("kegiatan")
            for x in k.anak:
                isi.append([x.kode, x.nama, x.indikator, str(f.keluaran[x.kode].target), x.satuan])
                tanda.append("sub")
    s.tabel(
        "program", f"Program, Kegiatan, dan Sub Kegiatan {f.nama} Tahun {f.tahun}",
        (("kode", "Kode"), ("nama", "Program/Kegiatan/Sub Kegiatan"), ("indikator", "Indikator Keluaran"),
         ("target", "Target"), ("satuan", "Satuan")),
        isi, tanda_baris=tanda, lebar=True,
    )  # fmt: skip


def _pk(s: Penyusun) -> None:
    f, t = s.f, s.t
    s.sub("Perjanjian Kinerja", "sub/pk")
    s.p(
        s.v(
            f"Perjanjian Kinerja Tahun {f.tahun} merupakan lembar kesepakatan antara {f.kepala} dan {f.bupati} "
            f"{f.nama_daerah} untuk mewujudkan target kinerja dengan anggaran yang tersedia.",
            f"Perjanjian Kinerja Tahun {f.tahun} ditandatangani oleh {f.kepala} sebagai pihak pertama dan {f.bupati} "
            f"{f.nama_daerah} sebagai pihak kedua.",
        )
        + f" Target kinerja yang diperjanjikan disajikan dalam {s.rujuk()}, sedangkan naskah perjanjian kinerja dimuat dalam "
        "Lampiran 1.",
        "pk/1",
    )
    isi = []
    for n, x in enumerate(f.sasaran, start=1):
        for m, i in enumerate(x.indikator):
            isi.append(
                [f"{n}." if m == 0 else "", x.teks if m == 0 else "", i.nama, *satuan(s, i), sel_nilai(s, i, i.tahunan)]
            )
    s.tabel(
        "pk/sasaran", f"Perjanjian Kinerja {f.nama} Tahun {f.tahun}",
        (("no", "No."), ("sasaran", "Sasaran Strategis"), ("indikator", "Indikator Kinerja"), *kolom_satuan(s), ("target", "Target")),
        isi,
    )  # fmt: skip
    s.p(
        f"Anggaran yang tersedia dalam Anggaran Pendapatan dan Belanja Daerah (APBD) untuk mencapai target tersebut sebesar "
        f"{t.rp(f.total.pagu)} sebagaimana dirinci menurut "
        f"program dalam {s.rujuk()}.",
        "pk/2",
        uang=t.rp(f.total.pagu),
    )
    s.tabel(
        "pk/program", f"Program dan Anggaran Tahun {f.tahun}",
        (("no", "No."), ("program", "Program"), ("anggaran", "Anggaran (Rp)" if not t.rp_di_tabel else "Anggaran"),
         ("ket", "Keterangan")),
        [*([f"{n}.", nama_program(s, p.nama), t.sel_uang(f.uang[p.kode].pagu), "APBD"]
           for n, p in enumerate(f.program, start=1)),
         [t.total, "", t.sel_uang(f.total.pagu), ""]],
        tanda_baris=[*("" for _ in f.program), "total"],
    )  # fmt: skip
