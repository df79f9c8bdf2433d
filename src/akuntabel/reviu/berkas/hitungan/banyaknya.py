"""How many indicators reached their targets, as sentences count them, against the capaian that tables print."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from akuntabel.reviu.berkas.hitungan.jumlah import DASAR_SENDIRI, RUMPUN
from akuntabel.reviu.buat import satu
from akuntabel.reviu.daftar import aturan_laporan
from akuntabel.reviu.laporan import Laporan, Ruas
from akuntabel.reviu.paham.bilangan import bilang, kalimat
from akuntabel.reviu.paham.tabel import JenisTabel, Kolom, Peran, TabelBertipe
from akuntabel.reviu.tempat import ringkas
from akuntabel.reviu.temuan import Keyakinan, Temuan, Tingkat

_SATUAN = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas"
_KATA = rf"(?:(?:{_SATUAN})(?:\s+belas|\s+puluh(?:\s+(?:{_SATUAN}))?)?)"
BILANGAN = rf"(?:\d{{1,3}}|{_KATA})"
KURUNG = r"(?:\s*\([^()]{1,30}\))?"
""" "3 (tiga)"."""

_APA = r"(?:indikator|sasaran\s+strategis|sasaran|ik[uks]\b|target(?=\s+(?:kinerja|indikator)))"
_SIFAT = r"(?:\s+(?:kinerja|utama|sasaran|strategis|program))*"
_PERSEN = rf"(?:{KURUNG}|\s+atau\s+(?:sebesar\s+)?\d[\d.,]*\s?(?:%|persen\b))"
_SERATUS = r"100(?:,0+)?\s?(?:%|persen)"
_STATUS_TARGET = (
    r"(?:(?P<tidak>(?:belum|tidak|gagal|kurang)\s+(?:dapat\s+|bisa\s+|berhasil\s+|sepenuhnya\s+|mampu\s+)*)?"
    r"(?P<verba>(?:mencapai|memenuhi|melampaui|melebihi)(?:\s*(?:atau|dan|serta|/|dan/atau)\s*(?:bahkan\s+)?"
    rf"(?:mencapai|memenuhi|melampaui|melebihi))?(?=\s+(?:dari\s+)?(?:target|{_SERATUS}))"
    r"|(?:tercapai|terpenuhi|terlampaui)\b)"
    rf"|(?P<bawah>(?:di\s?bawah|kurang\s+dari)\s+(?:target|{_SERATUS})))"
)
_CAPAI = re.compile(
    rf"(?<![\w.,/-])(?P<n>{BILANGAN})(?![.,]?\d|\s?%){KURUNG}"
    rf"(?:\s+(?P<benda>{_APA}){_SIFAT})?"
    rf"(?:\s+(?:\w+\s+)?dari\s+(?:total\s+|seluruh\s+|jumlah\s+|sejumlah\s+)*(?P<m>{BILANGAN}){KURUNG})?"
    rf"\s*(?P<apa>(?<=\s){_APA}{_SIFAT})?{_PERSEN}"
    rf"(?P<isi>(?:(?!\b{BILANGAN}{KURUNG}\s+{_APA})[^.;,\d()]){{0,60}}?)\b{_STATUS_TARGET}",
    re.IGNORECASE,
)
_BALIK = re.compile(
    rf"(?P<benda>{_APA}){_SIFAT}\s+(?P<apa>yang|dengan)(?P<isi>[^.;,\d()]{{0,40}}?)\b{_STATUS_TARGET}"
    rf"[^.;,\d()]{{0,40}}?(?:sebanyak|berjumlah|sejumlah|ada|yaitu|adalah|hanya)\s+(?P<n>{BILANGAN})(?![.,]?\d|\s?%){KURUNG}"
    rf"(?:\s+(?:{_APA}{_SIFAT}\s+)?dari\s+(?:total\s+|seluruh\s+|jumlah\s+)*(?P<m>{BILANGAN}){KURUNG}\s+{_APA})?",
    re.IGNORECASE,
)
""" "Indikator yang belum mencapai target sebanyak 2 indikator"."""
_DARI = re.compile(
    rf"\bdari\s+(?:total\s+|seluruh\s+|jumlah\s+|sejumlah\s+|ke)*(?P<m>{BILANGAN}){KURUNG}\s+{_APA}", re.IGNORECASE
)
_STATUS = re.compile(r"\s*(?:telah\s+|sudah\s+)?(?:tercapai|mencapai|melampaui|memenuhi|terpenuhi)", re.IGNORECASE)
_STATUS_BELUM = re.compile(r"\s*(?:belum|tidak)\s+(?:tercapai|mencapai|melampaui|memenuhi|terpenuhi)", re.IGNORECASE)
_LAIN_WAKTU = re.compile(r"\b(?:triwulan|semester|tahun\s+(?:lalu|sebelumnya|depan)|sebelumnya)\b", re.IGNORECASE)
_SANGKAL = re.compile(r"\b(?:agar|supaya|diharapkan|ditargetkan|akan|harus|apabila|jika|bila|minimal)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Klaim:
    m: re.Match[str]
    n: int
    dari: int | None
    boleh: frozenset[str]
    """The ways to count by which it may be meant."""


@aturan_laporan(
    kode="HL-42",
    rumpun=RUMPUN,
    judul="Banyaknya indikator yang mencapai target tidak sama dengan tabelnya",
    tingkat=Tingkat.TINGGI,
    dasar=DASAR_SENDIRI,
    katalog=("C-LOGIC", "C-SUM", "C-XNUM"),
    baik="""
        Tabel 3.1 Capaian Kinerja Sasaran

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tPersentase rekomendasi yang ditindaklanjuti\t85%\t80,10%\t94,24%
        2\tNilai evaluasi perangkat daerah\t80\t82\t102,50%

        Sebanyak 1 dari 2 indikator mencapai target.
        """,
    buruk="""
        Tabel 3.1 Capaian Kinerja Sasaran

        No\tIndikator Kinerja\tTarget\tRealisasi\tCapaian
        1\tPersentase rekomendasi yang ditindaklanjuti\t85%\t80,10%\t94,24%
        2\tNilai evaluasi perangkat daerah\t80\t82\t102,50%

        Sebanyak 2 dari 2 indikator mencapai target.
        """,
)
def banyaknya_tercapai(lap: Laporan) -> Iterator[Temuan]:
    tabel = [
        (t, hitung)
        for t in lap.tabel_bertipe
        if t.jenis in (JenisTabel.CAPAIAN, JenisTabel.KINERJA_ANGGARAN) and (hitung := _hitung(t))
    ]
    if not tabel:
        return
    for r in lap.prosa:
        for awal, teks in kalimat(r.teks):
            klaim = _klaim(teks)
            if not klaim or _waktu_lain(lap, teks) or _SANGKAL.search(teks) or _tahun_lain(lap, teks):
                continue
            banyak = next((k.dari for k in klaim if k.dari), None)
            calon = _tabel([x for x in tabel if _semasa(x[0], teks)], r, teks, banyak)
            if calon and not _diurus_rincian(r.teks[:awal], teks, klaim, calon[0][1]["semua"]):
                yield from _nilai_klaim(lap, r, awal, teks, klaim, calon)


def _klaim(teks: str) -> list[_Klaim]:
    """What a sentence says of how many; nothing where its things are not indicators."""
    dari = _DARI.search(teks)
    hasil = []
    for m in (*_CAPAI.finditer(teks), *_BALIK.finditer(teks)):
        n, banyak = bilang(m["n"]), bilang(m["m"]) if m["m"] else None
        if n is None or (not re.search(_APA, m[0], re.IGNORECASE) and dari is None):
            continue
        if (m["benda"] or m["apa"] or "").casefold().startswith("sasaran") or _lain_benda(m["isi"]):
            continue
        if banyak is None and dari is not None and dari.start("m") != m.start("n"):
            banyak = bilang(dari["m"])
        if dari is not None and dari.start("m") == m.start("n"):
            continue  # the whole itself
        hasil.append(_Klaim(m, n, banyak, _boleh(m)))
    if not any(re.match(r"mel|terlam", k.m["verba"] or "", re.IGNORECASE) for k in hasil):
        hasil = [replace(k, boleh=k.boleh - {"tepat"}) for k in hasil]
    return hasil


def _lain_benda(isi: str) -> bool:
    """Whether something else than the indicators is what reached."""
    return bool(re.search(r"\b(?:rata-rata|orang|puskesmas|desa|anggaran|serapan)\b", isi, re.IGNORECASE))


def _boleh(m: re.Match[str]) -> frozenset[str]:
    if m["tidak"] or m["bawah"]:
        return frozenset({"belum", "belum diisi", "status belum"})
    verba = m["verba"].casefold()
    dua = re.search(r"\b(?:atau|dan|serta)\b|/", verba) is not None
    if dua:
        return frozenset({"sampai", "status"})
    if verba.startswith(("melampaui", "melebihi", "terlampaui")):
        return frozenset({"lebih", "sampai", "status"})
    return frozenset({"sampai", "tepat", "status"})


def _hitung(t: TabelBertipe) -> dict[str, int]:
    """The counts of a table's rows by their capaian; none where a row has no figure or the table is of programs too."""
    k = _kolom(t)
    if k is None or t.kolom_nama is None:
        return {}
    isi = [b for b in t.badan if len(t.nama(b)) > 3]
    angka = [c for b in isi if (c := t.angka(b, k)) is not None]
    if len(isi) < 2 or len(angka) < len(isi) - 1:
        return {}
    batas = 100 if any(c.nilai > 3 for c in angka) else 1
    status = [x for b in isi for x in (b.teks[j.indeks] for j in t.berperan(Peran.KETERANGAN, Peran.PREDIKAT))]
    hitung = {
        "semua": len(isi),
        "sampai": sum(1 for c in angka if c.nilai >= batas),
        "lebih": sum(1 for c in angka if c.nilai > batas),
        "tepat": sum(1 for c in angka if c.nilai == batas),
        "belum": sum(1 for c in angka if c.nilai < batas),
        "belum diisi": sum(1 for c in angka if c.nilai < batas) + len(isi) - len(angka),
    }
    if any(_STATUS.match(x) or _STATUS_BELUM.match(x) for x in status):
        hitung["status"] = sum(1 for x in status if _STATUS.match(x))
        hitung["status belum"] = sum(1 for x in status if _STATUS_BELUM.match(x))
    return hitung


