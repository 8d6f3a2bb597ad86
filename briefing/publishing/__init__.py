"""From a brief to a file: one module a format."""
