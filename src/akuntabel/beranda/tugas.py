"""Who has what to do: tasks by role from the state of an office and its year. Pure; nothing is read here.

Every task says in words what state it is in, when it is due, why it cannot be done yet, and which page is the place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from akuntabel.aturan.alur import BUKAN_PENGAJU, Keadaan, Langkah
from akuntabel.aturan.angka import tulis_angka
from akuntabel.aturan.hak import Jangkauan, Pelaku, Peran
from akuntabel.aturan.periode import ROMAWI
from akuntabel.beranda.keadaan import Berkas, KeadaanPk, KeadaanReviu, KeadaanTahun, KeadaanTriwulan

DEKAT = 7
"""Days before its due date from which a task is said to be due soon."""
PUTUSKAN = "beranda:putuskan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tugas:
    """Something that waits for a person."""

    judul: str
    perbuatan: str
    """The same as a verb for a button: "Isi realisasi triwulan I"."""
    keadaan: str
    rupa: str
    """Look of the badge: tinggi, sedang, info, netral."""
    rincian: str
    halaman: str
    """Name of the URL of the place."""
    triwulan: int = 0
    """The period of the place; 0 is the year."""
    nomor: int = 0
    """Which one, where the place is the page of one thing among many."""
    saring: str = ""
    """The query string with which the place shows what waits."""
    kelompok: str = ""
    """The entry of the navigation that counts it, where that is another than ``halaman``."""
    jumlah: int = 1
    tenggat: date | None = None
    terhalang: str = ""

    @property
    def butir(self) -> str:
        return self.kelompok or self.halaman

    def terlambat(self, hari: date) -> bool:
        return self.tenggat is not None and self.tenggat < hari

    def sisa(self, hari: date) -> int | None:
        """Days until it is due; negative when late."""
        return (self.tenggat - hari).days if self.tenggat else None


def tugas_opd(pelaku: Pelaku, k: KeadaanTahun, hari: date) -> tuple[Tugas, ...]:
    """What one OPD's year asks of somebody, late first."""
    peran = pelaku.peran_atas(opd=k.opd)
    sempit = {p.peran for p in pelaku.penugasan if p.opd == k.opd and p.jangkauan is not Jangkauan.OPD}
    hasil: list[Tugas] = []
    if Peran.OPERATOR_OPD in peran:
        hasil += _operator(k, hari)
    elif sempit & {Peran.OPERATOR_OPD, Peran.PENANGGUNG_JAWAB_INDIKATOR}:
        hasil += _pengisi(k, hari)
    for peran_putus, asal, langkah in (
        (Peran.VERIFIKATOR_OPD, Keadaan.DIAJUKAN, Langkah.VERIFIKASI),
        (Peran.KEPALA_OPD, Keadaan.DIVERIFIKASI, Langkah.SAHKAN),
    ):
        if peran_putus in peran:
            hasil += _putusan(pelaku, k, asal, langkah)
    if Peran.KEPALA_OPD in peran:
        hasil += [_tanda_tangan(p) for p in k.pk if p.keadaan is Keadaan.DISAHKAN and not p.ditandatangani]
    if Peran.BAGIAN_ORGANISASI in peran:
        hasil += [_kunci_triwulan(x) for x in k.triwulan if x.keadaan is Keadaan.DISAHKAN]
    if Peran.BAPPEDA in peran and k.rencana and k.rencana.keadaan is Keadaan.DISAHKAN:
        hasil.append(_kunci_rencana(k.rencana))
    if peran & {Peran.BAGIAN_ORGANISASI, Peran.BAPPEDA} and k.permintaan:
        hasil.append(permintaan(k.permintaan, "perangkat daerah ini"))
    if Peran.INSPEKTORAT in peran and k.laporan.keadaan in (Keadaan.DISAHKAN, Keadaan.DIKUNCI):
        hasil.append(_reviu_laporan(k))
    hasil += [_tanggapi(x) for x in k.reviu]
    return urutkan(hasil, hari)


def urutkan(tugas: Iterable[Tugas], hari: date) -> tuple[Tugas, ...]:
    """Late first, then by due date; what can be done before what is blocked."""
    return tuple(
        sorted(tugas, key=lambda t: (not t.terlambat(hari), t.tenggat or date.max, bool(t.terhalang), t.triwulan))
    )


