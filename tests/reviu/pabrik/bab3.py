"""Chapter III: performance against its targets."""

from __future__ import annotations

from fractions import Fraction

from tests.reviu.pabrik.bab2 import kecil, kolom_satuan, nama_program, nilai, satuan, sel_nilai
from tests.reviu.pabrik.bilangan import angka, bulat
from tests.reviu.pabrik.fakta import Indikator, Sasaran, kategori, mutu, predikat
from tests.reviu.pabrik.nomenklatur import judul
from tests.reviu.pabrik.penyusun import Penyusun
from tests.reviu.pabrik.uang3 import realisasi_anggaran


def akuntabilitas(s: Penyusun) -> None:
    f = s.f
    s.bab("Akuntabilitas Kinerja", "bab/3")
    s.p(
        s.v(
            f"Akuntabilitas kinerja {f.nama} menggambarkan keberhasilan dan kendala dalam mencapai sasaran strategis yang "
            f"diperjanjikan pada Tahun {f.tahun}.",
            f"Bab ini menyajikan hasil pengukuran kinerja {f.nama} terhadap target yang diperjanjikan pada Tahun {f.tahun}.",
        ),
        "bab3/1",
    )
    s.sub("Capaian Kinerja Organisasi", "sub/capaian")
    _cara_ukur(s)
    _ringkas(s)
    for n, x in enumerate(f.sasaran, start=1):
        _sasaran(s, n, x)
    if "rekomendasi" in s.t.tambahan:
        _rekomendasi(s)
    realisasi_anggaran(s)


def capaian(s: Penyusun, i: Indikator, target: Fraction | None = None, realisasi: Fraction | None = None) -> Fraction:
    """As printed."""
    return bulat(i.capaian(target, realisasi), s.t.desimal)


def rata(s: Penyusun, indikator: list[Indikator]) -> Fraction:
    return bulat(sum((capaian(s, i) for i in indikator), Fraction(0)) / len(indikator), s.t.desimal)


def _cara_ukur(s: Penyusun) -> None:
    f, t = s.f, s.t
    dagri = f.hukum_dari("Peraturan Menteri Dalam Negeri", "86")
    pc = f"{t.spasi_persen}%"
    s.sub("Kerangka Pengukuran Kinerja", "sub/ukur", 2)
    s.p(
        s.v(
            "Pengukuran kinerja dilakukan dengan membandingkan target dengan realisasi setiap indikator.",
            "Capaian setiap indikator diperoleh dengan membandingkan realisasi dengan target.",
        )
        + " Untuk indikator yang semakin tinggi realisasinya menunjukkan kinerja yang semakin baik, capaian dihitung dengan "
        "rumus realisasi dibagi target dikali 100" + pc + ".",
        "ukur/1",
    )
    if any(not i.rancangan.naik for x in f.sasaran for i in x.indikator):
        s.p(
            "Untuk indikator yang semakin rendah realisasinya menunjukkan kinerja yang semakin baik, capaian dihitung dengan "
            "rumus (2 × target − realisasi) dibagi target dikali 100" + pc + ".",
            "ukur/2",
        )
    s.p(
        f"Capaian kinerja dikelompokkan menurut skala nilai peringkat kinerja dalam {dagri.sebutan} sebagaimana disajikan "
        f"dalam {s.rujuk()}.",
        "ukur/3",
        sitasi=dagri.sebutan,
    )
    s.tabel(
        "skala", "Skala Nilai Peringkat Kinerja",
        (("no", "No."), ("interval", "Interval Nilai Realisasi Kinerja"), ("predikat", "Kriteria Penilaian")),
        [["1.", f"91{pc} ≤ x ≤ 100{pc}", "Sangat Tinggi"], ["2.", f"76{pc} ≤ x ≤ 90{pc}", "Tinggi"],
         ["3.", f"66{pc} ≤ x ≤ 75{pc}", "Sedang"], ["4.", f"51{pc} ≤ x ≤ 65{pc}", "Rendah"],
         ["5.", f"x ≤ 50{pc}", "Sangat Rendah"]],
    )  # fmt: skip


