"""A report read into the records of a year, so that a check of records serves documents, too.

What a report says in several places becomes one record, of the first place that says it in full; the places of each
record are kept beside it. A report holds no keys: an element of the nomenclature has its code, anything else the
letters of its wording. Nothing is made up: an unreadable cell is *belum diisi* with what is printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from akuntabel.aturan.angka import baca_angka
from akuntabel.aturan.bacaan import Terbaca
from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import BELUM_DIISI, Angka, BelumDiisi, Nilai
from akuntabel.aturan.nomenklatur import kode_induk
from akuntabel.aturan.rupiah import baca_rupiah
from akuntabel.aturan.satuan import RUPIAH
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.reviu.paham.bernama import ukuran_bernama
from akuntabel.reviu.paham.nama import KEGIATAN, PROGRAM, SUB_KEGIATAN, Nama
from akuntabel.reviu.paham.pernyataan import ApaNilai
from akuntabel.reviu.paham.rumusan import SASARAN, TUJUAN, Konsep, Rumusan, huruf, kelompokkan
from akuntabel.reviu.paham.tabel import Peran
from akuntabel.reviu.paham.ukuran import Sel, Ukuran, lokasi_sel

if TYPE_CHECKING:
    from akuntabel.reviu.laporan import Laporan
    from akuntabel.reviu.temuan import Lokasi, Temuan

_PEMDA, _OPD, _RENSTRA = "pemda", "opd", "renstra"
_JENIS = {
    PROGRAM: r.JenisUnsur.PROGRAM,
    KEGIATAN: r.JenisUnsur.KEGIATAN,
    SUB_KEGIATAN: r.JenisUnsur.SUB_KEGIATAN,
}
_JENIS_PEMDA = {
    "kabupaten": r.JenisPemda.KABUPATEN,
    "kota": r.JenisPemda.KOTA,
    "provinsi": r.JenisPemda.PROVINSI,
}
Tempat = Mapping[tuple[str, str], "tuple[Lokasi, ...]"]
"""(table, key of the record) → the places in the report that say it."""


@dataclass(slots=True)
class _Susunan:
    """The records while they are put together."""

    unsur: dict[str, r.Unsur] = field(default_factory=dict)
    indikator: dict[str, r.Indikator] = field(default_factory=dict)
    target: dict[str, r.Target] = field(default_factory=dict)
    realisasi: dict[str, r.Realisasi] = field(default_factory=dict)
    pagu: dict[str, r.Pagu] = field(default_factory=dict)
    uang: dict[str, r.RealisasiAnggaran] = field(default_factory=dict)
    tempat: dict[tuple[str, str], list[Lokasi]] = field(default_factory=lambda: defaultdict(list))

    def catat(self, tabel: str, kunci: str, *lokasi: Lokasi) -> None:
        for x in lokasi:
            if x not in self.tempat[tabel, kunci]:
                self.tempat[tabel, kunci].append(x)


def rekaman_laporan(lap: Laporan) -> tuple[TahunKinerja | None, Tempat]:
    """The year that a report gives account of, with the places of its records; None where its year is unknown."""
    tahun = lap.lingkup.tahun
    if tahun is None:
        return None, {}
    s = _Susunan()
    strategis = _strategis(lap, s)
    _pelaksanaan(lap, s, strategis)
    _indikator(lap, s, tahun, strategis)
    _pernyataan(lap, s, tahun)
    _anggaran(lap, s, tahun)
    himpunan = Himpunan.dari(
        {
            "pemda": [_pemda(lap)],
            "opd": [_opd(lap)],
            "rencana": [_rencana(lap, tahun)],
            "unsur": s.unsur.values(),
            "indikator": s.indikator.values(),
            "target": s.target.values(),
            "realisasi": s.realisasi.values(),
            "pagu": s.pagu.values(),
            "realisasi_anggaran": s.uang.values(),
            "dasar_hukum": _dasar_hukum(lap),
        }
    )
    return TahunKinerja.dari(himpunan, opd=_OPD, tahun=tahun), {k: tuple(v) for k, v in s.tempat.items()}


# --- who -------------------------------------------------------------------------------------------------------------


def _pemda(lap: Laporan) -> r.Pemda:
    jenis = _JENIS_PEMDA.get(lap.instansi.jenis_pemda, r.JenisPemda.INSTANSI_PUSAT)
    return r.Pemda(kode=_PEMDA, nama=lap.instansi.pemda, jenis=jenis)


def _opd(lap: Laporan) -> r.Opd:
    buku = lap.nomenklatur
    return r.Opd(
        kode=_OPD, pemda=_PEMDA, nama=lap.instansi.nama, bidang_urusan=buku.bidang[0] if buku and buku.bidang else ""
    )


def _rencana(lap: Laporan, tahun: int) -> r.Rencana:
    buku = lap.nomenklatur
    return r.Rencana(
        kunci=_RENSTRA,
        jenis=r.JenisRencana.RENSTRA,
        nama="Rencana menurut laporan",
        tahun_awal=tahun,
        tahun_akhir=tahun,
        opd=_OPD,
        nomenklatur=buku.versi if buku else "",
    )


def _dasar_hukum(lap: Laporan) -> Iterator[r.DasarHukum]:
    dilihat: set[tuple[str, str, int | None]] = set()
    for x in lap.hukum.sitiran:
        k = x.kutipan
        if x.dalam_judul or k.tahun is None or x.kunci in dilihat:
            continue
        dilihat.add(x.kunci)
        yield r.DasarHukum(
            kunci=f"{k.jenis} {k.nomor}/{k.tahun}",
            opd=_OPD,
            jenis=k.jenis,
            nomor=k.nomor,
            tahun=k.tahun,
            tentang=k.tentang,
            dicantumkan=x.daftar,
            urutan=len(dilihat),
            tercetak=k.tercetak,
        )


# --- the tree --------------------------------------------------------------------------------------------------------


def _strategis(lap: Laporan, s: _Susunan) -> dict[tuple[str, str], str]:
    """Tujuan and sasaran, one record for all wordings of a thing: (role, letters) → key."""
    kunci: dict[tuple[str, str], str] = {}
    induk = ""
    for peran, jenis, awalan in ((TUJUAN, r.JenisUnsur.TUJUAN, "T"), (SASARAN, r.JenisUnsur.SASARAN, "S")):
        milik = [x for x in lap.rumusan if x.peran == peran and x.tabel is not None]
        n = 0
        for konsep in _urut(kelompokkan(milik)):
            pertama = _pertama(konsep)
            tujuan = next((k for b in konsep.ragam if (k := kunci.get((TUJUAN, b[0].huruf)))), "")
            if peran == SASARAN and tujuan:  # a tujuan under the head "Sasaran"
                kunci |= {(peran, b[0].huruf): tujuan for b in konsep.ragam}
                continue
            n += 1
            nama = f"{awalan}{n}"
            for b in konsep.ragam:
                kunci[peran, b[0].huruf] = nama
            s.unsur[nama] = r.Unsur(
                rencana=_RENSTRA,
                kunci=nama,
                jenis=jenis,
                uraian=pertama.teks,
                kode=nama,
                induk=induk if peran == SASARAN else "",
                opd=_OPD,
                urutan=n,
            )
            s.catat("unsur", nama, *(lap.lokasi(x.ruas, x.posisi) for b in konsep.ragam for x in b))
            induk = induk or (nama if peran == TUJUAN else "")
    return kunci


def _urut(konsep: Sequence[Konsep]) -> list[Konsep]:
    return sorted(konsep, key=lambda k: _letak(_pertama(k)))


def _pertama(konsep: Konsep) -> Rumusan:
    return min((x for b in konsep.ragam for x in b), key=_letak)


def _letak(x: Rumusan) -> tuple[int, int, int]:
    return (x.ruas.blok, x.ruas.baris, x.ruas.kolom)


def _pelaksanaan(lap: Laporan, s: _Susunan, strategis: Mapping[tuple[str, str], str]) -> None:
    """Programs, kegiatan and sub kegiatan of the tables, each below its code's parent, programs below a sasaran."""
    kondisi = {(u.tabel.sumber.blok, u.baris.indeks): u for u in lap.ukuran if u.kondisi}
    sasaran = next((k for k in strategis.values() if k.startswith("S")), "")
    kini: dict[int, str] = {}
    for n in sorted((x for x in lap.nama if x.ruas.tabel is not None), key=lambda x: (x.ruas.blok, x.ruas.baris)):
        jenis = _JENIS.get(n.jenjang)
        if jenis is None:
            continue
        atas = _sasaran_baris(lap, n, strategis) or kini.get(n.ruas.blok, sasaran)
        kini[n.ruas.blok] = atas
        s.catat("unsur", n.kunci, lap.lokasi(n.ruas, n.awal))
        u = kondisi.get((n.ruas.blok, n.ruas.baris))
        lama = s.unsur.get(n.kunci)
        teks_kondisi = u.kondisi.teks if u and u.kondisi else ""
        if lama is not None:
            if teks_kondisi and not lama.kondisi:
                s.unsur[n.kunci] = replace(lama, kondisi=teks_kondisi)
        else:
            induk = kode_induk(n.entri.kode) if n.entri and jenis is not r.JenisUnsur.PROGRAM else ""
            s.unsur[n.kunci] = r.Unsur(
                rencana=_RENSTRA,
                kunci=n.kunci,
                jenis=jenis,
                uraian=n.entri.nama if n.entri else n.teks,
                kode=n.entri.kode if n.entri else n.kode,
                induk=atas if jenis is r.JenisUnsur.PROGRAM else induk,
                opd=_OPD,
                kondisi=teks_kondisi,
                urutan=len(s.unsur),
                tercetak=n.teks,
            )
        if u and u.kondisi:
            s.catat("unsur.kondisi", n.kunci, lokasi_sel(lap, u, u.kondisi))


