"""Modules of checks are found by their place, not by a list that somebody keeps."""

import sys
from pathlib import Path

from akuntabel.reviu import berkas, periksa_laporan


def test_every_module_below_the_package_is_loaded_with_the_review() -> None:
    akar = Path(berkas.__file__).parent
    modul = {".".join((berkas.__name__, *x.relative_to(akar).with_suffix("").parts)) for x in akar.rglob("[!_]*.py")}
    assert periksa_laporan.__name__ in sys.modules
    assert modul <= sys.modules.keys()
    assert len(modul) > 80
