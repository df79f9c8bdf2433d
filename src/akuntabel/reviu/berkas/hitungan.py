"""Arithmetic of tables and sentences: totals, percentages, capaian, averages, within the interval of rounding."""
