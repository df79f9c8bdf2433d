"""Errors in the build of a report: references, captions, headings, required parts, lists, dates, signature."""

from __future__ import annotations

import re
from random import Random

from tests.reviu.pabrik.blok import Baris, Butir, Judul, Keterangan, Naskah, Teks
from tests.reviu.pabrik.fakta import Fakta
from tests.reviu.pabrik.tanam import TidakCocokError, Ubahan, bersih, ganti, isi, pilih, rusak, satu, sisip, tabel
from tests.reviu.pabrik.tata import BULAN

_RUJUKAN = re.compile(r"Tabel (?:[IVX]+|\d)\.\d+")


def fakta(n: Naskah) -> Fakta:
    assert isinstance(n.fakta, Fakta)
    return n.fakta


def _perujuk(n: Naskah, k: Keterangan) -> list[Teks | Butir]:
    nomor = k.label.rstrip(".").split(" ")[1]
    return [b for b in n.prosa() if re.search(rf"Tabel {re.escape(nomor)}(?!\d)", b.teks)]


def _daftar_isi(n: Naskah, j: Judul) -> list[Teks]:
    return [b for b in n.cari("daftar-isi/baris") if isinstance(b, Teks) and b.nilai["judul"] == j.tanda]


@rusak("C-XREF")
def rujukan_tabel(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: len(_RUJUKAN.findall(x.teks)) == 1)
    m = _RUJUKAN.search(b.teks)
    assert m
    ganti(b, m[0], m[0].rsplit(".", 1)[0] + f".{r.randint(41, 79)}")
    lama = [k for k in n.blok if isinstance(k, Keterangan) and k.label.rstrip(".").split(" ")[1] == m[0].split(" ")[1]]
    return Ubahan((b,), f"{m[0]} menjadi nomor yang tidak ada", tuple(lama))


@rusak("C-FIGURE", "C-XREF", "C-EMPTY")
def tabel_hilang(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, (t for t in n.tabel("aset", "pegawai/", "skala", "skm", "lke", "rumus")))
    k = n.blok[n.blok.index(t) - 1]
    assert isinstance(k, Keterangan)
    n.blok.remove(t)
    return Ubahan((k,), f"tabel di bawah {k.label} hilang", tuple(_perujuk(n, k)))


@rusak("C-XREF", "C-HEADFORM", "C-NUMBERING")
def keterangan_hilang(n: Naskah, r: Random) -> Ubahan:
    k = pilih(r, (b for b in n.blok if isinstance(b, Keterangan)))
    t = n.blok[n.blok.index(k) + 1]
    n.blok.remove(k)
    lain = [b for b in n.blok if isinstance(b, Keterangan)]
    return Ubahan((t, *_perujuk(n, k)), f"{k.label} tanpa judul tabel", tuple(lain))


@rusak("C-NUMBERING", "C-XREF", "C-HEADFORM")
def nomor_tabel_ganda(n: Naskah, r: Random) -> Ubahan:
    semua = [b for b in n.blok if isinstance(b, Keterangan)]
    i = r.randrange(1, len(semua))
    a, b = semua[i - 1], semua[i]
    if a.label.rstrip(".").rsplit(".", 1)[0] != b.label.rstrip(".").rsplit(".", 1)[0]:
        raise TidakCocokError
    lama, b.label = b.label, a.label
    tiru = Keterangan(lama, "", False)
    tabel_ = [n.blok[n.blok.index(x) + 1] for x in (a, b)]
    return Ubahan(
        (b, a), f"{lama} bernomor {a.label}", (*_perujuk(n, tiru), *_perujuk(n, a), *tabel_, *semua[i + 1 : i + 2])
    )


@rusak("C-NUMBERING", "C-XREF", "C-HEADFORM")
def nomor_tabel_loncat(n: Naskah, r: Random) -> Ubahan:
    semua = [b for b in n.blok if isinstance(b, Keterangan)]
    akhir = {b.label.rstrip(".").rsplit(".", 1)[0]: b for b in semua}
    b = pilih(r, akhir.values())
    kepala, _, ekor = b.label.rstrip(".").rpartition(".")
    perujuk = _perujuk(n, b)
    lama, baru = f"{kepala.split(' ')[1]}.{ekor}", f"{kepala.split(' ')[1]}.{int(ekor) + 1}"
    for x in perujuk:
        x.teks = re.sub(rf"Tabel {re.escape(lama)}(?!\d)", f"Tabel {baru}", x.teks)
    b.label = b.label.replace(lama, baru)
    return Ubahan((b, *perujuk), f"{lama} menjadi {baru}", (semua[semua.index(b) - 1],))


