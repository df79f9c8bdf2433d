"""Errors in citations of regulations."""

from __future__ import annotations

import re
from random import Random

from tests.reviu.pabrik import hukum
from tests.reviu.pabrik.blok import Butir, Naskah, Teks
from tests.reviu.pabrik.tanam import TidakCocokError, Ubahan, bernilai, bersih, ganti, pilih, rusak, satu, sisip

_TAHUN = re.compile(r"(?<=Nomor )(\S+) Tahun (\d{4})")


def daftar(n: Naskah) -> list[Butir]:
    return [b for b in n.cari("hukum/butir") if isinstance(b, Butir)]


def _nomori(n: Naskah) -> None:
    butir = daftar(n)
    for i, b in enumerate(butir, start=1):
        b.penanda = f"{i}."
        teks = b.teks.removesuffix("; dan").rstrip(".;")
        b.teks = teks + ("." if i == len(butir) else "; dan" if i == len(butir) - 1 else ";")


def _cocok(n: Naskah, b: Teks | Butir) -> list[Butir]:
    """The members of the list that a text cites."""
    return [x for x in daftar(n) if (m := _TAHUN.search(x.teks)) and x.teks.split(" tentang ")[0] in b.teks and m]


@rusak("C-REGKEY", "C-REGLIST")
def tahun_sitasi(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "sitasi", "latar", "tugas", "ukur", "skm", "lke", "sistematika"))
    terkait = _cocok(n, b)
    m = _TAHUN.search(b.teks)
    if m is None:
        raise TidakCocokError
    baru = str(int(m[2]) + r.choice((-1, 1)))
    b.teks = b.teks[: m.start(2)] + baru + b.teks[m.end(2) :]
    return Ubahan((b,), f"tahun peraturan {m[0]} menjadi {baru}", tuple(terkait))


@rusak("C-REGLIST")
def peraturan_tak_terdaftar(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: x.tanda in ("maksud/1", "bab3/1", "penutup/2", "latar/3"))
    b.teks += (
        " Hal tersebut sejalan dengan Peraturan Pemerintah Nomor 39 Tahun 2006 tentang Tata Cara Pengendalian dan Evaluasi "
        "Pelaksanaan Rencana Pembangunan."
    )
    return Ubahan((b,), "PP 39/2006 disebut tanpa terdaftar")


@rusak("C-REGLIST", "C-REGREQ")
def peraturan_hilang(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "sitasi", "skm", "lke", "ukur"))
    x = pilih(r, _cocok(n, b))
    n.blok.remove(x)
    _nomori(n)
    return Ubahan((b, satu(n, "hukum/awal")), f"tidak lagi terdaftar: {x.teks[:60]}")


@rusak("C-STALE")
def peraturan_dicabut(n: Naskah, r: Random) -> Ubahan:
    h = r.choice(hukum.DICABUT)
    urut = h.jenis.split(" Pendayagunaan")[0].split(" Dalam")[0]
    butir = daftar(n)
    tempat = next(
        (b for b in butir if b.teks.startswith(urut) and int(_TAHUN.search(b.teks)[2]) > h.tahun),
        None,  # type: ignore[index]
    )
    if tempat is None:
        raise TidakCocokError
    baru = Butir("0.", h.penuh + ";", "hukum/butir")
    n.blok.insert(n.blok.index(tempat), baru)
    _nomori(n)
    return Ubahan((baru,), f"dicabut: {h.sebutan}")


@rusak("C-REGORDER")
def urutan_hukum(n: Naskah, r: Random) -> Ubahan:
    butir = daftar(n)
    batas = [i for i in range(len(butir) - 1) if butir[i].teks.split(" Nomor")[0].split(" Pen")[0].split(" Dal")[0]
             != butir[i + 1].teks.split(" Nomor")[0].split(" Pen")[0].split(" Dal")[0] and i < len(butir) - 5]  # fmt: skip
    i = pilih(r, batas)
    a, b = butir[i], butir[i + 1]
    a.teks, b.teks = b.teks, a.teks
    _nomori(n)
    return Ubahan((a, b), f"bertukar: {a.teks[:40]} / {b.teks[:40]}")