def _sasaran_baris(lap: Laporan, n: Nama, strategis: Mapping[tuple[str, str], str]) -> str:
    """The sasaran that the row of a name prints."""
    for x in lap.rumusan:
        if x.peran == SASARAN and x.tabel == n.ruas.blok and x.ruas.baris == n.ruas.baris:
            return strategis.get((SASARAN, x.huruf), "")
    return ""


# --- indicators ------------------------------------------------------------------------------------------------------


def _indikator(lap: Laporan, s: _Susunan, tahun: int, strategis: Mapping[tuple[str, str], str]) -> None:
    for u, n in ukuran_bernama(lap):
        unsur = (
            n.kunci
            if n
            else next((k for (p, h), k in strategis.items() if p in (u.jenis, "") and h == huruf(u.unsur)), "")
        )
        if u.indikator is None or not unsur or unsur not in s.unsur or len(u.teks) < 4:
            continue
        if n is not None and n.ruas.kolom == u.indikator.kolom.indeks:
            continue  # the row is shifted
        kunci = f"{unsur}/{huruf(u.teks)[:80]}"
        s.catat("indikator", kunci, lokasi_sel(lap, u, u.indikator))
        if kunci not in s.indikator:
            s.indikator[kunci] = r.Indikator(
                rencana=_RENSTRA,
                kunci=kunci,
                unsur=unsur,
                uraian=u.teks,
                kode=f"{s.unsur[unsur].kode}/{len(s.indikator) + 1}",
                satuan=u.satuan,
                urutan=len(s.indikator),
            )
        _nilai(lap, s, tahun, kunci, u)


