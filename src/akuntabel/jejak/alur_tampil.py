"""The way of a thing through its states, as a page shows it: where it stands, what that means, who is next, what one
may do, what is in the way, what happened. Template: ``jejak/_alur.html``; its buttons post to ``url_langkah``, whose
view answers with ``alur_kirim.kirim_alur``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from akuntabel.aturan import alur as a
from akuntabel.aturan.hak import Pelaku, Peran, Tindakan, boleh, tindakan_langkah
from akuntabel.jejak.keadaan import Beralur
from akuntabel.jejak.permintaan import (
    PermintaanTampil,
    dapat_diminta,
    permintaan_terakhir,
)
from akuntabel.jejak.riwayat import LangkahLampau, riwayat_langkah
from akuntabel.jejak.tanda import (
    TandaTampil,
    boleh_menandai,
    boleh_menjawab,
    boleh_tutup,
    semua_tanda,
)

K, L = a.Keadaan, a.Langkah

ARTI: Mapping[a.Keadaan, str] = {
    K.DRAF: "Masih diisi dan belum diajukan.",
    K.DIAJUKAN: "Menunggu diperiksa. Selama itu isinya tidak dapat diubah.",
    K.DIVERIFIKASI: "Sudah diperiksa, menunggu pengesahan. Isinya tidak dapat diubah.",
    K.DISAHKAN: "Sudah sah. Isinya dibekukan bersama sidiknya; perubahan hanya melalui pembukaan kembali.",
    K.DIKUNCI: "Sudah sah dan dikunci oleh koordinator.",
    K.DIKEMBALIKAN: "Dikembalikan untuk diperbaiki. Jawab setiap tanda, lalu ajukan lagi.",
    K.DIBUKA_KEMBALI: "Dibuka kembali untuk diperbaiki. Versi sah sebelumnya tetap tersimpan.",
}
ARTI_PK_SAH = "Sudah sah dan siap ditandatangani. Perubahan sesudahnya dibuat sebagai perjanjian baru."
TOMBOL: Mapping[a.Langkah, str] = {
    L.AJUKAN: "Ajukan untuk verifikasi",
    L.VERIFIKASI: "Verifikasi",
    L.SAHKAN: "Sahkan",
    L.KEMBALIKAN: "Kembalikan",
    L.KUNCI: "Kunci",
    L.BUKA_KEMBALI: "Buka kembali",
}
KATA = {(a.Alur.LKJIP, L.SAHKAN): "Sahkan sebagai final"}
"""Where a step has its own word in one alur."""
KETERANGAN: Mapping[a.Langkah, str] = {
    L.KEMBALIKAN: "Alasan ini terbaca oleh yang mengajukan.",
    L.BUKA_KEMBALI: "Versi sah yang sekarang tetap tersimpan; pengesahan berikutnya menjadi versi baru.",
}
MAJU = (L.AJUKAN, L.VERIFIKASI, L.SAHKAN)
"""The steps that lead to ratification; of these at most one is open at a time."""
JALUR = (K.DRAF, K.DIAJUKAN, K.DIVERIFIKASI, K.DISAHKAN)
"""The states of the straight way, for the strip on top."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LangkahTampil:
    """A step that this person may take now. ``terhalang``: something must be done first."""

    langkah: str
    kata: str
    utama: bool
    perlu_alasan: bool
    terhalang: bool
    keterangan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tahap:
    """A stage of the straight way: ``rupa`` is "lalu", "kini" or "nanti"."""

    kata: str
    rupa: str
    siapa: str
    kapan: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TandaDiAlur:
    """A mark with what this person may do about it."""

    tanda: TandaTampil
    boleh_jawab: bool
    boleh_tutup: bool

    @property
    def nomor(self) -> str:
        return str(self.tanda.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempat:
    """A place that can be marked: as ``Tanda.objek``, its indicator where it is one's, and its name for people."""

    objek: str
    sebutan: str
    indikator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Isian:
    """What was typed when a step was refused, and why it was."""

    aksi: str
    teks: str
    galat: tuple[str, ...]
    tanda: str = ""
    tempat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlurTampil:
    """See ``susun``."""

    alur: a.Alur
    opd: str
    kunci: str
    sebutan: str
    keadaan: a.Keadaan
    arti: str
    tahap: tuple[Tahap, ...]
    giliran: str
    """Who can take the next step, in words; empty where there is none."""
    langkah: tuple[LangkahTampil, ...]
    halangan: tuple[str, ...]
    """What must be done before the next step."""
    tanda: tuple[TandaDiAlur, ...]
    boleh_menandai: bool
    riwayat: tuple[LangkahLampau, ...]
    permintaan: PermintaanTampil | None
    boleh_minta: bool
    boleh_periksa: bool
    """Whether this person may take the frozen records along, to check them against their hash."""
    boleh_putus: bool
    """Whether this person may decline the request that waits; granting it is the step itself."""
    url_langkah: str
    isian: Isian | None
    tempat: tuple[Tempat, ...] = ()
    tempat_terpilih: str = ""

    @property
    def tanda_terbuka(self) -> int:
        return sum(not t.tanda.tertutup for t in self.tanda)

    @property
    def versi(self) -> tuple[LangkahLampau, ...]:
        """The steps that froze a version, the latest first."""
        return tuple(x for x in self.riwayat if x.versi_beku)

    @property
    def alasan_terakhir(self) -> LangkahLampau | None:
        """The last step, where it came with a reason that still matters: sent back or reopened."""
        akhir = self.riwayat[0] if self.riwayat else None
        return akhir if akhir and akhir.alasan and self.keadaan in (K.DIKEMBALIKAN, K.DIBUKA_KEMBALI) else None


def susun(
    *,
    objek: Beralur | None,
    alur: a.Alur,
    pelaku: Pelaku,
    opd: str,
    url_langkah: str,
    kunci: str = "",
    sebutan: str = "",
    halangan: Callable[[a.Langkah], Sequence[str]] | None = None,
    pemegang: Mapping[Peran, Sequence[str]] | None = None,
    isian: Isian | None = None,
    tempat: Sequence[Tempat] = (),
    tempat_terpilih: str = "",
) -> AlurTampil:
    """The view of one thing for one person: at most seven queries.

    ``objek`` None is a draft of which there is no row yet; then ``kunci`` (as its ``kunci_beku`` will be) and
    ``sebutan`` name it. ``halangan`` says what stands in the way of a step besides marks, ``pemegang`` who holds a
    role, by name; ``isian`` is what ``ambil_isian`` gives; ``tempat`` are the places that can be marked, one of them
    perhaps chosen already.
    """
    alur = objek.alur if objek else alur
    kunci, sebutan = (objek.kunci_beku, objek.sebutan) if objek else (kunci, sebutan or alur.sebutan)
    keadaan = K(objek.keadaan) if objek else K.DRAF
    peran = pelaku.peran_atas(opd=opd)
    pengaju_sama = objek is not None and pelaku.nama == objek.pengaju
    semua = semua_tanda(opd=opd, alur=alur, kunci=kunci) if kunci else ()
    riwayat = riwayat_langkah(opd, alur=alur, kunci=kunci) if kunci else ()
    minta = permintaan_terakhir(opd=opd, alur=alur, kunci=kunci) if kunci else None
    maju = next((p for p in a.PERALIHAN[alur] if p.dari is keadaan and p.langkah in MAJU), None)
    sebab = _halangan(maju.langkah, semua, halangan) if maju else ()
    tersedia = [
        x
        for x in a.langkah_tersedia(alur, keadaan, peran, pengaju_sama=pengaju_sama)
        if boleh(pelaku, tindakan_langkah(alur, x), opd=opd).boleh
    ]
    menjawab, menandai = boleh_menjawab(pelaku, opd=opd), boleh_menandai(pelaku, opd=opd)
    menunggu = minta if minta and minta.keputusan == "menunggu" else None
    return AlurTampil(
        alur=alur,
        opd=opd,
        kunci=kunci,
        sebutan=sebutan,
        keadaan=keadaan,
        arti=ARTI_PK_SAH if alur is a.Alur.PK and keadaan is K.DISAHKAN else ARTI[keadaan],
        tahap=_tahap(keadaan, riwayat),
        giliran=_giliran(maju, pemegang or {}, pengaju_sama and maju is not None and bool(peran & maju.peran)),
        langkah=tuple(
            sorted(
                (_langkah(x, alur, terhalang=bool(sebab), diminta=bool(menunggu)) for x in tersedia),
                key=lambda x: not x.utama,
            )
        ),
        halangan=sebab,
        tanda=tuple(
            TandaDiAlur(
                tanda=t,
                boleh_jawab=menjawab and not t.tertutup,
                boleh_tutup=not t.tertutup
                and boleh_tutup(pelaku, opd=opd, alur=alur, oleh=t.oleh_akun, penjawab=t.penjawab_akun),
            )
            for t in semua
        ),
        boleh_menandai=menandai,
        riwayat=riwayat,
        permintaan=minta,
        boleh_minta=menunggu is None
        and dapat_diminta(alur, keadaan)
        and L.BUKA_KEMBALI not in tersedia
        and boleh(pelaku, Tindakan.MINTA_BUKA_KEMBALI, opd=opd).boleh,
        boleh_periksa=boleh(pelaku, Tindakan.BACA_JEJAK, opd=opd).boleh,
        boleh_putus=menunggu is not None and L.BUKA_KEMBALI in tersedia,
        url_langkah=url_langkah,
        isian=isian,
        tempat=tuple(tempat) if menandai else (),
        tempat_terpilih=isian.tempat if isian and isian.tempat else tempat_terpilih,
    )


def _halangan(
    langkah: a.Langkah, tanda: Sequence[TandaTampil], lain: Callable[[a.Langkah], Sequence[str]] | None
) -> tuple[str, ...]:
    if langkah is L.AJUKAN:
        n, kata = sum(not t.terjawab and not t.tertutup for t in tanda), "belum dijawab"
    else:
        n, kata = sum(not t.tertutup for t in tanda), "belum ditutup"
    return (*((f"{n} tanda {kata}.",) if n else ()), *(lain(langkah) if lain else ()))


def _langkah(x: a.Langkah, alur: a.Alur, *, terhalang: bool, diminta: bool) -> LangkahTampil:
    maju = x in MAJU
    return LangkahTampil(
        langkah=x.value,
        kata="Setujui dan buka kembali" if diminta and x is L.BUKA_KEMBALI else KATA.get((alur, x), TOMBOL[x]),
        utama=(maju or (diminta and x is L.BUKA_KEMBALI)) or (x is L.KUNCI and not diminta),
        perlu_alasan=x in a.PERLU_ALASAN,
        terhalang=maju and terhalang,
        keterangan=KETERANGAN.get(x, ""),
    )


def _giliran(maju: a.Peralihan | None, pemegang: Mapping[Peran, Sequence[str]], sendiri: bool) -> str:
    """``sendiri``: this person has the role, but is the one who submitted."""
    if maju is None:
        return ""
    nama = [n for p in Peran if p in maju.peran for n in pemegang.get(p, ())]
    siapa = a.sebut_peran(maju.peran) + (f" ({', '.join(nama)})" if nama else "")
    kecuali = ", tetapi bukan Anda yang mengajukannya" if sendiri and maju.langkah in a.BUKAN_PENGAJU else ""
    return f"{siapa} dapat {maju.langkah.sebutan}{kecuali}"


def _tahap(keadaan: a.Keadaan, riwayat: Sequence[LangkahLampau]) -> tuple[Tahap, ...]:
    letak = {K.DIKEMBALIKAN: 0, K.DIBUKA_KEMBALI: 0, K.DIKUNCI: 3}
    kini = letak[keadaan] if keadaan in letak else JALUR.index(keadaan)
    kata = ("Diisi", "Diajukan", "Diverifikasi", "Disahkan")
    hasil = []
    for n, k in enumerate(JALUR):
        dikunci = k is K.DISAHKAN and keadaan is K.DIKUNCI
        sampai = K.DIKUNCI if dikunci else k
        akhir = next((x for x in riwayat if x.ke == sampai.value), None) if n <= kini else None
        hasil.append(
            Tahap(
                kata="Dikunci" if dikunci else kata[n],
                rupa="lalu" if n < kini else "kini" if n == kini else "nanti",
                siapa=akhir.nama if akhir else "",
                kapan=akhir.waktu if akhir else None,
            )
        )
    return tuple(hasil)
