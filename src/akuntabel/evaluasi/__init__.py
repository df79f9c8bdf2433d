"""Evaluasi (element f): review of report files, what people did about the findings, form, statement, working paper."""
