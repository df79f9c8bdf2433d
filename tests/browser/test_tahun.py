"""A year, played: from an empty plan to the report, each role through its own account, by the pages alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.conftest import terkirim
from tests.browser.tahun_orang import DASAR, TAHUN, Panggil, kantor_baru, pemanggil, tempel
from tests.kantor import OPD_LAIN, muatkan

from akuntabel.aturan.alur import Keadaan
from akuntabel.aturan.hak import Peran

KINERJA = "Persentase konflik sosial yang diselesaikan"
KELUARAN = "Jumlah dokumen kebijakan kewaspadaan dini"
REKAN = "Joko Operator"
PAGU = "1.250.000.000"

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def panggil(peramban: Browser, live_server: Any, tmp_path: Any, settings: Any) -> Iterator[Panggil]:
    """The office on its first day, and who comes to work in it."""
    settings.AKUNTABEL_BUKTI = tmp_path / "bukti"
    muatkan(kantor_baru())
    panggil, pulang = pemanggil(peramban, live_server.url)
    yield panggil
    pulang()


def susun_rencana(panggil: Panggil) -> None:
    """The operator makes the plan; it is verified, ratified and locked."""
    operator = panggil(Peran.OPERATOR_OPD)
    page = operator.ke("rencana/")
    page.get_by_role("link", name="Buat rencana baru").click()
    page.get_by_role("button", name="Buat rencana").click()
    page.get_by_role("link", name="Tambah tujuan pertama").click()
    page.get_by_label("Uraian", exact=True).fill("Meningkatnya kerukunan masyarakat")
    page.get_by_role("button", name="Tambah tujuan").click()
    pilih_baris(page, "Meningkatnya kerukunan masyarakat")
    page.get_by_role("link", name="Sasaran di bawahnya").click()
    page.get_by_label("Uraian", exact=True).fill("Menurunnya konflik sosial")
    page.get_by_role("button", name="Tambah sasaran").click()
    pilih_baris(page, "Menurunnya konflik sosial")
    page.get_by_role("link", name="Tambah indikator").click()
    isi_indikator(operator, KINERJA, satuan="persen", target="90", triwulan=(20, 45, 70, 90))
    page.get_by_role("link", name="Rencana strategis").first.click()
    page.get_by_role("link", name="Cari nomenklatur").click()
    page.get_by_label("Kode atau kata").fill("8.01.06.2.01.0002")
    pilih = page.get_by_role("checkbox", name="8.01.06.2.01.0002")
    pilih.check()
    page.get_by_role("button", name="Tambahkan ke rencana").click()
    for kode in ("8.01.06", "8.01.06.2.01", "8.01.06.2.01.0002"):
        expect(page.locator("#garis-besar .kode", has_text=re.compile(f"^{re.escape(kode)}$"))).to_have_count(1)
    page.get_by_role("link", name="Jumlah Kebijakan di Bidang").click()
    isi_indikator(operator, KELUARAN, satuan="dokumen", target="4", triwulan=(1, 1, 1, 1))
    operator.periksa()
    operator.ke("rencana/").wait_for_load_state()
    operator.periksa()
    operator.langkah("Ajukan untuk verifikasi", Keadaan.DIAJUKAN)
    operator.tak_dapat("Verifikasi")
    for peran, kata, jadi in (
        (Peran.VERIFIKATOR_OPD, "Verifikasi", Keadaan.DIVERIFIKASI),
        (Peran.KEPALA_OPD, "Sahkan", Keadaan.DISAHKAN),
        (Peran.BAPPEDA, "Kunci", Keadaan.DIKUNCI),
    ):
        orang = panggil(peran)
        orang.ke("rencana/")
        orang.langkah(kata, jadi)
    expect(orang.page.locator(".jalur-kini")).to_contain_text("Dewi Bappeda")
    operator.ke("rencana/")
    expect(page.get_by_role("link", name="Cari nomenklatur")).to_have_count(0)
    expect(page.locator(".gb-alur > summary")).to_contain_text("Dikunci")


def pilih_baris(page: Page, uraian: str) -> None:
    """Choose a row of the outline and wait until the panel beside it is that row's."""
    page.locator("tr.gb", has_text=uraian).click()
    expect(page.locator("#panel h2")).to_have_text(uraian)


