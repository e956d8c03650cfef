"""What must be mended, where it stands, and the words for it."""
