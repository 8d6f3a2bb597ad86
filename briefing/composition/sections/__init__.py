"""The sections of a brief, one module each; every builder turns the context into blocks."""