@rusak("C-REGTYPE", "C-REGKEY")
def keputusan_menteri(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, (x for x in (*daftar(n), *bernilai(n, "sitasi", "skm", "lke", "ukur", "sistematika"))
                  if "Peraturan Menteri" in x.teks))  # fmt: skip
    terkait = _cocok(n, b)
    asal = b.teks.split(" tentang ")[0]
    lain = [x for x in n.prosa() if x is not b and isinstance(x, Teks) and "Nomor " in x.teks
            and asal.split("Nomor ")[-1][:12] in x.teks]  # fmt: skip
    ganti(b, "Peraturan Menteri", "Keputusan Menteri")
    return Ubahan((b,), "Keputusan Menteri untuk Peraturan Menteri", (*terkait, *lain))


_JUDUL = (
    ("tentang Keuangan Negara", "tentang Keuangan Daerah"),
    ("tentang Perbendaharaan Negara", "tentang Kebendaharaan Negara"),
    ("tentang Perangkat Daerah", "tentang Organisasi Perangkat Daerah"),
    ("Pelaporan Keuangan dan Kinerja Instansi", "Laporan Keuangan dan Kinerja Instansi"),
    ("Sistem Perencanaan Pembangunan Nasional", "Perencanaan Pembangunan Nasional"),
    ("Pedoman Penyusunan Survei", "Pedoman Pelaksanaan Survei"),
    ("tentang Evaluasi Akuntabilitas Kinerja", "tentang Pedoman Evaluasi Akuntabilitas Kinerja"),
    ("Pelaporan Kinerja dan Tata Cara Reviu", "Pengukuran Kinerja dan Tata Cara Reviu"),
)


@rusak("C-REGTITLE", "C-REGKEY")
def judul_peraturan(n: Naskah, r: Random) -> Ubahan:
    b, (lama, baru) = pilih(r, ((b, x) for b in daftar(n) for x in _JUDUL if x[0] in b.teks))
    terkait = [x for x in n.prosa() if x is not b and b.teks.split(" tentang ")[0] in x.teks]
    ganti(b, lama, baru)
    return Ubahan((b,), f"judul peraturan: {lama} menjadi {baru}", tuple(terkait))


@rusak("C-REGFORM")
def bentuk_peraturan(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, (x for x in daftar(n) if x.teks.startswith("Undang-Undang")))
    baru = r.choice(("Undang Undang Nomor", "Undang-Undang No.", "Undang Nomor"))
    ganti(b, "Undang-Undang Nomor", baru)
    return Ubahan((b,), f"bentuk sebutan: {baru}")


@rusak("C-REGREQ", "C-REGLIST", "C-REQ")
def peraturan_wajib_hilang(n: Naskah, r: Random) -> Ubahan:
    x = pilih(r, (b for b in daftar(n) if "Nomor 53 Tahun 2014" in b.teks or "Nomor 29 Tahun 2014" in b.teks))
    sebut = x.teks.split(" tentang ")[0]
    n.blok.remove(x)
    _nomori(n)
    return Ubahan(
        (satu(n, "hukum/awal"), *daftar(n), satu(n, "sub/hukum")), f"hilang: {sebut}",
        tuple(b for b in n.prosa() if sebut in b.teks),
    )  # fmt: skip


@rusak("C-REGROLE")
def dasar_susun_lain(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "penutup/5")
    assert isinstance(b, Teks)
    h = n.fakta.hukum_dari("Peraturan Menteri Dalam Negeri", "86")  # type: ignore[attr-defined]
    baru = Teks(f"Laporan kinerja ini disusun berdasarkan {h.sebutan}.", "sisip")
    sisip(n, b, baru)
    return Ubahan((baru,), "dasar penyusunan lain", (satu(n, "sistematika/awal"),))
