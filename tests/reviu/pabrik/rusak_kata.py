"""Errors in names and words: nomenclature, sasaran, spelling, style, repetition."""

from __future__ import annotations

import re
from copy import deepcopy
from random import Random

from tests.reviu.pabrik.blok import Baris, Judul, Naskah, Tabel, Teks
from tests.reviu.pabrik.rusak_bentuk import fakta
from tests.reviu.pabrik.tanam import TidakCocokError, Ubahan, bernilai, bersih, ganti, isi, pilih, rusak, sisip, tabel


@rusak("C-NOMEN", "C-CANON")
def kata_program_hilang(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, n.tabel("program", "uang/", "pk/program"))
    b = pilih(r, (x for x in t.baris if x.tanda in ("", "program", "kegiatan", "sub") and len(x.sel[1].split()) > 3))
    kata = b.sel[1].split()
    i = pilih(r, (i for i, k in enumerate(kata) if i and len(k) > 5))
    lama = b.sel[1]
    b.sel[1] = " ".join([*kata[:i], *kata[i + 1 :]])
    lain = [x for y in n.tabel("program", "uang/", "pk/program") for x in y.baris if x.sel[1].lower() == lama.lower()]
    return Ubahan((b,), f"kata {kata[i]} hilang dari {lama[:60]}", tuple(lain))


@rusak("C-NOMEN", "C-CANON")
def kata_program_kalimat(n: Naskah, r: Random) -> Ubahan:
    b = pilih(r, bernilai(n, "program"))
    nama = b.nilai["program"].split()
    if len(nama) < 4:
        raise TidakCocokError
    i = pilih(r, (i for i, k in enumerate(nama) if i and len(k) > 5))
    ganti(b, " ".join(nama), " ".join([*nama[:i], *nama[i + 1 :]]))
    return Ubahan((b,), f"kata {nama[i]} hilang dari {' '.join(nama)[:60]}")


@rusak("C-TREE", "C-ORDER")
def sub_salah_induk(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "program")
    kegiatan = isi(t, "kegiatan")
    if len(kegiatan) < 3:
        raise TidakCocokError
    b = pilih(r, isi(t, "sub"))
    lain = pilih(r, (k for k in kegiatan if not b.sel[0].startswith(k.sel[0] + ".")))
    t.baris.remove(b)
    i = t.baris.index(lain) + 1
    while i < len(t.baris) and t.baris[i].tanda == "sub":
        i += 1
    t.baris.insert(i, b)
    tinggal = [
        k
        for j, k in enumerate(t.baris)
        if k.tanda == "kegiatan" and (j + 1 == len(t.baris) or t.baris[j + 1].tanda != "sub")
    ]
    return Ubahan((b, lain, *tinggal), f"{b.sel[0]} di bawah {lain.sel[0]}")


@rusak("C-TREE")
def kegiatan_hilang(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "program")
    b = pilih(r, isi(t, "kegiatan"))
    i = t.baris.index(b)
    t.baris.remove(b)
    anak = [x for x in t.baris[i:] if x.sel[0].startswith(b.sel[0])]
    return Ubahan((*anak, t.baris[i - 1]), f"baris {b.sel[0]} hilang")


@rusak("C-ORDER")
def urutan_kode(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "program")
    pasang = [(a, b) for a, b in zip(t.baris, t.baris[1:], strict=False) if a.tanda == b.tanda == "sub"]
    a, b = pilih(r, pasang)
    i = t.baris.index(a)
    t.baris[i], t.baris[i + 1] = b, a
    return Ubahan((a, b), f"{b.sel[0]} mendahului {a.sel[0]}")


@rusak("C-DUPCELL", "C-NOMEN")
def sel_ganda(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "program")
    pasang = [(a, b) for a, b in zip(t.baris, t.baris[1:], strict=False) if a.tanda == b.tanda == "sub"]
    a, b = pilih(r, pasang)
    i = t.kolom("indikator")
    b.sel[i] = a.sel[i]
    return Ubahan((b, a), "indikator dua sub kegiatan sama")


