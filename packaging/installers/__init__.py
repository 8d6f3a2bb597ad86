"""What turns the project into installers: one module a system, stages as functions."""
