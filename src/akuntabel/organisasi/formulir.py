"""Forms of the organisation. Help beside the fields comes from the manual (``docs/panduan/13-organisasi.md``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError

from akuntabel.aturan.kutipan import baku_jenis, baku_nomor
from akuntabel.aturan.peran import Peran
from akuntabel.aturan.setelan import JenisSetelan, Setelan
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.bentrok import BerversiMixin
from akuntabel.laman.formulir import AngkaField, TanggalField
from akuntabel.laman.panduan import bantuan
from akuntabel.organisasi.bagan import urut_jabatan

BAB = "13-organisasi"
MAKS_CACAH = 10**9
_RIBUAN = re.compile(r"\d{1,3}(\.\d{3})+")

SEBUTAN_STATUS = {
    r.StatusPemangku.DEFINITIF: "Definitif",
    r.StatusPemangku.PLT: "Pelaksana tugas (Plt.)",
    r.StatusPemangku.PLH: "Pelaksana harian (Plh.)",
}
SEBUTAN_PERAN_HUKUM = {
    r.PeranDasarHukum.UMUM: "Dasar hukum umum",
    r.PeranDasarHukum.PEMBENTUKAN: "Pembentukan, tugas, dan fungsi OPD",
    r.PeranDasarHukum.PEDOMAN_PK: "Pedoman perjanjian kinerja",
    r.PeranDasarHukum.PEDOMAN_LAPORAN: "Pedoman pelaporan kinerja",
    r.PeranDasarHukum.RPJMD: "RPJMD",
    r.PeranDasarHukum.RENSTRA: "Renstra",
}
SEBUTAN_PEMDA = {
    r.JenisPemda.KABUPATEN: "Kabupaten",
    r.JenisPemda.KOTA: "Kota",
    r.JenisPemda.PROVINSI: "Provinsi",
    r.JenisPemda.INSTANSI_PUSAT: "Instansi pusat",
}


@dataclass(frozen=True, slots=True)
class Acuan:
    """What the choices of a form are made of."""

    opd: str
    tahun: int
    unit: tuple[r.Unit, ...] = ()
    jabatan: tuple[r.Jabatan, ...] = ()


class CacahField(AngkaField):
    """A count: a whole number from zero up, in which dots part thousands; empty is None, which is not zero."""

    def clean(self, value: Any) -> Any:
        if isinstance(value, str) and _RIBUAN.fullmatch(value.strip()):
            value = value.replace(".", "")
        angka = super().clean(value)
        if angka is None:
            return None
        if angka != int(angka) or angka < 0 or angka > MAKS_CACAH:
            raise ValidationError("Tulis bilangan bulat, mulai dari 0.")
        return int(angka)

    def prepare_value(self, value: Any) -> Any:
        return super().prepare_value(Decimal(value) if isinstance(value, int) else value)


def _teks(label: str, *, wajib: bool = True, panjang: bool = False, **lain: Any) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 4}) if panjang else forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(label=label, required=wajib, widget=widget, help_text=bantuan(BAB, label), **lain)


def _pilih(
    label: str, pilihan: Iterable[tuple[Any, str]] = (), *, wajib: bool = True, **lain: Any
) -> forms.ChoiceField:
    isi = [(getattr(nilai, "value", nilai), sebutan) for nilai, sebutan in pilihan]
    return forms.ChoiceField(label=label, choices=isi, required=wajib, help_text=bantuan(BAB, label), **lain)


class FormulirBaris(BerversiMixin):
    """A form on one record. Its fields bear the names of the record's fields."""

    LAIN: ClassVar[tuple[str, ...]] = ("versi",)
    """Fields that are not the record's."""
    SEBARIS: ClassVar[tuple[tuple[str, ...], ...]] = ()
    """Fields that stand side by side."""

    def __init__(self, *args: Any, acuan: Acuan, kunci: str = "", **lain: Any) -> None:
        super().__init__(*args, **lain)
        self.acuan, self.kunci = acuan, kunci
        self.siapkan()

    def siapkan(self) -> None:
        """Fill in the choices."""

    def susunan_medan(self) -> list[list[forms.BoundField]]:
        """The visible fields, those of ``SEBARIS`` together."""
        hasil: list[list[forms.BoundField]] = []
        for medan in self.visible_fields():
            teman = next((b for b in self.SEBARIS if medan.name in b), ())
            if hasil and teman and hasil[-1][0].name in teman:
                hasil[-1].append(medan)
            else:
                hasil.append([medan])
        return hasil

    def jadikan(self, rekaman: Any) -> Any:
        """The record with what was written."""
        isi = {n: v for n, v in self.cleaned_data.items() if n not in self.LAIN}
        return replace(rekaman, **isi)


