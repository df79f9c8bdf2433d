"""The few colours of the house, the same in charts, pages and documents (hex, for every writer)."""

from __future__ import annotations

TINTA = "#18222f"
REDUP = "#5b6878"
GARIS = "#dfe4ea"
GARIS_TEGAS = "#aeb9c5"
"""Rules that carry meaning (connectors, axes), where the hairline would vanish in print."""
LINTASAN = "#edf1f4"
"""The empty part of a bar."""
KERTAS = "#ffffff"
DASAR = "#f5f7f9"
UTAMA = "#0b4f6c"
UTAMA_MUDA = "#e6f0f4"
AKSEN = "#c8922e"

LANGKAH: dict[str, str] = {
    "sangat_rendah": "#b42318",
    "rendah": "#c4661f",
    "sedang": "#9a6700",
    "tinggi": "#4f7f3a",
    "sangat_tinggi": "#1f7a4d",
}
"""The five steps of capaian, for bars and marks; the word always stands beside them in ink."""
