"""Form III/2-2 of PermenPANRB 53/2014: the 23 statements of a review, answered as far as document and records show.

What nothing shows is asked (``Jawaban.DITANYAKAN``); whoever reviews may answer every statement otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from akuntabel.aturan.nilai import Terisi
from akuntabel.aturan.penulisan import tulis_nilai
from akuntabel.aturan.periode import Periode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu.daftar import aturan_dari
from akuntabel.reviu.hasil import sebut_lokasi, sebut_singkat
from akuntabel.reviu.laporan import Laporan
from akuntabel.reviu.paham.kerangka import Bagian
from akuntabel.reviu.paham.ukuran import Ukuran
from akuntabel.reviu.periksa import periksa
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan

_BUKAN_KATA = re.compile(r"[^\w%]+")
_TERBANYAK = 4
"""Pieces of evidence named for one statement."""
_STRATEGIS = (r.JenisUnsur.TUJUAN, r.JenisUnsur.SASARAN)


class Jawaban(StrEnum):
    YA = "ya"
    TIDAK = "tidak"
    TIDAK_BERLAKU = "tidak berlaku"
    DITANYAKAN = "ditanyakan"


class Kelompok(StrEnum):
    FORMAT = "I. Format"
    MEKANISME = "II. Mekanisme penyusunan"
    SUBSTANSI = "III. Substansi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Butir:
    """One statement with its answer and what it rests on (phrases with their places)."""

    kode: str
    kelompok: Kelompok
    pernyataan: str
    jawab: Jawaban = Jawaban.DITANYAKAN
    bukti: tuple[str, ...] = ()
    petunjuk: str = ""
    """What to look at, where it is asked."""


PERNYATAAN: tuple[Butir, ...] = tuple(
    Butir(kode=kode, kelompok=kelompok, pernyataan=pernyataan, petunjuk=petunjuk)
    for kelompok, daftar in (
        (
            Kelompok.FORMAT,
            (
                (
                    "F1",
                    "Laporan menampilkan data penting instansi.",
                    "Lihat gambaran umum dan isu strategis pada Bab I.",
                ),
                ("F2", "Laporan menyajikan target kinerja.", "Lihat tabel perjanjian kinerja dan tabel capaian."),
                (
                    "F3",
                    "Laporan menyajikan capaian kinerja secara memadai.",
                    "Lihat realisasi, capaian, dan analisisnya pada Bab III.",
                ),
                ("F4", "Lampiran mendukung isi laporan.", "Cocokkan lampiran dengan yang disebut dalam naskah."),
                ("F5", "Laporan menyajikan upaya perbaikan ke depan.", "Lihat langkah perbaikan pada bab penutup."),
                ("F6", "Laporan menyajikan akuntabilitas keuangan.", "Lihat pagu dan realisasi anggaran pada Bab III."),
            ),
        ),
        (
            Kelompok.MEKANISME,
            (
                (
                    "M1",
                    "Laporan disusun oleh unit yang bertugas menyusunnya.",
                    "Minta surat tugas atau keputusan tim penyusun.",
                ),
                (
                    "M2",
                    "Informasi dalam laporan didukung data yang memadai.",
                    "Uji beberapa realisasi dengan buktinya.",
                ),
                (
                    "M3",
                    "Ada mekanisme penyampaian data dari unit kerja ke penyusun.",
                    "Minta SOP atau surat permintaan data.",
                ),
                (
                    "M4",
                    "Penanggung jawab pengumpulan data ditetapkan di setiap unit kerja.",
                    "Minta keputusan atau daftar penanggung jawab.",
                ),
                ("M5", "Data kinerja diyakini keandalannya.", "Telusuri angka ke sumbernya; lihat hasil verifikasi."),
                (
                    "M6",
                    "Analisis dalam laporan diketahui unit kerja terkait.",
                    "Minta paraf, notula, atau berita acara pembahasan.",
                ),
                (
                    "M7",
                    "Laporan bukan merupakan gabungan laporan unit di bawahnya.",
                    "Bandingkan dengan laporan unit; lihat teks yang tersalin.",
                ),
            ),
        ),
        (
            Kelompok.SUBSTANSI,
            (
                (
                    "S1",
                    "Tujuan dan sasaran sesuai dengan perjanjian kinerja.",
                    "Bandingkan dengan perjanjian yang ditandatangani.",
                ),
                (
                    "S2",
                    "Tujuan dan sasaran selaras dengan rencana strategis.",
                    "Bandingkan dengan Renstra yang berlaku.",
                ),
                ("S3", "Bila S1 atau S2 tidak, ada penjelasan yang memadai.", "Cari penjelasannya di dalam laporan."),
                (
                    "S4",
                    "Target indikator sesuai dengan perjanjian kinerja.",
                    "Bandingkan nilai targetnya satu per satu.",
                ),
                ("S5", "IKU sesuai dengan dokumen penetapan IKU.", "Bandingkan dengan keputusan penetapan IKU."),
                ("S6", "Bila S4 atau S5 tidak, ada penjelasan yang memadai.", "Cari penjelasannya di dalam laporan."),
                (
                    "S7",
                    "Ada pembandingan dengan tahun lalu, standar nasional, dan sebagainya yang bermanfaat.",
                    "Lihat pembandingan pada Bab III.",
                ),
                (
                    "S8",
                    "IKU dan indikator kinerja cukup mengukur tujuan dan sasaran.",
                    "Nilai apakah hasil yang dituju benar-benar terukur.",
                ),
                ("S9", "Bila S8 tidak, ada penjelasan yang memadai.", "Cari penjelasannya di dalam laporan."),
                (
                    "S10",
                    "IKU dan indikator kinerja memenuhi kriteria SMART.",
                    "Spesifik, terukur, dapat dicapai, relevan, berbatas waktu.",
                ),
            ),
        ),
    )
    for kode, pernyataan, petunjuk in daftar
)
"""The statements in the order of the form, in short words of our own."""
BERSYARAT = {"S3": ("S1", "S2"), "S6": ("S4", "S5"), "S9": ("S8",)}
"""Statements that only apply where one of others is answered with "tidak"."""


def isi_formulir(laporan: Laporan | None, temuan: Sequence[Temuan], tahun: TahunKinerja | None) -> tuple[Butir, ...]:
    """The form for a report that was read (or None), with the findings about it, and the office's records of the year
    (or None)."""
    p = _Pengisi(laporan, temuan, tahun)
    return lengkapi(tuple(p.isi(b) for b in PERNYATAAN))


def lengkapi(butir: Sequence[Butir]) -> tuple[Butir, ...]:
    """The conditional statements follow from the others: they do not apply where those are all answered with "ya"."""
    jawab = {b.kode: b.jawab for b in butir}
    return tuple(
        replace(b, jawab=Jawaban.TIDAK_BERLAKU, bukti=(f"{' dan '.join(BERSYARAT[b.kode])} dijawab ya.",))
        if b.kode in BERSYARAT
        and b.jawab is Jawaban.DITANYAKAN
        and all(jawab[x] is Jawaban.YA for x in BERSYARAT[b.kode])
        else b
        for b in butir
    )


class _Pengisi:
    def __init__(self, laporan: Laporan | None, temuan: Sequence[Temuan], tahun: TahunKinerja | None) -> None:
        self.laporan, self.temuan, self.tahun = laporan, temuan, tahun
        # Without a plan there are no records that could show anything.
        self.data = tahun if tahun is not None and tahun.rencana is not None else None
        self.catatan = periksa(self.data, Periode(self.data.tahun)) if self.data is not None else []
        self.teks = _rapat(" ".join(x.teks for x in laporan.ruas)) if laporan is not None else ""

    def isi(self, b: Butir) -> Butir:
        isi: Callable[[], tuple[Jawaban, tuple[str, ...]]] | None = getattr(self, f"_{b.kode.lower()}", None)
        if isi is None:
            return b
        jawab, bukti = isi()
        return replace(b, jawab=jawab, bukti=bukti)

    # --- format ------------------------------------------------------------------------------------------------------

    def _f1(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.laporan is None:
            return _menurut(self._rekaman("KL-13"), "Bagian wajib laporan sudah ditulis." if self.data else "")
        bab = next((b for b in self.laporan.kerangka.bagian if b.bab == 1), None)
        ada = f"{bab.sebutan}, {_letak(bab)}." if bab else ""
        return _menurut(self._berkas("IW-01"), ada)

    def _f2(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.laporan is None:
            return _menurut(self._rekaman("KL-01"), self._hitung_target())
        bertarget = [u for u in self.laporan.ukuran if u.indikator and any(_berisi(s.teks) for s in u.target)]
        return _menurut(
            self._berkas("IW-02", "IW-03", "UK-03"), f"{_sebut_ukuran(bertarget)} bertarget." if bertarget else ""
        )

    def _f3(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.laporan is None:
            return _menurut(self._rekaman("KL-03", "KL-12"), self._hitung_realisasi())
        terukur = [u for u in self.laporan.ukuran if any(_berisi(s.teks) for s in u.realisasi)]
        return _menurut(
            self._berkas("IW-04", "UK-05"), f"{_sebut_ukuran(terukur)} dilaporkan realisasinya." if terukur else ""
        )

    def _f4(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.laporan is None:
            return Jawaban.DITANYAKAN, ()
        ada = [b for b in self.laporan.kerangka.bagian if b.nomor.casefold().startswith("lampiran")]
        return _menurut(self._berkas("ST-11", "IW-08"), f"{len(ada)} lampiran, {_letak(ada[0])}." if ada else "")

    def _f5(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.laporan is None:
            return Jawaban.DITANYAKAN, ()
        bab = [b for b in self.laporan.kerangka.bagian if re.search(r"penutup", b.teks, re.IGNORECASE)]
        return _menurut(self._berkas("IW-06"), f"{bab[-1].sebutan}, {_letak(bab[-1])}." if bab else "")

    def _f6(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.laporan is None:
            return _menurut(
                self._rekaman("KL-09", "KL-10", "HT-01"), "Pagu dan realisasinya tercatat." if self.data else ""
            )
        bab = self.laporan.kerangka.cari(r"anggaran|keuangan")
        ada = f"{bab.sebutan}, {_letak(bab)}; jumlahnya cocok." if bab else ""
        return _menurut(self._berkas("IW-05", "IW-09", "HL-01", "HL-03", "HL-10", "HL-17"), ada)

    # --- how it came about -------------------------------------------------------------------------------------------

    def _m2(self) -> tuple[Jawaban, tuple[str, ...]]:
        """Evidence files behind the realisations of tujuan and sasaran."""
        if self.data is None:
            return Jawaban.DITANYAKAN, ()
        bukti = {b.indikator for b in self.data.data.bukti if b.tahun == self.data.tahun}
        terisi = [i for i in self._strategis() if self._terukur(i)]
        tanpa = [i for i in terisi if i.kunci not in bukti]
        if not terisi:
            return Jawaban.DITANYAKAN, ("Belum ada realisasi tujuan atau sasaran yang tercatat.",)
        if tanpa:
            nama = "; ".join(f"“{ringkas(i.uraian)}”" for i in tanpa[:_TERBANYAK])
            return Jawaban.TIDAK, (
                f"{len(tanpa)} dari {len(terisi)} realisasi tujuan dan sasaran tanpa bukti: {nama}.",
            )
        return Jawaban.YA, (f"Semua realisasi tujuan dan sasaran ({len(terisi)}) memiliki berkas bukti.",)

    def _m4(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.data is None or not self.data.indikator:
            return Jawaban.DITANYAKAN, ()
        return _menurut(self._rekaman("KL-06"), f"{len(self.data.indikator)} indikator memiliki penanggung jawab.")

    def _m5(self) -> tuple[Jawaban, tuple[str, ...]]:
        """Never more than doubt: figures that contradict each other are told, the belief is the reviewer's."""
        return Jawaban.DITANYAKAN, tuple(_sebut_temuan(x) for x in self._jenis("C-XNUM", "C-METHOD")[:_TERBANYAK])

    def _m7(self) -> tuple[Jawaban, tuple[str, ...]]:
        return Jawaban.DITANYAKAN, tuple(_sebut_temuan(x) for x in self._jenis("C-DUPPHRASE")[:_TERBANYAK])

    # --- substance ---------------------------------------------------------------------------------------------------

    def _s1(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.data is None or self.laporan is None or self.data.pk is None:
            return Jawaban.DITANYAKAN, ()
        # Those that the agreement gives a target.
        milik = {x.indikator for x in self.data.data.target if x.pk == self.data.pk.kunci}
        unsur = [u for u in self._unsur() if any(i.kunci in milik for i in self.data.indikator_dari(u.kunci))]
        return self._tertulis([u.uraian for u in unsur], "tujuan dan sasaran perjanjian kinerja")

    def _s2(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.data is None or self.laporan is None:
            return Jawaban.DITANYAKAN, ()
        return self._tertulis([u.uraian for u in self._unsur()], "tujuan dan sasaran rencana strategis")

    def _s4(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.data is None or self.laporan is None or self.data.pk is None:
            return Jawaban.DITANYAKAN, ()
        tercetak: dict[str, list[Ukuran]] = {}
        for u in self.laporan.ukuran:
            if u.indikator and u.target:
                tercetak.setdefault(_rapat(u.teks), []).append(u)
        dibanding, beda = 0, []
        for i in self._strategis():
            target = self.data.target(i.kunci)
            if target is None or not isinstance(target.nilai, Terisi):
                continue
            benar = tulis_nilai(target.nilai, "")
            for u in tercetak.get(_rapat(i.uraian), ()):
                angka = [re.sub(r"[^\d,.]", "", s.teks).strip(".,") for s in u.target if re.search(r"\d", s.teks)]
                if not angka:
                    continue
                dibanding += 1
                if benar not in angka:
                    beda.append(f"“{ringkas(i.uraian)}”: tertulis {u.target[0].teks}, sedangkan perjanjian {benar}")
                    break
        if not dibanding:
            return Jawaban.DITANYAKAN, ("Tidak ada indikator laporan yang dikenali dari perjanjian yang tercatat.",)
        if beda:
            # A column of another year may stand beside the one that counts: a person looks.
            return Jawaban.DITANYAKAN, tuple(beda[:_TERBANYAK])
        return Jawaban.YA, (f"{dibanding} target tercetak sama dengan perjanjian kinerja.",)

    def _s5(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.data is None or self.laporan is None:
            return Jawaban.DITANYAKAN, ()
        return self._tertulis([i.uraian for i in self.data.indikator.values() if i.iku], "IKU yang ditetapkan")

    def _s7(self) -> tuple[Jawaban, tuple[str, ...]]:
        if self.laporan is None:
            return Jawaban.DITANYAKAN, ()
        kutip = next(
            (x for x in self.laporan.prosa if re.search(r"tahun (?:lalu|sebelumnya)|standar nasional", x.teks, re.I)),
            None,
        )
        ada = f"Pembandingan disebut di {sebut_lokasi(self.laporan.lokasi(kutip))}." if kutip else ""
        return _menurut(self._berkas("IW-04"), ada)

    def _s10(self) -> tuple[Jawaban, tuple[str, ...]]:
        ada = self._jenis("C-SMART", "C-FORMULA", "C-UNIT")
        return Jawaban.DITANYAKAN, tuple(_sebut_temuan(x) for x in ada[:_TERBANYAK])

    # --- what the others share ---------------------------------------------------------------------------------------

    def _berkas(self, *kode: str) -> list[Temuan]:
        return [x for x in self.temuan if x.kode in kode]

    def _rekaman(self, *kode: str) -> list[Temuan]:
        return [x for x in self.catatan if x.kode in kode]

    def _jenis(self, *katalog: str) -> list[Temuan]:
        """Findings of these kinds of the catalogue, about the file or the records."""
        return [x for x in (*self.temuan, *self.catatan) if _katalog(x.kode) & set(katalog)]

    def _unsur(self) -> list[r.Unsur]:
        return self.data.milik_opd(*_STRATEGIS) if self.data is not None else []

    def _strategis(self) -> list[r.Indikator]:
        return [i for u in self._unsur() for i in self.data.indikator_dari(u.kunci)] if self.data is not None else []

    def _terukur(self, i: r.Indikator) -> bool:
        if self.data is None:
            return False
        semua = (self.data.realisasi(i.kunci, triwulan=n) for n in range(5))
        return any(x is not None and isinstance(x.nilai, Terisi) for x in semua)

    def _hitung_target(self) -> str:
        semua = self._strategis()
        return f"{len(semua)} indikator tujuan dan sasaran bertarget." if semua else ""

    def _hitung_realisasi(self) -> str:
        semua = self._strategis()
        return f"{len(semua)} indikator tujuan dan sasaran memiliki realisasi." if semua else ""

    def _tertulis(self, uraian: Sequence[str], apa: str) -> tuple[Jawaban, tuple[str, ...]]:
        """Whether the report has these wordings, spacing and marks aside."""
        semua = list(dict.fromkeys(uraian))
        tanpa = [x for x in semua if _rapat(x) not in self.teks]
        if not semua:
            return Jawaban.DITANYAKAN, (f"Belum ada {apa} yang tercatat.",)
        if tanpa:
            nama = tuple(f"“{ringkas(x)}”" for x in tanpa[:_TERBANYAK])
            return Jawaban.TIDAK, (
                f"{len(tanpa)} dari {len(semua)} {apa} tidak tertulis demikian di dalam laporan:",
                *nama,
            )
        return Jawaban.YA, (f"Rumusan {len(semua)} {apa} tertulis sama di dalam laporan.",)


def _menurut(temuan: Sequence[Temuan], ada: str) -> tuple[Jawaban, tuple[str, ...]]:
    """ "Tidak" where something certain speaks against it; asked where something doubtful does, or nothing shows it."""
    bukti = tuple(_sebut_temuan(x) for x in temuan[:_TERBANYAK])
    if any(x.keyakinan is Keyakinan.PASTI for x in temuan):
        return Jawaban.TIDAK, bukti
    if temuan or not ada:
        return Jawaban.DITANYAKAN, (*bukti, *((ada,) if ada else ()))
    return Jawaban.YA, (ada,)


def _sebut_temuan(x: Temuan) -> str:
    return f"{x.kode}, {sebut_singkat(x.lokasi)}: {ringkas(x.pesan, 160)}"


def _katalog(kode: str) -> set[str]:
    try:
        return set(aturan_dari(kode).katalog)
    except KeyError:
        return set()


def _letak(bagian: Bagian) -> str:
    """Line and page of a heading."""
    letak = bagian.letak
    tempat = [f"halaman {letak.halaman}" if letak.halaman else "", f"baris {letak.baris}" if letak.baris else ""]
    return ", ".join(x for x in tempat if x) or "di dalam laporan"


def _sebut_ukuran(ukuran: Iterable[Ukuran]) -> str:
    return f"{len({_rapat(u.teks) for u in ukuran if u.teks})} indikator"


def _berisi(teks: str) -> bool:
    return bool(re.search(r"\d", teks))


def _rapat(teks: str) -> str:
    return _BUKAN_KATA.sub(" ", teks.casefold()).strip()
