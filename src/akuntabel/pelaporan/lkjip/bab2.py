"""Bab II Perencanaan Kinerja: plan, tujuan and sasaran, kebijakan, the plan's table, the performance agreement."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.dokumen.model import Arah, Bagian, Baris, BarisJenis, Blok, GayaDaftar, Rata, Sel, Tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan import kalimat as kal
from akuntabel.pelaporan.isian import sebut_peraturan
from akuntabel.pelaporan.kata import tanpa_titik
from akuntabel.pelaporan.lkjip.konteks import Konteks, baris_kelompok, daftar, sel
from akuntabel.pelaporan.sebutan import kepala_daerah, nama_opd, nama_rencana, nama_rencana_lengkap
from akuntabel.pelaporan.sumber import JENIS_BELANJA
from akuntabel.perjanjian.naskah import ALASAN

TABEL_TUJUAN = "tabel-tujuan-sasaran"
TABEL_RENSTRA = "tabel-renstra"
TABEL_PK = "tabel-pk"
TABEL_PK_ANGGARAN = "tabel-pk-anggaran"


def bab2(k: Konteks) -> list[Bagian]:
    blok: list[Blok] = [k.bab("PERENCANAAN KINERJA", "bab-2")]
    blok += _rencana(k)
    blok += _kebijakan(k)
    if not k.program:
        return [Bagian(blok=(*blok, *_perjanjian(k)))]
    return [
        Bagian(blok=tuple(blok)),
        Bagian(blok=(*_program(k), tabel_renstra(k)), arah=Arah.MENDATAR),
        Bagian(blok=tuple(_perjanjian(k))),
    ]


# --- plan ------------------------------------------------------------------------------------------------------------


def _rencana(k: Konteks) -> list[Blok]:
    blok: list[Blok] = [k.judul("Rencana Strategis", 2, "rencana-strategis")]
    blok += k.narasi("rencana_strategis") or _rencana_baku(k)
    if k.tujuan or k.sasaran:
        blok.append(
            k.par(
                "Tujuan dan sasaran rencana strategis (Renstra) beserta indikator dan targetnya disajikan pada ",
                k.rujuk(TABEL_TUJUAN),
                ".",
            )
        )
        blok.append(tabel_tujuan(k))
    else:
        blok.append(k.par(f"Tujuan dan sasaran {nama_opd(k.t)} belum tercatat."))
        blok += k.minta("Isi tujuan, sasaran, indikator, dan target rencana strategis.")
    return blok


def _rencana_baku(k: Konteks) -> list[Blok]:
    rencana = k.t.rencana
    if rencana is None:
        return [k.par(f"Rencana strategis yang berlaku pada Tahun {k.periode.tahun} belum tercatat.")]
    dasar = next((d for d in k.t.data.dasar_hukum if d.kunci == rencana.dasar_hukum), None)
    blok: list[Blok] = [
        k.par(
            f"Perencanaan kinerja {nama_opd(k.t)} Tahun {k.periode.tahun} berpedoman pada ",
            nama_rencana_lengkap(rencana),
            f", yang ditetapkan dengan {sebut_peraturan(dasar)}." if dasar else ".",
        )
    ]
    induk = _rantai(k)
    if induk and k.t.rencana_pemda:
        blok.append(
            k.par(
                f"Rencana tersebut merupakan bagian dari {nama_rencana_lengkap(k.t.rencana_pemda)}, dengan keterkaitan "
                "sebagai berikut."
            )
        )
        blok.append(daftar(induk))
    return blok


def _rantai(k: Konteks) -> list[str]:
    """From the mission down to what the OPD's tujuan supports, each level once."""
    sebutan = {
        r.JenisUnsur.MISI: "Misi",
        r.JenisUnsur.TUJUAN: "Tujuan daerah",
        r.JenisUnsur.SASARAN: "Sasaran daerah",
    }
    rantai: dict[str, str] = {}
    for u in k.tujuan:
        for atas in k.t.jalur(u.kunci)[:-1]:
            if atas.jenis in sebutan:
                urut = atas.kode.removeprefix("M")
                nomor = f" {urut}" if urut.isdigit() else ""
                rantai[atas.kunci] = f"{sebutan[atas.jenis]}{nomor}: {tanpa_titik(atas.uraian)}."
    return list(rantai.values())


