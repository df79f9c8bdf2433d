"""A document as data, and what reads and writes it.

``model`` says what a document is, ``periksa_model`` whether it is well formed; ``nomor`` numbers its tables,
figures and headings once, for every writer; ``tulis_docx``, ``tulis_pdf``, ``tulis_html`` and ``tulis_xlsx``
write it, with letters (``huruf``) and pages (``tata``) in common; ``grafik`` and ``bagan`` draw charts, trees and
organisation charts as SVG.
"""
