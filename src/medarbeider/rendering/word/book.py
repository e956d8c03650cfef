"""A page to a Word document. This module alone imports python-docx, which is slow."""

import io
import re
import zipfile
from base64 import b64decode
from binascii import Error as NotBase64Error
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any, Protocol
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

import tinyhtml5
from docx import Document
from docx.document import Document as WordDocument
from docx.image.exceptions import (
    InvalidImageStreamError,
    UnexpectedEndOfFileError,
    UnrecognizedImageError,
)
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart
from docx.shared import RGBColor
from docx.styles.style import ParagraphStyle

from medarbeider.problems.problem import MedarbeiderError
from medarbeider.rendering.cascade import Cascade, Sheet, Style
from medarbeider.rendering.look import Look
from medarbeider.rendering.prepared import Prepared
from medarbeider.rendering.word.flow import Flow, Reading
from medarbeider.rendering.word.markup import (
    LOCALES,
    TABLE_LOOK,
    Writer,
    letters,
    line_height,
    quoted,
    section,
    twips,
    words,
)
from medarbeider.rendering.word.nouns import Picture

LONGEST_REASON = 200
"""Letters of what a library tells of a broken file."""

FONT = "Arial"
"""Word has it on every system, with all Sámi letters; ours is not embedded."""

_FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""When every document says it was made, so that equal pages are equal bytes."""

_FIRST_ENTRY = (1980, 1, 1, 0, 0, 0)
_NAMESPACES = " ".join(
    f'xmlns:{name}="{nsmap[name]}"' for name in ("w", "r", "a", "pic", "wp", "w14")
)
_EMU = 12700
"""In a point; what drawings count in."""

_LOOKS = {
    "Normal": "body",
    "Heading 1": "h1",
    "Heading 2": "h2",
    "Heading 3": "h3",
    "Heading 4": "h4",
    "Heading 5": "h5",
    "Heading 6": "h6",
    "List Bullet": "li",
    "List Number": "li",
    "Caption": "caption",
    "Header": "body",
    "Footer": "body",
}
"""Word's paragraph styles, and the elements that look like them."""

_KEPT_RELATIONS = {
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.THEME,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.HEADER,
    RELATIONSHIP_TYPE.FOOTER,
    RELATIONSHIP_TYPE.FOOTNOTES,
    RELATIONSHIP_TYPE.ENDNOTES,
}
_BULLETS = {"circle": "○", "square": "▪"}
_NUMBERS = {
    "decimal": "decimal",
    "lower-alpha": "lowerLetter",
    "upper-alpha": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}
_SLIM = {"Normal Table", "No List", "Default Paragraph Font"}
"""Styles of python-docx's own file that stay; it brings a hundred tables' looks."""

_MM = 72 / 25.4
_FIRST_IN_FEET = 100_000
"""The number of the first image in a foot; those of the text count from 1."""

_SVG_IN_WORD = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_NOTHING = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154"
    "78da636000020000050001e9fadcd80000000049454e44ae426082"
)
"""An image of one clear dot, for a Word that is too old to show drawings."""

_DATA = re.compile(r"data:image/(png|jpeg|svg\+xml);base64,")
_JPEG = b"\xff\xd8\xff"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_ASSET = "asset:"


_DAMAGED = (
    AssertionError,
    AttributeError,
    LookupError,
    SyntaxError,
    TypeError,
    ValueError,
    zipfile.BadZipFile,
)
"""What python-docx may raise for a file that Word did not write so."""

_TRIAL_PAGE = """\
<html lang="nb"><head><title>x</title></head><body class="sheet"><main>
<h1>x</h1><p>x</p><ul><li>x</li></ul><ol><li>x</li></ol>
<table><caption>x</caption><tr><th>x</th><td>x</td></tr></table>
</main></body></html>
"""
_TRIAL = Prepared("x", "nb", (_TRIAL_PAGE,))
"""A page with one of each thing that papers hold."""

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"
"""A template differs from a document by this type alone."""


