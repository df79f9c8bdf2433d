"""The forms of the agreements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from django import forms

from akuntabel.aturan.nilai import BELUM_DIISI
from akuntabel.aturan.tanggal import tulis_tanggal
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.sebutan import AWALAN_STATUS
from akuntabel.laman.bentrok import BerversiMixin
from akuntabel.laman.formulir import TanggalField
from akuntabel.laman.panduan import bantuan
from akuntabel.perencanaan.formulir import NilaiField
from akuntabel.perjanjian.kueri import BahanPk
from akuntabel.perjanjian.naskah import ALASAN, Naskah

BAB = "04-perjanjian"
TAHAP: dict[r.TahapAnggaran, str] = {
    r.TahapAnggaran.MURNI: "APBD murni",
    r.TahapAnggaran.PERGESERAN: "Pergeseran APBD",
    r.TahapAnggaran.PERUBAHAN: "Perubahan APBD",
}


def _pilih(form: forms.Form, nama: str, pilihan: Iterable[tuple[str, str]]) -> None:
    medan = form.fields[nama]
    assert isinstance(medan, forms.ChoiceField)  # noqa: S101
    medan.choices = list(pilihan)


class SusunForm(forms.Form):
    """A new agreement: from which plan and stage of the budget; for a revision also why."""

    alasan = forms.ChoiceField(
        label="Alasan perubahan", widget=forms.RadioSelect, help_text=bantuan(BAB, "Alasan perubahan")
    )
    rencana = forms.ChoiceField(label="Rencana", help_text=bantuan(BAB, "Rencana"))
    tahap = forms.ChoiceField(label="Tahap anggaran", help_text=bantuan(BAB, "Tahap anggaran"))

    def __init__(self, *args: Any, bahan: BahanPk, perubahan: bool, **lain: Any) -> None:
        super().__init__(*args, **lain)
        if perubahan:
            _pilih(self, "alasan", ((a.value, f"{x[:1].upper()}{x[1:]}") for a, x in ALASAN.items()))
        else:
            del self.fields["alasan"]
        _pilih(self, "rencana", ((v.kunci, v.nama or v.kunci) for v in bahan.rencana))
        ada = bahan.tahap or (r.TahapAnggaran.MURNI,)
        _pilih(self, "tahap", ((t.value, TAHAP[t]) for t in ada))
        self.fields["tahap"].initial = (ada[0] if perubahan else ada[-1]).value

    @property
    def isi(self) -> dict[str, Any]:
        """What ``susun_pk`` takes."""
        alasan = self.cleaned_data.get("alasan")
        return {
            "rencana": self.cleaned_data["rencana"],
            "tahap": r.TahapAnggaran(self.cleaned_data["tahap"]),
            "alasan": r.AlasanPerubahanPk(alasan) if alasan else None,
        }


class PkForm(BerversiMixin):
    """Parties, day, place and targets of a draft. ``v_<n>`` is the version of the row of target ``t_<n>``."""

    tanggal = TanggalField(label="Tanggal perjanjian", required=False, help_text=bantuan(BAB, "Tanggal perjanjian"))
    tempat = forms.CharField(label="Tempat", required=False, max_length=100, help_text=bantuan(BAB, "Tempat"))
    pihak_pertama = forms.ChoiceField(label="Pihak pertama", required=False, help_text=bantuan(BAB, "Pihak pertama"))
    pihak_kedua_nama = forms.CharField(
        label="Nama pihak kedua", required=False, max_length=200, help_text=bantuan(BAB, "Nama pihak kedua")
    )
    pihak_kedua_jabatan = forms.CharField(
        label="Jabatan pihak kedua", required=False, max_length=200, help_text=bantuan(BAB, "Jabatan pihak kedua")
    )
    tahap_anggaran = forms.ChoiceField(label="Tahap anggaran", help_text=bantuan(BAB, "Tahap anggaran"))
    alasan_perubahan = forms.ChoiceField(
        label="Alasan perubahan", required=False, help_text=bantuan(BAB, "Alasan perubahan")
    )

    PIHAK = ("pihak_pertama", "pihak_kedua_nama", "pihak_kedua_jabatan", "tanggal", "tempat")
    DASAR = ("tahap_anggaran", "alasan_perubahan")

    def __init__(
        self, data: Any = None, *, naskah: Naskah, bahan: BahanPk, versi: int, versi_target: Mapping[str, int]
    ) -> None:
        pk = naskah.pk
        awal = {n: getattr(pk, n) for n in (*self.PIHAK, *self.DASAR)} | {"versi": versi}
        super().__init__(data, initial=awal)
        self.naskah = naskah
        _pilih(self, "pihak_pertama", [("", "Belum dipilih"), *((p.kunci, _pemangku(p)) for p in bahan.pemangku)])
        tahap = dict.fromkeys((*bahan.tahap, pk.tahap_anggaran))
        _pilih(self, "tahap_anggaran", ((t.value, TAHAP[t]) for t in tahap))
        if naskah.perubahan:
            _pilih(
                self,
                "alasan_perubahan",
                [("", "Belum dipilih"), *((a.value, f"{x[:1].upper()}{x[1:]}") for a, x in ALASAN.items())],
            )
        else:
            del self.fields["alasan_perubahan"]
        self.baris = {f"t_{n}": i for n, i in enumerate(naskah.semua_indikator)}
        for nama, i in self.baris.items():
            self.fields[nama] = NilaiField(
                label=f"Target {i.indikator.uraian}", satuan=i.satuan, tersimpan=i.nilai, initial=i.nilai
            )
            self.fields[f"v{nama[1:]}"] = forms.IntegerField(
                widget=forms.HiddenInput, initial=versi_target.get(i.indikator.kunci, 0), min_value=0
            )

    @property
    def medan_pihak(self) -> list[forms.BoundField]:
        return [self[n] for n in self.PIHAK]

    @property
    def medan_dasar(self) -> list[forms.BoundField]:
        return [self[n] for n in self.DASAR if n in self.fields]

    @property
    def medan_target(self) -> dict[str, tuple[forms.BoundField, forms.BoundField]]:
        """Per indicator its field and that of the version."""
        return {i.indikator.kunci: (self[n], self[f"v{n[1:]}"]) for n, i in self.baris.items()}

    def pk(self) -> r.Pk:
        """The agreement with what was typed."""
        isi = self.cleaned_data
        alasan = isi.get("alasan_perubahan")
        return replace(
            self.naskah.pk,
            **{n: isi[n] for n in self.PIHAK},
            tahap_anggaran=r.TahapAnggaran(isi["tahap_anggaran"]),
            alasan_perubahan=r.AlasanPerubahanPk(alasan) if alasan else self.naskah.pk.alasan_perubahan,
        )

    def target(self) -> Iterator[tuple[r.Target, int]]:
        """The targets that differ from what is stored, each with the version that was seen."""
        pk = self.naskah.pk
        for nama, i in self.baris.items():
            nilai, versi = self.cleaned_data[nama], self.cleaned_data[f"v{nama[1:]}"]
            if nilai == i.nilai and (versi or nilai == BELUM_DIISI):
                continue
            yield (
                r.Target(
                    rencana=pk.rencana,
                    indikator=i.indikator.kunci,
                    tahun=pk.tahun,
                    pk=pk.kunci,
                    nilai=nilai,
                    satuan=i.satuan if i.satuan != i.indikator.satuan else "",
                ),
                versi,
            )


def _pemangku(p: r.Pemangku) -> str:
    """ "Plt. Ir. Contoh, M.Si. (sejak 2 Januari 2023)"."""
    masa = [f"{kata} {tulis_tanggal(h)}" for kata, h in (("sejak", p.mulai), ("sampai", p.selesai)) if h]
    return f"{AWALAN_STATUS[p.status]}{p.nama}" + (f" ({' '.join(masa)})" if masa else "")


class TandaTanganForm(forms.Form):
    """The day and place with which an agreement is signed."""

    tanggal = TanggalField(label="Tanggal penandatanganan", help_text=bantuan(BAB, "Tanggal penandatanganan"))
    tempat = forms.CharField(label="Tempat", max_length=100, required=False)
