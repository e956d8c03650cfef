"""Name lists of many systems and hands, tried by somebody who knew whom they hold.

They lie in `tried/`; `tried/expected.txt` is written as `lists/expected.txt` is. The
workbooks were made with openpyxl. After a change that is meant, `--accept` writes the
file anew.
"""

from collections.abc import Callable, Mapping


def test_every_tried_list_has_its_people(
    outcomes: Callable[[str], tuple[Mapping[str, str], Mapping[str, str]]],
) -> None:
    found, expected = outcomes("tried")

    assert found == expected
    assert len(found) >= 100