def _kolom_capaian(s: Penyusun) -> tuple[tuple[str, str], ...]:
    return (("no", "No."), ("indikator", "Indikator Kinerja"), *kolom_satuan(s), ("target", "Target" if s.f.triwulan is None else f"Target {s.f.kurun}"),
            ("realisasi", "Realisasi"), ("capaian", "Capaian (%)"), ("predikat", "Kriteria"))  # fmt: skip


def _baris_capaian(s: Penyusun, n: int, i: Indikator) -> list[str]:
    c = capaian(s, i)
    return [
        f"{n}.",
        i.nama,
        *satuan(s, i),
        sel_nilai(s, i),
        sel_nilai(s, i, i.realisasi),
        angka(c, s.t.desimal),
        predikat(c),
    ]


def _ringkas(s: Penyusun) -> None:
    f, t = s.f, s.t
    semua = [i for x in f.sasaran for i in x.indikator]
    s.sub("Capaian Indikator Kinerja", "sub/ringkas", 2)
    r = rata(s, semua)
    s.p(
        f"Pada {f.kurun}, {f.nama} mengukur {len(semua)} indikator kinerja dari {len(f.sasaran)} sasaran strategis. "
        + s.v(
            f"Rata-rata capaian seluruh indikator sebesar {t.persen(r)} dengan kriteria {predikat(r)}.",
            f"Rata-rata capaian kinerja seluruh indikator mencapai {t.persen(r)} atau termasuk kriteria {predikat(r)}.",
        )
        + f" Rinciannya disajikan dalam {s.rujuk()}.",
        "ringkas/1",
        rata=t.persen(r),
        predikat=predikat(r),
    )
    s.tabel(
        "capaian/semua", f"Capaian Indikator Kinerja {f.nama} {f.kurun}", _kolom_capaian(s),
        [*(_baris_capaian(s, n, i) for n, i in enumerate(semua, start=1)),
         ["", "Rata-rata capaian", *[""] * (2 + len(kolom_satuan(s))), angka(r, t.desimal), predikat(r)]],
        tanda_baris=[*("" for _ in semua), "rata"],
    )  # fmt: skip
    di_atas = sum(1 for i in semua if i.capaian() >= 100)
    s.p(
        s.v(
            f"Dari {len(semua)} indikator tersebut, {di_atas} indikator mencapai atau melampaui target dan "
            f"{len(semua) - di_atas} indikator belum mencapai target.",
            f"Sebanyak {di_atas} dari {len(semua)} indikator mencapai atau melampaui target, sedangkan "
            f"{len(semua) - di_atas} indikator belum mencapai target.",
        )
        if 0 < di_atas < len(semua)
        else "Seluruh indikator telah mencapai target."
        if di_atas
        else "Seluruh indikator belum mencapai target.",
        "ringkas/2",
    )


def _sasaran(s: Penyusun, n: int, x: Sasaran) -> None:
    s.sub(f"Sasaran Strategis {n}: {x.teks}", f"sasaran/{n}", 2)
    s.p(
        s.v(
            f"Sasaran ini diukur melalui {len(x.indikator)} indikator kinerja.",
            f"Keberhasilan sasaran ini dinilai dari {len(x.indikator)} indikator kinerja.",
        )
        + " "
        + s.v(
            "Analisis capaiannya diuraikan sebagai berikut.",
            "Uraian berikut menjelaskan capaian, pembanding, penyebab, dan efisiensinya.",
            "Hasil pengukuran dan analisisnya disajikan pada uraian berikut.",
        ),
        f"sasaran/{n}/awal",
    )
    _target(s, n, x)
    _lalu(s, n, x)
    _menengah(s, n, x)
    _nasional(s, n, x)
    _sebab(s, n, x)
    _efisiensi(s, n, x)
    _pendukung(s, n, x)


