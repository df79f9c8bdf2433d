"""Forms of users and roles."""

from __future__ import annotations

from typing import Any

import django_filters as df
from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet

from akuntabel.akun.indikator import indikator_opd
from akuntabel.akun.kueri.pelaku import sedang_berlaku
from akuntabel.akun.models import Pengguna, Penugasan
from akuntabel.aturan.hak import Tindakan
from akuntabel.aturan.peran import JANGKAUAN_PERAN, Jangkauan, Peran
from akuntabel.aturan.peran import Penugasan as Tugas
from akuntabel.laman.formulir import TanggalField
from akuntabel.laman.panduan import bantuan
from akuntabel.organisasi.models import Opd, Unit

BAB = "12-akun"
PERAN = tuple((p.value, p.sebutan[:1].upper() + p.sebutan[1:]) for p in Peran if p is not Peran.SISTEM)
KEADAAN = (
    ("aktif", "Aktif"),
    ("nonaktif", "Tidak aktif"),
    ("tanpa_peran", "Aktif tanpa peran"),
    ("belum_masuk", "Belum pernah masuk"),
)


class PilihOpd(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Opd) -> str:
        return f"{obj.kode} {obj.nama}"


class PilihUnit(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Unit) -> str:
        return obj.nama


class SaringPengguna(df.FilterSet):  # type: ignore[misc]
    """The list of users by name, role, OPD and state."""

    q = df.CharFilter(label="Nama", method="menurut_nama", widget=forms.TextInput(attrs={"type": "search"}))
    peran = df.ChoiceFilter(label="Peran", choices=PERAN, method="menurut_peran", empty_label="Semua peran")
    opd = df.ModelChoiceFilter(label="OPD", queryset=Opd.objects.order_by("kode"), method="menurut_opd")
    keadaan = df.ChoiceFilter(label="Keadaan", choices=KEADAAN, method="menurut_keadaan", empty_label="Semua keadaan")

    class Meta:
        model = Pengguna
        fields: tuple[str, ...] = ()

    def __init__(self, *isi: Any, **lain: Any) -> None:
        super().__init__(*isi, **lain)
        opd = self.form.fields["opd"]
        opd.empty_label = "Semua OPD"
        opd.label_from_instance = lambda o: f"{o.kode} {o.singkatan or o.nama}"
        for medan in self.form.fields.values():
            medan.widget.attrs["class"] = "masukan"

    def menurut_nama(self, semua: QuerySet[Pengguna], _: str, isi: str) -> QuerySet[Pengguna]:
        return semua.filter(Q(nama__icontains=isi) | Q(username__icontains=isi))

    def menurut_peran(self, semua: QuerySet[Pengguna], _: str, isi: str) -> QuerySet[Pengguna]:
        return semua.filter(_bertugas(peran=isi))

    def menurut_opd(self, semua: QuerySet[Pengguna], _: str, isi: Opd) -> QuerySet[Pengguna]:
        return semua.filter(_bertugas(opd=isi))

    def menurut_keadaan(self, semua: QuerySet[Pengguna], _: str, isi: str) -> QuerySet[Pengguna]:
        if isi == "tanpa_peran":
            return semua.filter(~_bertugas(), is_active=True)
        if isi == "belum_masuk":
            return semua.filter(last_login__isnull=True)
        return semua.filter(is_active=isi == "aktif")


def _bertugas(**syarat: Any) -> Exists:
    return Exists(Penugasan.objects.filter(sedang_berlaku(), pengguna=OuterRef("pk"), **syarat))


