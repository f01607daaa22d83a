"""The ways in which somebody alters a Word file, and what the verifier should say of each."""

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from bra_desk.documents.package import Parts, pack

BODY = "word/document.xml"
SAME_TEXT, CHANGED = 10, 20


def parts_of(data: bytes) -> Parts:
    """The parts of a file, by name."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _in(part: str, alter: Callable[[str], str]) -> Callable[[bytes], bytes]:
    """An alteration of the text of one part, which must alter something."""

    def altered(data: bytes) -> bytes:
        parts = parts_of(data)
        before = parts[part].decode()
        after = alter(before)
        assert after != before
        return pack({**parts, part: after.encode()})

    return altered


def _swap(old: str, new: str, part: str = BODY) -> Callable[[bytes], bytes]:
    return _in(part, lambda xml: re.sub(old, new, xml, count=1))


def _decision(xml: str) -> re.Match[str]:
    found = re.search(r'<w:p>\s*<w:pPr><w:pStyle w:val="Decision"/>.*?</w:p>', xml, re.DOTALL)
    assert found is not None
    return found


def _on_decision(old: str, new: str) -> Callable[[bytes], bytes]:
    def altered(xml: str) -> str:
        found = _decision(xml)
        return xml[: found.start()] + re.sub(old, new, found[0]) + xml[found.end() :]

    return _in(BODY, altered)


def _swapped_paragraphs(xml: str) -> str:
    heads = list(
        re.finditer(r'<w:p>\s*<w:pPr><w:pStyle w:val="Heading2"/>.*?</w:p>', xml, re.DOTALL)
    )
    first, last = heads[-2], heads[-1]
    return (
        xml[: first.start()]
        + last[0]
        + xml[first.end() : last.start()]
        + first[0]
        + xml[last.end() :]
    )


def _stored(data: bytes) -> bytes:
    """The same parts in another order, not compressed, with times of today."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as package:
        for name, part in sorted(parts_of(data).items(), reverse=True):
            package.writestr(ZipInfo(name, (2026, 11, 22, 9, 0, 0)), part)
    return out.getvalue()


def _commented(data: bytes) -> bytes:
    out = BytesIO(data)
    with ZipFile(out, "a") as package:
        package.comment = b"another byte"
    return out.getvalue()


def _renamed_footer(data: bytes) -> bytes:
    def renamed(text: bytes) -> bytes:
        return text.replace(b"footer.xml", b"footer7.xml")

    parts = parts_of(data)
    moved = {"word/footer.xml": "word/footer7.xml"}
    told = {"[Content_Types].xml", "word/_rels/document.xml.rels"}
    return pack(
        {
            moved.get(name, name): renamed(part) if name in told else part
            for name, part in parts.items()
        }
    )


def _another_body(data: bytes) -> bytes:
    """The sealed text left in the file, and another shown in its place."""
    parts = parts_of(data)
    shown = parts[BODY].decode().replace("Åsa", "Eva")
    relations = parts["_rels/.rels"].replace(b"word/document.xml", b"word/shown.xml")
    return pack({**parts, "word/shown.xml": shown.encode(), "_rels/.rels": relations})


def _hidden_by_style(data: bytes) -> bytes:
    return _swap(r'(w:styleId="Decision">.*?<w:rPr>)', r"\1<w:vanish/>", "word/styles.xml")(data)


def _flipped(data: bytes) -> bytes:
    """One bit of the compressed text turned."""
    with ZipFile(BytesIO(data)) as package:
        info = package.getinfo(BODY)
    place = info.header_offset + 30 + len(BODY) + info.compress_size // 2
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


