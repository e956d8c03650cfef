"""The native libraries that PDF needs: which are missing, and Pango's version."""

import ctypes
from collections.abc import Mapping
from contextlib import suppress

LIBRARIES: Mapping[str, tuple[str, ...]] = {
    "Pango": (
        "libpango-1.0.so.0",
        "libpango-1.0.dylib",
        "libpango-1.0-0.dll",
        "libpango-1.0-0",
    ),
    "PangoFT2": (
        "libpangoft2-1.0.so.0",
        "libpangoft2-1.0.dylib",
        "libpangoft2-1.0-0.dll",
        "libpangoft2-1.0-0",
    ),
    "HarfBuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "HarfBuzz-Subset": (
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
        "libharfbuzz-subset-0.dll",
    ),
    "Fontconfig": (
        "libfontconfig.so.1",
        "libfontconfig.1.dylib",
        "libfontconfig-1.dll",
    ),
    "GObject": (
        "libgobject-2.0.so.0",
        "libgobject-2.0.0.dylib",
        "libgobject-2.0-0.dll",
    ),
}
"""Each library by the names that systems give its file."""


def missing_libraries() -> tuple[str, ...]:
    """Return the names of the libraries that cannot be loaded."""
    return tuple(name for name in LIBRARIES if _loaded(name) is None)


def pango_version() -> str:
    """Return Pango's version, or no text where there is none."""
    pango = _loaded("Pango")
    if pango is None:
        return ""
    pango.pango_version_string.restype = ctypes.c_char_p
    return str(pango.pango_version_string().decode())


def _loaded(name: str) -> ctypes.CDLL | None:
    for file in LIBRARIES[name]:
        with suppress(OSError):
            return ctypes.CDLL(file)
    return None
