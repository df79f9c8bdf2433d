"""Bab III opening and A.1: how performance was measured, and the results of the tujuan with the class of an IKM."""

from __future__ import annotations

from akuntabel.aturan.istilah import Rumus
from akuntabel.aturan.nilai import Angka, Rentang
from akuntabel.aturan.penulisan import tulis_angka, tulis_nilai
from akuntabel.aturan.predikat import kebijakan_celah, langkah, skala_predikat
from akuntabel.aturan.skm import TABEL as TABEL_SKM
from akuntabel.aturan.skm import mutu
from akuntabel.aturan.teks import rangkai
from akuntabel.dokumen.grafik import BarisCapaian, grafik_capaian
from akuntabel.dokumen.model import Baris, Blok, Rata, Tabel
from akuntabel.kinerja.hitungan import Hasil
from akuntabel.pelaporan import angka_laporan as al
from akuntabel.pelaporan import kalimat as kal
from akuntabel.pelaporan.angka_laporan import Ucapan, ucap
from akuntabel.pelaporan.lkjip.konteks import Konteks, baris, sel
from akuntabel.pelaporan.lkjip.ukuran import TABEL_PREDIKAT, tabel_ukuran
from akuntabel.pelaporan.ringkasan import terisi

TABEL_TUJUAN = "tabel-kinerja-tujuan"
TABEL_MUTU = "tabel-mutu-pelayanan"


def pembuka(k: Konteks) -> list[Blok]:
    """How capaian and predikat were made, and how much of the year the data cover."""
    blok: list[Blok] = list(k.narasi("pengukuran"))
    if not blok:
        blok.append(
            k.par(
                "Pengukuran kinerja dilakukan dengan membandingkan realisasi setiap indikator dengan targetnya. ",
                _rumus(k),
            )
        )
    cakupan = kal.cakupan(k)
    if cakupan:
        blok.append(k.par(cakupan))
    if any(h.predikat for h in k.hasil_dari(*k.milik())):
        blok.append(k.par("Capaian digolongkan ke dalam predikat menurut ", k.rujuk(TABEL_PREDIKAT), "."))
        blok.append(tabel_predikat(k))
    return blok


def _rumus(k: Konteks) -> str:
    """The formulas that this report's indicators use, in words."""
    dipakai = {i.rumus for u in k.milik() for i in k.t.indikator_dari(u.kunci)}
    kata = {
        Rumus.R_PER_T: "untuk indikator yang makin tinggi makin baik, capaian dihitung dari realisasi dibagi target",
        Rumus.SELISIH: "untuk indikator yang makin rendah makin baik, capaian dihitung dari dua kali target dikurangi "
        "realisasi, dibagi target",
        Rumus.T_PER_R: "untuk indikator yang makin rendah makin baik, capaian dihitung dari target dibagi realisasi",
        Rumus.TETAP: "untuk indikator yang harus tetap, penyimpangan dari target mengurangi capaian",
        Rumus.RENTANG: "untuk target berupa rentang, realisasi di dalam rentang bernilai 100%",
    }
    bagian = [kata[r] for r in Rumus if r in dipakai]
    if not bagian:
        return ""
    teks = rangkai(bagian).replace(", dan untuk", "; untuk")
    return teks[:1].upper() + teks[1:] + "."


def tabel_predikat(k: Konteks) -> Tabel:
    skala = skala_predikat(tahun=k.periode.tahun)
    kolom = [("No.", 4, Rata.TENGAH), ("Interval Capaian (%)", 20, Rata.TENGAH), ("Predikat", 20, Rata.KIRI)]
    badan: list[Baris] = []
    for n, kelas in enumerate(skala.kelas, 1):
        if kelas.bawah is not None and kelas.atas is not None:
            interval = tulis_nilai(Rentang(kelas.bawah, kelas.atas))
        elif kelas.atas is not None:
            interval = f"≤ {tulis_nilai(Angka(kelas.atas))}"
        elif kelas.bawah is not None:
            interval = f"≥ {tulis_nilai(Angka(kelas.bawah))}"
        else:
            interval = al.KOSONG
        badan.append(baris(f"{n}.", interval, sel(kelas.sebutan, isyarat=kelas.langkah)))
    celah = kebijakan_celah(k.periode.tahun)
    return k.tabel(TABEL_PREDIKAT, "Skala Predikat Capaian Kinerja", kolom, badan, catatan=[celah] if celah else [])


def kinerja_tujuan(k: Konteks) -> list[Blok]:
    """A.1: the tujuan, their indicators' results, and the quality class where one is an IKM."""
    if not k.tujuan:
        return []
    blok: list[Blok] = [k.judul("Kinerja Tujuan", 3, "kinerja-tujuan"), *k.narasi("kinerja_tujuan")]
    hasil = k.hasil_dari(*k.tujuan)
    blok.append(k.par("Target dan realisasi indikator tujuan disajikan pada ", k.rujuk(TABEL_TUJUAN), "."))
    blok.append(tabel_ukuran(k, TABEL_TUJUAN, "Target dan Realisasi Kinerja Tujuan", "Tujuan", k.tujuan))
    blok += [k.par(kal.capaian_indikator(k, h)) for h in hasil]
    ikm = [h for h in hasil + k.hasil_dari(*k.sasaran) if berupa_ikm(h)]
    if ikm:
        blok += _mutu(k, ikm)
    return blok


