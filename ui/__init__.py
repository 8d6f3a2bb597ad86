"""The window: shows and edits what the core holds; no extraction, SQL or layout rules here."""
