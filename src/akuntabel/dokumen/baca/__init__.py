"""Readers of reports that others made (text, DOCX, PDF): one model of what was read, with the place of everything."""
