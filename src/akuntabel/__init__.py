"""Akuntabel: an open-source e-SAKIP (Perpres 29/2014) whose figures agree with each other."""

__version__ = "0.1.0"
