"""The bars of people at work: operators open the grid and save cells at once, without an error or a lost update.

Run with ``python -m benchmarks.bar_beban`` (SQLite: 30 people typing together, 200 paced) or with
``--postgresql ALAMAT`` (200 people). Kabupaten Uji is made in a folder or database of its own, the real server is
started on it, and every operator is a session of his own: opens the grid, then saves cell after cell with pauses as of
somebody who types. Four operators share each office, and cells collide on purpose: whoever sees an older version gets
the other's value and sends again. At the end each version of a cell must have been replaced by one save alone, and the
figure that stands in it must be the one that was saved last (``hilang``).
"""

from __future__ import annotations

import argparse
import http.client
import itertools
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from html import unescape
from pathlib import Path
from statistics import quantiles
from urllib.parse import urlsplit

TAHUN, TRIWULAN = 2025, 2
BAR_HALAMAN_MS, BAR_SIMPAN_MS = 150.0, 60.0
PORT = 8190
_SEL = re.compile(r'data-sel="([^"]+)"[^>]*?data-versi="(\d+)"')
_SIMPAN = re.compile(r'data-simpan="([^"]+)"')
_ANGKA = itertools.count(10_001)
"""What is typed: never the same figure twice, since to send what is stored already is no change."""
Isi = dict[str, tuple[int, Decimal | None]]
"""The cells of the quarter: row version and figure by indicator."""
_TOKEN = re.compile(r'name="csrf-token" content="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """A save that was confirmed: the cell, the version that its operator had seen there, and the figure."""

    sel: str
    dilihat: int
    angka: int


@dataclass
class Catatan:
    """What one operator met: times in ms, conflicts, errors, and the saves that were confirmed."""

    halaman: list[float] = field(default_factory=list)
    simpan: list[float] = field(default_factory=list)
    bentrok: int = 0
    galat: list[str] = field(default_factory=list)
    tersimpan: list[Tersimpan] = field(default_factory=list)


# --- the office and its server ---------------------------------------------------------------------------------------


def siapkan(opd: int, orang: int) -> list[tuple[str, str]]:
    """Fill the database named by the environment; the sessions of the operators as (OPD, session key)."""
    import django

    os.environ["DJANGO_SETTINGS_MODULE"] = "akuntabel.situs.pengaturan"
    django.setup()
    from benchmarks.kabupaten import kabupaten_uji
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.test import Client

    from akuntabel.akun.models import Penugasan
    from akuntabel.aturan.hak import PELAKU_IMPOR, Jangkauan, Peran
    from akuntabel.pertukaran.tindakan import impor_himpunan

    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    kode: list[str] = []
    for satu, himpunan in kabupaten_uji(opd, tahun=2):
        impor_himpunan(pelaku=PELAKU_IMPOR, himpunan=himpunan)
        kode.append(satu)
    sesi = []
    for n in range(orang):
        milik = kode[n % len(kode)]
        pengguna = get_user_model().objects.create(username=f"operator-{n}")
        Penugasan.objects.create(
            pengguna=pengguna, peran=Peran.OPERATOR_OPD.value, jangkauan=Jangkauan.OPD.value, opd_id=milik
        )
        klien = Client()
        klien.force_login(pengguna, backend="akuntabel.akun.autentikasi.Autentikasi")
        sesi.append((milik, klien.cookies["sessionid"].value))
    return sesi


@contextmanager
def server(folder: Path) -> Iterator[None]:
    """The program as an office runs it."""
    perintah = [str(Path(sys.executable).parent / "akuntabel"), "server", "--port", str(PORT)]
    with (folder / "server.log").open("wb") as log:
        proses = subprocess.Popen(perintah, stdout=log, stderr=log)
        try:
            _tunggu()
            yield
        finally:
            proses.terminate()
            proses.wait(40)


def _tunggu() -> None:
    for _ in range(1200):
        try:
            sambungan = http.client.HTTPConnection("127.0.0.1", PORT, timeout=2)
            sambungan.request("GET", "/healthz")
            if sambungan.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
    raise SystemExit("Server tidak menjawab.")


# --- one operator ----------------------------------------------------------------------------------------------------


class Operator(threading.Thread):
    def __init__(self, opd: str, sesi: str, *, sel: int, jeda: float, datang: float, benih: int) -> None:
        super().__init__(daemon=True)
        self.opd, self.sesi, self.banyak, self.jeda, self.datang = opd, sesi, sel, jeda, datang
        self.acak = random.Random(benih)
        self.catatan = Catatan()

    def run(self) -> None:
        self.sambungan = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
        time.sleep(self.acak.random() * self.datang)
        try:
            self._kerja()
        except Exception as sebab:  # noqa: BLE001 - whatever goes wrong is a result of the test
            self.catatan.galat.append(repr(sebab))

    def _kerja(self) -> None:
        isi = self._halaman()
        simpan, token = unescape(_SIMPAN.findall(isi)[0]), _TOKEN.findall(isi)[0]
        versi = {unescape(k): int(v) for k, v in _SEL.findall(isi)}
        if not versi:
            raise ValueError("Halaman isian tidak memuat sel.")
        # The first cells are everybody's, so that people meet; the rest is drawn.
        kunci = sorted(versi)
        pilihan = kunci[:3] + self.acak.sample(kunci[3:], min(self.banyak, len(kunci) - 3))
        for n, sel in enumerate(pilihan[: self.banyak]):
            time.sleep(self.jeda * (0.5 + self.acak.random()))
            self._simpan(simpan, token, sel, versi[sel])
            if n % 10 == 9:
                self._halaman()

    def _halaman(self) -> str:
        mulai = time.perf_counter()
        status, isi = self._minta("GET", f"/opd/{self.opd}/{TAHUN}/tw-{TRIWULAN}/pengukuran/")
        self.catatan.halaman.append((time.perf_counter() - mulai) * 1000)
        if status != 200:
            raise ValueError(f"Halaman dijawab {status}.")
        return isi

    def _simpan(self, alamat: str, token: str, sel: str, versi: int) -> None:
        for _ in range(20):
            angka = next(_ANGKA)
            kirim = {"sel": sel, "isi": str(angka), "versi": versi}
            mulai = time.perf_counter()
            status, isi = self._minta("POST", alamat, json.dumps(kirim), token)
            self.catatan.simpan.append((time.perf_counter() - mulai) * 1000)
            if status == 200:
                self.catatan.tersimpan.append(Tersimpan(sel, versi, angka))
                return
            if status != 409:
                self.catatan.galat.append(f"{status}: {isi[:200]}")
                return
            self.catatan.bentrok += 1
            versi = int(json.loads(isi)["versi"])
        self.catatan.galat.append(f"{sel}: tidak tersimpan setelah 20 kali")

    def _minta(self, metode: str, alamat: str, isi: str = "", token: str = "") -> tuple[int, str]:
        kepala = {"Cookie": f"sessionid={self.sesi}; csrftoken={token[:32]}"}
        if metode == "POST":
            kepala |= {"Content-Type": "application/json", "Accept": "application/json", "X-CSRFToken": token}
        kepala["Cookie"] = f"sessionid={self.sesi}" + (f"; csrftoken={self.kue}" if getattr(self, "kue", "") else "")
        self.sambungan.request(metode, urlsplit(alamat).path, isi or None, kepala)
        jawab = self.sambungan.getresponse()
        for satu in jawab.headers.get_all("Set-Cookie") or []:
            if satu.startswith("csrftoken="):
                self.kue = satu.split(";")[0].split("=", 1)[1]
        return jawab.status, jawab.read().decode()


# --- the whole -------------------------------------------------------------------------------------------------------


def jalankan(sesi: list[tuple[str, str]], *, sel: int, jeda: float, datang: float, benih: int) -> list[Catatan]:
    semua = [
        Operator(opd, kunci, sel=sel, jeda=jeda, datang=datang, benih=benih + n) for n, (opd, kunci) in enumerate(sesi)
    ]
    for o in semua:
        o.start()
    for o in semua:
        o.join()
    return [o.catatan for o in semua]


def hilang(catatan: list[Catatan], sebelum: Isi, kini: Isi) -> list[str]:
    """The cells where a confirmed save is lost.

    Two saves replaced the same version, or the version did not rise once for each, or the last figure is not there.
    """
    per_sel: dict[str, list[Tersimpan]] = {}
    for satu in (x for c in catatan for x in c.tersimpan):
        per_sel.setdefault(satu.sel, []).append(satu)
    hasil = []
    for sel, semua in per_sel.items():
        awal, _ = sebelum.get(sel, (0, None))
        akhir = max(semua, key=lambda x: x.dilihat)
        berurut = sorted(x.dilihat for x in semua) == list(range(awal, awal + len(semua)))
        if not berurut or kini.get(sel) != (awal + len(semua), Decimal(akhir.angka)):
            hasil.append(sel)
    return hasil


def isi_sel() -> Isi:
    from akuntabel.pengukuran.models import Realisasi

    baris = Realisasi.objects.filter(tahun=TAHUN, triwulan=TRIWULAN)
    return {k: (versi, nilai) for k, versi, nilai in baris.values_list("indikator_id", "versi", "nilai")}


def _p95(waktu: list[float]) -> float:
    return quantiles(waktu, n=20)[-1] if len(waktu) > 1 else (waktu or [0.0])[0]


def lapor(nama: str, catatan: list[Catatan], lama: float, tertinggal: list[str]) -> bool:
    halaman = _p95([x for c in catatan for x in c.halaman])
    simpan = _p95([x for c in catatan for x in c.simpan])
    galat = [g for c in catatan for g in c.galat]
    banyak = sum(len(c.simpan) for c in catatan)
    baik = not galat and not tertinggal and halaman <= BAR_HALAMAN_MS and simpan <= BAR_SIMPAN_MS
    print(
        f"{nama}: {len(catatan)} orang, {lama:.0f} s, {banyak} simpan, {sum(c.bentrok for c in catatan)} bentrok; "
        f"halaman p95 {halaman:.0f} ms (batas {BAR_HALAMAN_MS:.0f}), "
        f"simpan p95 {simpan:.0f} ms (batas {BAR_SIMPAN_MS:.0f}), "
        f"galat {len(galat)}, perubahan hilang {len(tertinggal)} → {'MEMENUHI' if baik else 'TIDAK MEMENUHI'}"
    )
    for g in sorted(set(galat))[:5]:
        print(f"  {g}")
    return baik


def utama(argumen: list[str] | None = None) -> int:
    pengurai = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    pengurai.add_argument("--postgresql", default="", help="alamat basis data kosong; tanpa ini SQLite")
    pengurai.add_argument("--orang", type=int, default=200)
    pengurai.add_argument("--opd", type=int, default=50)
    pengurai.add_argument("--sel", type=int, default=12, help="sel yang disimpan tiap orang")
    pengurai.add_argument("--jeda", type=float, default=8.0, help="detik antara dua sel")
    pengurai.add_argument("--datang", type=float, default=60.0, help="detik selama orang berdatangan")
    pilihan = pengurai.parse_args(argumen)
    with tempfile.TemporaryDirectory(prefix="akuntabel-beban-") as nama:
        folder = Path(nama)
        os.environ["AKUNTABEL_DATA"] = str(folder)
        os.environ["DATABASE_URL"] = pilihan.postgresql
        sesi = siapkan(pilihan.opd, pilihan.orang)
        basis = "PostgreSQL" if pilihan.postgresql else "SQLite"
        with server(folder):
            rangkaian = [(f"{basis}, serempak", sorted(sesi)[:30], 3.0, 10.0)] if not pilihan.postgresql else []
            rangkaian.append((f"{basis}, berjeda {pilihan.jeda:g} s", sesi, pilihan.jeda, pilihan.datang))
            baik = True
            for judul, orang, jeda, datang in rangkaian:
                sebelum = isi_sel()
                mulai = time.perf_counter()
                catatan = jalankan(orang, sel=pilihan.sel, jeda=jeda, datang=datang, benih=int(jeda * 1000))
                lama = time.perf_counter() - mulai
                baik &= lapor(judul, catatan, lama, hilang(catatan, sebelum, isi_sel()))
    return 0 if baik else 1


if __name__ == "__main__":
    raise SystemExit(utama())