def _kolom(t: TabelBertipe) -> Kolom | None:
    """The one column of capaian; where one is against the quarter and another against the year, that of the quarter."""
    triwulan = [k for k in t.berperan(Peran.CAPAIAN) if k.triwulan]
    return t.satu(Peran.CAPAIAN) or (triwulan[0] if len(triwulan) == 1 else None)


_TRIWULAN = re.compile(r"\b(?:triwulan|tw)(?:\s+(?:ke-?\s*)?(?P<n>iv|i{1,3}|[1-4])\b)?", re.IGNORECASE)
_NOMOR = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def _waktu_lain(lap: Laporan, teks: str) -> bool:
    """Whether a sentence tells of another time than the report: its own quarter is none."""
    if not lap.lingkup.triwulan:
        return _LAIN_WAKTU.search(teks) is not None
    nomor = [_NOMOR.get(m["n"].casefold()) or int(m["n"]) for m in _TRIWULAN.finditer(teks) if m["n"]]
    return any(n != lap.lingkup.triwulan for n in nomor) or _LAIN_WAKTU.search(_TRIWULAN.sub(" ", teks)) is not None


def _semasa(t: TabelBertipe, teks: str) -> bool:
    """Whether the capaian of a table is against the target that a sentence speaks of, the quarter's or the year's."""
    if len(t.berperan(Peran.CAPAIAN)) <= 1:
        return True
    return _TRIWULAN.search(teks) is not None and not re.search(r"\b(?:tahunan|target\s+akhir)\b", teks, re.IGNORECASE)


