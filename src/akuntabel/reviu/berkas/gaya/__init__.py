"""One way of writing in a report: percent, rupiah, ranges, captions, units, capitals."""
