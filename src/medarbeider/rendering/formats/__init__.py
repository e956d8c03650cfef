"""One module for each format, named for it, holding a `renderer(look)`."""
