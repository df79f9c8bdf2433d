"""Checks of signature blocks and of personal data in the open."""

from __future__ import annotations

import re
from collections.abc import Iterator

from akuntabel.aturan.nip import kesalahan_nip
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.beda import kata_kata
from akuntabel.reviu.paham.instansi import sama_nama
from akuntabel.reviu.paham.tanda_tangan import BlokTandaTangan
from akuntabel.reviu.temuan import Keyakinan, Lokasi, Temuan, Tingkat

RUMPUN = "Tanda tangan dan data pribadi"
NASKAH = "Tata naskah dinas (Permendagri 1/2023; PerANRI 5/2021): tempat, tanggal, jabatan, nama, pangkat, dan NIP"
_PDP = "UU 27/2022 (Pelindungan Data Pribadi): data pribadi dalam dokumen terbuka dibatasi pada yang perlu"
_NIP = re.compile(r"\bnip\b\s*[.:]*\s*(?P<nip>\d[\d .-]{6,30}\d)", re.IGNORECASE)
_NIK = re.compile(
    r"\b(?:nik|(?:ber)?no(?:mor)?\.?\s+(?:ktp|induk\s+kependudukan))\b(?:\s*\(nik\))?\s*[.:]*\s*(?P<nik>\d{16})(?!\d)",
    re.IGNORECASE,
)
_PONSEL = re.compile(r"(?<![\d.,])(?:\+62|62|0)\s?8\d{2}[\s.-]?\d{3,4}[\s.-]?\d{3,5}(?![\d.,]*\d)")
_KONTAK = re.compile(r"\b(?:hp|wa|whatsapp|telepon|telp|ponsel|kontak|narahubung|hubungi|seluler)\b", re.IGNORECASE)
_SUREL = re.compile(r"\b[\w.+-]{2,40}@(?:gmail|yahoo|ymail|hotmail|outlook|rocketmail)\.[a-z.]{2,10}\b", re.IGNORECASE)
_SEBUTAN = re.compile(r"^(?:kepala|inspektur|direktur|sekretaris|camat|lurah)\b", re.IGNORECASE)
_JENIS = re.compile(
    r"\b(?P<jenis>dinas|badan|inspektorat|kecamatan|kelurahan|satuan\s+polisi|rumah\s+sakit|rsud|sekretariat|kantor|biro)\b",
    re.IGNORECASE,
)


_RANGKAP = re.compile(r"\b(?:selaku|sebagai|inspektur|camat|direktur|sekretaris)\b|/", re.IGNORECASE)
"""A head of another office who acts for this one."""
_URUSAN = frozenset(
    {
        *("pendidikan", "kesehatan", "pekerjaan", "perhubungan", "sosial", "pertanian", "perdagangan", "perindustrian"),
        *("koperasi", "tenaga", "lingkungan", "pariwisata", "kebudayaan", "perpustakaan", "kearsipan", "keuangan"),
        *("kepegawaian", "perencanaan", "pendapatan", "bencana", "kesatuan", "kependudukan", "komunikasi"),
        *("perumahan", "permukiman", "perikanan", "kelautan", "peternakan", "pangan", "pemuda", "pemberdayaan"),
        *("penanaman", "kehutanan", "energi", "penelitian"),
    }
)
"""Words of the names of offices, so that an abbreviation ("DUKCAPIL") is not taken for another office."""


def _tempat(lap: Laporan, b: BlokTandaTangan) -> Lokasi:
    return lap.lokasi(b.jabatan or b.ruas)


@aturan_laporan(
    kode="TT-01",
    rumpun=RUMPUN,
    judul="Blok tanda tangan tidak lengkap",
    tingkat=Tingkat.SEDANG,
    dasar=NASKAH,
    katalog=("C-SIGN",),
    baik="""
        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
        Pembina Tingkat I
        NIP. [NIP]
    """,
    buruk="""
        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
        Pembina Tingkat I
        NIP. [NIP]
    """,
)
def blok_tidak_lengkap(lap: Laporan) -> Iterator[Temuan]:
    for b in lap.tanda_tangan:
        kurang = []
        if b.tempat is None and not b.tanggal_tercetak:
            kurang.append("tempat dan tanggal")
        elif b.tempat is None:
            kurang.append("tempat")
        elif not b.tanggal_tercetak:
            kurang.append("tanggal")
        if b.nama is None:
            kurang.append("nama")
        if kurang:
            yield from satu(
                "TT-01",
                [_tempat(lap, b)],
                f"Blok tanda tangan {b.sebutan_jabatan or 'ini'} tidak memuat {' dan '.join(kurang)}.",
                f"Lengkapi {' dan '.join(kurang)} pada blok tanda tangan.",
                kutipan=(b.jabatan or b.ruas).teks[:110],
            )


