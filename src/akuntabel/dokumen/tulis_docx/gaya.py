"""Styles, lists and settings of the DOCX: everything has a named style, so that an office can change its look in one place."""

from __future__ import annotations

from akuntabel.dokumen import tata
from akuntabel.dokumen.tulis_docx.xml import RUANG_NAMA, twip

JENIS_HURUF = "Arial"
TINGKAT_DAFTAR = 4
"""Depth of lists inside lists."""


def gaya_isi_tabel(ukuran: float, *, kepala: bool = False) -> str:
    """Style of the text of a table set in letters of ``ukuran`` points."""
    return f"{'KepalaTabel' if kepala else 'IsiTabel'}{round(ukuran * 10)}"


def _paragraf(  # noqa: PLR0913 (each argument is a property of the style)
    kode: str,
    nama: str,
    *,
    dasar: str = "Normal",
    berikut: str = "",
    ppr: str = "",
    rpr: str = "",
    prioritas: int = 99,
    utama: bool = True,
) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{kode}"{"" if _bawaan(nama) else " w:customStyle=" + chr(34) + "1" + chr(34)}>'
        f'<w:name w:val="{nama}"/>'
        + (f'<w:basedOn w:val="{dasar}"/>' if dasar else "")
        + (f'<w:next w:val="{berikut}"/>' if berikut else "")
        + f'<w:uiPriority w:val="{prioritas}"/>'
        + ("<w:qFormat/>" if utama else "")
        + (f"<w:pPr>{ppr}</w:pPr>" if ppr else "")
        + (f"<w:rPr>{rpr}</w:rPr>" if rpr else "")
        + "</w:style>"
    )


def _bawaan(nama: str) -> bool:
    awal = ("heading ", "toc ", "table of figures", "caption", "Title", "Subtitle", "Body Text", "List Paragraph", "header")
    return nama.startswith(awal) or nama in {"Normal", "footer"}


def _judul(tingkat: int, ppr: str, rpr: str) -> str:
    """A heading style, and its twin that stays out of the contents."""
    jenis = f"<w:keepNext/><w:keepLines/>{ppr}"
    return _paragraf(
        f"Heading{tingkat}",
        f"heading {tingkat}",
        berikut="BodyText",
        ppr=f'{jenis}<w:outlineLvl w:val="{tingkat - 1}"/>',
        rpr=rpr,
        prioritas=9,
    ) + _paragraf(
        f"JudulLuar{tingkat}",
        f"Judul {tingkat} di luar daftar isi",
        dasar=f"Heading{tingkat}",
        berikut="BodyText",
        ppr='<w:outlineLvl w:val="9"/>',
        prioritas=10,
    )


def _jarak(sebelum: float = 0, sesudah: float = 0, baris: int = 0) -> str:
    garis = f' w:line="{baris}" w:lineRule="auto"' if baris else ""
    return f'<w:spacing w:before="{twip(sebelum)}" w:after="{twip(sesudah)}"{garis}/>'


def _ukuran(poin: float) -> str:
    return f'<w:sz w:val="{round(poin * 2)}"/><w:szCs w:val="{round(poin * 2)}"/>'


def _warna(kode: str) -> str:
    return f'<w:color w:val="{kode}"/>'


TEBAL = "<w:b/><w:bCs/>"
MIRING = "<w:i/><w:iCs/>"
KIRI, TENGAH, KANAN = (f'<w:jc w:val="{j}"/>' for j in ("left", "center", "right"))


def styles() -> str:
    """``styles.xml``."""
    huruf = f'<w:rFonts w:ascii="{JENIS_HURUF}" w:hAnsi="{JENIS_HURUF}" w:eastAsia="{JENIS_HURUF}" w:cs="{JENIS_HURUF}"/>'
    bawaan = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{huruf}{_warna(tata.TINTA)}{_ukuran(tata.HURUF_ISI)}"
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_jarak(0, 6, 276)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    umum = "".join(
        (
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
            '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
            '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
            '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
            '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
            '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
            '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>'
            f"<w:rPr>{_warna(tata.UTAMA)}</w:rPr></w:style>",
            '<w:style w:type="character" w:customStyle="1" w:styleId="NomorBab"><w:name w:val="Nomor Bab"/>'
            f'<w:uiPriority w:val="10"/><w:rPr>{_warna(tata.UTAMA)}<w:spacing w:val="16"/>{_ukuran(11)}</w:rPr></w:style>',
            '<w:style w:type="character" w:customStyle="1" w:styleId="NomorObjek"><w:name w:val="Nomor Objek"/>'
            f'<w:uiPriority w:val="10"/><w:rPr>{_warna(tata.UTAMA)}</w:rPr></w:style>',
        )
    )
    return (
        f"<w:styles {RUANG_NAMA}>{bawaan}{umum}{_gaya_judul()}{_gaya_isi()}{_gaya_daftar()}{_gaya_tabel()}{_gaya_sampul()}"
        "</w:styles>"
    )


