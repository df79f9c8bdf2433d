"""Predicates of performance and AKIP: scales and their holes, sums of LKE, categories."""
