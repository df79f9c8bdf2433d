"""The audits of whole reports are well formed and quote what stands in the text."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
from tests.reviu.ukur import RUJUKAN

SINI = Path(__file__).parent

JENIS = [
    "C-REGKEY",
    "C-REGROLE",
    "C-REGLIST",
    "C-REGTYPE",
    "C-REGTITLE",
    "C-REGFORM",
    "C-REGORDER",
    "C-REGREQ",
    "C-STALE",
    "C-DATE",
    "C-PERIOD",
    "C-INTERVAL",
    "C-XREF",
    "C-EMPTY",
    "C-FIGURE",
    "C-OUTLINE",
    "C-DUPHEAD",
    "C-HEADFORM",
    "C-REQ",
    "C-CANON",
    "C-CASCADE",
    "C-FORMULA",
    "C-LABEL",
    "C-ABBR",
    "C-NUM",
    "C-UNIT",
    "C-GAP",
    "C-SUM",
    "C-PCT",
    "C-TERBILANG",
    "C-LINEAR",
    "C-OUTLIER",
    "C-NOMEN",
    "C-TREE",
    "C-COL",
    "C-ORDER",
    "C-NUMBERING",
    "C-FORM",
    "C-DUPWORD",
    "C-DUPPHRASE",
    "C-DUPCELL",
    "C-XNUM",
    "C-ORG",
    "C-LOOKUP",
    "C-LEX",
    "C-TERM",
    "C-OBSOLETE",
    "C-STYLE",
    "C-CASE",
    "C-PUNCT",
    "C-BRACKET",
    "C-SMART",
    "C-LOGIC",
    "C-TOPIC",
    "C-TEXT",
    "C-LISTSEM",
    "C-SIGN",
    "C-PII",
    "C-METHOD",
    "C-ARTEFACT",
]
TINGKAT = ("tinggi", "sedang", "rendah")

TANPA_NUSAKENCANA = (
    *("C-REGROLE", "C-REGTYPE", "C-REGFORM", "C-REGREQ", "C-STALE", "C-PERIOD", "C-EMPTY", "C-FIGURE", "C-OUTLINE"),
    *("C-DUPHEAD", "C-HEADFORM", "C-CANON", "C-CASCADE", "C-LABEL", "C-NUM", "C-GAP", "C-TERBILANG", "C-LINEAR"),
    *("C-COL", "C-ORDER", "C-FORM", "C-DUPPHRASE", "C-DUPCELL", "C-TERM", "C-OBSOLETE", "C-STYLE", "C-CASE", "C-PUNCT"),
    *("C-BRACKET", "C-SMART", "C-TEXT", "C-PII", "C-METHOD", "C-ARTEFACT"),
)

TIDAK_ADA = {
    "lumajang-2023": (
        ("C-SUM", "every total in the tables and of the six programs adds up"),
        ("C-PCT", "the only percentage whose two figures are printed, 7.90, is right"),
        ("C-PII", "the text of the report has a placeholder where the number of the official stood"),
    ),
    "tirtajaya-2024": (),
    "nusakencana-2023": tuple((j, "its slips are of figures, claims, laws and names") for j in TANPA_NUSAKENCANA),
}
# rows may be added, never removed
PALING_SEDIKIT = {"lumajang-2023": (385, 76), "tirtajaya-2024": (108, 70), "nusakencana-2023": (56, 32)}
TEKS = {
    "lumajang-2023": RUJUKAN,
    "tirtajaya-2024": SINI / "tirtajaya-2024.txt",
    "nusakencana-2023": SINI / "nusakencana-2023.txt",
}
NIP = ("19780412", "200501", "1", "003")
"""Of nobody: the shape of a number, so that a check for personal data has something to find."""

naskah = pytest.mark.parametrize("nama", sorted(PALING_SEDIKIT))


def baca(nama: str) -> list[dict[str, str]]:
    """The rows of one list, with its heading checked."""
    with (SINI / f"{nama}.csv").open(encoding="utf-8", newline="") as berkas:
        baris = csv.DictReader(berkas)
        kolom = ["no", "baris", "kutipan", "uraian"]
        if not nama.endswith("-benar"):
            kolom[2:2] = ["jenis", "tingkat"]
        assert baris.fieldnames == kolom
        return list(baris)


def nomor_baris(baris: str) -> set[int]:
    """``13;27;40-42`` as line numbers."""
    semua: set[int] = set()
    for bagian in baris.split(";"):
        awal, _, akhir = bagian.partition("-")
        assert int(awal) <= int(akhir or awal), baris
        semua.update(range(int(awal), int(akhir or awal) + 1))
    return semua


def baris_teks(nama: str) -> list[str]:
    """The lines of the report; where its text is not at hand, the test is skipped."""
    berkas = TEKS[nama]
    if not berkas.exists():
        pytest.skip("tanpa naskahnya; foldernya disebut AKUNTABEL_RUJUKAN")
    return berkas.read_text(encoding="utf-8").replace("{{NIP}}", " ".join(NIP)).split("\n")


@naskah
def test_rows_are_numbered_without_a_gap_and_none_was_removed(nama: str) -> None:
    for akhiran, sedikit in zip(("", "-benar"), PALING_SEDIKIT[nama], strict=True):
        nomor = [int(x["no"]) for x in baca(nama + akhiran)]
        assert nomor == list(range(1, len(nomor) + 1))
        assert len(nomor) >= sedikit


@naskah
def test_every_row_says_what_is_wrong_where_and_how_severe(nama: str) -> None:
    for x in baca(nama):
        jenis = x["jenis"].split("|")
        assert set(jenis) <= set(JENIS), x
        assert 1 <= len(jenis) <= 2, x
        assert len(set(jenis)) == len(jenis), x
        assert x["tingkat"] in TINGKAT, x
    for x in [*baca(nama), *baca(nama + "-benar")]:
        assert nomor_baris(x["baris"]), x
        assert 0 < len(x["kutipan"]) <= 120, x
        assert x["uraian"].endswith("."), x
        assert x["kutipan"] == x["kutipan"].strip(), x


@naskah
def test_every_kind_occurs_or_its_absence_has_a_reason(nama: str) -> None:
    ada = {j for x in baca(nama) for j in x["jenis"].split("|")}
    tidak_ada = {j for j, alasan in TIDAK_ADA[nama] if alasan}
    assert ada | tidak_ada == set(JENIS)
    assert not ada & tidak_ada


@naskah
def test_no_cause_is_written_down_twice(nama: str) -> None:
    semua = [(x["baris"], x["jenis"], x["kutipan"], x["uraian"]) for x in baca(nama)]
    assert len(set(semua)) == len(semua)


@naskah
def test_what_is_right_is_not_accused_in_the_same_words(nama: str) -> None:
    salah = {(b, x["kutipan"]) for x in baca(nama) for b in nomor_baris(x["baris"])}
    benar = {(b, x["kutipan"]) for x in baca(nama + "-benar") for b in nomor_baris(x["baris"])}
    assert not salah & benar


@naskah
@pytest.mark.parametrize("akhiran", ["", "-benar"])
def test_each_quotation_stands_in_one_of_its_lines(nama: str, akhiran: str) -> None:
    teks = baris_teks(nama)
    for x in baca(nama + akhiran):
        nomor = nomor_baris(x["baris"])
        assert max(nomor) <= len(teks), x
        assert any(x["kutipan"] in teks[n - 1] for n in nomor), x


def test_the_invented_report_is_clean_for_the_greater_part() -> None:
    teks = baris_teks("tirtajaya-2024")
    assert 300 <= len(teks) <= 450
    terisi = {n for n, isi in enumerate(teks, start=1) if isi.strip()}
    bersih = terisi - {b for x in baca("tirtajaya-2024") for b in nomor_baris(x["baris"])}
    assert len(bersih) >= len(terisi) * 2 // 5


def test_the_invented_report_has_a_personal_number_only_when_it_is_read_here() -> None:
    nip = re.compile(r"\b(19|20)\d{6} (19|20)\d{4} [12] \d{3}\b")
    teks = baris_teks("tirtajaya-2024")
    (nomor,) = (n for n, isi in enumerate(teks, start=1) if nip.search(isi))
    (baris,) = (x for x in baca("tirtajaya-2024") if x["jenis"] == "C-PII")
    assert nomor_baris(baris["baris"]) == {nomor}
    assert not nip.search(TEKS["tirtajaya-2024"].read_text(encoding="utf-8"))