def _gaya_judul() -> str:
    return (
        _judul(1, f"<w:pageBreakBefore/>{_jarak(0, 18, 264)}{TENGAH}", TEBAL + _ukuran(15))
        + _judul(2, _jarak(16, 6) + KIRI, TEBAL + _ukuran(12))
        + _judul(3, _jarak(12, 5) + KIRI, TEBAL + _ukuran(11))
        + _judul(4, _jarak(10, 4) + KIRI, TEBAL + MIRING + _ukuran(11))
    )


def _gaya_isi() -> str:
    isi = '<w:jc w:val="both"/>'
    batas = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="{tata.GARIS}"/></w:pBdr>'
    minta = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="7" w:color="{tata.AKSEN}"/></w:pBdr>'
    return (
        _paragraf("BodyText", "Body Text", ppr=_jarak(0, 7, 290) + isi, prioritas=1)
        + _paragraf("IsiTengah", "Isi Tengah", dasar="BodyText", ppr=TENGAH)
        + _paragraf(
            "Keterangan",
            "Keterangan",
            berikut="BodyText",
            ppr=_jarak(0, 2, 252) + KIRI,
            rpr=_warna(tata.REDUP) + _ukuran(9),
        )
        + _paragraf(
            "Permintaan",
            "Permintaan",
            dasar="BodyText",
            berikut="BodyText",
            ppr=f'{minta}<w:shd w:val="clear" w:color="auto" w:fill="{tata.PERMINTAAN}"/>'
            f'{_jarak(6, 10)}<w:ind w:left="190"/>{KIRI}',
            rpr=MIRING,
        )
        + _paragraf("Caption", "caption", berikut="BodyText", ppr=_jarak(10, 6, 252) + TENGAH, rpr=TEBAL + _ukuran(10))
        + _paragraf("Gambar", "Gambar", berikut="Caption", ppr=f"<w:keepNext/>{_jarak(12, 0, 240)}{TENGAH}")
        + _paragraf("JudulKotak", "Judul Kotak", ppr=f"<w:keepNext/>{_jarak(2, 4)}", rpr=TEBAL + _warna(tata.UTAMA))
        + _paragraf("TandaTangan", "Tanda Tangan", ppr=f"<w:keepNext/><w:keepLines/>{_jarak(0, 0, 264)}{TENGAH}")
        + _paragraf(
            "Header",
            "header",
            ppr=batas + _jarak(0, 0, 240),
            rpr=_warna(tata.REDUP) + _ukuran(8.5),
            utama=False,
        )
        + _paragraf("Footer", "footer", ppr=_jarak(0, 0, 240) + TENGAH, rpr=_warna(tata.REDUP) + _ukuran(9), utama=False)
        + _paragraf("Jeda", "Jeda", ppr='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
                    rpr=_ukuran(1), utama=False)
    )  # fmt: skip


def _gaya_daftar() -> str:
    toc = "".join(
        _paragraf(
            f"TOC{n}",
            f"toc {n}",
            berikut="Normal",
            ppr=_jarak(6 if n == 1 else 0, 3, 252)
            + f'<w:ind w:left="{kiri + gantung}" w:right="567" w:hanging="{gantung}"/>{KIRI}',
            rpr=TEBAL if n == 1 else "",
            prioritas=39,
            utama=False,
        )
        for n, kiri, gantung in ((1, 0, 0), (2, 283, 397), (3, 680, 397), (4, 1077, 397))
    )
    return (
        toc
        + _paragraf(
            "TableofFigures",
            "table of figures",
            berikut="Normal",
            ppr=_jarak(0, 4, 252) + f'<w:ind w:left="1304" w:right="567" w:hanging="1304"/>{KIRI}',
            utama=False,
        )
        + _paragraf("ListParagraph", "List Paragraph", dasar="BodyText", ppr=_jarak(0, 3, 290), prioritas=34)
    )


