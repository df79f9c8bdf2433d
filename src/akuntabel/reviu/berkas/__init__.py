"""Checks of a report that was read from a file, a module per family; each registers itself by its code."""