def _target(s: Penyusun, n: int, x: Sasaran) -> None:
    f, t = s.f, s.t
    s.sub(f"Perbandingan Target dan Realisasi {f.kurun}", f"analisis/{n}/1", 3)
    s.p(
        s.v(
            f"Target dan realisasi indikator pada sasaran {x.teks[0].lower() + x.teks[1:]} disajikan dalam {s.rujuk()}.",
            f"{s.rujuk()} menyajikan target, realisasi, dan capaian indikator sasaran {x.teks[0].lower() + x.teks[1:]}.",
        ),
        f"target/{n}/awal",
    )
    s.tabel(
        f"capaian/{n}", f"Target dan Realisasi Sasaran Strategis {n} {f.kurun}", _kolom_capaian(s),
        [_baris_capaian(s, m, i) for m, i in enumerate(x.indikator, start=1)],
    )  # fmt: skip
    for i in x.indikator:
        c = capaian(s, i)
        s.p(
            s.v(
                f"Indikator {kecil(i.nama)} mencapai {nilai(s, i, i.realisasi, prosa=True)} dari target {nilai(s, i, prosa=True)} "
                f"sehingga capaiannya sebesar {t.persen(c)} dengan kriteria {predikat(c)}.",
                f"Dari target {nilai(s, i, prosa=True)}, realisasi {kecil(i.nama)} sebesar {nilai(s, i, i.realisasi, prosa=True)}. "
                f"Dengan demikian, capaian indikator ini {t.persen(c)} dan termasuk kriteria {predikat(c)}.",
                f"Realisasi {kecil(i.nama)} pada {f.kurun} sebesar {nilai(s, i, i.realisasi, prosa=True)}, sedangkan "
                f"targetnya {nilai(s, i, prosa=True)}. Capaian indikator ini sebesar {t.persen(c)} (kriteria {predikat(c)}).",
            ),
            f"target/{n}/indikator",
            capaian=t.persen(c),
            predikat=predikat(c),
            realisasi=nilai(s, i, i.realisasi, prosa=True),
        )
        if i.nama.startswith("Indeks Kepuasan"):
            _skm(s)
        if i.nama.startswith("Nilai Akuntabilitas"):
            _lke(s)


def _skm(s: Penyusun) -> None:
    f = s.f
    permen = f.hukum_dari("Peraturan Menteri Pendayagunaan", "14")
    huruf, arti = mutu(f.ikm)
    s.p(
        f"Indeks Kepuasan Masyarakat diperoleh dari survei kepada {f.responden} responden berdasarkan {permen.sebutan}. "
        f"Nilai rata-rata setiap unsur disajikan dalam {s.rujuk()}.",
        "skm/1",
        sitasi=permen.sebutan,
    )
    timbang = "tertimbang" in s.t.tambahan
    s.tabel(
        "skm", f"Hasil Survei Kepuasan Masyarakat {f.kurun}",
        (("no", "No."), ("unsur", "Unsur Pelayanan"), ("nrr", "Nilai Rata-rata"),
         *((("timbang", "Nilai Rata-rata Tertimbang"),) if timbang else ())),
        [*([f"U{n}", u, angka(v, 2), *([angka(v / 9, 3)] if timbang else [])] for n, (u, v) in enumerate(f.skm, start=1)),
         *([[s.t.total, "", "", angka(f.ikm / 25, 3)]] if timbang else [])],
        tanda_baris=[*("" for _ in f.skm), *(["total"] if timbang else [])],
    )  # fmt: skip
    _sumber(s, "Unit pelayanan")
    s.p(
        f"Berdasarkan hasil survei tersebut, nilai Indeks Kepuasan Masyarakat sebesar {angka(f.ikm, 2)} dengan mutu "
        f"pelayanan {huruf} dan kinerja unit pelayanan {arti}.",
        "skm/2",
        ikm=angka(f.ikm, 2),
        mutu=f"pelayanan {huruf}",
        arti=arti,
    )
    if "mutu" in s.t.tambahan:
        s.p(f"Pembagian mutu pelayanan menurut peraturan tersebut disajikan dalam {s.rujuk()}.", "mutu/1")
        s.tabel(
            "mutu", "Nilai Persepsi, Nilai Interval, Nilai Interval Konversi, Mutu Pelayanan, dan Kinerja Unit Pelayanan",
            (("persepsi", "Nilai Persepsi"), ("ni", "Nilai Interval (NI)"), ("nik", "Nilai Interval Konversi (NIK)"),
             ("mutu", "Mutu Pelayanan"), ("kinerja", "Kinerja Unit Pelayanan")),
            [["1", "1,00–2,5996", "25,00–64,99", "D", "Tidak baik"], ["2", "2,60–3,064", "65,00–76,60", "C", "Kurang baik"],
             ["3", "3,0644–3,532", "76,61–88,30", "B", "Baik"], ["4", "3,5324–4,00", "88,31–100,00", "A", "Sangat baik"]],
        )  # fmt: skip
    rendah = min(f.skm, key=lambda u: u[1])
    tinggi = max(f.skm, key=lambda u: u[1])
    if sum(1 for _, v in f.skm if v == rendah[1]) == 1 and sum(1 for _, v in f.skm if v == tinggi[1]) == 1:
        s.p(
            f"Unsur dengan nilai tertinggi adalah {_kecil(tinggi[0])} ({angka(tinggi[1], 2)}), sedangkan unsur dengan nilai "
            f"terendah adalah {_kecil(rendah[0])} ({angka(rendah[1], 2)}).",
            "skm/3",
            tinggi=_kecil(tinggi[0]),
            rendah=_kecil(rendah[0]),
        )