class FormulirUnit(FormulirBaris):
    nama = _teks("Nama unit", max_length=300)
    induk = _pilih("Di bawah unit", wajib=False)

    def siapkan(self) -> None:
        pilihan = [(k, n) for k, n in pilihan_unit(self.acuan.unit) if k != self.kunci]
        self.fields["induk"].choices = [("", "Langsung di bawah kepala OPD"), *pilihan]  # type: ignore[attr-defined]


class FormulirJabatan(FormulirBaris):
    SEBARIS = (("unit", "atasan"),)

    nama = _teks("Nama jabatan", max_length=300)
    unit = _pilih("Unit", wajib=False)
    atasan = _pilih("Atasan langsung", wajib=False)
    eselon = _teks("Eselon", wajib=False, max_length=20)
    kepala_opd = forms.BooleanField(
        label="Jabatan ini kepala OPD", required=False, help_text=bantuan(BAB, "Jabatan ini kepala OPD")
    )

    def siapkan(self) -> None:
        self.fields["unit"].choices = [("", "Tidak di dalam unit"), *pilihan_unit(self.acuan.unit)]  # type: ignore[attr-defined]
        jabatan = urut_jabatan(self.acuan.unit, self.acuan.jabatan)
        pilihan = [(j.kunci, j.nama) for j in jabatan if j.kunci != self.kunci]
        self.fields["atasan"].choices = [("", "Tidak ada"), *pilihan]  # type: ignore[attr-defined]


class FormulirPemangku(FormulirBaris):
    LAIN = ("versi", "akhiri_sebelumnya")
    SEBARIS = (("status", "pangkat"), ("mulai", "selesai"))

    jabatan = _pilih("Jabatan")
    nama = _teks("Nama dan gelar", max_length=200)
    status = _pilih("Status", SEBUTAN_STATUS.items())
    pangkat = _teks("Pangkat", wajib=False, max_length=100)
    nip = _teks("NIP", wajib=False, max_length=30)
    mulai = TanggalField(label="Mulai menjabat", required=False, help_text=bantuan(BAB, "Mulai menjabat"))
    selesai = TanggalField(label="Selesai menjabat", required=False, help_text=bantuan(BAB, "Selesai menjabat"))
    akhiri_sebelumnya = forms.BooleanField(
        label="Akhiri masa pejabat sebelumnya",
        required=False,
        help_text=bantuan(BAB, "Akhiri masa pejabat sebelumnya"),
    )

    def siapkan(self) -> None:
        jabatan = urut_jabatan(self.acuan.unit, self.acuan.jabatan)
        self.fields["jabatan"].choices = [(j.kunci, j.nama) for j in jabatan]  # type: ignore[attr-defined]
        if not self.initial.get("nip"):
            del self.fields["nip"]

    def clean_status(self) -> r.StatusPemangku:
        return r.StatusPemangku(self.cleaned_data["status"])

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        mulai, selesai = isi.get("mulai"), isi.get("selesai")
        if mulai and selesai and selesai < mulai:
            self.add_error("selesai", "Tanggal selesai mendahului tanggal mulai.")
        return isi


class FormulirFungsi(FormulirBaris):
    uraian = _teks("Uraian fungsi", panjang=True, max_length=2000)

    def clean_uraian(self) -> str:
        return " ".join(self.cleaned_data["uraian"].split())


