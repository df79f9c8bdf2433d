"""Public pages: one OPD's year to read, with its reports to download. Nothing here changes data."""
