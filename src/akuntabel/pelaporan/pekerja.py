"""The worker: a process that takes up what waits in the queue (``python -m akuntabel.pelaporan.pekerja``).

``akuntabel server`` starts one and ends it (``pekerja_anak``). Every few seconds it touches a file, by which the pages
know that somebody is there; a child whose server has died ends by itself.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAPAS = 5.0
"""Seconds between two signs of life."""
ANAK = "--anak"
SABAR = 10.0
"""Seconds that a child is given to end by itself."""


@contextmanager
def pekerja_anak() -> Iterator[None]:
    """A worker for as long as the block runs."""
    anak = subprocess.Popen([sys.executable, "-m", "akuntabel.pelaporan.pekerja", ANAK], stdin=subprocess.DEVNULL)
    try:
        yield
    finally:
        anak.terminate()
        try:
            anak.wait(SABAR)
        except subprocess.TimeoutExpired:
            anak.kill()
            anak.wait()


def bekerja(*, anak: bool = False) -> None:
    """Work until a signal ends it."""
    from django.utils.crypto import get_random_string
    from django_tasks_db.management.commands.db_worker import Worker

    from akuntabel.pelaporan.kueri.terbitan import berkas_napas

    for nama in ("django_tasks", "django_tasks_db"):
        logging.getLogger(nama).setLevel(logging.ERROR)
    pekerja = Worker(
        queue_names=["default"],
        interval=1.0,
        batch=False,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
    pekerja.configure_signals()
    napas = berkas_napas()
    threading.Thread(target=bernapas, args=(napas, os.getppid() if anak else 0), daemon=True).start()
    try:
        pekerja.run()
    finally:
        napas.unlink(missing_ok=True)


def bernapas(berkas: Path, induk: int = 0, henti: threading.Event | None = None) -> None:
    """Give a sign of life until ``henti``; where ``induk`` is no longer the parent, end the process."""
    henti = henti or threading.Event()
    while True:
        if induk and os.getppid() != induk:
            os.kill(os.getpid(), signal.SIGTERM)
            return
        berkas.parent.mkdir(parents=True, exist_ok=True)
        berkas.touch()
        if henti.wait(NAPAS):
            return


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akuntabel.situs.pengaturan")
    django.setup()
    bekerja(anak=ANAK in sys.argv)
