"""Makes the bundled fonts: static cuts of Noto Sans with the letters we print.

Needs fontTools and fontpkg-noto-sans (which holds the variable font, under the SIL
Open Font Licence 1.1, with no reserved name). Run it when the letters change:

    python -m pip install fonttools fontpkg-noto-sans
    python scripts/make_fonts.py
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

OUT = Path(__file__).parents[1] / "templates" / "fonts"
CUTS = {
    "NotoSans-Regular": ("NotoSans", 400),
    "NotoSans-SemiBold": ("NotoSans", 600),
    "NotoSans-Bold": ("NotoSans", 700),
    "NotoSans-Italic": ("NotoSans-Italic", 400),
}
RANGES = (
    (0x20, 0x7E),  # Basic Latin
    (0xA0, 0x17F),  # Latin-1 and Latin Extended-A: Norwegian and North Sámi
    (0x18F, 0x192),
    (0x1B7, 0x1B7),
    (0x1CD, 0x1FF),  # Skolt Sámi: Ǥ Ǩ Ǯ
    (0x218, 0x21B),
    (0x292, 0x292),
    (0x2B0, 0x2DD),
    (0x300, 0x30F),  # combining marks, for names typed in parts
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


def main(source: Path) -> None:
    """Write one static font for each cut."""
    OUT.mkdir(parents=True, exist_ok=True)
    letters = [code for first, last in RANGES for code in range(first, last + 1)]
    for name, (family, weight) in CUTS.items():
        variable = next(source.rglob(f"{family}[[]*].ttf"))
        font = instantiateVariableFont(
            TTFont(variable, recalcTimestamp=False), {"wght": weight, "wdth": 100}
        )
        options = Options(hinting=False, layout_features=["*"], name_IDs=["*"])
        subsetter = Subsetter(options)
        subsetter.populate(unicodes=letters)
        subsetter.subset(font)
        font.save(OUT / f"{name}.ttf")


if __name__ == "__main__":
    import fontpkg_noto_sans

    main(Path(sys.argv[1]) if sys.argv[1:] else Path(fontpkg_noto_sans.__file__).parent)
