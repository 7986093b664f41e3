"""One module a page: what it shows, read from the registry, as plain values."""
