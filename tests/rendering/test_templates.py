"""Templates: overridden, extended, broken and hostile."""

from pathlib import Path

import pytest

from medarbeider.handouts.handout import Handout, PaperKind, Plain
from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import page
from medarbeider.workspace import bundled


def _handout(**content: Plain) -> Handout:
    return Handout(
        "note", PaperKind("note"), "f", "n", "Tittel", "nb", None, 1, content
    )


def _page(folder: Path, template: str, **content: Plain) -> str:
    (folder / "note.html.j2").write_text(template, "utf-8")
    look = Look((folder.resolve(), bundled("templates").resolve()), "#17495a")
    return page(_handout(**content), look).text


def test_text_from_a_file_is_never_markup(tmp_path: Path) -> None:
    text = _page(tmp_path, "<p>{{ name }}</p>", name="<b>Ola</b> & Kari")

    assert text == "<p>&lt;b&gt;Ola&lt;/b&gt; &amp; Kari</p>"


def test_a_template_may_build_on_ours(tmp_path: Path) -> None:
    (tmp_path / "base.html.j2").write_text("mine", "utf-8")
    text = _page(
        tmp_path,
        '{% extends "bundled/base.html.j2" %}{% block content %}Hei{% endblock %}',
        foot="",
    )

    assert text.startswith("<!DOCTYPE html>")
    assert text.endswith("Hei</main>\n</body>\n</html>")


def test_an_unknown_name_is_told_with_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(MedarbeiderError) as error:
        _page(tmp_path, "<p>\n{{ nvan }}</p>")

    assert str(error.value) == (
        f"{tmp_path.resolve()}/note.html.j2:2: the template fails:"
        " 'nvan' is undefined [broken-template]"
    )


def test_a_misspelt_tag_is_told_with_file_and_line(tmp_path: Path) -> None:
    with pytest.raises(MedarbeiderError) as error:
        _page(tmp_path, "<p>\n\n{% iff x %}</p>")

    assert error.value.code == "broken-template"
    assert error.value.values["line"] == 3


@pytest.mark.parametrize(
    "attack",
    [
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ self.__init__.__globals__ }}",
        "{{ name | attr('__class__') }}",
        "{{ '{0.__class__}'.format(name) }}",
        "{{ 9 ** (9 ** 9) }}",
        "{{ 'x' * 1500000000 }}",
        "{{ 'x' | center(1000000000) }}",
        "{{ 'x'.center(1000000000) }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '%1000000000d' | format(1) }}",
        "{{ lipsum(n=100000) }}",
        "{% include '../../etc/passwd' %}",
        "{% include '/etc/passwd' %}",
        "{% include name %}",
    ],
)
def test_an_attack_is_refused_in_a_sentence(tmp_path: Path, attack: str) -> None:
    (tmp_path.parent / "secret.txt").write_text("secret", "utf-8")

    with pytest.raises(MedarbeiderError) as error:
        _page(tmp_path, attack, name="../secret.txt")

    assert error.value.code in {"broken-template", "names-no-template", "page-too-big"}


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.j2"
    secret.write_text("secret", "utf-8")
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "link.j2").symlink_to(secret)

    with pytest.raises(MedarbeiderError) as error:
        _page(mine, "{% include 'link.j2' %}")

    assert error.value.code == "names-no-template"


def test_a_mark_that_a_template_writes_itself_is_left_as_it_is(tmp_path: Path) -> None:
    template = "<body>{{ field('Navn').label|upper }}<label 99></body>"

    assert "<label 99>" in _page(tmp_path, template)


@pytest.mark.parametrize(
    "asks",
    [
        '{% include "not-there.html" %}',
        '{% include ["not-there.html", "not-there.html"] %}',
        '{% import "not-there.html" as them %}',
        '{% from "not-there.html" import one %}',
        '{% if 1 %}{% include "not-there" + ".html" %}{% endif %}',
    ],
)
def test_a_template_that_names_none_is_told_with_file_and_line(
    tmp_path: Path, asks: str
) -> None:
    with pytest.raises(MedarbeiderError) as error:
        _page(tmp_path, f"<p>\n{asks}\n</p>")

    assert (error.value.code, error.value.values["line"]) == ("names-no-template", 2)
    assert error.value.values["file"] == str(tmp_path.resolve() / "note.html.j2")


def test_the_template_that_asks_is_told_also_when_another_includes_it(
    tmp_path: Path,
) -> None:
    (tmp_path / "inner.html").write_text('\n\n{% extends "gone.html" %}', "utf-8")

    with pytest.raises(MedarbeiderError) as error:
        _page(tmp_path, '<p>\n{% include "inner.html" %}\n</p>')

    assert str(error.value) == (
        f'{tmp_path.resolve()}/inner.html:3: there is no template "gone.html"; mend the'
        " name; ours begin with `bundled/` [names-no-template]"
    )


def test_what_may_be_missing_is_left_out(tmp_path: Path) -> None:
    asks = '{% include "not-there.html" ignore missing %}'

    assert _page(tmp_path, f"<p>{asks}</p>") == "<p></p>"


def test_a_byte_order_mark_stands_on_no_page(tmp_path: Path) -> None:
    (tmp_path / "inner.html").write_text("<b>Hei</b>", "utf-8-sig")

    text = _page(tmp_path, '\ufeff<p>{% include "inner.html" %}</p>')

    assert text == "<p><b>Hei</b></p>"


def test_a_style_sheet_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    style = tmp_path / "styles" / "egen.css"
    look = Look((tmp_path.resolve(), bundled("templates").resolve()), "#17495a")
    style.write_text("h1 { color: red }", "utf-8")
    without = look.stylesheet()

    style.write_text("h1 { color: red }", "utf-8-sig")

    assert look.stylesheet() == without


def test_a_circle_of_links_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "inner.html").symlink_to("inner.html")

    with pytest.raises(MedarbeiderError) as error:
        _page(tmp_path, '{% include "inner.html" %}')

    assert error.value.code == "names-no-template"