def _tahun_lain(lap: Laporan, teks: str) -> bool:
    return any(int(x) != lap.lingkup.tahun for x in re.findall(r"\b20\d\d\b", teks)) and bool(lap.lingkup.tahun)


_Terhitung = tuple[TabelBertipe, dict[str, int]]


def _tabel(tabel: Sequence[_Terhitung], r: Ruas, teks: str, banyak: int | None) -> list[_Terhitung]:
    """The tables that a sentence may be about: the one it names, those of its part with as many rows as it says, or the
    one just before it; nothing where none has as many."""
    for t, h in tabel:
        k = t.sumber.keterangan
        if k is not None and re.search(rf"\b{re.escape(k.sebutan)}(?![\d.]*\d)", teks, re.IGNORECASE):
            return [(t, h)] if banyak in (None, h["semua"]) else []
    if banyak is not None:
        sama = [(t, h) for t, h in tabel if h["semua"] == banyak]
        dekat = [(t, h) for t, h in sama if t.sumber.bagian == r.bagian]
        return dekat or sama
    dekat = [(t, h) for t, h in tabel if t.sumber.bagian == r.bagian and 0 < r.blok - t.sumber.blok <= 6]
    return dekat[-1:]


def _diurus_rincian(depan: str, teks: str, klaim: Sequence[_Klaim], semua: int) -> bool:
    """Whether the parts do not make up the whole that stands before them: that is said of the sentence already."""
    if len(klaim) != 2 or klaim[0].n + klaim[1].n == semua or klaim[0].m["m"]:
        return False
    dari = _DARI.search(teks)
    return (dari is not None and dari.start() < klaim[0].m.start()) or str(semua) in depan


def _nilai_klaim(
    lap: Laporan, r: Ruas, awal: int, teks: str, klaim: Sequence[_Klaim], calon: Sequence[_Terhitung]
) -> Iterator[Temuan]:
    tepat = len(klaim) > 2  # "4 melampaui, 1 mencapai, 1 belum"
    salah = [k for k in klaim if not any(_sesuai(k, h, tepat=tepat) for _, h in calon)]
    if not salah:
        return
    t, h = calon[0]
    k = _kolom(t)
    belum = salah[0].boleh >= {"belum"}
    apa = "belum mencapai target" if belum else "mencapai target"
    yield from satu(
        "HL-42",
        [
            lap.lokasi(r, awal + salah[0].m.start()),
            *(lap.lokasi_sel(t.sumber, b.indeks, k.indeks) for b in t.badan if k is not None),
        ],
        f"Disebut {salah[0].n} indikator {apa}, sedangkan menurut {t.sumber.sebutan} ada "
        f"{h['belum'] if belum else h['sampai']} dari {h['semua']} indikator.",
        f"Tulis {h['belum'] if belum else h['sampai']} indikator, atau perbaiki capaian pada tabel.",
        kutipan=ringkas(" ".join(teks.split()), 160),
        keyakinan=Keyakinan.PASTI if len(calon) == 1 and salah[0].dari else Keyakinan.PERLU_TELAAH,
    )


def _sesuai(k: _Klaim, h: dict[str, int], *, tepat: bool) -> bool:
    boleh = {"lebih", "tepat", "sampai", "belum"} if tepat else k.boleh
    return k.n in {h[x] for x in boleh if x in h}
