"""Arithmetic of a report: sums, percentages, formulas, claims, and the same figure printed in two places."""
