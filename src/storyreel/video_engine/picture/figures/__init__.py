"""Figures: the characters as drawings, from identity and acting numbers to SVG sprites."""
