"""Bytes to files, and the memory of which files are ours."""
