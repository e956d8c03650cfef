"""The words for every problem and finding, by code; the code never changes meaning.

Phrases are English; the command line translates them. `{about}` is the key or column
in question; other names are the problem's values.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Words:
    """What is wrong, and the likely fix (told when all of `fix_needs` have a value).

    `otherwise` is told where one of them has none.
    """

    wrong: str
    fix: str = ""
    fix_needs: tuple[str, ...] = ()
    otherwise: str = ""


def N_(phrase: str) -> str:  # noqa: N802 -- gettext's own name for "translate later"
    """Mark a phrase for translation where it is told."""
    return phrase


_NEAREST = N_('did you mean "{nearest}"?')
_KNOWN = N_("known are {known}")
_SAVE_AS_UTF8 = N_("save the file as UTF-8 and try again")
_COPY_ANEW = N_("fetch the file once more, from where it came")
_ONE_LESS = N_("invite one more, or add one of these to `rules: without`: {people}")
_IN_QUOTES = N_("put the whole text in double quotes")

OF_PEOPLE = frozenset(
    {
        "alone-in-the-unit",
        "always-partners",
        "at-two-times",
        "comes-twice",
        "companion-in-a-rule",
        "companion-on-the-list",
        "companion-or-another",
        "expected-anyway",
        "in-the-other-part",
        "in-two-work-groups",
        "leader-or-another",
        "led-and-gone",
        "named-twice",
        "namesake-elsewhere",
        "names-without-a-list",
        "no-time-left",
        "not-on-the-list",
        "one-name-each",
        "one-of-namesakes",
        "only-an-aside-differs",
        "only-the-unit-differs",
        "perhaps-in-history",
        "perhaps-renamed",
        "placed-twice",
        "unit-for-a-name",
        "unit-for-those-led",
        "unknown-leader",
        "unknown-participant",
        "without-a-unit",
    }
)
"""What is told once for each person, and may be true of a whole name list."""

_REASONS = (
    N_("Disk quota exceeded"),
    N_("File name too long"),
    N_("File too large"),
    N_("Input/output error"),
    N_("Is a directory"),
    N_("No space left on device"),
    N_("No such file or directory"),
    N_("Not a directory"),
    N_("Operation not permitted"),
    N_("Permission denied"),
    N_("Read-only file system"),
    N_("Too many open files"),
)
"""What machines say in English when they refuse something; others are told as said."""

MORE = N_("{number} more of this kind; --json tells each")
MORE_IN_ROWS = N_("{number} more of this kind, in rows {rows}; --json tells each")
MORE_ON_LINES = N_("{number} more of this kind, on lines {rows}; --json tells each")

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        # Files
        "invalid-source": Words(N_("the files hold problems")),
        "no-such-file": Words(N_("there is no such file")),
        "not-a-file": Words(N_("is not an ordinary file")),
        "too-large": Words(
            N_("is {size} MB; files up to {largest} MB are read"),
        ),
        "unreadable": Words(N_("cannot be read: {reason}")),
        "empty-file": Words(N_("is empty")),
        "wrong-encoding": Words(
            N_("this letter is not UTF-8; æ, ø and å would be lost"), _SAVE_AS_UTF8
        ),
        "mixed-encodings": Words(
            N_(
                "the file mixes two encodings or is cut short; æ, ø and å would be lost"
            ),
            _SAVE_AS_UTF8,
        ),
        "read-as-windows-text": Words(
            N_("the file is not UTF-8 and was read as Windows text (cp1252)"),
            N_('check the names, or save it as "CSV UTF-8"'),
        ),
        "control-character": Words(
            N_("holds an invisible character ({codepoint})"), N_("delete it")
        ),
        "unknown-file-kind": Words(
            N_("a name list is CSV or XLSX, not {given}"),
            N_("open it in Excel or LibreOffice and save it as .xlsx"),
        ),
        # YAML
        "yaml-syntax": Words(
            N_("cannot be read as YAML from here"),
            N_("look at the quotes, colons and indentation on this line and the last"),
        ),
        "tab": Words(N_("a tab stands here"), N_("indent with spaces")),
        "odd-blank": Words(
            N_("the indentation holds a blank that is not a space"),
            N_("indent with ordinary spaces"),
        ),
        "colon-in-text": Words(
            N_("a colon followed by a space stands inside a text"), _IN_QUOTES
        ),
        "text-goes-on": Words(
            N_("this is read as more of the text above"),
            N_(
                "line the key up with its neighbours, and look for a missing colon on"
                " the line above"
            ),
        ),
        "text-after-the-end": Words(
            N_(
                "a text in quotation marks or a list in brackets ended just before this"
            ),
            N_("look for a mark too many, here or above, or one that is not closed"),
        ),
        "unclosed-quote": Words(
            N_("a quotation mark opens here and is never closed"),
            N_("add the closing mark"),
        ),
        "missing-colon": Words(
            N_("this line has no colon after its key"),
            N_("write `key: value`, with a space after the colon"),
        ),
        "unclosed-bracket": Words(
            N_("a bracket is not closed, or a comma is missing or too many"),
            N_("close it with ] or }}, and put commas between"),
        ),
        "indentation": Words(
            N_("the indentation does not match the lines above"),
            N_("line it up with its neighbours"),
        ),
        "backslash-in-quotes": Words(
            N_("a backslash in double quotes has a meaning of its own"),
            N_("write two, or use single quotes"),
        ),
        "special-letter-first": Words(
            N_("a text cannot begin with this sign"), _IN_QUOTES
        ),
        "alias": Words(
            N_("anchors and aliases (& and *) are not used here"),
            N_("write the value out, or put the text in quotes"),
        ),
        "tag": Words(N_("tags (!) are not used here"), _IN_QUOTES),
        "second-document": Words(
            N_("a second document begins here (---)"), N_("keep one in each file")
        ),
        "too-deep": Words(N_("values lie too deep inside each other")),
        "too-many-values": Words(N_("the file holds too many values")),
        "key-is-no-text": Words(N_("a key must be a plain word")),
        "duplicate-key": Words(
            N_("stands here for the second time; the first is on line {line}"),
            N_("keep one of them"),
        ),
        "not-a-mapping": Words(
            N_("the file must hold keys and values"),
            N_("begin with `format: 1`"),
        ),
        "lone-quote": Words(
            N_("ends with a quotation mark that does not open"),
            N_("put one in front too, or take this one away"),
        ),
        "text-after-hash-is-lost": Words(
            N_('"{lost}" was taken for a comment, since a space stands before the #'),
            N_("put the whole text in double quotes if it belongs to it"),
        ),
        # Keys and values
        "missing-key": Words(N_("is missing here")),
        "unknown-key": Words(
            N_("is not a key that is known here"), _NEAREST, ("nearest",), _KNOWN
        ),
        "unknown-value": Words(
            N_('"{given}" is not one of {expected}'), _NEAREST, ("nearest",)
        ),
        "empty-value": Words(N_("has no value"), N_("write one, or delete the line")),
        "value-is-a-comment": Words(
            N_("has no value, since a # begins a comment"), _IN_QUOTES
        ),
        "empty-list": Words(N_("needs at least one entry")),
        "not-text": Words(
            N_("must be a text"),
            N_("put it in double quotes if it holds a colon or begins with a bracket"),
        ),
        "too-long": Words(N_("is longer than {max_length} letters")),
        "too-many-entries": Words(N_("has more than {max_length} entries")),
        "not-a-list": Words(
            N_("must be a list"), N_("begin each entry with a hyphen and a space")
        ),
        "not-keys-and-values": Words(
            N_("must hold keys and values"),
            N_(
                "write `key: value` on lines of their own, with a space after the colon"
            ),
        ),
        "not-a-whole-number": Words(N_("must be a whole number")),
        "not-minutes": Words(
            N_('"{given}" is not a number of minutes'),
            N_("write whole minutes, such as 15"),
        ),
        "not-a-length": Words(
            N_("must be minutes"), N_("write 15, or {{min: 10, ideal: 15, max: 20}}")
        ),
        "minutes-out-of-range": Words(N_("{given} minutes cannot be; 1 to 1440 can")),
        "not-a-clock-time": Words(N_("is not a clock time"), N_("write it as 09:30")),
        "not-a-date": Words(N_("is not a date"), N_("write it as 2027-01-14")),
        "date-out-of-range": Words(
            N_("{given} lies outside the years {first}–{last}"), N_("look at the year")
        ),
        "not-days": Words(
            N_('"{given}" is no day, no days and no week'),
            N_(
                "write 2027-02-22, 2027-02-22 to 2027-02-26 or week 8, and the reason"
                " after a colon"
            ),
        ),
        "days-out-of-order": Words(
            N_("{given}: the first day is later than the last"),
            N_("write the year of both, if they pass New Year"),
        ),
        "no-such-week": Words(N_("{given} is not in the calendar")),
        "no-such-date": Words(N_("{given} is not in the calendar")),
        "not-yes-or-no": Words(N_("must be yes or no")),
        "not-a-short-name": Words(
            N_("must be small letters (a–z, æ, ø, å), digits and single hyphens"),
        ),
        "not-a-colour": Words(
            N_("is not a colour"), N_('write it as "#17495a", in quotes')
        ),
        "too-small": Words(N_("must be at least {ge}")),
        "too-big": Words(N_("must be at most {le}")),
        # The laws of a programme
        "min-over-ideal": Words(N_("{least} is more than the ideal, {ideal}")),
        "max-under-ideal": Words(N_("{most} is less than the ideal, {ideal}")),
        "minutes-and-phases": Words(
            N_("the phases already say how long it takes"),
            N_("keep `minutes` or `phases`, not both"),
        ),
        "minutes-or-phases": Words(
            N_("a method has either minutes or phases"),
        ),
        "group-range-out-of-order": Words(
            N_("min, ideal and max must not decrease"),
        ),
        "lists-differ": Words(
            N_("has {given} entries, and bokmål has {wanted}"),
            N_("give every language the same entries in the same order"),
        ),
        "two-guides": Words(
            N_("the method has a guide of its own"), N_("delete one of the two")
        ),
        "no-such-guide": Words(
            N_('"{given}" is no method with a guide'), _NEAREST, ("nearest",), _KNOWN
        ),
        "guide-is-another-document": Words(
            N_('its guide would be "{given}", which is another document'),
            N_("give the method with the guide another id"),
        ),
        "other-phases": Words(
            N_("the guide of {given} tells of phases that are not here: {missing}"),
            N_("name this method's phases as there, or write a guide of its own"),
        ),
        "step-told-twice": Words(
            N_("another step is for this phase too"), N_("make the two one step")
        ),
        "two-papers-one-file": Words(
            N_('"{given}" and "{other}" would be the same file, {path}'),
            N_("give one of them another title; a guide's stands in its method's file"),
        ),
        "broken-mark": Words(
            N_('"{given}" names no paper'),
            N_("write it as {{paper: agenda}}, or leave out the brackets"),
        ),
        "unknown-paper": Words(
            N_('"{given}" is no paper that a method can name'),
            _NEAREST,
            ("nearest",),
            _KNOWN,
        ),
        "phase-named-twice": Words(N_("another phase has this id")),
        "exercise-kind-told-twice": Words(
            N_("another kind has this id"), N_("make the two one kind")
        ),
        "former-handouts": Words(
            N_("a method now says what it wants, and papers follow from that"),
            N_("write {instead} instead"),
            ("instead",),
            N_("delete the line"),
        ),
        "id-is-not-the-files": Words(N_("must be the same as the file's name")),
        "ends-too-early": Words(N_("must be later than the start, {starts}")),
        "ends-after-midnight": Words(
            N_("the gathering would last past midnight"), N_("say when it ends")
        ),
        "pinned-outside-the-day": Words(
            N_("must lie within the gathering, {starts}–{ends}")
        ),
        "pinned-out-of-order": Words(
            N_("is earlier than a time further up, {earlier}")
        ),
        "too-few-answers": Words(
            N_(
                "{given} answers are too few: a result is shown for {least} or more, so"
                " that nobody can be known"
            ),
            N_("leave the result out, or use that of a larger unit"),
        ),
        "earlier-is-later": Words(
            N_("{given} is not before the survey of {year}"),
            N_("write the year of the survey before it"),
        ),
        "more-answers-than-asked": Words(
            N_("is more than the {invited} who were asked")
        ),
        "no-such-factor": Words(
            N_("is no factor of 10-FAKTOR; they are numbered 1–10")
        ),
        "factor-left-out": Words(
            N_("without a mean: {missing}"), N_("give the mean of all ten factors")
        ),
        "not-a-mean": Words(
            N_('"{given}" is not a mean'), N_("write one decimal, such as 4.1")
        ),
        "mean-out-of-range": Words(N_("{given} cannot be; the answers go from 1 to 5")),
        "comma-in-braces": Words(
            N_('"{given}" is read as two things here, since a comma parts them'),
            N_("write {nearest}, with a point, or put it in double quotes"),
            ("nearest",),
        ),
        # The results of 10-FAKTOR in a brief
        "mean-is-a-date": Words(
            N_('"{given}" is a date, which a spreadsheet has made of a mean'),
            N_("type {nearest} there, in a cell whose format is text"),
            ("nearest",),
        ),
        "mean-rounded": Words(
            N_("{given} has more than one decimal, and is rounded to one, as all are"),
        ),
        "mean-in-two-cells": Words(
            N_("decimal commas make two cells of each mean here"),
            N_("put semicolons between the cells, or write decimal points"),
        ),
        "no-factor-of-that-name": Words(
            N_('"{given}" is no factor of 10-FAKTOR'),
            _NEAREST,
            ("nearest",),
            N_("the ten are {known}"),
        ),
        "number-and-name-differ": Words(
            N_('{number} is "{is}", and "{given}" is {named}'),
            N_("write the number or the name that is meant"),
        ),
        "factor-told-twice": Words(
            N_("{given} stands in row {row} too"),
            N_("keep one of them; of several units, give one"),
        ),
        "a-statement": Words(
            N_("this is what people are asked in 10-FAKTOR, which is not to be shown"),
            N_("give only the means of the ten factors"),
        ),
        "only-bounds": Words(
            N_("this column has bounds of a mean, and not the mean"),
            N_("give the mean of each factor, such as 4.1"),
        ),
        "only-changes": Words(
            N_("this column has changes since another year, and no means"),
            N_("give the mean of each factor, such as 4.1"),
        ),
        "no-column-of-means": Words(
            N_("no column has the means of the factors"),
            N_('call the column "gjennomsnitt", and let it hold such as 4.1'),
        ),
        "several-columns-of-means": Words(
            N_("which of these columns is the unit's: {columns}?"),
            N_('call it "gjennomsnitt", or delete the others'),
        ),
        "factors-side-by-side": Words(
            N_("the factors stand side by side, as headings"),
            N_("give each factor a row of its own, with its mean"),
        ),
        "results-without-headings": Words(
            N_("there are several columns of numbers, and no headings"),
            N_('write headings, such as "faktor", "gjennomsnitt" and "forrige"'),
        ),
        "no-factors-in-it": Words(
            N_("no row has a factor of 10-FAKTOR and its mean"),
            N_("give each factor a row, with its number or name and its mean"),
        ),
        "too-few-means": Words(
            N_("fewer than two factors have a mean, so that nothing can be proposed"),
            N_("give the means that you have, or leave the results out"),
        ),
        "not-ten-means": Words(
            N_("a list has the means of all ten factors, in order; this has {given}"),
            N_("write each with its factor, such as `6: 3.7`"),
        ),
        "no-such-survey": Words(
            N_("{given} is no year of the survey, which is from 2015")
        ),
        "file-says-otherwise": Words(
            N_("the file of results says {given}"), N_("let them say the same")
        ),
        "means-in-file-too": Words(
            N_("these means stand in the file of results too"),
            N_("keep them in one place"),
        ),
        "unknown-kind-of-results": Words(
            N_("a table of results is CSV or XLSX, not {given}"),
            N_("open it in Excel or LibreOffice and save it as .xlsx"),
        ),
        "taken-for-means": Words(
            N_("this column is taken for the unit's means, since no other can be")
        ),
        "results-column-not-used": Words(
            N_("this column is not used: it has no means, or there are means enough")
        ),
        "results-row-not-used": Words(
            N_("this row stands for no factor, and is not used")
        ),
        "factors-without-means": Words(
            N_(
                "without a mean: {missing}; the others steer what is proposed, and the"
                " result stands on no paper"
            )
        ),
        "answers-not-known": Words(
            N_(
                "how many answered is not told; the means steer what is proposed, and"
                " stand on no paper"
            ),
            N_("write such as `answered: 18`, or a row `antall svar;18` in the table"),
        ),
        "year-not-known": Words(
            N_(
                "the year of the survey is not told; the means steer what is proposed,"
                " and stand on no paper"
            ),
            N_("write such as `year: 2026`, or a row `år;2026` in the table"),
        ),
        "newer-format": Words(
            N_("this file has format {given}; this medarbeider knows {known}"),
            N_("install a newer medarbeider"),
        ),
        "unknown-format": Words(N_("there is no format {given}"), N_("write 1")),
        "no-participants": Words(
            N_("nothing says how many take part"),
            N_("name a list (`participants: participants.csv`) or write `people: 24`"),
        ),
        "not-in-language": Words(
            N_("this text is not told in {language}, which papers are wanted in"),
            N_("add `{language}: …` beside the others"),
        ),
        "same-in-all": Words(
            N_("is the same in all languages, and cannot be told in each"),
            N_("write it once, without `nb:` and `nn:`"),
        ),
        "language-told-twice": Words(
            N_("the papers are in {given} already"), N_("take one of them away")
        ),
        "mixed-forms": Words(
            N_('"{given}" is bokmål, in a text that is in nynorsk'),
            N_('write "{instead}"'),
        ),
        "mixed-forms-nb": Words(
            N_('"{given}" is nynorsk, in a text that is in bokmål'),
            N_('write "{instead}"'),
        ),
        "work-group-named-twice": Words(
            N_('another work group is already called "{given}"')
        ),
        "tables-are-drawn": Words(
            N_("says nothing where those who share a table work together"),
            N_("delete it, or write `by: unit`"),
        ),
        "in-two-work-groups": Words(
            N_('"{given}" is in the work group "{other}" already'),
            N_("keep one of them"),
        ),
        "session-named-twice": Words(
            N_('another gathering is already called "{given}"')
        ),
        "too-pale": Words(
            N_("is too pale to read on white: contrast {contrast}, at least {least}"),
            N_("choose a darker colour"),
        ),
        "outside-the-folder": Words(
            N_('"{given}" lies outside the folder'), N_("move the file into it")
        ),
        "one-for-all-languages": Words(
            N_("is the same in all languages"), N_("write one, without nb, nn and en")
        ),
        "names-no-file": Words(
            N_('there is no file "{given}" in the folder'),
            _NEAREST,
            ("nearest",),
            N_("put it there, or mend the name"),
        ),
        "not-a-font": Words(
            N_('"{given}" is not a font file of up to 10 MB'),
            N_("use a TTF or OTF file"),
        ),
        "damaged-font": Words(
            N_('"{given}" is a font that is damaged or cut short'), _COPY_ANEW
        ),
        "damaged-image": Words(
            N_('"{given}" is an image that is damaged or cut short'), _COPY_ANEW
        ),
        "damaged-picture": Words(
            N_('the picture "{given}" is damaged or cut short'), _COPY_ANEW
        ),
        "not-an-image": Words(
            N_('"{given}" is not an image that can be printed'),
            N_("use PNG, JPEG or SVG, up to 2 MB"),
        ),
        "not-a-word-file": Words(
            N_('"{given}" is not a Word file that can be used'),
            N_("save it in Word as .docx or .dotx, without macros, up to 5 MB"),
        ),
        "word-file-fetches": Words(
            N_('"{given}" fetches something from outside, such as a linked image'),
            N_("put the image itself into the file"),
        ),
        "broken-word-template": Words(
            N_("the workspace's Word file cannot be used: {reason}"),
            N_("open it in Word and save it anew as .docx"),
        ),
        "unknown-method": Words(
            N_('"{given}" is not in the library'), _NEAREST, ("nearest",), _KNOWN
        ),
        "unknown-phase": Words(
            N_("is not a phase of this method, which has {known}"),
            _NEAREST,
            ("nearest",),
        ),
        "phase-left-out": Words(
            N_("without minutes: {missing}"), N_("give minutes for every phase")
        ),
        "no-phases": Words(N_("this method has no phases"), N_("write `minutes: 15`")),
        # Name lists
        "broken-csv-row": Words(
            N_("this row cannot be read"),
            N_("look for a quotation mark that is not closed, or text after it"),
        ),
        "table-too-big": Words(
            N_("the table is too big; up to {rows} rows and {columns} columns are read")
        ),
        "workbook-not-csv": Words(
            N_("is a workbook, though its name says CSV"),
            N_("open it in Excel or LibreOffice and save it as .xlsx"),
        ),
        "not-a-workbook": Words(
            N_("cannot be read as an Excel workbook"),
            N_(
                "open it in Excel or LibreOffice and save it as .xlsx, without a"
                " password"
            ),
        ),
        "workbook-too-big": Words(N_("the workbook unpacks to more than we read")),
        "stray-cell": Words(
            N_(
                "this cell lies far outside the list; up to {rows} rows and"
                " {columns} columns are read"
            ),
            N_("delete it, or the rows and columns after the list"),
        ),
        "several-sheets": Words(
            N_("more than one sheet holds something: {sheets}"),
            N_("hide or delete all but the name list"),
        ),
        "hidden-rows": Words(
            N_("hidden rows are read too: {number}"),
            N_("delete those who do not take part"),
        ),
        "struck-within": Words(
            N_("text that is struck through within cells is read too: rows {rows}"),
            N_("take away what is struck through"),
        ),
        "struck-rows": Words(
            N_("rows that are struck through are read too: {rows}"),
            N_("delete those who do not take part"),
        ),
        "coloured-rows": Words(
            N_("rows in a colour of their own are read as the others are: {rows}"),
            N_("if the colour says who has left, delete them"),
        ),
        "rows-with-notes": Words(
            N_("notes on cells are not read; they stand on rows {rows}"),
            N_("look whether they say who does not take part, and delete those"),
        ),
        "formula-without-value": Words(
            N_("a formula without a stored value"),
            N_("open the file in Excel, save it, or paste as values"),
        ),
        "cell-holds-an-error": Words(N_("the cell holds an error: {given}")),
        "no-name-column": Words(
            N_("no column for names; found {given}"),
            N_('call it "Navn", "Namn" or "Name"'),
        ),
        "no-people": Words(
            N_("the list names no one"),
            N_("write a name on each line below the header"),
        ),
        "too-many-people": Words(N_("the list names more than {most} people")),
        "no-name": Words(
            N_("a row without a name"), N_("write the name, or delete the row")
        ),
        "same-name-twice": Words(
            N_("the same name as in row {first}"),
            N_("add an initial, or delete the row"),
        ),
        "same-name-otherwise": Words(
            N_("the same name as in row {first}, with other cells: {columns}"),
            N_(
                "add an initial if they are two; if they are one, give both rows one"
                ' number in a column "Ansattnr", or join them with "Enhet 2" and'
                ' "Leder 2"'
            ),
        ),
        "same-name-in-a-column": Words(
            N_(
                'the same name as in row {first}, and another "{heading}", which is not'
                " read"
            ),
            N_(
                'call that column "Enhet" if it says the unit; else add an initial, or'
                ' give both rows one number in a column "Ansattnr" if they are one'
            ),
        ),
        "national-identity-number": Words(
            N_("looks like a national identity number, which has no place here"),
            N_("delete the column"),
        ),
        "reports-in-a-circle": Words(
            N_("the line of managers goes in a circle here"),
            N_("leave the cell empty for the one at the top"),
        ),
        "meeting-report": Words(
            N_(
                "is a Teams report of who was in a meeting; it has no units and no "
                "leaders"
            ),
            N_("take the name list from the staff system or the sign-up form"),
        ),
        "unknown-name-column": Words(
            N_('no column for names that we know; "{given}" looks like it'),
            N_('if it is, call it "Navn", "Namn" or "Name"'),
        ),
        "which-name-column": Words(
            N_('looks more like names than "{other}" does: "{given}"'),
            N_('call the column of names "Navn", and no other so'),
        ),
        "two-name-columns": Words(
            N_('may be the names, and so may "{other}": "{given}"'),
            N_('call one of them "Navn", and the other something else'),
        ),
        "no-names-below": Words(
            N_('what stands below "{given}" is no names'),
            N_('call the column of names "Navn"'),
        ),
        "no-parts-of-names": Words(
            N_('"{other}" and "{given}" do not hold first and last names'),
            N_('call the columns of names "Fornavn" and "Etternavn", or one "Navn"'),
        ),
        "half-a-name": Words(
            N_('"{given}" is half a name, and no column has the other half'),
            N_('call the columns "Fornavn" and "Etternavn", or one "Navn"'),
        ),
        "name-over-two-columns": Words(
            N_('"{given}" and the column beside it were read as first and last name'),
            N_('call them "Fornavn" and "Etternavn"'),
        ),
        "column-without-heading": Words(
            N_("this column has no heading, and is not used"),
            N_("delete it, or say what it is"),
        ),
        "perhaps-the-units": Words(
            N_("this column is not used: {names}; units, or roles?"),
            N_('if so, call it "Enhet" or "Stilling"; else delete it'),
        ),
        "beyond-the-header": Words(
            N_('more cells than the header has: "{given}"'),
            N_("put a cell with a comma or semicolon in quotation marks"),
        ),
        "name-in-two-cells": Words(
            N_("a comma and a blank in the name make two cells of it"),
            N_('put such names in quotation marks, or save with ";" between the cells'),
        ),
        "beside-the-list": Words(
            N_("something stands beside the list, and is not read"),
        ),
        "people-above": Words(
            N_('stands above the header in row {row}, and would be lost: "{given}"'),
            N_("make one table with one header"),
        ),
        "header-of-others": Words(
            N_("a header of other columns; what is below it would be misread"),
            N_("make one table with one header"),
        ),
        "lost-letters": Words(
            N_('letters were lost in "{given}"'),
            N_("take the list from its source once more, saved as UTF-8 or .xlsx"),
        ),
        "marks-before-names": Words(
            N_("a number or mark beside the name was taken away: rows {rows}"),
        ),
        "signs-of-programs": Words(
            N_("addresses, numbers or signs around names were taken away: rows {rows}"),
        ),
        "half-a-person": Words(
            N_('half a name, it seems: "{given}"'),
            N_("write first and last name, or delete the row"),
        ),
        "other-list": Words(
            N_("{given} lies beside {read}, says something else, and is not read"),
            N_("name it in `participants` if it is HR's new list, or move it away"),
        ),
        "newer-list": Words(
            N_("{given} lies beside {read} and is newer, and is not read"),
            N_("name it in `participants` if it is HR's new list, or move it away"),
        ),
        "counts-for-no-gathering": Words(
            N_("{day} is after the last gathering, {last}, so this changes nothing"),
            N_("look at the year"),
        ),
        "odd-name": Words(
            N_('hardly a name as it is written: "{given}"'),
            N_("write first and last name, or delete the row"),
        ),
        "names-with-more": Words(
            N_('more than a name stands with most, as in "{given}": rows {rows}'),
            N_("write names alone: the rest is printed on the papers too"),
        ),
        "loud-names": Words(
            N_("the names are in capitals, and are printed so: {names}"),
            N_(
                'write them as "Kari Vik"; Excel does it with PROPER'
                " (STOR.FORBOKSTAV in Norwegian)"
            ),
        ),
        "small-names": Words(
            N_("names without a capital, as accounts are written: {names}"),
            N_('call the column of full names "Navn", or write names with capitals'),
        ),
        "unit-is-a-day": Words(
            N_('the unit is a date: "{given}"; Excel makes one of such as "3-4"'),
            N_("write the unit as text"),
        ),
        "unit-is-nothing": Words(
            N_('the unit is "{given}", as a formula makes of an empty cell'),
            N_("write the unit, or leave the cell empty"),
        ),
        "unit-and-role": Words(
            N_('"{given}" has the unit "{unit}" and the role "{role}"; changed about?'),
            N_("compare with the other rows"),
        ),
        "one-unit-two-ways": Words(
            N_('"{given}" and "{other}" are two units; one that is written two ways?'),
            N_("if so, write it one way"),
        ),
        "unit-of-two": Words(
            N_('"{given}" is taken for two units: {names}'),
            N_('if it is one, give it a name of its own, such as "{call}"'),
        ),
        "unit-of-its-own": Words(
            N_('"{given}" is taken for a unit of its own beside {names}'),
            N_(
                "if its people work in each of these, write one of them, and the other"
                ' in a column "Annen enhet"'
            ),
        ),
        "unit-perhaps-of-two": Words(
            N_(
                '"{given}" is taken for a unit of its own; do people there belong to'
                " {names}?"
            ),
            N_(
                "if its people work in several units, write one of them, and the other"
                ' in a column "Annen enhet"'
            ),
        ),
        "unit-told-once": Words(
            N_(
                'no unit, where the first of several tells one, as "{given}": rows'
                " {rows}"
            ),
            N_("if it holds for those below too, write it on each row"),
        ),
        "leader-told-once": Words(
            N_(
                "no leader, where the first of several tells one, as by"
                ' "{given}": rows {rows}'
            ),
            N_(
                "if it holds for those below too, write it on each row; if the first"
                " one is a unit, give units a column of their own"
            ),
        ),
        "more-than-a-name": Words(
            N_('what follows the comma is no first name, it seems: "{given}"'),
            N_("give it a column of its own"),
        ),
        "whose-leader": Words(
            N_('the leader of "{given}" may be {names}'),
            N_("write the leader's name with the unit"),
        ),
        "column-tells-apart": Words(
            N_("this column tells people apart, and is not kept"),
        ),
        "column-may-tell-apart": Words(
            N_("this column may tell two posts from two people, and is not kept"),
        ),
        "perhaps-a-companion": Words(
            N_('"{given}" takes part as anybody; there for somebody else?'),
            N_("if so, write the name under `companions`"),
        ),
        "perhaps-no-participant": Words(
            N_(
                '"{given}" takes part as anybody; there to run the gathering, or to'
                " look on?"
            ),
            N_("if so, write the name under `facilitators`, and delete the row"),
        ),
        "role-names-somebody": Words(
            N_('"{given}" takes part as anybody, and has a role that names somebody'),
            N_(
                "delete the row of whoever does not come, write who is there for"
                ' another under `companions`, and a leader in a column called "Leder"'
            ),
        ),
        "perhaps-an-example": Words(
            N_('"{given}" takes part as anybody; a name of the form\'s example?'),
            N_("if so, delete the row"),
        ),
        "perhaps-gone": Words(
            N_('"{given}" takes part as anybody; gone, on leave, or not coming?'),
            N_("if so, delete the row; else take away what says so"),
        ),
        "unit-in-role": Words(
            N_('"{role}" names a unit that {given} is not in: {unit}; there too?'),
            N_('if so, write it in a column "Annen enhet"'),
        ),
        "remark-in-role": Words(
            N_('"{given}" takes part as anybody, and has more than a role: "{role}"'),
            N_("if it says who comes, mend the list; else take it away"),
        ),
        "says-no": Words(
            N_('"{given}" takes part, whatever "{heading}" says'),
            N_("delete the row of whoever does not come"),
        ),
        "no-leader-now": Words(
            N_('nobody is known by "{given}", so nobody is kept from being paired'),
            N_("write the name of whoever leads in the meantime"),
        ),
        "no-answer": Words(
            N_('"{given}" is neither yes nor no, and was taken for no'),
            N_('write "ja" or "nei"'),
        ),
        "nearly-one-name": Words(
            N_('"{given}" and "{other}" are nearly one name; one person?'),
            N_("if so, delete one row"),
        ),
        "one-number": Words(
            N_("one number or address, and other names: {names}"),
            N_("if they are one person, write one name"),
        ),
        "last-name-first": Words(
            N_('the last name stands first, it seems: "{given}"'),
            N_('if so, call the column "Etternavn, Fornavn"'),
        ),
        "names-changed-places": Words(
            N_("the last name stands first, it seems: {names} (rows {rows})"),
            N_("if so, write them as the others are written"),
        ),
        "above-the-header": Words(
            N_("above the header, and not read: {given} (rows {rows})"),
            N_("see that the list says it too: whoever it names is not on paper"),
        ),
        "header-again": Words(
            N_("left out, since it is the header again: rows {rows}"),
        ),
        "sum-row": Words(N_("left out, since it sums up: rows {rows} ({given})")),
        "note-row": Words(N_("left out, since it is a note: rows {rows} ({given})")),
        "not-filled-in": Words(
            N_("left out, since nobody is filled in: rows {rows}"),
        ),
        "empty-post": Words(
            N_("left out, since nobody has the post: rows {rows} ({given})"),
        ),
        "unit-heading": Words(
            N_("read as headings of units, not as people: rows {rows} ({given})"),
        ),
        "no-names": Words(
            N_("{number} rows without a name: {rows}"),
            N_("write the names, or delete the rows"),
        ),
        "address-as-name": Words(
            N_('an e-mail address in place of a name: "{given}"'),
            N_("write the name, or delete the row"),
        ),
        "not-a-name-cell": Words(
            N_('"{given}" is no name'), N_("write the name, or delete the row")
        ),
        "several-names": Words(
            N_("more than one name in a cell: {names}"),
            N_("write each person on a row of their own"),
        ),
        "name-is-a-unit": Words(
            N_('"{given}" is a unit or a role on other rows; is a cell missing here?'),
            N_("write the name first, or delete the row"),
        ),
        "heading-or-person": Words(
            N_(
                '"{given}" stands alone, where other rows tell more; a person, or what'
                " those below are?"
            ),
            N_(
                'write who is of which unit in a column "Enhet", and delete rows that'
                " are nobody"
            ),
        ),
        "shifted-row": Words(
            N_('"{given}" is no unit; the row looks shifted'),
            N_("move the cells to where they belong"),
        ),
        "names-two-ways": Words(
            N_('most names are written "last name, first name", and "{given}" is not'),
            N_("write all names one way"),
        ),
        "names-turned": Words(
            N_("names were read last name first, as the heading says: {name}"),
            N_('if they are not, call the column "Navn"'),
        ),
        "name-order-unknown": Words(
            N_('where the last name ends cannot be told: "{given}"'),
            N_('write "last name, first name" with a comma'),
        ),
        "comma-in-name": Words(
            N_('kept as it is written, comma and all: "{given}"'),
            N_("take away what is not the name"),
        ),
        "digits-in-name": Words(
            N_('kept as it is written, digits and all: "{given}"'),
            N_("take away what is not the name"),
        ),
        "odd-unit": Words(
            N_('the unit is kept as it is written: "{given}"'),
            N_("if these are two units or two cells, part them"),
        ),
        "two-posts": Words(
            N_('one person with row {first}, with more than one post: "{given}"'),
        ),
        "two-of-one-name": Words(
            N_("taken for people of the same name, who are called {names}"),
            N_(
                "if it is one person, give both rows one number in a column"
                ' "Ansattnr", or join them with "Enhet 2" and "Leder 2"'
            ),
        ),
        "answer-as-leader": Words(
            N_('"{given}" is no name of a leader'),
            N_("write the leader's name, or leave the cell empty"),
        ),
        "which-leader": Words(
            N_('"{given}" may be {names}; each counts as the leader'),
            N_("write the name with the unit, or leave out who does not lead"),
        ),
        "leader-perhaps-listed": Words(
            N_('"{given}" may be {names} on the list; each counts as the leader too'),
            N_("if it is she, write the name as it stands on the list"),
        ),
        "leader-at-a-time": Words(
            N_(
                '"{given}" may not be who leads now; whoever stands there counts as the'
                " leader, and so does who leads most others of the unit: rows {rows}"
            ),
            N_(
                "write who leads now; who leads from a later day, say in `rules:"
                " leaders`"
            ),
        ),
        "marked-leaders": Words(
            N_(
                "marked as leaders: {names}; each is taken to lead those of the unit "
                "who have no leader named"
            ),
        ),
        "no-marked-leaders": Words(N_("nobody is marked as a leader")),
        "marked-leads-nobody": Words(
            N_('"{given}" is marked as a leader, and nobody reports to her or him'),
            N_("write the unit, or name the leader on the rows of those who report"),
        ),
        "heading-told-twice": Words(
            N_('"{given}" already stands for the column {other}'),
            N_("write it once"),
        ),
        "not-one-word": Words(
            N_('"{given}" is several words, and words are looked up one at a time'),
            N_("write the one word that is to be told"),
        ),
        "not-one-word-back": Words(
            N_('"{given}" is several words, which cannot be told the other way'),
            N_("write the line under `to_nynorsk`"),
        ),
        "manager-not-listed": Words(
            N_('the line manager "{given}" is not in the list'), _NEAREST, ("nearest",)
        ),
        "column-not-used": Words(
            N_("this column is not used"),
            N_(
                "it says {says}, and none of that counts; delete it: a name list should"
                " hold no more than is needed"
            ),
            ("says",),
            N_("delete it: a name list should hold no more than is needed"),
        ),
        "perhaps-who-comes": Words(
            N_("this column is not used; does it say who comes, or when?"),
            N_(
                "if so, delete the rows of those who do not come, and name those of"
                " each time under `participants`; then delete the column"
            ),
        ),
        "units-otherwise": Words(
            N_(
                "this column is not used, and has another unit for {number}: {names}"
                " (rows {rows})"
            ),
            N_(
                "keep the column that holds when they meet, and call it"
                ' "Enhet"; delete the other'
            ),
        ),
        "perhaps-chosen-times": Words(
            N_("this column is not used; does it say who comes when: {names}?"),
            N_(
                "if so, name those of each gathering, or of each time under `again`, in"
                " its `participants`; then delete the column"
            ),
        ),
        "chose-not-all": Words(
            N_("{names} chose none of these, or not all (rows {rows})"),
            N_("delete the rows of those who do not come at all"),
        ),
        "marked-for-some": Words(
            N_("{number} of {total} are marked here, and all take part (rows {rows})"),
            N_("if it says who comes, delete the other rows; then delete the column"),
        ),
        "perhaps-the-leaders": Words(
            N_("this column is not used; leaders?"),
            N_('if so, call it "Leder" or "Leder 2"; else delete it'),
        ),
        "titles-beside": Words(
            N_(
                "has titles of leaders, and is not used: {names} (rows {rows}); whom do"
                " they lead?"
            ),
            N_("write the titles with the roles, or say whom they lead"),
        ),
        "named-beside": Words(
            N_(
                "names people, and is not used: {names} (rows {rows}); do they lead,"
                " come too, or come instead?"
            ),
            N_(
                'if they lead, call it "Leder"; whoever comes has a row, or stands'
                " under `companions`"
            ),
        ),
        "says-otherwise": Words(
            N_("this column says something else of {names} than of most (rows {rows})"),
            N_("see that they take part"),
        ),
        "remark-to-read": Words(
            N_("remarks that are not used, perhaps on who comes (rows {rows})"),
            N_("read them, and mend the list; then delete the column"),
        ),
        "columns-left-behind": Words(
            N_("not copied: {columns}; name, unit, role and line manager are"),
        ),
        "people-differ": Words(
            N_("says {given}, but the name list has {listed}"),
            N_("delete this line; the list counts"),
        ),
        "people-without-names": Words(
            N_("says that {given} come, and the name list has {listed}"),
            N_(
                "name those who come in `participants`; clock times are reckoned for"
                " the number, pairs and lists for everyone"
            ),
        ),
        "nobody-comes": Words(
            N_("everyone who is named for this time comes another time"),
            N_("take somebody out of `participants` under `again`"),
        ),
        "time-called-off": Words(
            N_("their time is called off, and no other is to come: {people}"),
            N_("hold it again for them, under `again`, or tell them"),
        ),
        "have-another-time": Words(
            N_(
                "come to time {number} ({day}) now, and not when they were to come:"
                " {people}"
            ),
            N_("tell them; `participants` says who comes when, if you would choose"),
        ),
        "times-not-settled": Words(
            N_("who comes when is not settled, and may change with the name list"),
            N_("run pair-coaching, before you tell them"),
        ),
        "everybody-has-a-time": Words(
            N_(
                "everyone has got another time already, and nobody is left for this one"
            ),
            N_("name those who come to it in its `participants`"),
        ),
        "nobody-named-is-listed": Words(
            N_("nobody who is named for this time is on the name list"),
            N_("write the names as they stand there, or take `participants` away"),
        ),
        # The day
        "day-too-long": Words(
            N_(
                "{missing} minutes are missing between {starts} and {ends}, even with"
                " everything at its shortest"
            ),
            N_("these can give them: {givers}"),
            ("givers",),
        ),
        "too-short-for-its-phases": Words(
            N_("{minutes} minutes cannot be divided among {phases} phases")
        ),
        "pinned-after-the-end": Words(N_("the gathering is over by then, at {ends}")),
        # Findings
        "overrun": Words(
            N_("{minutes} minutes over between {starts} and {ends}; taken from {given}")
        ),
        "left-out": Words(
            N_(
                "{minutes} minutes over between {starts} and {ends};"
                " left out: {dropped}"
            ),
            N_("taken from {given}"),
            ("given",),
        ),
        "no-break": Words(
            N_("more than {longest} minutes without a break, {starts}–{ends}"),
            N_("add `method: break`"),
        ),
        "no-lunch": Words(
            N_("the day lasts past lunch, and there is none"),
            N_("add `method: lunch`"),
        ),
        "much-talk": Words(
            N_("{talk} of {whole} minutes are one-way talk"),
            N_("let people work with it themselves"),
        ),
        "long-talk": Words(
            N_("{minutes} minutes of one-way talk in one go, more than {longest}"),
            N_("let people work with it in between"),
        ),
        "short-plenary": Words(
            N_("{minutes} minutes of plenary for {groups} groups; {needed} are needed"),
            N_("give it more, or let the groups share on the wall"),
        ),
        "no-log": Words(
            N_("the gathering has no learning log"), N_("add `method: log`")
        ),
        "no-evaluation": Words(
            N_("the gathering has no evaluation"), N_("add `method: evaluation`")
        ),
        "public-holiday": Words(N_("{day} is a public holiday ({holiday})")),
        "between-the-years": Words(
            N_("{day} is between Christmas and New Year"),
        ),
        "much-buffer": Words(
            N_("{minutes} minutes from {starts} have nothing planned"),
            N_("add an activity, let one be longer, or end earlier"),
        ),
        "weekend": Words(N_("{day} is in a weekend")),
        "barred-day": Words(
            N_("{day} is barred by the client ({barred})"),
            N_("move it, or change `not_on`"),
        ),
        "earlier-than-the-one-before": Words(
            N_("is not later than the gathering before")
        ),
        "due-before-it-is-given": Words(N_("is not later than the gathering itself")),
        "due-after-the-next": Words(N_("is later than the next gathering")),
        "much-homework": Words(
            N_("{minutes} minutes is much work between two gatherings"),
            N_("60 minutes or less gets done"),
        ),
        # Commands
        "no-such-programme": Words(
            N_('there is no programme "{given}"'),
            N_("name a folder with programme.yaml, or one of: {known}"),
            ("known",),
        ),
        "no-such-session": Words(
            N_('the programme has no gathering "{given}"'), N_("it has {known}")
        ),
        "no-such-document": Words(
            N_('there is no document "{given}"'), N_("there are {known}")
        ),
        "no-such-format": Words(
            N_('there is no format "{given}"'), N_("there are {known}")
        ),
        "nothing-in-this-format": Words(
            N_("what you chose does not come in the format {given}"),
            N_("choose --format {known}"),
            ("known",),
        ),
        # Templates and printing
        "broken-template": Words(N_("{file}:{line}: the template fails: {reason}")),
        "no-body": Words(
            N_("a template makes a page without <body>, which a booklet needs"),
            N_('let it begin with {{% extends "base.html.j2" %}}'),
        ),
        "names-no-template": Words(
            N_('{file}:{line}: there is no template "{name}"'),
            N_("mend the name; ours begin with `bundled/`"),
        ),
        "no-such-template": Words(N_('there is no template "{name}"')),
        "page-too-big": Words(N_('a page of the kind "{kind}" becomes too big')),
        "not-fetched": Words(
            N_('"{title}" asks for something that is not in the page: {address}')
        ),
        "not-printed": Words(N_('"{title}" cannot be printed: {reason}')),
        "letter-not-in-fonts": Words(
            N_("no font here has {letters}, and a box is printed instead"),
            N_("write it with other letters"),
        ),
        "no-native-libraries": Words(
            N_("PDF needs libraries that this machine lacks: {missing}"),
            N_("run `medarbeider doctor`, or build with `--format html`"),
        ),
        # Output
        "newer-manifest": Words(
            N_("{file} was written by a newer medarbeider"),
            N_("install it, or build to another folder with --out"),
        ),
        "damaged-manifest": Words(
            N_("{file} is damaged"),
            N_("move the folder away and build again"),
        ),
        "changed-by-hand": Words(
            N_("somebody has changed files in {folder}: {files}"),
            N_("move them away, or build to another folder with --out"),
        ),
        "anothers-folder": Words(
            N_('{folder} holds the papers of "{owner}"'),
            N_("build to another folder with --out"),
        ),
        "leads-out-of-the-folder": Words(
            N_("a link leads out of {folder}: {files}"),
            N_("remove it, or build to another folder with --out"),
        ),
        "no-current-folder": Words(
            N_("the folder that you stand in is gone"), N_("go to another folder")
        ),
        "theme-too-long": Words(
            N_('the theme "{given}" is longer than {most} letters'),
            N_("name it in a few words"),
        ),
        "unwritable": Words(N_("cannot write in {folder}: {reason}")),
        "machine-refuses": Words(N_("the machine refuses to go on: {reason}")),
        "file-refused": Words(N_("{file}: {reason}")),
        "no-template-of-ours": Words(
            N_('there is no template "{given}" of ours'), _NEAREST, ("nearest",)
        ),
        "template-is-ours": Words(
            N_("{file} is ours: this workspace is the folder that we come from"),
            N_("to change it for a programme, take --programme NAME"),
        ),
        "template-is-there": Words(
            N_("{file} is there already, and is left as it is"),
            N_("change it, or delete it first"),
        ),
        "template-not-utf-8": Words(N_("{file} is not UTF-8"), _SAVE_AS_UTF8),
        "another-build": Words(
            N_("another build is at work in {folder}"), N_("try again when it is done")
        ),
        # New programmes
        "left-out-people": Words(
            N_("is about the people of the other programme, and is left out"),
        ),
        "left-out-groups": Words(
            N_("names people of the other programme; here it goes by unit"),
            N_("name this unit's groups, if it should be others"),
        ),
        "left-out-days": Words(
            N_("these days are past when this programme begins, and are left out"),
            N_("write the days that are barred this time"),
        ),
        "left-out-result": Words(
            N_("is the other unit's own result, and is left out"),
            N_("write this unit's when it has one"),
        ),
        "left-out-look": Words(
            N_("is the other client's own, and is left out"),
        ),
        "left-out-name": Words(
            N_("a name stood here, and is NN now"),
            N_("write what is right for this unit"),
        ),
        "perhaps-somebody": Words(
            N_(
                '"{given}" may be about somebody of the other unit, and still stands'
                " here"
            ),
            N_("write what is right for this unit"),
        ),
        "left-out-reason": Words(
            N_("this comment is about the other unit's result, and is left out")
        ),
        "left-out-comment": Words(
            N_("this comment may name somebody, and is left out"),
        ),
        "first-day-moved": Words(
            N_("the dates moved by whole weeks: the first day is {first}, not {given}"),
            N_("change the dates where another weekday is right"),
        ),
        "page-is-there": Words(
            N_("{file} is there already, and is left as it is"),
            N_("name another file with --out, or write over it with --force"),
        ),
        "folder-exists": Words(
            N_("{folder} is there already, and is left as it is"),
            N_("choose another title"),
        ),
        "not-among-the-themes": Words(
            N_('"{given}" is not among the themes: {known}'),
            N_("write it as it stands there, or add it to `themes`"),
        ),
        "beyond-the-gatherings": Words(
            N_("there are no more gatherings than {last}"),
            N_("write the number of one of them, or hold more"),
        ),
        "says-what-is-avoided": Words(
            N_('"{given}" is itself a word to avoid'),
            N_("write another word to say"),
        ),
        "room-told-twice": Words(
            N_("gathering {given} is held in another room, further up"),
            N_("write each gathering for one room"),
        ),
        "two-rooms-for-the-rest": Words(
            N_("another room is already for all the gatherings that are not told"),
            N_("write in which `gatherings` this one is used"),
        ),
        "no-such-room-need": Words(
            N_(
                '"{given}" is nothing that the library knows rooms to lack; it knows'
                " {known}"
            ),
            _NEAREST,
            ("nearest",),
        ),
        "names-or-number": Words(
            N_("needs `names`, or how many `people` there are, and not both"),
            N_("write two entries where some are named and others not"),
        ),
        "absent-and-people": Words(
            N_("this gathering says itself how many come, or is held again"),
            N_("write `people` for each time it is held, and leave this out"),
        ),
        "absent-not-listed": Words(
            N_('"{given}", who is absent from gathering {number}, is not on the list'),
            _NEAREST,
            ("nearest",),
        ),
        "too-many-absent": Words(
            N_("{absent} of {people} are absent from gathering {number}"),
            N_("hold it on another day, or write fewer"),
        ),
        "guests-at-once": Words(
            N_("is while another guest speaks, from {at}"),
            N_("let one begin when the other is done"),
        ),
        "guest-outside": Words(
            N_(
                "gathering {number} lasts from {starts} to {ends}, but a guest comes"
                " from {at} to {until}"
            ),
            N_("change when the guest comes, or `starts` and `ends` of the gathering"),
        ),
        "ready-and-more": Words(
            N_("a ready gathering has its own theme and length"),
            N_("keep `ready` alone, or `theme` and `length`"),
        ),
        "no-such-ready-gathering": Words(
            N_('there is no ready gathering "{given}"; there are {known}'),
            _NEAREST,
            ("nearest",),
        ),
        "again-without-a-day": Words(
            N_("is held again, but its own day is not settled"),
            N_("write its `date` too"),
        ),
        "no-such-sector": Words(
            N_('"{given}" is no sector of the library; there are {known}'),
            _NEAREST,
            ("nearest",),
        ),
        "no-brief": Words(
            N_("{folder} has no brief.yaml, from which this would be reckoned"),
            N_("programmes made with new-programme have one, unless it was removed"),
        ),
        "no-such-gathering": Words(
            N_('"{given}" is no gathering of the programme; there are {known}'),
            _NEAREST,
            ("nearest",),
        ),
        "gathering-in-brackets": Words(
            N_("stands in brackets with other gatherings, and has no lines of its own"),
            N_("write each gathering on lines of its own, with a dash before it"),
        ),
        "another-number-of-gatherings": Words(
            N_(
                "the brief gives {given}, and the programme has {known}; which of them"
                " it is cannot be known"
            ),
            N_("let both have as many"),
        ),
        "gathering-elsewhere": Words(
            N_("is gathering {here} in the programme, and {there} by the brief"),
            N_("let both have them in one order"),
        ),
        "gathering-held": Words(
            N_(
                "pairs or groups are frozen there, since it has been held or they are"
                " handed out; it stays as it is"
            ),
            N_(
                "if it is still to come: medarbeider pair-coaching {programme} --thaw"
                " {session}"
            ),
        ),
        "gathering-changed-by-hand": Words(
            N_(
                "is changed by hand, or the brief is, since it was proposed ({keys}),"
                " and this would be lost"
            ),
            N_("tell the brief what is to stay, and replace the rest with --force"),
        ),
        "gathering-has-comments": Words(
            N_("has comments of its own, which would be lost: {given}"),
            N_("keep them elsewhere, and replace it with --force"),
        ),
        "proposal-does-not-fit": Words(
            N_(
                "what the brief gives for it does not fit the rest of the programme;"
                " nothing is written"
            ),
        ),
        "programme-changed": Words(
            N_("{file} has been changed meanwhile; nothing is written"),
            N_("try again"),
        ),
        "no-such-exercise-kind": Words(
            N_('"{given}" is no kind of exercise of the library; there are {known}'),
            _NEAREST,
            ("nearest",),
        ),
        "themes-want-more": Words(
            N_("the themes want more gatherings than there are, {given}"),
            N_("give them fewer, or hold more gatherings"),
        ),
        "unknown-form": Words(
            N_('no sector has the form "{given}"; there are {known}'),
            _NEAREST,
            ("nearest",),
        ),
        "no-such-length": Words(
            N_('"{given}" is no length for a gathering; there are {known}'),
            _NEAREST,
            ("nearest",),
        ),
        "day-past-midnight": Words(
            N_("a gathering that starts at {starts} would last past midnight")
        ),
        "no-day-for-a-gathering": Words(
            N_("no day is left for gathering {number} from {earliest}"),
            N_("let it be later than {latest}, or bar less"),
            ("latest",),
            N_("let gatherings be fewer or nearer, or the last day later"),
        ),
        "gatherings-out-of-order": Words(
            N_("gathering {number} is on {day}, which is not after {before}"),
            N_("write the gatherings in order"),
        ),
        "gathering-ends-too-early": Words(
            N_("gathering {number} ends at {ends}, before it starts at {starts}"),
            N_("write `starts` for it too"),
        ),
        "weekday-off": Words(
            N_("no gathering is proposed on {given}"),
            N_("where that is meant, write its `date`"),
        ),
        "no-such-weekday": Words(
            N_("{given} is no day of the week"),
            N_("write such as onsdag, or tirsdag og onsdag"),
        ),
        "no-first-day": Words(
            N_("is missing here"),
            N_("write the first day, or a `date` for the first gathering"),
        ),
        "no-day-left": Words(
            N_("{given} bars every day for a year after {day}"),
            N_("bar less"),
        ),
        "cannot-be-outlined": Words(
            N_(
                "a theme or ready day of your own gives what cannot stand in a"
                " programme: {keys}"
            ),
            N_("write it shorter in the library's file"),
        ),
        "nearly-a-theme": Words(
            N_('"{given}" is not a theme of the library; did you mean "{nearest}"?'),
            N_("put it another way if it is a theme of your own"),
        ),
        # The memory of pairs and groups
        "damaged-memory": Words(
            N_("the memory of pairs and groups cannot be used, and is left as it is"),
            N_("mend what is told below, or put {backup}, which is good, in its place"),
            ("backup",),
            N_("mend what is told below; there is no good copy beside it"),
        ),
        "cut-short": Words(
            N_("the file is cut short: its last line is not `...`"),
            N_("add that line if nothing is missing"),
        ),
        "lost-memory": Words(
            N_("the memory of pairs and groups is gone, and its backup is still here"),
            N_("rename {backup} to {given}, or delete it to begin anew"),
        ),
        "anothers-memory": Words(
            N_(
                'these pairs and groups were drawn for the folder "{given}", and lie in'
                ' "{folder}"'
            ),
            N_(
                "in a copy, delete this file and {backup}, and draw anew; if the folder"
                ' was renamed: medarbeider pair-coaching "{folder}" --moved'
            ),
        ),
        "nothing-moved": Words(
            N_("there is no coaching.yaml in {folder}"),
            N_("draw pairs there, or bring the file along from the old folder"),
        ),
        "memory-in-use": Words(
            N_("another run is at work with {file}"), N_("try again when it is done")
        ),
        "memory-changed": Words(
            N_("{file} was changed by someone else meanwhile, and is left as it is"),
            N_("run the command again"),
        ),
        "conflict-copy": Words(
            N_("looks like a sync program's copy of {given}, and is not used"),
            N_("keep the right one under the name {given}, and move the other away"),
        ),
        "too-few-entries": Words(N_("needs at least {min_length} entries")),
        "not-a-pair": Words(
            N_("{people} people are no pair: it has two, or three of an odd number")
        ),
        "placed-twice": Words(
            N_('"{given}" stands twice in this round'), N_("take one of them away")
        ),
        "round-told-twice": Words(
            N_('a round of "{given}" stands here for the second time'),
            N_("keep one of them"),
        ),
        "one-person-twice": Words(
            N_('"{given}" is named twice'), N_("name two people")
        ),
        # Pairs and groups
        "no-name-list": Words(
            N_("pairs and groups need a name list, and {file} names none"),
            N_("save it beside the programme and add `participants: participants.csv`"),
        ),
        "no-line-managers": Words(
            N_("names no line managers, so that anybody may meet their own leader"),
            N_("add a column with each one's line manager"),
        ),
        "without-a-manager": Words(
            N_("no line manager is given for {people}, who may meet their own leader"),
            N_("write each one's, also a leader who is not on the list"),
        ),
        "leaders-without-a-manager": Words(
            N_(
                "no line manager is given for {people}, who lead others: if one of them"
                " leads another, they may meet"
            ),
            N_("write each one's, also a leader who is not on the list"),
        ),
        "perhaps-their-leader": Words(
            N_(
                "{leaders} may meet these, who report to others by the list and may be"
                " their own staff: {people}"
            ),
            N_("say in `rules: leaders` who leads them"),
        ),
        "perhaps-their-leader-then": Words(
            N_(
                "on {days} {leaders} may meet these, who report to others then and may"
                " be their own staff: {people}"
            ),
            N_("say in `rules: leaders` who leads them then too"),
        ),
        "manager-perhaps-listed": Words(
            N_(
                'the line manager "{given}" is nobody on the list, so {people} may meet'
                " their own leader"
            ),
            N_('if "{nearest}" is meant, write the name like that'),
        ),
        "line-ends-outside": Words(
            N_(
                "nothing is known of whom these report to, who are not on the list:"
                " {leaders}; so a leader further up may meet {people}"
            ),
            N_(
                "say it in `rules: leaders`, or add them to the list with their line"
                " managers"
            ),
        ),
        "unknown-participant": Words(
            N_('"{given}" does not stand in the name list'),
            N_('did you mean "{nearest}"? take the name away if they have left'),
            ("nearest",),
        ),
        "unit-for-a-name": Words(
            N_('"{given}" is a unit on the name list, and nobody\'s name'),
            N_("name its people in its place, each by themselves: {people}"),
        ),
        "unit-for-those-led": Words(
            N_('"{given}" is a unit on the name list, and nobody\'s name'),
            N_("write `unit: {given}` in place of `of`"),
        ),
        "namesake-elsewhere": Words(
            N_('"{given}" does not stand in the name list; {nearest} does, in {unit}'),
            N_('write "{nearest}" if they are one; take the name away if not'),
        ),
        "odd-companion": Words(
            N_('"{given}" is on a name tag as it stands; hardly a companion\'s name'),
            N_("write first and last name alone, as soon as it is known who comes"),
        ),
        "odd-facilitator": Words(
            N_('"{given}" is on papers as it stands; hardly the name of anybody'),
            N_("write the name of whoever runs the gatherings"),
        ),
        "companion-told-twice": Words(
            N_('the companion "{given}" is told above'),
            N_("name everyone whom they are beside in one list"),
        ),
        "beside-a-companion": Words(
            N_('"{given}" is a companion too'),
            N_("name the participant whom both are beside"),
        ),
        "companion-on-the-list": Words(
            N_(
                '"{given}" is a companion, and was taken out of the name list: in no'
                " pair or group, and not counted"
            ),
        ),
        "companion-or-another": Words(
            N_(
                '"{other}" on the name list is nearly called as the companion "{given}"'
            ),
            N_("write the companion's name as the list does, if they are one person"),
        ),
        "facilitator-on-the-list": Words(
            N_('"{other}" runs the gatherings, and takes part as anybody on the list'),
            N_('add "{other}" to `rules: without`, to be in no pair or group'),
        ),
        "facilitator-or-another": Words(
            N_(
                '"{other}" on the name list is nearly called as "{given}", who runs the'
                " gatherings"
            ),
            N_('add "{other}" to `rules: without` if they are one person'),
        ),
        "companion-is-a-facilitator": Words(
            N_('"{given}" runs the gatherings, and is told to be beside {people} too'),
            N_("name somebody else here, or take the name out of `facilitators`"),
        ),
        "companion-in-a-rule": Words(
            N_('"{given}" is a companion, and counts nowhere else'),
            N_("take the name away here"),
        ),
        "companion-at-two-places": Words(
            N_(
                '"{given}" is beside people who come to different places at the same'
                " time: {people}"
            ),
            N_("name them in `participants` of one time, or ask one more companion"),
        ),
        "companion-divided": Words(
            N_(
                '"{given}" is beside {people}, who are in different groups in'
                " {sessions}"
            ),
            N_("let them sit side by side, or have one companion each"),
        ),
        "companion-between-pairs": Words(
            N_(
                '"{given}" is beside {people}, who are in different pairs in {sessions}'
            ),
            N_("let the pairs talk side by side, or one after the other"),
        ),
        "always-partners": Words(
            N_("{one} and {other} are each other's partner each time there are pairs"),
            N_(
                "if one is there for the other, as an interpreter is, write them under"
                " `companions` instead"
            ),
        ),
        "together-at-two-times": Words(
            N_("{one} and {other} are `together`, and come at different times"),
            N_("name both of them in `participants` of one time"),
        ),
        "is-a-companion": Words(
            N_('"{given}" is a companion, and stands in no pair or group'),
            N_("nothing needs to be drawn anew"),
        ),
        "not-on-the-list": Words(
            N_('"{given}" is not on the name list, and counts nowhere'),
            N_(
                "take the name away if they have left, or write it as it stands in the"
                " list"
            ),
        ),
        "unknown-leader": Words(
            N_('"{given}" is a leader of nobody that is known'),
            _NEAREST,
            ("nearest",),
            N_("write the name as it stands in the name list"),
        ),
        "changes-no-leader": Words(
            N_(
                'nobody on the name list gets another leader by this line of "{leader}"'
            ),
            N_("if the list tells the change now, take this line out"),
        ),
        "led-anew-by-the-list": Words(
            N_(
                'nobody on the name list reports to "{given}", and "{leader}" leads'
                " there already"
            ),
            N_("if the list tells the change now, take this line out"),
        ),
        "meets-her-unit": Words(
            N_(
                "a leader, by title or by the list, meets these of her own unit, who"
                " report to somebody else: {people}"
            ),
            N_(
                "if she leads them, say so in `rules: leaders`; else say there, in a"
                " line of `of`, who does"
            ),
        ),
        "takes-several-units": Words(
            N_('takes all who report to "{given}", in several units: {units}'),
            N_(
                "where the former leader still leads one of them, write a line for each"
                " `unit` in place of `instead_of`"
            ),
        ),
        "list-newer-than-rule": Words(
            N_(
                'the name list is perhaps newer than this line of "{leader}", and says'
                " something else of these: they are kept apart from both leaders:"
                " {people}"
            ),
            N_(
                "if the list is right, take this line out; else name those whom she"
                " leads in a line of `of`"
            ),
        ),
        "leads-nobody-now": Words(
            N_('nobody on the name list reports to "{given}"'),
            N_(
                "if the list tells the change now, take this line out; else write the"
                " former leader's name as it stands there"
            ),
        ),
        "leads-them-no-more": Words(
            N_(
                '"{given}" leads {people} on the name list, and no more from this day'
                " on: all of them are named here"
            ),
            N_('if "{given}" leads them on, leave them out here; they follow along'),
        ),
        "named-twice": Words(
            N_('"{given}" stands twice in this list'),
            N_("take one away, or write who was meant in its place"),
        ),
        "named-for-two-times": Words(
            N_("named for another time of this gathering too: {people}"),
            N_(
                "name them once; as it stands, they come each time that they are named"
                " under `again`, and not the first time"
            ),
        ),
        "named-for-no-time": Words(
            N_("named for no time of this gathering, and not to come: {people}"),
            N_(
                "name them for one, or take `participants` away from the first: then"
                " all who are not named come to it"
            ),
        ),
        "named-for-no-part": Words(
            N_("named in none of {sessions}, which name who comes: {people}"),
            N_("add each to the `participants` of one of them, if they are to come"),
        ),
        "named-for-two-parts": Words(
            N_('named for "{other}" too, which nobody else of these is: {people}'),
            N_("take each out of one of them, unless both are meant"),
        ),
        "named-for-one-of-two": Words(
            N_(
                'named here or for "{other}" alone, where the others come to both:'
                " {people}"
            ),
            N_("name each for both, unless that is meant"),
        ),
        "named-but-of-a-unit": Words(
            N_("names the others of {unit}, and not {people}"),
            N_("name them too, if they are to come"),
        ),
        "named-for-no-gathering": Words(
            N_("every gathering names who comes, and none of them names {people}"),
            N_("name them for one, or take them off the name list"),
        ),
        "not-with-their-unit": Words(
            N_(
                "all others of {unit} are named for time {number} ({day}), and not"
                " {people}"
            ),
            N_("name them there too, if they are to come with their unit"),
        ),
        "led-and-gone": Words(
            N_('"{given}" is not on the name list, so this changes nothing for them'),
            N_("take the name away, or write it as it stands there"),
        ),
        "unknown-unit": Words(
            N_('nobody on the name list is in "{given}"'),
            _NEAREST,
            ("nearest",),
            N_("write the unit as it stands there"),
        ),
        "names-without-a-list": Words(
            N_('"{given}" is named, but the programme has no name list'),
            N_("add `participants: participants.csv`, or take the name away"),
        ),
        "no-such-history": Words(
            N_('there is no programme "{given}" with pairs or groups to remember'),
            _NEAREST,
            ("nearest",),
            N_("name a folder in programmes/ that has a coaching.yaml"),
        ),
        "no-work-in-pairs": Words(
            N_("no gathering that is still to come has work in named pairs"),
            N_("add coaching-pairs, walk-and-talk or appreciative-interview to one"),
        ),
        "no-work-in-groups": Words(
            N_("no gathering that is still to come has work in groups")
        ),
        "no-place-for-a-file": Words(
            N_("{file} is not an ordinary file, and is left as it is"),
            N_("give the table another name"),
        ),
        "would-overwrite": Words(
            N_("{file} is a programme's name list, and is left as it is"),
            N_("give the table another name"),
        ),
        "wrong-ending": Words(
            N_("{file} is no name for this table"),
            N_("let the name end in {ending}, also where a link leads on"),
        ),
        "no-such-occasion": Words(
            N_('"{session}" is not held that many times, only {times}')
        ),
        "not-a-name": Words(
            N_("a name is 1–300 letters on one line, without invisible characters")
        ),
        "which-name": Words(
            N_('"{given}" may be any of these: {people}'), N_("write the whole name")
        ),
        "guest-or-another": Words(
            N_('"{given}" is nobody who is known, and may be a slip for {people}'),
            N_(
                "write the name like that, or, if it is somebody else,"
                ' "{given} (guest)"'
            ),
        ),
        "one-name-each": Words(
            N_('"{given}" is more than one name'), N_("write each by itself: {call}")
        ),
        "guest-without-a-name": Words(
            N_('"{given}" is no name that a guest can have'),
            N_("write the first and last name of whoever came"),
        ),
        "guest-beside-another": Words(
            N_('"{given}" is there for somebody else, it seems'),
            N_(
                "write the name under `companions` in the programme, and leave --extra"
                " out"
            ),
        ),
        "guest-perhaps-a-companion": Words(
            N_('"{given}" has a place as any guest; there for somebody else?'),
            N_(
                'if so, say --absent "{given}", and write the name under `companions`'
                " in the programme"
            ),
        ),
        "guest-perhaps-a-leader": Words(
            N_('"{given}" may meet anybody as a guest; does she lead some of them?'),
            N_(
                'if so, say --absent "{given}", write in `rules: leaders` whom she'
                " leads, and give the name that stands there by --extra"
            ),
        ),
        "odd-guest": Words(
            N_('"{given}" has a place; hardly a name as it is written'),
            N_('say --absent "{given}", and give the whole name by --extra'),
        ),
        "guest-or-facilitator": Words(
            N_('"{given}" has a place as any guest; {other}, who runs the gathering?'),
            N_('if so, say --absent "{given}"'),
        ),
        "guest-without-a-place": Words(
            N_('"{given}" takes no place in pairs and groups; --extra changes nothing'),
            N_("take the name out of `rules: without` if there shall be one"),
        ),
        "leader-or-another": Words(
            N_('"{given}" is nobody who is known, and may be a slip for {people}'),
            N_(
                "write the name like that, or, if she is another, with her post:"
                ' "{given} (director)"'
            ),
        ),
        "only-an-aside-differs": Words(
            N_('"{given}" differs from {people} by what stands in brackets alone'),
            N_(
                "leave that out if they are one person, or add an initial if they are"
                " two"
            ),
        ),
        "only-the-unit-differs": Words(
            N_('"{given}" is not on the name list; {people} is, in {unit}'),
            N_(
                "leave the unit out if they are one person, or add an initial if they"
                " are two"
            ),
        ),
        "not-expected": Words(
            N_('"{given}" is not expected at this gathering'), _NEAREST, ("nearest",)
        ),
        "expected-anyway": Words(
            N_(
                '"{given}" is expected at this gathering anyway; --extra changes'
                " nothing"
            )
        ),
        "absent-and-extra": Words(
            N_('"{given}" cannot be absent and come unannounced'),
            N_("name them once"),
        ),
        "round-is-frozen": Words(
            N_(
                'the rounds of "{session}" are frozen, since a later one that day was'
                " changed"
            ),
            N_("if it has not been held, run pair-coaching {call} first"),
        ),
        "round-was-held": Words(
            N_('the rounds of "{session}" stay as they are: it has been held'),
            N_("change a later gathering"),
        ),
        "gone-in-a-text": Words(
            N_("{given} stands in this text, and no more on the name list"),
            N_("name somebody else here, if it is printed again"),
        ),
        "another-time-is-today": Words(
            N_('"{session}" has been held at this time, and is again today'),
            N_("say {call} too"),
        ),
        "leads-whom": Words(
            N_("nothing tells whom she leads, or more than one thing does"),
            N_("write one of `of`, `unit` and `instead_of`"),
        ),
        "whose-meeting": Words(
            N_('"{given}" does not tell whose meeting it is'),
            N_("write `unit`, `all`, or what you call each unit, such as hver seksjon"),
        ),
        "whose-place": Words(
            N_("nothing tells whose place she takes from that day on"),
            N_(
                "write who leads all until then on a line above, by name alone, or whom"
                " she leads: `of`, `unit` or `instead_of`"
            ),
        ),
        "leads-herself": Words(N_('"{given}" would lead herself')),
        "together-in-line": Words(
            N_(
                "{one} and {other} cannot be together as the rules ask: one of them is"
                " a leader of the other"
            ),
            N_("take them out of `rules: together`"),
        ),
        "together-and-apart": Words(
            N_("{one} and {other} cannot be both together and apart"),
            N_("take them out of one of the two rules"),
        ),
        "together-twice": Words(
            N_(
                "{session}: {one} must be together with more than one ({others}), and a"
                " pair holds two"
            ),
            N_("keep one of them in `rules: together`"),
        ),
        "too-few-people": Words(
            N_("{session}: only {number} there; a pair needs 2 and a group 3"),
            N_("look at who is absent, and at `rules: without`"),
        ),
        "nobody-for-a-time": Words(
            N_("{session}: nobody is to come; everyone has got another time"),
            N_(
                "name those who come in its `participants`, or let other times change"
                " with --thaw"
            ),
        ),
        "nobody-to-pair-line": Words(
            N_(
                "{session}: nobody there can be paired with {people}, since leaders are"
                " never paired with their own staff"
            ),
            N_("add them to `rules: without`, or invite more people"),
        ),
        "nobody-to-pair-apart": Words(
            N_(
                "{session}: nobody there can be paired with {people}, since `apart`"
                " keeps them from everyone"
            ),
            N_("take something out of `rules: apart`"),
        ),
        "nobody-to-pair-both": Words(
            N_(
                "{session}: nobody there can be paired with {people}: they are their"
                " own staff or leader, or `apart` keeps them away"
            ),
            N_("add them to `rules: without`, or take something out of `apart`"),
        ),
        "too-few-to-pair-line": Words(
            N_(
                "{session}: {people} cannot all be paired: apart from {others},"
                " everyone there is their own staff or leader"
            ),
            N_("add one of them to `rules: without`"),
        ),
        "too-few-to-pair-apart": Words(
            N_(
                "{session}: {people} cannot all be paired: `apart` keeps them from"
                " everyone but {others}"
            ),
            N_("take something out of `rules: apart`"),
        ),
        "too-few-to-pair-both": Words(
            N_(
                "{session}: {people} cannot all be paired: apart from {others},"
                " everyone there is their own staff or leader, or kept away by `apart`"
            ),
            N_("add one of them to `rules: without`, or take something out of `apart`"),
        ),
        "nobody-to-pair-together": Words(
            N_(
                "{session}: nobody is left to be paired with {people}, since"
                " `together` takes those they could have been with"
            ),
            N_("take something out of `rules: together`, or invite more people"),
        ),
        "too-few-to-pair-together": Words(
            N_(
                "{session}: {people} cannot all be paired: `together` takes others,"
                " and only {others} are left for them"
            ),
            N_("take something out of `rules: together`, or invite more people"),
        ),
        "no-trio-line": Words(
            N_(
                "{session}: an odd number is there, and no trio leaves pairs for the"
                " rest, since leaders are never with their own staff"
            ),
            _ONE_LESS,
        ),
        "no-trio-apart": Words(
            N_(
                "{session}: an odd number is there, and no trio leaves pairs for the"
                " rest, since `apart` is kept"
            ),
            _ONE_LESS,
        ),
        "no-trio-both": Words(
            N_(
                "{session}: an odd number is there, and no trio leaves pairs for the"
                " rest, since leaders are never with their own staff and `apart` is"
                " kept"
            ),
            _ONE_LESS,
        ),
        "no-trio-together": Words(
            N_(
                "{session}: an odd number is there, and no trio leaves pairs for the"
                " rest, since `together` is kept"
            ),
            _ONE_LESS,
        ),
        "no-trio-more": Words(
            N_(
                "{session}: an odd number is there, and no trio leaves pairs for the"
                " rest, since several rules are kept at once"
            ),
            _ONE_LESS,
        ),
        "no-pairs-line": Words(
            N_(
                "{session}: not everyone can be paired, since leaders are never with"
                " their own staff; it would go if that did not hold for {people}"
            ),
            N_("add {without} to `rules: without`, or invite people from another unit"),
            ("without",),
            N_("invite people from another unit"),
        ),
        "no-pairs-apart": Words(
            N_(
                "{session}: not everyone can be paired, since `apart` is kept; it"
                " would go if that did not hold for {people}"
            ),
            N_("take something out of `rules: apart`"),
        ),
        "no-pairs-both": Words(
            N_(
                "{session}: not everyone can be paired, since leaders are never with"
                " their own staff, and `apart` is kept; it would go if that did not"
                " hold for {people}"
            ),
            N_("add {without} to `rules: without`, or take something out of `apart`"),
            ("without",),
            N_("take something out of `rules: apart`, or invite more people"),
        ),
        "no-pairs-together": Words(
            N_(
                "{session}: not everyone can be paired, since `together` is kept; it"
                " would go if that did not hold for {people}"
            ),
            N_("take something out of `rules: together`"),
        ),
        "no-pairs-more": Words(
            N_(
                "{session}: not everyone can be paired, since several rules are kept"
                " at once; it would go if that did not hold for {people}"
            ),
            N_("take something out of the rules"),
        ),
        "no-groups-line": Words(
            N_(
                "{session}: not everyone can be put in groups, since leaders are"
                " never with their own staff; it would go if that did not hold for"
                " {people}"
            ),
            N_("add {without} to `rules: without`, or invite people from another unit"),
            ("without",),
            N_("invite people from another unit, or try another size of the groups"),
        ),
        "no-groups-apart": Words(
            N_(
                "{session}: not everyone can be put in groups, since `apart` is kept;"
                " it would go if that did not hold for {people}"
            ),
            N_("take something out of `rules: apart`"),
        ),
        "no-groups-both": Words(
            N_(
                "{session}: not everyone can be put in groups, since leaders are"
                " never with their own staff, and `apart` is kept; it would go if"
                " that did not hold for {people}"
            ),
            N_("add {without} to `rules: without`, or take something out of `apart`"),
            ("without",),
            N_("take something out of `rules: apart`, or invite more people"),
        ),
        "no-groups-together": Words(
            N_(
                "{session}: not everyone can be put in groups, since `together` is"
                " kept; it would go if that did not hold for {people}"
            ),
            N_("take something out of `rules: together`"),
        ),
        "no-groups-more": Words(
            N_(
                "{session}: not everyone can be put in groups, since several rules"
                " are kept at once; it would go if that did not hold for {people}"
            ),
            N_("take something out of the rules"),
        ),
        "joined-in-line": Words(
            N_(
                "{session}: `together` joins {people}, but {one} or {other} is a"
                " leader of the other"
            ),
            N_("take something out of `rules: together`"),
        ),
        "joined-and-apart": Words(
            N_(
                "{session}: `together` joins {people}, but `apart` is kept between"
                " {one} and {other}"
            ),
            N_("take something out of one of the two rules"),
        ),
        "too-many-together": Words(
            N_(
                "{session}: `together` joins {people}, and a group there holds {number}"
            ),
            N_("take something out of `rules: together`, or make the groups bigger"),
        ),
        "not-found": Words(N_("no rounds were found that keep all rules")),
        "perhaps-renamed": Words(
            N_(
                '"{given}" is in coaching.yaml but not on the name list, where'
                ' "{nearest}" is new'
            ),
            N_('if they are the same: --renamed "{given}={nearest}"'),
        ),
        "perhaps-in-history": Words(
            N_(
                '"{given}" of {programme} is not on the name list, where "{nearest}"'
                " is; those whom they met there do not count"
            ),
            N_(
                'if they are the same: write "{nearest}" in the name list of'
                " {programme}, and there --renamed "
                '"{given}={nearest}"'
            ),
        ),
        "one-of-namesakes": Words(
            N_(
                '"{given}" is in coaching.yaml, and may be any of these on the name'
                " list: {people}"
            ),
            N_('say which, such as --renamed "{given}={nearest}"'),
        ),
        "new-on-the-list": Words(N_("new since the last draw: {people}")),
        "back-on-the-list": Words(
            N_(
                "on the list again, with whom they have met before: {people};"
                " if it is somebody else of that name, write an initial in it"
            )
        ),
        "named-but-for-the-new": Words(
            N_("names most, and none who is new, so these do not come: {people}"),
            N_("name them there too, or take `participants` away"),
        ),
        "gone-from-the-list": Words(N_("gone since the last draw: {people}")),
        "in-another-unit": Words(
            N_("in another unit than at the last draw: {people}"),
        ),
        "in-another-work-group": Words(
            N_(
                "in another work group than at the last draw, and the work has begun:"
                " {people}"
            ),
            N_("tell them, or name the groups in `work_groups`"),
        ),
        "has-another-leader": Words(
            N_("with another leader than at the last draw: {people}"),
        ),
        "still-a-manager": Words(
            N_('"{given}" still stands in the name list, as a line manager'),
            N_("take the name out there first"),
        ),
        "still-on-the-list": Words(
            N_('"{given}" still stands in the name list'),
            N_("take the name off the list first"),
        ),
        "listed-turned": Words(
            N_(
                '"{other}" stands in the name list, and is "{given}" but for marks and'
                " the order of names"
            ),
            N_(
                'if they are the same, --renamed "{given}={other}"; else take "{other}"'
                " off the list first"
            ),
        ),
        "not-listed": Words(
            N_('"{given}" does not stand in the name list'), _NEAREST, ("nearest",)
        ),
        "not-remembered": Words(
            N_('the memory of pairs and groups does not know "{given}"'),
            _NEAREST,
            ("nearest",),
            N_("a name that has been forgotten already is there no more"),
        ),
        "two-people": Words(
            N_('"{given}" and "{other}" stand in the same round'),
            N_("so they are two people"),
        ),
        "of-a-namesake": Words(
            N_('"{new}" was "{other}", by the unit, and not "{given}"'),
            N_('say --renamed "{other}={new}" if that is right'),
        ),
        "two-on-the-list": Words(
            N_('at the last draw the name list had both "{given}" and "{other}"'),
            N_("so they are two people"),
        ),
        "to-write": Words(N_("to be written: {hint}")),
        "pairs-not-drawn": Words(
            N_("no pairs are drawn yet, so papers for pairs have no names"),
            N_("run pair-coaching"),
        ),
        "groups-not-drawn": Words(
            N_("no groups are drawn yet, so papers for groups have no names"),
            N_("run pair-coaching --groups"),
        ),
        "group-task-at-tables": Words(
            N_(
                "the group's task goes to people who share a table, and they come from"
                " different units"
            ),
            N_("add `work_groups: unit`, or `work_groups: tables` if that is meant"),
        ),
        "in-no-work-group": Words(
            N_("no group names {people}, so they go by unit"),
            N_("add them to a group"),
        ),
        "apart-in-a-work-group": Words(
            N_("{people} are never together, and are in one work group"),
            N_("name the work groups, with each of them in another"),
        ),
        "alone-in-the-unit": Words(
            N_(
                "{people}: nobody else of their unit takes part; they are with {others}"
            ),
            N_("name the work groups if it should be others"),
        ),
        "alone-at-this-time": Words(
            N_(
                "{people}: nobody else of their work group comes to this time, and it"
                " is to agree on the group's task"
            ),
            N_("name those who come in `participants`, so that work groups are whole"),
        ),
        "without-a-unit": Words(
            N_(
                "{people}: the name list tells no unit for them; they are with {others}"
            ),
            N_("write the unit, or name the work groups"),
        ),
        "no-units": Words(
            N_("the name list tells no units, so work groups are drawn from all of it"),
            N_("add a column with each one's unit, or name the groups"),
        ),
        "pairs-out-of-date": Words(
            N_("the pairs no longer fit who comes, or the rules"),
            N_("run pair-coaching again"),
        ),
        "groups-out-of-date": Words(
            N_("the groups no longer fit who comes, or the rules"),
            N_("run pair-coaching --groups again"),
        ),
        "rounds-left-out": Words(
            N_(
                "the programme has this gathering, or a time of it, no more, so the"
                " pairs and groups that were to come then are left out"
            ),
        ),
        "rounds-count-as-held": Words(
            N_(
                "the gathering has another day now; what was drawn for the"
                " day before counts as held"
            ),
        ),
        "no-time-left": Words(
            N_('"{given}" is to come to a time that is over'),
            N_("name them under `again` to give them another time"),
        ),
        "comes-twice": Words(
            N_('"{given}" was there once, and is to come again'),
            N_("take the name away under `again`, if that is not meant"),
        ),
        "leaders-replaced": Words(
            N_(
                "from {day} they report no more to these, who may lead another post of"
                " theirs: {people}"
            ),
            N_(
                "whoever still leads them, needs a line of her own from the same day;"
                " or write `also: yes`, which keeps all the leaders they had"
            ),
        ),
        "at-two-times": Words(
            N_(
                '"{given}" comes to time {one} unannounced, and is awaited at time'
                " {other} too"
            ),
            N_(
                "if that is not meant, run pair-coaching --session {session}"
                ' --occasion {other} --absent "{given}"'
            ),
        ),
        "at-two-at-one-time": Words(
            N_('to be at "{other}" too at the same time on {day}: {people}'),
            N_("let each come to one of them, or move one of the two"),
        ),
        "in-the-other-part": Words(
            N_('"{given}" comes unannounced, and has a place at "{other}" too'),
            N_(
                "if that is not meant, run pair-coaching --session {other}"
                ' --absent "{given}"'
            ),
        ),
        "frozen-with-no-part": Words(
            N_(
                "what is drawn is frozen with some who have no place there any more:"
                " {people}"
            ),
            N_("run pair-coaching {call}"),
        ),
        "frozen-without-a-place": Words(
            N_("what is drawn is frozen without a place for some who come: {people}"),
            N_("run pair-coaching {call}"),
        ),
        "frozen-and-apart": Words(
            N_("what is drawn is frozen with some together who may not be: {people}"),
            N_("run pair-coaching {call}"),
        ),
        "frozen-without-use": Words(
            N_("groups are frozen that no activity asks for any more"),
            N_("give an activity groups of that size again"),
        ),
        "pairs-left-out": Words(
            N_("too few are there for pairs, so they are left out"),
        ),
        "groups-left-out": Words(
            N_("too few are there for groups, so they are left out"),
        ),
        # Why two people meet
        "why-line": Words(
            N_(
                "{one} and {other} are never together: one of them is a leader of the"
                " other"
            )
        ),
        "why-line-on-days": Words(
            N_(
                "{one} and {other} are not together on these days, since one of them is"
                " a leader of the other then: {days}"
            )
        ),
        "why-apart": Words(
            N_("{one} and {other} are never together: `rules: apart` names them")
        ),
        "why-together": Words(
            N_("{one} and {other} are always together: `rules: together` names them")
        ),
        "why-without": Words(
            N_("{one} is not put in pairs or groups: `rules: without` names them")
        ),
        "why-earlier": Words(
            N_("{one} and {other} met {times} times in earlier programmes")
        ),
        "why-earlier-once": Words(
            N_("{one} and {other} met once in an earlier programme")
        ),
        "why-meet": Words(N_("{one} and {other} meet at {session}")),
        "why-sit": Words(
            N_("{one} and {other} are together at {session}, with {people}")
        ),
        "why-again": Words(
            N_("{session}: they meet again, since nothing better was found")
        ),
        "why-again-proven": Words(
            N_(
                "{session}: they meet again, since some must; it is proven that there"
                " can be no fewer repeats"
            )
        ),
        "why-never": Words(
            N_("{one} and {other} do not meet; both are there {rounds} times")
        ),
        "why-never-once": Words(
            N_("{one} and {other} do not meet; both are there once")
        ),
        "why-never-there": Words(
            N_("{one} and {other} do not meet: no round is drawn with both of them")
        ),
        "why-leaders": Words(
            N_("{one} and {other} are both leaders; leaders are spread over the groups")
        ),
        "why-alike": Words(
            N_(
                "{one} and {other} have the same unit or role ({ours}); others are"
                " preferred"
            )
        ),
        "why-unlike": Words(
            N_(
                "{one} ({ours}) and {other} ({theirs}) have different units or roles;"
                " that is preferred"
            )
        ),
        "why-choice": Words(
            N_(
                "the others for {one}: {others} in all, {barred} not allowed, {met} met"
                " or to be met, {left} left"
            )
        ),
    }
)