def _gaya_tabel() -> str:
    tepi = "".join(
        f'<w:{sisi} w:val="single" w:sz="4" w:space="0" w:color="{tata.GARIS}"/>'
        for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    lebar = twip(tata.JARAK_SEL)
    isi = "".join(
        _paragraf(gaya_isi_tabel(u), f"Isi Tabel {u:g}", ppr=_jarak(0, 0, 252) + KIRI, rpr=_ukuran(u))
        + _paragraf(
            gaya_isi_tabel(u, kepala=True),
            f"Kepala Tabel {u:g}",
            dasar=gaya_isi_tabel(u),
            ppr=f"<w:keepNext/>{TENGAH}",
            rpr=TEBAL,
        )
        for u in tata.HURUF_TABEL
    )
    sel = "".join(
        f'<w:{sisi} w:w="{n}" w:type="dxa"/>' for sisi, n in (("top", 46), ("left", lebar), ("bottom", 46), ("right", lebar))
    )
    return isi + (
        '<w:style w:type="table" w:customStyle="1" w:styleId="TabelLaporan"><w:name w:val="Tabel Laporan"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{tepi}</w:tblBorders><w:tblCellMar>{sel}</w:tblCellMar></w:tblPr></w:style>"
    )


def _gaya_sampul() -> str:
    return (
        _paragraf("Title", "Title", ppr=_jarak(0, 0, 252) + KIRI, rpr=TEBAL + _warna(tata.UTAMA) + _ukuran(30), prioritas=10)
        + _paragraf("Subtitle", "Subtitle", ppr=_jarak(10, 0), rpr=_warna(tata.REDUP) + _ukuran(22), prioritas=11)
        + _paragraf("SampulInstansi", "Sampul Instansi", ppr=_jarak(0, 2, 252), rpr=TEBAL + _ukuran(13))
        + _paragraf("SampulInduk", "Sampul Induk", ppr=_jarak(0, 2, 252), rpr=_warna(tata.REDUP) + _ukuran(11))
        + _paragraf("SampulKeterangan", "Sampul Keterangan", ppr=_jarak(0, 2, 252), rpr=_warna(tata.REDUP) + _ukuran(10))
    )


# Lists -------------------------------------------------------------------------------------------------------------------

_BENTUK = {"butir": ("bullet", "•–•–"), "angka": ("decimal", ""), "huruf": ("lowerLetter", "")}
ABSTRAK = {nama: n for n, nama in enumerate(_BENTUK)}
"""Number of the abstract list of each kind."""
INDEN_DAFTAR = 18.0
"""Indentation of a list at each depth."""


def numbering(daftar: list[tuple[str, int]]) -> str:
    """``numbering.xml`` with a list of its own for each item of ``daftar`` (kind, depth); each starts at one. Numbers run from 1."""
    abstrak = "".join(
        f'<w:abstractNum w:abstractNumId="{ABSTRAK[nama]}"><w:multiLevelType w:val="hybridMultilevel"/>'
        + "".join(_tingkat_daftar(n, bentuk, tanda) for n in range(TINGKAT_DAFTAR))
        + "</w:abstractNum>"
        for nama, (bentuk, tanda) in _BENTUK.items()
    )
    nomor = "".join(
        f'<w:num w:numId="{i}"><w:abstractNumId w:val="{ABSTRAK[jenis]}"/>'
        f'<w:lvlOverride w:ilvl="{dalam}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for i, (jenis, dalam) in enumerate(daftar, start=1)
    )
    return f"<w:numbering {RUANG_NAMA}>{abstrak}{nomor}</w:numbering>"


def _tingkat_daftar(n: int, bentuk: str, tanda: str) -> str:
    kiri = twip(INDEN_DAFTAR * (n + 1))
    teks = tanda[n] if tanda else f"%{n + 1}."
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/><w:lvlText w:val="{teks}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{kiri}" w:hanging="{twip(INDEN_DAFTAR)}"/></w:pPr></w:lvl>'
    )


def settings() -> str:
    """``settings.xml``: today's layout rules of Word, Indonesian, no question at opening."""
    return (
        f'<w:settings {RUANG_NAMA}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )
