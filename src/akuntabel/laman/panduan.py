"""The users' manual (``docs/panduan``) inside the program: chapters to read, and the help beside each field.

A chapter names the pages that it describes in a line ``<!-- halaman: app:name app:name2 -->``, and explains the fields
of their forms in tables ``| Isian | Penjelasan |``, the one source of the help texts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt
from markdown_it.token import Token

UTAMA = "README"
"""The chapter that is the map of the others."""
_DI_WHEEL = Path(__file__).with_name("panduan_isi")
_HALAMAN = re.compile(r"^<!-- halaman: (.+?) -->$", re.MULTILINE)
_KEPALA_ISIAN = re.compile(r"^\|\s*Isian\s*\|\s*Penjelasan\s*\|$")
_SEL = re.compile(r"(?<!\\)\|")
_SEKITAR = 60
"""Letters shown before and after what was searched for."""


@dataclass(frozen=True, slots=True)
class Bagian:
    """A heading of a chapter and the plain text below it, up to the next heading."""

    jangkar: str
    judul: str
    tingkat: int
    teks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bab:
    """A chapter, ready to show."""

    nama: str
    judul: str
    isi: SafeString
    bagian: tuple[Bagian, ...]
    halaman: tuple[str, ...]
    """The pages it describes, by the names of their URLs."""


@dataclass(frozen=True, slots=True)
class Temu:
    """Where the manual speaks of what was searched for."""

    bab: Bab
    bagian: Bagian
    kutipan: str


def bantuan(bab: str, isian: str) -> SafeString:
    """What the manual says about a field, as the help text of a form; empty where it says nothing."""
    return SafeString(_penulis().renderInline(_isian(bab).get(isian, "")))  # raw HTML is off


def bab_halaman(nama_url: str) -> str:
    """The chapter that describes a page, by the name of its URL; "" where none does."""
    return _halaman().get(nama_url, "")


def daftar_bab() -> tuple[Bab, ...]:
    """All chapters in reading order, without the map."""
    return tuple(b for b in map(isi_bab, _sumber()) if b and b.nama != UTAMA)


@cache
def isi_bab(nama: str) -> Bab | None:
    """A chapter as safe HTML; None where there is no such chapter."""
    sumber = _sumber().get(nama)
    if sumber is None:
        return None
    token = _penulis().parse(_HALAMAN.sub("", sumber))
    bagian = _bagian(token)
    for t in _semua(token):
        if t.type == "link_open":
            _arahkan(t)
        elif t.type == "table_open":
            t.attrSet("tabindex", "0")  # wide ones are scrolled by keyboard too
    halaman = tuple(n for baris in _HALAMAN.findall(sumber) for n in baris.split())
    html = str(_penulis().renderer.render(token, _penulis().options, {}))
    return Bab(
        nama=nama,
        judul=bagian[0].judul if bagian else nama,
        isi=mark_safe(html),  # noqa: S308  # raw HTML is off
        bagian=bagian,
        halaman=halaman,
    )


def cari_panduan(kata: str) -> tuple[Temu, ...]:
    """The parts of the manual that hold all the words; those with a word in their heading come first."""
    dicari = kata.lower().split()
    if not dicari:
        return ()
    temu = [
        Temu(bab, bagian, _kutip(bagian.teks, dicari))
        for bab in daftar_bab()
        for bagian in bab.bagian
        if all(k in f"{bagian.judul}\n{bagian.teks}".lower() for k in dicari)
    ]
    return tuple(sorted(temu, key=lambda t: not any(k in t.bagian.judul.lower() for k in dicari)))


def jangkar(judul: str) -> str:
    """The anchor of a heading, as code hosts make it, so that links work there as here."""
    return re.sub(r"[^\w\- ]", "", judul.lower()).replace(" ", "-")


# --- sources ---------------------------------------------------------------------------------------------------------


def _folder() -> Path:
    """``docs`` of a checkout, or its copy in the installed package."""
    return _DI_WHEEL if _DI_WHEEL.is_dir() else Path(__file__).parents[3] / "docs"


@cache
def _sumber() -> dict[str, str]:
    """Name of chapter to Markdown: those of the manual in order, then the reference pages beside it."""
    berkas = [*sorted((_folder() / "panduan").glob("[0-9]*.md")), _folder() / "panduan" / f"{UTAMA}.md"]
    berkas += [_folder() / f"{nama}.md" for nama in ("angka", "paket-data", "glosarium")]
    return {b.stem: b.read_text(encoding="utf-8") for b in berkas if b.exists()}


@cache
def _halaman() -> dict[str, str]:
    return {nama: bab for bab, isi in _sumber().items() for baris in _HALAMAN.findall(isi) for nama in baris.split()}


@cache
def _isian(bab: str) -> dict[str, str]:
    """Field to explanation, from all such tables of a chapter."""
    hasil: dict[str, str] = {}
    dalam_tabel = False
    for baris in _sumber().get(bab, "").splitlines():
        if _KEPALA_ISIAN.match(baris):
            dalam_tabel = True
        elif not baris.startswith("|"):
            dalam_tabel = False
        elif dalam_tabel and not baris.startswith(("|-", "| -", "|:")):
            sel = [s.strip().replace(r"\|", "|") for s in _SEL.split(baris)[1:-1]]
            hasil[sel[0].strip("*`")] = sel[1]
    return hasil


# --- Markdown --------------------------------------------------------------------------------------------------------


@cache
def _penulis() -> MarkdownIt:
    penulis = MarkdownIt("commonmark", {"html": False}).enable("table")
    penulis.add_render_rule("fence", _kode)
    return penulis


def _kode(_self: object, token: Sequence[Token], n: int, *_: object) -> str:
    """A block of code, which can be scrolled by keyboard where it is wide."""
    return f'<pre tabindex="0"><code>{escape(token[n].content)}</code></pre>\n'


def _semua(token: list[Token]) -> list[Token]:
    return [x for t in token for x in (t, *(t.children or []))]


def _bagian(token: list[Token]) -> tuple[Bagian, ...]:
    """The parts of a chapter; each heading gets its anchor."""
    awal = [n for n, t in enumerate(token) if t.type == "heading_open"]
    hasil = []
    for n, berikut in zip(awal, [*awal[1:], len(token)], strict=True):
        judul = _polos([token[n + 1]])
        token[n].attrSet("id", jangkar(judul))
        hasil.append(Bagian(jangkar(judul), judul, int(token[n].tag[1]), _polos(token[n + 3 : berikut])))
    return tuple(hasil)


def _polos(token: list[Token]) -> str:
    """The text of tokens without its marks."""
    baris = [
        "".join(a.content if a.type in ("text", "code_inline") else " " for a in t.children or [] if a.nesting == 0)
        if t.type == "inline"
        else t.content
        for t in token
        if t.type in ("inline", "fence", "code_block")
    ]
    return " ".join(" ".join(baris).split())


def _arahkan(tautan: Token) -> None:
    """A link to a chapter leads to its page here; one to a file that is not shown here stays plain text."""
    tujuan = str(tautan.attrGet("href") or "")
    if tujuan.startswith(("http:", "https:", "#", "/")):
        return
    berkas, _, bagian = tujuan.partition("#")
    nama = Path(berkas).stem
    if berkas.endswith(".md") and nama in _sumber() and not berkas.startswith("../../"):
        tautan.attrSet("href", f"/bantuan/{quote(nama)}/" + (f"#{bagian}" if bagian else ""))
    else:
        tautan.attrs.pop("href", None)


def _kutip(teks: str, dicari: list[str]) -> str:
    tempat = min((n for k in dicari if (n := teks.lower().find(k)) >= 0), default=0)
    awal = max(teks.rfind(" ", 0, max(tempat - _SEKITAR, 0)) + 1, 0)
    akhir = teks.find(" ", tempat + 2 * _SEKITAR)
    potong = teks[awal:] if akhir < 0 else teks[awal:akhir]
    return f"{'… ' if awal else ''}{potong}{' …' if akhir >= 0 else ''}"