class Limits(Protocol):
    """How large an image is to be, in points; what is None is as the image says."""

    @property
    def width(self) -> float | None:
        """The width that is asked for."""

    @property
    def height(self) -> float | None:
        """The height that is asked for; it counts before the width."""

    @property
    def widest(self) -> float | None:
        """The width that it may not exceed."""


@dataclass(frozen=True)
class _InFeet:
    """How large the house's logo is in the foot."""

    height: float | None = 6 * _MM
    widest: float | None = 40 * _MM
    width: float | None = None


class Bindery:
    """Makes Word documents in one look."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._cascade = Cascade(look.stylesheet())
        if look.word_template is not None:
            self._try_the_template()

    def _try_the_template(self) -> None:
        """Raise `MedarbeiderError` where no page can be made of the house's file."""
        try:
            self.bound(_TRIAL)
        except _DAMAGED as error:
            reason = str(error)[:LONGEST_REASON]
            raise MedarbeiderError("broken-word-template", reason=reason) from error

    def bound(self, page: Prepared) -> bytes:
        """Return the Word document of a page."""
        root = _parsed(page.text)
        try:
            return _Book(self._look, self._cascade, page, root).bound()
        except RecursionError as error:
            raise MedarbeiderError(
                "not-printed", title=page.title, reason="nested too deeply"
            ) from error


def _opened(source: bytes | None) -> WordDocument:
    """Return the document that ours begins as: the house's own, or an empty one."""
    if source is None:
        return Document()
    return Document(io.BytesIO(_as_document(source)))


def _as_document(source: bytes) -> bytes:
    """Return a Word template (.dotx) as the document it is a template for."""
    whole = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(source)) as given,
        zipfile.ZipFile(whole, "w") as ours,
    ):
        for name in given.namelist():
            content = given.read(name)
            if name == "[Content_Types].xml":
                template, document = _MAIN.format("template"), _MAIN.format("document")
                content = content.replace(template.encode(), document.encode())
            ours.writestr(name, content)
    return whole.getvalue()


def _parsed(text: str) -> ET.Element:
    try:
        root = ET.fromstring(text)  # noqa: S314 -- our own template's output; expat expands no entities that are not declared
    except ET.ParseError:
        root = tinyhtml5.parse(text, namespace_html_elements=False)
    for one in [*root.iter()]:
        for child in [*one]:
            if not isinstance(child.tag, str):
                _without(one, child)
    return root


def _without(parent: ET.Element, child: ET.Element) -> None:
    """Take a comment out; the text after it stays."""
    at = [*parent].index(child)
    tail = child.tail or ""
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(child)


@dataclass
class _Lists:
    """The lists of a document: each has its number, and counts for itself."""

    kinds: list[str]

    def new(self, kind: str) -> int:
        self.kinds.append(kind)
        return len(self.kinds)


