"""From many facts to one picture: tolls, states of ceasefires, contradictions, gaps, changes."""
