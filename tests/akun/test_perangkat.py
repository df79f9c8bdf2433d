from __future__ import annotations

import pytest

from akuntabel.akun.perangkat import sebut_perangkat

CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"


@pytest.mark.parametrize(
    ("agen", "sebutan"),
    [
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36", "Chrome di Windows"),
        (f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {CHROME} Safari/537.36 Edg/140.0", "Edge di Windows"),
        (f"Mozilla/5.0 (Linux; Android 15; SM-A55) {CHROME} Mobile Safari/537.36", "Chrome di Android"),
        (f"Mozilla/5.0 (Linux; Android 15) SamsungBrowser/28.0 {CHROME}", "Samsung Internet di Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", "Safari di iPhone"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 15.0) Gecko/20100101 Firefox/140.0", "Firefox di macOS"),
        ("curl/8.0", "Peramban lain"),
        ("", "Peramban lain"),
    ],
)
def test_a_browser_is_named_as_its_owner_knows_it(agen: str, sebutan: str) -> None:
    assert sebut_perangkat(agen) == sebutan