def _nilai(lap: Laporan, s: _Susunan, tahun: int, kunci: str, u: Ukuran) -> None:
    """Target and realisation of the year, the first that is filled."""
    target = next((x for x in u.target if x.kolom.tahun in (None, tahun) and not x.kolom.triwulan), None)
    if target is not None:
        s.catat("target", kunci, lokasi_sel(lap, u, target))
        lama = s.target.get(kunci)
        nilai = _baca(target, u.satuan)
        if lama is None or (isinstance(lama.nilai, BelumDiisi) and not isinstance(nilai, BelumDiisi)):
            s.target[kunci] = r.Target(
                rencana=_RENSTRA, indikator=kunci, tahun=tahun, nilai=nilai, tercetak=target.teks
            )
    hasil = next((x for x in u.realisasi if x.kolom.tahun in (None, tahun)), None)
    if hasil is not None:
        s.catat("realisasi", kunci, lokasi_sel(lap, u, hasil))
        lama_hasil = s.realisasi.get(kunci)
        nilai = _baca(hasil, u.satuan, target.teks if target else "")
        if lama_hasil is None or (isinstance(lama_hasil.nilai, BelumDiisi) and not isinstance(nilai, BelumDiisi)):
            s.realisasi[kunci] = r.Realisasi(
                indikator=kunci, tahun=tahun, triwulan=lap.lingkup.triwulan, nilai=nilai, tercetak=hasil.teks
            )


def _baca(sel: Sel, satuan: str, sandingan: str = "") -> Nilai:
    baca = baca_angka(sel.teks, satuan=satuan, sandingan=sandingan)
    return baca.nilai if isinstance(baca, Terbaca) else BELUM_DIISI


