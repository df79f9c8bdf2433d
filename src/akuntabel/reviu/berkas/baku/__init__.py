"""One wording for one thing: tujuan, sasaran, indicators and the agency keep their words from chapter to chapter.

A child says something else than its parent, and an indicator measures what it names.
"""
