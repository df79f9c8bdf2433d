"""Performance agreements (Perpres 29/2014, b)."""
