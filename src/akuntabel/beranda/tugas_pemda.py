"""What all offices together ask of the coordinator, the inspectorate and the administrator. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from akuntabel.aturan.alur import DAPAT_DIUBAH, Keadaan
from akuntabel.aturan.hak import Pelaku, Peran
from akuntabel.aturan.periode import ROMAWI
from akuntabel.beranda.keadaan import KeadaanPemda
from akuntabel.beranda.tugas import Tugas, banyak, bulat, permintaan, urutkan


def tugas_pemda(pelaku: Pelaku, k: KeadaanPemda, hari: date) -> tuple[Tugas, ...]:
    """What all offices together ask of somebody of the Pemda, late first."""
    peran = pelaku.peran_atas()
    hasil: list[Tugas] = []
    if Peran.BAGIAN_ORGANISASI in peran:
        hasil += _koordinator(k, hari)
        if k.permintaan_triwulan:
            hasil.append(permintaan(k.permintaan_triwulan, "pengisian dan laporan"))
    if Peran.BAPPEDA in peran:
        if k.rencana_disahkan:
            hasil.append(
                Tugas(
                    judul=f"Kunci {banyak(k.rencana_disahkan, 'rencana')} yang sudah disahkan",
                    perbuatan="Buka rekap",
                    keadaan="Disahkan",
                    rupa="info",
                    rincian="Rencana yang dikunci tidak dapat berubah lagi tanpa permintaan.",
                    halaman="beranda:rekap",
                    jumlah=k.rencana_disahkan,
                )
            )
        if k.permintaan_rencana:
            hasil.append(permintaan(k.permintaan_rencana, "rencana"))
    if Peran.INSPEKTORAT in peran and k.laporan_final:
        hasil.append(
            Tugas(
                judul=f"Reviu {banyak(k.laporan_final, 'LKjIP')} yang sudah final",
                perbuatan="Buka rekap",
                keadaan="Final",
                rupa="info",
                rincian="Temuan setiap laporan sudah dihitung; tinggal ditelaah.",
                halaman="beranda:rekap",
                jumlah=k.laporan_final,
            )
        )
    if Peran.ADMIN_PEMDA in peran:
        hasil += _admin(k)
    return urutkan(hasil, hari)


def _koordinator(k: KeadaanPemda, hari: date) -> Iterator[Tugas]:
    for n in (1, 2, 3, 4):
        satu = [x for x in k.triwulan if x.triwulan == n]
        tutup = max((x.tutup for x in satu if x.tutup), default=None)
        belum = sum(x.keadaan in DAPAT_DIUBAH for x in satu)
        siap = sum(x.keadaan is Keadaan.DISAHKAN for x in satu)
        if tutup and tutup < hari and belum:
            yield Tugas(
                judul=f"Tagih realisasi triwulan {ROMAWI[n]}",
                perbuatan="Lihat yang terlambat",
                keadaan=f"{bulat(belum)} OPD belum mengajukan",
                rupa="tinggi",
                rincian=f"{bulat(len(satu) - belum)} dari {bulat(len(satu))} OPD sudah mengajukan.",
                halaman="beranda:rekap",
                triwulan=n,
                jumlah=belum,
                tenggat=tutup,
            )
        if siap:
            yield Tugas(
                judul=f"Kunci realisasi triwulan {ROMAWI[n]}",
                perbuatan="Buka periode",
                keadaan=f"{bulat(siap)} OPD disahkan",
                rupa="info",
                rincian="Yang sudah disahkan kepala OPD dapat dikunci.",
                halaman="beranda:rekap",
                triwulan=n,
                jumlah=siap,
            )
    for n in k.jendela_belum:
        yield Tugas(
            judul=f"Tetapkan jadwal pengisian triwulan {ROMAWI[n]}",
            perbuatan="Tetapkan jadwal",
            keadaan="Jadwal kebiasaan",
            rupa="netral",
            rincian="Tanpa jadwal, periode tetap terbuka dan tidak mempunyai batas yang mengikat.",
            halaman="jejak:periode",
            triwulan=n,
        )


def _admin(k: KeadaanPemda) -> Iterator[Tugas]:
    if not k.banyak_opd:
        yield Tugas(
            judul="Mulai: masukkan data perangkat daerah",
            perbuatan="Mulai",
            keadaan="Belum ada OPD",
            rupa="sedang",
            rincian="Dari buku kerja, dari paket data, atau langkah demi langkah.",
            halaman="pertukaran:mulai",
        )
    for jumlah, judul, rincian, halaman in (
        (
            k.akun_tanpa_peran,
            "Beri peran kepada akun",
            "Akun tanpa peran dapat masuk tetapi tidak dapat melihat apa pun.",
            "akun:pengguna",
        ),
        (
            k.opd_tanpa_operator,
            "Tunjuk operator OPD",
            "Tanpa operator tidak ada yang mengisi data OPD itu.",
            "akun:pengguna",
        ),
        (
            k.opd_tanpa_kepala,
            "Catat kepala OPD",
            "Perjanjian kinerja dan laporan memerlukan nama kepala OPD.",
            "organisasi:pemda",
        ),
    ):
        if jumlah:
            satuan = "akun" if judul.endswith("akun") else "OPD"
            yield Tugas(
                judul=judul,
                perbuatan=judul,
                keadaan=banyak(jumlah, satuan),
                rupa="sedang",
                rincian=rincian,
                halaman=halaman,
                jumlah=jumlah,
            )
