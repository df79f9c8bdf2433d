"""Checks of a year's records (and later of documents): pure functions, registered by code, that return ``Temuan``.

A check never raises, never guesses silently, and says what is wrong, where, and how to repair it.
"""
