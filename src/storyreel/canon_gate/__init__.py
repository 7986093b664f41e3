"""Judge what a script and a diff claim against the canon, and stop what contradicts it."""
