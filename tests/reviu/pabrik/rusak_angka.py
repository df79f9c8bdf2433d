"""Errors in figures: sums, percentages, money, words of money, units, classes, claims."""

from __future__ import annotations

import re
from fractions import Fraction
from random import Random

from tests.reviu.pabrik.bilangan import angka, bulat, terbilang
from tests.reviu.pabrik.blok import Baris, Keterangan, Naskah, Tabel, Teks
from tests.reviu.pabrik.fakta import Fakta, Uang
from tests.reviu.pabrik.nomenklatur import judul
from tests.reviu.pabrik.rusak_bentuk import fakta
from tests.reviu.pabrik.tanam import (
    TidakCocokError,
    Ubahan,
    bernilai,
    bersih,
    ganti,
    geser_persen,
    geser_uang,
    isi,
    pilih,
    rusak,
    satu,
    sisip,
    tabel,
)
from tests.reviu.pabrik.tata import Tata


def tata(n: Naskah) -> Tata:
    assert isinstance(n.tata, Tata)
    return n.tata


def _sebut(n: Naskah, teks: str) -> tuple[object, ...]:
    """Texts and rows that carry the same figure: a check may show the contradiction there."""
    return (
        *(b for b in n.prosa() if teks in b.teks),
        *(x for b in n.blok if isinstance(b, Tabel) for x in b.baris if any(teks in s for s in x.sel)),
    )


@rusak("C-SUM")
def jumlah_salah(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, n.tabel("uang/", "pk/program", "pegawai/", "aset", "lke"))
    b = isi(t, "total")[0]
    k = pilih(r, (k for k in ("pagu", "realisasi", "anggaran", "jumlah", "nilai") if k in t.kunci))
    i = t.kolom(k)
    lama = b.sel[i]
    b.sel[i] = _lain(r, lama)
    inti = re.sub(r"^Rp ?|,00$", "", lama)
    terkait = _sebut(n, inti) if k in ("pagu", "realisasi", "anggaran") else ()
    return Ubahan((b, *t.baris), f"{t.tanda}: jumlah {lama} menjadi {b.sel[i]}", terkait)


def _lain(r: Random, teks: str) -> str:
    """Another figure of the same shape."""
    if len(re.sub(r"\D", "", teks)) > 6:
        return geser_uang(r, teks)
    m = re.match(r"\d+", teks)
    if m is None:
        raise TidakCocokError
    return f"{int(m[0]) + r.choice((-3, 2, 4, 5))}{teks[m.end() :]}"


@rusak("C-SUM", "C-PCT")
def subjumlah_salah(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "uang/rinci")
    b = pilih(r, isi(t, "kegiatan"))
    i = t.kolom("pagu")
    lama = b.sel[i]
    b.sel[i] = geser_uang(r, lama)
    j = t.baris.index(b)
    anak = []
    for x in t.baris[j + 1 :]:
        if x.tanda != "sub":
            break
        anak.append(x)
    induk = next(x for x in reversed(t.baris[:j]) if x.tanda == "program")
    return Ubahan((b, *anak, induk), f"subjumlah {lama} menjadi {b.sel[i]}")


@rusak("C-PCT")
def persen_salah(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, n.tabel("uang/"))
    b = pilih(r, (x for x in t.baris if x.tanda != "total"))
    i = t.kolom("persen")
    lama = b.sel[i]
    b.sel[i] = geser_persen(r, lama)
    return Ubahan((b,), f"persentase {lama} menjadi {b.sel[i]}", _sebut(n, lama))


@rusak("C-PCT", "C-XNUM")
def persen_kalimat(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "persen", "anggaran/", "ikhtisar/3", "penutup/2"))
    lama = b.nilai["persen"]
    ganti(b, lama, geser_persen(r, lama))
    return Ubahan((b,), f"persentase {lama} dalam kalimat berubah", _sebut(n, lama.rstrip("% ")))


@rusak("C-PCT", "C-SUM")
def rata_rasio(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "uang/program")
    b = isi(t, "total")[0]
    f, ta = fakta(n), tata(n)
    rata = sum((f.uang[p.kode].persen for p in f.program), Fraction(0)) / len(f.program)
    baru, lama = angka(rata, ta.desimal), angka(f.total.persen, ta.desimal)
    if abs(bulat(rata, ta.desimal) - bulat(f.total.persen, ta.desimal)) < Fraction(3, 10):
        raise TidakCocokError
    b.sel[t.kolom("persen")] = baru
    return Ubahan((b,), f"persentase jumlah {lama} menjadi rata-rata {baru}", _sebut(n, lama))


