"""The writer: from an idea, a seed and a canon to an arc, a plan, a script and a proposed canon diff.

There is no language model here. Exchanges are written by hand in `banks/`; a
planner chooses them, so that every step is the cause of a later one, and a
writer fits them into the time there is.
"""
