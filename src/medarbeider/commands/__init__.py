"""One module for each command: plain functions that return a report."""
