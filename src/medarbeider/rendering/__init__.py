"""A handout to the bytes of a file."""