def _sumber(s: Penyusun, siapa: str) -> None:
    """The source of a table."""
    if s.t.sumber:
        s.p(f"Sumber: {siapa} {s.f.nama}, {s.f.tahun}", "sumber")


def _kecil(teks: str) -> str:
    return teks[0].lower() + teks[1:]


def _lke(s: Penyusun) -> None:
    f = s.f
    permen = f.hukum_dari("Peraturan Menteri Pendayagunaan", "88")
    huruf, arti = kategori(f.nilai_akip)
    s.p(
        f"Evaluasi akuntabilitas kinerja dilaksanakan berdasarkan {permen.sebutan} dengan hasil sebagaimana disajikan dalam "
        f"{s.rujuk()}.",
        "lke/1",
        sitasi=permen.sebutan,
    )
    s.tabel(
        "lke", f"Hasil Evaluasi Akuntabilitas Kinerja {f.nama}",
        (("no", "No."), ("komponen", "Komponen"), ("bobot", "Bobot"), ("nilai", "Nilai")),
        [*([f"{n}.", k, angka(b, 2), angka(v, 2)] for n, (k, b, v) in enumerate(f.lke, start=1)),
         [s.t.total, "", angka(100, 2), angka(f.nilai_akip, 2)]],
        tanda_baris=[*("" for _ in f.lke), "total"],
    )  # fmt: skip
    s.p(
        f"Nilai hasil evaluasi sebesar {angka(f.nilai_akip, 2)} termasuk kategori {huruf} ({arti}).",
        "lke/2",
        nilai=angka(f.nilai_akip, 2),
        kategori=f"kategori {huruf}",
        arti=f"({arti})",
    )


def _lalu(s: Penyusun, n: int, x: Sasaran) -> None:
    f, t = s.f, s.t
    s.sub("Perbandingan dengan Tahun Sebelumnya", f"analisis/{n}/2", 3)
    s.p(
        s.v(
            f"Perkembangan realisasi dan capaian kinerja Tahun {f.tahun - 2}–{f.tahun} disajikan dalam {s.rujuk()}.",
            f"{s.rujuk()} memperlihatkan perkembangan realisasi dan capaian kinerja selama tiga tahun terakhir.",
            f"Realisasi dan capaian kinerja selama tiga tahun terakhir disajikan dalam {s.rujuk()}.",
        ),
        f"lalu/{n}/awal",
    )
    tahun = (f.tahun - 2, f.tahun - 1, f.tahun)
    s.tabel(
        f"lalu/{n}", f"Perkembangan Kinerja Sasaran Strategis {n} Tahun {f.tahun - 2}–{f.tahun}",
        (("no", "No."), ("indikator", "Indikator Kinerja"),
         *((f"r{y}", f"Realisasi {f.masa(y)}") for y in tahun), *((f"c{y}", f"Capaian {f.masa(y)} (%)") for y in tahun)),
        [[f"{m}.", i.nama, *(nilai(s, i, b) for _, _, b in i.lalu), nilai(s, i, i.realisasi),
          *(angka(capaian(s, i, a, b), t.desimal) for _, a, b in i.lalu), angka(capaian(s, i), t.desimal)]
         for m, i in enumerate(x.indikator, start=1)],
        lebar=True,
    )  # fmt: skip
    for i in x.indikator:
        beda = i.realisasi - i.lalu[-1][2]
        if beda == 0:
            s.p(
                f"Realisasi {kecil(i.nama)} {f.kurun} sama dengan realisasi {f.masa(f.tahun - 1)}.",
                f"lalu/{n}/beda",
            )
            continue
        arah = "meningkat" if beda > 0 else "menurun"
        satuan = {"%": "poin persentase", "Nilai": "poin", "Indeks": "poin", "Angka": "poin"}.get(
            i.satuan, i.satuan.lower()
        )
        s.p(
            s.v(
                f"Dibandingkan dengan {f.masa(f.tahun - 1)}, realisasi {kecil(i.nama)} {arah} sebesar "
                f"{angka(abs(beda), i.desimal)} {satuan}.",
                f"Realisasi {kecil(i.nama)} {arah} {angka(abs(beda), i.desimal)} {satuan} dari "
                f"{nilai(s, i, i.lalu[-1][2], prosa=True)} pada {f.masa(f.tahun - 1)} menjadi {nilai(s, i, i.realisasi, prosa=True)} pada {f.kurun}.",
            ),
            f"lalu/{n}/beda",
            arah=arah,
            beda=angka(abs(beda), i.desimal),
        )