@rusak("C-PCT", "C-XNUM")
def capaian_salah(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, n.tabel("capaian/"))
    b = pilih(r, (x for x in t.baris if x.tanda == ""))
    i = t.kolom("capaian")
    lama = b.sel[i]
    utuh, _, sisa = lama.partition(",")
    baru = int(utuh) + (3 if int(utuh) >= 91 else -3 if int(utuh) in (79, 80, 81, 82, 83) else 2)
    b.sel[i] = f"{baru},{sisa}"
    if not (baru >= 91 or baru <= 89):
        raise TidakCocokError
    return Ubahan(
        (b,), f"capaian {lama} menjadi {b.sel[i]}", (*_sebut(n, lama), *isi(t, "rata"), *_sebut(n, b.sel[1].lower()))
    )


@rusak("C-PCT", "C-XNUM")
def capaian_kalimat(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "capaian", "target/", "penutup/3"))
    lama = b.nilai["capaian"]
    utuh, koma, sisa = lama.partition(",")
    ganti(b, lama, f"{int(utuh) + (4 if int(utuh) >= 91 else 2)}{koma}{sisa}")
    return Ubahan((b,), f"capaian {lama} dalam kalimat berubah", _sebut(n, lama.rstrip("% ")))


@rusak("C-PCT", "C-XNUM")
def rata_salah(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "capaian/semua")
    b = isi(t, "rata")[0]
    i = t.kolom("capaian")
    lama = b.sel[i]
    utuh, _, sisa = lama.partition(",")
    b.sel[i] = f"{int(utuh) + 2},{sisa}"
    return Ubahan((b,), f"rata-rata {lama} menjadi {b.sel[i]}", _sebut(n, lama))


@rusak("C-NUM")
def uang_campur(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "realisasi", "anggaran/program"))
    lama = b.nilai["realisasi"]
    titik = [i for i, c in enumerate(lama) if c == "."]
    if len(titik) < 2:
        raise TidakCocokError
    i = titik[-1]
    ganti(b, lama, lama[:i] + "," + lama[i + 1 :])
    return Ubahan((b,), f"{lama} bertanda campur", _sebut(n, re.sub(r"^Rp ?", "", lama)))


@rusak("C-NUM", "C-STYLE")
def titik_desimal(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "capaian", "target/"))
    lama = b.nilai["capaian"]
    ganti(b, lama, lama.replace(",", "."))
    return Ubahan((b,), f"{lama} ditulis dengan titik")


@rusak("C-TERBILANG")
def terbilang_salah(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "terbilang"))
    kata = b.nilai["terbilang"].split()
    angka_kata = ("dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
    i = pilih(r, (i for i, k in enumerate(kata) if k in angka_kata))
    baru = [*kata]
    baru[i] = r.choice([k for k in angka_kata if k != kata[i]])
    ganti(b, " ".join(kata), " ".join(baru))
    return Ubahan((b,), f"terbilang: {kata[i]} menjadi {baru[i]}")


@rusak("C-TERBILANG")
def terbilang_kata_hilang(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "terbilang"))
    kata = b.nilai["terbilang"].split()
    i = pilih(r, (i for i, k in enumerate(kata) if k in ("ratus", "puluh", "ribu", "juta") and i < len(kata) - 1))
    ganti(b, " ".join(kata), " ".join([*kata[:i], *kata[i + 1 :]]))
    return Ubahan((b,), f"terbilang tanpa {kata[i]}")


@rusak("C-XNUM", "C-SUM", "C-PCT", "C-TERBILANG")
def uang_kalimat(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, (x for x in bernilai(n, "pagu", "anggaran/program")))
    lama = b.nilai["pagu"]
    ganti(b, lama, geser_uang(r, lama.replace("Rp ", "Rp")).replace("Rp", "Rp" + tata(n).spasi_rp))
    return Ubahan((b,), f"{lama} dalam kalimat berubah", _sebut(n, re.sub(r"^Rp ?", "", lama)))


