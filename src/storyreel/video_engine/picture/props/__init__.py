"""Props: the things that hands hold and inserts show."""
