"""The Sources workspace: what came in."""