@rusak("C-UNIT", "C-COL")
def satuan_salah(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, [*n.tabel("pk/sasaran"), *n.tabel("capaian/")])
    if "satuan" in t.kunci:
        i = t.kolom("satuan")
        b = pilih(r, (x for x in t.baris if x.sel[i] == "Persen"))
        b.sel[i] = r.choice(("Orang", "Dokumen", "Laporan"))
        return Ubahan((b,), f"satuan menjadi {b.sel[i]}", _sebut(n, b.sel[t.kolom("indikator")]))
    i = t.kolom("target")
    b = pilih(r, (x for x in t.baris if x.sel[i].endswith("%")))
    lama = b.sel[i]
    b.sel[i] = lama.split(",")[0] + " " + r.choice(("Orang", "Dokumen", "Laporan"))
    lain = [x for y in n.tabel("pk/", "capaian/", "renstra", "lampiran/sasaran") for x in y.baris if lama in x.sel]
    return Ubahan((b,), f"target {lama} menjadi {b.sel[i]}", tuple(lain))


@rusak("C-LINEAR", "C-METHOD")
def linier_palsu(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "persen", "anggaran/program"))
    p = geser_persen(r, b.nilai["persen"])
    baru = Teks(
        f"Realisasi kinerja {b.nilai['program']} sebesar {p} dengan asumsi bahwa serapan anggaran linear dengan kinerja program.",
        "sisip",
    )
    assert isinstance(b, Teks)
    sisip(n, b, baru)
    return Ubahan((baru, b), f"linier: {p} padahal serapan {b.nilai['persen']}")


@rusak("C-XNUM", "C-SUM", "C-TERBILANG")
def pegawai_kalimat(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "pegawai/1")
    assert isinstance(b, Teks)
    jumlah = fakta(n).jumlah_pegawai
    baru = jumlah + r.choice((-4, -2, 3, 5))
    lama = b.nilai["jumlah"]
    ganti(b, lama, lama.replace(str(jumlah), str(baru)).replace(terbilang(jumlah), terbilang(baru)))
    return Ubahan(
        (b,), f"jumlah pegawai {jumlah} menjadi {baru}", tuple(x for t in n.tabel("pegawai/") for x in (t, *t.baris))
    )


@rusak("C-XNUM", "C-SUM")
def jumlah_orang_beda(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, n.tabel("pegawai/kelamin", "pegawai/pendidikan"))
    i = t.kolom("jumlah")
    beda = r.choice((2, 3, 4))
    b, total = pilih(r, isi(t)), isi(t, "total")[0]
    b.sel[i] = str(int(b.sel[i]) + beda)
    total.sel[i] = str(int(total.sel[i]) + beda)
    lain = tuple(x for y in n.tabel("pegawai/") for x in (y, *y.baris))
    return Ubahan(
        (b, total, t), f"{t.tanda}: jumlah {total.sel[i]}", (*lain, satu(n, "pegawai/1"), *_kets(n, "pegawai"))
    )


def _kets(n: Naskah, awalan: str) -> tuple[object, ...]:
    return tuple(k for k in n.cari(f"ket/{awalan}") if isinstance(k, Keterangan))


@rusak("C-LOOKUP")
def mutu_salah(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "skm/2")
    assert isinstance(b, Teks)
    lama = b.nilai["mutu"]
    ganti(b, lama, f"pelayanan {r.choice([x for x in 'ABC' if x != lama[-1]])}")
    return Ubahan((b,), f"mutu {lama} berubah")


@rusak("C-XNUM", "C-PCT", "C-LOOKUP", "C-FORMULA", "C-SUM")
def ikm_salah(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "skm")
    b = pilih(r, isi(t))
    lama = b.sel[2]
    b.sel[2] = "2" + lama[1:] if lama[0] == "3" else "3" + lama[1:]
    return Ubahan(
        (b, t, *t.baris),
        f"nilai unsur {lama} menjadi {b.sel[2]}",
        (satu(n, "skm/2"), *n.cari("skm/3"), *_kets(n, "skm")),
    )


