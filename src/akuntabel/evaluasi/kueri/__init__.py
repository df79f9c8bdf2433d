"""Reads of the reviews: lists, findings as pages show them, what forms and papers print."""
