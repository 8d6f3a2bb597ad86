"""The PDF of a brief, set with ReportLab and finished with pikepdf."""
