"""The files that we write and read again: their form once, both ways."""