def berupa_ikm(h: Hasil) -> bool:
    """An indicator whose value is the converted index of a survey of public satisfaction (PermenPANRB 14/2017)."""
    nama = f"{h.indikator.uraian} {h.indikator.definisi}".lower()
    return "kepuasan masyarakat" in nama and ("indeks" in nama or "ikm" in nama or "nilai survei" in nama)


def _mutu(k: Konteks, ikm: list[Hasil]) -> list[Blok]:
    blok: list[Blok] = [
        k.par(
            "Mutu pelayanan digolongkan menurut Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi "
            "Birokrasi Nomor 14 "
            "Tahun 2017, sebagaimana ",
            k.rujuk(TABEL_MUTU),
            ".",
        ),
        tabel_mutu(k),
    ]
    blok += [k.par(kalimat) for h in ikm if (kalimat := _golongan(k, h))]
    return blok


def _golongan(k: Konteks, h: Hasil) -> Ucapan:
    """The class of the realisation, or of the target where nothing is measured yet."""
    if isinstance(h.realisasi, Angka) and 0 <= h.realisasi.nilai <= 100:
        m = mutu(h.realisasi.nilai)
        return ucap(
            f"Nilai {kal.kutip(h.indikator.uraian)} sebesar ",
            k.realisasi(h),
            f" termasuk mutu pelayanan {m.mutu} ({m.kinerja}).",
        )
    if not terisi(h.realisasi) and h.target and isinstance(h.target.nilai, Angka) and 0 <= h.target.nilai.nilai <= 100:
        m = mutu(h.target.nilai.nilai)
        return ucap(
            f"Target {kal.kutip(h.indikator.uraian)} sebesar ",
            al.target(h),
            f" setara dengan mutu pelayanan {m.mutu} ({m.kinerja}). "
            "Realisasinya digolongkan dengan cara yang sama setelah survei selesai.",
        )
    return ()


def tabel_mutu(k: Konteks) -> Tabel:
    """The quality table of PermenPANRB 14/2017, with the intervals as the regulation prints them."""
    kolom = [
        ("Nilai Persepsi", 10, Rata.TENGAH), ("Nilai Interval (NI)", 18, Rata.TENGAH),
        ("Nilai Interval Konversi (NIK)", 20, Rata.TENGAH), ("Mutu Pelayanan", 12, Rata.TENGAH),
        ("Kinerja Unit Pelayanan", 18, Rata.KIRI),
    ]  # fmt: skip
    badan = [
        baris(str(m.nilai_persepsi), _interval(m.interval), _interval(m.interval_konversi), m.mutu, m.kinerja)
        for m in TABEL_SKM
    ]
    return k.tabel(
        TABEL_MUTU,
        "Nilai Persepsi, Nilai Interval, Nilai Interval Konversi, Mutu Pelayanan, dan Kinerja Unit Pelayanan",
        kolom,
        badan,
        catatan=["Sumber: PermenPANRB Nomor 14 Tahun 2017."],
    )


def _interval(x: Rentang) -> str:
    """Both ends with the decimals that the regulation prints ("1,00–2,5996")."""
    return "–".join(tulis_angka(n, max(0, -int(n.as_tuple().exponent))) for n in (x.bawah, x.atas))


def gambar_capaian(k: Konteks, kunci: str, judul: str, hasil: list[Hasil]) -> list[Blok]:
    """Bars of capaian; nothing where none of the indicators has any."""
    tahunan = k.periode.tahunan
    pakai_tahun = not tahunan and not any(h.capaian_periode.persen is not None for h in hasil)
    baris_capaian = [
        BarisCapaian(
            nama=h.indikator.uraian,
            target=(al.target(h) if tahunan or pakai_tahun else al.target_periode(h)).teks,
            realisasi=k.realisasi(h).teks,
            capaian=h.capaian.persen if pakai_tahun else h.capaian_periode.persen,
            predikat="" if pakai_tahun else h.predikat,
            langkah=langkah(h.predikat) if h.predikat and not pakai_tahun else "",
            tanpa_capaian=al.target(h).teks
            if not al.target(h).terisi
            else k.realisasi(h).teks
            if not terisi(h.realisasi)
            else "Belum dapat dihitung",
        )
        for h in hasil
    ]
    if not any(b.capaian is not None for b in baris_capaian):
        return []
    lukisan = grafik_capaian(baris_capaian, judul=judul)
    return [k.gambar(kunci, judul, lukisan.svg, lukisan.alt, lukisan.lebar, lukisan.tinggi)]
