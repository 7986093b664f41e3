"""From a script to a film on paper: cast voices, measured speech, locked shots, a list of needs."""