@rusak("C-NOMEN", "C-TREE", "C-DUPCELL", "C-ORDER", "C-NUMBERING")
def kode_salah(n: Naskah, r: Random) -> Ubahan:
    t = tabel(n, "program")
    b = pilih(r, isi(t, "sub"))
    lama = b.sel[0]
    kepala, _, ekor = lama.rpartition(".")
    b.sel[0] = f"{kepala}.{(int(ekor) + 90):0{len(ekor)}d}"
    return Ubahan((b,), f"kode {lama} menjadi {b.sel[0]}", tuple(t.baris))


def _ganti_di_mana_saja(n: Naskah, lama: str, baru: str) -> list[object]:
    """Replace a text wherever it stands, in either case; the answer is what was touched."""
    kena: list[object] = []
    pola = re.compile(re.escape(lama), re.IGNORECASE)

    def tukar(m: re.Match[str]) -> str:
        return baru.upper() if m[0].isupper() else baru if m[0][0].isupper() else baru[0].lower() + baru[1:]

    for b in n.blok:
        if isinstance(b, Tabel):
            for x in b.baris:
                if any(pola.search(s) for s in x.sel):
                    x.sel = [pola.sub(tukar, s) for s in x.sel]
                    kena.append(x)
        elif hasattr(b, "teks") and pola.search(b.teks):
            b.teks = pola.sub(tukar, b.teks)
            kena.append(b)
    return kena


@rusak("C-CANON")
def sasaran_ubah(n: Naskah, r: Random) -> Ubahan:
    f = fakta(n)
    s = r.choice(f.sasaran)
    lama = s.teks
    ragam = [(a, b) for a, b in (("Meningkatnya", "Terwujudnya"), ("Menurunnya", "Berkurangnya"), ("Menguatnya", "Meningkatnya"),
                                 ("kualitas", "mutu"), ("pelayanan", "layanan")) if a in lama]  # fmt: skip
    a, b = pilih(r, ragam)
    baru = lama.replace(a, b, 1)
    tempat: list[Judul | Baris] = [j for j in n.blok if isinstance(j, Judul) and lama in j.teks]
    tempat += [x for t in n.tabel("pk/sasaran", "renstra") for x in t.baris if lama in x.sel]
    x = pilih(r, tempat)
    if isinstance(x, Judul):
        x.teks = x.teks.replace(lama, baru)
    else:
        x.sel = [baru if y == lama else y for y in x.sel]
    lain = [y for y in n.blok if lama.lower() in getattr(y, "teks", "").lower()]
    baris = [y for t in n.blok if isinstance(t, Tabel) for y in t.baris if lama in y.sel]
    return Ubahan((x,), f"sasaran menjadi {baru!r}", (*lain, *baris))


@rusak("C-CANON", "C-CASE")
def indikator_ubah(n: Naskah, r: Random) -> Ubahan:
    t = pilih(r, n.tabel("pk/sasaran", "capaian/1", "capaian/2"))
    i = t.kolom("indikator")
    b = pilih(r, (x for x in t.baris if len(x.sel[i].split()) > 3 and x.tanda == ""))
    lama = b.sel[i]
    kata = lama.split()
    k = pilih(r, (k for k in range(1, len(kata)) if len(kata[k]) > 4))
    b.sel[i] = " ".join([*kata[:k], *kata[k + 1 :]])
    baris = [y for x in n.blok if isinstance(x, Tabel) for y in x.baris if lama in y.sel]
    return Ubahan((b,), f"indikator tanpa kata {kata[k]}", tuple(baris))


@rusak("C-CASCADE")
def anak_sama_induk(n: Naskah, r: Random) -> Ubahan:
    f = fakta(n)
    kena = _ganti_di_mana_saja(n, f.sasaran[0].teks, f.tujuan)
    return Ubahan(tuple(kena), "sasaran sama dengan tujuan", tuple(x for x in n.cari("renstra/2")))


