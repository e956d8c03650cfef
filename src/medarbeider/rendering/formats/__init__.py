"""One module for each format, named for it, holding a `renderer(look)`."""

from pkgutil import iter_modules


def format_names() -> tuple[str, ...]:
    """Return the formats there are, without importing what they need."""
    return tuple(module.name for module in iter_modules(__path__))
