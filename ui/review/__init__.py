"""The Review workspace: facts, their form and their evidence."""