_SALAH_EJA = {
    "anggaran": ("angaran", "anggran"), "pelaksanaan": ("pelaksaan", "pelaksanan"), "kegiatan": ("kegitan", "kegiatn"),
    "pelayanan": ("pelayanaan", "pelayaan"), "masyarakat": ("masyrakat", "masayarakat"), "kinerja": ("kinera", "kinerj"),
    "pemerintah": ("pemerintha", "pemeritah"), "penyusunan": ("penyusuan", "peyusunan"), "sebagai": ("sebagi", "sebagia"),
    "indikator": ("indikataor", "indiktor"), "realisasi": ("realiasi", "relisasi"), "capaian": ("capain", "capaina"),
    "program": ("progam", "porgram"), "disajikan": ("disajian", "disajiakn"), "dengan": ("denga", "dengna"),
}  # fmt: skip


@rusak("C-LEX")
def salah_eja(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: any(re.search(rf"\b{k}\b", x.teks) for k in _SALAH_EJA))
    kata = pilih(r, (k for k in _SALAH_EJA if re.search(rf"\b{k}\b", b.teks)))
    baru = r.choice(_SALAH_EJA[kata])
    b.teks = re.sub(rf"\b{kata}\b", baru, b.teks, count=1)
    return Ubahan((b,), f"{kata} ditulis {baru}")


_TAK_BAKU = {"analisis": "analisa", "persentase": "prosentase", "solusi": "sulusi", "standar": "standart", "efektif": "efektip",
             "sistem": "sistim", "kualitas": "kwalitas", "jadwal": "jadual", "praktik": "praktek", "kompetensi": "kompentensi",
             "risiko": "resiko"}  # fmt: skip


@rusak("C-LEX", "C-TERM")
def tak_baku(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: any(re.search(rf"\b{k}\b", x.teks) for k in _TAK_BAKU))
    kata = pilih(r, (k for k in _TAK_BAKU if re.search(rf"\b{k}\b", b.teks)))
    b.teks = re.sub(rf"\b{kata}\b", _TAK_BAKU[kata], b.teks, count=1)
    return Ubahan((b,), f"{kata} ditulis {_TAK_BAKU[kata]}")


@rusak("C-LEX")
def salah_eja_judul(n: Naskah, r: Random) -> Ubahan:
    b = pilih(
        r,
        (
            x
            for x in n.blok
            if type(x).__name__ == "Keterangan" and re.search("(?i)realisasi|kinerja|anggaran", x.judul)
        ),
    )
    pola, baru = r.choice((("realisasi", "realiasi"), ("kinerja", "kinera"), ("anggaran", "angaran")))

    def tukar(m: re.Match[str]) -> str:
        return baru.upper() if m[0].isupper() else baru.capitalize()

    lama = b.judul
    b.judul = re.sub(pola, tukar, lama, count=1, flags=re.IGNORECASE)
    if b.judul == lama:
        raise TidakCocokError
    return Ubahan((b,), f"judul tabel: {baru}")


@rusak("C-DUPWORD")
def kata_ganda(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: bool(re.search(r" (?:yang|dengan|dalam|untuk|sebesar|pada) ", x.teks)))
    m = pilih(r, re.finditer(r" (yang|dengan|dalam|untuk|sebesar|pada) ", b.teks))
    b.teks = b.teks[: m.end()] + m[1] + " " + b.teks[m.end() :]
    return Ubahan((b,), f"kata {m[1]} tertulis dua kali")


@rusak("C-LEX", "C-TERM")
def kata_depan(n: Naskah, r: Random) -> Ubahan:
    pola = r"\b(di bidang|ke dalam|di dalam|di setiap|di tingkat|di wilayah)\b"
    b = bersih(r, n, lambda x: bool(re.search(pola, x.teks)))
    m = re.search(pola, b.teks)
    assert m
    ganti(b, m[0], m[0].replace(" ", ""))
    return Ubahan((b,), f"{m[0]} dirangkai")


