"""Forms of the measurement."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms

from akuntabel.aturan.formula import Formula, FormulaError
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, BelumDiukur, Nilai, Terisi, TidakBerlaku
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.bentrok import BerversiMixin
from akuntabel.laman.formulir import AngkaField
from akuntabel.laman.panduan import bantuan
from akuntabel.pengukuran.isian import Keliru, Ukuran, baca_isi, tulis_isi, tulis_persis
from akuntabel.pengukuran.kueri.rincian import SEBUTAN_SUMBER

BAB = "05-pengukuran"
NILAI, BELUM, TIDAK = "nilai", "belum_diukur", "tidak_berlaku"
PILIHAN = ((NILAI, "Ada nilainya"), (BELUM, "Belum diukur"), (TIDAK, "Tidak berlaku pada periode ini"))
AWALAN_VARIABEL = "v_"


class FormulirRealisasi(BerversiMixin):
    """One realisation: a value or why there is none, how it was come by, a note. ``nilai`` is what was entered."""

    pilihan = forms.ChoiceField(label="Keadaan", choices=PILIHAN, widget=forms.RadioSelect, initial=NILAI)
    isi = forms.CharField(label="Realisasi", required=False)
    alasan = forms.CharField(label="Alasan", required=False, max_length=500)
    sumber = forms.ChoiceField(label="Cara memperoleh", choices=[(s.value, kata) for s, kata in SEBUTAN_SUMBER.items()])
    keterangan = forms.CharField(label="Keterangan", required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(
        self, *args: Any, ukuran: Ukuran, sebutan: str = "", formula: Formula | None = None, **lain: Any
    ) -> None:
        super().__init__(*args, **lain)
        self.ukuran = ukuran
        self.formula = formula
        medan = self.fields["isi"]
        medan.label = f"Realisasi {sebutan}".strip()
        medan.widget.attrs |= {"inputmode": "decimal", "class": "angka", "autocomplete": "off"}
        if ukuran.satuan:
            medan.widget.attrs["data-satuan"] = ukuran.satuan
        if ukuran.skala is not None:
            pilihan = [("", "belum diisi"), *((n, n) for n in ukuran.skala.urutan)]
            self.fields["isi"] = forms.ChoiceField(label=medan.label, required=False, choices=pilihan)
        for nama, isian in self.fields.items():
            isian.help_text = bantuan(BAB, {"isi": "Realisasi"}.get(nama, str(isian.label)))
        for v in formula.variabel if formula else ():
            self.fields[f"{AWALAN_VARIABEL}{v}"] = AngkaField(label=v.replace("_", " ").capitalize(), required=False)

    @property
    def variabel(self) -> list[forms.BoundField]:
        """The fields of the formula's variables."""
        return [m for m in self if m.name.startswith(AWALAN_VARIABEL)]

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or self.cleaned_data
        pilihan, alasan = isi.get("pilihan"), (isi.get("alasan") or "").strip()
        nilai: Nilai | Keliru
        if pilihan in (BELUM, TIDAK):
            if not alasan:
                self.add_error("alasan", "Sebutkan alasannya dalam satu kalimat.")
            nilai = BelumDiukur(alasan) if pilihan == BELUM else TidakBerlaku(alasan)
        else:
            nilai = baca_isi(isi.get("isi") or "", self.ukuran)
            if isinstance(nilai, Keliru):
                self.add_error("isi", nilai.lengkap)
                return isi
        isi["nilai"] = nilai
        return isi

    def hitung(self) -> tuple[Decimal, str] | str:
        """The formula's value with the words that say what it was computed from; else why there is none."""
        if self.formula is None:
            return "Indikator ini tidak memiliki formula."
        self.full_clean()
        nilai = {
            v: n for v in self.formula.variabel if (n := self.cleaned_data.get(f"{AWALAN_VARIABEL}{v}")) is not None
        }
        if any(m.errors for m in self.variabel):
            return "Perbaiki dahulu nilai variabelnya."
        try:
            hasil = self.formula.hitung(nilai)
        except FormulaError as galat:
            return str(galat)
        rincian = "; ".join(f"{v} = {tulis_persis(n)}" for v, n in nilai.items())
        return hasil, f"Dihitung dengan {self.formula.teks}: {rincian}."


def isi_realisasi(baris: r.Realisasi | None, versi: int) -> dict[str, Any]:
    """A stored realisation as the form shows it."""
    nilai = baris.nilai if baris else BELUM_DIISI
    tidak_ada = isinstance(nilai, BelumDiukur | TidakBerlaku)
    return {
        "versi": versi,
        "pilihan": (BELUM if isinstance(nilai, BelumDiukur) else TIDAK) if tidak_ada else NILAI,
        "isi": tulis_isi(nilai) if isinstance(nilai, Terisi) else "",
        "alasan": nilai.alasan if isinstance(nilai, BelumDiukur | TidakBerlaku) else "",
        "sumber": (baris.sumber if baris else SumberRealisasi.DIUKUR).value,
        "keterangan": baris.keterangan if baris else "",
    }


class FormulirKeterangan(BerversiMixin):
    """How a figure was come by, and a note: what the panel beside the grid can change."""

    sumber = FormulirRealisasi.base_fields["sumber"]
    keterangan = FormulirRealisasi.base_fields["keterangan"]


class FormulirAnalisis(BerversiMixin):
    """What people know about a result; ``wajib`` names the parts without which the period is not submitted."""

    penyebab = forms.CharField(label="Penyebab", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    pendukung = forms.CharField(label="Faktor pendukung", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    hambatan = forms.CharField(label="Hambatan", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    solusi = forms.CharField(label="Solusi", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    tindak_lanjut = forms.CharField(label="Tindak lanjut", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    pembanding = forms.CharField(label="Pembanding", required=False, max_length=500)
    pembanding_nilai = AngkaField(label="Nilai pembanding", required=False)

    def __init__(self, *args: Any, wajib: tuple[str, ...] = (), satuan: str = "", **lain: Any) -> None:
        super().__init__(*args, **lain)
        self.fields["pembanding_nilai"] = AngkaField(label="Nilai pembanding", required=False, satuan=satuan)
        for nama, medan in self.fields.items():
            medan.help_text = bantuan(BAB, str(medan.label))
            if nama in wajib:
                medan.template_name = "pengukuran/medan_wajib.html"  # type: ignore[attr-defined]  # unknown to the stubs


def isi_analisis(a: r.Analisis | None, versi: int) -> Mapping[str, Any]:
    """A stored analysis as the form shows it."""
    kolom = ("penyebab", "pendukung", "hambatan", "solusi", "tindak_lanjut", "pembanding", "pembanding_nilai")
    return {"versi": versi, **({k: getattr(a, k) for k in kolom} if a else {})}
