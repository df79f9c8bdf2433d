"""Settings of the tests: those of the program, with all data in a folder that is thrown away."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

_folder = tempfile.mkdtemp(prefix="akuntabel-uji-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)
os.environ["AKUNTABEL_DATA"] = _folder

from akuntabel.situs.pengaturan import *  # noqa: E402, F403 - the folder must be set first

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):  # noqa: F405
    # A file, as in an office: a database in memory that a live server shares is locked by table, without waiting.
    DATABASES["default"]["TEST"] = {"NAME": f"{_folder}/uji.sqlite3"}  # noqa: F405

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
"""Work of the background is done at once, where a test lets what waits for the end of a transaction happen."""
