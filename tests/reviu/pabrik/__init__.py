"""A factory of clean performance reports and of reports with one known error, to measure the review.

It shares nothing with the program but the file of the nomenclature: figures, words of money, laws and predicates are
worked out here on their own, from the regulations.
"""
