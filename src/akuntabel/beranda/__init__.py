"""Pages that look over everything: what is to be done, the dashboard, search, notices."""
