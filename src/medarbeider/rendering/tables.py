"""A table to a file that spreadsheets open: CSV as Norwegian Excel writes it, or XLSX.

What stands in a cell is text, never a formula, whatever it begins with.
"""

import csv
import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime

Row = Sequence[str | int]

_FORMULA = re.compile(r"^\s*[=+\-@\t\r＝＋－＠]")
FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC)
"""When every workbook says it was made, so that equal tables are equal bytes."""

_WIDEST = 40


def csv_file(rows: Sequence[Row], before_formula: str = "'") -> bytes:
    """Return the rows as CSV: UTF-8 with its mark, `;` between, a line for each.

    What stands *before a formula* makes text of it.
    """
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([_harmless(cell, before_formula) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def xlsx_file(title: str, rows: Sequence[Row]) -> bytes:
    """Return the rows as a workbook of one sheet; the first row is its heading."""
    from xlsxwriter import Workbook  # noqa: PLC0415 -- slow import

    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True})
    book.set_properties({"created": FIRST_DAY.replace(tzinfo=None), "title": title})
    sheet = book.add_worksheet(title[:31])
    bold = book.add_format({"bold": True, "bottom": 1})
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            style = bold if at == 0 else None
            if isinstance(cell, int):
                sheet.write_number(at, column, cell, style)
            else:
                sheet.write_string(at, column, cell, style)
    for column in range(len(rows[0])):
        longest = max(len(str(row[column])) for row in rows)
        sheet.set_column(column, column, min(_WIDEST, longest + 2))
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    book.close()
    return content.getvalue()


def _harmless(cell: str | int, before: str) -> str | int:
    """Return a cell that no spreadsheet takes for a formula, on none of its lines."""
    if isinstance(cell, str) and any(_FORMULA.match(one) for one in cell.splitlines()):
        return f"{before}{cell}"
    return cell
