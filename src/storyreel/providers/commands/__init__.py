"""The commands of the rules that ask an engine."""