@aturan_laporan(
    kode="TT-02",
    rumpun=RUMPUN,
    judul="Pangkat atau NIP penandatangan tidak dicantumkan",
    tingkat=Tingkat.RENDAH,
    dasar=NASKAH,
    katalog=("C-SIGN",),
    baik="""
        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
        Pembina Tingkat I
        NIP. [NIP]
    """,
    buruk="""
        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
        NIP. [NIP]
    """,
)
def pangkat_nip(lap: Laporan) -> Iterator[Temuan]:
    kelompok: dict[tuple[str, str], list[BlokTandaTangan]] = {}
    for b in lap.tanda_tangan:
        if b.kepala_daerah or b.nama is None:
            continue
        kurang = [nama for nama, ada in (("pangkat", b.pangkat), ("NIP", b.ruas_nip)) if ada is None]
        if kurang:
            kelompok.setdefault((" dan ".join(kurang), b.sebutan_jabatan.casefold()), []).append(b)
    for (kurang_ini, _), anggota in kelompok.items():
        b = anggota[0]
        yield from satu(
            "TT-02",
            [lap.lokasi(r) for x in anggota for r in dict.fromkeys((x.nama, x.jabatan, x.ruas_nip)) if r is not None],
            f"{kurang_ini[0].upper()}{kurang_ini[1:]} penandatangan ({b.sebutan_jabatan}) tidak dicantumkan.",
            f"Cantumkan {kurang_ini} di bawah nama penandatangan.",
            kutipan=_samar((b.ruas_nip or b.nama or b.ruas).teks),
        )


@aturan_laporan(
    kode="TT-03",
    rumpun=RUMPUN,
    judul="Sebutan pejabat sementara ditulis tidak baku",
    tingkat=Tingkat.RENDAH,
    dasar="Tata naskah dinas: “Plt.” (pelaksana tugas), “Plh.” (pelaksana harian), “Pj.” (penjabat)",
    katalog=("C-SIGN",),
    baik="""
        Bontang, 20 Januari 2023

        Plt. KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
    """,
    buruk="""
        Bontang, 20 Januari 2023

        PLT KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
    """,
)
def pejabat_sementara(lap: Laporan) -> Iterator[Temuan]:
    kelompok: dict[str, list[BlokTandaTangan]] = {}
    for b in lap.tanda_tangan:
        if b.sementara and not re.fullmatch(r"(?:Pl[th]|Pjs?)\.|Penjabat", b.sementara.strip()):
            kelompok.setdefault(b.sementara.strip(), []).append(b)
    for tertulis, anggota in kelompok.items():
        inti = re.sub(r"[\s.]", "", tertulis).casefold()
        baku = {"plt": "Plt.", "pit": "Plt.", "plh": "Plh.", "pj": "Pj.", "pjs": "Pjs.", "penjabat": "Penjabat"}[inti]
        yield from satu(
            "TT-03",
            [_tempat(lap, b) for b in anggota],
            f"Sebutan pejabat sementara tertulis “{tertulis}”, seharusnya “{baku}”.",
            f"Tulis “{baku}”.",
            kutipan=(anggota[0].jabatan or anggota[0].ruas).teks[:110],
        )


def _kata(nama: str) -> list[str]:
    return [
        k for k in re.findall(r"[a-z]+", nama.casefold()) if k not in ("dan", "daerah", "provinsi", "kabupaten", "kota")
    ]