@rusak("C-BRACKET")
def kurung(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: "(" in x.teks and ")" in x.teks)
    i = pilih(r, (i for i, c in enumerate(b.teks) if c == ")"))
    b.teks = b.teks[:i] + b.teks[i + 1 :]
    return Ubahan((b,), "kurung tutup hilang")


@rusak("C-DUPPHRASE")
def alinea_ganda(n: Naskah, r: Random) -> Ubahan:
    b = bersih(
        r,
        n,
        lambda x: (
            isinstance(x, Teks)
            and len(x.teks) > 140
            # A summary may repeat; a citation is no wording of one's own; "program ini" may be said of several programs.
            and not x.tanda.startswith(("target", "anggaran", "pengantar", "ikhtisar"))
            and not re.search(r"Nomor|(?:[Pp]rogram|indikator|sasaran) (?:ini|tersebut)", x.teks)
        ),
    )
    assert isinstance(b, Teks)
    baru = deepcopy(b)
    lain = pilih(
        r,
        (
            x
            for x in n.blok
            if isinstance(x, Teks) and x.tanda in ("penutup/2", "bab3/1", "isu/1", "latar/3") and x is not b
        ),
    )
    sisip(n, lain, baru)
    return Ubahan((b, baru), f"alinea berulang: {b.teks[:50]}")


@rusak("C-TERM", "C-STYLE", "C-LEX", "C-OBSOLETE")
def istilah_ragam(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: "sub kegiatan" in x.teks)
    ganti(b, "sub kegiatan", r.choice(("subkegiatan", "sub-kegiatan")))
    return Ubahan((b,), "sub kegiatan ditulis lain", tuple(x for x in n.prosa() if "sub kegiatan" in x.teks))


@rusak("C-OBSOLETE", "C-TERM")
def istilah_usang(n: Naskah, r: Random) -> Ubahan:
    pasang = (("Perjanjian Kinerja", "Penetapan Kinerja"), ("perangkat daerah", "satuan kerja perangkat daerah"),
              ("perjanjian kinerja", "penetapan kinerja"))  # fmt: skip
    b = bersih(r, n, lambda x: any(a in x.teks for a, _ in pasang))
    a, c = pilih(r, (p for p in pasang if p[0] in b.teks))
    ganti(b, a, c)
    return Ubahan((b,), f"istilah {c}")


@rusak("C-CASE")
def kapital_nama(n: Naskah, r: Random) -> Ubahan:
    f = fakta(n)
    if f.nama.startswith("Kecamatan"):
        raise TidakCocokError
    b = bersih(r, n, lambda x: f" {f.nama}" in x.teks)
    kata = f.nama.split()
    i = r.randrange(1, len(kata))
    if kata[i] == "dan":
        raise TidakCocokError
    baru = " ".join([*kata[:i], kata[i].lower(), *kata[i + 1 :]])
    ganti(b, f" {f.nama}", f" {baru}")
    return Ubahan((b,), f"nama ditulis {baru}")


@rusak("C-PUNCT", "C-STYLE")
def tanda_baca(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: ", " in x.teks and isinstance(x, Teks))
    lama, baru = r.choice(((", ", " , "), (". ", ".. "), (", ", ",, "), (".", " .")))
    if lama == ".":
        b.teks = b.teks.rstrip(".") + " ."
    else:
        ganti(b, lama, baru)
    return Ubahan((b,), f"tanda baca {baru!r}")


@rusak("C-TEXT", "C-LEX", "C-PUNCT")
def kalimat_terpotong(n: Naskah, r: Random) -> Ubahan:
    b = bersih(r, n, lambda x: isinstance(x, Teks) and x.teks.endswith(".") and len(x.teks.split()) > 14)
    kata = b.teks.split()
    i = pilih(r, (i for i, k in enumerate(kata) if k in ("dan", "yang", "untuk", "dengan", "atau", "dalam") and i > 6))
    b.teks = " ".join(kata[: i + 1])
    return Ubahan((b,), f"kalimat berhenti pada {kata[i]!r}")
