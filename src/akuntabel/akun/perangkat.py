"""What a browser says about itself, in a few words that its owner knows again."""

from __future__ import annotations

PERAMBAN = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SISTEM = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)
"""In the order in which they are looked for: an Edge also calls itself Chrome, an Android also Linux."""


def sebut_perangkat(agen: str) -> str:
    """ "Chrome di Windows"; what is not known is said to be unknown.

    >>> sebut_perangkat("Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0")
    'Firefox di Linux'
    """
    peramban = next((nama for tanda, nama in PERAMBAN if tanda in agen), "Peramban lain")
    sistem = next((nama for tanda, nama in SISTEM if tanda in agen), "")
    return f"{peramban} di {sistem}" if sistem else peramban
