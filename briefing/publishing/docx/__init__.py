"""DOCX by python-docx. Imported when a Word file is made, not before."""
