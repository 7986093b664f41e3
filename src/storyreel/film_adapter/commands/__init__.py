"""The commands of the rules between script and picture."""
