"""Checks of a report that was read from a file, a module or a package per family; each registers itself by its code."""

from importlib import import_module
from pkgutil import walk_packages


def muat_semua() -> None:
    """Import every module of every family, so that its checks are registered: a new module needs no entry in a list."""
    for m in walk_packages(__path__, f"{__name__}."):
        import_module(m.name)
