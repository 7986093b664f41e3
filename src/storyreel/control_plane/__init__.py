"""Pages over the registry for people: runs, lineage, canon, cost. It only reads."""
