from __future__ import annotations

import pytest
from lxml import etree

from akuntabel.dokumen.html_svg import SvgKeliruError, svg_sebaris

BUKA = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 1 1">'


@pytest.mark.parametrize(
    "jahat",
    [
        "<script>alert(1)</script>",
        "<foreignObject><div xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
        '<rect onclick="alert(1)"/>',
        '<image href="https://luar.example/x.png"/>',
        '<image xlink:href="//luar.example/x.png"/>',
        '<rect fill="url(https://luar.example/x#a)"/>',
        '<rect style="background:url(https://luar.example)"/>',
        "<style>@import 'https://luar.example';</style>",
        '<a href="javascript:alert(1)"><text>x</text></a>',
        '<set attributeName="href" to="javascript:alert(1)"/>',
        "<!-- <script>alert(1)</script> --><?php x?>",
    ],
)
def test_nothing_runs_and_nothing_is_fetched(jahat: str) -> None:
    hasil = svg_sebaris(f"{BUKA}{jahat}</svg>", awalan="a-", alt="x")
    for kata in ("script", "alert", "onclick", "luar.example", "foreignObject", "style", "php"):
        assert kata not in hasil


def test_ids_and_what_points_to_them_get_a_prefix() -> None:
    svg = f'{BUKA}<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/><use href="#g" xlink:href="#g"/></svg>'
    hasil = svg_sebaris(svg, awalan="gambar-1-", alt="x")
    assert 'id="gambar-1-g"' in hasil
    assert 'fill="url(#gambar-1-g)"' in hasil
    assert hasil.count('href="#gambar-1-g"') == 2


def test_the_drawing_is_named_by_its_alternative_text() -> None:
    akar = etree.fromstring(svg_sebaris(f"{BUKA}<title>t</title></svg>", awalan="a-", alt='Satu "dua"\n<tiga>'))
    assert akar.get("role") == "img"
    assert akar.get("aria-label") == 'Satu "dua" <tiga>'


@pytest.mark.parametrize("bukan", ["", "<svg", "<html/>", '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'])
def test_what_is_not_svg_is_refused_with_a_reason(bukan: str) -> None:
    with pytest.raises(SvgKeliruError, match=r"SVG|svg"):
        svg_sebaris(bukan, awalan="a-", alt="x")


def test_an_entity_is_not_expanded() -> None:
    svg = f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>{BUKA}<text>&a;</text></svg>'
    assert "root:" not in svg_sebaris(svg, awalan="a-", alt="x")
