"""What an agreement says, read from the records that it prints, and the official sheet made of it.

The records are those of ``kueri.isi_pk``: as they are now for a draft, as they were frozen for a signed one. The sheet
follows the forms I/2-6 (statement) and I/5-6 (attachment) of PermenPANRB 53/2014 Lampiran I.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiisi, Nilai, TidakBerlaku
from akuntabel.aturan.penulisan import tulis_nilai
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.rupiah import tulis_rupiah
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.dokumen.model import (
    Bagian,
    Baris,
    BarisJenis,
    Blok,
    Dokumen,
    Format,
    GayaParagraf,
    Judul,
    Kertas,
    Kolom,
    Kop,
    NomorHalaman,
    Paragraf,
    Penanda,
    Potong,
    Rata,
    Sel,
    Tabel,
    TandaTangan,
    isi,
)
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.keuangan import anggaran_semua
from akuntabel.kinerja.sebutan import (
    TITIK,
    baris_jabatan,
    jabatan_lengkap,
    kepala_daerah,
    nama_daerah,
    nama_pemda,
    sebutan_jabatan,
)
from akuntabel.kinerja.tahun import TahunKinerja

ALASAN: dict[r.AlasanPerubahanPk, str] = {
    r.AlasanPerubahanPk.PERGANTIAN_PEJABAT: "pergantian atau mutasi pejabat",
    r.AlasanPerubahanPk.PERUBAHAN_STRATEGI: "perubahan strategi yang memengaruhi pencapaian tujuan dan sasaran",
    r.AlasanPerubahanPk.PERUBAHAN_PRIORITAS: "perubahan prioritas atau asumsi yang berakibat signifikan",
}
"""The three reasons for which an agreement may be revised (53/2014 Lampiran I.E), to follow "karena"."""
SUMBER_DANA: dict[r.TahapAnggaran, str] = {
    r.TahapAnggaran.MURNI: "APBD",
    r.TahapAnggaran.PERGESERAN: "Pergeseran APBD",
    r.TahapAnggaran.PERUBAHAN: "Perubahan APBD",
}
"""Where the money comes from, for the column "Keterangan"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisIndikator:
    """An indicator with the target that the agreement states beside that of the plan."""

    indikator: r.Indikator
    nilai: Nilai
    satuan: str
    rencana: r.Target | None

    @property
    def tercetak(self) -> str:
        """The target as the sheet prints it; a line to fill in where there is none yet."""
        return TITIK if isinstance(self.nilai, BelumDiisi) else tulis_nilai(self.nilai, self.satuan)

    @property
    def nilai_rencana(self) -> Nilai:
        return self.rencana.nilai if self.rencana else BELUM_DIISI

    @property
    def menurut_rencana(self) -> str:
        satuan = self.rencana.satuan if self.rencana else ""
        return tulis_nilai(self.nilai_rencana, satuan or self.indikator.satuan)

    @property
    def berbeda(self) -> bool:
        """The agreement departs from the plan."""
        return (self.nilai, self.satuan) != (
            self.nilai_rencana,
            (self.rencana.satuan if self.rencana else "") or self.indikator.satuan,
        )

    @property
    def dicantumkan(self) -> bool:
        """An indicator that does not apply this year is left out of the sheet."""
        return not isinstance(self.nilai, TidakBerlaku)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSasaran:
    unsur: r.Unsur
    indikator: tuple[BarisIndikator, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisProgram:
    unsur: r.Unsur
    pagu: r.Sen | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Naskah:
    """What an agreement says."""

    pk: r.Pk
    pemda: r.Pemda
    opd: r.Opd
    jabatan: r.Jabatan | None
    pertama: r.Pemangku | None
    rencana: r.Rencana | None
    sasaran: tuple[BarisSasaran, ...] = ()
    program: tuple[BarisProgram, ...] = ()
    jumlah: r.Sen | None = None
    catatan: tuple[str, ...] = ()

    @property
    def judul(self) -> str:
        perubahan = "Perubahan " if self.perubahan else ""
        return f"Perjanjian Kinerja {perubahan}Tahun {self.pk.tahun}"

    @property
    def perubahan(self) -> bool:
        return self.pk.nomor > 1

    @property
    def jabatan_pertama(self) -> str:
        """ "Plt. Kepala Badan … Kabupaten …"."""
        return sebutan_jabatan(self.jabatan, self.opd, self.pemda, _status(self.pertama))

    @property
    def jabatan_kedua(self) -> str:
        return self.pk.pihak_kedua_jabatan or kepala_daerah(self.pemda)

    @property
    def tempat(self) -> str:
        return self.pk.tempat or self.pemda.ibu_kota or nama_daerah(self.pemda)

    @property
    def semua_indikator(self) -> tuple[BarisIndikator, ...]:
        return tuple(i for s in self.sasaran for i in s.indikator)

    @property
    def kurang(self) -> tuple[str, ...]:
        """What must be there before anybody can sign, in words; empty where all is there."""
        return tuple(_kurang(self))


def _status(p: r.Pemangku | None) -> r.StatusPemangku:
    return p.status if p else r.StatusPemangku.DEFINITIF


def _kurang(n: Naskah) -> Iterator[str]:
    if n.rencana is None:
        yield "Rencana yang menjadi dasar perjanjian belum dipilih."
    if n.pertama is None:
        yield "Pihak pertama belum dipilih."
    if not n.pk.pihak_kedua_nama:
        yield "Nama pihak kedua belum diisi."
    if not any(i.dicantumkan for i in n.semua_indikator):
        yield "Belum ada indikator sasaran yang diperjanjikan."
    if tanpa := [i for i in n.semua_indikator if isinstance(i.nilai, BelumDiisi)]:
        yield f"Target belum diisi untuk {len(tanpa)} indikator: {'; '.join(i.indikator.uraian for i in tanpa[:3])}."
    if n.perubahan and n.pk.alasan_perubahan is None:
        yield "Alasan perubahan belum dipilih."


# --- reading the records ---------------------------------------------------------------------------------------------


def baca_naskah(h: Himpunan) -> Naskah:
    """What the agreement in a set of records says. The set holds one agreement with all that it prints.

    Raises ValueError where the set does not hold exactly one agreement with its office.
    """
    if len(h.pk) != 1 or len(h.opd) != 1 or len(h.pemda) != 1:
        raise ValueError("Isi perjanjian kinerja harus memuat satu perjanjian dengan perangkat daerahnya.")
    pk = h.pk[0]
    rencana = next((v for v in h.rencana if v.kunci == pk.rencana), None)
    t = TahunKinerja(tahun=pk.tahun, pemda=h.pemda[0], opd=h.opd[0], rencana=rencana, rencana_pemda=None, data=h)
    uang = anggaran_semua(t, Periode(pk.tahun))
    return Naskah(
        pk=pk,
        pemda=t.pemda,
        opd=t.opd,
        jabatan=next((j for j in h.jabatan if j.kunci == pk.jabatan), None),
        pertama=next((p for p in h.pemangku if p.kunci == pk.pihak_pertama), None),
        rencana=rencana,
        sasaran=tuple(_sasaran(t, pk)),
        program=tuple(
            BarisProgram(unsur=u, pagu=uang[u.kunci].pagu) for u in t.milik_opd(r.JenisUnsur.PROGRAM) if u.kunci in uang
        ),
        jumlah=uang[""].pagu,
        catatan=uang[""].catatan,
    )


def _sasaran(t: TahunKinerja, pk: r.Pk) -> Iterator[BarisSasaran]:
    tahunan = [x for x in t.data.target if x.tahun == pk.tahun and x.triwulan == 0]
    rencana = {x.indikator: x for x in tahunan if not x.pk}
    janji = {x.indikator: x for x in tahunan if x.pk == pk.kunci}
    for u in t.milik_opd(r.JenisUnsur.SASARAN):
        indikator = []
        for i in t.indikator_dari(u.kunci):
            dasar = janji.get(i.kunci) or rencana.get(i.kunci)
            indikator.append(
                BarisIndikator(
                    indikator=i,
                    nilai=dasar.nilai if dasar else BELUM_DIISI,
                    satuan=(dasar.satuan if dasar else "") or i.satuan,
                    rencana=rencana.get(i.kunci),
                )
            )
        if indikator:
            yield BarisSasaran(unsur=u, indikator=tuple(indikator))


# --- the sheet -------------------------------------------------------------------------------------------------------


def susun_naskah(n: Naskah, *, draf: bool = False, sidik: str = "") -> Dokumen:
    """The agreement as a document: the statement on one page, the attachment on the next.

    ``draf`` puts its mark behind each page; ``sidik`` is the SHA-256 that a signed one prints at its foot.
    """
    kantor = jabatan_lengkap(None, n.opd).removeprefix(f"{n.opd.sebutan_kepala} ")
    pernyataan: list[Blok] = [
        Kop(
            kunci="kop",
            instansi=(f"PEMERINTAH {nama_pemda(n.pemda)}".upper(), n.opd.nama.upper()),
            keterangan=(n.opd.alamat,) if n.opd.alamat else (),
            judul=(n.judul.upper().partition(" TAHUN ")[0], f"TAHUN {n.pk.tahun}"),
        ),
        *blok_pernyataan(n),
        tanda_tangan(n, "tanda-tangan-pernyataan"),
    ]
    lampiran: list[Blok] = [
        Judul(
            kunci="lampiran",
            tingkat=1,
            teks=f"LAMPIRAN\n{n.judul.upper()}\n{n.opd.nama.upper()}",
            di_daftar_isi=False,
        ),
        tabel_sasaran(n),
        *([tabel_program(n)] if n.program else []),
        tanda_tangan(n, "tanda-tangan-lampiran"),
    ]
    if sidik:
        lampiran.append(_sidik(sidik))
    return Dokumen(
        judul=f"{n.judul} {kantor} {nama_pemda(n.pemda)}",
        subjek=n.judul,
        penyusun=f"{n.opd.nama} {nama_pemda(n.pemda)}",
        tanggal=n.pk.tanggal,
        kertas=Kertas.A4,
        draf=draf,
        bagian=(
            Bagian(blok=tuple(pernyataan), nomor_halaman=NomorHalaman.TANPA),
            Bagian(blok=tuple(lampiran), nomor_halaman=NomorHalaman.TANPA),
        ),
        sifat={"sidik": sidik} if sidik else {},
    )


def nama_berkas(pk: r.Pk, opd: r.Opd) -> str:
    """Base name of the files: "PK-2023-Bakesbangpol", "PK-2023-Perubahan-1-Bakesbangpol"."""
    nama = "".join(c for c in (opd.singkatan or opd.kode) if c.isalnum() or c in "-.")
    return f"PK-{pk.tahun}{f'-Perubahan-{pk.nomor - 1}' if pk.nomor > 1 else ''}-{nama}"


def blok_pernyataan(n: Naskah) -> list[Blok]:
    """The statement between the head of the sheet and its signatures (form I/2-6)."""
    alasan = n.pk.alasan_perubahan
    return [
        _par(
            "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel serta "
            "berorientasi pada hasil, kami yang bertanda tangan di bawah ini:"
        ),
        _identitas("pk-pihak-pertama", n.pertama.nama if n.pertama else TITIK, n.jabatan_pertama),
        _par("selanjutnya disebut ", Potong("Pihak Pertama", tebal=True), ";"),
        _identitas("pk-pihak-kedua", n.pk.pihak_kedua_nama or TITIK, n.jabatan_kedua),
        _par("selaku atasan Pihak Pertama, selanjutnya disebut ", Potong("Pihak Kedua", tebal=True), "."),
        _par(
            "Pihak Pertama berjanji mewujudkan target kinerja tahunan sesuai dengan lampiran perjanjian ini dalam "
            "rangka mencapai target kinerja jangka menengah yang ditetapkan dalam dokumen perencanaan. Keberhasilan "
            "dan kegagalan pencapaian target kinerja tersebut menjadi tanggung jawab Pihak Pertama."
        ),
        _par(
            "Pihak Kedua melakukan supervisi yang diperlukan, mengevaluasi capaian kinerja dari perjanjian ini, dan "
            "mengambil tindakan yang diperlukan dalam rangka pemberian penghargaan dan sanksi."
        ),
        *(
            [
                _par(
                    f"Perjanjian ini mengubah Perjanjian Kinerja Tahun {n.pk.tahun} yang ditandatangani sebelumnya "
                    f"karena {ALASAN[alasan]}."
                )
            ]
            if n.perubahan and alasan is not None
            else []
        ),
    ]


def _par(*bagian: str | Potong) -> Paragraf:
    return Paragraf(isi=isi(*bagian))


def _identitas(kunci: str, nama: str, jabatan: str) -> Tabel:
    """Name and post, without lines."""

    def baris(label: str, nilai: Potong | str) -> Baris:
        return Baris(sel=(Sel(isi=isi(label)), Sel(isi=isi(":")), Sel(isi=isi(nilai))))

    return Tabel(
        kunci=kunci,
        kolom=(Kolom(lebar=13), Kolom(lebar=2), Kolom(lebar=85)),
        badan=(baris("Nama", Potong(nama, tebal=True)), baris("Jabatan", jabatan)),
        polos=True,
    )


def tanda_tangan(n: Naskah, kunci: str) -> TandaTangan:
    """Pihak Kedua on the left, Pihak Pertama on the right."""
    p = n.pertama
    tanggal = tulis_tanggal(n.pk.tanggal) if n.pk.tanggal else f"{TITIK} {n.pk.tahun}"
    return TandaTangan(
        kunci=kunci,
        pihak=(
            Penanda(jabatan=(n.jabatan_kedua.upper(),), nama=n.pk.pihak_kedua_nama or TITIK, peran="Pihak Kedua,"),
            Penanda(
                jabatan=baris_jabatan(n.jabatan, n.opd, n.pemda, _status(p)),
                nama=p.nama if p else TITIK,
                peran="Pihak Pertama,",
                tempat_tanggal=f"{n.tempat}, {tanggal}",
                pangkat=p.pangkat if p else "",
                nip=p.nip if p else "",
            ),
        ),
    )


def _kepala(*judul: str) -> tuple[Baris, Baris]:
    """The heads of the columns and, as the forms have it, their numbers."""
    nama = Baris(sel=tuple(Sel(isi=isi(j), rata=Rata.TENGAH, tebal=True) for j in judul))
    nomor = Baris(sel=tuple(Sel(isi=isi(f"({i})"), rata=Rata.TENGAH) for i in range(1, len(judul) + 1)))
    return nama, nomor


def tabel_sasaran(n: Naskah) -> Tabel:
    """Form I/5-6, table 1: No, Sasaran Strategis, Indikator Kinerja, Target."""
    badan: list[Baris] = []
    nomor = 0
    for s in n.sasaran:
        indikator = [i for i in s.indikator if i.dicantumkan]
        nomor += bool(indikator)
        for m, i in enumerate(indikator):
            depan = (_teks(f"{nomor}.", len(indikator)), _teks(s.unsur.uraian, len(indikator))) if m == 0 else ()
            badan.append(Baris(sel=(*depan, _teks(i.indikator.uraian), _target(i))))
    return Tabel(
        kunci="tabel-sasaran",
        kolom=(Kolom(lebar=5, rata=Rata.TENGAH), Kolom(lebar=34), Kolom(lebar=38), Kolom(lebar=15, rata=Rata.TENGAH)),
        kepala=_kepala("No.", "Sasaran Strategis", "Indikator Kinerja", "Target"),
        badan=tuple(badan) or (Baris(sel=(Sel(isi=isi("Belum ada indikator sasaran."), rentang_kolom=4),)),),
    )


def _teks(teks: str, rentang_baris: int = 1) -> Sel:
    return Sel(isi=isi(teks), rentang_baris=rentang_baris)


def _target(i: BarisIndikator) -> Sel:
    sel = Sel(isi=isi(i.tercetak), satuan=i.satuan)
    return replace(sel, angka=i.nilai.nilai) if isinstance(i.nilai, Angka) else sel


def tabel_program(n: Naskah) -> Tabel:
    """Form I/5-6, table 2: Program, Anggaran, Keterangan; the total below."""
    dana = SUMBER_DANA[n.pk.tahap_anggaran] if n.pemda.jenis is not r.JenisPemda.INSTANSI_PUSAT else "APBN"
    badan = [
        Baris(sel=(_teks(f"{m}."), _teks(p.unsur.uraian), _uang(p.pagu), _teks(dana if p.pagu is not None else "")))
        for m, p in enumerate(n.program, 1)
    ]
    jumlah = Baris(
        sel=(
            Sel(isi=isi("Jumlah"), rentang_kolom=2, tebal=True, rata=Rata.TENGAH),
            replace(_uang(n.jumlah), tebal=True),
            _teks(""),
        ),
        jenis=BarisJenis.JUMLAH,
    )
    return Tabel(
        kunci="tabel-program",
        kolom=(
            Kolom(lebar=5, rata=Rata.TENGAH),
            Kolom(lebar=46),
            Kolom(lebar=24, rata=Rata.KANAN),
            Kolom(lebar=17, rata=Rata.TENGAH),
        ),
        kepala=_kepala("No.", "Program", "Anggaran", "Keterangan"),
        badan=(*badan, jumlah),
        catatan=tuple(isi(c) for c in catatan_anggaran(n)),
    )


def catatan_anggaran(n: Naskah) -> Iterable[str]:
    """What the reader of the budget must know: totals that come from above, programs whose budget is unknown."""
    yield from n.catatan
    if n.jumlah is not None and any(p.pagu is None for p in n.program) and not n.catatan:
        yield "Jumlah berasal dari pagu perangkat daerah; pagu program belum diisi sehingga tidak diperkirakan."


def _uang(sen: r.Sen | None) -> Sel:
    if sen is None:
        return Sel(isi=isi("belum diisi"))
    return Sel(isi=isi(tulis_rupiah(sen)), angka=Decimal(sen).scaleb(-2), format=Format.RUPIAH, desimal=2)


def _sidik(sidik: str) -> Paragraf:
    return Paragraf(
        isi=isi(f"Naskah ini dicetak dari isi yang dibekukan saat ditandatangani. Sidik SHA-256: {sidik}"),
        gaya=GayaParagraf.KETERANGAN,
    )
