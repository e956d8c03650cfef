"""Pages to Word documents."""
