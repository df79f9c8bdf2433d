"""Checks of time: what period the report covers, ranges of years, plans, dates."""
