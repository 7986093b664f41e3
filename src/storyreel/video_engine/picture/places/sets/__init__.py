"""Sets: one file for each kind of place, drawn without knowing the hour."""
