"""Evaluasi (element f): review of any report file, what people did about its findings, form, statement, working paper."""