def hitung(tugas: Iterable[Tugas]) -> dict[str, int]:
    """Per entry of the navigation how many things wait there."""
    jumlah: Counter[str] = Counter()
    for t in tugas:
        jumlah[t.butir] += t.jumlah
    return dict(jumlah)


# --- operator and whoever fills in -----------------------------------------------------------------------------------


def _operator(k: KeadaanTahun, hari: date) -> Iterator[Tugas]:
    if k.rencana is None:
        yield Tugas(
            judul=f"Susun rencana strategis yang berlaku tahun {k.tahun}",
            perbuatan="Susun rencana",
            keadaan="Belum ada",
            rupa="sedang",
            rincian="Perjanjian, pengukuran, dan laporan berpijak pada rencana.",
            halaman="perencanaan:rencana",
        )
        return
    if k.rencana.dapat_diubah:
        yield _ajukan(k.rencana, "perencanaan:rencana")
    yield from _operator_pk(k)
    for x in k.triwulan:
        if _dimulai(x, hari):
            yield from _operator_triwulan(x)
    yield from _operator_laporan(k, hari)


def _operator_pk(k: KeadaanTahun) -> Iterator[Tugas]:
    if not k.pk:
        yield Tugas(
            judul=f"Susun perjanjian kinerja {k.tahun}",
            perbuatan="Susun perjanjian kinerja",
            keadaan="Belum ada",
            rupa="sedang",
            rincian="Paling lambat satu bulan setelah DPA disahkan.",
            halaman="perjanjian:perjanjian",
        )
    for p in k.pk:
        if not p.ditandatangani and p.dapat_diubah:
            yield _ajukan(p, "perjanjian:perjanjian")


def _operator_triwulan(x: KeadaanTriwulan) -> Iterator[Tugas]:
    nama = f"triwulan {ROMAWI[x.triwulan]}"
    if not x.dapat_diubah or not x.wajib:
        return
    tenggat, tutup = x.jendela.tutup, "" if x.jendela.terbuka else x.jendela.alasan
    if x.tanda:
        yield Tugas(
            judul=f"Jawab {banyak(x.tanda, 'tanda')} pada {nama}",
            perbuatan="Jawab tanda",
            keadaan="Dikembalikan",
            rupa="tinggi",
            rincian=x.catatan or "Tanda harus dijawab sebelum diajukan kembali.",
            halaman="pengukuran:alur",
            kelompok="pengukuran:pengukuran",
            triwulan=x.triwulan,
            jumlah=x.tanda,
            tenggat=tenggat,
        )
    if x.belum:
        yield _isi(x, x.belum, x.wajib, tutup)
    if x.analisis_kurang and x.terisi:
        yield Tugas(
            judul=f"Jelaskan capaian yang rendah pada {nama}",
            perbuatan="Isi analisis",
            keadaan=banyak(x.analisis_kurang, "indikator"),
            rupa="sedang",
            rincian="Penyebab dan rencana tindak lanjut wajib diisi sebelum diajukan.",
            halaman="pengukuran:analisis",
            kelompok="pengukuran:pengukuran",
            triwulan=x.triwulan,
            jumlah=x.analisis_kurang,
            tenggat=tenggat,
            terhalang=tutup,
        )
    if x.tanpa_bukti:
        yield Tugas(
            judul=f"Unggah bukti {nama}",
            perbuatan="Unggah bukti",
            keadaan=f"{banyak(x.tanpa_bukti, 'indikator')} tanpa bukti",
            rupa="netral",
            rincian="Angka tanpa bukti diperiksa lebih lama dan menjadi temuan reviu.",
            halaman="pengukuran:pengukuran",
            triwulan=x.triwulan,
            jumlah=0,
            tenggat=tenggat,
            terhalang=tutup,
        )
    if x.terisi:
        belum = [
            *([f"{banyak(x.belum, 'indikator')} belum diisi"] if x.belum else []),
            *([f"{banyak(x.analisis_kurang, 'analisis')} belum diisi"] if x.analisis_kurang else []),
            *([f"{banyak(x.tanda, 'tanda')} belum dijawab"] if x.tanda else []),
        ]
        yield Tugas(
            judul=f"Ajukan realisasi {nama} untuk verifikasi",
            perbuatan="Ajukan untuk verifikasi",
            keadaan="Siap diajukan" if not belum else sebut_keadaan(x.keadaan),
            rupa="info" if not belum else "netral",
            rincian=f"{bulat(x.terisi)} dari {bulat(x.wajib)} indikator terisi.",
            halaman="pengukuran:alur",
            kelompok="pengukuran:pengukuran",
            triwulan=x.triwulan,
            jumlah=0 if belum else 1,
            tenggat=tenggat,
            terhalang=tutup or (f"Menunggu: {', '.join(belum)}." if belum else ""),
        )


