"""What the Snakefile and people need: project, code identity, decisions, the `storyreel` command."""