class _Book:
    """One document while it is made."""

    def __init__(
        self, look: Look, cascade: Cascade, page: Prepared, root: ET.Element
    ) -> None:
        self._look = look
        self._cascade = cascade
        self._page = page
        self._body = root if root.tag == "body" else _body_of(root)
        self._styles = cascade.styles(root)
        self._looks = _looks(cascade, self._body)
        self._is_ours = look.word_template is None
        self._document = _opened(look.word_template)
        self._title_page = ""
        self._theirs = self._emptied()
        self._first_number = 0
        self._footers: dict[str, str] = {}

    def bound(self) -> bytes:
        """Return the finished file."""
        lists = _Lists(["disc", "decimal"])
        self._first_number = self._highest_number()
        offset = self._first_number
        page = self._styles[self._body].page
        reading = Reading(
            self._styles, self._width, lambda kind: offset + lists.new(kind)
        )
        flow = Flow(reading, self._width(page), page)
        flow.add(self._body)
        blocks = flow.close()
        self._name_lists(lists.kinds)
        ids = self._style_ids()
        writer = Writer(self._looks, ids, self._picture, self._section)
        content = writer.blocks(blocks) + self._section(flow.page or "")
        body = self._document.element.body
        for one in parse_xml(f"<w:body {_NAMESPACES}>{content}</w:body>"):
            body.append(one)
        self._tell_about()
        packed = io.BytesIO()
        self._document.save(packed)
        return _repacked(packed.getvalue())

    def _width(self, page: str) -> float:
        return _room(self._cascade.sheet(page))

    # What we start from

    def _emptied(self) -> str:
        """Take out the text and all that belongs to it; return the last section's."""
        document = self._document
        body = document.element.body
        theirs = ""
        last = body.find(qn("w:sectPr"))
        if last is not None and not self._is_ours:
            theirs = self._kept_section(last)
            if last.find(qn("w:titlePg")) is not None:
                self._title_page = "<w:titlePg/>"
        for one in list(body):
            body.remove(one)
        kept = set(re.findall(r'r:id="([^"]+)"', theirs))
        for id_, relation in list(document.part.rels.items()):
            is_part = relation.reltype in _KEPT_RELATIONS and not relation.is_external
            is_margin = relation.reltype in {
                RELATIONSHIP_TYPE.HEADER,
                RELATIONSHIP_TYPE.FOOTER,
            }
            if not is_part or (is_margin and id_ not in kept):
                del document.part.rels[id_]
            elif is_margin:
                _unlink(relation.target_part)
        package = document.part.package
        for id_, relation in list(package.rels.items()):
            if relation.reltype not in {
                RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
                RELATIONSHIP_TYPE.CORE_PROPERTIES,
            }:
                del package.rels[id_]
        self._mend_settings()
        return theirs

    def _kept_section(self, last: Any) -> str:  # noqa: ANN401 -- lxml has no types
        """Return the references of a section to its header and footer."""
        kept = []
        for one in last:
            if one.tag in {qn("w:headerReference"), qn("w:footerReference")}:
                kind = one.tag.rpartition("}")[2]
                type_, id_ = one.get(qn("w:type")), one.get(qn("r:id"))
                kept.append(f'<w:{kind} w:type="{type_}" r:id="{id_}"/>')
        return "".join(kept)

    def _mend_settings(self) -> None:
        """Let no template elsewhere be asked for, and no mail merge or tracking be."""
        settings = self._document.settings
        unwanted = (
            "attachedTemplate mailMerge trackRevisions documentProtection rsids"
            " writeProtection savePreviewPicture"
        )
        for name in unwanted.split():
            for one in settings.element.findall(qn(f"w:{name}")):
                settings.element.remove(one)
        part = self._document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
        for id_ in list(part.rels):
            del part.rels[id_]
        language = settings.element.find(qn("w:themeFontLang"))
        if language is not None:
            language.set(qn("w:val"), self._locale)
        for one in settings.element.iter(qn("w:compatSetting")):
            if one.get(qn("w:name")) == "compatibilityMode" and self._is_ours:
                one.set(qn("w:val"), "15")

    @property
    def _locale(self) -> str:
        return LOCALES[self._page.language]

    # Styles

    def _style_ids(self) -> Mapping[str, str]:
        """Return the id of every style we use; what is missing is made."""
        styles = self._document.styles
        if self._is_ours:
            for one in list(styles):
                if one.name not in _SLIM:
                    styles.element.remove(one.element)
        self._speak()
        if self._look.is_client_accent and not self._is_ours:
            self._recolour_headings()
        ids = {}
        for name in _LOOKS:
            ids[name] = self._style_id(name, 1) or self._add_style(
                name, self._paragraph_style(name)
            )
        ids[TABLE_LOOK] = self._style_id(TABLE_LOOK, 3) or self._add_style(
            TABLE_LOOK, self._table_style()
        )
        return ids

    def _recolour_headings(self) -> None:
        """Give the headings of the house's Word file their colour on this client's."""
        for one in self._document.styles:
            name = (one.name or "").title()
            is_heading = name.startswith("Heading ") and name in _LOOKS
            if is_heading and isinstance(one, ParagraphStyle):
                colour = RGBColor.from_string(self._looks[name].colour)
                one.font.color.rgb = colour

    def _style_id(self, name: str, kind: int) -> str:
        for one in self._document.styles:
            is_named = (one.name or "").casefold() == name.casefold()
            if is_named and one.type == kind:
                return str(one.style_id)
        return ""

    def _add_style(self, name: str, markup: str) -> str:
        id_ = name.replace(" ", "")
        self._document.styles.element.append(parse_xml(markup))
        return id_

    def _speak(self) -> None:
        """Set the language, and in our own file the font, of everything."""
        element = self._document.styles.element
        usual = element.find(qn("w:docDefaults"))
        if usual is None:
            usual = parse_xml(f"<w:docDefaults {_NAMESPACES}/>")
            element.insert(0, usual)
        for one in list(element.iter(qn("w:lang"))):
            one.getparent().remove(one)
        letters_of = usual.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
        if letters_of is None or self._is_ours:
            for one in usual.findall(qn("w:rPrDefault")):
                usual.remove(one)
            if self._is_ours:
                for one in usual.findall(qn("w:pPrDefault")):
                    usual.remove(one)
            font = quoteattr(self._look.font.name if self._look.font else FONT)
            fonts = (
                f"<w:rFonts w:ascii={font} w:hAnsi={font} w:eastAsia={font}"
                f" w:cs={font}/>"
                if self._is_ours
                else ""
            )
            made = f"<w:rPrDefault {_NAMESPACES}><w:rPr>{fonts}</w:rPr></w:rPrDefault>"
            usual.insert(0, parse_xml(made))
            letters_of = usual.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
        spoken = f'<w:lang {_NAMESPACES} w:val="{self._locale}"/>'
        letters_of.append(parse_xml(spoken))

    def _paragraph_style(self, name: str) -> str:
        style = self._looks[name]
        is_base = name == "Normal"
        rank = re.fullmatch(r"Heading (\d)", name)
        more = ""
        if rank or name == "Caption":
            more += "<w:keepNext/>"
        if name.startswith("List "):
            number = self._first_number + (1 if name == "List Bullet" else 2)
            more += f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'
        base = None if is_base else self._looks["Normal"]
        return (
            f'<w:style {_NAMESPACES} w:type="paragraph"'
            + (' w:default="1"' if is_base else "")
            + f' w:styleId="{name.replace(" ", "")}">'
            f'<w:name w:val="{_canonical(name)}"/>'
            + ("" if is_base else f'<w:basedOn w:val="{self._normal}"/>')
            + (f'<w:next w:val="{self._normal}"/>' if rank else "")
            + "<w:qFormat/>"
            + f'<w:pPr>{more}<w:spacing w:before="{twips(style.margin.top)}"'
            f' w:after="{twips(style.margin.bottom)}" w:line="{line_height(style)}"'
            ' w:lineRule="auto"/>'
            + (f'<w:outlineLvl w:val="{int(rank[1]) - 1}"/>' if rank else "")
            + f"</w:pPr><w:rPr>{letters(style, base)}</w:rPr></w:style>"
        )

    @property
    def _normal(self) -> str:
        return self._style_id("Normal", 1) or "Normal"

    def _table_style(self) -> str:
        accent = self._look.accent.removeprefix("#").upper()
        base = self._style_id("Normal Table", 3)
        return (
            f'<w:style {_NAMESPACES} w:type="table" w:customStyle="1"'
            f' w:styleId="{TABLE_LOOK}"><w:name w:val="{TABLE_LOOK}"/>'
            + (f'<w:basedOn w:val="{base}"/>' if base else "")
            + "<w:qFormat/><w:tblPr><w:tblCellMar>"
            '<w:left w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
            '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/>'
            "</w:rPr><w:tcPr><w:tcBorders>"
            f'<w:top w:val="single" w:sz="12" w:space="0" w:color="{accent}"/>'
            "</w:tcBorders></w:tcPr></w:tblStylePr></w:style>"
        )

    # Lists

    def _numbering(self) -> Any:  # noqa: ANN401 -- lxml has no types
        with suppress(KeyError):
            related = self._document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
            return related.element  # type: ignore[attr-defined] # as all XML parts have
        empty = parse_xml(f"<w:numbering {_NAMESPACES}/>")
        kind = (
            "application/vnd.openxmlformats-officedocument.wordprocessingml"
            ".numbering+xml"
        )
        package = self._document.part.package
        part = NumberingPart(PackURI("/word/numbering.xml"), kind, empty, package)
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return part.element

    def _highest_number(self) -> int:
        numbering = self._numbering()
        if self._is_ours:
            for one in list(numbering):
                numbering.remove(one)
        names = ("numId", "abstractNumId")
        given = (one.get(qn(f"w:{name}")) for name in names for one in numbering)
        return max((int(one) for one in given if one and one.isdecimal()), default=0)

    def _name_lists(self, kinds: list[str]) -> None:
        """Define every list; each has levels of one look, and begins with 1."""
        numbering = self._numbering()
        at = len(numbering.findall(qn("w:abstractNum")))
        for number, kind in enumerate(kinds, self._first_number + 1):
            levels = "".join(_level(kind, level) for level in range(9))
            abstract = (
                f'<w:abstractNum {_NAMESPACES} w:abstractNumId="{number}">'
                f'<w:multiLevelType w:val="hybridMultilevel"/>{levels}</w:abstractNum>'
            )
            numbering.insert(at, parse_xml(abstract))
            at += 1
            numbering.append(
                parse_xml(
                    f'<w:num {_NAMESPACES} w:numId="{number}">'
                    f'<w:abstractNumId w:val="{number}"/></w:num>'
                )
            )

    # Pages

    def _section(self, page: str) -> str:
        """Return the end of a section, with its foot."""
        sheet = self._cascade.sheet(page)
        if "w:footerReference" in self._theirs:
            return section(sheet, self._theirs, self._title_page)
        if page not in self._footers:
            part, id_ = self._new_footer()
            for one in list(part.element):
                part.element.remove(one)
            part.element.append(parse_xml(self._foot(sheet, part)))
            self._footers[page] = id_
        id_ = self._footers[page]
        kinds = ("default", "first") if self._title_page else ("default",)
        ours = "".join(
            f'<w:footerReference w:type="{kind}" r:id="{id_}"/>' for kind in kinds
        )
        return section(sheet, self._theirs + ours, self._title_page)

    def _new_footer(self) -> Any:  # noqa: ANN401 -- python-docx's own
        return self._document.part.add_footer_part()  # type: ignore[no-untyped-call] # python-docx's own

    def _foot(self, sheet: Sheet, part: Any) -> str:  # noqa: ANN401 -- python-docx's own
        """Return the foot of a page: its text, and which page of how many.

        The house's logo stands between them where a client's stands at the top.
        """
        body = self._body
        id_ = self._style_id("Footer", 1) or "Footer"
        small = '<w:rPr><w:color w:val="444444"/><w:sz w:val="15"/></w:rPr>'

        def said(text: str) -> str:
            content = f'<w:t xml:space="preserve">{words(text)}</w:t>'
            return f"<w:r>{small}{content}</w:r>"

        def field(name: str) -> str:
            inside = f"<w:r>{small}<w:t>1</w:t></w:r>"
            return f'<w:fldSimple w:instr="{name}">{inside}</w:fldSimple>'

        return (
            f'<w:p {_NAMESPACES}><w:pPr><w:pStyle w:val="{id_}"/><w:tabs>'
            f"{self._cleared(id_)}"
            f'<w:tab w:val="right" w:pos="{twips(_room(sheet))}"/></w:tabs></w:pPr>'
            + said(body.get("data-foot", ""))
            + f"<w:r>{small}<w:tab/></w:r>"
            + self._house(part)
            + said(f"{body.get('data-page', '')} ".lstrip())
            + field("PAGE")
            + said(f" {body.get('data-of', '/')} ")
            + field("NUMPAGES")
            + "</w:p>"
        )

    def _house(self, part: Any) -> str:  # noqa: ANN401 -- as above
        """Return the house's logo for a foot, raised to stand beside its line."""
        logo = self._look.foot_logo
        if logo is None:
            return ""
        number = _FIRST_IN_FEET + len(self._footers)
        drawing = self._drawing(part, logo.content, logo.alternative, number, _InFeet())
        gap = '<w:r><w:t xml:space="preserve">    </w:t></w:r>'
        return f'<w:r><w:rPr><w:position w:val="-12"/></w:rPr>{drawing}</w:r>{gap}'

    def _cleared(self, id_: str) -> str:
        """Return what takes a style's own tab stops away."""
        return "".join(
            f'<w:tab w:val="clear" w:pos="{stop.get(qn("w:pos"))}"/>'
            for style in self._document.styles.element.findall(qn("w:style"))
            if style.get(qn("w:styleId")) == id_
            for stop in style.iter(qn("w:tab"))
        )

    # Images

    def _picture(self, picture: Picture, number: int) -> str:
        """Return an image in its line; no text when Word cannot show it."""
        content = self._image(picture.source)
        if content is None:
            return ""
        return self._drawing(
            self._document.part, content, picture.alternative, number, picture.style
        )

    def _drawing(
        self,
        part: Any,  # noqa: ANN401 -- python-docx's own
        content: bytes,
        alternative: str,
        number: int,
        limits: Limits,
    ) -> str:
        """Return an image in a line of the text, or of a foot."""
        drawn = _svg_size(content)
        shown = _NOTHING if drawn else content
        try:
            id_, image = part.get_or_add_image(_as_word_knows(shown))
        except UnrecognizedImageError:
            return ""
        except (InvalidImageStreamError, UnexpectedEndOfFileError) as error:
            raise MedarbeiderError(
                "damaged-picture", given=alternative or self._page.title
            ) from error
        more = _drawn(part, content) if drawn else ""
        given = drawn or (float(image.px_width), float(image.px_height))
        wide, high = _fitting(*given, limits)
        size = f'cx="{round(wide * _EMU)}" cy="{round(high * _EMU)}"'
        alternative = quoted(alternative)
        return (
            '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent {size}/><wp:docPr id="{number}" name="Picture {number}"'
            f" descr={alternative}/><wp:cNvGraphicFramePr>"
            '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic><a:graphicData uri="{nsmap["pic"]}"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="{number}" name="Picture {number}" descr={alternative}/>'
            f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id_}">'
            f"{more}</a:blip>"
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
            f'<a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing>"
        )

    def _image(self, source: str) -> bytes | None:
        if source.startswith(_ASSET):
            with suppress(OSError):
                return self._look.asset(source.removeprefix(_ASSET))
            return None
        found = _DATA.match(source)
        if found:
            with suppress(NotBase64Error):
                return b64decode(source[found.end() :])
        return None

    # What the document says of itself

    def _tell_about(self) -> None:
        about = self._document.core_properties
        element = about._element  # noqa: SLF001 -- the only way to empty it
        for one in list(element):
            element.remove(one)
        about.title = words_only(self._page.title)
        about.author = ""
        about.language = self._locale
        about.revision = 1
        about.created = about.modified = _FIRST_DAY