def _operator_laporan(k: KeadaanTahun, hari: date) -> Iterator[Tugas]:
    if hari.year > k.tahun and k.laporan.dapat_diubah:
        yield Tugas(
            judul=f"Susun dan ajukan LKjIP {k.tahun}",
            perbuatan="Susun LKjIP",
            keadaan=sebut_keadaan(k.laporan.keadaan),
            rupa="tinggi" if k.laporan.keadaan is Keadaan.DIKEMBALIKAN else "netral",
            rincian=k.laporan.catatan or "Naskah disusun dari data; yang kosong ditandai untuk dilengkapi.",
            halaman="pelaporan:laporan",
            tenggat=k.tenggat_laporan,
        )


def _pengisi(k: KeadaanTahun, hari: date) -> Iterator[Tugas]:
    """Somebody who answers for some indicators only."""
    for x in k.triwulan:
        if not _dimulai(x, hari) or not x.dapat_diubah:
            continue
        if x.milik_belum:
            yield _isi(x, x.milik_belum, 0, "" if x.jendela.terbuka else x.jendela.alasan)


def _isi(x: KeadaanTriwulan, belum: int, dari: int, tutup: str) -> Tugas:
    nama = f"triwulan {ROMAWI[x.triwulan]}"
    return Tugas(
        judul=f"Isi realisasi {nama}",
        perbuatan=f"Isi realisasi {nama}",
        keadaan=f"{banyak(belum, 'indikator')} belum diisi",
        rupa="sedang",
        rincian=_kemajuan(belum, dari),
        halaman="pengukuran:pengukuran",
        triwulan=x.triwulan,
        jumlah=belum,
        tenggat=x.jendela.tutup,
        terhalang=tutup,
    )


def _kemajuan(belum: int, dari: int) -> str:
    if not dari:
        return "Indikator yang menjadi tanggung jawab Anda."
    if dari == belum:
        return f"Belum ada yang terisi dari {banyak(dari, 'indikator')}."
    return f"{bulat(dari - belum)} dari {banyak(dari, 'indikator')} sudah terisi."


def _ajukan(b: Berkas, halaman: str) -> Tugas:
    kembali = b.keadaan is Keadaan.DIKEMBALIKAN
    return Tugas(
        judul=f"{'Perbaiki dan ajukan' if kembali else 'Lengkapi dan ajukan'} {b.nama}",
        perbuatan=f"Buka {b.nama}",
        keadaan=sebut_keadaan(b.keadaan),
        rupa="tinggi" if kembali else "netral",
        rincian=(f"{banyak(b.tanda, 'tanda')} belum dijawab. " if b.tanda else "")
        + (b.catatan or "Belum diajukan untuk verifikasi."),
        halaman=halaman,
        jumlah=1,
    )


# --- those who decide ------------------------------------------------------------------------------------------------


def _putusan(pelaku: Pelaku, k: KeadaanTahun, asal: Keadaan, langkah: Langkah) -> Iterator[Tugas]:
    for b, tenggat in menunggu(k, asal):
        sendiri = langkah in BUKAN_PENGAJU and b.pengaju == pelaku.nama
        kata = "Verifikasi" if langkah is Langkah.VERIFIKASI else "Sahkan"
        yield Tugas(
            judul=f"{kata} {b.nama}",
            perbuatan=f"Periksa {b.nama}",
            keadaan=sebut_keadaan(b.keadaan),
            rupa="info",
            rincian=f"Diajukan oleh {b.pengaju}." if b.pengaju else "Sudah diajukan.",
            halaman=PUTUSKAN,
            triwulan=b.triwulan if isinstance(b, KeadaanTriwulan) else 0,
            tenggat=tenggat,
            jumlah=0 if sendiri else 1,
            terhalang="Anda sendiri yang mengajukannya; verifikasi dilakukan orang lain." if sendiri else "",
        )


def menunggu(k: KeadaanTahun, asal: Keadaan) -> list[tuple[Berkas, date | None]]:
    """What of a year stands in a state, with the day it is due."""
    semua: list[tuple[Berkas, date | None]] = [
        *([(k.rencana, None)] if k.rencana else []),
        *((p, None) for p in k.pk),
        *((x, x.jendela.tutup) for x in k.triwulan),
        (k.laporan, k.tenggat_laporan),
    ]
    return [(b, tenggat) for b, tenggat in semua if b.keadaan is asal]


