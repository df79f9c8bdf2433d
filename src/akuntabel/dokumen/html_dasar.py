"""Text made safe for HTML, for its attributes and for CSS."""

from __future__ import annotations

import re
from html import escape

from akuntabel.dokumen.huruf import bersihkan


def html(teks: str) -> str:
    """Text as content of an element; a line break of the text is one on the page."""
    return escape(bersihkan(teks)).replace("\n", "<br>").replace("\t", " ")


def atribut(teks: str) -> str:
    """Text as value of an attribute in double quotes, on one line."""
    return escape(" ".join(bersihkan(teks).split()), quote=True)


def teks_css(teks: str) -> str:
    """A string of CSS, quotes included, that can end neither itself nor its style element."""
    bersih = " ".join(bersihkan(teks).split())
    return '"' + re.sub(r"[\\\"<>&]", lambda c: f"\\{ord(c[0]):x} ", bersih) + '"'
