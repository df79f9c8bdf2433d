"""Part B of chapter III: what was spent."""

from __future__ import annotations

from tests.reviu.pabrik.bab2 import nama_program
from tests.reviu.pabrik.bilangan import angka, bulat, terbilang
from tests.reviu.pabrik.fakta import Uang
from tests.reviu.pabrik.nomenklatur import Simpul, judul
from tests.reviu.pabrik.penyusun import Penyusun


def realisasi_anggaran(s: Penyusun) -> None:
    f, t = s.f, s.t
    total = f.total
    s.sub("Realisasi Anggaran", "sub/anggaran")
    s.p(
        s.v(
            f"Pada {f.kurun}, {f.nama} mengelola anggaran sebesar {t.rp(total.pagu)} ({terbilang(total.pagu)} rupiah).",
            f"Anggaran {f.nama} pada {f.kurun} sebesar {t.rp(total.pagu)} ({terbilang(total.pagu)} rupiah).",
        )
        + f" Sampai dengan akhir {f.kurun}, anggaran tersebut terealisasi sebesar {t.rp(total.realisasi)} "
        f"({terbilang(total.realisasi)} rupiah) atau {t.persen(total.persen)}.",
        "anggaran/1",
        pagu=t.rp(total.pagu),
        realisasi=t.rp(total.realisasi),
        terbilang=terbilang(total.pagu) + " rupiah",
        persen=t.persen(total.persen),
    )
    s.p(
        s.v(
            f"Rincian anggaran dan realisasi menurut program disajikan dalam {s.rujuk()}.",
            f"{s.rujuk()} menyajikan anggaran dan realisasi setiap program.",
        ),
        "anggaran/2",
    )
    s.tabel("uang/program", f"Realisasi Anggaran Menurut Program {f.kurun}", _kolom(s, "Program"),
            [*(_baris(s, n, p.kode, nama_program(s, p.nama), f.uang[p.kode]) for n, p in enumerate(f.program, start=1)),
             _jumlah(s, total)],
            tanda_baris=[*("" for _ in f.program), "total"])  # fmt: skip
    for p in f.program:
        _kalimat(s, p)
    if t.rincian_kegiatan:
        _rinci(s)
    sisa = total.pagu - total.realisasi
    s.p(
        s.v(
            f"Sisa anggaran sebesar {t.rp(sisa)} atau {t.persen(100 - bulat(total.persen, t.desimal))} dari pagu terutama "
            "berasal dari efisiensi belanja dan selisih harga pengadaan.",
            f"Anggaran yang tidak terserap sebesar {t.rp(sisa)}, terutama karena selisih harga pada pengadaan barang dan jasa.",
        ),
        "anggaran/sisa",
        uang=t.rp(sisa),
    )


def _kolom(s: Penyusun, nama: str) -> tuple[tuple[str, str], ...]:
    rp = "" if s.t.rp_di_tabel else " (Rp)"
    awal = ("kode", "Kode") if s.t.terbalik else ("no", "No.")
    return (
        awal,
        ("nama", nama),
        ("pagu", f"Pagu Anggaran{rp}"),
        ("realisasi", f"Realisasi{rp}"),
        ("persen", "Persentase (%)"),
    )


def _baris(s: Penyusun, n: int, kode: str, nama: str, u: Uang) -> list[str]:
    t = s.t
    return [
        kode if t.terbalik else f"{n}.", nama, t.sel_uang(u.pagu), t.sel_uang(u.realisasi), angka(u.persen, t.desimal),
    ]  # fmt: skip


def _jumlah(s: Penyusun, u: Uang) -> list[str]:
    t = s.t
    return [t.total, "", t.sel_uang(u.pagu), t.sel_uang(u.realisasi), angka(u.persen, t.desimal)]


def _kalimat(s: Penyusun, p: Simpul) -> None:
    f, t = s.f, s.t
    u = f.uang[p.kode]
    kata = s.r.random() < 0.5
    uang = t.rp(u.realisasi) + (f" ({terbilang(u.realisasi)} rupiah)" if kata else "")
    s.p(
        s.v(
            f"{judul(p.nama)} dengan pagu sebesar {t.rp(u.pagu)} terealisasi sebesar {uang} atau {t.persen(u.persen)}.",
            f"Realisasi {judul(p.nama)} sebesar {uang} dari pagu {t.rp(u.pagu)} atau {t.persen(u.persen)}.",
            f"Dari pagu {t.rp(u.pagu)}, {judul(p.nama)} menyerap {uang} atau sebesar {t.persen(u.persen)}.",
        ),
        "anggaran/program",
        pagu=t.rp(u.pagu),
        realisasi=t.rp(u.realisasi),
        persen=t.persen(u.persen),
        program=judul(p.nama),
        **({"terbilang": f"{terbilang(u.realisasi)} rupiah"} if kata else {}),
    )


def _rinci(s: Penyusun) -> None:
    f, t = s.f, s.t
    s.p(
        s.v(
            f"Rincian sampai dengan tingkat sub kegiatan disajikan dalam {s.rujuk()}.",
            f"Anggaran dan realisasi setiap kegiatan dan sub kegiatan dirinci dalam {s.rujuk()}.",
        ),
        "anggaran/3",
    )
    isi, tanda = [], []
    for p in f.program:
        isi.append(_rincian(s, p.kode, nama_program(s, p.nama), f.uang[p.kode]))
        tanda.append("program")
        for k in p.anak:
            isi.append(_rincian(s, k.kode, k.nama, f.uang[k.kode]))
            tanda.append("kegiatan")
            for x in k.anak:
                isi.append(_rincian(s, x.kode, x.nama, f.uang[x.kode]))
                tanda.append("sub")
    isi.append(_jumlah(s, f.total))
    tanda.append("total")
    rp = "" if t.rp_di_tabel else " (Rp)"
    s.tabel(
        "uang/rinci", f"Realisasi Anggaran Menurut Program, Kegiatan, dan Sub Kegiatan {f.kurun}",
        (("kode", "Kode"), ("nama", "Program/Kegiatan/Sub Kegiatan"), ("pagu", f"Pagu Anggaran{rp}"),
         ("realisasi", f"Realisasi{rp}"), ("persen", "Persentase (%)")),
        isi, tanda_baris=tanda, lebar=True,
    )  # fmt: skip


def _rincian(s: Penyusun, kode: str, nama: str, u: Uang) -> list[str]:
    t = s.t
    return [kode, nama, t.sel_uang(u.pagu), t.sel_uang(u.realisasi), angka(u.persen, t.desimal)]