class FormulirPengguna(forms.Form):
    """A new user."""

    nama = forms.CharField(label="Nama lengkap", max_length=150, help_text=bantuan(BAB, "Nama lengkap"))
    nama_pengguna = forms.CharField(
        label="Nama pengguna",
        max_length=150,
        help_text=bantuan(BAB, "Nama pengguna"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none", "spellcheck": "false"}),
    )


class FormulirNama(forms.Form):
    """The name of a person."""

    nama = forms.CharField(label="Nama lengkap", max_length=150, help_text=bantuan(BAB, "Nama lengkap"))


class FormulirAlasan(forms.Form):
    """Why an account is shut."""

    alasan = forms.CharField(label="Alasan menonaktifkan", max_length=500, help_text=bantuan(BAB, "Alasan"))


class FormulirCabut(forms.Form):
    """The end of a role: at once, or after a day."""

    selesai = TanggalField(label="Berakhir setelah", required=False, help_text=bantuan(BAB, "Berakhir setelah"))
    alasan = forms.CharField(label="Alasan", max_length=500, help_text=bantuan(BAB, "Alasan"))


class FormulirPeran(forms.Form):
    """The first half of giving a role: which one, and in which OPD."""

    peran = forms.ChoiceField(label="Peran", choices=(("", "Pilih peran"), *PERAN), help_text=bantuan(BAB, "Peran"))
    opd = PilihOpd(
        label="OPD",
        queryset=Opd.objects.order_by("kode"),
        required=False,
        empty_label="Pilih OPD",
        help_text=bantuan(BAB, "OPD"),
    )

    def clean(self) -> dict[str, Any]:
        isian: dict[str, Any] = super().clean() or {}
        if "peran" not in isian:
            return isian
        peran = Peran(isian["peran"])
        if Jangkauan.PEMDA in JANGKAUAN_PERAN[peran]:
            isian["opd"] = None
        elif isian.get("opd") is None and "opd" not in self.errors:
            self.add_error("opd", f"Pilih OPD tempat {peran.sebutan} bertugas.")
        return isian


class FormulirPenugasan(FormulirPeran):
    """The second half: the unit or the indicator, and the days."""

    unit = PilihUnit(label="Unit", queryset=Unit.objects.none(), required=False, empty_label="Seluruh OPD")
    indikator = forms.ChoiceField(label="Indikator", required=False)
    mulai = TanggalField(label="Mulai", required=False, help_text=bantuan(BAB, "Mulai"))
    selesai = TanggalField(label="Hari terakhir", required=False, help_text=bantuan(BAB, "Hari terakhir"))

    def __init__(self, data: Any = None, *, peran: Peran, opd: str, **lain: Any) -> None:
        super().__init__(data, **lain)
        self.tugas = peran
        self.opd_terpilih = str(Opd.objects.values_list("nama", flat=True).get(pk=opd)) if opd else ""
        jangkauan = JANGKAUAN_PERAN[peran]
        for nama in ("peran", "opd"):
            self.fields[nama].widget = forms.HiddenInput()
        if Jangkauan.UNIT in jangkauan:
            self.fields["unit"].queryset = Unit.objects.filter(opd=opd).order_by("urutan", "kunci")  # type: ignore[attr-defined]
            self.fields["unit"].help_text = bantuan(BAB, "Unit")
        else:
            del self.fields["unit"]
        if Jangkauan.INDIKATOR in jangkauan:
            pilihan = [(i.kunci, i.uraian) for i in indikator_opd(opd)]
            self.fields["indikator"].choices = [("", "Pilih indikator"), *pilihan]  # type: ignore[attr-defined]
            self.fields["indikator"].required = True
            self.fields["indikator"].help_text = bantuan(BAB, "Indikator")
        else:
            del self.fields["indikator"]

    @property
    def peran_terpilih(self) -> str:
        return dict(PERAN)[self.tugas.value]

    def clean(self) -> dict[str, Any]:
        isian = super().clean()
        mulai, selesai = isian.get("mulai"), isian.get("selesai")
        if mulai and selesai and selesai < mulai:
            self.add_error("selesai", "Hari terakhir mendahului hari mulainya.")
        return isian

    def penugasan(self) -> Tugas:
        """The assignment that the form describes."""
        isian = self.cleaned_data
        opd, unit, indikator = isian.get("opd"), isian.get("unit"), isian.get("indikator") or ""
        if indikator:
            jangkauan = Jangkauan.INDIKATOR
        elif unit:
            jangkauan = Jangkauan.UNIT
        else:
            jangkauan = Jangkauan.OPD if opd else Jangkauan.PEMDA
        return Tugas(
            peran=self.tugas,
            jangkauan=jangkauan,
            opd=opd.pk if opd else "",
            unit=unit.pk if unit else "",
            indikator=indikator,
        )


class FormulirMengapa(forms.Form):
    """Whose right, to do what, where."""

    pengguna = forms.CharField(
        label="Nama pengguna",
        max_length=150,
        help_text=bantuan(BAB, "Pengguna yang diperiksa"),
        widget=forms.TextInput(attrs={"list": "daftar-pengguna", "autocomplete": "off"}),
    )
    tindakan = forms.ChoiceField(
        label="Tindakan",
        choices=[(t.value, t.sebutan[:1].upper() + t.sebutan[1:]) for t in Tindakan],
        help_text=bantuan(BAB, "Tindakan"),
    )
    opd = PilihOpd(
        label="OPD",
        queryset=Opd.objects.order_by("kode"),
        required=False,
        empty_label="Milik Pemda",
        help_text=bantuan(BAB, "OPD yang diperiksa"),
    )
    indikator = forms.CharField(
        label="Kunci indikator",
        max_length=100,
        required=False,
        help_text=bantuan(BAB, "Kunci indikator"),
        widget=forms.TextInput(attrs={"list": "daftar-indikator", "autocomplete": "off"}),
    )

    def clean_pengguna(self) -> Pengguna:
        orang = Pengguna.objects.filter(username=self.cleaned_data["pengguna"]).first()
        if orang is None:
            raise forms.ValidationError("Tidak ada pengguna dengan nama itu. Pilih dari daftar.")
        return orang
