"""What changed in the Renstra (old beside new), and the Renja of the year where it is recorded."""

from __future__ import annotations

from collections.abc import Sequence

from akuntabel.aturan.nilai import BELUM_DIISI
from akuntabel.dokumen.model import Arah, Bagian, Baris, Blok, Rata, Tabel
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan.kata import judul_kapital, tanpa_titik
from akuntabel.pelaporan.lkjip.konteks import Konteks, sel
from akuntabel.pelaporan.sebutan import nama_rencana

TABEL_PERUBAHAN = "tabel-perubahan-renstra"
TABEL_RENJA = "tabel-renja"

_DIBANDINGKAN = (
    r.JenisUnsur.TUJUAN,
    r.JenisUnsur.SASARAN,
    r.JenisUnsur.PROGRAM,
    r.JenisUnsur.KEGIATAN,
    r.JenisUnsur.SUB_KEGIATAN,
)
_SEBUTAN = {
    r.JenisUnsur.TUJUAN: "Tujuan",
    r.JenisUnsur.SASARAN: "Sasaran",
    r.JenisUnsur.PROGRAM: "Program",
    r.JenisUnsur.KEGIATAN: "Kegiatan",
    r.JenisUnsur.SUB_KEGIATAN: "Sub kegiatan",
}


def perubahan_renstra(k: Konteks) -> list[Bagian]:
    """Elements and indicators that the version in force words, places or targets otherwise than the one before it."""
    kini = k.t.rencana
    if kini is None:
        return []
    lama = max(
        (v for v in k.t.data.rencana if v.opd == kini.opd and v.jenis is kini.jenis and v.nomor < kini.nomor),
        key=lambda v: v.nomor,
        default=None,
    )
    if lama is None or kini.versi is not r.VersiRencana.PERUBAHAN:
        return []
    baris = _banding(k, lama, kini)
    misi = _misi(k, lama, kini)
    if not baris and not misi:
        return []
    kolom = [
        ("Unsur", 14, Rata.KIRI), (f"Semula: {_pendek(lama)}", 38, Rata.KIRI),
        (f"Menjadi: {_pendek(kini)}", 38, Rata.KIRI),
    ]  # fmt: skip
    judul = k.lampiran("PERUBAHAN RENCANA STRATEGIS", "lampiran-perubahan-renstra")
    badan = [Baris(sel=(sel(a), sel(b or al.KOSONG), sel(c or al.KOSONG))) for a, b, c in [*misi, *baris]]
    nama = f"Perubahan {nama_rencana(kini).removeprefix('Perubahan ').strip()}"
    return [Bagian(blok=(judul, k.tabel(TABEL_PERUBAHAN, nama, kolom, badan)))]


def _pendek(v: r.Rencana) -> str:
    sebutan = {r.JenisRencana.RENSTRA: "Renstra", r.JenisRencana.RPJMD: "RPJMD", r.JenisRencana.RENJA: "Renja"}[v.jenis]
    return f"{'P-' if v.versi is r.VersiRencana.PERUBAHAN else ''}{sebutan} {v.tahun_awal}–{v.tahun_akhir}"


def _unsur(k: Konteks, v: r.Rencana) -> dict[str, r.Unsur]:
    return {u.kunci: u for u in k.t.data.unsur if u.rencana == v.kunci and u.jenis in _DIBANDINGKAN}


def _misi(k: Konteks, lama: r.Rencana, kini: r.Rencana) -> list[tuple[str, str, str]]:
    """The mission that the tujuan belong to, before and after."""

    def misi(v: r.Rencana) -> str:
        induk = {(u.rencana, u.kunci): u for u in k.t.data.unsur}
        daerah = [
            x.kunci
            for x in sorted(k.t.data.rencana, key=lambda x: x.nomor)
            if not x.opd and x.jenis is r.JenisRencana.RPJMD
        ]
        ditemukan: dict[str, None] = {}
        for u in k.t.data.unsur:
            if u.rencana != v.kunci or u.jenis is not r.JenisUnsur.TUJUAN:
                continue
            kunci, lewat = u.induk, set()
            while kunci and kunci not in lewat:
                lewat.add(kunci)
                atas = next(
                    (induk[x, kunci] for x in (daerah if v.nomor == 1 else daerah[::-1]) if (x, kunci) in induk), None
                )
                if atas is None:
                    break
                if atas.jenis is r.JenisUnsur.MISI:
                    ditemukan[_sebut_misi(atas)] = None
                    break
                kunci = atas.induk
        return "; ".join(ditemukan) or _satu_misi(k, daerah[0] if v.nomor == 1 and daerah else "")

    a, b = misi(lama), misi(kini)
    return [("Misi", a, b)] if a != b and (a or b) else []


def _sebut_misi(u: r.Unsur) -> str:
    nomor = u.kode.removeprefix("M")
    return f"Misi {nomor}: {tanpa_titik(u.uraian)}" if nomor.isdigit() else tanpa_titik(u.uraian)


def _satu_misi(k: Konteks, rencana_daerah: str) -> str:
    """The only mission that a Pemda's plan has on record, where the OPD's plan says nothing of its own."""
    misi = [u for u in k.t.data.unsur if u.rencana == rencana_daerah and u.jenis is r.JenisUnsur.MISI]
    return _sebut_misi(misi[0]) if len(misi) == 1 else ""