@aturan_laporan(
    kode="TT-04",
    rumpun=RUMPUN,
    judul="Jabatan penandatangan bukan jabatan pada instansi ini",
    tingkat=Tingkat.TINGGI,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="PermenPANRB 53/2014 Lampiran II: laporan kinerja ditandatangani pimpinan instansi yang melaporkan",
    katalog=("C-ORG", "C-SIGN"),
    baik="""
        LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2022

        Laporan Kinerja Dinas Kesehatan Kota Bontang disusun setiap tahun.

        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN KOTA BONTANG

        dr. ANI RAHAYU, M.Kes.
    """,
    buruk="""
        LAPORAN KINERJA DINAS KESEHATAN KOTA BONTANG TAHUN 2022

        Laporan Kinerja Dinas Kesehatan Kota Bontang disusun setiap tahun oleh Dinas Kesehatan Kota Bontang.

        Bontang, 20 Januari 2023

        KEPALA DINAS PENDIDIKAN KOTA BONTANG

        dr. ANI RAHAYU, M.Kes.
    """,
)
def jabatan_lain(lap: Laporan) -> Iterator[Temuan]:
    instansi = lap.instansi.nama
    milik = _JENIS.search(instansi)
    if milik is None:
        return
    for b in lap.tanda_tangan:
        sebutan = _SEBUTAN.sub("", b.sebutan_jabatan).strip()
        jenis = _JENIS.search(sebutan)
        if b.kepala_daerah or jenis is None:
            continue
        if sama_nama(kata_kata(sebutan[jenis.start() :].casefold()), kata_kata(instansi[milik.start() :].casefold())):
            continue
        a, c = _kata(sebutan[jenis.start() :]), _kata(instansi[milik.start() :])
        lain_jenis = milik["jenis"].casefold() != jenis["jenis"].casefold() and not _RANGKAP.search(sebutan)
        if (len(c) > 1 or lain_jenis) and not set(a[1:]) & set(c) and set(a[1:]) & _URUSAN:
            yield from satu(
                "TT-04",
                [_tempat(lap, b)],
                f"Penandatangan disebut {b.sebutan_jabatan}, sedangkan laporan ini laporan {instansi}.",
                f"Periksa jabatan penandatangan; pimpinan {instansi} yang menandatangani laporan ini.",
                kutipan=(b.jabatan or b.ruas).teks[:110],
            )


@aturan_laporan(
    kode="TT-05",
    rumpun=RUMPUN,
    judul="Penandatangan dengan jabatan yang sama bernama lain",
    tingkat=Tingkat.SEDANG,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar="Kata pengantar dan penutup satu laporan ditandatangani oleh pejabat yang sama",
    katalog=("C-ORG", "C-SIGN"),
    baik="""
        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.

        Demikian laporan ini disusun.

        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. Ani Rahayu, M.Kes.
    """,
    buruk="""
        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.

        Demikian laporan ini disusun.

        Bontang, 20 Januari 2023

        KEPALA DINAS KESEHATAN

        dr. BUDI SANTOSO, M.Kes.
    """,
)
def nama_berbeda(lap: Laporan) -> Iterator[Temuan]:
    pertama: dict[str, BlokTandaTangan] = {}
    for b in lap.tanda_tangan:
        if b.nama is None or "[" in b.nama.teks:
            continue
        kunci = " ".join(re.findall(r"[a-z]+", b.sebutan_jabatan.casefold()))
        lama = pertama.setdefault(kunci, b)
        if lama.nama is not None and _nama_inti(lama.nama.teks) != _nama_inti(b.nama.teks):
            yield from satu(
                "TT-05",
                [lap.lokasi(b.nama), lap.lokasi(lama.nama)],
                f"{b.sebutan_jabatan} ditandatangani atas nama “{b.nama.teks.strip()}”, di tempat lain atas nama "
                f"“{lama.nama.teks.strip()}”.",
                "Samakan nama penandatangan, atau terangkan pergantian pejabatnya.",
                kutipan=b.nama.teks.strip()[:110],
            )


def _nama_inti(nama: str) -> str:
    """The name without titles before and after it."""
    tanpa = nama.partition(",")[0].casefold()
    return "".join(k for k in re.findall(r"[a-z]{3,}", tanpa) if k not in ("drs", "dra", "prof", "hj", "drg"))


# --- personal data -------------------------------------------------------------------------------------------------