def _menengah(s: Penyusun, n: int, x: Sasaran) -> None:
    f, t = s.f, s.t
    s.sub("Perbandingan dengan Target Jangka Menengah", f"analisis/{n}/3", 3)
    s.p(
        s.v(
            f"Kemajuan menuju target akhir Renstra Tahun {f.selesai} disajikan dalam {s.rujuk()}.",
            f"{s.rujuk()} membandingkan realisasi sampai dengan {f.kurun} dengan target akhir Renstra.",
        ),
        f"menengah/{n}/awal",
    )
    s.tabel(
        f"menengah/{n}", f"Realisasi Sasaran Strategis {n} terhadap Target Renstra Tahun {f.selesai}",
        (("no", "No."), ("indikator", "Indikator Kinerja"), ("realisasi", f"Realisasi {f.kurun}"),
         ("target", f"Target Tahun {f.selesai}"), ("kemajuan", "Tingkat Kemajuan (%)")),
        [[f"{m}.", i.nama, nilai(s, i, i.realisasi), nilai(s, i, i.akhir), angka(capaian(s, i, i.akhir), t.desimal)]
         for m, i in enumerate(x.indikator, start=1)],
    )  # fmt: skip
    for i in x.indikator:
        c = capaian(s, i, i.akhir)
        s.p(
            s.v(
                f"Terhadap target akhir Renstra sebesar {nilai(s, i, i.akhir, prosa=True)}, tingkat kemajuan {kecil(i.nama)} telah "
                f"mencapai {t.persen(c)}.",
                f"Tingkat kemajuan {kecil(i.nama)} terhadap target Tahun {f.selesai} sebesar {t.persen(c)}.",
            ),
            f"menengah/{n}/isi",
            kemajuan=t.persen(c),
        )


def _nasional(s: Penyusun, n: int, x: Sasaran) -> None:
    f = s.f
    s.sub("Perbandingan dengan Standar Nasional", f"analisis/{n}/4", 3)
    if f.triwulan is not None:
        s.p(
            f"Nilai nasional tahun berjalan belum tersedia. Perbandingan dengan standar nasional untuk sasaran strategis {n} "
            "disajikan dalam laporan kinerja tahunan.",
            f"nasional/{n}/nanti",
        )
        return
    ada = [i for i in x.indikator if i.nasional is not None]
    for i in ada:
        assert i.nasional is not None
        beda = i.realisasi - i.nasional
        letak = "lebih tinggi daripada" if beda > 0 else "lebih rendah daripada" if beda < 0 else "sama dengan"
        s.p(
            s.v(
                f"Rata-rata nasional untuk indikator {kecil(i.nama)} pada Tahun {f.tahun} sebesar "
                f"{nilai(s, i, i.nasional, prosa=True)}. Realisasi {f.daerah} sebesar {nilai(s, i, i.realisasi, prosa=True)} {letak} rata-rata nasional.",
                f"Realisasi {kecil(i.nama)} {f.daerah} sebesar {nilai(s, i, i.realisasi, prosa=True)} {letak} rata-rata nasional "
                f"sebesar {nilai(s, i, i.nasional, prosa=True)}.",
            ),
            f"nasional/{n}/ada",
            letak=letak,
        )
    if len(ada) < len(x.indikator):
        s.p(
            s.v(
                f"Belum terdapat standar nasional untuk indikator lainnya pada sasaran strategis {n} sehingga "
                "perbandingan tidak dilakukan.",
                f"Indikator lainnya pada sasaran strategis {n} tidak memiliki standar nasional.",
            )
            if ada
            else s.v(
                f"Indikator pada sasaran strategis {n} tidak memiliki standar nasional sehingga perbandingan tidak dilakukan.",
                f"Sampai dengan laporan ini disusun, standar nasional untuk indikator pada sasaran strategis {n} tidak ada.",
            ),
            f"nasional/{n}/tidak",
        )


