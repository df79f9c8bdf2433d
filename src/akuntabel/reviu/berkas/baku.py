"""Canonical wording: a tujuan, sasaran or indicator keeps its words from chapter to chapter."""
