"""Predicates of performance and AKIP: scales and their holes, values of LKE, categories."""
