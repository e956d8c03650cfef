"""Words in, words out: Typer and rich; nothing is decided here."""