@rusak("C-LOOKUP")
def predikat_salah(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, n.tabel("capaian/"))
    b = pilih(r, t.baris)
    i = t.kolom("predikat")
    lama = b.sel[i]
    b.sel[i] = r.choice([x for x in ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah") if x != lama])
    return Ubahan((b,), f"predikat {lama} menjadi {b.sel[i]}")


@rusak("C-LOOKUP")
def predikat_kalimat(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "predikat", "target/", "ringkas/1", "penutup/1"))
    lama = b.nilai["predikat"]
    ganti(b, lama, r.choice([x for x in ("Sangat Tinggi", "Tinggi", "Sedang", "Rendah") if x not in (lama,)]))
    return Ubahan((b,), f"predikat {lama} dalam kalimat berubah")


@rusak("C-SUM", "C-LOOKUP")
def lke_komponen(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "lke")
    b = pilih(r, isi(t))
    i = t.kolom("nilai")
    lama = b.sel[i]
    utuh, _, sisa = lama.partition(",")
    b.sel[i] = f"{int(utuh) - r.choice((2, 3))},{sisa}"
    return Ubahan((b, *t.baris), f"nilai komponen {lama} menjadi {b.sel[i]}")


@rusak("C-LOOKUP", "C-SUM")
def lke_bobot(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "lke")
    i = t.kolom("bobot")
    a, b = t.baris[1], t.baris[2]
    a.sel[i], b.sel[i] = "25,00", "20,00"
    return Ubahan((a, b, *t.baris), "bobot komponen berubah", _kets(n, "lke"))


@rusak("C-LOOKUP")
def lke_kategori(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "lke/2")
    assert isinstance(b, Teks)
    lama = b.nilai["kategori"]
    huruf = lama.split()[1]
    arti = {"AA": "Sangat Memuaskan", "A": "Memuaskan", "BB": "Sangat Baik", "B": "Baik", "CC": "Cukup (Memadai)"}
    baru = r.choice([k for k in arti if k != huruf])
    ganti(b, f"{lama} {b.nilai['arti']}", f"kategori {baru} ({arti[baru]})")
    return Ubahan((b,), f"{lama} menjadi {baru}")


@rusak("C-PCT", "C-FORMULA", "C-LOGIC", "C-METHOD", "C-XNUM")
def efisiensi_salah(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "efisiensi"))
    lama = b.nilai["efisiensi"]
    utuh, _, sisa = lama.partition(",")
    ganti(b, lama, f"{utuh},{(int(sisa) + r.choice((8, 12, 15))) % 100:02d}")
    return Ubahan((b,), f"efisiensi {lama} berubah")


@rusak("C-LOGIC", "C-METHOD")
def efisiensi_arti(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "efisiensi"))
    arti = b.nilai["arti"]
    if arti == "berimbang":
        raise TidakCocokError
    ganti(b, f"sumber daya {arti}", f"sumber daya {'belum efisien' if arti == 'efisien' else 'efisien'}")
    return Ubahan((b,), f"kesimpulan efisiensi {arti} dibalik")


@rusak("C-LOGIC")
def peringkat_palsu(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "skm/3")
    assert isinstance(b, Teks)
    f = fakta(n)
    nilai = sorted(f.skm, key=lambda u: u[1])
    lain = pilih(r, nilai[1:-1])
    kunci = r.choice(("tinggi", "rendah"))
    benar = nilai[-1] if kunci == "tinggi" else nilai[0]
    ganti(b, f"{b.nilai[kunci]} ({angka(benar[1], 2)})", f"{lain[0][0].lower() + lain[0][1:]} ({angka(lain[1], 2)})")
    return Ubahan((b,), f"unsur {kunci} dinyatakan {lain[0]}", (tabel(n, "skm"),))


@rusak("C-LOGIC")
def urutan_program_palsu(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "anggaran/urutan")
    assert isinstance(b, Teks)
    f, t = fakta(n), tata(n)
    urut = sorted(f.program, key=lambda p: f.uang[p.kode].persen)
    if len(urut) < 3:
        raise TidakCocokError
    lain = r.choice(urut[1:-1])
    kunci = r.choice(("tinggi", "rendah"))
    ganti(b, f"{b.nilai[kunci]} sebesar {b.nilai[kunci + '_persen']}",
          f"{judul(lain.nama)} sebesar {t.persen(f.uang[lain.kode].persen)}")  # fmt: skip
    return Ubahan((b,), f"penyerapan {kunci} dinyatakan {judul(lain.nama)}", (tabel(n, "uang/program"),))


