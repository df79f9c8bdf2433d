"""The result of a review written down: for the terminal, as JSON, as a workbook."""