def _sebab(s: Penyusun, n: int, x: Sasaran) -> None:
    s.sub("Analisis Penyebab Keberhasilan atau Kegagalan serta Solusi", f"analisis/{n}/5", 3)
    s.p(
        s.v(
            f"Faktor yang mendorong pencapaian sasaran strategis {n} adalah:",
            f"Keberhasilan dalam mewujudkan sasaran strategis {n} didorong oleh:",
        ),
        f"sebab/{n}/1",
    )
    s.daftar(x.rancangan.pendorong, f"sebab/{n}/pendorong")
    s.p(
        s.v(
            f"Kendala yang dihadapi dalam mencapai sasaran strategis {n} adalah:",
            f"Faktor yang menghambat pencapaian sasaran strategis {n} adalah:",
        ),
        f"sebab/{n}/2",
    )
    s.daftar(x.rancangan.penghambat, f"sebab/{n}/penghambat")
    s.p(
        s.v(
            f"Solusi yang ditempuh untuk mengatasi kendala pada sasaran strategis {n} adalah:",
            f"Untuk mengatasi kendala pada sasaran strategis {n}, solusi yang dilakukan adalah:",
        ),
        f"sebab/{n}/3",
    )
    s.daftar(x.rancangan.solusi, f"sebab/{n}/solusi")


def _efisiensi(s: Penyusun, n: int, x: Sasaran) -> None:
    f, t = s.f, s.t
    pagu = sum(f.uang[p.kode].pagu for p in x.program)
    pakai = sum(f.uang[p.kode].realisasi for p in x.program)
    serap = bulat(Fraction(100 * pakai, pagu), t.desimal)
    c = rata(s, x.indikator)
    e = bulat(c / serap, 2)
    s.sub("Analisis Efisiensi Penggunaan Sumber Daya", f"analisis/{n}/6", 3)
    if f.triwulan is not None:
        s.p(
            f"Sampai dengan {f.kurun}, anggaran program pendukung sasaran strategis {n} sebesar {t.rp(pagu)} telah terealisasi "
            f"{t.rp(pakai)} ({t.persen(serap)}). Tingkat efisiensi dihitung setelah tahun anggaran berakhir.",
            f"efisiensi/{n}/nanti",
        )
        return
    arti = "efisien" if e > 1 else "berimbang" if e == 1 else "belum efisien"
    s.p(
        s.v(
            f"Anggaran program pendukung sasaran strategis {n} sebesar {t.rp(pagu)} dengan realisasi sebesar {t.rp(pakai)} "
            f"atau {t.persen(serap)}.",
            f"Dari anggaran program pendukung sasaran strategis {n} sebesar {t.rp(pagu)}, terealisasi {t.rp(pakai)} "
            f"({t.persen(serap)}).",
        ),
        f"efisiensi/{n}/1",
        persen=t.persen(serap),
        uang=t.rp(pakai),
    )
    s.p(
        s.v(
            f"Tingkat efisiensi dihitung dengan membagi rata-rata capaian kinerja sebesar {t.persen(c)} dengan penyerapan "
            f"anggaran sebesar {t.persen(serap)}. Hasilnya sebesar {angka(e, 2)} sehingga penggunaan sumber daya {arti}.",
            f"Rata-rata capaian kinerja sebesar {t.persen(c)} dibandingkan dengan penyerapan anggaran sebesar "
            f"{t.persen(serap)} menghasilkan tingkat efisiensi {angka(e, 2)}. Dengan demikian, penggunaan sumber daya {arti}.",
        ),
        f"efisiensi/{n}/2",
        efisiensi=angka(e, 2),
        arti=arti,
        rata=t.persen(c),
    )


