"""The seven analyses of a sasaran (PermenPANRB 53/2014, Anak Lampiran II/1, III.A.1-7).

Each is computed where the data allow; what only a person knows is asked for in a draft.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import Angka, BelumDiukur
from akuntabel.dokumen.grafik_titik import TitikTahun, grafik_tren
from akuntabel.dokumen.model import Blok, GayaParagraf, Paragraf, Potong
from akuntabel.dokumen.nomor import jangkar
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan import kalimat as kal
from akuntabel.pelaporan.angka_laporan import AngkaLaporan, Ucapan, ucap
from akuntabel.pelaporan.kata import akhiri, kapital_awal, tanpa_titik
from akuntabel.pelaporan.lkjip.konteks import Konteks, daftar
from akuntabel.pelaporan.lkjip.ukuran import alasan_umum, belum_dinilai, efisiensi
from akuntabel.pelaporan.ringkasan import terisi


def tujuh_analisis(k: Konteks, u: r.Unsur, nomor: int) -> list[Blok]:
    blok: list[Blok] = [
        k.judul(
            f"Sasaran {nomor}: {tanpa_titik(u.uraian)}" if len(k.sasaran) > 1 else tanpa_titik(u.uraian),
            4,
            f"sasaran-{jangkar(u.kunci)}",
        )
    ]
    hasil = k.hasil_dari(u)
    if not hasil:
        return [*blok, k.par("Sasaran ini belum memiliki indikator, sehingga kinerjanya belum dapat diukur.")]
    bagian: tuple[tuple[str, Callable[[Konteks, r.Unsur, list[Hasil]], list[Blok]]], ...] = (
        ("Target dan realisasi.", _satu_target),
        ("Perbandingan dengan tahun sebelumnya.", _dua_tahun),
        ("Kemajuan terhadap target akhir Renstra.", _tiga_renstra),
        ("Perbandingan dengan standar nasional.", _empat_standar),
        ("Penyebab dan solusi.", _lima_penyebab),
        ("Efisiensi penggunaan sumber daya.", _enam_efisiensi),
        ("Program dan kegiatan penunjang.", _tujuh_program),
    )
    for n, (judul, tulis) in enumerate(bagian, 1):
        isi_bagian = tulis(k, u, hasil)
        if isi_bagian:
            blok += _berkepala(f"{n}) {judul} ", isi_bagian)
    return blok


def _berkepala(kepala: str, isi_bagian: list[Blok]) -> list[Blok]:
    """The head of an analysis runs into its first paragraph, in bold; a request or list gets it on a line before."""
    pertama = isi_bagian[0]
    if isinstance(pertama, Paragraf) and pertama.gaya is GayaParagraf.ISI:
        return [replace(pertama, isi=(Potong(kepala, tebal=True), *pertama.isi)), *isi_bagian[1:]]
    return [Paragraf(isi=(Potong(kepala.rstrip(), tebal=True),)), *isi_bagian]


def _kalimat(k: Konteks, kalimat: Sequence[Ucapan]) -> list[Blok]:
    ada = [x for x in kalimat if x]
    if not ada:
        return []
    rapi: list[str | Potong | AngkaLaporan | Ucapan] = []
    for n, x in enumerate(ada):
        rapi += [" " if n else "", x]
    return [k.par(*rapi)]


def _satu_target(k: Konteks, _u: r.Unsur, hasil: list[Hasil]) -> list[Blok]:
    return _kalimat(k, [kal.capaian_indikator(k, h) for h in hasil])


def _dua_tahun(k: Konteks, _u: r.Unsur, hasil: list[Hasil]) -> list[Blok]:
    blok = _kalimat(k, [kal.beda_tahun(k, h) for h in hasil])
    for h in hasil:
        blok += _tren(k, h)
    tanpa = [h for h in hasil if not k.tahun_sebelumnya(h.indikator.kunci)]
    if tanpa:
        blok.append(
            k.par(
                f"Realisasi tahun sebelumnya untuk {kal.daftar_indikator(tanpa)} belum tercatat, "
                "sehingga perbandingan belum dapat disajikan."
            )
        )
        blok += k.minta("Isi realisasi tahun-tahun sebelumnya agar perbandingan dapat dihitung.")
    return blok


def _tren(k: Konteks, h: Hasil) -> list[Blok]:
    """A line over the years, where at least two years have a number."""
    kunci = h.indikator.kunci
    titik: list[TitikTahun] = []
    for y in k.tahun_sebelumnya(kunci, 5):
        lalu = k.hasil_tahun(kunci, y)
        titik.append(_titik(y, lalu))
    if k.periode.tahunan and h.lengkap:
        titik.append(_titik(k.periode.tahun, h))
    elif h.target is not None and isinstance(h.target.nilai, Angka):
        belum = "Belum diukur" if isinstance(h.realisasi, BelumDiukur) else "Belum lengkap"
        titik.append(TitikTahun(tahun=k.periode.tahun, target=h.target.nilai.nilai, tanpa_realisasi=belum))
    if sum(x.realisasi is not None for x in titik) < 2:
        return []
    m = k.kemajuan(h)
    akhir = m.target_akhir.nilai if m and isinstance(m.target_akhir, Angka) and not m.kumulatif else None
    judul = f"Perkembangan {tanpa_titik(h.indikator.uraian)}"
    satuan = "" if h.indikator.satuan.strip().lower() in al.TANPA_SATUAN else al.satuan_cetak("", h.indikator)
    lukisan = grafik_tren(titik, judul=judul, satuan=satuan, target_akhir=akhir)
    return [k.gambar(f"gambar-tren-{jangkar(kunci)}", judul, lukisan.svg, lukisan.alt, lukisan.lebar, lukisan.tinggi)]


def _titik(tahun: int, h: Hasil) -> TitikTahun:
    def angka(nilai: object) -> Decimal | None:
        return nilai.nilai if isinstance(nilai, Angka) else None

    return TitikTahun(tahun=tahun, target=angka(h.target.nilai) if h.target else None, realisasi=angka(h.realisasi))


def _tiga_renstra(k: Konteks, _u: r.Unsur, hasil: list[Hasil]) -> list[Blok]:
    rencana = k.t.rencana
    if rencana is None:
        return []
    kalimat = [kal.kemajuan_renstra(k, h) for h in hasil]
    blok = _kalimat(k, kalimat)
    tanpa = [h for h, x in zip(hasil, kalimat, strict=True) if not x]
    if tanpa:
        akhir = (
            f"Tahun {k.periode.tahun} merupakan tahun terakhir Renstra; "
            if rencana.tahun_akhir == k.periode.tahun
            else ""
        )
        teks = (
            f"{akhir}target akhir periode untuk {kal.daftar_indikator(tanpa)} belum ditetapkan, "
            "sehingga kemajuannya belum dapat dihitung."
        )
        blok.append(k.par(kapital_awal(teks)))
        blok += k.minta(f"Isi target tahun {rencana.tahun_akhir} (akhir Renstra) untuk indikator sasaran.")
    return blok


def _empat_standar(k: Konteks, u: r.Unsur, hasil: list[Hasil]) -> list[Blok]:
    umum = k.analisis(u.kunci)
    kalimat = [
        kal.pembanding(h, k.analisis(h.indikator.kunci) or (umum if n == 0 else None)) for n, h in enumerate(hasil)
    ]
    blok = _kalimat(k, kalimat)
    if not blok:
        blok.append(k.par("Pembanding dengan standar nasional belum dinyatakan."))
        blok += k.minta("Bandingkan realisasi dengan standar nasional, atau nyatakan bahwa standar nasional tidak ada.")
    return blok


def _lima_penyebab(k: Konteks, u: r.Unsur, hasil: list[Hasil]) -> list[Blok]:
    objek = [*(h.indikator.kunci for h in hasil), u.kunci]
    ada = [a for x in objek if (a := k.analisis(x))]
    blok = uraian_analisis(k, objek)
    if not any(a.penyebab or a.pendukung or a.hambatan for a in ada):
        if not any(terisi(h.realisasi) for h in hasil):
            blok.insert(
                0, k.par("Penyebab keberhasilan atau kegagalan dianalisis setelah realisasi indikator tersedia.")
            )
        elif not blok:
            blok.append(k.par("Penyebab keberhasilan atau kegagalan belum dianalisis."))
        blok += k.minta(
            "Tuliskan penyebab keberhasilan atau kegagalan, kenaikan atau penurunan, dan solusi yang telah dilakukan."
        )
    elif not any(a.solusi for a in ada):
        blok += k.minta("Tuliskan solusi yang telah dilakukan.")
    return blok


def uraian_analisis(k: Konteks, objek: Iterable[str]) -> list[Blok]:
    """What people wrote about indicators and elements, by kind: cause, help, hindrance, solution, follow-up."""
    ada = [a for x in objek if (a := k.analisis(x))]
    blok: list[Blok] = []
    for kepala, kolom in (
        ("Penyebab", "penyebab"),
        ("Faktor pendukung", "pendukung"),
        ("Hambatan", "hambatan"),
        ("Solusi yang telah dilakukan", "solusi"),
        ("Tindak lanjut", "tindak_lanjut"),
    ):
        teks = [akhiri(x) for a in ada if (x := getattr(a, kolom))]
        if teks:
            blok.append(k.par(f"{kepala}: {' '.join(dict.fromkeys(teks))}"))
    return blok


def _enam_efisiensi(k: Konteks, u: r.Unsur, hasil: list[Hasil]) -> list[Blok]:
    program = k.di_bawah(u.kunci, r.JenisUnsur.PROGRAM)
    e = efisiensi(k, hasil, [p.kunci for p in program])
    if e.ditolak:
        return [k.par(_belum_efisien(k, e.ditolak, k.sasaran.index(u) + 1))]
    rasio = al.rasio_efisiensi(
        e, f"{u.kunci}.{k.kunci_periode}", "capaian sasaran; serapan program penunjang", u.uraian
    )
    return [
        k.par(
            ucap(
                "Perbandingan capaian sasaran dengan serapan anggaran program penunjangnya sebesar ",
                rasio,
                f" ({e.sebutan.lower()}).",
            )
        )
    ]


def _belum_efisien(k: Konteks, alasan: str, nomor: int) -> str:
    """Why efficiency is not judged; what III.D or an earlier sasaran says of it is not told again."""
    sebab = alasan.rstrip(".").split(". ")
    if set(sebab) <= set(alasan_umum(k).rstrip(".").split(". ")):
        return "Efisiensi belum dinilai; alasannya diuraikan pada bagian Efisiensi dan Efektivitas."
    baru = [x for x in sebab if k.efisiensi_ditolak.setdefault(x, nomor) == nomor]
    lama = next((k.efisiensi_ditolak[x] for x in sebab if x not in baru), 0)
    if not lama:
        return belum_dinilai("Efisiensi", alasan)
    if not baru:
        return f"Efisiensi belum dinilai dengan alasan yang sama seperti pada Sasaran {lama}."
    return f"{belum_dinilai('Efisiensi', '. '.join(baru))} Alasan lainnya sama seperti pada Sasaran {lama}."


def _tujuh_program(k: Konteks, u: r.Unsur, _hasil: list[Hasil]) -> list[Blok]:
    program = k.di_bawah(u.kunci, r.JenisUnsur.PROGRAM)
    if not program:
        return [
            k.par("Belum ada program yang dikaitkan dengan sasaran ini."),
            *k.minta("Kaitkan program dengan sasaran ini."),
        ]
    if len(program) == 1:
        return [k.par("Sasaran ini ditunjang oleh ", _penunjang(k, program[0]))]
    return [
        k.par(f"Sasaran ini ditunjang oleh {len(program)} program:"),
        daftar([k.isi(_penunjang(k, p)) for p in program]),
    ]


def _penunjang(k: Konteks, p: r.Unsur) -> Ucapan:
    """A program in one line: its indicators' capaian and its absorption, as far as known."""
    bagian: list[str | AngkaLaporan] = [k.nama_unsur(p)]
    c = [al.capaian(h, terhadap_tahun=not k.periode.tahunan) for h in k.hasil_dari(p)]
    terhitung = [x for x in c if x.terisi]
    if terhitung:
        bagian.append(", capaian ")
        for n, x in enumerate(terhitung):
            bagian += ["; " if n else "", x]
        if any(SumberRealisasi.ASUMSI_SERAPAN in h.sumber for h in k.hasil_dari(p)):
            bagian.append(" (asumsi)")
    if p.kunci in k.anggaran:
        serapan = al.serapan(k.anggaran[p.kunci], k.kunci_periode, k.nama_unsur(p))
        belanja = al.belanja(k.anggaran[p.kunci], k.kunci_periode, k.nama_unsur(p))
        if serapan.terisi:
            bagian += [", serapan anggaran ", serapan]
        elif belanja.terisi:
            bagian += [", realisasi anggaran ", belanja]
    return ucap(*bagian, ".")
