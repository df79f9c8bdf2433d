"""What the buttons of ``jejak/_alur.html`` send: steps, marks and their answers, requests to reopen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from akuntabel.aturan import alur as a
from akuntabel.aturan.hak import Pelaku, Tindakan, tindakan_langkah
from akuntabel.jejak.alur_tampil import Isian
from akuntabel.jejak.galat import Terhalang, TindakanDitolak
from akuntabel.jejak.keadaan import Beralur
from akuntabel.jejak.permintaan import minta_buka_kembali, tolak_permintaan
from akuntabel.jejak.tanda import beri_tanda, jawab_tanda, tutup_tanda

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
    unit: Mapping[str, str] | None = None,
) -> HttpResponse:
    """Do what a button of ``jejak/_alur.html`` asks for, say so, and go back to the page at ``kembali``.

    ``lakukan`` is the app's own act for a step with its reason; ``unit`` tells the unit of an indicator, for answers of
    an operator of one unit. What was typed comes back with a refusal (``ambil_isian``).
    """
    aksi, teks = request.POST.get("aksi", ""), request.POST.get("alasan", "").strip()
    alur = objek.alur if objek else alur
    tanda = request.POST.get("tanda", "")
    try:
        pesan = _lakukan(
            request, aksi, teks, pelaku, opd, alur, kunci, sebutan, K(objek.keadaan) if objek else K.DRAF, lakukan, unit
        )
    except TindakanDitolak as galat:
        sebab = galat.sebab if isinstance(galat, Terhalang) else (str(galat),)
        request.session[_SESI] = {"url": kembali, "aksi": aksi, "teks": teks, "galat": list(sebab), "tanda": tanda}
        return redirect(f"{kembali}#alur")
    messages.success(request, pesan)
    return redirect(kembali)


def ambil_isian(request: HttpRequest) -> Isian | None:
    """What was refused on this page just before; once."""
    isi = request.session.get(_SESI)
    if not isi or isi["url"].partition("?")[0] != request.path:
        return None
    del request.session[_SESI]
    return Isian(aksi=isi["aksi"], teks=isi["teks"], galat=tuple(isi["galat"]), tanda=isi["tanda"])


def _lakukan(
    request: HttpRequest,
    aksi: str,
    teks: str,
    pelaku: Pelaku,
    opd: str,
    alur: a.Alur,
    kunci: str,
    sebutan: str,
    keadaan: a.Keadaan,
    lakukan: Callable[[a.Langkah, str], a.Keadaan],
    unit: Mapping[str, str] | None,
) -> str:
    nomor = request.POST.get("tanda", "")
    tanda = int(nomor) if nomor.isdigit() else 0
    match aksi:
        case "beri_tanda":
            beri_tanda(pelaku=pelaku, opd=opd, alur=alur, kunci=kunci, isi=teks, sebutan=sebutan)
            return "Tanda diberikan."
        case "jawab_tanda":
            indikator = request.POST.get("indikator", "")
            jawab_tanda(pelaku=pelaku, tanda=tanda, jawaban=teks, unit=(unit or {}).get(indikator, ""))
            return "Jawaban disimpan."
        case "tutup_tanda":
            tutup_tanda(pelaku=pelaku, tanda=tanda)
            return "Tanda ditutup."
        case "minta_buka_kembali":
            minta_buka_kembali(
                pelaku=pelaku, opd=opd, alur=alur, kunci=kunci, sebutan=sebutan, keadaan=keadaan, alasan=teks
            )
            return "Permintaan dikirim. Jawabannya tampil di halaman ini."
        case "tolak_permintaan":
            tolak_permintaan(pelaku=pelaku, permintaan=tanda, jawaban=teks)
            return "Permintaan ditolak dan alasannya disampaikan."
    if aksi not in L:
        raise TindakanDitolak("Tombol ini tidak dikenal. Muat ulang halaman.")
    langkah = L(aksi)
    lakukan(langkah, teks)
    return f"{sebutan[:1].upper()}{sebutan[1:]} {SELESAI[langkah]}."
