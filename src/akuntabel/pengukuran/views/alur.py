"""The way of one period: where it stands, until when it may be filled in, what it lacks, who decides."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpResponse
from django.shortcuts import render

from akuntabel.akun.kueri import pemegang_peran
from akuntabel.aturan.alur import DAPAT_DIUBAH, Alur, Keadaan, Langkah
from akuntabel.aturan.hak import Pelaku, Tindakan, boleh
from akuntabel.aturan.periode import Periode
from akuntabel.jejak.alur_kirim import HAK_ALUR, ambil_isian, kirim_alur
from akuntabel.jejak.alur_tampil import Tempat, susun
from akuntabel.jejak.tanda import boleh_menandai
from akuntabel.kinerja import rekaman as r
from akuntabel.laman.pintu import Permintaan, pintu
from akuntabel.organisasi.models import PeriodeTriwulan
from akuntabel.organisasi.periode import halangan_langkah, status_pengisian
from akuntabel.pengukuran.kueri.penghalang import Penghalang, penghalang
from akuntabel.pengukuran.kueri.ukur import baca_ukur
from akuntabel.pengukuran.tindakan import langkah_triwulan
from akuntabel.pengukuran.views.kisi import sebutan_periode
from akuntabel.perencanaan.identitas import satuan_kerja


@pintu(Tindakan.BACA, tulis=HAK_ALUR[Alur.TRIWULAN])
def alur(request: Permintaan, opd: str, tahun: int, triwulan: int) -> HttpResponse:
    """The state of a period with the steps that are open to this person; a step is sent here too."""
    periode, pelaku = Periode(tahun, triwulan), request.pelaku
    objek = PeriodeTriwulan.objects.filter(opd=opd, tahun=tahun, triwulan=triwulan).first()
    kunci, sebutan = f"{tahun}/{triwulan}", f"realisasi {periode.sebutan}"
    ukur = baca_ukur(opd, tahun) if boleh_menandai(pelaku, opd=opd) else None
    tempat = tempat_tanda(ukur.indikator if ukur else ())
    if request.method == "POST":

        def lakukan(pilihan: Langkah, alasan: str) -> Keadaan:
            return langkah_triwulan(
                pelaku=pelaku, opd=opd, tahun=tahun, triwulan=triwulan, langkah=pilihan, alasan=alasan
            )

        return kirim_alur(
            request,
            pelaku=pelaku,
            opd=opd,
            objek=objek,
            alur=Alur.TRIWULAN,
            kunci=kunci,
            sebutan=sebutan,
            kembali=request.path,
            lakukan=lakukan,
            unit=lambda indikator: satuan_kerja({indikator}).get(indikator, ""),
            tempat=tempat,
        )
    keadaan = Keadaan(objek.keadaan) if objek else Keadaan.DRAF
    sah = keadaan in (Keadaan.DISAHKAN, Keadaan.DIKUNCI)
    kurang = Penghalang() if sah else penghalang(opd, tahun, triwulan)

    def halangan(langkah: Langkah) -> tuple[str, ...]:
        if langkah is not Langkah.AJUKAN:
            return ()
        return (*kurang.sebab, *halangan_langkah(opd, tahun, triwulan, langkah, pelaku=pelaku))

    isi = {
        "alur": susun(
            objek=objek,
            alur=Alur.TRIWULAN,
            pelaku=pelaku,
            opd=opd,
            url_langkah=request.path,
            kunci=kunci,
            sebutan=sebutan,
            halangan=halangan,
            pemegang=pemegang_peran(opd),
            isian=ambil_isian(request),
            tempat=tempat,
            tempat_terpilih=f"realisasi/{request.GET['tanda']}" if request.GET.get("tanda") else "",
        ),
        "status": status_pengisian(opd, tahun, triwulan, pelaku=pelaku),
        "kurang": kurang,
        "sah": sah,
        "tertutup_sesudahnya": _tertutup_sesudahnya(pelaku, opd, periode) if sah else "",
        "dapat_diubah": keadaan in DAPAT_DIUBAH,
        "periode": periode,
        "sebutan": sebutan_periode(periode),
        "tab": "pengukuran:alur",
    }
    return render(request, "pengukuran/alur.html", isi)


def _tertutup_sesudahnya(pelaku: Pelaku, opd: str, periode: Periode) -> str:
    """What the coordinator has to know before reopening: that the window is shut. At most five queries."""
    if not boleh(pelaku, Tindakan.BUKA_PERIODE, opd=opd).boleh:
        return ""
    return " ".join(halangan_langkah(opd, periode.tahun, periode.triwulan, Langkah.AJUKAN))


def tempat_tanda(indikator: Iterable[r.Indikator]) -> tuple[Tempat, ...]:
    """The cells of a period that can be marked, one per indicator."""
    return tuple(
        Tempat(objek=f"realisasi/{i.kunci}", sebutan=f"{i.kode} {i.uraian}".strip(), indikator=i.kunci)
        for i in indikator
    )
