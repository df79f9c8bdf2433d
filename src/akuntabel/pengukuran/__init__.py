"""Realisations per quarter, their analysis and evidence (Perpres 29/2014, c)."""
