"""What every part of a report draws on: the year's records and what the rules make of them, each computed once."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from akuntabel.aturan.nilai import Angka, Peringkat, Rentang
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import Potong
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil, hasil, hasil_semua
from akuntabel.kinerja.kemajuan import Kemajuan, kemajuan_renstra
from akuntabel.kinerja.keuangan import Anggaran, anggaran_semua
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.angka_laporan import AngkaLaporan
from akuntabel.pelaporan.kata import judul_kapital
from akuntabel.pelaporan.sdm import jumlah_pegawai

RUJUKAN = "\ufff9"
"""Text of a run whose number is not known yet: it is filled when the whole document is numbered."""

JENIS_BELANJA = (r.JenisUnsur.PROGRAM, r.JenisUnsur.KEGIATAN, r.JenisUnsur.SUB_KEGIATAN)


class Sumber:
    """One year and period with results, budget and the names that sentences use."""

    def __init__(self, t: TahunKinerja, periode: Periode) -> None:
        self.t = t
        self.periode = periode
        self.kunci_periode = f"{periode.tahun}.{periode.triwulan}"
        self._hasil_tahun: dict[tuple[str, int], Hasil] = {}
        self._kemajuan: dict[str, Kemajuan] = {}
        self._milik: dict[tuple[r.JenisUnsur, ...], list[r.Unsur]] = {}

    @cached_property
    def hasil(self) -> dict[str, Hasil]:
        return hasil_semua(self.t, self.periode)

    @cached_property
    def anggaran(self) -> dict[str, Anggaran]:
        return anggaran_semua(self.t, self.periode)

    def hasil_tahun(self, indikator: str, tahun: int) -> Hasil:
        """The result of a whole year."""
        kunci = (indikator, tahun)
        if kunci not in self._hasil_tahun:
            self._hasil_tahun[kunci] = hasil(self.t, indikator, Periode(tahun))
        return self._hasil_tahun[kunci]

    def kemajuan(self, h: Hasil) -> Kemajuan | None:
        """Progress to the end of the plan; None where no plan is in force."""
        if self.t.rencana is None:
            return None
        kunci = h.indikator.kunci
        if kunci not in self._kemajuan:
            self._kemajuan[kunci] = kemajuan_renstra(self.t, kunci, triwulan=self.periode.triwulan)
        return self._kemajuan[kunci]

    # --- tree --------------------------------------------------------------------------------------------------------

    def milik(self, *jenis: r.JenisUnsur) -> list[r.Unsur]:
        """The OPD's own elements of these kinds, in tree order."""
        if jenis not in self._milik:
            self._milik[jenis] = self.t.milik_opd(*jenis)
        return self._milik[jenis]

    @cached_property
    def tujuan(self) -> list[r.Unsur]:
        return self.milik(r.JenisUnsur.TUJUAN)

    @cached_property
    def sasaran(self) -> list[r.Unsur]:
        return self.milik(r.JenisUnsur.SASARAN)

    @cached_property
    def program(self) -> list[r.Unsur]:
        return self.milik(r.JenisUnsur.PROGRAM)

    def di_bawah(self, kunci: str, *jenis: r.JenisUnsur) -> list[r.Unsur]:
        """The elements of these kinds anywhere below an element."""
        return [u for _, u in self.t.telusuri(kunci) if u.jenis in jenis]

    def hasil_dari(self, *unsur: r.Unsur) -> list[Hasil]:
        """The results of the indicators of these elements, in order."""
        return [self.hasil[i.kunci] for u in unsur for i in self.t.indikator_dari(u.kunci)]

    def nama_unsur(self, u: r.Unsur) -> str:
        """The wording of an element as a sentence writes it, for a program with the word "Program" before it."""
        nama = judul_kapital(u.uraian)
        if u.jenis is r.JenisUnsur.PROGRAM and not nama.lower().startswith("program"):
            return f"Program {nama}"
        return nama

    # --- figures that need more than one record ----------------------------------------------------------------------

    def rekaman_realisasi(self, h: Hasil) -> r.Realisasi | None:
        """The last recorded row behind a result."""
        triwulan = h.triwulan_terisi[-1] if h.triwulan_terisi else 0
        return self.t.realisasi(h.indikator.kunci, h.periode.tahun, triwulan)

    def realisasi(self, h: Hasil) -> AngkaLaporan:
        return al.realisasi(h, self.rekaman_realisasi(h))

    @cached_property
    def _tahun_realisasi(self) -> dict[str, list[int]]:
        tahun: dict[str, set[int]] = defaultdict(set)
        for x in self.t.data.realisasi:
            if isinstance(x.nilai, Angka | Rentang | Peringkat):
                tahun[x.indikator].add(x.tahun)
        return {k: sorted(v) for k, v in tahun.items()}

    def tahun_sebelumnya(self, indikator: str, paling_banyak: int = 4) -> list[int]:
        """Earlier years with a recorded realisation, ascending."""
        ada = [x for x in self._tahun_realisasi.get(indikator, []) if x < self.periode.tahun]
        return ada[-paling_banyak:]

    def jumlah_pegawai(self) -> AngkaLaporan:
        jumlah, tabel = jumlah_pegawai(self.t, self.periode.tahun)
        return al.cacah(
            jumlah,
            kunci=f"pegawai.{self.periode.tahun}",
            satuan="orang",
            rumus="Jumlah semua baris",
            sumber=f"kepegawaian menurut {tabel.kelompok.value} tahun {tabel.tahun}" if tabel else "",
        )

    @cached_property
    def triwulan_kinerja(self) -> tuple[int, ...]:
        """The quarters to the end of the period for which any realisation of performance is recorded."""
        return tuple(sorted({n for h in self.hasil_dari(*self.milik()) for n in h.triwulan_terisi}))

    @cached_property
    def triwulan_anggaran(self) -> tuple[int, ...]:
        """The quarters to the end of the period for which any money realised is recorded."""
        ada = {
            (x.bulan + 2) // 3
            for x in self.t.data.realisasi_anggaran
            if x.tahun == self.periode.tahun and x.jumlah is not None
        }
        return tuple(sorted(n for n in ada if n <= self.periode.triwulan_akhir))

    @cached_property
    def belum_setahun(self) -> tuple[str, tuple[int, ...]] | None:
        """What in an annual report stops before the year's end ("kinerja", "anggaran", both), and its quarters."""
        if not self.periode.tahunan:
            return None
        kurang = {
            nama: triwulan
            for nama, triwulan in (("kinerja", self.triwulan_kinerja), ("anggaran", self.triwulan_anggaran))
            if triwulan and 4 not in triwulan
        }
        return (" dan ".join(kurang), min(kurang.values(), key=len)) if kurang else None

    def rujuk(self, kunci: str) -> Potong:
        """A reference to a table, figure or attachment of this report, numbered when the document is whole."""
        return Potong(RUJUKAN, tautan=kunci)

    # --- analysis ----------------------------------------------------------------------------------------------------

    def analisis(self, objek: str) -> r.Analisis | None:
        """What people wrote about an indicator or element for this period."""
        return self.t.analisis(objek, self.periode.triwulan)
