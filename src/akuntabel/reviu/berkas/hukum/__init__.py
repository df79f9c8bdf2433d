"""Checks of the law that a report cites: numbers, types, titles, form, order, what is in force."""
