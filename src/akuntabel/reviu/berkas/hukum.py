"""Regulations as a report cites them: one year, one type, one title; listed, in order, in force."""