@rusak("C-HEADFORM", "C-STYLE")
def bentuk_keterangan(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, (x for x in n.blok if isinstance(x, Keterangan)))
    kata, nomor = b.label.split(" ", 1)
    b.label = f"{kata}. {nomor}"
    return Ubahan((b,), f"keterangan ditulis {b.label}", tuple(_perujuk(n, b)))


@rusak("C-OUTLINE")
def sistematika_beda(n: Naskah, r: Random) -> Ubahan:
    nomor, lama, baru = r.choice((
        ("II", "PERENCANAAN KINERJA", "PERENCANAAN DAN PERJANJIAN KINERJA"),
        ("III", "AKUNTABILITAS KINERJA", "CAPAIAN KINERJA"),
        ("IV", "PENUTUP", "KESIMPULAN DAN SARAN"),
    ))  # fmt: skip
    b = satu(n, f"sistematika/{nomor}")
    assert isinstance(b, Teks)
    ganti(b, lama, baru)
    return Ubahan(
        (b,), f"sistematika: {baru}", (*(j for j in n.cari("bab/") if isinstance(j, Judul) and j.teks == lama),)
    )


@rusak("C-REQ")
def tanpa_analisis(n: Naskah, r: Random) -> Ubahan:
    k = r.choice((4, 5, 6, 7))
    j = pilih(r, (b for b in n.blok if isinstance(b, Judul) and re.fullmatch(rf"analisis/\d/{k}", b.tanda)))
    nomor = j.tanda.split("/")[1]
    saudara = [b for b in n.blok if isinstance(b, Judul) and b.tanda.startswith(f"analisis/{nomor}/")]
    angka = [b.nomor for b in saudara]
    mulai = n.blok.index(j)
    akhir = next(
        i
        for i in range(mulai + 1, len(n.blok))
        if isinstance(n.blok[i], Judul) or type(n.blok[i]).__name__ == "Halaman"
    )
    del n.blok[mulai:akhir]
    saudara.remove(j)
    for b, a in zip(saudara, angka, strict=False):
        b.nomor = a
    induk = satu(n, f"sasaran/{nomor}")
    return Ubahan((induk, *saudara, *n.cari("bab/3"), *n.cari("sub/capaian")), f"tanpa {j.teks} pada sasaran {nomor}")


@rusak("C-NUMBERING", "C-OUTLINE")
def judul_loncat(n: Naskah, r: Random) -> Ubahan:
    bab: list[list[Judul]] = []
    for b in n.blok:
        if isinstance(b, Judul) and b.tingkat == 1:
            bab.append([])
        elif isinstance(b, Judul) and b.tingkat == 2:
            bab[-1].append(b)
    b = pilih(r, (x[-1] for x in bab if len(x) > 1 and x[-1].tanda != "sub/anggaran"))
    lama = b.nomor
    i = len(lama.rstrip(".")) - 1
    b.nomor = lama[:i] + chr(ord(lama[i]) + 1) + lama[i + 1 :]
    for x in _daftar_isi(n, b):
        x.teks = x.teks.replace(lama, b.nomor, 1)
    return Ubahan((b, *_daftar_isi(n, b)), f"{lama} menjadi {b.nomor}")


@rusak("C-DUPHEAD", "C-OUTLINE")
def judul_ganda(n: Naskah, r: Random) -> Ubahan:
    a, b = satu(n, "sub/latar"), satu(n, "sub/maksud")
    assert isinstance(a, Judul)
    assert isinstance(b, Judul)
    for x in _daftar_isi(n, b):
        x.teks = x.teks.replace(b.teks, a.teks)
    b.teks = a.teks
    return Ubahan(
        (a, b, *_daftar_isi(n, a), *_daftar_isi(n, b)), "judul bagian tertulis dua kali", (*n.cari("sistematika/I"),)
    )


@rusak("C-EMPTY")
def butir_kosong(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, (x for x in n.blok if isinstance(x, Butir) and x.tanda in ("maksud/butir", "isu/butir", "penutup/langkah")
                  and x.teks.endswith("; dan")))  # fmt: skip
    b.teks = ""
    return Ubahan((b,), "butir kosong", tuple(x for x in n.cari(b.tanda)))


@rusak("C-NUMBERING")
def nomor_urut(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, (t for t in n.tabel("pegawai/", "aset", "rumus", "pk/program", "lke")))
    b = pilih(r, [x for x in t.baris if re.fullmatch(r"\d+\.", x.sel[0])][1:])
    lama = b.sel[0]
    b.sel[0] = f"{int(lama[:-1]) + r.choice((1, 2))}."
    return Ubahan((b, *t.baris), f"nomor urut {lama} menjadi {b.sel[0]}")


