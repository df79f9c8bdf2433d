"""A drawing made safe to stand inside a page: nothing that runs, nothing that is fetched, no id twice."""

from __future__ import annotations

import re

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_DIBUANG = frozenset(
    (
        "script",
        "foreignObject",
        "iframe",
        "style",
        "animate",
        "animateTransform",
        "animateMotion",
        "set",
        "handler",
        "a",
    )
)
_RUJUKAN = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)['\"]?\s*\)")
_RUJUKAN_LUAR = re.compile(r"url\(\s*['\"]?(?!#)", re.IGNORECASE)


class SvgKeliruError(ValueError):
    """What was given is not SVG."""


def svg_sebaris(svg: str, *, awalan: str, alt: str) -> str:
    """The SVG for use inside HTML, named by ``alt``; ids and references to them get the prefix ``awalan``.

    Raises SvgKeliruError where the text is not well-formed SVG.
    """
    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        akar = etree.fromstring(svg.encode("utf-8", "ignore"), pengurai)
    except etree.XMLSyntaxError as galat:
        raise SvgKeliruError(f"SVG tidak dapat dibaca: {galat}") from None
    if akar.tag != f"{{{SVG}}}svg":
        raise SvgKeliruError("Akar gambar bukan svg.")
    for unsur in list(akar.iter()):
        if not isinstance(unsur.tag, str) or etree.QName(unsur).localname in _DIBUANG:
            _buang(unsur)
            continue
        for nama, nilai in list(unsur.attrib.items()):
            _rapikan(unsur, str(nama), str(nilai), awalan)
    akar.set("role", "img")
    akar.set("aria-label", " ".join(alt.split()))
    etree.cleanup_namespaces(akar)
    return str(etree.tostring(akar, encoding="unicode", with_tail=False))


def _rapikan(unsur: etree._Element, nama: str, nilai: str, awalan: str) -> None:
    if nama.lower().startswith("on") or nama == "style" or _RUJUKAN_LUAR.search(nilai):
        del unsur.attrib[nama]
    elif nama == "id":
        unsur.set("id", awalan + nilai)
    elif nama in ("href", _XLINK):
        if nilai.startswith("#"):
            unsur.set(nama, f"#{awalan}{nilai[1:]}")
        elif not nilai.startswith("data:image/"):
            del unsur.attrib[nama]
    elif nama in ("aria-labelledby", "aria-describedby"):
        del unsur.attrib[nama]
    elif "url(" in nilai:
        unsur.set(nama, _RUJUKAN.sub(lambda r: f"url(#{awalan}{r[1]})", nilai))


def _buang(unsur: etree._Element) -> None:
    induk = unsur.getparent()
    if induk is not None:
        induk.remove(unsur)