def _pernyataan(lap: Laporan, s: _Susunan, tahun: int) -> None:
    """Realisations that only sentences tell, of programs with one indicator."""
    milik: dict[str, list[str]] = defaultdict(list)
    for kunci, i in s.indikator.items():
        milik[i.unsur].append(kunci)
    for p in lap.pernyataan:
        daftar = milik.get(p.unsur.kunci, [])
        if p.apa is not ApaNilai.KINERJA or len(daftar) != 1:
            continue
        kunci = daftar[0]
        s.catat("realisasi", kunci, lap.lokasi(p.ruas, p.posisi))
        lama = s.realisasi.get(kunci)
        if lama is None or isinstance(lama.nilai, BelumDiisi):
            s.realisasi[kunci] = r.Realisasi(
                indikator=kunci,
                tahun=tahun,
                triwulan=lap.lingkup.triwulan,
                nilai=Angka(p.nilai),
                satuan="%",
                sumber=SumberRealisasi.ASUMSI_SERAPAN if p.linear else SumberRealisasi.DIUKUR,
                tercetak=p.teks,
            )


# --- the budget ------------------------------------------------------------------------------------------------------


def _anggaran(lap: Laporan, s: _Susunan, tahun: int) -> None:
    """Budget and absorption of the programs, of tables, else of sentences."""
    tabel = {t.sumber.blok: t for t in lap.tabel_bertipe}
    baris = {(t.sumber.blok, b.indeks): b for t in lap.tabel_bertipe for b in t.baris}
    bulan = (lap.lingkup.triwulan or 4) * 3
    for n in lap.nama:
        t, b = tabel.get(n.ruas.blok), baris.get((n.ruas.blok, n.ruas.baris))
        if t is None or b is None or n.kunci not in s.unsur:
            continue
        persen = t.satu(Peran.PERSEN)
        for peran, catatan in ((Peran.PAGU, "pagu"), (Peran.REALISASI_ANGGARAN, "realisasi_anggaran")):
            kolom = t.satu(peran)
            jumlah = baca_rupiah(f"{RUPIAH} {b.teks[kolom.indeks]}") if kolom and b.teks[kolom.indeks] else None
            if kolom is None or not isinstance(jumlah, int):
                continue
            s.catat(catatan, n.kunci, lap.lokasi_sel(t.sumber, b.indeks, kolom.indeks))
            tercetak = b.teks[kolom.indeks]
            if peran is Peran.PAGU:
                s.pagu.setdefault(
                    n.kunci,
                    r.Pagu(
                        opd=_OPD,
                        tahun=tahun,
                        tahap=r.TahapAnggaran.MURNI,
                        unsur=n.kunci,
                        jumlah=jumlah,
                        tercetak=tercetak,
                    ),
                )
            else:
                s.uang.setdefault(
                    n.kunci,
                    r.RealisasiAnggaran(
                        opd=_OPD,
                        tahun=tahun,
                        bulan=bulan,
                        unsur=n.kunci,
                        jumlah=jumlah,
                        tercetak=tercetak,
                        persen_tercetak=b.teks[persen.indeks] if persen else "",
                    ),
                )
    for p in lap.pernyataan:
        if p.apa is ApaNilai.SERAPAN and p.unsur.kunci in s.unsur:
            kunci = p.unsur.kunci
            uang = next((x for x in lap.uang if x.ruas.blok == p.ruas.blok and x.peran == "realisasi"), None)
            s.catat("realisasi_anggaran", kunci, lap.lokasi(p.ruas, p.posisi))
            s.uang.setdefault(
                kunci,
                r.RealisasiAnggaran(
                    opd=_OPD,
                    tahun=tahun,
                    bulan=bulan,
                    unsur=kunci,
                    jumlah=uang.nilai if uang else None,
                    tercetak=uang.tercetak if uang else "",
                    terbilang_tercetak=uang.kata if uang else "",
                    persen_tercetak=p.teks,
                ),
            )


def di_laporan(x: Temuan, tempat: Tempat) -> Temuan | None:
    """A finding about records with the places of the report; None where the report has no place for it."""
    lokasi = [y for asal in (x.lokasi, *x.lokasi_lain) for y in _tempat(asal, tempat)[:_TEMPAT_TERBANYAK]]
    if not _tempat(x.lokasi, tempat):
        return None
    return replace(x, lokasi=lokasi[0], lokasi_lain=tuple(y for y in dict.fromkeys(lokasi) if y != lokasi[0]))


def _tempat(asal: Lokasi, tempat: Tempat) -> tuple[Lokasi, ...]:
    return tempat.get((f"{asal.tabel}.{asal.kolom}", asal.objek)) or tempat.get((asal.tabel, asal.objek), ())


_TEMPAT_TERBANYAK = 3
"""Of one record so many places are named: it may stand in every chapter."""