def tabel_tujuan(k: Konteks) -> Tabel:
    """Tabel 2.1: each tujuan with its indicators in bold ("1."), its sasaran with theirs below ("1.1")."""
    tahun = k.periode.tahun
    kolom = [
        ("No.", 4, Rata.TENGAH), ("Tujuan/Sasaran", 26, Rata.KIRI), ("Indikator", 30, Rata.KIRI),
        (f"Target {tahun}", 10, Rata.KANAN),
    ]  # fmt: skip
    akhir = k.t.rencana.tahun_akhir if k.t.rencana else 0
    dengan_akhir = akhir > tahun
    if dengan_akhir:
        kolom.append((f"Target {akhir}", 10, Rata.KANAN))
    badan: list[Baris] = []

    def tambah(u: r.Unsur, nomor: str) -> None:
        hasil = k.hasil_dari(u)
        kosong = [sel("Belum ada indikator", rentang_kolom=len(kolom) - 2, isyarat="kosong")]
        tebal, banyak = u.jenis is r.JenisUnsur.TUJUAN, max(len(hasil), 1)
        for n, h in enumerate(hasil or [None]):
            depan = [sel(x, rentang_baris=banyak, tebal=tebal) for x in (nomor, u.uraian)] if n == 0 else []
            badan.append(Baris(sel=(*depan, *(_target_tujuan(k, h, dengan_akhir) if h else kosong))))

    for n, (tujuan, sasaran) in enumerate(_tujuan_sasaran(k), 1):
        if tujuan is not None:
            tambah(tujuan, f"{n}.")
        for m, u in enumerate(sasaran, 1):
            tambah(u, f"{n}.{m}")
    return k.tabel(TABEL_TUJUAN, "Tujuan dan Sasaran", kolom, badan)


def _tujuan_sasaran(k: Konteks) -> list[tuple[r.Unsur | None, list[r.Unsur]]]:
    """Each tujuan with the sasaran below it; sasaran without one come last."""
    hasil: list[tuple[r.Unsur | None, list[r.Unsur]]] = []
    terpakai: set[str] = set()
    for u in k.tujuan:
        sasaran = [x for x in k.di_bawah(u.kunci, r.JenisUnsur.SASARAN) if x.rencana == u.rencana]
        terpakai |= {x.kunci for x in sasaran}
        hasil.append((u, sasaran))
    sisa = [u for u in k.sasaran if u.kunci not in terpakai]
    return [*hasil, (None, sisa)] if sisa else hasil


def _target_tujuan(k: Konteks, h: Hasil, dengan_akhir: bool) -> list[Sel]:
    nama = h.indikator.kode or h.indikator.uraian
    isi_sel = [
        sel(h.indikator.uraian),
        k.sel(al.target(h), TABEL_TUJUAN, f"{nama}, target"),
    ]
    if dengan_akhir:
        isi_sel.append(k.sel(kal.angka_target_akhir(k, h), TABEL_TUJUAN, f"{nama}, target akhir"))
    return isi_sel


# --- policies and programs -------------------------------------------------------------------------------------------


def _kebijakan(k: Konteks) -> list[Blok]:
    kebijakan = sorted(k.t.kebijakan.values(), key=lambda x: (x.urutan, x.kunci))
    narasi = k.narasi("kebijakan")
    if not kebijakan and not narasi:
        return []
    blok: list[Blok] = [k.judul("Kebijakan", 2, "kebijakan"), *narasi]
    if kebijakan:
        blok.append(
            k.par(
                "Untuk mewujudkan sasaran tersebut ditetapkan kebijakan berikut, yang masing-masing dijabarkan ke "
                "dalam program."
            )
            if not narasi
            else k.par("Kebijakan tersebut dijabarkan ke dalam program sebagai berikut.")
        )
        blok.append(daftar([_kebijakan_program(k, x) for x in kebijakan], GayaDaftar.ANGKA))
    return blok


def _kebijakan_program(k: Konteks, x: r.Kebijakan) -> str:
    program = [k.nama_unsur(u) for u in k.program if u.kebijakan == x.kunci]
    if not program:
        return f"{tanpa_titik(x.uraian)}."
    sambung = " serta " if len(program) == 2 else "; serta "
    return f"{tanpa_titik(x.uraian)}, melalui {sambung.join(x for x in ('; '.join(program[:-1]), program[-1]) if x)}."


def _program(k: Konteks) -> list[Blok]:
    blok: list[Blok] = [k.judul("Program, Kegiatan, dan Sub Kegiatan", 2, "program-rencana")]
    struktur = kal.struktur(k)
    blok.append(
        k.par(
            struktur,
            " " if struktur else "",
            "Penjabaran tujuan, sasaran, dan kebijakan ke dalam program, kegiatan, dan sub kegiatan beserta kondisi "
            "yang hendak "
            "diwujudkan, indikator, dan targetnya disajikan pada ",
            k.rujuk(TABEL_RENSTRA),
            ".",
        )
    )
    return blok


