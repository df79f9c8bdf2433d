"""The entry for a web server: ``granian --interface wsgi akuntabel.situs.wsgi:application``."""

from __future__ import annotations

import gc
import os
import sys

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "akuntabel.situs.pengaturan")
GILIRAN = 0.0005
"""Seconds that a thread computes while others wait. A save asks the database thirty times and queues for its turn after
each answer: behind a page that is being written, Python's own 5 ms would add up to longer than the page takes."""

application = get_wsgi_application()

# The first visitors do not wait for the pages to be loaded, nor anybody later for a collector of garbage that looks
# through all that stays as long as the process does.
_ = get_resolver().reverse_dict
gc.collect()
gc.freeze()
sys.setswitchinterval(GILIRAN)
