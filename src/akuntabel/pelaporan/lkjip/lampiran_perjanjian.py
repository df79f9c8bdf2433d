"""The agreement of the OPD's head: statement (form I/2-6) and attachment (form I/5-6), 53/2014 Lampiran I."""

from __future__ import annotations

from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.dokumen.model import Bagian, Blok, Kolom, Paragraf, Pemisah, Penanda, Rata, Tabel, TandaTangan, isi
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.lkjip.bab2 import tabel_pk, tabel_pk_anggaran
from akuntabel.pelaporan.lkjip.konteks import Konteks, baris
from akuntabel.pelaporan.lkjip.tanda_tangan import TITIK, jabatan_kepala, pemangku_pada, sebutan_kepala, tempat
from akuntabel.pelaporan.sebutan import kepala_daerah


def perjanjian(k: Konteks) -> list[Bagian]:
    pk = k.t.pk
    if pk is None:
        return []
    nama = f"Perjanjian Kinerja Tahun {pk.tahun}"
    blok: list[Blok] = [
        k.lampiran(nama.upper() if pk.nomor <= 1 else f"PERUBAHAN {nama.upper()}", "lampiran-perjanjian-kinerja")
    ]
    blok += _pernyataan(k, pk)
    blok.append(Pemisah())
    if k.hasil_dari(*k.sasaran):
        blok.append(tabel_pk(k, "lampiran-pk-sasaran", f"Sasaran, Indikator, dan Target {nama}"))
    if k.program:
        blok.append(tabel_pk_anggaran(k, "lampiran-pk-anggaran", f"Program dan Anggaran {nama}", keterangan=True))
    blok.append(_tanda_tangan(k, pk, "tanda-tangan-lampiran-pk"))
    return [Bagian(blok=tuple(blok))]


def _pihak_pertama(k: Konteks, pk: r.Pk) -> r.Pemangku | None:
    tertulis = next((p for p in k.t.data.pemangku if p.kunci == pk.pihak_pertama), None)
    return tertulis or (pemangku_pada(k.t, k.t.kepala.kunci, pk.tanggal) if k.t.kepala else None)


def _pernyataan(k: Konteks, pk: r.Pk) -> list[Blok]:
    pertama = _pihak_pertama(k, pk)
    kedua = pk.pihak_kedua_jabatan or kepala_daerah(k.t.pemda)
    return [
        k.par(
            "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta "
            "berorientasi pada hasil, "
            "yang bertanda tangan di bawah ini:"
        ),
        _identitas("pk-pihak-pertama", pertama.nama if pertama else TITIK, sebutan_kepala(k.t)),
        Paragraf(isi=isi("selanjutnya disebut Pihak Pertama;")),
        _identitas("pk-pihak-kedua", pk.pihak_kedua_nama or TITIK, kedua),
        Paragraf(isi=isi("selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua.")),
        k.par(
            "Pihak Pertama berjanji mewujudkan target kinerja tahunan sesuai dengan lampiran perjanjian ini dalam "
            "rangka mencapai target "
            "kinerja jangka menengah yang ditetapkan dalam dokumen perencanaan. Keberhasilan dan kegagalan "
            "pencapaian target kinerja "
            "tersebut menjadi tanggung jawab Pihak Pertama."
        ),
        k.par(
            "Pihak Kedua melakukan supervisi yang diperlukan, mengevaluasi capaian kinerja dari perjanjian ini, dan "
            "mengambil tindakan "
            "yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
        ),
        _tanda_tangan(k, pk, "tanda-tangan-pk"),
    ]


def _identitas(kunci: str, nama: str, jabatan: str) -> Tabel:
    """Name and post as a table without caption."""
    return Tabel(
        kunci=kunci,
        kolom=(Kolom(lebar=15, rata=Rata.KIRI), Kolom(lebar=65, rata=Rata.KIRI)),
        badan=(baris("Nama", nama), baris("Jabatan", jabatan)),
    )


def _tanda_tangan(k: Konteks, pk: r.Pk, kunci: str) -> TandaTangan:
    """Pihak Kedua on the left, Pihak Pertama on the right."""
    pertama = _pihak_pertama(k, pk)
    tanggal = tulis_tanggal(pk.tanggal) if pk.tanggal else f"{TITIK} {pk.tahun}"
    return TandaTangan(
        kunci=kunci,
        pihak=(
            Penanda(
                jabatan=((pk.pihak_kedua_jabatan or kepala_daerah(k.t.pemda)).upper(),),
                nama=pk.pihak_kedua_nama or TITIK,
                peran="Pihak Kedua,",
            ),
            Penanda(
                jabatan=jabatan_kepala(k.t, pertama.status if pertama else r.StatusPemangku.DEFINITIF),
                nama=pertama.nama if pertama else TITIK,
                peran="Pihak Pertama,",
                tempat_tanggal=f"{pk.tempat or tempat(k)}, {tanggal}",
                pangkat=pertama.pangkat if pertama else "",
                nip=pertama.nip if pertama else "",
            ),
        ),
    )
