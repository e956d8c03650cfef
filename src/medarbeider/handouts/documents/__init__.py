"""One module for each kind of document, named for it, holding a `DOCUMENT`."""