def _tanda_tangan(p: KeadaanPk) -> Tugas:
    return Tugas(
        judul=f"Tanda tangani {p.nama}",
        perbuatan="Tanda tangani",
        keadaan="Menunggu tanda tangan",
        rupa="info",
        rincian="Setelah ditandatangani, isinya dibekukan.",
        halaman="perjanjian:perjanjian",
        jumlah=1,
    )


# --- those who look over all -----------------------------------------------------------------------------------------


def _kunci_triwulan(x: KeadaanTriwulan) -> Tugas:
    return Tugas(
        judul=f"Kunci realisasi triwulan {ROMAWI[x.triwulan]}",
        perbuatan=f"Kunci triwulan {ROMAWI[x.triwulan]}",
        keadaan="Disahkan",
        rupa="info",
        rincian="Kepala OPD sudah mengesahkan.",
        halaman="pengukuran:alur",
        kelompok="pengukuran:pengukuran",
        triwulan=x.triwulan,
    )


def _kunci_rencana(b: Berkas) -> Tugas:
    return Tugas(
        judul=f"Kunci {b.nama}",
        perbuatan="Kunci rencana",
        keadaan="Disahkan",
        rupa="info",
        rincian="Rencana yang dikunci tidak dapat berubah lagi tanpa permintaan.",
        halaman="perencanaan:rencana",
    )


def permintaan(jumlah: int, hal: str) -> Tugas:
    """Requests to reopen that wait for an answer."""
    return Tugas(
        judul=f"Putuskan {banyak(jumlah, 'permintaan')} membuka kembali {hal}",
        perbuatan="Buka permintaan",
        keadaan="Menunggu putusan",
        rupa="sedang",
        rincian="Setujui atau tolak dengan alasan.",
        halaman="jejak:periode",
        jumlah=jumlah,
    )


def _reviu_laporan(k: KeadaanTahun) -> Tugas:
    return Tugas(
        judul=f"Reviu LKjIP {k.tahun}",
        perbuatan="Buka reviu",
        keadaan="Final",
        rupa="info",
        rincian="Temuan sudah dihitung beserta tempat, alasan, dan cara memperbaikinya.",
        halaman="pelaporan:reviu",
    )


# --- findings of a report file ---------------------------------------------------------------------------------------


def _tanggapi(x: KeadaanReviu) -> Tugas:
    jumlah = x.tinggi + x.sedang
    return Tugas(
        judul=f"Tanggapi {banyak(jumlah, 'temuan')} pada {x.nama}",
        perbuatan="Tanggapi temuan",
        keadaan=" dan ".join(banyak(n, kata) for n, kata in ((x.tinggi, "tinggi"), (x.sedang, "sedang")) if n),
        rupa="tinggi" if x.tinggi else "sedang",
        rincian=f"{x.sebutan[:1].upper()}{x.sebutan[1:]}.",
        halaman="evaluasi:hasil",
        kelompok="evaluasi:daftar",
        triwulan=x.triwulan,
        nomor=x.reviu,
        saring="tindak=terbuka",
        jumlah=jumlah,
    )


# --- words -----------------------------------------------------------------------------------------------------------


def sebut_keadaan(keadaan: Keadaan) -> str:
    """A state as people say it."""
    return _SEBUTAN[keadaan]


_SEBUTAN = {
    Keadaan.DRAF: "Draf",
    Keadaan.DIAJUKAN: "Menunggu verifikasi",
    Keadaan.DIVERIFIKASI: "Menunggu pengesahan",
    Keadaan.DISAHKAN: "Disahkan",
    Keadaan.DIKUNCI: "Dikunci",
    Keadaan.DIKEMBALIKAN: "Dikembalikan",
    Keadaan.DIBUKA_KEMBALI: "Dibuka kembali",
}


def bulat(n: int) -> str:
    """A count as written."""
    return tulis_angka(Decimal(n))


def banyak(n: int, apa: str) -> str:
    """ "12 indikator"."""
    return f"{bulat(n)} {apa}"


def _dimulai(x: KeadaanTriwulan, hari: date) -> bool:
    """Whether the period may be filled in by now, or somebody did so already."""
    return x.jendela.buka is None or x.jendela.buka <= hari or bool(x.terisi)
