"""The example package against itself, the nomenclature and, where it is at hand, the published report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from akuntabel.aturan.istilah import SumberRealisasi
from akuntabel.aturan.nilai import Angka, BelumDiisi, BelumDiukur, bulatkan
from akuntabel.aturan.nomenklatur import KABUPATEN_KOTA, nomenklatur
from akuntabel.aturan.periode import Periode
from akuntabel.aturan.serapan import serapan
from akuntabel.aturan.terbilang import terbilang_rupiah
from akuntabel.kinerja import rekaman as r
from akuntabel.kinerja.himpunan import Himpunan
from akuntabel.kinerja.rekaman import JenisUnsur as J
from akuntabel.kinerja.rekaman import KelompokPegawai as K
from akuntabel.kinerja.tahun import TahunKinerja
from akuntabel.pertukaran.baca import baca
from akuntabel.pertukaran.paket import isi_paket

AKAR = Path(__file__).parents[2]
FOLDER = AKAR / "contoh" / "bakesbangpol-lumajang-2023"
SUMBER = AKAR.parent / "shared" / "rujukan" / "lkjip-bakesbangpol-lumajang-2023.txt"
PERUBAHAN = "renstra-2018-2023-p"
PANJANG_SALINAN = 8
"""This many consecutive words of the source's prose are a copied sentence."""

perlu_sumber = pytest.mark.skipif(not SUMBER.exists(), reason="naskah laporan yang diterbitkan tidak ada di sini")


@cache
def data() -> Himpunan:
    hasil = baca(FOLDER)
    assert hasil.galat == ()
    assert hasil.himpunan is not None
    return hasil.himpunan


@cache
def tahun_2023() -> TahunKinerja:
    return TahunKinerja.dari(data(), opd="8.01", tahun=2023)


@cache
def sumber() -> list[str]:
    return ["", *SUMBER.read_text(encoding="utf-8").split("\n")]


def jenis(jenis_unsur: J) -> list[r.Unsur]:
    return [u for u in data().unsur if u.rencana == PERUBAHAN and u.jenis == jenis_unsur]


def target(indikator: str) -> r.Target:
    (t,) = [t for t in data().target if t.indikator == indikator]
    return t


# --- the package -----------------------------------------------------------------------------------------------------


def test_the_package_is_read_without_a_mistake_and_written_back_byte_for_byte() -> None:
    hasil = baca(FOLDER)
    assert (hasil.galat, hasil.peringatan) == ((), ())
    ditulis = isi_paket(data(), **hasil.meta)
    ada = {p.name: p.read_bytes() for p in FOLDER.iterdir() if p.suffix in {".csv", ".json"}}
    assert ditulis == ada


