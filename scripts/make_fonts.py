"""Makes the bundled fonts: cuts of Noto with the letters and the signs that we print.

Needs fontTools, and the fonts that they are cut from, all under the SIL Open Font
Licence 1.1 with no reserved name: Noto Sans, Noto Sans Symbols, Symbols 2 and Math, and
Noto Emoji (the black and white one). Run it in a folder of your own when the letters
change, and name the folder where the fonts are:

    python -m pip install fonttools fontpkg-noto-sans
    for font in noto-sans-symbols noto-sans-symbols-2 noto-sans-math noto-emoji; do
        tar xzf "$(npm pack --silent @expo-google-fonts/$font)" --one-top-level=$font
    done
    python scripts/make_fonts.py .

No letter is in two of them, blanks and accents aside, so that it never hangs on the
machine which of them prints it.
"""

import io
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib.instancer import instantiateVariableFont

OUT = Path(__file__).parents[1] / "templates" / "fonts"
STYLES = {
    "Regular": ("NotoSans", 400),
    "SemiBold": ("NotoSans", 600),
    "Bold": ("NotoSans", 700),
    "Italic": ("NotoSans-Italic", 400),
}
Ranges = Sequence[tuple[int, int]]
MARKS = (0x300, 0x30F)
"""Combining marks, for names typed in parts; both fonts of letters hold them."""
BLANKS = (0x20, 0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F)
"""Pango prints them with the font of the letter before, so that all fonts hold them."""
LETTERS: Ranges = (
    (0x20, 0x7E),  # Basic Latin
    (0xA0, 0x17F),  # Latin-1 and Latin Extended-A: Norwegian and North Sámi
    (0x18F, 0x192),
    (0x1B7, 0x1B7),
    (0x1CD, 0x1FF),  # Skolt Sámi: Ǥ Ǩ Ǯ
    (0x218, 0x21B),
    (0x292, 0x292),
    (0x2B0, 0x2DD),
    MARKS,
    (0x1E80, 0x1E9E),
    (0x1EA0, 0x1EF9),  # Vietnamese
    (0x2010, 0x2027),
    (0x202F, 0x203A),
    (0x2044, 0x2044),
    (0x20AC, 0x20AC),
    (0x2116, 0x2122),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x2264, 0x2265),
)
"""What nearly every paper is written with; a form holds these whole."""
MORE: Ranges = (
    (0x180, 0x24F),  # the rest of Latin
    (0x250, 0x2FF),
    MARKS,
    (0x370, 0x3FF),  # Greek
    (0x400, 0x52F),  # Cyrillic
    (0x1E00, 0x1EFF),
    (0x2000, 0x218F),
)
"""Alphabets of other countries, and what else Noto Sans has for running text."""
SIGNS: Sequence[tuple[str, Ranges]] = (
    ("NotoSansMath", ((0x2190, 0x22FF), (0x27F0, 0x27FF))),  # arrows, operators
    ("NotoSansSymbols2", ((0x2000, 0x2800), (0x2900, 0x2BFF))),  # ✓ ★ □
    ("NotoSansSymbols", ((0x2000, 0x2BFF),)),  # ① ♪ Ⅷ
)
"""Each sign is taken from the first of these that has it."""
EMOJI: Ranges = ((0x2100, 0x3300), (0x1F000, 0x1F3FA), (0x1F400, 0x1FAFF))
"""Without tones of skin, which have no shape of their own."""


def main(sources: Sequence[Path]) -> None:
    """Write the fonts, cut from those in the folders *sources*."""
    OUT.mkdir(parents=True, exist_ok=True)
    letters = _codes(LETTERS)
    more = (_codes(MORE) - letters) | _codes([MARKS]) | {*BLANKS}
    for style in STYLES:
        (OUT / f"NotoSans-{style}.ttf").write_bytes(
            _cut(_static(sources, style), letters)
        )
        (OUT / f"NotoSansMore-{style}.ttf").write_bytes(
            _cut(_static(sources, style), more)
        )
    taken = {
        code
        for name in ("NotoSans", "NotoSansMore")  # neither has all that was asked for
        for code in TTFont(OUT / f"{name}-Regular.ttf").getBestCmap()
    }
    parts: list[bytes] = []
    for family, ranges in SIGNS:
        font = TTFont(_original(sources, f"{family}_400Regular.ttf"))
        codes = (_codes(ranges) & set(font.getBestCmap())) - taken
        first = {0x20} if not parts else set()
        parts.append(_cut(font, codes | first, features=()))
        taken |= codes
    signs = _like_letters(_merged(parts))
    (OUT / "NotoSigns-Regular.ttf").write_bytes(signs)
    font = TTFont(_original(sources, "NotoEmoji_400Regular.ttf"))
    codes = (_codes(EMOJI) & set(font.getBestCmap())) - taken
    emoji = _like_letters(_cut(font, codes | {0x20}, features=()))
    (OUT / "NotoEmoji-Regular.ttf").write_bytes(emoji)


def _static(sources: Sequence[Path], style: str) -> TTFont:
    """Return Noto Sans in one style."""
    family, weight = STYLES[style]
    variable = _original(sources, f"{family}[[]*].ttf")
    return instantiateVariableFont(
        TTFont(variable, recalcTimestamp=False), {"wght": weight, "wdth": 100}
    )


def _original(sources: Sequence[Path], name: str) -> Path:
    return next(file for folder in sources for file in folder.rglob(name))


def _codes(ranges: Ranges) -> set[int]:
    return {code for first, last in ranges for code in range(first, last + 1)}


def _font(content: bytes) -> TTFont:
    return TTFont(io.BytesIO(content), recalcTimestamp=False)


def _content(font: TTFont) -> bytes:
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _cut(font: TTFont, codes: Iterable[int], features: Sequence[str] = ("*",)) -> bytes:
    """Return the font with the letters of *codes* alone."""
    font.recalcTimestamp = False
    options = Options(hinting=False, layout_features=[*features], name_IDs=["*"])
    options.drop_tables += ["MATH", "vhea", "vmtx"]  # not merged, nor used here
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return _content(font)


def _merged(parts: Sequence[bytes]) -> bytes:
    """Return one font with the signs of all."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / str(number) for number, _ in enumerate(parts)]
        for file, content in zip(files, parts, strict=True):
            file.write_bytes(content)
        merged = Merger().merge([str(file) for file in files])
        merged.recalcTimestamp = False
        merged["head"].modified = _font(parts[0])["head"].modified
        return _content(merged)


def _like_letters(content: bytes) -> bytes:
    """Return a font with the blanks of Noto Sans, and lines as high.

    A sign then leaves the line that it stands on where it is.
    """
    letters = TTFont(OUT / "NotoSans-Regular.ttf")
    font = _font(content)
    scale_upem(font, letters["head"].unitsPerEm)
    for table, names in (
        ("hhea", ("ascent", "descent", "lineGap")),
        ("OS/2", ("sTypoAscender", "sTypoDescender", "sTypoLineGap")),
        ("OS/2", ("usWinAscent", "usWinDescent", "fsSelection")),
    ):
        for name in names:
            setattr(font[table], name, getattr(letters[table], name))
    font["hmtx"]["space"] = letters["hmtx"]["space"]
    for table in font["cmap"].tables:
        table.cmap |= dict.fromkeys(BLANKS, "space")
    return _content(font)


if __name__ == "__main__":
    import fontpkg_noto_sans

    bundled = Path(fontpkg_noto_sans.__file__).parent
    main([*(Path(folder) for folder in sys.argv[1:]), bundled])
