"""The end of a report: signature, place and date, personal data in clear."""
