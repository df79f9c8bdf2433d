"""Bab I Pendahuluan: background, purpose, the office, its people and goods, strategic issues, legal bases, outline."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from akuntabel.aturan.peraturan import kunci_urut
from akuntabel.aturan.teks import rangkai
from akuntabel.dokumen.bagan import Simpul
from akuntabel.dokumen.bagan_lukis import organisasi
from akuntabel.dokumen.model import Bagian, Baris, BarisJenis, Blok, Daftar, GayaDaftar, Isi, Potong, Rata, Tabel, isi
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.bagian import MENURUT_KODE
from akuntabel.pelaporan.isian import sebut_peraturan
from akuntabel.pelaporan.kata import akhiri, kapital_awal, kapital_judul, kecil_awal, tanpa_titik
from akuntabel.pelaporan.lkjip.konteks import Konteks, baris, daftar, sel
from akuntabel.pelaporan.lkjip.pedoman import dasar_hukum
from akuntabel.pelaporan.lkjip.tanda_tangan import pemangku_pada, sebutan_kepala
from akuntabel.pelaporan.sdm import SEBUTAN_KELOMPOK, TabelPegawai, tabel_pegawai, tahun_data
from akuntabel.pelaporan.sebutan import kepala_daerah, nama_laporan_opd, nama_opd


def bab1(k: Konteks) -> list[Bagian]:
    blok: list[Blok] = [k.bab("PENDAHULUAN", "bab-1")]
    blok += _latar_belakang(k)
    blok += _maksud_tujuan(k)
    blok += _gambaran_umum(k)
    blok += _isu_strategis(k)
    blok += _dasar_hukum(k)
    blok += _sistematika(k)
    return [Bagian(blok=tuple(blok), mulai_nomor=True)]


def _peran(k: Konteks, peran: r.PeranDasarHukum) -> r.DasarHukum | None:
    """The regulation with a role; the most local and latest where several have it."""
    ada = [d for d in k.t.data.dasar_hukum if d.peran is peran]
    return max(
        ada,
        key=lambda d: (d.jenis.startswith(("Peraturan Bupati", "Peraturan Wali", "Peraturan Gubernur")), d.tahun),
        default=None,
    )


def _latar_belakang(k: Konteks) -> list[Blok]:
    blok: list[Blok] = [k.judul("Latar Belakang", 2, "latar-belakang")]
    narasi = k.narasi("latar_belakang")
    if narasi:
        return blok + narasi
    nama = nama_opd(k.t)
    blok.append(
        k.par(
            "Setiap instansi pemerintah wajib mempertanggungjawabkan kinerja dan penggunaan anggaran yang "
            "dipercayakan kepadanya. "
            "Kewajiban itu diatur dalam Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja "
            "Instansi "
            "Pemerintah, yang meliputi rencana strategis, perjanjian kinerja, pengukuran kinerja, pengelolaan data "
            "kinerja, "
            "pelaporan kinerja, serta reviu dan evaluasi kinerja."
        )
    )
    pedoman = _peran(k, r.PeranDasarHukum.PEDOMAN_LAPORAN)
    lokal = f" dan {sebut_peraturan(pedoman)}" if pedoman and pedoman.nomor != "53" else ""
    blok.append(
        k.par(
            f"{nama_laporan_opd(k.t, k.periode)} disusun untuk memenuhi kewajiban tersebut, dengan berpedoman pada "
            "Peraturan Menteri "
            f"Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014{lokal}."
        )
    )
    if not k.periode.tahunan:
        blok.append(
            k.par(
                "Laporan ini merupakan laporan interim: isinya menggambarkan kemajuan sampai dengan triwulan yang "
                "bersangkutan dan "
                f"tidak menggantikan laporan kinerja tahunan {nama}."
            )
        )
    return blok


def _maksud_tujuan(k: Konteks) -> list[Blok]:
    blok: list[Blok] = [k.judul("Maksud dan Tujuan", 2, "maksud-tujuan")]
    narasi = k.narasi("maksud_tujuan")
    if narasi:
        return blok + narasi
    blok.append(
        k.par(
            f"Laporan ini dimaksudkan sebagai pertanggungjawaban {nama_opd(k.t)} kepada {kepala_daerah(k.t.pemda)} "
            "atas pelaksanaan "
            f"program dan kegiatan {k.periode.sampai_dengan if not k.periode.tahunan else k.periode.sebutan}. "
            "Tujuannya adalah:"
        )
    )
    blok.append(
        daftar(
            [
                "menyajikan capaian kinerja dan realisasi anggaran secara terukur kepada pemberi mandat;",
                "menjelaskan sebab keberhasilan dan kegagalan beserta langkah yang telah diambil; dan",
                "menjadi dasar perbaikan perencanaan, penganggaran, dan pelaksanaan kinerja berikutnya.",
            ],
            GayaDaftar.HURUF,
        )
    )
    return blok


# --- the office ------------------------------------------------------------------------------------------------------


def _gambaran_umum(k: Konteks) -> list[Blok]:
    blok: list[Blok] = [k.judul("Gambaran Umum", 2, "gambaran-umum"), *k.narasi("gambaran_umum")]
    blok += _kedudukan(k)
    blok += _fungsi(k)
    blok += _susunan(k)
    blok += _pegawai(k)
    blok += _aset(k)
    return blok


def _kedudukan(k: Konteks) -> list[Blok]:
    dasar = _peran(k, r.PeranDasarHukum.PEMBENTUKAN)
    if not (k.t.opd.kedudukan or k.t.opd.tugas or dasar):
        return []
    blok: list[Blok] = [k.judul("Kedudukan dan Tugas", 3, "kedudukan")]
    if dasar:
        blok.append(k.par(f"{nama_opd(k.t)} dibentuk dan diatur dengan {sebut_peraturan(dasar)}."))
    return blok + [k.par(akhiri(kapital_awal(teks))) for teks in (k.t.opd.kedudukan, k.t.opd.tugas) if teks]


def _fungsi(k: Konteks) -> list[Blok]:
    fungsi = sorted(k.t.data.fungsi, key=lambda f: (f.urutan, f.kunci))
    if not fungsi:
        return []
    butir = [kecil_awal(tanpa_titik(f.uraian)).removesuffix("; dan").rstrip(";") for f in fungsi]
    return [
        k.judul("Fungsi", 3, "fungsi"),
        k.par(f"Dalam melaksanakan tugasnya, {k.t.opd.nama} menyelenggarakan fungsi:"),
        daftar(_butir_resmi(butir), GayaDaftar.HURUF),
    ]


def _butir_resmi(butir: list[str]) -> list[str]:
    """Items closed as in an official list: semicolons, "dan" before the last, a full stop."""
    if len(butir) < 2:
        return [f"{b}." for b in butir]
    return [*(f"{b};" for b in butir[:-2]), f"{butir[-2]}; dan", f"{butir[-1]}."]


def _susunan(k: Konteks) -> list[Blok]:
    anak = _pohon_unit(k.t.data.unit)
    if not anak[""]:
        return []
    kepala = sebutan_kepala(k.t)
    blok: list[Blok] = [
        k.judul("Susunan Organisasi", 3, "susunan-organisasi"),
        k.par(
            f"{k.t.opd.nama} dipimpin oleh {kepala} dan, sebagaimana digambarkan pada ",
            k.rujuk("gambar-organisasi"),
            ", terdiri atas:",
        ),
        _daftar_unit(anak, "", GayaDaftar.HURUF, frozenset(), "."),
    ]
    akar = Simpul(
        kunci="kepala",
        teks=_tanpa_pemda(k),
        keterangan=_nama_pemangku(k, k.t.kepala),
        tingkat=0,
        anak=_simpul_unit(k, anak, "", 1, frozenset()),
    )
    lukisan = organisasi(akar, judul=f"Struktur organisasi {nama_opd(k.t)}")
    blok.append(
        k.gambar(
            "gambar-organisasi",
            f"Struktur Organisasi {nama_opd(k.t)}",
            lukisan.svg,
            lukisan.alt,
            lukisan.lebar,
            lukisan.tinggi,
        )
    )
    return blok


def _pohon_unit(unit: Iterable[r.Unit]) -> dict[str, list[r.Unit]]:
    """Units by parent, in order; one whose parent is not on record stands at the top."""
    ada = {u.kunci for u in unit}
    anak: dict[str, list[r.Unit]] = defaultdict(list)
    for u in sorted(unit, key=lambda u: (u.urutan, u.kunci)):
        anak[u.induk if u.induk in ada else ""].append(u)
    return anak


def _tanpa_pemda(k: Konteks) -> str:
    return k.t.kepala.nama if k.t.kepala else f"{k.t.opd.sebutan_kepala} {k.t.opd.nama}"


def _daftar_unit(
    anak: dict[str, list[r.Unit]], induk: str, gaya: GayaDaftar, jalur: frozenset[str], penutup: str
) -> Daftar:
    """Units as an official list: items parted by semicolons, the last of all closed with ``penutup``."""
    milik = [u for u in anak[induk] if u.kunci not in jalur]
    butir: list[Isi] = []
    bawahan: list[Daftar | None] = []
    for n, u in enumerate(milik):
        di_bawah = [x for x in anak.get(u.kunci, []) if x.kunci not in jalur]
        akhir = penutup if n == len(milik) - 1 else "; dan" if n == len(milik) - 2 else ";"
        if len(di_bawah) == 1 and not anak.get(di_bawah[0].kunci):
            butir.append(isi(f"{u.nama}, yang terdiri atas {di_bawah[0].nama}{akhir}"))
            bawahan.append(None)
        elif di_bawah:
            butir.append(isi(f"{u.nama}, yang terdiri atas:"))
            bawahan.append(_daftar_unit(anak, u.kunci, GayaDaftar.ANGKA, jalur | {u.kunci}, akhir))
        else:
            butir.append(isi(f"{u.nama}{akhir}"))
            bawahan.append(None)
    return Daftar(butir=tuple(butir), gaya=gaya, anak=tuple(bawahan) if any(bawahan) else ())


def _simpul_unit(
    k: Konteks, anak: dict[str, list[r.Unit]], induk: str, tingkat: int, jalur: frozenset[str]
) -> tuple[Simpul, ...]:
    """Units as boxes. Only the structure is drawn: names of holders change within a year, units do not."""
    return tuple(
        Simpul(
            kunci=u.kunci,
            teks=u.nama,
            tingkat=min(tingkat, 3),
            anak=_simpul_unit(k, anak, u.kunci, tingkat + 1, jalur | {u.kunci}),
        )
        for u in anak.get(induk, [])
        if u.kunci not in jalur
    )


def _nama_pemangku(k: Konteks, jabatan: r.Jabatan | None) -> tuple[str, ...]:
    p = pemangku_pada(k.t, jabatan.kunci, k.tanggal) if jabatan else None
    if p is None:
        return ()
    awalan = {r.StatusPemangku.PLT: "Plt. ", r.StatusPemangku.PLH: "Plh. "}.get(p.status, "")
    return (f"{awalan}{p.nama}",)


# --- staff and goods -------------------------------------------------------------------------------------------------


def _pegawai(k: Konteks) -> list[Blok]:
    tabel = tabel_pegawai(k.t, k.periode.tahun)
    if not tabel:
        return []
    blok: list[Blok] = [k.judul("Sumber Daya Manusia", 3, "sumber-daya-manusia")]
    kunci = {kelompok: f"tabel-pegawai-{kelompok.value}" for kelompok in tabel}
    rujukan: list[str | al.AngkaLaporan | Potong] = []
    for n, (kelompok, nama_tabel) in enumerate(kunci.items()):
        pemisah = "" if n == 0 else " dan " if len(kunci) == 2 else ", dan " if n == len(kunci) - 1 else ", "
        rujukan += [pemisah, f"{SEBUTAN_KELOMPOK[kelompok][0].lower()} pada ", k.rujuk(nama_tabel)]
    jumlah = k.jumlah_pegawai()
    if jumlah.terisi:
        blok.append(
            k.par(f"{nama_opd(k.t)} didukung oleh ", jumlah, " pegawai. Rinciannya disajikan menurut ", *rujukan, ".")
        )
    else:
        blok.append(k.par("Keadaan pegawai disajikan menurut ", *rujukan, "."))
    blok += [_tabel_pegawai(k, isi_tabel, kunci[kelompok]) for kelompok, isi_tabel in tabel.items()]
    return blok


def _tabel_pegawai(k: Konteks, p: TabelPegawai, kunci: str) -> Tabel:
    panjang, pendek = SEBUTAN_KELOMPOK[p.kelompok]
    judul = (
        "Jumlah Pegawai yang Telah Mengikuti Pelatihan Penjenjangan"
        if p.kelompok is r.KelompokPegawai.PELATIHAN
        else f"Jumlah Pegawai Menurut {panjang}"
    )
    banyak_kolom = len(p.kolom) > 1
    sumber = f"kepegawaian menurut {p.kelompok.value} tahun {p.tahun}"

    def angka(jumlah: int | None, baris_: str, kolom: str, *, total: bool = False) -> al.AngkaLaporan:
        return al.cacah(
            jumlah,
            kunci=f"pegawai.{p.kelompok.value}.{p.tahun}.{baris_}.{kolom}".lower().replace(" ", "_"),
            rumus="Jumlah" if total else "Cacahan yang tercatat",
            sumber=sumber,
        )

    def jumlah(pasangan: list[tuple[str, str]]) -> int | None:
        ada = [n for x in pasangan if (n := p.isi.get(x)) is not None]
        return sum(ada) if ada else None

    kolom = [("No.", 4, Rata.TENGAH), (pendek, 24, Rata.KIRI)]
    kolom += [(s or "Jumlah (orang)", 10, Rata.KANAN) for s in p.kolom] + (
        [("Jumlah", 10, Rata.KANAN)] if banyak_kolom else []
    )
    badan: list[Baris] = []
    for n, b in enumerate(p.baris, 1):
        sel_baris = [sel(f"{n}."), sel(b)]
        sel_baris += [
            k.sel(_nol_bila_tak_ada(p, b, s, angka(p.isi.get((b, s)), b, s)), kunci, f"{b}, {s}".strip(", "))
            for s in p.kolom
        ]
        if banyak_kolom:
            sel_baris.append(
                k.sel(angka(jumlah([(b, s) for s in p.kolom]), b, "jumlah", total=True), kunci, f"{b}, jumlah")
            )
        badan.append(Baris(sel=tuple(sel_baris)))
    total = [sel("Jumlah", rentang_kolom=2, tebal=True, rata=Rata.TENGAH)]
    total += [
        k.sel(
            angka(jumlah([(b, s) for b in p.baris]), "jumlah", s, total=True), kunci, f"jumlah {s}".strip(), tebal=True
        )
        for s in p.kolom
    ]
    if banyak_kolom:
        total.append(k.sel(angka(p.jumlah, "jumlah", "jumlah", total=True), kunci, "jumlah", tebal=True))
    badan.append(Baris(sel=tuple(total), jenis=BarisJenis.JUMLAH))
    return k.tabel(kunci, judul, kolom, badan, catatan=[f"Keadaan tahun {p.tahun}."])


def _nol_bila_tak_ada(p: TabelPegawai, b: str, s: str, a: al.AngkaLaporan) -> al.AngkaLaporan:
    """A pair that no row names is not a gap but a pair that does not occur: a dash."""
    return a if (b, s) in p.isi else al.tidak_ada()


def _aset(k: Konteks) -> list[Blok]:
    tahun = tahun_data((a.tahun for a in k.t.data.aset), k.periode.tahun)
    ada = sorted((a for a in k.t.data.aset if a.tahun == tahun), key=lambda a: (a.urutan, a.kunci))
    if not ada:
        return []
    kelompok: dict[str, list[r.Aset]] = defaultdict(list)
    for a in ada:
        kelompok[a.kelompok or "Sarana dan Prasarana"].append(a)
    kunci = {g: f"tabel-aset-{n}" for n, g in enumerate(kelompok, 1)}
    blok: list[Blok] = [k.judul("Sarana dan Prasarana", 3, "sarana-prasarana")]
    rujukan: list[str | Potong] = []
    for n, g in enumerate(kelompok):
        pemisah = "" if n == 0 else " dan " if len(kelompok) == 2 else ", dan " if n == len(kelompok) - 1 else ", "
        rujukan += [pemisah, k.rujuk(kunci[g])]
    blok.append(k.par("Sarana dan prasarana yang digunakan untuk melaksanakan tugas disajikan pada ", *rujukan, "."))
    for g, isi_kelompok in kelompok.items():
        blok.append(_tabel_aset(k, g, isi_kelompok, kunci[g], tahun or k.periode.tahun))
    return blok


def _tabel_aset(k: Konteks, nama: str, aset: list[r.Aset], kunci: str, tahun: int) -> Tabel:
    kolom = [("No.", 4, Rata.TENGAH), ("Uraian", 30, Rata.KIRI), ("Jumlah", 12, Rata.KANAN)]
    badan = [
        baris(
            f"{n}.",
            a.uraian,
            k.sel(
                al.cacah(a.jumlah, kunci=f"aset.{a.kunci}", satuan=a.satuan, sumber=f"data aset tahun {tahun}"),
                kunci,
                a.uraian,
            ),
        )
        for n, a in enumerate(aset, 1)
    ]
    satuan = {a.satuan for a in aset}
    terisi = [a.jumlah for a in aset if a.jumlah is not None]
    if len(satuan) == 1 and terisi:
        total = al.cacah(
            sum(terisi),
            kunci=f"aset.{kunci}.{tahun}",
            satuan=satuan.pop(),
            rumus="Jumlah semua baris",
            sumber=f"data aset tahun {tahun}",
        )
        badan.append(
            Baris(
                sel=(
                    sel("Jumlah", rentang_kolom=2, tebal=True, rata=Rata.TENGAH),
                    k.sel(total, kunci, "jumlah", tebal=True),
                ),
                jenis=BarisJenis.JUMLAH,
            )
        )
    return k.tabel(
        kunci,
        kapital_judul(nama),
        kolom,
        badan,
        catatan=[f"Keadaan tahun {tahun}."],
    )


# --- issues, legal bases, outline ------------------------------------------------------------------------------------


def _isu_strategis(k: Konteks) -> list[Blok]:
    judul = k.judul("Isu Strategis", 2, "isu-strategis")
    narasi = k.narasi("isu_strategis")
    if narasi:
        return [judul, *narasi]
    lemah = [
        x
        for x in k.t.data.swot
        if x.tahun == k.periode.tahun and x.bidang in (r.BidangSwot.KELEMAHAN, r.BidangSwot.ANCAMAN)
    ]
    blok: list[Blok] = [judul]
    if lemah:
        lemah.sort(key=lambda x: (x.bidang is r.BidangSwot.ANCAMAN, x.urutan, x.kunci))
        blok.append(k.par("Permasalahan yang teridentifikasi dalam analisis lingkungan internal dan eksternal adalah:"))
        blok.append(daftar(_butir_resmi([kecil_awal(tanpa_titik(x.uraian)) for x in lemah]), GayaDaftar.HURUF))
    elif not k.draf:
        blok.append(k.par(f"Belum ada isu strategis yang dicatat untuk {k.periode.sebutan}."))
    return blok + k.minta(f"Tuliskan isu strategis: {kecil_awal(MENURUT_KODE['isu_strategis'].petunjuk)}")


def _dasar_hukum(k: Konteks) -> list[Blok]:
    """The listed regulations in legal order, those of one kind by year and number."""
    ada = [d for d in k.t.data.dasar_hukum if d.dicantumkan]
    if not ada:
        return []
    ada = sorted(dasar_hukum(k, ada), key=lambda d: (kunci_urut(d.jenis, d.nomor, d.tahun), d.urutan))
    blok: list[Blok] = [k.judul("Dasar Hukum", 2, "dasar-hukum")]
    blok += k.narasi("dasar_hukum") or [k.par("Laporan ini disusun berdasarkan:")]
    blok.append(daftar(_butir_resmi([sebut_peraturan(d) for d in ada]), GayaDaftar.ANGKA))
    return blok


def _sistematika(k: Konteks) -> list[Blok]:
    blok: list[Blok] = [k.judul("Sistematika", 2, "sistematika"), *k.narasi("sistematika")]
    if len(blok) == 1:
        blok.append(k.par("Laporan ini terdiri atas empat bab dan lampiran."))
    blok.append(daftar([isi(Potong(nama, tebal=True), f" memuat {rangkai(topik)}.") for nama, topik in _isi_bab(k)]))
    return blok


def _isi_bab(k: Konteks) -> list[tuple[str, list[str]]]:
    """What each chapter of this report holds; parts that it leaves out are not announced."""

    def ditulis(bagian: str) -> bool:
        return k.t.narasi(bagian, triwulan=k.periode.triwulan) is not None

    swot = any(x.tahun == k.periode.tahun for x in k.t.data.swot) or ditulis("swot") or k.draf
    tanpa = {
        "dasar hukum": not any(d.dicantumkan for d in k.t.data.dasar_hukum),
        "kebijakan": not k.t.kebijakan and not ditulis("kebijakan"),
        "program": not k.program,
        "faktor pendukung dan penghambat": not swot,
    }
    return [(nama, [x for x in topik if not tanpa.get(x)]) for nama, topik in _ISI_BAB]


_ISI_BAB = (
    (
        "Bab I Pendahuluan",
        ("latar belakang", "maksud dan tujuan", "gambaran umum", "isu strategis", "dasar hukum", "sistematika"),
    ),
    ("Bab II Perencanaan Kinerja", ("rencana strategis", "kebijakan", "program", "perjanjian kinerja")),
    (
        "Bab III Akuntabilitas Kinerja",
        (
            "capaian kinerja organisasi",
            "realisasi anggaran",
            "faktor pendukung dan penghambat",
            "efisiensi dan efektivitas",
        ),
    ),
    ("Bab IV Penutup", ("kesimpulan", "langkah perbaikan")),
)
