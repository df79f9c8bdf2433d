"""Checks of what hangs together as a tree: elements, units, posts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from akuntabel.aturan.nomenklatur import tingkat_kode, versi_kode
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.rekaman import JenisUnsur
from akuntabel.pertukaran.baris import Baris
from akuntabel.pertukaran.data import Data, Temu

_TINGKAT = {
    JenisUnsur.MISI: 0,
    JenisUnsur.TUJUAN: 1,
    JenisUnsur.SASARAN: 2,
    JenisUnsur.PROGRAM: 3,
    JenisUnsur.KEGIATAN: 4,
    JenisUnsur.SUB_KEGIATAN: 5,
}
_SEBUTAN = {j: j.value.replace("_", " ") for j in JenisUnsur}

_BENTUK = {
    JenisUnsur.PROGRAM: "8.01.06",
    JenisUnsur.KEGIATAN: "8.01.06.2.01",
    JenisUnsur.SUB_KEGIATAN: "8.01.06.2.01.02",
}


def pohon_unsur(data: Data) -> Iterator[Temu]:
    """Parents of the planning tree: in this plan or the Pemda's, of a higher level, without a circle."""
    rencana = data.rencana()
    unsur = {(u.rencana, u.kunci): u for _, u in data.unsur()}
    for b, u in data.unsur():
        if not u.induk:
            continue
        calon = [c.rekaman for c in data.indeks("unsur").get(u.induk, ()) if isinstance(c.rekaman, r.Unsur)]
        if not calon:
            continue
        boleh = [c for c in calon if c.rencana == u.rencana or _milik_pemda(rencana.get(c.rencana))]
        if not boleh:
            yield Temu(
                b,
                "unsur",
                "induk",
                f"ada, tetapi bukan pada rencana «{u.rencana}» dan bukan pada rencana Pemda.",
                "Tambahkan induknya pada rencana ini.",
            )
            continue
        induk = _induk_bertingkat(unsur, u)
        if induk and u.jenis in _TINGKAT and _TINGKAT[induk.jenis] >= _TINGKAT[u.jenis]:
            yield Temu(
                b,
                "unsur",
                "induk",
                f"adalah {_SEBUTAN[induk.jenis]}, padahal baris ini {_SEBUTAN[u.jenis]}.",
                _saran_induk(u.jenis),
            )
    yield from _lingkaran(data, "unsur", "induk", lambda x: (x.rencana, x.kunci) if isinstance(x, r.Unsur) else None)


def _milik_pemda(rencana: r.Rencana | None) -> bool:
    return rencana is not None and not rencana.opd


def _saran_induk(jenis: JenisUnsur) -> str:
    atas = [_SEBUTAN[j] for j, t in _TINGKAT.items() if t < _TINGKAT[jenis]]
    return f"Induk {_SEBUTAN[jenis]}: {' atau '.join(atas[-2:])}." if atas else "Misi tidak berinduk."


def _induk_bertingkat(unsur: dict[tuple[str, str], r.Unsur], u: r.Unsur) -> r.Unsur | None:
    """The nearest ancestor in the same plan that is no intermediate condition."""
    induk = unsur.get((u.rencana, u.induk))
    langkah = 0
    while induk is not None and induk.jenis not in _TINGKAT and langkah < len(unsur):
        induk = unsur.get((induk.rencana, induk.induk))
        langkah += 1
    return induk if induk is not None and induk.jenis in _TINGKAT else None


def pohon_organisasi(data: Data) -> Iterator[Temu]:
    """Units and posts without a circle, and successors that end somewhere."""
    yield from _lingkaran(data, "unit", "induk", lambda x: (x.kunci,) if isinstance(x, r.Unit) else None)
    yield from _lingkaran(data, "jabatan", "atasan", lambda x: (x.kunci,) if isinstance(x, r.Jabatan) else None)
    for nama in ("unsur", "indikator"):
        yield from _lingkaran(
            data,
            nama,
            "penerus",
            lambda x: (x.rencana, x.kunci) if isinstance(x, (r.Unsur, r.Indikator)) else None,
        )


