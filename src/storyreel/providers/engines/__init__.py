"""The engines: each module is a program that answers a request file with result files."""
