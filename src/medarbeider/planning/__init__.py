"""Pure reckoning: clock times, group numbers and findings; no files."""