def _lingkaran(
    data: Data, nama: str, kolom: str, kunci: Callable[[r.Rekaman], tuple[str, ...] | None]
) -> Iterator[Temu]:
    """Rows that come back to themselves by following ``kolom``; each circle is named once."""
    baris: dict[tuple[str, ...], Baris] = {}
    for b in data.semua(nama):
        k = kunci(b.rekaman)
        if k is not None:
            baris[k] = b
    selesai: set[tuple[str, ...]] = set()
    for awal in baris:
        jalur: dict[tuple[str, ...], None] = {}
        kini: tuple[str, ...] = awal
        while kini in baris and kini not in selesai:
            if kini in jalur:
                putaran = list(jalur)[list(jalur).index(kini) :]
                yield Temu(
                    baris[kini],
                    nama,
                    kolom,
                    f"membentuk lingkaran: {' → '.join(k[-1] for k in (*putaran, kini))}.",
                    "Ganti salah satunya agar tidak kembali ke dirinya sendiri.",
                )
                break
            jalur[kini] = None
            kini = (*kini[:-1], getattr(baris[kini].rekaman, kolom))
        selesai.update(jalur)


def kode_unsur(data: Data) -> Iterator[Temu]:
    """Codes of the nomenclature: their form, the parent's code in front, once per OPD and plan version."""
    rencana = data.rencana()
    unsur = {(u.rencana, u.kunci): u for _, u in data.unsur()}
    dipakai: dict[tuple[str, str, str], Baris] = {}
    for b, u in data.unsur():
        if not u.kode or u.diarsipkan:
            continue
        milik = rencana.get(u.rencana)
        yield from _bentuk_kode(b, u, milik)
        induk = unsur.get((u.rencana, u.induk))
        if induk and induk.jenis in _BENTUK and induk.kode and not u.kode.startswith(f"{induk.kode}."):
            yield Temu(
                b,
                "unsur",
                "kode",
                f"tidak diawali kode induknya, {induk.kode}.",
                "Periksa kode atau induknya.",
                peringatan=True,
            )
        tanda = (u.rencana, u.opd or (milik.opd if milik else ""), u.kode)
        if tanda in dipakai:
            yield Temu(
                b,
                "unsur",
                "kode",
                f"sudah dipakai pada baris {dipakai[tanda].nomor}, untuk rencana dan OPD yang sama.",
                "Bedakan kodenya, atau arsipkan salah satunya.",
            )
        dipakai.setdefault(tanda, b)


def _bentuk_kode(b: Baris, u: r.Unsur, rencana: r.Rencana | None) -> Iterator[Temu]:
    if u.jenis not in _BENTUK:
        return
    if tingkat_kode(u.kode) != _SEBUTAN[u.jenis]:
        yield Temu(
            b,
            "unsur",
            "kode",
            f"bukan bentuk kode {_SEBUTAN[u.jenis]}.",
            f"Bentuknya seperti {_BENTUK[u.jenis]}; kosongkan bila belum ada kodenya.",
        )
    elif rencana and rencana.nomenklatur and versi_kode(u.kode) not in (None, rencana.nomenklatur):
        yield Temu(
            b,
            "unsur",
            "kode",
            f"bukan seri {rencana.nomenklatur}, yaitu nomenklatur rencana «{rencana.kunci}».",
            "Periksa kodenya, atau nomenklatur pada lembar rencana.",
        )


def kode_indikator(data: Data) -> Iterator[Temu]:
    """An indicator's code once per OPD and plan version."""
    rencana = data.rencana()
    unsur = {(u.rencana, u.kunci): u for _, u in data.unsur()}
    dipakai: dict[tuple[str, str, str], Baris] = {}
    for b in data.semua("indikator"):
        i = b.rekaman
        if not isinstance(i, r.Indikator) or not i.kode or i.diarsipkan:
            continue
        induk, milik = unsur.get((i.rencana, i.unsur)), rencana.get(i.rencana)
        tanda = (i.rencana, (induk.opd if induk else "") or (milik.opd if milik else ""), i.kode)
        if tanda in dipakai:
            yield Temu(
                b,
                "indikator",
                "kode",
                f"sudah dipakai pada baris {dipakai[tanda].nomor}, untuk rencana dan OPD yang sama.",
                "Beri nomor lain setelah garis miring.",
            )
        dipakai.setdefault(tanda, b)


PEMERIKSA: tuple[Callable[[Data], Iterator[Temu]], ...] = (
    pohon_unsur,
    pohon_organisasi,
    kode_unsur,
    kode_indikator,
)