def isi_indikator(operator: Any, uraian: str, *, satuan: str, target: str, triwulan: tuple[int, ...]) -> None:
    page = operator.page
    page.get_by_label("Uraian indikator").fill(uraian)
    page.get_by_label("Satuan").fill(satuan)
    page.get_by_role("group", name="Target tahunan").get_by_label(str(TAHUN)).fill(target)
    for angka, romawi in zip(triwulan, ("I", "II", "III", "IV"), strict=True):
        page.get_by_label(f"Triwulan {romawi}", exact=True).fill(str(angka))
    page.get_by_label("Definisi").fill("Konflik yang diselesaikan dibagi konflik yang terjadi.")
    page.get_by_label("Sumber data").fill("Laporan bidang")
    page.get_by_label("Penanggung jawab").select_option(label="Kepala Badan")
    page.get_by_role("button", name="Simpan indikator").click()
    expect(page.locator(".pesan-success")).to_contain_text("tersimpan")


def isi_pagu(panggil: Panggil) -> None:
    """The operator writes the pagu of the sub kegiatan; it is added up to the program."""
    page = panggil(Peran.OPERATOR_OPD).ke("pengukuran/anggaran/?tampil=pagu")
    sub = page.locator("tr.unsur-sub_kegiatan td.isian[data-sel]").first
    sub.click(position={"x": 8, "y": 8})
    page.keyboard.type(PAGU)
    page.keyboard.press("Enter")
    expect(page.locator("[data-kisi-status]")).to_contain_text("Tersimpan")
    expect(page.locator("tr.unsur-program td.isian").first).to_contain_text(PAGU)
    panggil(Peran.OPERATOR_OPD).periksa()


def perjanjikan(panggil: Panggil) -> None:
    """The agreement: made from the plan, verified, ratified, signed by the head and frozen with its hash."""
    operator = panggil(Peran.OPERATOR_OPD)
    page = operator.ke("perjanjian/")
    page.get_by_role("button", name="Susun perjanjian").click()
    expect(page.locator(".pk-target")).to_contain_text(KINERJA)
    expect(page.locator(".pk-program")).to_contain_text(PAGU)
    page.get_by_label("Pihak pertama").select_option(index=1)
    page.get_by_label("Nama pihak kedua").fill("Bupati Contoh")
    page.get_by_label("Jabatan pihak kedua").fill("Bupati Uji")
    page.get_by_role("button", name="Simpan", exact=True).click()
    operator.periksa()
    operator.langkah("Ajukan untuk verifikasi", Keadaan.DIAJUKAN)
    alamat = page.url.removeprefix(operator.dasar)
    verifikator, kepala = panggil(Peran.VERIFIKATOR_OPD), panggil(Peran.KEPALA_OPD)
    verifikator.buka(alamat)
    verifikator.langkah("Verifikasi", Keadaan.DIVERIFIKASI)
    kepala.buka(alamat)
    kepala.langkah("Sahkan", Keadaan.DISAHKAN)
    kepala.page.get_by_role("button", name="Tanda tangani dan bekukan").click()
    expect(kepala.page.locator(".pk-beku .sidik")).to_have_text(re.compile(r"SHA-256 [0-9a-f]{64}"))
    kepala.periksa()
    operator.buka(alamat)
    expect(page.locator(".pk-beku")).to_contain_text("Sri Kepala")


def sel(page: Page, uraian: str) -> Locator:
    return page.locator("tr.indikator", has_text=uraian).locator("td.isian")


