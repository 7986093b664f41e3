"""Keep the canon: the author's file, snapshots in story time, diffs, and context packs."""