def _drawn(part: Any, content: bytes) -> str:  # noqa: ANN401 -- python-docx's own
    """Return the extension by which Word shows a drawing instead of an image."""
    name = sha256(content).hexdigest()[:16]
    address = PackURI(f"/word/media/{name}.svg")
    there = {
        str(one.target_part.partname): id_
        for id_, one in part.rels.items()
        if not one.is_external
    }
    id_ = there.get(str(address)) or part.relate_to(
        Part(address, "image/svg+xml", content, part.package),
        RELATIONSHIP_TYPE.IMAGE,
    )
    return (
        '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">'
        f'<asvg:svgBlip xmlns:asvg="{_SVG_IN_WORD}" r:embed="{id_}"/>'
        "</a:ext></a:extLst>"
    )


def _as_word_knows(content: bytes) -> io.BytesIO:
    """Return an image as it is, or as PNG: python-docx knows not all kinds of JPEG."""
    if not content.startswith(_JPEG) or content[6:10] in {b"JFIF", b"Exif"}:
        return io.BytesIO(content)
    from PIL import Image  # noqa: PLC0415 -- slow import

    made = io.BytesIO()
    with suppress(OSError, SyntaxError, ValueError):
        with Image.open(io.BytesIO(content), formats=("JPEG",)) as given:
            given.convert("RGB").save(made, "PNG")
        made.seek(0)
        return made
    return io.BytesIO(content)


