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
    if "perubahan" in t.tambahan and f.triwulan is None:
        _perubahan(s)
    s.p(
        s.v(
            f"Pada Tahun {f.tahun}, {f.nama} mengelola anggaran sebesar {t.rp(total.pagu)} ({terbilang(total.pagu)} rupiah).",
            f"Anggaran {f.nama} pada Tahun {f.tahun} sebesar {t.rp(total.pagu)} ({terbilang(total.pagu)} rupiah).",
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
    if "urutan" in t.tambahan and len(f.program) > 1:
        _urutan(s)
    if t.rincian_kegiatan:
        _rinci(s)
    sisa = total.pagu - total.realisasi
    if f.triwulan is not None:
        s.p(
            f"Anggaran yang belum terealisasi sebesar {t.rp(sisa)} dilaksanakan pada triwulan berikutnya.",
            "anggaran/sisa",
        )
        return
    s.p(
        s.v(
            f"Sisa anggaran sebesar {t.rp(sisa)} atau {t.persen(100 - bulat(total.persen, t.desimal))} dari pagu terutama "
            "berasal dari efisiensi belanja dan selisih harga pengadaan.",
            f"Anggaran yang tidak terserap sebesar {t.rp(sisa)}, terutama karena selisih harga pada pengadaan barang dan jasa.",
        ),
        "anggaran/sisa",
        uang=t.rp(sisa),
    )


def _perubahan(s: Penyusun) -> None:
    """Budget before and after its change; the figures of the report are those after it."""
    f, t = s.f, s.t
    s.p(
        f"Pada Tahun {f.tahun} dilakukan perubahan anggaran. Anggaran {f.nama} sebelum dan sesudah perubahan disajikan dalam "
        f"{s.rujuk()}.",
        "perubahan/1",
    )
    beda = {p.kode: s.r.randint(-40, 60) * 250_000 for p in f.program}
    isi = [
        [f"{n}.", nama_program(s, p.nama), t.sel_uang(f.uang[p.kode].pagu - beda[p.kode]), t.sel_uang(f.uang[p.kode].pagu),
         _selisih(s, beda[p.kode])]
        for n, p in enumerate(f.program, start=1)
    ]  # fmt: skip
    jumlah = sum(beda.values())
    isi.append([t.total, "", t.sel_uang(f.total.pagu - jumlah), t.sel_uang(f.total.pagu), _selisih(s, jumlah)])
    rp = "" if t.rp_di_tabel else " (Rp)"
    s.tabel(
        "perubahan", f"Anggaran Sebelum dan Sesudah Perubahan Tahun {f.tahun}",
        (("no", "No."), ("nama", "Program"), ("sebelum", f"Sebelum Perubahan{rp}"), ("sesudah", f"Sesudah Perubahan{rp}"),
         ("selisih", f"Bertambah/(Berkurang){rp}")),
        isi, tanda_baris=[*("" for _ in f.program), "total"],
    )  # fmt: skip


def _selisih(s: Penyusun, n: int) -> str:
    teks = s.t.sel_uang(abs(n))
    return f"({teks})" if n < 0 else teks


def _urutan(s: Penyusun) -> None:
    f, t = s.f, s.t
    urut = sorted(f.program, key=lambda p: f.uang[p.kode].persen)
    nilai = [bulat(f.uang[p.kode].persen, t.desimal) for p in urut]
    if len(set(nilai)) < len(nilai):
        return
    s.p(
        f"Program dengan penyerapan tertinggi adalah {judul(urut[-1].nama)} sebesar {t.persen(nilai[-1])}, sedangkan program "
        f"dengan penyerapan terendah adalah {judul(urut[0].nama)} sebesar {t.persen(nilai[0])}.",
        "anggaran/urutan",
        tinggi=judul(urut[-1].nama),
        rendah=judul(urut[0].nama),
        tinggi_persen=t.persen(nilai[-1]),
        rendah_persen=t.persen(nilai[0]),
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