@rusak("C-SUM", "C-PCT", "C-XNUM")
def selisih_salah(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "perubahan")
    b = pilih(r, isi(t))
    i = t.kolom("selisih")
    lama = b.sel[i]
    if len(re.sub(r"\D|,00", "", lama)) < 6:
        raise TidakCocokError
    b.sel[i] = geser_uang(r, lama)
    return Ubahan((b, *t.baris), f"selisih {lama} menjadi {b.sel[i]}")


@rusak("C-LOOKUP")
def tabel_mutu_salah(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "mutu")
    b, i, lama, baru = pilih(r, (
        (t.baris[0], 1, "1,00", "0"), (t.baris[1], 2, "65,00", "60,00"), (t.baris[2], 2, "88,30", "90,30"),
        (t.baris[3], 3, "A", "B"), (t.baris[1], 4, "Kurang baik", "Cukup baik"),
    ))  # fmt: skip
    b.sel[i] = b.sel[i].replace(lama, baru)
    return Ubahan((b, t), f"{lama} menjadi {baru}")


@rusak("C-LOGIC", "C-XNUM")
def arah_salah(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "arah"))
    arah = b.nilai["arah"]
    ganti(b, arah, "menurun" if arah == "meningkat" else "meningkat")
    return Ubahan((b,), f"{arah} dibalik", tuple(x for t in n.tabel("lalu/") for x in t.baris))


@rusak("C-LOGIC", "C-XNUM", "C-SUM", "C-PCT")
def beda_salah(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "beda"))
    lama = b.nilai["beda"]
    m = re.match(r"\d+", lama)
    assert m
    arah = b.nilai["arah"]
    awal = b.teks.index(arah)
    ekor = b.teks[awal:].replace(lama, f"{int(m[0]) + r.randint(3, 6)}{lama[m.end() :]}", 1)
    b.teks = b.teks[:awal] + ekor
    return Ubahan((b,), f"selisih {lama} berubah", tuple(x for t in n.tabel("lalu/") for x in t.baris))


@rusak("C-LOGIC", "C-XNUM")
def nasional_terbalik(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "letak"))
    lama = b.nilai["letak"]
    if "sama" in lama:
        raise TidakCocokError
    ganti(b, lama, "lebih rendah daripada" if "tinggi" in lama else "lebih tinggi daripada")
    return Ubahan((b,), f"{lama} dibalik")


def _mencolok(f: Fakta, r: Random) -> str:
    """One sub kegiatan that spent next to nothing, with all sums right."""
    p = max(f.program, key=lambda x: sum(len(k.anak) for k in x.anak))
    sub = [(k, x) for k in p.anak for x in k.anak if not x.nama.startswith("Penyediaan Gaji")]
    if sum(len(k.anak) for q in f.program for k in q.anak) < 6 or not sub:
        raise TidakCocokError
    k, x = r.choice(sub)
    lama = f.uang[x.kode]
    baru = Uang(lama.pagu, lama.pagu // 50)
    for kode in (x.kode, k.kode, p.kode):
        u = f.uang[kode]
        f.uang[kode] = Uang(u.pagu, u.realisasi - lama.realisasi + baru.realisasi)
    f.mencolok = x.kode
    return x.kode


@rusak("C-OUTLIER", pengubah=_mencolok)
def nilai_mencolok(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "uang/rinci")
    b = next(x for x in t.baris if x.sel[0] == fakta(n).mencolok)
    return Ubahan((b,), f"serapan {b.sel[-1]}")


@rusak("C-STYLE")
def persen_gaya(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "persen"))
    lama = b.nilai["persen"]
    baru = lama.replace(" %", "%") if " %" in lama else lama.replace("%", r.choice((" %", " persen")))
    ganti(b, lama, baru)
    return Ubahan((b,), f"{lama} ditulis {baru}")


@rusak("C-STYLE", "C-NUM")
def rupiah_gaya(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: "Rp" in x.teks and x.tanda.startswith(("anggaran", "penutup", "ikhtisar", "efisiensi")))
    lama = "Rp " if "Rp " in b.teks else "Rp"
    ganti(b, lama, "Rp." if lama == "Rp" else "Rp. ")
    return Ubahan((b,), "Rp bertitik")


