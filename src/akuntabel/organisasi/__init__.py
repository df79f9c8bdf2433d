"""Pemda, OPD, units, posts and their holders, staff, assets, functions, legal bases."""
