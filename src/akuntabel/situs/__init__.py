"""The Django project: settings, addresses, base pages, and the safekeeping of all data (``cadangan``)."""