class FormulirBanyakFungsi(forms.Form):
    """Several functions at once, one on a line."""

    baris = forms.CharField(
        label="Satu baris, satu fungsi",
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=20000,
        help_text=bantuan(BAB, "Satu baris, satu fungsi"),
    )

    def clean_baris(self) -> tuple[str, ...]:
        semua = (" ".join(x.split()) for x in self.cleaned_data["baris"].splitlines())
        return tuple(dict.fromkeys(rapikan_butir(x) for x in semua if x))


def rapikan_butir(teks: str) -> str:
    """A line of an official list without its letter and its closing mark: "a. perumusan kebijakan;"."""
    awal, _, sisa = teks.partition(" ")
    if sisa and 1 < len(awal) <= 3 and awal[-1] in ".)" and awal[:-1].isalnum():
        teks = sisa
    return teks.removesuffix("; dan").rstrip(" ;.,")


class FormulirAset(FormulirBaris):
    SEBARIS = (("jumlah", "satuan"),)

    kelompok = _teks("Kelompok aset", max_length=200)
    uraian = _teks("Uraian aset", max_length=300)
    jumlah = CacahField(label="Jumlah", required=False, help_text=bantuan(BAB, "Jumlah"))
    satuan = _teks("Satuan", max_length=50)


class FormulirDasarHukum(FormulirBaris):
    SEBARIS = (("nomor", "tahun"),)

    jenis = _teks("Jenis peraturan", max_length=200)
    nomor = _teks("Nomor", max_length=100)
    tahun = forms.IntegerField(
        label="Tahun", min_value=1945, max_value=9999, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    tentang = _teks("Tentang", panjang=True, max_length=2000)
    peran = _pilih("Peran bagi OPD", SEBUTAN_PERAN_HUKUM.items())
    keterangan = _teks("Keterangan", wajib=False, max_length=1000)
    dicantumkan = forms.BooleanField(
        label="Cantumkan pada dasar hukum laporan",
        required=False,
        initial=True,
        help_text=bantuan(BAB, "Cantumkan pada dasar hukum laporan"),
    )

    def __init__(self, *args: Any, ada: Sequence[r.DasarHukum] = (), **lain: Any) -> None:
        self.ada = ada
        super().__init__(*args, **lain)

    def clean_peran(self) -> r.PeranDasarHukum:
        return r.PeranDasarHukum(self.cleaned_data["peran"])

    def clean_tentang(self) -> str:
        return " ".join(self.cleaned_data["tentang"].split()).removeprefix("tentang ").rstrip(" .;,")

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        if {"jenis", "nomor", "tahun"} <= isi.keys():
            ini = _jati(isi["jenis"], isi["nomor"], isi["tahun"])
            if any(_jati(d.jenis, d.nomor, d.tahun) == ini and d.kunci != self.kunci for d in self.ada):
                raise ValidationError("Peraturan ini sudah ada pada daftar dasar hukum.")
        return isi


def _jati(jenis: str, nomor: str, tahun: int) -> tuple[str, str, int]:
    return baku_jenis(jenis), baku_nomor(nomor), tahun


class FormulirOpd(FormulirBaris):
    nama = _teks("Nama OPD", max_length=200)
    singkatan = _teks("Singkatan", wajib=False, max_length=50)
    sebutan_kepala = _teks("Sebutan pimpinan", max_length=100)
    bidang_urusan = _teks("Kode bidang urusan", wajib=False, max_length=20)
    alamat = _teks("Alamat", wajib=False, max_length=500)
    kedudukan = _teks("Kedudukan", wajib=False, panjang=True, max_length=5000)
    tugas = _teks("Tugas", wajib=False, panjang=True, max_length=5000)


class FormulirOpdBaru(forms.Form):
    kode = forms.RegexField(
        r"^[0-9A-Za-z.\-]{1,40}$",
        label="Kode OPD",
        help_text=bantuan(BAB, "Kode OPD"),
        error_messages={"invalid": "Kode berisi angka, huruf, titik, dan tanda hubung, tanpa spasi."},
    )
    nama = _teks("Nama OPD", max_length=200)
    singkatan = _teks("Singkatan", wajib=False, max_length=50)
    sebutan_kepala = _teks("Sebutan pimpinan", max_length=100, initial="Kepala")


class FormulirPemda(BerversiMixin):
    nama = _teks("Nama Pemda", max_length=200)
    jenis = _pilih("Jenis Pemda", SEBUTAN_PEMDA.items())
    ibu_kota = _teks("Ibu kota", wajib=False, max_length=100)
    sebutan_kepala = _teks("Sebutan kepala daerah", max_length=100)

    def clean_jenis(self) -> r.JenisPemda:
        return r.JenisPemda(self.cleaned_data["jenis"])


class FormulirPemdaBaru(FormulirPemda):
    kode = forms.RegexField(r"^[0-9A-Za-z.\-]{1,40}$", label="Kode Pemda", help_text=bantuan(BAB, "Kode Pemda"))

    field_order = ("kode", "nama")


class FormulirSetelan(BerversiMixin):
    """One setting: its value, the budget year it holds from where it is dated, and why."""

    def __init__(self, *args: Any, setelan: Setelan, **lain: Any) -> None:
        super().__init__(*args, **lain)
        self.setelan = setelan
        self.fields["nilai"] = _medan_setelan(setelan)
        if setelan.bertanggal:
            self.fields["sejak"] = forms.IntegerField(
                label="Berlaku mulai tahun anggaran",
                min_value=2000,
                max_value=2100,
                widget=forms.TextInput(attrs={"inputmode": "numeric"}),
                help_text=bantuan(BAB, "Berlaku mulai tahun anggaran"),
            )
        self.fields["alasan"] = _teks("Alasan atau dasar", max_length=500)


def _medan_setelan(s: Setelan) -> forms.Field:
    if s.jenis is JenisSetelan.PILIHAN:
        return forms.ChoiceField(
            label=s.judul,
            choices=[(nilai, sebutan[:1].upper() + sebutan[1:]) for nilai, sebutan in s.pilihan],
            widget=forms.RadioSelect,
        )
    if s.jenis is JenisSetelan.PERAN:
        return PeranField(label=s.judul, required=False)
    satuan = {JenisSetelan.PERSEN: "%", JenisSetelan.POIN: "poin"}.get(s.jenis, "hari")
    return AngkaField(label=s.judul, satuan=satuan)


class PeranField(forms.MultipleChoiceField):
    """A list of roles as tick boxes, cleaned to a tuple of them."""

    def __init__(self, **lain: Any) -> None:
        pilihan = [(p.value, p.sebutan[:1].upper() + p.sebutan[1:]) for p in Peran if p is not Peran.SISTEM]
        super().__init__(choices=pilihan, widget=forms.CheckboxSelectMultiple, **lain)

    def prepare_value(self, value: Any) -> Any:
        return [getattr(p, "value", p) for p in value] if isinstance(value, (list, tuple)) else value

    def clean(self, value: Any) -> Any:
        return tuple(Peran(p) for p in super().clean(value))


def pilihan_unit(unit: Sequence[r.Unit]) -> list[tuple[str, str]]:
    """Units as a list of choices in the order of the office, lower ones set in."""
    anak: dict[str, list[r.Unit]] = {}
    ada = {u.kunci for u in unit}
    for u in sorted(unit, key=lambda u: (u.urutan, u.kunci)):
        anak.setdefault(u.induk if u.induk in ada else "", []).append(u)

    def turun(induk: str, dalam: int, jalur: frozenset[str]) -> list[tuple[str, str]]:
        hasil = []
        for u in anak.get(induk, []):
            if u.kunci not in jalur:
                hasil.append((u.kunci, f"{'– ' * dalam}{u.nama}"))
                hasil += turun(u.kunci, dalam + 1, jalur | {u.kunci})
        return hasil

    return turun("", 0, frozenset())
