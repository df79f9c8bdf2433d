"""What happened, who did it and on which evidence: the audit chain, and the files behind the figures.

The lowest of the Django packages: it also holds what every stored table shares (columns, rows, the act of saving).
"""
