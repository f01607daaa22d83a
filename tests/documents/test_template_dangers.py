"""A template that acts, fetches, runs or bursts is refused."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from bra_desk.basics.errors import TemplateWrong
from bra_desk.documents.minutes import MINUTES_FIELDS, ItemContent
from bra_desk.documents.package import pack, unpack
from bra_desk.documents.word import check_template, fill
from tests.documents import samples
from tests.documents.reading import BODY, template, with_parts

CONTENT = samples.with_items(
    ItemContent(number="1.", title="Läget"), ItemContent(number="2.", title="Mål")
)


def filled(path: Path) -> bytes:
    return fill(path, CONTENT, MINUTES_FIELDS, samples.PROPERTIES)


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ kommun.__class__ }}",
        "{{ ärenden.append(1) }}",
        "{{ lipsum(n=100000) }}",
        "{{ range(10) }}",
        "{{ cycler }}",
        "{{ 9**9 }}",
        "{{ 'x' * 1000000 }}",
        "{{ kommun|attr('__class__') }}",
        "{{ kommun|safe }}",
        "{{ kommun|format }}",
        "{{ kommun|map('upper') }}",
        "{{ ärenden[0] }}",
        "{{ [1, 2] }}",
        "{{ {'a': 1} }}",
        "{% set x = 1 %}",
        "{% macro m() %}{% endmacro %}",
        "{% include 'x' %}",
        "{% import 'x' as x %}",
        "{% extends 'x' %}",
        "{% block x %}{% endblock %}",
        "{% filter upper %}{% endfilter %}",
        "{% raw %}{{ x }}{% endraw %}",
        "{% call kommun() %}{% endcall %}",
        "{% autoescape false %}{{ kommun }}{% endautoescape %}",
        "{{ self }}",
        "{{ _inserted }}",
        "{{ kommun is defined }}",
        "{{ " + "(" * 3000 + "kommun" + ")" * 3000 + " }}",
    ],
)
def test_a_template_that_acts_is_refused(tmp_path: Path, attack: str) -> None:
    path = template(tmp_path, attack)
    assert check_template(path, MINUTES_FIELDS)
    with pytest.raises(TemplateWrong):
        filled(path)


RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{kind}" Target="{target}"{mode}/></Relationships>'
)
OUTSIDE = ' TargetMode="External"'


@pytest.mark.parametrize(
    ("kind", "target", "mode"),
    [
        ("attachedTemplate", "http://evil.example/x.dotm", OUTSIDE),
        ("image", "http://evil.example/x.png", OUTSIDE),
        ("hyperlink", "file://server/share", OUTSIDE),
        ("frame", "http://evil.example", OUTSIDE),
        ("vbaProject", "vbaProject.bin", ""),
        ("oleObject", "embeddings/x.bin", ""),
        ("aFChunk", "x.html", ""),
    ],
)
def test_a_template_that_fetches_or_runs_something_is_refused(
    tmp_path: Path, kind: str, target: str, mode: str
) -> None:
    path = template(tmp_path, "Text")
    relation = RELATION.format(kind=kind, target=target, mode=mode).encode()
    with_parts(path, {"word/_rels/header.xml.rels": relation})
    with pytest.raises(TemplateWrong, match="utanför sig själv"):
        filled(path)


def test_a_link_to_the_web_is_no_danger(tmp_path: Path) -> None:
    relation = RELATION.format(kind="hyperlink", target="https://example.se", mode=OUTSIDE)
    path = with_parts(template(tmp_path, "Text"), {"word/_rels/header.xml.rels": relation.encode()})
    assert filled(path)


@pytest.mark.parametrize(
    "code",
    [
        '<w:r><w:instrText xml:space="preserve"> DDEAUTO c:\\x.exe </w:instrText></w:r>',
        "<w:r><w:instrText>INCLUDE</w:instrText><w:instrText>TEXT x</w:instrText></w:r>",
        '<w:fldSimple w:instr=" INCLUDEPICTURE http://x "/>',
        "<w:r><w:instrText>{{ kommun }}</w:instrText></w:r>",
    ],
)
def test_a_field_code_that_fetches_is_refused(tmp_path: Path, code: str) -> None:
    with pytest.raises(TemplateWrong, match="fältkoden"):
        filled(template(tmp_path, body=f"<w:p>{code}</w:p>"))


def test_what_is_no_word_document_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "Mall.docx"
    with pytest.raises(TemplateWrong, match="går inte att läsa"):
        filled(path)
    for data in (b"", b"PK", b"\xd0\xcf\x11\xe0" * 100, b"<html></html>"):
        path.write_bytes(data)
        with pytest.raises(TemplateWrong, match="inget Word-dokument"):
            filled(path)
    with ZipFile(path, "w") as package:
        package.writestr("anything.txt", "x")
    with pytest.raises(TemplateWrong, match="inget vanligt Word-dokument"):
        filled(path)


def test_a_broken_or_explosive_package_is_refused(tmp_path: Path) -> None:
    path = template(tmp_path, "Text")
    whole = unpack(path.read_bytes())
    for name, data in (
        (BODY, b"<w:document>"),
        (BODY, b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
        ("word/styles.xml", '<x a="å"/>'.encode("utf-16")),
        ("_rels/.rels", b"<broken"),
    ):
        path.write_bytes(pack({**whole, name: data}))
        with pytest.raises(TemplateWrong):
            filled(path)
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 5_000_000)
    with pytest.raises(TemplateWrong, match="orimligt stor"):
        filled(path)
    for name in ("../x", "/x"):
        path.write_bytes(pack({**whole, name: b""}))
        with pytest.raises(TemplateWrong, match="farligt"):
            filled(path)
