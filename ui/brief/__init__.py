"""The Brief workspace: the document and its preview."""
