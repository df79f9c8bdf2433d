"""What comes in and goes out: data package, workbook, tables of numbers."""
