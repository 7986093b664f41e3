"""Sound: composed music, ambience, effects, the mix and its master, in operations equal on every CPU."""