def _unlink(part: Any) -> None:  # noqa: ANN401 -- python-docx's parts differ
    """Let links in a header or footer be text: nothing of ours leads outside."""
    outside = {id_ for id_, one in part.rels.items() if one.is_external}
    for link in part.element.iter(qn("w:hyperlink")):
        if link.get(qn("r:id")) in outside:
            del link.attrib[qn("r:id")]
    for id_ in outside:
        del part.rels[id_]


def words_only(text: str) -> str:
    """Return a title as python-docx takes it: short, and without odd letters."""
    return "".join(one for one in text if one.isprintable())[:255]


def _body_of(root: ET.Element) -> ET.Element:
    body = root.find("body")
    return root if body is None else body


def _looks(cascade: Cascade, body: ET.Element) -> Mapping[str, Style]:
    """Return how each of Word's styles looks: an element of no class, on this page."""
    html = ET.Element("html")
    page = ET.SubElement(html, "body", dict(body.attrib))
    table = ET.SubElement(page, "table")
    above = {"caption": table, "li": ET.SubElement(page, "ul")}
    elements = {
        name: page if name == "body" else ET.SubElement(above.get(name, page), name)
        for name in dict.fromkeys(_LOOKS.values())
    }
    styles = cascade.styles(html)
    return {name: styles[elements[tag]] for name, tag in _LOOKS.items()}


