"""From the picture to the brief: a document tree that no file format knows of."""