@rusak("C-NUMBERING")
def nomor_butir(n: Naskah, r: Random) -> Ubahan:
    b = pilih(
        r, (x for x in n.blok if isinstance(x, Butir) and x.tanda == "hukum/butir" and 3 < int(x.penanda[:-1]) < 12)
    )
    lama = b.penanda
    b.penanda = f"{int(lama[:-1]) + 1}."
    return Ubahan((b, *n.cari("hukum/butir")), f"nomor butir {lama} menjadi {b.penanda}")


@rusak("C-DATE")
def tanda_tangan_dini(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "ttd/tanggal")
    assert isinstance(b, Teks)
    f = fakta(n)
    ganti(b, f"{BULAN[f.tanda_tangan.month - 1]} {f.tanda_tangan.year}", f"{r.choice(BULAN[1:10])} {f.tahun}")
    return Ubahan((b,), f"tanda tangan dalam tahun laporan: {b.teks}")


@rusak("C-DATE", "C-SIGN")
def tanggal_tanpa_hari(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "ttd/tanggal")
    assert isinstance(b, Teks)
    ganti(b, f", {fakta(n).tanda_tangan.day} ", ", ")
    return Ubahan((b,), "tanggal tanpa hari")


@rusak("C-SIGN", "C-ORG", "C-CANON")
def penanda_tangan_lain(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "ttd/jabatan")
    assert isinstance(b, Teks)
    f = fakta(n)
    ganti(b, f.kepala, r.choice(("Kepala Dinas Perdagangan", "Kepala Dinas Pertanian", "Kepala Dinas Kebudayaan")))
    return Ubahan((b,), f"penanda tangan: {b.teks}", (*n.cari("ttd"),))


@rusak("C-PII")
def nip_terang(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "ttd/nip")
    assert isinstance(b, Teks)
    b.teks = f"NIP {fakta(n).nip}"
    return Ubahan((b,), "NIP tercetak lengkap")


@rusak("C-PII")
def telepon_terang(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: x.tanda in ("pengantar/3", "skm/1", "maksud/1", "penutup/5"))
    nomor = "08" + "".join(str(r.randint(0, 9)) for _ in range(10))
    b.teks += f" Narahubung laporan ini dapat dihubungi melalui telepon {nomor[:4]}-{nomor[4:8]}-{nomor[8:]}."
    return Ubahan((b,), "nomor telepon pribadi")


@rusak("C-PII")
def nik_terang(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: x.tanda in ("skm/1", "pegawai/1"))
    nik = f"35{r.randint(10, 79)}{r.randint(10, 30)}{r.randint(1, 28):02d}{r.randint(1, 12):02d}{r.randint(60, 99)}0001"
    b.teks += f" Salah seorang responden bernomor induk kependudukan {nik} diwawancarai secara langsung."
    return Ubahan((b,), "NIK tercetak")


@rusak("C-PERIOD", "C-DATE", "C-INTERVAL")
def sisa_tahun(n: Naskah, r: Random) -> Ubahan:
    f = fakta(n)
    b = bersih(
        r, n, lambda x: x.tanda in ("maksud/1", "latar/2", "pengantar/1", "ikhtisar/1") and f"Tahun {f.tahun}" in x.teks
    )
    ganti(b, f"Tahun {f.tahun}", f"Tahun {f.tahun - 1}")
    return Ubahan((b,), "tahun sebelumnya tertinggal")


@rusak("C-PERIOD", "C-DATE", "C-INTERVAL")
def sisa_tahun_judul(n: Naskah, r: Random) -> Ubahan:
    f = fakta(n)
    b = pilih(
        r,
        (x for x in n.blok if isinstance(x, Keterangan) and x.tanda.startswith(("ket/pk", "ket/uang", "ket/capaian"))),
    )
    lama = b.judul
    b.judul = re.sub(rf"(?i)(tahun) {f.tahun}", rf"\1 {f.tahun - 1}", lama)
    if b.judul == lama:
        raise TidakCocokError
    return Ubahan((b,), f"judul tabel: {b.judul}", tuple(_perujuk(n, b)))


@rusak("C-INTERVAL", "C-PERIOD")
def rentang_bolong(n: Naskah, r: Random) -> Ubahan:
    f = fakta(n)
    b = satu(n, "renstra/1")
    baru = Teks(
        f"Pada Tahun {f.mulai} sampai dengan Tahun {f.mulai + 1}, {f.nama} mendukung misi kedua, tetapi mulai Tahun "
        f"{f.mulai + 3} mendukung misi ketiga.",
        "sisip",
    )
    sisip(n, b, baru)
    return Ubahan((baru,), f"tahun {f.mulai + 2} terlewat")


