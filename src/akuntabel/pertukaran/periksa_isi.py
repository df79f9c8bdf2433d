"""Checks of years, dates, owners, agreements and fingerprints."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator

from akuntabel.aturan.nilai import BelumDiukur, TidakBerlaku
from akuntabel.kinerja import rekaman as r
from akuntabel.pertukaran.baris import Baris
from akuntabel.pertukaran.data import Data, Temu
from akuntabel.pertukaran.sel import usul
from akuntabel.pertukaran.skema import semua, tabel

_SIDIK = re.compile(r"[0-9a-f]{64}")
_SEPEMILIK = (
    ("unit", "induk"),
    ("jabatan", "unit"),
    ("unsur", "unit"),
    ("pk", "jabatan"),
    ("pagu", "unsur"),
    ("rencana_kas", "unsur"),
    ("realisasi_anggaran", "unsur"),
)
"""References that stay within one OPD."""


def masa_rencana(data: Data) -> Iterator[Temu]:
    """A plan begins before it ends, and has one version of each number."""
    nomor: dict[tuple[str, str, int], Baris] = {}
    for b in data.semua("rencana"):
        v = b.rekaman
        if not isinstance(v, r.Rencana):
            continue
        if v.tahun_akhir < v.tahun_awal:
            yield Temu(b, "rencana", "tahun_akhir", f"mendahului tahun awalnya, {v.tahun_awal}.", "Periksa keduanya.")
        elif v.berlaku_sejak and not v.tahun_awal <= v.berlaku_sejak <= v.tahun_akhir:
            yield Temu(
                b,
                "rencana",
                "berlaku_sejak",
                f"di luar masa rencana, {v.tahun_awal}–{v.tahun_akhir}.",
                "Isi 0 bila berlaku sejak tahun awal.",
            )
        tanda = (v.opd, v.jenis, v.nomor)
        if tanda in nomor:
            yield Temu(
                b,
                "rencana",
                "nomor",
                f"sudah dipakai pada baris {nomor[tanda].nomor}, untuk OPD dan jenis rencana yang sama.",
                "Beri nomor versi berikutnya.",
            )
        nomor.setdefault(tanda, b)


def tahun_target(data: Data) -> Iterator[Temu]:
    """A target outside the years of its plan."""
    rencana = data.rencana()
    for b in data.dibaca("target"):
        t = b.rekaman
        if not isinstance(t, r.Target):
            continue
        v = rencana.get(t.rencana)
        if v and not v.tahun_awal <= t.tahun <= v.tahun_akhir:
            yield Temu(
                b,
                "target",
                "tahun",
                f"di luar masa rencana «{v.kunci}», {v.tahun_awal}–{v.tahun_akhir}.",
                "Periksa tahun atau rencananya.",
                peringatan=True,
            )


def alasan_kosong(data: Data) -> Iterator[Temu]:
    """An absence that needs its reason: why a thing was not measured or does not apply."""
    for nama in ("target", "realisasi"):
        for b in data.dibaca(nama):
            x = b.rekaman
            if (
                isinstance(x, r.Target | r.Realisasi)
                and isinstance(x.nilai, BelumDiukur | TidakBerlaku)
                and not x.nilai.alasan.strip()
            ):
                sebutan = "Belum diukur" if isinstance(x.nilai, BelumDiukur) else "Tidak berlaku"
                yield Temu(
                    b,
                    nama,
                    "alasan",
                    f"{sebutan} tanpa alasan.",
                    "Tulis alasannya, misalnya jadwal pengukuran.",
                    peringatan=True,
                )


def pemilik(data: Data) -> Iterator[Temu]:
    """A reference that leads into another OPD."""
    rencana = data.rencana()
    for nama, kolom in _SEPEMILIK:
        pemilik_tujuan = {
            kunci: {_opd(c.rekaman, rencana) for c in baris}
            for kunci, baris in data.indeks(r.RUJUKAN[nama][kolom]).items()
        }
        for b in data.semua(nama):
            sini = _opd(b.rekaman, rencana)
            sana = pemilik_tujuan.get(getattr(b.rekaman, kolom))
            if sini and sana and sini not in sana and "" not in sana:
                yield Temu(b, nama, kolom, f"milik OPD {', '.join(sorted(sana))}, bukan {sini}.", "Periksa keduanya.")
    for b, u in data.unsur():
        v = rencana.get(u.rencana)
        if v and v.opd and u.opd and u.opd != v.opd:
            yield Temu(b, "unsur", "opd", f"berbeda dengan OPD rencananya, {v.opd}.", "Periksa OPD atau rencananya.")


def _opd(rekaman: r.Rekaman, rencana: dict[str, r.Rencana]) -> str:
    if isinstance(rekaman, r.Unsur) and not rekaman.opd:
        v = rencana.get(rekaman.rencana)
        return v.opd if v else ""
    opd: str = getattr(rekaman, "opd", "")
    return opd


def pemangku(data: Data) -> Iterator[Temu]:
    """Who held a post: from before until after; one head per OPD."""
    for b in data.semua("pemangku"):
        p = b.rekaman
        if isinstance(p, r.Pemangku) and p.mulai and p.selesai and p.selesai < p.mulai:
            yield Temu(b, "pemangku", "selesai", f"mendahului tanggal mulainya, {p.mulai}.", "Periksa keduanya.")
    kepala: dict[str, Baris] = {}
    for b in data.semua("jabatan"):
        j = b.rekaman
        if isinstance(j, r.Jabatan) and j.kepala_opd:
            if j.opd in kepala:
                yield Temu(
                    b,
                    "jabatan",
                    "kepala_opd",
                    f"sudah ada pada baris {kepala[j.opd].nomor} untuk OPD yang sama.",
                    "Hanya satu jabatan yang menjadi pimpinan OPD.",
                )
            kepala.setdefault(j.opd, b)


def perjanjian(data: Data) -> Iterator[Temu]:
    """Agreements: one of each number, a date where signed, the frozen record as it was signed."""
    nomor: dict[tuple[str, str, int, int], Baris] = {}
    pk: dict[str, r.Pk] = {}
    for b in data.semua("pk"):
        p = b.rekaman
        if not isinstance(p, r.Pk):
            continue
        pk[p.kunci] = p
        tanda = (p.opd, p.jabatan, p.tahun, p.nomor)
        if tanda in nomor:
            yield Temu(
                b,
                "pk",
                "nomor",
                f"sudah dipakai pada baris {nomor[tanda].nomor}, untuk OPD, jabatan, dan tahun yang sama.",
                "Beri nomor berikutnya.",
            )
        nomor.setdefault(tanda, b)
        if p.ditandatangani and p.tanggal is None:
            yield Temu(
                b,
                "pk",
                "tanggal",
                "kosong, padahal PK sudah ditandatangani.",
                "Isi tanggal penandatanganannya.",
            )
        if p.sidik and p.sidik != hashlib.sha256(p.isi.encode("utf-8")).hexdigest():
            yield Temu(
                b,
                "pk",
                "sidik",
                "tidak cocok dengan isi bekunya: isi PK yang ditandatangani telah berubah.",
                "Ekspor ulang PK ini dari aplikasi.",
            )
    for b in data.dibaca("target"):
        t = b.rekaman
        if not isinstance(t, r.Target) or t.pk not in pk:
            continue
        if pk[t.pk].rencana and pk[t.pk].rencana != t.rencana:
            yield Temu(b, "target", "rencana", f"bukan rencana PK-nya, «{pk[t.pk].rencana}».", "Samakan rencananya.")
        if pk[t.pk].tahun != t.tahun:
            yield Temu(b, "target", "tahun", f"bukan tahun PK-nya, {pk[t.pk].tahun}.", "Samakan tahunnya.")


def penunjuk(data: Data) -> Iterator[Temu]:
    """What names a row of one table or another: analyses, notes; and fingerprints of evidence."""
    objek = {*data.indeks("unsur"), *data.indeks("indikator"), *data.cacat("unsur"), *data.cacat("indikator")}
    if not {"unsur", "indikator"} & set(data.tak_terbaca):
        for b in data.semua("analisis"):
            a = b.rekaman
            if isinstance(a, r.Analisis) and a.objek not in objek:
                yield Temu(b, "analisis", "objek", "bukan kunci indikator atau unsur.", "Periksa kuncinya.")
    for b in data.dibaca("bukti"):
        k = b.rekaman
        if isinstance(k, r.Bukti) and not _SIDIK.fullmatch(k.sidik):
            yield Temu(
                b,
                "bukti",
                "sidik",
                "bukan sidik SHA-256.",
                f"{tabel('bukti').kolom_bernama('sidik').bantuan}",
            )


def istilah(data: Data) -> Iterator[Temu]:
    """Words that other parts of the program fix: parts of a report, scales, series of codes, tables."""
    for milik in semua().values():
        for kolom in milik.kolom:
            for b in data.dibaca(milik.nama) if kolom.saran else ():
                isi = getattr(b.rekaman, kolom.nama)
                if isi and isi not in kolom.saran:
                    pilihan = f"Pilihannya: {', '.join(kolom.saran)}."
                    yield Temu(b, milik.nama, kolom.nama, "tidak dikenal.", usul(isi, kolom.saran) or pilihan)


PEMERIKSA: tuple[Callable[[Data], Iterator[Temu]], ...] = (
    masa_rencana,
    tahun_target,
    alasan_kosong,
    pemilik,
    pemangku,
    perjanjian,
    penunjuk,
    istilah,
)
