"""What each chapter says: legal order, totals, the plan's table without a lost row, the seven analyses, refusals."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from tests.pelaporan.contoh_opd import HIMPUNAN, TAHUN, asumsi_serapan, dengan_realisasi, tahun
from tests.pelaporan.pembantu import bagian, isi_tabel, kata, permintaan, tabel

from akuntabel.aturan.nilai import BelumDiukur
from akuntabel.aturan.periode import Periode
from akuntabel.dokumen.model import Arah, BarisJenis, Daftar, Dokumen, Gambar, Judul, Paragraf, teks
from akuntabel.kinerja import rekaman as r
from akuntabel.pelaporan.lkjip import susun_lkjip


def lkjip(*tanpa: str, triwulan: int = 0, draf: bool = True, **ganti: object) -> Dokumen:
    return susun_lkjip(tahun(*tanpa, **ganti), Periode(TAHUN, triwulan), draf=draf)


PENUH = lkjip()


def judul(dok: Dokumen) -> list[str]:
    return [f"{b.nomor} {b.teks}".strip() for b in dok.blok() if isinstance(b, Judul)]


# --- Bab I ------------------------------------------------------------------------------------------------------------


def test_legal_bases_stand_in_legal_order_and_close_as_an_official_list() -> None:
    baris = bagian(PENUH, "dasar-hukum").splitlines()
    assert baris[:3] == [
        "Laporan ini disusun berdasarkan:",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;",
        "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah;",
    ]
    assert baris[-2].endswith("; dan")
    assert baris[-1] == "Peraturan Bupati Contoh Nomor 7 Tahun 2021 tentang Susunan Organisasi Dinas Lingkungan Hidup."


def test_the_regulations_that_the_report_itself_cites_stand_among_its_legal_bases() -> None:
    isi = bagian(PENUH, "dasar-hukum")
    for nomor in ("Nomor 53 Tahun 2014", "Nomor 14 Tahun 2017", "Nomor 86 Tahun 2017"):
        assert isi.count(nomor) == 1
    assert isi.count("Nomor 29 Tahun 2014") == 1
    assert "Nomor 86 Tahun 2017" not in bagian(lkjip("target", "realisasi"), "dasar-hukum")


def test_tables_of_staff_and_goods_name_the_year_of_their_count() -> None:
    for kunci in ("tabel-pegawai-pendidikan", "tabel-aset-1"):
        assert [teks(c) for c in tabel(PENUH, kunci).catatan] == [f"Keadaan tahun {TAHUN}."]


def test_a_reason_against_judging_efficiency_is_told_in_full_only_once() -> None:
    dok = lkjip("pagu", "realisasi_anggaran")
    isi = [x for b in dok.blok() if isinstance(b, Paragraf) and "Efisiensi belum dinilai" in (x := teks(b.isi))]
    assert len(isi) == 2
    assert all(x.endswith("alasannya diuraikan pada bagian Efisiensi dan Efektivitas.") for x in isi)
    assert "serapan anggaran belum dapat dihitung" in bagian(dok, "efisiensi")
    sebagian = tuple(x for x in HIMPUNAN["pagu"] if x.unsur != "sk3")  # type: ignore[attr-defined]
    isi = [teks(b.isi) for b in lkjip(pagu=sebagian).blok() if isinstance(b, Paragraf)]
    assert sum("Efisiensi belum dinilai: serapan" in x for x in isi) == 1


def test_an_interim_report_puts_the_predikat_beside_the_capaian_that_it_classifies() -> None:
    dok = lkjip(triwulan=2)
    for kunci in ("tabel-kinerja-sasaran", "tabel-kinerja-program"):
        kepala = [teks(s.isi).replace("\u00a0", " ") for s in tabel(dok, kunci).kepala[0].sel]
        n = kepala.index("Predikat")
        assert (kepala[n - 1], kepala[n + 1]) == ("Capaian s.d. Triwulan II", f"Capaian terhadap Target {TAHUN}")
    assert not any("Tinggi" in b[-1] for b in isi_tabel(tabel(dok, "formulir-pps")))
    assert "Predikat" not in {teks(s.isi) for s in tabel(dok, "tabel-lampiran-pengukuran").kepala[0].sel}


def test_an_interim_report_does_not_look_beyond_its_quarter() -> None:
    kepala = [teks(s.isi) for s in tabel(lkjip(triwulan=2), "tabel-kemajuan-renstra").kepala[0].sel]
    assert kepala[1] == f"Realisasi sampai dengan Tahun {TAHUN - 1}"


def test_a_regulation_that_is_only_cited_is_not_listed() -> None:
    dasar = tuple(replace(d, dicantumkan=d.kunci != "dh-uu") for d in HIMPUNAN["dasar_hukum"])
    assert "Nomor 23 Tahun 2014" not in bagian(lkjip(dasar_hukum=dasar), "dasar-hukum")


def test_staff_tables_have_totals_by_row_and_column() -> None:
    assert isi_tabel(tabel(PENUH, "tabel-pegawai-pendidikan")) == [
        ["1.", "S1", "9", "6", "15"],
        ["2.", "SMA", "4", "–", "4"],
        ["Jumlah", "13", "6", "19"],
    ]


def test_goods_of_one_unit_are_added_up() -> None:
    assert isi_tabel(tabel(PENUH, "tabel-aset-1"))[-1] == ["Jumlah", "15 unit"]
    assert tabel(PENUH, "tabel-aset-1").judul == "Kendaraan Dinas"


def test_goods_of_different_units_are_not_added_up() -> None:
    aset = (HIMPUNAN["aset"][0], replace(HIMPUNAN["aset"][1], satuan="ekor"))
    assert isi_tabel(tabel(lkjip(aset=aset), "tabel-aset-1"))[-1][0] != "Jumlah"


def test_counts_of_an_earlier_year_say_so() -> None:
    aset = tuple(replace(a, tahun=2022) for a in HIMPUNAN["aset"])
    assert teks(tabel(lkjip(aset=aset), "tabel-aset-1").catatan[0]) == "Keadaan tahun 2022."


def test_an_unfilled_count_is_not_zero() -> None:
    aset = (replace(HIMPUNAN["aset"][0], jumlah=None), HIMPUNAN["aset"][1])
    baris = isi_tabel(tabel(lkjip(aset=aset), "tabel-aset-1"))
    assert baris[0][2] == "Belum diisi"
    assert baris[-1] == ["Jumlah", "12 unit"]


def test_units_are_listed_with_what_is_below_them() -> None:
    isi = bagian(PENUH, "susunan-organisasi").splitlines()
    assert isi[1:] == [
        "Sekretariat, yang terdiri atas:",
        "Bidang Pertamanan.",
        "Sub Bagian Umum; dan",
        "Sub Bagian Keuangan; dan",
    ]


def test_the_organisation_chart_names_every_unit() -> None:
    gambar = next(b for b in PENUH.blok() if isinstance(b, Gambar) and b.kunci == "gambar-organisasi")
    for unit in HIMPUNAN["unit"]:
        assert unit.nama in gambar.alt


def test_strategic_issues_fall_back_on_weaknesses_and_still_ask() -> None:
    dok = lkjip("narasi")
    assert "butir kelemahan; dan\nbutir ancaman." in bagian(dok, "isu-strategis")
    assert any("isu strategis" in p for p in permintaan(dok))


def test_the_outline_announced_is_the_outline_printed() -> None:
    nama = {j.split(" ", 1)[1].lower() for j in judul(PENUH) if re.match(r"[A-Z]\. ", j)}
    for baris in bagian(PENUH, "sistematika").splitlines():
        if not baris.startswith("Bab"):
            continue
        topik = baris.split(" memuat ")[1].rstrip(".")
        for t in re.split(r", (?:dan )?", topik.replace(" dan penghambat", "@").replace(" dan efektivitas", "#")):
            nama_topik = t.replace("@", " dan penghambat").replace("#", " dan efektivitas").removeprefix("dan ")
            for bagian_topik in nama_topik.split(" dan ") if nama_topik not in nama else [nama_topik]:
                assert any(bagian_topik in n for n in nama), nama_topik


# --- Bab II -----------------------------------------------------------------------------------------------------------


def test_the_plan_table_loses_no_element_and_no_indicator() -> None:
    t = tabel(PENUH, "tabel-renstra")
    isi = "\n".join("|".join(b) for b in isi_tabel(t))
    for u in HIMPUNAN["unsur"]:
        if u.rencana == "renstra-2":
            assert (u.kode if u.kode.startswith("2.") else u.uraian) in isi
    for i in HIMPUNAN["indikator"]:
        if i.rencana == "renstra-2":
            assert isi.count(i.uraian) == 1


def test_tujuan_sasaran_and_kebijakan_are_full_width_rows() -> None:
    kelompok = [teks(b.sel[0].isi) for b in tabel(PENUH, "tabel-renstra").badan if b.jenis is BarisJenis.KELOMPOK]
    assert kelompok == [
        "Tujuan: Meningkatnya kepuasan masyarakat",
        "Sasaran: Meningkatnya tutupan hutan kota",
        "Kebijakan: Penghijauan kawasan permukiman",
        "Sasaran: Menurunnya pencemaran sungai",
        "Kebijakan: Pengawasan sumber pencemar",
    ]


def test_the_plan_table_lies_on_landscape_pages() -> None:
    letak = [b.arah for b in PENUH.bagian if any(getattr(x, "kunci", "") == "tabel-renstra" for x in b.blok)]
    assert letak == [Arah.MENDATAR]


def test_a_program_outside_every_sasaran_is_not_lost() -> None:
    unsur = tuple(replace(u, induk="") if u.kunci == "p2" else u for u in HIMPUNAN["unsur"])
    isi = isi_tabel(tabel(lkjip(unsur=unsur), "tabel-renstra"))
    assert sum(b[0] == "2.10.03" for b in isi) == 1


def test_a_signed_agreement_is_named_with_its_date() -> None:
    isi = bagian(PENUH, "perjanjian-kinerja")
    assert "ditandatangani bersama Bupati Contoh pada tanggal 15 Januari 2024" in isi
    assert "target perjanjian" in isi


def test_without_an_agreement_the_plan_counts_and_the_report_says_so() -> None:
    dok = lkjip("pk")
    isi = bagian(dok, "perjanjian-kinerja")
    assert "belum tercatat" in isi
    assert "adalah target Perubahan Renstra 2021–2026" in isi
    assert tabel(dok, "tabel-pk").judul == "Sasaran, Indikator, dan Target Tahun 2024 Menurut Renstra"


def test_a_changed_agreement_gives_its_legal_reason() -> None:
    pk = replace(HIMPUNAN["pk"][0], nomor=2, alasan_perubahan=r.AlasanPerubahanPk.PERGANTIAN_PEJABAT)
    isi = bagian(lkjip(pk=(pk,)), "perjanjian-kinerja")
    assert isi.startswith("Perubahan Perjanjian Kinerja Tahun 2024")
    assert "karena pergantian atau mutasi pejabat" in isi


def test_an_unknown_program_budget_is_not_made_up_from_the_total() -> None:
    pagu = (r.Pagu(opd="2.10", tahun=TAHUN, tahap=r.TahapAnggaran.MURNI, jumlah=95_000_000_00),)
    baris = isi_tabel(tabel(lkjip(pagu=pagu), "tabel-pk-anggaran"))
    assert [b[-1] for b in baris] == ["Belum diisi", "Belum diisi", "Rp95.000.000,00"]


# --- Bab III ----------------------------------------------------------------------------------------------------------


def test_the_chapter_follows_the_outline_of_the_regulation() -> None:
    bab = judul(PENUH)
    mulai, akhir = bab.index("BAB III AKUNTABILITAS KINERJA"), bab.index("BAB IV PENUTUP")
    assert [j for j in bab[mulai:akhir] if re.match(r"[A-Z]\. ", j)] == [
        "A. Capaian Kinerja Organisasi",
        "B. Realisasi Anggaran",
        "C. Faktor Pendukung dan Penghambat",
        "D. Efisiensi dan Efektivitas",
    ]


def test_every_sasaran_has_all_seven_analyses() -> None:
    for kunci in ("sasaran-s1", "sasaran-s2"):
        isi = bagian(PENUH, kunci)
        assert re.findall(r"^(\d)\) ", isi, re.MULTILINE) == list("1234567")


def test_the_analyses_of_people_are_printed() -> None:
    isi = bagian(PENUH, "sasaran-s1")
    assert "Penyebab: Penanaman dimulai lebih awal." in isi
    assert "Hambatan: Musim kemarau panjang." in isi
    assert "Solusi yang telah dilakukan: Bibit dipesan pada awal tahun." in isi


def test_what_only_people_know_is_asked_for() -> None:
    dok = lkjip("analisis")
    minta = "\n".join(permintaan(dok))
    assert "Bandingkan realisasi dengan standar nasional" in minta
    assert "Tuliskan penyebab keberhasilan atau kegagalan" in minta


def test_an_ikm_gets_its_class() -> None:
    assert "sebesar 84,25 termasuk mutu pelayanan B (Baik)" in bagian(PENUH, "kinerja-tujuan")
    assert isi_tabel(tabel(PENUH, "tabel-mutu-pelayanan"))[0] == ["1", "1,00–2,5996", "25,00–64,99", "D", "Tidak baik"]


def test_an_unmeasured_ikm_only_classes_its_target() -> None:
    dok = lkjip(realisasi=dengan_realisasi("i-ikm", BelumDiukur("survei bulan November")))
    isi = bagian(dok, "kinerja-tujuan")
    assert "Target “Indeks Kepuasan Masyarakat” sebesar 83 setara dengan mutu pelayanan B" in isi
    assert "termasuk mutu" not in isi


def test_a_report_without_ikm_has_no_quality_table() -> None:
    indikator = tuple(replace(i, uraian="Nilai evaluasi") if i.kunci == "i-ikm" else i for i in HIMPUNAN["indikator"])
    assert "tabel-mutu-pelayanan" not in {t.kunci for t in lkjip(indikator=indikator).tabel()}


def test_the_program_table_puts_performance_and_money_side_by_side() -> None:
    t = tabel(PENUH, "tabel-kinerja-program")
    assert [teks(s.isi) for s in t.kepala[0].sel] == [
        "Program/Kegiatan/Sub Kegiatan",
        "Indikator",
        "Target 2024",
        "Realisasi",
        "Capaian",
        "Predikat",
        "Pagu",
        "Realisasi Anggaran",
        "Serapan",
        "Efisiensi",
    ]
    assert isi_tabel(t)[0] == [
        "2.10.02 Program Pengelolaan Hutan Kota",
        "Persentase hutan kota yang terkelola",
        "80%",
        "78,5%",
        "98,13%",
        "Sangat Tinggi",
        "Rp75.500.000,50",
        "Rp62.000.000,40",
        "82,12%",
        "1,19",
    ]


def test_columns_that_nothing_fills_fall_away_and_a_note_says_why() -> None:
    dok = lkjip("pagu")
    kepala = [teks(s.isi) for s in tabel(dok, "tabel-kinerja-program").kepala[0].sel]
    assert "Pagu" not in kepala
    assert "Serapan" not in kepala
    assert "Pagu program, kegiatan, dan sub kegiatan belum diisi" in kata(dok)


def test_each_program_has_a_paragraph_generated_or_the_agencys_own() -> None:
    narasi = r.Narasi(
        opd="2.10", tahun=TAHUN, triwulan=0, bagian="program", objek="p1", isi="Hutan kota bertambah {realisasi i-p1}."
    )
    dok = lkjip(narasi=(narasi,))
    assert bagian(dok, "program-p1").startswith("Hutan kota bertambah 78,5%.")
    assert "terealisasi" not in bagian(dok, "program-p1")
    assert "terealisasi 71% dari target 75%" in bagian(dok, "program-p2")


def test_an_own_text_without_figures_gets_them_added() -> None:
    narasi = r.Narasi(
        opd="2.10", tahun=TAHUN, triwulan=0, bagian="program", objek="p1", isi="Hutan kota dikelola bersama warga."
    )
    isi = bagian(lkjip(narasi=(narasi,)), "program-p1")
    assert "terealisasi 78,5% dari target 80%" in isi
    assert "atau terserap 82,12%" in isi


def test_swot_has_four_fields_and_four_strategies() -> None:
    def kelompok(kunci: str) -> int:
        return sum(b.jenis is BarisJenis.KELOMPOK for b in tabel(PENUH, kunci).badan)

    assert kelompok("tabel-swot") == kelompok("tabel-strategi") == 4


def test_efficiency_is_a_ratio_after_a_whole_year() -> None:
    assert isi_tabel(tabel(PENUH, "tabel-efisiensi"))[0][2:] == ["98,13%", "82,12%", "1,19", "Efisien"]


@pytest.mark.parametrize(
    ("triwulan", "ganti", "alasan"),
    [
        (2, {}, "setelah tahun anggaran berakhir"),
        (0, {"realisasi": asumsi_serapan()}, "diasumsikan dari serapan anggaran"),
        (0, {"realisasi_anggaran": ()}, "serapan anggaran belum dapat dihitung"),
    ],
)
def test_efficiency_is_refused_with_its_reason(triwulan: int, ganti: dict[str, object], alasan: str) -> None:
    dok = lkjip(triwulan=triwulan, **ganti)
    assert "tabel-efisiensi" not in {t.kunci for t in dok.tabel()}
    isi = bagian(dok, "efisiensi")
    assert "belum dinilai" in isi
    assert alasan in isi


def test_a_trend_is_drawn_only_over_known_years() -> None:
    tren = [b for b in PENUH.blok() if isinstance(b, Gambar) and b.kunci.startswith("gambar-tren")]
    assert [b.kunci for b in tren] == ["gambar-tren-i-hutan"]
    assert "27,9" in tren[0].alt


def test_the_scale_of_predikat_is_printed_with_its_policy() -> None:
    t = tabel(PENUH, "tabel-skala-predikat")
    assert [b[2] for b in isi_tabel(t)] == ["Sangat Tinggi", "Tinggi", "Sedang", "Rendah", "Sangat Rendah"]
    assert "Permendagri 86/2017" in teks(t.catatan[0])


def test_interim_results_stand_against_quarter_and_year() -> None:
    dok = lkjip(triwulan=2)
    kepala = [teks(s.isi).replace("\u00a0", " ") for s in tabel(dok, "tabel-kinerja-program").kepala[0].sel]
    assert kepala[2:6] == [
        "Target 2024",
        "Target s.d. Triwulan II",
        "Realisasi s.d. Triwulan II",
        "Capaian s.d. Triwulan II",
    ]
    baris = next(b for b in isi_tabel(tabel(dok, "tabel-kinerja-program")) if b[1] == "Jumlah pohon yang ditanam")
    assert baris[2:7] == ["1.200 pohon", "400 pohon", "300 pohon", "75,00%", "Sedang"]
    assert baris[7] == "25,00%"


# --- Bab IV -----------------------------------------------------------------------------------------------------------


def test_the_conclusion_sums_up_and_the_next_steps_are_the_agencys() -> None:
    assert "rata-rata capaian" in bagian(PENUH, "kesimpulan")
    blok = list(PENUH.blok())
    mulai = next(n for n, b in enumerate(blok) if getattr(b, "kunci", "") == "langkah-perbaikan")
    assert isinstance(blok[mulai + 1], Daftar)


def test_next_steps_come_from_follow_ups_and_strategies() -> None:
    isi = bagian(lkjip("narasi"), "langkah-perbaikan").splitlines()
    assert isi[1:4] == ["Memperluas kawasan tanam.", "Butir strategi wo.", "Butir strategi wt."]


def test_without_any_text_the_data_say_what_comes_first() -> None:
    dok = lkjip("narasi", "analisis", "swot", "pk", "pagu")
    isi = bagian(dok, "langkah-perbaikan")
    assert "melengkapi pagu setiap program agar serapannya dapat diukur; dan" in isi
    assert "mencatat perjanjian kinerja sebagai dasar pengukuran." in isi
    assert any(p.startswith("Tuliskan langkah perbaikan") for p in permintaan(dok))


# --- front ------------------------------------------------------------------------------------------------------------


def test_the_summary_is_computed() -> None:
    isi = bagian(PENUH, "ikhtisar-eksekutif")
    assert "sehingga capaiannya 101,51% dengan predikat Sangat Tinggi" in isi
    assert "terserap 81,68%" in isi
    assert "Musim kemarau panjang." in isi
    assert Decimal("103.33") in [s.angka for b in tabel(PENUH, "ikhtisar-capaian").badan for s in b.sel]


def test_the_preface_names_whom_it_is_for() -> None:
    assert "disampaikan kepada Bupati Contoh" in bagian(PENUH, "kata-pengantar")


def test_the_agencys_own_preface_replaces_ours() -> None:
    narasi = r.Narasi(opd="2.10", tahun=TAHUN, triwulan=0, bagian="pengantar", isi="Salam.\n\nDua alinea.")
    isi = bagian(lkjip(narasi=(narasi,)), "kata-pengantar")
    assert isi == "Salam.\nDua alinea."


def test_an_interim_text_is_preferred_in_the_interim_report() -> None:
    tahunan = r.Narasi(opd="2.10", tahun=TAHUN, triwulan=0, bagian="pengantar", isi="Setahun.")
    interim = replace(tahunan, triwulan=1, isi="Triwulan pertama.")
    assert bagian(lkjip(narasi=(tahunan, interim), triwulan=1), "kata-pengantar") == "Triwulan pertama."
    assert bagian(lkjip(narasi=(tahunan, interim)), "kata-pengantar") == "Setahun."


def test_lists_of_a_narrative_become_lists() -> None:
    blok = list(PENUH.blok())
    mulai = next(n for n, b in enumerate(blok) if getattr(b, "kunci", "") == "isu-strategis")
    assert [type(b) for b in blok[mulai + 1 : mulai + 4]] == [Paragraf, Daftar, Paragraf]