def atur_pengisian(panggil: Panggil) -> None:
    """The coordinator shuts quarter I for all, which the operator reads on the grid, and opens it with its days."""
    koordinator, operator = panggil(Peran.BAGIAN_ORGANISASI), panggil(Peran.OPERATOR_OPD)
    page = koordinator.buka(f"/administrasi/periode/?tahun={TAHUN}")
    page.get_by_role("link", name=f"Atur Triwulan I Tahun {TAHUN}").click()
    page.locator("summary", has_text="Kunci pengisian").click()
    page.get_by_label("Alasan mengunci").fill("Menunggu penetapan indikator kinerja utama")
    page.get_by_role("button", name="Kunci", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("dikunci")
    kisi = operator.ke("pengukuran/")
    expect(kisi.locator(".pita-kunci")).to_contain_text("Menunggu penetapan indikator kinerja utama")
    expect(kisi.locator("td[data-sel]:not([aria-readonly])")).to_have_count(0)
    koordinator.periksa()

    page.get_by_role("textbox", name="Dibuka").fill(f"{TAHUN}-01-01")
    page.get_by_role("textbox", name="Ditutup").fill(f"{TAHUN}-12-31")
    page.get_by_role("button", name="Simpan jadwal dan buka").click()
    expect(page.locator("main")).to_contain_text(
        f"Terbuka sampai 31 Desember {TAHUN}; ditetapkan oleh Hadi Koordinator."
    )
    kisi.reload()
    expect(kisi.locator(".pita-kunci")).to_have_count(0)
    expect(sel(kisi, KINERJA)).to_have_attribute("aria-readonly", "false")


def berdua_dan_terputus(panggil: Panggil) -> None:
    """Two operators on one cell; then one of them without a line."""
    satu, dua = panggil(Peran.OPERATOR_OPD), panggil(Peran.OPERATOR_OPD, nama=REKAN)
    page, lain = satu.ke("pengukuran/"), dua.ke("pengukuran/")
    ketik(page, KELUARAN, "2")
    ketik(lain, KELUARAN, "3", "baru saja diisi orang lain")
    pesan = sel(lain, KELUARAN).locator(".kisi-pesan")
    expect(pesan).to_contain_text("Rina Operator")
    pesan.get_by_role("button", name="Pakai isian saya").click()
    expect(lain.locator("[data-kisi-status]")).to_contain_text("Tersimpan")

    page.reload()
    expect(sel(page, KELUARAN)).to_contain_text("3")
    page.context.set_offline(True)
    ketik(page, KELUARAN, "4", "")
    expect(page.locator("[data-kisi-belum]")).to_have_text("1 isian belum terkirim")
    expect(page.locator("[data-kisi-status]")).to_contain_text("Sambungan terputus")
    page.context.set_offline(False)
    expect(page.locator("[data-kisi-belum]")).to_be_hidden()
    lain.reload()
    expect(sel(lain, KELUARAN)).to_contain_text("4")


def ketik(page: Page, uraian: str, isi: str, jadi: str = "Tersimpan") -> None:
    """Type a value into the cell of an indicator; the status then says so."""
    sel(page, uraian).click(position={"x": 8, "y": 8})
    page.keyboard.type(isi)
    page.keyboard.press("Enter")
    if jadi == "Tersimpan":
        terkirim(page)
    if jadi:
        expect(page.locator("[data-kisi-status]")).to_contain_text(jadi)


def ukur(panggil: Panggil) -> None:
    """Quarter I: pasted with a preview, evidence, analysis, submitted; the operator may not verify it."""
    operator = panggil(Peran.OPERATOR_OPD)
    page = operator.ke("pengukuran/")
    tempel(page, sel(page, KINERJA), "15\n1")
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_contain_text("2 sel berubah")
    dialog.get_by_role("button", name="Simpan 2 perubahan").click()
    expect(page.locator("[data-kisi-status]")).to_contain_text("2 sel ditempel")
    expect(sel(page, KINERJA)).to_contain_text("15")
    operator.periksa()
    page.get_by_role("link", name=KINERJA).click()
    panel = page.locator("#kisi-panel")
    berkas = {"name": "laporan bidang.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 isi"}
    panel.locator("input[type=file]").first.set_input_files(berkas)  # type: ignore[arg-type]
    expect(panel.get_by_role("link", name="laporan bidang.pdf")).to_be_visible()
    page = operator.ke("pengukuran/analisis/")
    expect(page.get_by_role("heading", name="Wajib dan belum lengkap (1)")).to_be_visible()
    operator.periksa()
    page.get_by_role("link", name=KINERJA).click()
    page.get_by_label("Penyebab").fill("Tiga konflik menunggu putusan pengadilan.")
    page.get_by_label("Hambatan").fill("Putusan di luar kendali badan.")
    page.get_by_label("Tindak lanjut").fill("Mediasi dilanjutkan pada triwulan II.")
    page.get_by_role("button", name="Simpan analisis").click()
    operator.ke("pengukuran/alur/")
    operator.periksa()
    operator.langkah("Ajukan untuk verifikasi", Keadaan.DIAJUKAN)
    operator.tak_dapat("Verifikasi")


def kembalikan_dan_perbaiki(panggil: Panggil) -> None:
    """The verifier marks a cell and sends it back; the operator finds it at home, answers, corrects, submits again."""
    operator, verifikator = panggil(Peran.OPERATOR_OPD), panggil(Peran.VERIFIKATOR_OPD)
    page = verifikator.ke("pengukuran/alur/")
    page.locator("summary", has_text="Beri tanda").click()
    pilihan = page.locator("#tanda-tempat option", has_text=KINERJA)
    page.get_by_label("Isian yang ditandai").select_option(pilihan.get_attribute("value"))
    page.get_by_label("Yang perlu dijelaskan atau diperbaiki").fill("Menurut laporan bidang 18, bukan 15.")
    page.get_by_role("button", name="Beri tanda").click()
    expect(page.locator("#tanda")).to_contain_text("Belum dijawab")
    verifikator.periksa()
    verifikator.langkah_beralasan("Kembalikan", "Satu angka perlu diperbaiki.", Keadaan.DIKEMBALIKAN)

    page = operator.ke("")
    expect(page.locator("main")).to_contain_text("Satu angka perlu diperbaiki.")
    operator.periksa()
    page = operator.ke("pengukuran/")
    expect(page.locator("tr.indikator", has_text=KINERJA)).to_contain_text("Perlu dijawab")
    page.get_by_role("link", name=KINERJA).click()
    panel = page.locator("#kisi-panel")
    panel.get_by_label("Jawaban Anda").fill("Benar, 18; angka lama belum memuat bulan Maret.")
    panel.get_by_role("button", name="Simpan jawaban").click()
    expect(panel).to_contain_text("Jawaban: Benar, 18")
    ketik(page, KINERJA, "18")
    panggil(Peran.OPERATOR_OPD, nama=REKAN).ke("pengukuran/")
    operator.ke("pengukuran/alur/")
    operator.langkah("Ajukan untuk verifikasi", Keadaan.DIAJUKAN)

    page = verifikator.ke("pengukuran/alur/")
    page.get_by_role("button", name="Tutup tanda").click()
    expect(page.locator("#tanda")).to_contain_text("Ditutup")
    verifikator.langkah("Verifikasi", Keadaan.DIVERIFIKASI)


def putuskan_dan_kunci(panggil: Panggil) -> None:
    """The head ratifies on a phone; the coordinator locks; the operator reads why nothing more can be written."""
    kepala, koordinator = panggil(Peran.KEPALA_OPD), panggil(Peran.BAGIAN_ORGANISASI)
    page = kepala.ke("putuskan/", lebar=390)
    expect(page.locator("article.putusan")).to_contain_text(KINERJA)
    assert kepala.meluap() == 0
    page.locator("article.putusan").get_by_role("button", name="Sahkan").click()
    expect(page.locator("article.putusan")).to_have_count(0)
    kepala.periksa()

    operator = panggil(Peran.OPERATOR_OPD)
    koordinator.ke("pengukuran/alur/")
    koordinator.langkah("Kunci", Keadaan.DIKUNCI)
    koordinator.periksa()

    page = operator.ke("pengukuran/")
    expect(page.locator(".pita-kunci")).to_contain_text("dikunci")
    expect(page.locator(".pita-kunci")).to_contain_text("Hadi Koordinator")
    assert page.locator("td[data-sel]").count() == 0
    expect(sel(page, KINERJA)).to_contain_text("18")

    rekan = panggil(Peran.OPERATOR_OPD, nama=REKAN).page
    ketik(rekan, KINERJA, "19", "dikunci oleh Hadi Koordinator")
    expect(sel(rekan, KINERJA)).to_contain_text("Isian Anda: 19")
    expect(sel(rekan, KINERJA)).to_contain_text("hubungi Bagian Organisasi")
    page.reload()
    expect(sel(page, KINERJA)).to_contain_text("18")


def tolak_yang_tidak_berwenang(panggil: Panggil) -> None:
    """Who only reads, who has another role, who belongs to another OPD: each is told why and whom to ask."""
    auditor = panggil(Peran.AUDITOR)
    for bagian in ("", "rencana/", "perjanjian/", "pengukuran/", "laporan/", "jejak/"):
        page = auditor.ke(bagian)
        expect(page.locator("main h1")).to_be_visible()
        auditor.periksa()
    page = auditor.ke("pengukuran/")
    assert page.locator("td[data-sel]").count() == 0
    expect(page.locator("main")).to_contain_text("dikunci")
    auditor.ke("pengukuran/alur/")
    for kata in ("Ajukan untuk verifikasi", "Verifikasi", "Sahkan", "Kunci", "Buka kembali"):
        auditor.tak_dapat(kata)
    status, pesan = kirim(auditor.page, f"{DASAR}pengukuran/sel/", {"sel": []})
    assert status == 403
    assert "Peran Anda sebagai auditor tidak berwenang mengubah realisasi kinerja" in pesan
    assert "operator OPD" in pesan

    operator = panggil(Peran.OPERATOR_OPD)
    page = operator.buka("/administrasi/pengguna/")
    expect(page.locator("main")).to_contain_text("Peran Anda sebagai operator OPD tidak berwenang")
    expect(page.locator("main")).to_contain_text("admin Pemda")
    operator.periksa()

    orang_luar = panggil(Peran.OPERATOR_OPD, nama="Wati Kesehatan", opd=OPD_LAIN)
    page = orang_luar.ke("pengukuran/")
    expect(page.locator("main")).to_contain_text("Jangkauan peran Anda tidak mencakup")
    expect(page.locator("main")).not_to_contain_text(KINERJA)
    orang_luar.periksa()


def kirim(page: Page, alamat: str, isi: object) -> tuple[int, str]:
    """Send as a page's script would, past what the page offers; status and words of the answer."""
    status, pesan = page.evaluate(
        """async ([alamat, isi]) => {
        const csrf = document.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
        const kepala = {"Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": csrf};
        const jawab = await fetch(alamat, {method: "POST", headers: kepala, body: JSON.stringify(isi)});
        return [jawab.status, (await jawab.json()).pesan]; }""",
        [alamat, isi],
    )
    return int(status), str(pesan)


def laporkan(panggil: Panggil) -> None:
    """A chapter with a live figure, the files built and downloaded, the review opened."""
    operator = panggil(Peran.OPERATOR_OPD)
    page = operator.ke("laporan/")
    operator.periksa()
    page.get_by_role("link", name="Tulis laporan").click()
    teks = page.get_by_label("Teks bagian ini")
    teks.fill("Badan ini menangani konflik sosial dengan realisasi ")
    page.get_by_label("Cari isian").fill(f"realisasi {KINERJA}")
    butir = page.locator("#daftar-isian button").first
    angka = butir.locator("strong").inner_text()
    assert "18" in angka
    butir.click()
    expect(teks).to_have_value(re.compile(r"realisasi \{.+\}"))
    expect(page.locator("#keadaan")).to_contain_text("Tersimpan")
    kalimat = f"Badan ini menangani konflik sosial dengan realisasi {angka}"
    expect(page.locator("#pratinjau")).to_contain_text(kalimat)
    operator.periksa()

    page = operator.ke("laporan/")
    page.get_by_role("button", name="Susun draf").click()
    isi_docx = unduh(page, "docx")
    with ZipFile(BytesIO(isi_docx)) as arsip:
        bagian = re.sub(r"<[^>]+>", "", arsip.read("word/document.xml").decode())
    assert kalimat in bagian
    assert unduh(page, "pdf").startswith(b"%PDF-")
    operator.periksa()

    operator.ke("reviu/").get_by_role("heading", level=1).wait_for()
    operator.periksa()


def sahkan_laporan(panggil: Panggil) -> None:
    """Submitted, verified, ratified by the head: frozen with its hash, built from that, and the same file for everyone."""
    operator, verifikator, kepala = (panggil(p) for p in (Peran.OPERATOR_OPD, Peran.VERIFIKATOR_OPD, Peran.KEPALA_OPD))
    operator.ke("laporan/")
    operator.langkah("Ajukan untuk verifikasi", Keadaan.DIAJUKAN)
    operator.tak_dapat("Verifikasi")
    expect(operator.page.get_by_role("link", name="Baca naskah")).to_be_visible()
    verifikator.ke("laporan/")
    verifikator.langkah("Verifikasi", Keadaan.DIVERIFIKASI)
    verifikator.tak_dapat("Sahkan sebagai final")

    page = kepala.ke("laporan/")
    page.locator("#alur").get_by_role("button", name="Sahkan sebagai final").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sahkan")
    kepala.periksa()
    page.get_by_role("button", name="Sahkan laporan").click()
    kepala.keadaan(Keadaan.DISAHKAN)
    versi = page.locator(".versi-akhir")
    expect(versi).to_contain_text("Disahkan Sri Kepala")
    expect(versi.locator("p.sidik")).to_have_text(re.compile(r"Data beku SHA-256 [0-9a-f]{64}"))
    kepala.periksa()

    sidik = versi.locator("p.sidik").inner_text()
    for orang in (operator, panggil(Peran.AUDITOR)):
        page = orang.ke("laporan/")
        expect(page.locator(".versi-akhir p.sidik")).to_have_text(sidik)
        for bentuk in ("pdf", "docx"):
            baris = page.locator(".versi-akhir .berkas-baris", has=page.locator(f'a[href*="/{bentuk}/"]'))
            isi = unduh(page, bentuk, di=".versi-akhir")
            expect(baris.locator(".sidik")).to_have_text(sha256(isi).hexdigest())
    with ZipFile(BytesIO(isi)) as arsip:
        akhir = re.sub(r"<[^>]+>", "", arsip.read("word/document.xml").decode())
    assert "Badan ini menangani konflik sosial dengan realisasi 18" in akhir
    assert "Draf" not in akhir


def unduh(page: Page, bentuk: str, di: str = "#terbitan") -> bytes:
    with page.expect_download() as unduhan:
        page.locator(f'{di} a[download][href*="/{bentuk}/"]').click(timeout=30_000)
    assert unduhan.value.suggested_filename.endswith(f".{bentuk}")
    return Path(unduhan.value.path()).read_bytes()


def test_the_year_is_played_from_plan_to_report(panggil: Panggil) -> None:
    susun_rencana(panggil)
    isi_pagu(panggil)
    perjanjikan(panggil)
    atur_pengisian(panggil)
    berdua_dan_terputus(panggil)
    ukur(panggil)
    kembalikan_dan_perbaiki(panggil)
    putuskan_dan_kunci(panggil)
    tolak_yang_tidak_berwenang(panggil)
    laporkan(panggil)
    sahkan_laporan(panggil)
