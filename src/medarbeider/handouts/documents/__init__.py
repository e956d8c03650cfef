"""One module for each kind of document, named for it, holding a `DOCUMENT`."""

from pkgutil import iter_modules


def kinds() -> tuple[str, ...]:
    """Return the kinds of documents there are, without importing any."""
    return tuple(module.name.replace("_", "-") for module in iter_modules(__path__))
