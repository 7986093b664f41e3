"""The registry: an index of records and runs in SQLite, lineage, comparison, clearing up, and what sites share."""
