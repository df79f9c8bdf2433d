"""The forms of the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from akuntabel.aturan.angka import Ragu, baca_angka
from akuntabel.aturan.capaian import RUMUS_ARAH, rumus_baku
from akuntabel.aturan.formula import FormulaError, susun
from akuntabel.aturan.istilah import Akumulasi, Arah, Rumus
from akuntabel.aturan.nilai import BELUM_DIISI, BelumDiisi, BelumDiukur, Nilai, Peringkat, TidakBerlaku
from akuntabel.aturan.nomenklatur import VERSI as VERSI_NOMENKLATUR
from akuntabel.aturan.penulisan import tulis_nilai
from akuntabel.aturan.periode import ROMAWI
from akuntabel.aturan.satuan import baku
from akuntabel.aturan.skala import nama_skala
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.jenjang import BERKODE, SEBUTAN
from akuntabel.laman.bentrok import BerversiMixin
from akuntabel.laman.formulir import AngkaField, TanggalField, ragu
from akuntabel.laman.panduan import bantuan
from akuntabel.perencanaan import istilah

BAB = "03-rencana"
Pilihan = Sequence[tuple[str, str]]


def _bantu(isian: str) -> str:
    return bantuan(BAB, isian)


def _teks(baris: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": baris})


class UnsurForm(BerversiMixin):
    uraian = forms.CharField(label="Uraian", widget=_teks(2), help_text=_bantu("Uraian unsur"))
    kode = forms.CharField(label="Kode", required=False, max_length=100, help_text=_bantu("Kode unsur"))
    kondisi = forms.CharField(label="Kondisi", required=False, widget=_teks(2), help_text=_bantu("Kondisi"))
    unit = forms.ChoiceField(label="Unit pelaksana", required=False, help_text=_bantu("Unit pelaksana"))
    kebijakan = forms.ChoiceField(label="Kebijakan", required=False, help_text=_bantu("Kebijakan"))

    def __init__(
        self, *args: Any, jenis: r.JenisUnsur, unit: Pilihan = (), kebijakan: Pilihan = (), **lain: Any
    ) -> None:
        super().__init__(*args, **{"auto_id": "u_%s", **lain})
        self.jenis = jenis
        self._pilih("unit", unit)
        self._pilih("kebijakan", kebijakan if jenis is r.JenisUnsur.PROGRAM else ())
        self.fields["kode"].widget.attrs |= {"autocomplete": "off", "spellcheck": "false"}
        if jenis in BERKODE:
            self.fields["kode"].label = "Kode nomenklatur"
        if jenis in (r.JenisUnsur.MISI, r.JenisUnsur.TUJUAN, r.JenisUnsur.SASARAN):
            del self.fields["kondisi"]

    def _pilih(self, nama: str, pilihan: Pilihan) -> None:
        if not pilihan:
            del self.fields[nama]
            return
        medan = self.fields[nama]
        assert isinstance(medan, forms.ChoiceField)  # noqa: S101
        medan.choices = [("", "Tidak disebutkan"), *pilihan]

    @property
    def isi(self) -> dict[str, str]:
        """The cells to save."""
        return {n: v for n, v in self.cleaned_data.items() if n != "versi"}


class UnsurBaruForm(UnsurForm):
    jenis_baru = forms.ChoiceField(label="Jenis", widget=forms.RadioSelect, help_text=_bantu("Jenis unsur"))
    field_order = ("jenis_baru", "uraian", "kode", "kondisi", "unit", "kebijakan")

    def __init__(self, *args: Any, pilihan: Sequence[r.JenisUnsur], **lain: Any) -> None:
        super().__init__(*args, **lain)
        medan = self.fields["jenis_baru"]
        assert isinstance(medan, forms.ChoiceField)  # noqa: S101
        medan.choices = [(j.value, SEBUTAN[j].capitalize()) for j in pilihan]
        if len(pilihan) == 1:
            medan.widget = forms.HiddenInput()
            medan.initial = pilihan[0].value

    @property
    def isi(self) -> dict[str, str]:
        return {n: v for n, v in super().isi.items() if n != "jenis_baru"}


class NilaiField(forms.CharField):
    """A value or a typed absence in one cell: "1.234,5", "66,5–67", "WTP", "tidak berlaku: alasan"."""

    def __init__(self, *, satuan: str = "", tersimpan: Nilai = BELUM_DIISI, **lain: Any) -> None:
        self.satuan, self.tersimpan = satuan, tersimpan
        super().__init__(required=False, **lain)
        self.widget.attrs |= {"class": "angka masukan", "autocomplete": "off", "inputmode": "decimal"}

    def prepare_value(self, value: Any) -> Any:
        return value if isinstance(value, str) else tulis_sel(value)

    def clean(self, value: Any) -> Any:
        teks = super().clean(value)
        if teks == tulis_sel(self.tersimpan):
            return self.tersimpan
        bacaan = baca_angka(teks, satuan=self.satuan)
        if isinstance(bacaan, Ragu):
            raise ValidationError(ragu(bacaan))
        if bacaan.satuan and self.satuan and baku(bacaan.satuan) != baku(self.satuan):
            raise ValidationError(f"Tertulis dalam {bacaan.satuan}, sedangkan satuan indikatornya {self.satuan}.")
        if isinstance(bacaan.nilai, BelumDiukur | TidakBerlaku) and not bacaan.nilai.alasan:
            kata = "Tidak berlaku" if isinstance(bacaan.nilai, TidakBerlaku) else "Belum diukur"
            raise ValidationError(f"Tulis alasannya sesudah titik dua, misalnya «{kata.lower()}: alasan».")
        return bacaan.nilai

    def has_changed(self, initial: Any, data: Any) -> bool:  # noqa: ARG002  # what is stored counts, as it is written
        return super().has_changed(tulis_sel(self.tersimpan), data)


def tulis_sel(nilai: Nilai | None) -> str:
    """A value as it is typed; reads back as itself."""
    match nilai:
        case None | BelumDiisi():
            return ""
        case BelumDiukur(alasan=alasan) | TidakBerlaku(alasan=alasan):
            alasan = " ".join(alasan.split())
            return f"{tulis_nilai(nilai).lower()}{': ' + alasan if alasan else ''}"
        case Peringkat(sebutan=sebutan):
            return " ".join(sebutan.split())
    return tulis_nilai(nilai)


def nama_sel(tahun: int, triwulan: int) -> str:
    """The form field of a target."""
    return f"t_{tahun}_{triwulan}"


class IndikatorForm(BerversiMixin):
    """An indicator with its targets of all years of the plan and of the quarters of one."""

    uraian = forms.CharField(label="Uraian indikator", widget=_teks(2), help_text=_bantu("Uraian indikator"))
    satuan = forms.CharField(
        label="Satuan", required=False, max_length=100, help_text=_bantu("Satuan"),
        widget=forms.TextInput(attrs={"list": "satuan-umum", "autocomplete": "off"}),
    )  # fmt: skip
    jenis = forms.ChoiceField(label="Jenis indikator", required=False, help_text=_bantu("Jenis indikator"))
    iku = forms.BooleanField(label="Indikator kinerja utama (IKU)", required=False, help_text=_bantu("IKU"))
    kode = forms.CharField(label="Kode", required=False, max_length=100, help_text=_bantu("Kode indikator"))
    arah = forms.ChoiceField(label="Arah", help_text=_bantu("Arah"))
    rumus = forms.ChoiceField(label="Rumus capaian", required=False, help_text=_bantu("Rumus capaian"))
    akumulasi = forms.ChoiceField(label="Akumulasi triwulan", help_text=_bantu("Akumulasi"))
    skala = forms.ChoiceField(label="Skala peringkat", required=False, help_text=_bantu("Skala peringkat"))
    definisi = forms.CharField(label="Definisi", required=False, widget=_teks(), help_text=_bantu("Definisi"))
    formula = forms.CharField(
        label="Cara menghitung", required=False, widget=_teks(2), help_text=_bantu("Cara menghitung")
    )
    formula_hitung = forms.CharField(
        label="Rumus hitung", required=False, max_length=500, help_text=_bantu("Rumus hitung"),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "class": "kode-isian"}),
    )  # fmt: skip
    sumber_data = forms.CharField(label="Sumber data", required=False, help_text=_bantu("Sumber data"))
    frekuensi = forms.CharField(
        label="Frekuensi pengukuran", required=False, help_text=_bantu("Frekuensi pengukuran"),
        widget=forms.TextInput(attrs={"list": "frekuensi-umum", "autocomplete": "off"}),
    )  # fmt: skip
    penanggung_jawab = forms.ChoiceField(label="Penanggung jawab", required=False, help_text=_bantu("Penanggung jawab"))
    nilai_awal = AngkaField(label="Kondisi awal", required=False, help_text=_bantu("Kondisi awal"))
    tahun_awal = forms.IntegerField(
        label="Tahun kondisi awal", required=False, min_value=1900, max_value=2999, localize=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip

    def __init__(
        self, *args: Any, rencana: r.Rencana, tahun: int, jabatan: Pilihan,
        target: Mapping[tuple[int, int], tuple[Nilai, int]] | None = None, **lain: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **lain)
        self.tahun = tahun
        self._pilih("jenis", [("", "Belum ditentukan"), *istilah.JENIS_INDIKATOR.items()])
        self._pilih("arah", istilah.ARAH.items())
        self._pilih("rumus", [("", "Rumus baku menurut arah"), *istilah.RUMUS.items()])
        self._pilih("akumulasi", istilah.AKUMULASI.items())
        skala = [(n, istilah.SKALA.get(n, n.replace("_", " ").capitalize())) for n in nama_skala()]
        self._pilih("skala", [("", "Bukan peringkat"), *skala])
        self._pilih("penanggung_jawab", [("", "Belum ditentukan"), *jabatan])
        satuan = str(self.data.get("satuan", "") if self.is_bound else self.initial.get("satuan", ""))
        nilai_awal = self.fields["nilai_awal"]
        assert isinstance(nilai_awal, AngkaField)  # noqa: S101
        nilai_awal.satuan = satuan
        self.sel = tuple(_sel_target(rencana, tahun))
        for y, q in self.sel:
            nilai, versi = (target or {}).get((y, q), (BELUM_DIISI, 0))
            label = f"Target {y}" if not q else f"Target {y} triwulan {ROMAWI[q]}"
            self.fields[nama_sel(y, q)] = NilaiField(label=label, satuan=satuan, tersimpan=nilai, initial=nilai)
            self.fields[f"v_{nama_sel(y, q)}"] = forms.IntegerField(widget=forms.HiddenInput, initial=versi)

    def _pilih(self, nama: str, pilihan: Any) -> None:
        medan = self.fields[nama]
        assert isinstance(medan, forms.ChoiceField)  # noqa: S101
        medan.choices = [(str(n), str(label)) for n, label in pilihan]

    def clean_formula_hitung(self) -> str:
        teks = str(self.cleaned_data["formula_hitung"])
        if not teks.strip():
            return ""
        try:
            return susun(teks).teks
        except FormulaError as galat:
            raise ValidationError(str(galat)) from galat

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or self.cleaned_data
        arah = Arah(isi["arah"]) if isi.get("arah") else Arah.NAIK
        rumus = Rumus(isi["rumus"]) if isi.get("rumus") else rumus_baku(arah)
        if rumus not in RUMUS_ARAH[arah]:
            cocok = " atau ".join(istilah.RUMUS[x] for x in RUMUS_ARAH[arah])
            self.add_error("rumus", f"Untuk arah «{istilah.ARAH[arah]}» rumusnya {cocok}.")
        isi["rumus"] = rumus.value
        return isi

    def rekaman(self, lama: r.Indikator) -> r.Indikator:
        """What was typed, over the record as it was."""
        c = self.cleaned_data
        return replace(
            lama,
            uraian=" ".join(c["uraian"].split()),
            satuan=" ".join(c["satuan"].split()),
            kode=c["kode"].strip(),
            arah=Arah(c["arah"]),
            rumus=Rumus(c["rumus"]),
            akumulasi=Akumulasi(c["akumulasi"]),
            jenis=r.JenisIndikator(c["jenis"]) if c["jenis"] else None,
            iku=c["iku"],
            skala=c["skala"],
            definisi=c["definisi"],
            formula=c["formula"],
            formula_hitung=c["formula_hitung"],
            sumber_data=c["sumber_data"],
            frekuensi=c["frekuensi"],
            penanggung_jawab=c["penanggung_jawab"],
            nilai_awal=c["nilai_awal"],
            tahun_awal=c["tahun_awal"],
        )

    def target_berubah(self) -> dict[tuple[int, int], tuple[Nilai, int]]:
        """The targets that were changed, each with the version of the row that was seen."""
        return {
            (y, q): (self.cleaned_data[n], self.cleaned_data.get(f"v_{n}") or 0)
            for y, q in self.sel
            if (n := nama_sel(y, q)) in self.changed_data and n in self.cleaned_data
        }


def _sel_target(rencana: r.Rencana, tahun: int) -> list[tuple[int, int]]:
    """All years of the plan, and the quarters of the chosen one."""
    sel = [(y, 0) for y in range(rencana.tahun_awal, rencana.tahun_akhir + 1)]
    if rencana.tahun_awal <= tahun <= rencana.tahun_akhir:
        sel += [(tahun, q) for q in (1, 2, 3, 4)]
    return sel


class RencanaForm(forms.Form):
    """A new plan, or a version carried on from another."""

    nama = forms.CharField(label="Nama rencana", widget=_teks(2), help_text=_bantu("Nama rencana"))
    tahun_awal = forms.IntegerField(label="Tahun awal", min_value=1990, max_value=2999, localize=False)
    tahun_akhir = forms.IntegerField(label="Tahun akhir", min_value=1990, max_value=2999, localize=False)
    nomenklatur = forms.ChoiceField(
        label="Versi nomenklatur", required=False, help_text=_bantu("Versi nomenklatur"),
        choices=[("", "Menurut tahun"), *((v, v) for v in VERSI_NOMENKLATUR)],
    )  # fmt: skip

    def __init__(self, *args: Any, **lain: Any) -> None:
        super().__init__(*args, **lain)
        for nama in ("tahun_awal", "tahun_akhir", "berlaku_sejak"):
            if nama in self.fields:
                self.fields[nama].widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or self.cleaned_data
        awal, akhir = isi.get("tahun_awal"), isi.get("tahun_akhir")
        if awal and akhir and awal > akhir:
            self.add_error("tahun_akhir", "Tahun akhir tidak boleh sebelum tahun awal.")
        return isi


class SalinForm(RencanaForm):
    versi_rencana = forms.ChoiceField(
        label="Versi", choices=[(k.value, v.capitalize()) for k, v in istilah.VERSI.items()], help_text=_bantu("Versi")
    )
    berlaku_sejak = forms.IntegerField(
        label="Berlaku sejak tahun",
        min_value=1990,
        max_value=2999,
        localize=False,
        help_text=_bantu("Berlaku sejak tahun"),
    )
    alasan = forms.CharField(label="Alasan atau dasar", widget=_teks(2), help_text=_bantu("Alasan atau dasar"))
    field_order = ("nama", "versi_rencana", "berlaku_sejak", "tahun_awal", "tahun_akhir", "nomenklatur", "alasan")

    def clean(self) -> dict[str, Any]:
        isi = super().clean()
        awal, akhir, sejak = isi.get("tahun_awal"), isi.get("tahun_akhir"), isi.get("berlaku_sejak")
        if awal and akhir and sejak and not awal <= sejak <= akhir:
            self.add_error("berlaku_sejak", f"Tahun mulai berlaku harus di antara {awal} dan {akhir}.")
        return isi


class SampulForm(forms.Form):
    """What stands on the cover of a version."""

    nama = forms.CharField(label="Nama rencana", widget=_teks(2), help_text=_bantu("Nama rencana"))
    berlaku_sejak = forms.IntegerField(
        label="Berlaku sejak tahun", required=False, min_value=1990, max_value=2999, localize=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}), help_text=_bantu("Berlaku sejak tahun"),
    )  # fmt: skip
    nomenklatur = forms.ChoiceField(
        label="Versi nomenklatur", required=False, help_text=_bantu("Versi nomenklatur"),
        choices=[("", "Menurut tahun"), *((v, v) for v in VERSI_NOMENKLATUR)],
    )  # fmt: skip
    dasar_hukum = forms.ChoiceField(label="Dasar hukum", required=False, help_text=_bantu("Dasar hukum"))
    tanggal = TanggalField(label="Tanggal penetapan", required=False, help_text=_bantu("Tanggal penetapan"))

    def __init__(self, *args: Any, dasar_hukum: Pilihan = (), **lain: Any) -> None:
        super().__init__(*args, **lain)
        medan = self.fields["dasar_hukum"]
        assert isinstance(medan, forms.ChoiceField)  # noqa: S101
        medan.choices = [("", "Belum ditentukan"), *dasar_hukum]
