"""Periods: what the report claims to cover, year ranges, quarters, years left over."""