def test_the_read_me_counts_what_is_there() -> None:
    baris_tabel = re.findall(
        r"^\| ((?:`\w+` ?)+) \| (\d+) \|", (FOLDER / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    terhitung = {nama: int(n) for nama, n in baris_tabel}
    ada = {nama: sum(len(data().tabel(t)) for t in re.findall(r"\w+", nama)) for nama in terhitung}
    assert terhitung == ada
    assert sum(ada.values()) == data().jumlah_baris()


def test_no_personal_number_stands_anywhere() -> None:
    nip = re.compile(r"\d{8}[ .]?\d{6}[ .]?[12][ .]?\d{3}(?!\d)|\d{16,}")
    for berkas in FOLDER.iterdir():
        assert not nip.search(berkas.read_text(encoding="utf-8")), berkas.name
    assert all(not p.nip for p in data().pemangku)


# --- organisation ----------------------------------------------------------------------------------------------------


def pegawai(kelompok: K, status: str = "") -> int:
    return sum(
        p.jumlah or 0
        for p in data().kepegawaian
        if p.kelompok == kelompok and (not status or p.status_pegawai == status)
    )


def test_staff_add_up_to_the_printed_totals_in_each_of_the_four_tables() -> None:
    assert [pegawai(K.PENDIDIKAN), pegawai(K.GOLONGAN), pegawai(K.JABATAN)] == [33, 33, 33]
    assert [pegawai(K.PENDIDIKAN, "PNS"), pegawai(K.PENDIDIKAN, "PTT"), pegawai(K.PELATIHAN)] == [20, 13, 7]


def test_a_dash_in_the_staff_tables_is_a_printed_nil() -> None:
    strip = [p for p in data().kepegawaian if p.tercetak == "-"]
    assert len(strip) == 11
    assert {p.jumlah for p in strip} == {0}


def test_vehicles_add_up() -> None:
    assert sum(a.jumlah or 0 for a in data().aset) == 26


def test_the_structure_agrees_with_the_count_of_posts() -> None:
    eselon = [j.eselon for j in data().jabatan]
    assert (eselon.count("II"), eselon.count("III")) == (1, 4)
    assert sum(u.nama == "Kelompok Jabatan Fungsional" for u in data().unit) == 5


def test_the_signer_is_an_acting_head() -> None:
    (p,) = data().pemangku
    kepala = tahun_2023().kepala
    assert kepala is not None
    assert (p.nama, p.status, p.jabatan) == ("Ir. PAIMAN, M.Si.", r.StatusPemangku.PLT, kepala.kunci)


def test_all_functions_and_numbered_legal_bases_are_there() -> None:
    assert [f.kunci for f in sorted(data().fungsi, key=lambda f: f.urutan)] == [f"f-{h}" for h in "abcdefghi"]
    tercantum = [d for d in data().dasar_hukum if d.dicantumkan]
    assert {d.urutan for d in tercantum} == set(range(1, 23))
    dua = sorted(d.kunci for d in tercantum if d.urutan == 16)
    assert dua == ["dh-kepka-lan-239-2003", "dh-permenpanrb-53-2014"], "one item of the source names both"


def test_regulations_cited_but_not_listed_are_told_apart() -> None:
    dikutip = {d.kunci for d in data().dasar_hukum if not d.dicantumkan}
    assert dikutip == {"dh-permenpanrb-14-2017", "dh-perbup-5-2018", "dh-perbup-6-2017"}


def test_the_founding_regulation_has_the_year_that_most_places_give() -> None:
    (d,) = [d for d in data().dasar_hukum if d.peran == r.PeranDasarHukum.PEMBENTUKAN]
    assert (d.nomor, d.tahun) == ("117", 2021)
    assert "Tahun 2023" in d.tercetak
    assert any(c.objek == d.kunci and c.jenis == r.JenisCatatan.KONTRADIKSI for c in data().catatan)


# --- plan ------------------------------------------------------------------------------------------------------------


def test_the_tree_has_all_that_the_plan_table_prints_and_the_one_row_it_lost() -> None:
    assert [len(jenis(j)) for j in (J.TUJUAN, J.SASARAN, J.PROGRAM, J.KEGIATAN, J.SUB_KEGIATAN)] == [1, 1, 6, 13, 37]
    tanpa_cetakan = [u.kode for u in data().unsur if not u.lokasi]
    assert tanpa_cetakan == ["8.01.01.2.01"]
    hilang = "u-8.01.01.2.01"
    assert not tahun_2023().indikator_dari(hilang)
    assert len(tahun_2023().anak(hilang)) == 3
    assert any(c.objek == hilang and c.jenis == r.JenisCatatan.KEKOSONGAN for c in data().catatan)


def test_the_path_runs_from_mission_3_to_the_sub_kegiatan() -> None:
    jalur = [u.kunci for u in tahun_2023().jalur("u-8.01.06.2.01.03")]
    atas = ["m3", "m3-t1", "m3-t1-s2", "t1", "t1-s1"]
    assert jalur == [*atas, "u-8.01.06", "u-8.01.06.2.01", "u-8.01.06.2.01.03"]


def test_the_old_mission_belongs_to_the_earlier_plan() -> None:
    lama = TahunKinerja.dari(data(), opd="8.01", tahun=2021)
    assert [u.kunci for u in lama.anak()] == ["m2"]
    assert lama.rencana is not None
    assert lama.rencana.versi == r.VersiRencana.MURNI


def test_names_below_the_program_are_those_of_the_nomenclature() -> None:
    baku = nomenklatur("2-digit", KABUPATEN_KOTA)
    for u in jenis(J.PROGRAM) + jenis(J.KEGIATAN) + jenis(J.SUB_KEGIATAN):
        entri = baku.cari(u.kode, bidang_urusan="8.01")
        assert entri is not None, u.kode
        assert u.uraian.casefold() == entri.nama.casefold()


def test_every_program_serves_one_of_the_four_policies() -> None:
    melayani = {u.kode: u.kebijakan for u in jenis(J.PROGRAM)}
    assert len(tahun_2023().kebijakan) == 4
    assert set(melayani.values()) == set(tahun_2023().kebijakan)
    assert melayani["8.01.02"] == melayani["8.01.05"] == "k-nilai-kesatuan-bangsa"


def test_every_element_but_the_lost_row_has_one_indicator_with_one_target() -> None:
    berindikator = [i.unsur for i in data().indikator]
    assert len(berindikator) == len(set(berindikator)) == 57
    assert sorted(t.indikator for t in data().target) == sorted(i.kunci for i in data().indikator)


def test_absent_targets_keep_what_was_printed() -> None:
    cetakan = [t.tercetak for t in data().target if isinstance(t.nilai, BelumDiisi)]
    assert {c: cetakan.count(c) for c in cetakan} == {"": 12, "-": 7, "%": 1, "N/K": 1}


@pytest.mark.parametrize(
    ("indikator", "nilai", "satuan", "tercetak"),
    [
        ("i-t1-1", "83", "%", "83 %"),
        ("i-8.01.06.2.01-1", "2", "", "2 dok"),
        ("i-8.01.06.2.01.04-1", "125", "", "125 orang"),
        ("i-8.01.01.2.02.01-1", "36", "", "36 Orang"),
        ("i-8.01.01.2.02.02-1", "36", "Fasilitasi", "36 Fasilitasi"),
        ("i-8.01.01.2.03.06-1", "5", "Jenis", "5 Jenis"),
        ("i-8.01.01.2.05.02-1", "3", "Jenis Dokumen", "3 Jenis Dokumen (32 Eksamplar)"),
        ("i-8.01.01.2.06.01-1", "1", "Jenis Dokumen", "1 Jenis Dokumen (50 Eksamplar)"),
    ],
)
def test_targets_stand_as_printed_and_their_unit_where_it_departs(
    indikator: str, nilai: str, satuan: str, tercetak: str
) -> None:
    t = target(indikator)
    assert (t.nilai, t.satuan, t.tercetak) == (Angka(Decimal(nilai)), satuan, tercetak)


# --- results and budget ----------------------------------------------------------------------------------------------


def test_program_results_of_the_first_quarter_rest_on_absorption() -> None:
    tw1 = {x.indikator: x for x in data().realisasi if x.triwulan == 1 and isinstance(x.nilai, Angka)}
    angka = {k[2:9]: x.nilai.nilai for k, x in tw1.items() if isinstance(x.nilai, Angka)}
    cetakan = ["25", "7.69", "11.78", "0.02", "0.004", "12.5"]
    assert angka == {f"8.01.0{n}": Decimal(c) for n, c in enumerate(cetakan, 1)}
    assert {x.sumber for x in tw1.values()} == {SumberRealisasi.ASUMSI_SERAPAN}


def test_what_was_not_measured_says_why_and_is_no_zero() -> None:
    for indikator in ("i-t1-1", "i-t1-s1-1"):
        for triwulan in (0, 1):
            x = tahun_2023().realisasi(indikator, triwulan=triwulan)
            assert x is not None
            assert isinstance(x.nilai, BelumDiukur)
            assert x.nilai.alasan


def test_the_figure_of_2022_is_a_year_of_its_own() -> None:
    x = tahun_2023().realisasi("i-t1-s1-1", 2022)
    assert x is not None
    assert (x.nilai, x.tercetak) == (Angka(Decimal("66.92")), "66.92 %")


def test_spending_of_the_programs_adds_up_to_the_printed_total() -> None:
    program = [x.jumlah or 0 for x in data().realisasi_anggaran if x.unsur]
    (opd,) = [x for x in data().realisasi_anggaran if not x.unsur]
    assert len(program) == 6
    assert sum(program) == opd.jumlah == 658_426_549_00


def test_only_the_budget_of_the_whole_office_is_known_and_its_absorption_comes_out_as_printed() -> None:
    (pagu,) = data().pagu
    assert (pagu.unsur, pagu.jumlah, pagu.tahap) == ("", 8_338_560_929_00, r.TahapAnggaran.MURNI)
    persen = serapan(658_426_549_00, pagu.jumlah)
    assert persen is not None
    assert bulatkan(persen) == Decimal("7.90")


def test_the_words_of_each_amount_come_out_as_printed_but_for_the_one_that_is_wrong() -> None:
    beda = [
        x.unsur
        for x in data().realisasi_anggaran
        if x.terbilang_tercetak and x.jumlah and x.terbilang_tercetak.lower() != terbilang_rupiah(x.jumlah)
    ]
    assert beda == ["u-8.01.03"]


# --- texts and notes -------------------------------------------------------------------------------------------------


def test_texts_stand_in_known_parts_and_leave_open_what_the_source_does_not_say() -> None:
    from akuntabel.pelaporan.bagian import MENURUT_KODE

    bagian = {n.bagian for n in data().narasi}
    assert bagian <= set(MENURUT_KODE)
    assert not bagian & {"pengantar", "ikhtisar", "isu_strategis", "langkah_perbaikan"}
    program = {u.kunci for u in jenis(J.PROGRAM)}
    assert {n.objek for n in data().narasi if n.bagian == "program" and n.triwulan == 1} == program


@pytest.mark.parametrize("triwulan", [0, 1])
def test_every_placeholder_is_filled_in_both_reports(triwulan: int) -> None:
    from akuntabel.pelaporan import isian
    from akuntabel.pelaporan.sumber import Sumber

    s = Sumber(tahun_2023(), Periode(2023, triwulan))
    teks = [n for n in data().narasi if n.triwulan in {0, triwulan}]
    assert [(n.bagian, x) for n in teks for x in isian.tak_dikenal(s, n.isi)] == []


def test_no_figure_of_the_data_is_written_into_a_text() -> None:
    for n in data().narasi:
        polos = re.sub(r"\{[^{}]*\}", "", n.isi)
        assert not re.search(r"\d+[.,]\d|Rp|%", polos), n.bagian


def test_notes_say_what_is_wrong_where_and_how_to_repair_it() -> None:
    assert len(data().catatan) >= 200
    for c in data().catatan:
        assert c.uraian, c.kunci
        assert c.perbaikan, c.kunci
        assert c.lokasi, c.kunci
        assert re.fullmatch(r"L\d+(; L\d+)*", c.lokasi), c.kunci
        assert max(baris(c.lokasi)) <= 588, c.kunci


def test_notes_point_at_records_that_exist() -> None:
    for c in data().catatan:
        if c.tabel and c.objek and c.tabel not in {"narasi"}:
            assert c.objek in nama_rekaman(c.tabel), c.kunci


def nama_rekaman(tabel: str) -> set[str]:
    """What a note may call a row of a table: its key, or the element or indicator it is about."""
    kolom = {
        "target": "indikator",
        "realisasi": "indikator",
        "realisasi_anggaran": "unsur",
        "opd": "kode",
        "pemda": "kode",
    }
    if tabel == "analisis":
        return {u.kunci for u in data().unsur}
    return {getattr(x, kolom.get(tabel, "kunci")) for x in data().tabel(tabel)}


def test_each_claim_that_performance_follows_absorption_has_its_note() -> None:
    linier = {c.objek for c in data().catatan if c.kunci.startswith("c-linier-8")}
    assert linier == {f"i-{u.kode}-1" for u in jenis(J.PROGRAM)}


# --- against the published text --------------------------------------------------------------------------------------


def baris(lokasi: str) -> list[int]:
    return [int(x) for x in re.findall(r"L(\d+)", lokasi)]


def terbaca(lokasi: str) -> Iterator[str]:
    """What stands at a place: each line, the lines together, and their cells column by column."""
    isi = [sumber()[n] for n in baris(lokasi)]
    yield from isi
    yield " ".join(s.strip().removeprefix("- ") for s in isi)
    sel = [s.split("\t") for s in isi]
    for kolom in range(max(map(len, sel), default=0)):
        yield " ".join(s[kolom].strip() for s in sel if kolom < len(s) and s[kolom].strip())


@perlu_sumber
@pytest.mark.parametrize("tabel", sorted(r.TABEL))
def test_what_is_kept_as_printed_stands_at_its_place(tabel: str) -> None:
    cetak = [f.name for f in fields(r.TABEL[tabel]) if f.name.endswith("tercetak")]
    for x in data().tabel(tabel):
        for kolom in cetak:
            teks: str = getattr(x, kolom)
            assert not teks or any(teks in t for t in terbaca(getattr(x, "lokasi", ""))), (x, kolom)


@perlu_sumber
def test_a_blank_target_has_a_blank_cell() -> None:
    for t in data().target:
        if isinstance(t.nilai, BelumDiisi) and not t.tercetak:
            (nomor,) = baris(t.lokasi)
            assert sumber()[nomor].split("\t")[9].strip() == ""


@perlu_sumber
def test_records_that_agree_with_the_print_stand_at_their_place() -> None:
    for u in data().unsur:
        if u.lokasi and not u.tercetak:
            assert any(u.uraian.casefold() in t.casefold() for t in terbaca(u.lokasi)), u.kunci
    for i in data().indikator:
        if i.lokasi and not i.tercetak:
            assert any(i.uraian.casefold() in t.casefold() for t in terbaca(i.lokasi)), i.kunci


def kata(teks: str) -> list[str]:
    return re.findall(r"\w+", teks.lower())


@cache
def nama_resmi() -> list[tuple[str, ...]]:
    """Official names and titles, longest first: they are facts and carry over."""
    d = data()
    teks = [t for u in d.unsur for t in (u.uraian, u.kondisi, u.tercetak, u.kondisi_tercetak)]
    teks += [t for i in d.indikator for t in (i.uraian, i.tercetak)]
    teks += [t for p in d.dasar_hukum for t in (p.tentang, f"{p.jenis} Nomor {p.nomor} Tahun {p.tahun}")]
    teks += [k.uraian for k in d.kebijakan] + [x.nama for x in (*d.unit, *d.jabatan)]
    teks += [f"{o.nama} Kabupaten Lumajang" for o in d.opd]
    return sorted({tuple(kata(t)) for t in teks if len(kata(t)) > 2}, key=len, reverse=True)


def potongan(teks: str) -> Iterator[list[str]]:
    """The words of a text, parted at placeholders and official names."""
    for bagian in re.split(r"\{[^{}]*\}", teks):
        semua, awal, n = kata(bagian), 0, 0
        while n < len(semua):
            nama = next((p for p in nama_resmi() if tuple(semua[n : n + len(p)]) == p), ())
            if nama:
                yield semua[awal:n]
                awal = n + len(nama)
            n += len(nama) or 1
        yield semua[awal:]


def rangkaian(semua: list[str]) -> set[tuple[str, ...]]:
    return {tuple(semua[n : n + PANJANG_SALINAN]) for n in range(len(semua) - PANJANG_SALINAN + 1)}


@perlu_sumber
def test_no_sentence_of_the_source_is_copied() -> None:
    asal = rangkaian(kata("\n".join(sumber())))
    d = data()
    teks = [(n.bagian, n.isi) for n in d.narasi] + [(s.kunci, s.uraian) for s in d.swot]
    teks += [(c.kunci, t) for c in d.catatan for t in (c.uraian, c.bacaan_dipakai, c.bacaan_lain, c.perbaikan)]
    teks += [(x.indikator, x.keterangan) for x in d.realisasi]
    teks.append(("README.md", (FOLDER / "README.md").read_text(encoding="utf-8")))
    salinan = [(k, s) for k, t in teks for p in potongan(t) for s in rangkaian(p) & asal]
    assert salinan == []
