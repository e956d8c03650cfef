"""Booklets: each person's own pages, on request, and then kept up to date."""

import re
from collections.abc import Callable
from pathlib import Path

import page as page_validation
from pypdf import PdfReader

from medarbeider.commands.build_choice import Choice
from medarbeider.commands.build_handouts import build_handouts
from medarbeider.commands.coaching_request import Request
from medarbeider.commands.pair_coaching import pair_coaching

Made = Callable[..., Path]
NAMED = "Navn;Enhet;Rolle;Nærmeste leder\n"
HTML = Choice(kinds=("booklet",), formats=("html",))


def _drawn(made: Made) -> Path:
    folder = made(groups=True)
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))
    return folder


def _text(file: Path) -> str:
    return " ".join(re.sub("<[^>]*>", " ", file.read_text("utf-8")).split())


def test_each_person_has_a_booklet_with_name_partner_and_table(made: Made) -> None:
    folder = _drawn(made)

    report = build_handouts(folder, choice=HTML)

    first = [one.file for one in report.built if one.session == "en"]
    assert [file.relative_to(report.folder).as_posix() for file in first][:2] == [
        "01-en/deltakerhefter/01-anne.html",
        "01-en/deltakerhefter/02-bo.html",
    ]
    assert len(first) == 8
    text = _text(first[0])
    assert "Dette heftet tilhører Anne Du er sammen med" in text
    assert "Par 1" in text
    assert "Bord 1" in text
    assert text.count("Coachingark · Samling 1") == 1
    assert "Navn Anne Coachingpartner" in text


def test_they_are_made_on_request_and_then_follow_what_changes(made: Made) -> None:
    folder = _drawn(made)
    html = Choice(formats=("html",))

    usual = build_handouts(folder, choice=html)
    asked = build_handouts(folder, choice=HTML)
    names = (folder / "participants.csv").read_text("utf-8")
    (folder / "participants.csv").write_text(names.replace("Hilde;", "Heidi;"), "utf-8")
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))
    changed = build_handouts(folder, choice=html)

    assert [one for one in usual.built if one.kind == "booklet"] == []
    assert len(asked.written) == 24
    new = {one.file.name for one in changed.written if one.kind == "booklet"}
    assert "08-heidi.html" not in new
    assert {path.split("/")[-1] for path in changed.removed} == {"08-hilde.html"}
    partner = [one.file for one in changed.written if one.kind == "booklet"]
    assert partner
    assert all("Hilde" not in _text(one) for one in partner)


def test_who_is_absent_has_none_and_a_guest_has_one(made: Made) -> None:
    folder = _drawn(made)
    pair_coaching(folder, Request(session="to", absent=("Eli",), extra=("Ivar Innom",)))

    report = build_handouts(folder, choice=HTML)

    names = [one.file.stem[3:] for one in report.built if one.session == "to"]
    assert names == [
        *("anne", "bo", "cato", "dina", "finn", "geir", "hilde", "ivar-innom")
    ]


def test_who_is_in_no_pair_has_no_sheet_for_one(made: Made) -> None:
    folder = made("rules: {without: [Anne]}\n")
    pair_coaching(folder, Request())

    report = build_handouts(folder, choice=HTML)

    texts = {one.file.stem[3:]: _text(one.file) for one in report.built}
    assert ["Coachingark" in texts[name] for name in ("anne", "bo")] == [False, True]


def test_without_a_name_list_there_is_a_blank_one(programme: Path) -> None:
    report = build_handouts(programme, choice=HTML)

    assert [(one.file.name, one.copies) for one in report.built] == [
        ("deltakerhefte.html", 14)
    ]


def test_a_booklet_is_one_accessible_file_without_the_name_in_its_title(
    made: Made,
) -> None:
    folder = _drawn(made)
    choice = Choice(sessions=("en",), kinds=("booklet",))

    report = build_handouts(folder, choice=choice)

    for one in report.built[:2]:
        assert page_validation.validate_pdf(str(one.file), profile="ua1").is_compliant
        read = PdfReader(one.file)
        assert read.metadata is not None
        assert read.metadata.title == "Deltakerhefte – Vi møtes"
        assert len(read.pages) == 8


def test_a_cover_keeps_to_one_page_when_three_rows_say_whom_one_is_with(
    made: Made,
) -> None:
    unit = "".join(
        f"Anne-{name}lise Eksempelsen;Nord;;\n" for name in "ABCDEFGHIJKLMNOPQRST"
    )
    folder = made(
        "work_groups: {by: unit, size: 20}\n", names=NAMED + unit, groups=True
    )
    file = folder / "programme.yaml"
    work = "    between: {group: {task: Snakk om oppdraget, due: 2027-02-01}}\n"
    days = file.read_text("utf-8").split("  - id: ")
    days[1] += work
    file.write_text("  - id: ".join(days), "utf-8")
    pair_coaching(folder, Request())
    pair_coaching(folder, Request(kind="groups"))

    report = build_handouts(
        folder, choice=Choice(sessions=("en",), kinds=("booklet",), formats=("pdf",))
    )

    pages = [one.extract_text() for one in PdfReader(report.built[0].file).pages]
    assert "Notater" in pages[0]
    assert "Program · Samling 1" in pages[1]
    assert len(pages) == 8