def _banding(k: Konteks, lama: r.Rencana, kini: r.Rencana) -> list[tuple[str, str, str]]:
    """Levels that the earlier version does not record at all are left out: what was there is not known."""
    dulu, sekarang = _unsur(k, lama), _unsur(k, kini)
    pendahulu = {u.penerus: u for u in dulu.values() if u.penerus}
    hasil: list[tuple[str, str, str]] = []
    for jenis in _DIBANDINGKAN:
        sejenis = [u for u in dulu.values() if u.jenis is jenis]
        if not sejenis:
            continue
        dipakai: set[str] = set()
        for u in sekarang.values():
            if u.jenis is not jenis:
                continue
            asal = dulu.get(u.kunci) or pendahulu.get(u.kunci)
            semula = _teks(asal) if asal else ""
            dipakai |= {asal.kunci} if asal else set()
            if semula != _teks(u):
                hasil.append((_SEBUTAN[jenis], semula, _teks(u)))
        hasil += [(_SEBUTAN[jenis], _teks(u), "") for u in sejenis if u.kunci not in dipakai]
    return hasil + _banding_indikator(k, dulu, sekarang, lama, kini)


def _teks(u: r.Unsur) -> str:
    return f"{u.kode} {judul_kapital(tanpa_titik(u.uraian))}".strip()


def _banding_indikator(
    k: Konteks, unsur_lama: dict[str, r.Unsur], unsur_kini: dict[str, r.Unsur], lama: r.Rencana, kini: r.Rencana
) -> list[tuple[str, str, str]]:
    def per_kunci(v: r.Rencana, unsur: dict[str, r.Unsur]) -> dict[str, r.Indikator]:
        return {i.kunci: i for i in k.t.data.indikator if i.rencana == v.kunci and i.unsur in unsur}

    dulu, sekarang = per_kunci(lama, unsur_lama), per_kunci(kini, unsur_kini)
    tercatat = {unsur_lama[i.unsur].jenis for i in dulu.values()}
    hasil = [
        ("Indikator", semula, i.uraian)
        for x, i in sekarang.items()
        if unsur_kini[i.unsur].jenis in tercatat and (semula := dulu[x].uraian if x in dulu else "") != i.uraian
    ]
    return hasil + [("Indikator", i.uraian, "") for x, i in dulu.items() if x not in sekarang]


# --- Renja -----------------------------------------------------------------------------------------------------------


def renja(k: Konteks) -> list[Bagian]:
    """The Renja of the year with its targets, where one is recorded."""
    rencana = max(
        (
            v
            for v in k.t.data.rencana
            if v.opd == k.t.opd.kode
            and v.jenis is r.JenisRencana.RENJA
            and v.tahun_awal <= k.periode.tahun <= v.tahun_akhir
        ),
        key=lambda v: v.nomor,
        default=None,
    )
    if rencana is None:
        return []
    unsur = [u for u in k.t.data.unsur if u.rencana == rencana.kunci and u.jenis in _DIBANDINGKAN[2:]]
    if not unsur:
        return []
    blok: list[Blok] = [k.lampiran("RENCANA KERJA", "lampiran-renja"), _tabel_renja(k, rencana, unsur)]
    return [Bagian(blok=tuple(blok), arah=Arah.MENDATAR)]


def _tabel_renja(k: Konteks, rencana: r.Rencana, unsur: Sequence[r.Unsur]) -> Tabel:
    target = {
        t.indikator: t
        for t in k.t.data.target
        if t.rencana == rencana.kunci and t.tahun == k.periode.tahun and not t.triwulan and not t.pk
    }
    kolom = [
        ("Kode", 12, Rata.KIRI), ("Program/Kegiatan/Sub Kegiatan", 34, Rata.KIRI), ("Indikator", 36, Rata.KIRI),
        (f"Target {k.periode.tahun}", 12, Rata.KANAN),
    ]  # fmt: skip
    badan: list[Baris] = []
    for u in sorted(unsur, key=lambda u: (u.kode, u.urutan, u.kunci)):
        milik = [
            i for i in k.t.data.indikator if i.rencana == rencana.kunci and i.unsur == u.kunci and not i.diarsipkan
        ]
        tebal = u.jenis is r.JenisUnsur.PROGRAM
        n = max(len(milik), 1)
        depan = [
            sel(u.kode or al.KOSONG, rentang_baris=n, tebal=tebal),
            sel(k.nama_unsur(u), rentang_baris=n, tebal=tebal, tingkat=_DIBANDINGKAN.index(u.jenis) - 2),
        ]
        if not milik:
            badan.append(Baris(sel=(*depan, sel("Belum ada indikator", rentang_kolom=2, isyarat="kosong"))))
        for m, i in enumerate(milik):
            t = target.get(i.kunci)
            angka = al.dari_nilai(
                t.nilai if t else BELUM_DIISI,
                kunci=f"target_renja.{i.kunci}.{k.periode.tahun}",
                satuan=al.satuan_cetak(t.satuan if t else "", i),
                rumus=f"Target menurut {nama_rencana(rencana)}",
                sumber=f"target indikator {i.kode} {i.uraian}".strip(),
            )
            badan.append(
                Baris(
                    sel=(
                        *(depan if m == 0 else ()),
                        sel(i.uraian),
                        k.sel(angka, TABEL_RENJA, f"{i.kode or i.uraian}, target"),
                    )
                )
            )
    return k.tabel(TABEL_RENJA, nama_rencana(rencana), kolom, badan)
