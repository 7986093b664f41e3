"""Places: where scenes happen, drawn in layers and lit apart from their set."""