@rusak("C-INTERVAL", "C-PERIOD")
def masa_renstra_beda(n: Naskah, r: Random) -> Ubahan:
    f = fakta(n)
    b = satu(n, "renstra/1")
    assert isinstance(b, Teks)
    ganti(b, f"(Renstra) {f.nama} Tahun {f.mulai}–{f.selesai}" if f"(Renstra) {f.nama}" in b.teks else
          f"(Renstra) Tahun {f.mulai}–{f.selesai}", f"(Renstra) Tahun {f.mulai - 2}–{f.selesai - 2}")  # fmt: skip
    lain = [x for x in n.prosa() if f"{f.mulai}–{f.selesai}" in x.teks]
    return Ubahan((b,), "masa Renstra berlainan", tuple(lain))


@rusak("C-CANON", "C-ORG", "C-TEXT", "C-TOPIC")
def daerah_lain(n: Naskah, r: Random) -> Ubahan:
    f = fakta(n)
    b = bersih(r, n, lambda x: f.daerah in x.teks and x.tanda in (
        "isu/1", "latar/2", "maksud/1", "penutup/1", "pengantar/1", "nasional/1/ada", "nasional/2/ada", "ikhtisar/1"))  # fmt: skip
    ganti(b, f.daerah, r.choice(("Kabupaten Banyuwangi", "Kabupaten Lumajang", "Kota Madiun")))
    return Ubahan((b,), "nama daerah lain")


@rusak("C-ABBR")
def singkatan(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: x.tanda in ("ukur/1", "latar/3", "bab3/1"))
    b.teks += f" Data kinerja dikelola melalui {r.choice(('SIPEKAN', 'SIDAKIN', 'SIMONEV'))} oleh setiap bidang."
    return Ubahan((b,), "singkatan tanpa kepanjangan")


@rusak("C-GAP", "C-EMPTY")
def target_kosong(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, [*n.tabel("pk/sasaran"), *n.tabel("capaian/")])
    b = pilih(r, (x for x in t.baris if x.tanda == ""))
    i = t.kolom("target")
    lama, b.sel[i] = b.sel[i], r.choice(("", "-", "N/A"))
    return Ubahan((b,), f"target {lama} menjadi {b.sel[i]!r}")


@rusak("C-COL", "C-UNIT", "C-GAP", "C-SMART")
def kolom_tertukar(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "program")
    b = pilih(r, isi(t, "sub"))
    i, j = t.kolom("target"), t.kolom("satuan")
    b.sel[i], b.sel[j] = b.sel[j], b.sel[i]
    return Ubahan((b,), "isi kolom target dan satuan tertukar")


@rusak("C-LOOKUP")
def skala_salah(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "skala")
    b, (lama, baru) = pilih(r, ((t.baris[1], ("76", "81")), (t.baris[0], ("91", "85")), (t.baris[2], ("75", "70")),
                                (t.baris[3], ("51", "56")), (t.baris[4], ("50", "45"))))  # fmt: skip
    b.sel[1] = b.sel[1].replace(lama, baru)
    return Ubahan((b, t), f"batas skala {lama} menjadi {baru}")


@rusak("C-PERIOD", "C-DATE", "C-INTERVAL")
def kop_tahun(n: Naskah, r: Random) -> Ubahan:
    f = fakta(n)
    if not getattr(n.tata, "kop", False):
        raise TidakCocokError
    n.kop = Baris([f"Laporan Kinerja {f.instansi_penuh} Tahun {f.tahun - 1}"])
    return Ubahan((n.kop,), "kepala halaman bertahun lalu")


@rusak("C-ARTEFACT", "C-DUPPHRASE", "C-TEXT")
def kepala_halaman_dalam_teks(n: Naskah, r: Random) -> Ubahan:
    """A page ended in the middle of a sentence; its head stayed behind when the pages were joined."""
    f = fakta(n)
    b = bersih(
        r,
        n,
        lambda x: isinstance(x, Teks) and len(x.teks) > 150 and x.tanda.startswith(("latar", "target", "anggaran")),
    )
    assert isinstance(b, Teks)
    kata = b.teks.split()
    i = len(kata) // 2
    kop = Teks(f"LAPORAN KINERJA {f.nama.upper()} {f.daerah.upper()} {f.kurun.upper()}", "sisip/kop")
    sisa = Teks(" ".join(kata[i:]), "sisip/kop")
    b.teks = " ".join(kata[:i])
    sisip(n, b, kop)
    sisip(n, kop, sisa)
    return Ubahan((kop, b, sisa), "kepala halaman di tengah kalimat")