def _canonical(name: str) -> str:
    """Return a built-in style's name as Word writes it in the file."""
    is_lower = name == "Caption" or name.startswith("Heading ")
    return name.lower() if is_lower or name in {"Header", "Footer"} else name


def _level(kind: str, level: int) -> str:
    number = _NUMBERS.get(kind)
    sign = f"%{level + 1}." if number else _BULLETS.get(kind, "•")
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{number or "bullet"}"/><w:lvlText w:val="{sign}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{283 * (level + 1)}"'
        ' w:hanging="283"/></w:pPr></w:lvl>'
    )


def _room(sheet: Sheet) -> float:
    return sheet.width - sheet.margin.left - sheet.margin.right


def _svg_size(content: bytes) -> tuple[float, float] | None:
    """Return a drawing's width and height; nothing when it is no SVG."""
    try:
        root = ET.fromstring(content)  # noqa: S314 -- checked where settings are read
    except (ET.ParseError, ValueError):
        return None
    if root.tag.rpartition("}")[2] != "svg":
        return None
    box = [float(one) for one in _NUMBER.findall(root.get("viewBox", ""))]
    if len(box) == 4 and box[2] > 0 and box[3] > 0:  # noqa: PLR2004 -- x, y and sides
        return box[2], box[3]
    sides = [_NUMBER.match(root.get(name, "")) for name in ("width", "height")]
    wide, high = (float(one[0]) if one else 0.0 for one in sides)
    return (wide, high) if wide > 0 and high > 0 else (100.0, 100.0)


def _fitting(wide: float, high: float, limits: Limits) -> tuple[float, float]:
    """Return an image's width and height in points, as the stylesheet wants it."""
    width, height = wide * 0.75, high * 0.75
    if limits.height:
        width, height = width * limits.height / height, limits.height
    elif limits.width:
        width, height = limits.width, height * limits.width / width
    widest = limits.widest or 500
    if width > widest:
        width, height = widest, height * widest / width
    return width, height


def _repacked(packed: bytes) -> bytes:
    """Return the same parts with the same times, so that equal is equal."""
    whole = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as given,
        zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as ours,
    ):
        for name in given.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_ENTRY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # else it says on which system it was made
            entry.external_attr = 0o644 << 16
            ours.writestr(entry, given.read(name))
    return whole.getvalue()
