"""What PermenPANRB 53/2014 wants to see in a report of performance (Lampiran II.C and Anak Lampiran II/1)."""