def tabel_renstra(k: Konteks) -> Tabel:
    """Tabel 2.2: tujuan, sasaran and kebijakan as full-width rows, programs and what is below them in columns."""
    kolom = [
        ("Kode", 12, Rata.KIRI), ("Program/Kegiatan/Sub Kegiatan", 30, Rata.KIRI), ("Sasaran (Kondisi)", 26, Rata.KIRI),
        ("Indikator", 30, Rata.KIRI), (f"Target {k.periode.tahun}", 12, Rata.KANAN),
    ]  # fmt: skip
    badan: list[Baris] = []
    sudah: set[str] = set()

    def kelompok(judul: str, u: r.Unsur, tingkat: int) -> None:
        badan.append(baris_kelompok(f"{judul}: {tanpa_titik(u.uraian)}", len(kolom), tingkat))
        badan.extend(_baris_indikator(k, u, kosongkan=True))

    def program(daftar_program: Sequence[r.Unsur]) -> None:
        kini: str | None = None
        for p in daftar_program:
            if p.kunci in sudah:
                continue
            sudah.add(p.kunci)
            if p.kebijakan != kini and p.kebijakan in k.t.kebijakan:
                badan.append(
                    baris_kelompok(f"Kebijakan: {tanpa_titik(k.t.kebijakan[p.kebijakan].uraian)}", len(kolom), 2)
                )
            kini = p.kebijakan
            for dalam, u in [(0, p), *((d + 1, x) for d, x in k.t.telusuri(p.kunci) if x.jenis in JENIS_BELANJA)]:
                badan.extend(_baris_indikator(k, u, dalam=min(dalam, 2)))

    for tujuan, sasaran in _tujuan_sasaran(k):
        if tujuan is not None:
            kelompok("Tujuan", tujuan, 0)
        for s in sasaran:
            kelompok("Sasaran", s, 1)
            program(k.di_bawah(s.kunci, r.JenisUnsur.PROGRAM))
        if tujuan is not None:
            program(k.di_bawah(tujuan.kunci, r.JenisUnsur.PROGRAM))
    program(k.program)
    judul = f"Rencana Strategis {k.t.opd.nama} Tahun {k.periode.tahun}"
    return k.tabel(TABEL_RENSTRA, judul, kolom, badan)


def _baris_indikator(k: Konteks, u: r.Unsur, *, dalam: int = 0, kosongkan: bool = False) -> list[Baris]:
    """The rows of one element, one per indicator; those of a group row leave the element's own columns empty."""
    hasil = k.hasil_dari(u)
    tebal = u.jenis is r.JenisUnsur.PROGRAM
    n = max(len(hasil), 1)
    depan = (
        [
            sel(
                "Indikator " + ("tujuan" if u.jenis is r.JenisUnsur.TUJUAN else "sasaran"),
                rentang_kolom=3,
                rentang_baris=n,
            )
        ]
        if kosongkan
        else [
            sel(u.kode or al.KOSONG, rentang_baris=n, tebal=tebal),
            sel(k.nama_unsur(u), rentang_baris=n, tebal=tebal, tingkat=dalam),
            sel(u.kondisi or al.KOSONG, rentang_baris=n),
        ]
    )
    if not hasil:
        return [Baris(sel=(*depan, sel("Belum ada indikator", rentang_kolom=2, isyarat="kosong")))]
    return [
        Baris(
            sel=(
                *(depan if m == 0 else ()),
                sel(h.indikator.uraian),
                k.sel(al.target(h), TABEL_RENSTRA, f"{h.indikator.kode or h.indikator.uraian}, target"),
            )
        )
        for m, h in enumerate(hasil)
    ]


# --- agreement -------------------------------------------------------------------------------------------------------


def _perjanjian(k: Konteks) -> list[Blok]:
    blok: list[Blok] = [k.judul("Perjanjian Kinerja", 2, "perjanjian-kinerja"), *k.narasi("perjanjian_kinerja")]
    tahun = k.periode.tahun
    pk = k.t.pk
    if pk is None:
        blok.append(
            k.par(
                f"Perjanjian Kinerja Tahun {tahun} yang ditandatangani belum tercatat dalam data laporan ini. "
                f"Target yang dipakai untuk mengukur kinerja karena itu adalah target {nama_rencana(k.t.rencana)}."
            )
        )
        blok += k.minta(
            f"Catat Perjanjian Kinerja Tahun {tahun} antara {kepala_daerah(k.t.pemda)} dan kepala perangkat daerah, "
            "beserta "
            "tanggal, target, dan anggarannya."
        )
    else:
        blok.append(k.par(_kalimat_pk(k, pk)))
    utama = k.hasil_dari(*k.sasaran)
    if utama:
        sumber = "Sasaran, indikator, dan target" + (" yang diperjanjikan" if pk else f" Tahun {tahun}")
        blok.append(k.par(f"{sumber} disajikan pada ", k.rujuk(TABEL_PK), "."))
        judul = (
            f"Perjanjian Kinerja Tahun {tahun}"
            if pk
            else f"Sasaran, Indikator, dan Target Tahun {tahun} Menurut Renstra"
        )
        blok.append(tabel_pk(k, TABEL_PK, judul))
    if k.program:
        blok.append(k.par("Program dan anggaran yang mendukungnya disajikan pada ", k.rujuk(TABEL_PK_ANGGARAN), "."))
        blok.append(tabel_pk_anggaran(k, TABEL_PK_ANGGARAN, f"Program dan Anggaran Tahun {tahun}"))
    return blok


