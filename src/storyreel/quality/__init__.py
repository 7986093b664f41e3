"""Checks on artifacts: what a film measures against what it should."""
