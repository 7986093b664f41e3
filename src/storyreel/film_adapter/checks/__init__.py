"""The checks of the craft: one module a rule, pure functions over a shot list and its script."""
