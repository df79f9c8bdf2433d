"""Surveys of satisfaction: classes and the reference table of PermenPANRB 14/2017."""