def _pendukung(s: Penyusun, n: int, x: Sasaran) -> None:
    f = s.f
    s.sub("Analisis Program dan Kegiatan Pendukung", f"analisis/{n}/7", 3)
    s.p(
        s.v(
            f"Program dan kegiatan yang menunjang pencapaian sasaran strategis {n} adalah sebagai berikut.",
            f"Pencapaian sasaran strategis {n} ditunjang oleh program dan kegiatan berikut.",
        ),
        f"pendukung/{n}/awal",
    )
    sudah = {p.kode for lain in f.sasaran[: n - 1] for p in lain.program}
    for p in x.program:
        if p.kode in sudah:
            s.p(
                f"{judul(p.nama)}, yang telah diuraikan pada sasaran strategis sebelumnya, juga menunjang sasaran strategis "
                f"{n}.",
                f"pendukung/{n}/lagi",
            )
            continue
        kegiatan = [k.nama if k.nama.startswith("Kegiatan") else f"kegiatan {k.nama}" for k in p.anak]
        s.p(
            f"{nama_program(s, judul(p.nama), tabel=False)} dilaksanakan melalui {_rangkai(kegiatan)}. "
            + (
                f"Pelaksanaannya sampai dengan {f.kurun} sesuai dengan rencana aksi."
                if f.triwulan is not None
                else s.v(
                    "Seluruh keluaran yang direncanakan telah dihasilkan.",
                    "Keluaran sub kegiatan tercapai sesuai dengan target.",
                    "Program ini menghasilkan seluruh keluaran sesuai dengan rencana.",
                )
            ),
            f"pendukung/{n}/program",
            program=judul(p.nama),
        )
        if n == len(f.sasaran):
            continue
        u = p.anak[0].anak[0]
        k = f.keluaran[u.kode]
        s.p(
            f"Melalui sub kegiatan {u.nama}, {'' if f.triwulan is None else 'sampai dengan ' + f.kurun + ' '}dihasilkan {k.realisasi} {u.satuan.lower()} dari target {k.target} "
            f"{u.satuan.lower()}.",
            f"pendukung/{n}/keluaran",
        )


def _rekomendasi(s: Penyusun) -> None:
    f = s.f
    s.sub("Tindak Lanjut Rekomendasi Hasil Evaluasi", "sub/rekomendasi", 2)
    s.p(
        f"Rekomendasi hasil evaluasi akuntabilitas kinerja Tahun {f.tahun - 1} telah ditindaklanjuti sebagaimana disajikan "
        f"dalam {s.rujuk()}.",
        "rekomendasi/1",
    )
    s.tabel(
        "rekomendasi", f"Tindak Lanjut Rekomendasi Hasil Evaluasi Tahun {f.tahun - 1}",
        (("no", "No."), ("rekomendasi", "Rekomendasi"), ("tindak", "Tindak Lanjut"), ("status", "Status")),
        [["1.", "Menyempurnakan penjenjangan kinerja sampai dengan tingkat individu",
          "Penjenjangan kinerja telah disempurnakan dan dituangkan dalam perjanjian kinerja individu", "Selesai"],
         ["2.", "Memanfaatkan hasil pengukuran kinerja untuk penyesuaian strategi",
          "Hasil pengukuran kinerja dibahas dalam rapat evaluasi setiap triwulan", "Selesai"],
         ["3.", "Meningkatkan kualitas analisis dalam laporan kinerja",
          "Analisis penyebab dan efisiensi telah dimuat untuk setiap sasaran", "Selesai"]],
    )  # fmt: skip


def _rangkai(isi: list[str]) -> str:
    if len(isi) == 1:
        return isi[0]
    if any("," in x for x in isi) or len(isi) > 2:
        return "; ".join(isi[:-1]) + "; serta " + isi[-1]
    return " dan ".join(isi)