def _cari(lap: Laporan, pola: re.Pattern[str], *tanda: str) -> list[tuple[Ruas, re.Match[str]]]:
    """All matches in texts that hold one of the signs (a cheap test first)."""
    return [(r, m) for r in lap.ruas if any(t in r.teks.casefold() for t in tanda) for m in pola.finditer(r.teks)]


def _samar(teks: str) -> str:
    """A quotation that does not repeat the personal number."""
    return re.sub(r"\d[\d .-]{6,}\d", lambda m: m[0][:4] + "…", teks.strip())[:110]


@aturan_laporan(
    kode="TT-06",
    rumpun=RUMPUN,
    judul="NIP tercetak dalam dokumen terbuka",
    tingkat=Tingkat.INFO,
    keyakinan=Keyakinan.PERLU_TELAAH,
    dasar=_PDP,
    katalog=("C-PII",),
    baik="""
        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
        NIP. [NIP]
    """,
    buruk="""
        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
        NIP. 10000000 000000 0 000
    """,
)
def nip_terbuka(lap: Laporan) -> Iterator[Temuan]:
    ada = _cari(lap, _NIP, "nip")
    yield from satu(
        "TT-06",
        [lap.lokasi(r, m.start()) for r, m in ada],
        "NIP tercetak lengkap di {n} tempat; NIP termasuk data pribadi.",
        "Pada salinan yang diumumkan, samarkan NIP; pada naskah yang ditandatangani NIP tetap dicantumkan.",
        kutipan=_samar(ada[0][1][0]) if ada else "",
    )


@aturan_laporan(
    kode="TT-07",
    rumpun=RUMPUN,
    judul="Bentuk NIP tidak benar",
    tingkat=Tingkat.SEDANG,
    dasar="Peraturan Kepala BKN 22/2007: NIP terdiri atas 18 angka (tanggal lahir, bulan pengangkatan, jenis kelamin, "
    "nomor urut)",
    katalog=("C-SIGN",),
    baik="""
        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
        NIP. [NIP]
    """,
    buruk="""
        KEPALA DINAS KESEHATAN

        dr. ANI RAHAYU, M.Kes.
        NIP. 10000000 000000 0
    """,
)
def bentuk_nip(lap: Laporan) -> Iterator[Temuan]:
    for r, m in _cari(lap, _NIP, "nip"):
        sebab = kesalahan_nip(m["nip"])
        if sebab:
            yield from satu(
                "TT-07",
                [lap.lokasi(r, m.start("nip"))],
                f"NIP yang tercetak {sebab}.",
                "Cocokkan NIP dengan data kepegawaian.",
                kutipan=_samar(m[0]),
            )


@aturan_laporan(
    kode="TT-08",
    rumpun=RUMPUN,
    judul="NIK atau kontak pribadi tercetak dalam laporan",
    tingkat=Tingkat.SEDANG,
    dasar=_PDP,
    katalog=("C-PII",),
    baik="""
        Kantor beralamat di Jalan Awang Long Nomor 1 Bontang, telepon (0548) 20000, pos-el dinkes@bontangkota.go.id.
    """,
    buruk="""
        Narahubung laporan ini dapat dihubungi melalui pos-el ani.contoh@gmail.com.
    """,
)
def data_pribadi(lap: Laporan) -> Iterator[Temuan]:
    for pola, tanda, nama, keyakinan in (
        (_NIK, ("nik", "ktp", "kependudukan"), "NIK", None),
        (_PONSEL, ("08", "62"), "Nomor ponsel", Keyakinan.PERLU_TELAAH),
        (_SUREL, ("@",), "Alamat pos-el yang bukan milik kantor", Keyakinan.PERLU_TELAAH),
    ):
        ada = _cari(lap, pola, *tanda)
        if pola is _PONSEL:
            ada = [(r, m) for r, m in ada if _KONTAK.search(r.teks[max(0, m.start() - 30) : m.start()])]
        yield from satu(
            "TT-08",
            [lap.lokasi(r, m.start()) for r, m in ada],
            f"{nama} tercetak dalam laporan di {{n}} tempat.",
            f"Hapus atau samarkan {nama if nama == 'NIK' else nama[0].lower() + nama[1:]} itu; gunakan kontak kantor.",
            kutipan=_samar(ada[0][1][0]) if ada else "",
            keyakinan=keyakinan,
        )