def _kalimat_pk(k: Konteks, pk: r.Pk) -> str:
    nama = f"Perjanjian Kinerja Tahun {pk.tahun}" if pk.nomor <= 1 else f"Perubahan Perjanjian Kinerja Tahun {pk.tahun}"
    pihak = pk.pihak_kedua_jabatan or kepala_daerah(k.t.pemda)
    kalimat = f"{nama} {k.t.opd.nama} ditandatangani bersama {pihak}"
    if pk.tanggal:
        kalimat += f" pada tanggal {tulis_tanggal(pk.tanggal)}"
    kalimat += "."
    if pk.alasan_perubahan:
        kalimat += f" Perubahan dilakukan karena {ALASAN[pk.alasan_perubahan]}."
    return kalimat + " Pengukuran kinerja dalam laporan ini memakai target perjanjian tersebut."


def tabel_pk(k: Konteks, kunci: str, judul: str, *, bernomor: bool = True) -> Tabel:
    """Form I/5-6, table 1: No, Sasaran Strategis, Indikator Kinerja, Target (53/2014 Lampiran I)."""
    kolom = [
        ("No.", 4, Rata.TENGAH), ("Sasaran Strategis", 30, Rata.KIRI), ("Indikator Kinerja", 34, Rata.KIRI),
        ("Target", 12, Rata.KANAN),
    ]  # fmt: skip
    badan: list[Baris] = []
    for n, u in enumerate([u for u in k.sasaran if k.t.indikator_dari(u.kunci)], 1):
        hasil = k.hasil_dari(u)
        for m, h in enumerate(hasil):
            depan = [sel(f"{n}.", rentang_baris=len(hasil)), sel(u.uraian, rentang_baris=len(hasil))] if m == 0 else []
            nama = h.indikator.kode or h.indikator.uraian
            badan.append(Baris(sel=(*depan, sel(h.indikator.uraian), k.sel(al.target(h), kunci, f"{nama}, target"))))
    return k.tabel(kunci, judul, kolom, badan, bernomor=bernomor)


def tabel_pk_anggaran(k: Konteks, kunci: str, judul: str, *, bernomor: bool = True, keterangan: bool = False) -> Tabel:
    """Form I/5-6, table 2: Program, Anggaran, Keterangan; the total below."""
    kolom = [("No.", 4, Rata.TENGAH), ("Program", 46, Rata.KIRI), ("Anggaran", 20, Rata.KANAN)]
    if keterangan:
        kolom.append(("Keterangan", 14, Rata.KIRI))
    ekor = [sel("")] if keterangan else []
    badan = [
        Baris(
            sel=(
                sel(f"{n}."),
                sel(k.nama_unsur(u)),
                k.sel(
                    al.pagu(k.anggaran[u.kunci], k.periode.tahun, k.nama_unsur(u)),
                    kunci,
                    f"{u.kode or u.uraian}, anggaran",
                ),
                *ekor,
            )
        )
        for n, u in enumerate(k.program, 1)
        if u.kunci in k.anggaran
    ]
    total = al.pagu(k.anggaran[""], k.periode.tahun, k.t.opd.nama)
    badan.append(
        Baris(
            sel=(
                sel("Jumlah", rentang_kolom=2, tebal=True, rata=Rata.TENGAH),
                k.sel(total, kunci, "jumlah anggaran", tebal=True),
                *ekor,
            ),
            jenis=BarisJenis.JUMLAH,
        )
    )
    catatan = list(k.anggaran[""].catatan)
    if not k.anggaran[""].pagu_dijumlahkan and any(
        k.anggaran[u.kunci].pagu is None for u in k.program if u.kunci in k.anggaran
    ):
        catatan.append(
            "Jumlah berasal dari pagu perangkat daerah; pagu program belum diisi sehingga tidak diperkirakan."
        )
    return k.tabel(kunci, judul, kolom, badan, catatan=catatan, bernomor=bernomor)
