"""What stands on one page of a PDF: letters and drawings, each with its place in points from the upper left corner."""

from __future__ import annotations

from dataclasses import dataclass, field

Kotak = tuple[float, float, float, float]
"""x0, top, x1, bottom."""


@dataclass(slots=True)
class Huruf:
    teks: str
    x0: float
    atas: float
    x1: float
    bawah: float
    ukuran: float
    tebal: bool
    peran: str
    """"H1" … "H6", "TH", "Figure", "Artifact" by the file's tags, else ""."""
    tegak: bool = True


@dataclass(slots=True)
class Coretan:
    """Something drawn that is no letter. ``jenis``: "garis" (straight), "kotak", "lengkung", "gambar"."""

    jenis: str
    x0: float
    atas: float
    x1: float
    bawah: float

    @property
    def kotak(self) -> Kotak:
        return (self.x0, self.atas, self.x1, self.bawah)


@dataclass(slots=True)
class Lembar:
    """All that a page holds."""

    lebar: float
    tinggi: float
    huruf: list[Huruf] = field(default_factory=list)
    coretan: list[Coretan] = field(default_factory=list)
    lukisan: list[Kotak] = field(default_factory=list)
    """Pictures by the file's tags."""
    gelap: int = 0
    """Letters whose sign the file does not tell."""