@rusak("C-FORMULA")
def rumus_tertukar(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "rumus")
    persen: list[Baris] = [x for x in t.baris if x.sel[3] == "Persen"]
    if len(persen) < 2:
        raise TidakCocokError
    a, b = r.sample(persen, 2)
    a.sel[2], b.sel[2] = b.sel[2], a.sel[2]
    return Ubahan((a, b), "rumus dua indikator tertukar")


@rusak("C-LOGIC", "C-XNUM")
def klaim_semua(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "ringkas/2")
    assert isinstance(b, Teks)
    baru = "Seluruh indikator telah mencapai target."
    if not b.teks[:1] or b.teks.startswith("Seluruh"):
        raise TidakCocokError
    b.teks = baru
    t = tabel(n, "capaian/semua")
    return Ubahan((b,), "semua indikator dinyatakan tercapai", (t, *t.baris))


@rusak("C-LOGIC", "C-XNUM", "C-SUM")
def hitung_indikator(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "ringkas/2")
    assert isinstance(b, Teks)
    m = re.search(r"(\d+) indikator mencapai|Sebanyak (\d+) dari", b.teks)
    if m is None:
        raise TidakCocokError
    k = 1 if m[1] else 2
    b.teks = b.teks[: m.start(k)] + str(int(m[k]) + 1) + b.teks[m.end(k) :]
    t = tabel(n, "capaian/semua")
    return Ubahan((b,), f"{m[k]} indikator mencapai target menjadi {int(m[k]) + 1}", (t, *t.baris))


@rusak("C-XNUM", "C-LOGIC", "C-SUM")
def jumlah_program(n: Naskah, r: Random) -> Ubahan:
    b = satu(n, "program/1")
    assert isinstance(b, Teks)
    banyak = len(fakta(n).program)
    ganti(b, f"{banyak} program", f"{banyak + r.choice((1, 2))} program")
    t = tabel(n, "program")
    return Ubahan((b,), "jumlah program berubah", (t, *n.cari("ket/program")))


@rusak("C-XNUM", "C-LOGIC", "C-SUM")
def jumlah_sasaran(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, (satu(n, x) for x in ("renstra/2", "ikhtisar/1", "ringkas/1")))
    assert isinstance(b, Teks)
    banyak = len(fakta(n).sasaran)
    ganti(b, f"{banyak} sasaran strategis", f"{banyak + 1} sasaran strategis")
    lain = [x for x in n.prosa() if f"{banyak} sasaran strategis" in x.teks]
    return Ubahan((b,), "jumlah sasaran berubah", (*lain, tabel(n, "renstra"), *n.cari("ket/renstra")))


@rusak("C-PCT", "C-XNUM")
def kemajuan_salah(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, n.tabel("menengah/"))
    b = pilih(r, t.baris)
    i = t.kolom("kemajuan")
    lama = b.sel[i]
    utuh, _, sisa = lama.partition(",")
    b.sel[i] = f"{int(utuh) + 4},{sisa}"
    return Ubahan((b,), f"kemajuan {lama} menjadi {b.sel[i]}", _sebut(n, lama))


@rusak("C-XNUM", "C-PCT")
def rata_sasaran(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, n.cari("ikhtisar/sasaran"))
    m = re.search(r"\d+,\d+", getattr(b, "teks", ""))
    assert m
    utuh, _, sisa = m[0].partition(",")
    b.teks = b.teks.replace(m[0], f"{int(utuh) + 3},{sisa}")  # type: ignore[union-attr]
    return Ubahan((b,), f"rata-rata {m[0]} dalam ikhtisar berubah", _sebut(n, m[0]))


@rusak("C-LABEL")
def angka_tanpa_keterangan(n: Naskah, r: Random) -> Ubahan:
    f, t = fakta(n), tata(n)
    s = r.choice(f.sasaran[:-1])
    i = r.choice(s.indikator)
    if i.satuan != "%":
        raise TidakCocokError
    b = satu(n, "penutup/2")
    assert isinstance(b, Teks)
    baru = Teks(f"Indikator {i.nama[0].lower() + i.nama[1:]} pada {f.kurun} {t.persen(i.realisasi)}.", "sisip")
    sisip(n, b, baru)
    return Ubahan((baru,), "angka tanpa keterangan target, realisasi, atau capaian")
