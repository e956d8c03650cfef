"""Ordinary lists of HR, of a sign-up or by hand: people are read, and little is told.

A generator made them, with names, headings, banners, sums and encodings by chance, and
knew whom each holds; `ordinary/expected.txt` was held against that. After a change that
is meant, `--accept` writes the file anew.
"""

from collections.abc import Callable, Mapping

USUAL = {
    "column-may-tell-apart",
    "column-not-used",
    "column-tells-apart",
    "manager-not-listed",
    "read-as-windows-text",
    "remark-to-read",
    "sum-row",
}
"""What may be told of a list that is right: what was left out, and is not read."""


def test_ordinary_lists_have_their_people_and_cause_no_alarm(
    outcomes: Callable[[str], tuple[Mapping[str, str], Mapping[str, str]]],
) -> None:
    found, expected = outcomes("ordinary")

    assert found == expected
    assert len(found) >= 70
    told = {
        line.split()[2]
        for text in found.values()
        for line in text.splitlines()
        if line.startswith(("~", "!"))
    }
    assert told - USUAL == set()
