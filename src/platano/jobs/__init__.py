"""What takes long, survives: a job that was accepted is done, whatever happens to the process that does it."""
