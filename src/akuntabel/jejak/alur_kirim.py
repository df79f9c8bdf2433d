"""What the buttons of ``jejak/_alur.html`` send: steps, marks and their answers, requests to reopen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from akuntabel.aturan import alur as a
from akuntabel.aturan.hak import Pelaku, Tindakan, tindakan_langkah
from akuntabel.jejak.alur_tampil import Isian, Tempat
from akuntabel.jejak.galat import Terhalang, TindakanDitolak
from akuntabel.jejak.keadaan import Beralur
from akuntabel.jejak.permintaan import minta_buka_kembali, tolak_permintaan
from akuntabel.jejak.tanda import beri_tanda, indikator_tanda, jawab_tanda, tutup_tanda

K, L = a.Keadaan, a.Langkah

SELESAI: Mapping[a.Langkah, str] = {
    L.AJUKAN: "diajukan",
    L.VERIFIKASI: "diverifikasi",
    L.SAHKAN: "disahkan",
    L.KEMBALIKAN: "dikembalikan",
    L.KUNCI: "dikunci",
    L.BUKA_KEMBALI: "dibuka kembali",
}
HAK_ALUR: Mapping[a.Alur, tuple[Tindakan, ...]] = {
    alur: (
        *(tindakan_langkah(alur, x) for x in L),
        Tindakan.BERI_TANDA,
        Tindakan.JAWAB_TANDA,
        Tindakan.MINTA_BUKA_KEMBALI,
    )
    for alur in a.Alur
}
"""What the door of a view with ``kirim_alur`` asks for: ``@pintu(tulis=HAK_ALUR[Alur.PK])``."""
_SESI = "alur_isian"


def kirim_alur(
    request: HttpRequest,
    *,
    pelaku: Pelaku,
    opd: str,
    objek: Beralur | None,
    alur: a.Alur,
    kunci: str,
    sebutan: str,
    kembali: str,
    lakukan: Callable[[a.Langkah, str], a.Keadaan],
    unit: Callable[[str], str] | None = None,
    tempat: Sequence[Tempat] = (),
) -> HttpResponse:
    """Do what a button of ``jejak/_alur.html`` asks for, say so, and go back to the page at ``kembali``.

    ``lakukan`` is the app's own act for a step with its reason; ``unit`` tells the unit that answers for an indicator,
    for answers of an operator of one unit; ``tempat`` are the places that can be marked. What was typed comes back with
    a refusal (``ambil_isian``).
    """
    isian = Isian(
        aksi=request.POST.get("aksi", ""),
        teks=request.POST.get("alasan", "").strip(),
        galat=(),
        tanda=request.POST.get("tanda", ""),
        tempat=request.POST.get("tempat", ""),
    )
    try:
        langkah = next((x for x in L if x.value == isian.aksi), None)
        if langkah is not None:
            lakukan(langkah, isian.teks)
            pesan = f"{sebutan[:1].upper()}{sebutan[1:]} {SELESAI[langkah]}."
        elif isian.aksi in TANDA:
            pesan = _tanda(isian, pelaku, opd, objek.alur if objek else alur, kunci, unit, tempat)
        else:
            pesan = _permintaan(isian, pelaku, opd, objek, alur, kunci, sebutan)
    except TindakanDitolak as galat:
        sebab = galat.sebab if isinstance(galat, Terhalang) else (str(galat),)
        request.session[_SESI] = {**asdict(isian), "url": kembali, "galat": sebab}
        return redirect(f"{kembali}#alur")
    messages.success(request, pesan)
    return redirect(kembali)


def ambil_isian(request: HttpRequest) -> Isian | None:
    """What was refused on this page just before; once."""
    isi = request.session.get(_SESI)
    if not isi or isi["url"].partition("?")[0] != request.path:
        return None
    del request.session[_SESI]
    return Isian(**{n: v for n, v in isi.items() if n not in ("url", "galat")}, galat=tuple(isi["galat"]))


TANDA = ("beri_tanda", "jawab_tanda", "tutup_tanda")


def _tanda(
    isian: Isian,
    pelaku: Pelaku,
    opd: str,
    alur: a.Alur,
    kunci: str,
    unit: Callable[[str], str] | None,
    tempat: Sequence[Tempat],
) -> str:
    nomor = int(isian.tanda) if isian.tanda.isdigit() else 0
    if isian.aksi == "jawab_tanda":
        indikator = indikator_tanda(nomor) if unit else ""
        milik = unit(indikator) if unit and indikator else ""
        jawab_tanda(pelaku=pelaku, tanda=nomor, jawaban=isian.teks, unit=milik)
        return "Jawaban disimpan."
    if isian.aksi == "tutup_tanda":
        tutup_tanda(pelaku=pelaku, tanda=nomor)
        return "Tanda ditutup."
    di = next((t for t in tempat if t.objek == isian.tempat), None)
    if isian.tempat and di is None:
        raise TindakanDitolak("Isian yang ditandai tidak ada lagi. Pilih yang lain.")
    letak = {"objek": di.objek, "sebutan": di.sebutan, "indikator": di.indikator} if di else {}
    beri_tanda(pelaku=pelaku, opd=opd, alur=alur, kunci=kunci, isi=isian.teks, **letak)
    return "Tanda diberikan."


def _permintaan(
    isian: Isian, pelaku: Pelaku, opd: str, objek: Beralur | None, alur: a.Alur, kunci: str, sebutan: str
) -> str:
    if isian.aksi == "tolak_permintaan":
        tolak_permintaan(pelaku=pelaku, permintaan=int(isian.tanda) if isian.tanda.isdigit() else 0, jawaban=isian.teks)
        return "Permintaan ditolak dan alasannya disampaikan."
    if isian.aksi != "minta_buka_kembali":
        raise TindakanDitolak("Tombol ini tidak dikenal. Muat ulang halaman.")
    minta_buka_kembali(
        pelaku=pelaku,
        opd=opd,
        alur=objek.alur if objek else alur,
        kunci=kunci,
        sebutan=sebutan,
        keadaan=K(objek.keadaan) if objek else K.DRAF,
        alasan=isian.teks,
    )
    return "Permintaan dikirim. Jawabannya tampil di halaman ini."