_PAGES = r'<w:fldSimple w:instr="\s*(\w+)\s*"><w:r><w:t[^>]*>1</w:t></w:r></w:fldSimple>'
_COMPLEX = (
    r'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> \1 </w:instrText></w:r>'
    r'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>14</w:t></w:r>'
    r'<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_FOOTNOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:footnote><w:p><w:r><w:t>Gäller inte.</w:t></w:r></w:p></w:footnote></w:footnotes>"
)
_TEXT_BOX = (
    "<w:pict><w:txbxContent><w:p><w:r><w:t>Upphävt</w:t></w:r></w:p></w:txbxContent></w:pict>"
)
#: What each alteration is called, how it is made, and the verdict it should get.
ALTERATIONS: tuple[tuple[str, Callable[[bytes], bytes], int], ...] = (
    ("packed anew in another order", _stored, SAME_TEXT),
    ("a comment on the package", _commented, SAME_TEXT),
    (
        "another author",
        _swap("<dc:creator>[^<]*", "<dc:creator>Eva", "docProps/core.xml"),
        SAME_TEXT,
    ),
    (
        "runs cut up",
        _in(
            BODY,
            lambda xml: re.sub(
                r"<w:t([^>]*)>(\w{2})(\w[^<]*)</w:t></w:r>",
                r'<w:t\1>\2</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t\1>\3</w:t></w:r>',
                xml,
            ),
        ),
        SAME_TEXT,
    ),
    (
        "marks of editing",
        _in(BODY, lambda xml: xml.replace("<w:p>", '<w:p w:rsidR="00A1">')),
        SAME_TEXT,
    ),
    (
        "a bookmark",
        _on_decision("</w:pPr>", '</w:pPr><w:bookmarkStart w:id="9" w:name="a"/>'),
        SAME_TEXT,
    ),
    ("a footer renamed", _renamed_footer, SAME_TEXT),
    ("pages counted", _in("word/footer.xml", lambda xml: re.sub(_PAGES, _COMPLEX, xml)), SAME_TEXT),
    ("an empty paragraph", _on_decision("</w:p>", "</w:p><w:p/>"), SAME_TEXT),
    (
        "another letter size",
        _swap('<w:sz w:val="52"/>', '<w:sz w:val="40"/>', "word/styles.xml"),
        SAME_TEXT,
    ),
    ("a word put in", _on_decision(r"<w:t([^>]*)>(\w+)", r"<w:t\1>\2 inte"), CHANGED),
    (
        "a digit changed",
        _in(
            BODY,
            lambda xml: (
                xml[: (at := _decision(xml)).start()]
                + re.sub(r"(\d)\.<", lambda found: f"{(int(found[1]) + 1) % 10}.<", at[0])
                + xml[at.end() :]
            ),
        ),
        CHANGED,
    ),
    ("a decision taken out", _in(BODY, lambda xml: xml.replace(_decision(xml)[0], "", 1)), CHANGED),
    ("a decision put in", _on_decision(r"(?s)^(.*)$", r"\1\1"), CHANGED),
    ("two headings swapped", _in(BODY, _swapped_paragraphs), CHANGED),
    ("a name in the attendance", _in(BODY, lambda xml: xml.replace("Bo Ek", "Bo Ekh", 1)), CHANGED),
    ("a name at the signatures", _in(BODY, lambda xml: "Eva".join(xml.rsplit("Åsa", 1))), CHANGED),
    ("the head in the foot", _swap(r"huvud \w", "huvud *", "word/footer1.xml"), CHANGED),
    ("the meeting in the top", _swap("ÄngsBrå", "UmeBrå", "word/header.xml"), CHANGED),
    ("a decision hidden", _on_decision("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"), CHANGED),
    (
        "a decision struck through",
        _on_decision("<w:r>", "<w:r><w:rPr><w:strike/></w:rPr>"),
        CHANGED,
    ),
    (
        "a decision in white",
        _on_decision("<w:r>", '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
        CHANGED,
    ),
    ("decisions hidden by their style", _hidden_by_style, CHANGED),
    (
        "a tracked deletion",
        _on_decision(r"(?s)(<w:r>.*</w:r>)", r'<w:del w:id="1">\1</w:del>'),
        CHANGED,
    ),
    (
        "a tracked insertion",
        _on_decision("</w:pPr>", '</w:pPr><w:ins w:id="1"><w:r><w:t>Inte </w:t></w:r></w:ins>'),
        CHANGED,
    ),
    ("a line break", _on_decision("<w:r>", "<w:r><w:br/>"), CHANGED),
    ("a text box", _on_decision("</w:pPr>", f"</w:pPr><w:r>{_TEXT_BOX}</w:r>"), CHANGED),
    (
        "a footnote",
        lambda data: pack({**parts_of(data), "word/footnotes.xml": _FOOTNOTES.encode()}),
        CHANGED,
    ),
    ("another text shown", _another_body, CHANGED),
    ("the file cut off", lambda data: data[:-200], CHANGED),
    ("a bit turned", _flipped, CHANGED),
    ("an empty file", lambda _data: b"", CHANGED),
    ("a page of text", lambda _data: b"Protokoll", CHANGED),
)
