"""Tests of templates as councils edit them: what is understood, refused and explained."""

import runpy
from pathlib import Path

import pytest

from bra_desk.basics.errors import InputWrong, TemplateWrong
from bra_desk.basics.paths import resource
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.fields import described
from bra_desk.documents.minutes import MINUTES_FIELDS, ItemContent
from bra_desk.documents.package import pack, unpack
from bra_desk.documents.word import check_template, fill
from tests.documents import samples
from tests.documents.reading import W, paragraphs, part, said, template, with_parts

CONTENT = samples.with_items(
    ItemContent(number="1.", title="Läget"), ItemContent(number="2.", title="Mål")
)
CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"


def filled(path: Path) -> bytes:
    return fill(path, CONTENT, MINUTES_FIELDS, samples.PROPERTIES)


def table(*rows_of_cells: tuple[str, ...]) -> str:
    made = "".join(f"<w:tr>{''.join(map(CELL.format, cells))}</w:tr>" for cells in rows_of_cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl><w:p/>"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_templates_are_what_the_script_makes(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = resource("templates/make_templates.py")
    monkeypatch.syspath_prepend(str(script.parent))
    made = runpy.run_path(str(script))
    made["main"](tmp_path)
    committed = DOCUMENTS[name].template_path
    assert unpack(committed.read_bytes()) == unpack((tmp_path / committed.name).read_bytes())


def test_every_field_is_explained_and_no_two_have_one_name() -> None:
    for kind in DOCUMENTS.values():
        told = described(kind.fields)
        assert all(name.strip() and about.strip() for name, about in told)
        assert len({name for name, _ in told}) == len(told)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["{{ kommun }}, {{ möte }}"], ["Umeå kommun, UmeBrå 4/2026"]),
        (
            ["{%p for ärende in ärenden %}", "{{ ärende.rubrik }}", "{%p endfor %}"],
            ["Läget", "Mål"],
        ),
        (["{% for ärende in ärenden %}{{ ärende.rubrik|upper }}{% endfor %}"], ["LÄGETMÅL"]),
        (
            ["{% for ä in ärenden %}{{ ä.rubrik }}{% if not loop.last %}, {% endif %}{% endfor %}"],
            ["Läget, Mål"],
        ),
        (["{% if plats %}i {{ plats }}{% else %}ingenstans{% endif %}"], ["ingenstans"]),
        (["{{ 'på ' ~ plats if plats else 'utan plats' }}"], ["utan plats"]),
        (["{% if ärenden|length > 1 and not formellt %}flera{% endif %}"], ["flera"]),
        (["{{ kontakt|join(“, ”) }}x"], ["x"]),
        (["Klammer { ensam } och 100 %"], ["Klammer { ensam } och 100 %"]),
        (["{# en anmärkning till den som redigerar #}Text"], ["Text"]),
    ],
)
def test_what_a_template_may_say(tmp_path: Path, lines: list[str], expected: list[str]) -> None:
    path = template(tmp_path, *lines)
    assert paragraphs(filled(path)) == expected


def test_a_field_that_word_has_cut_in_pieces_is_still_read(tmp_path: Path) -> None:
    pieces = ("{", "{ kom", "mun }", "}")
    runs = "<w:proofErr/>".join(f"<w:r><w:rPr/><w:t>{piece}</w:t></w:r>" for piece in pieces)
    assert paragraphs(filled(template(tmp_path, body=f"<w:p>{runs}</w:p>"))) == ["Umeå kommun"]


def test_a_table_made_in_word_gets_its_heading_row_and_whole_cells(tmp_path: Path) -> None:
    nothing = "{%p if plats %}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endif %}"
    body = table(
        ("Nr", "Rubrik"),
        ("{%tr for ärende in ärenden %}", ""),
        ("{{ ärende.nummer }}", nothing),
        ("{%tr endfor %}", ""),
    )
    data = filled(template(tmp_path, body=body))
    assert part(data).find(f".//{W}tr/{W}trPr/{W}tblHeader") is not None
    assert all(cell[-1].tag == f"{W}p" for cell in part(data).iter(f"{W}tc"))


def test_word_s_marks_of_editing_and_repeated_numbers_are_mended(tmp_path: Path) -> None:
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    body = (
        "<w:p><w:r><w:t>{%p for ärende in ärenden %}</w:t></w:r></w:p>"
        f'<w:p w:rsidR="00AB12CD"><w:r><w:drawing><wp:inline xmlns:wp="{drawing}">'
        '<wp:docPr id="7" name="Vapen"/></wp:inline></w:drawing></w:r></w:p>'
        "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
    )
    root = part(filled(template(tmp_path, body=body)))
    numbers = [each.get("id") for each in root.iter(f"{{{drawing}}}docPr")]
    assert len(numbers) == len(set(numbers)) == 2
    assert not [each for each in root.iter() if each.get(f"{W}rsidR")]


def test_what_word_says_of_the_template_is_not_said_of_the_document(tmp_path: Path) -> None:
    of_template = b"<Properties><Template>\\\\server\\hemligt.dotx</Template></Properties>"
    path = with_parts(template(tmp_path, "Text"), {"docProps/app.xml": of_template})
    assert b"hemligt" not in b"".join(unpack(filled(path)).values())


def test_a_template_without_properties_gets_them(tmp_path: Path) -> None:
    parts = unpack(template(tmp_path, "Text").read_bytes())
    del parts["docProps/core.xml"]
    types = parts["[Content_Types].xml"].decode()
    relations = parts["_rels/.rels"].decode()
    parts["[Content_Types].xml"] = types.replace(
        '<Override PartName="/docProps/core.xml" ContentType="application/'
        'vnd.openxmlformats-package.core-properties+xml"/>', "",
    ).encode()  # fmt: skip
    parts["_rels/.rels"] = relations.replace(
        '<Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/'
        'metadata/core-properties" Target="docProps/core.xml"/>', "",
    ).encode()  # fmt: skip
    assert b"core" not in parts["[Content_Types].xml"] + parts["_rels/.rels"]
    path = tmp_path / "Mall.docx"
    path.write_bytes(pack(parts))
    made = unpack(filled(path))
    assert b"/docProps/core.xml" in made["[Content_Types].xml"]
    assert b"docProps/core.xml" in made["_rels/.rels"]
    assert "Protokoll UmeBrå 4/2026".encode() in made["docProps/core.xml"]


@pytest.mark.parametrize(
    ("lines", "paragraph", "sentence"),
    [
        (["Datum: {{ datun }}"], "Datum: {{ datun }}", "fältet datun finns inte. Menade du datum?"),
        (["{{ xyzzy }}"], "{{ xyzzy }}", "fältet xyzzy finns inte."),
        (
            ["{%p for ä in ärenden %}", "Rubrik: {{ ä.rubrikk }}", "{%p endfor %}"],
            "Rubrik: {{ ä.rubrikk }}",
            "fältet ä.rubrikk finns inte. Menade du ä.rubrik?",
        ),
        (["{%p for ä in ärende %}", "{%p endfor %}"], "for ä in ärende", "Menade du ärenden?"),
        (["{{ ärenden }}"], "{{ ärenden }}", "ärenden är en lista och skrivs med for."),
        (["{{ ärenden.rubrik }}"], "{{ ärenden.rubrik }}", "ärenden är en lista"),
        (["{% for x in plats %}{% endfor %}"], "plats", "plats är ingen lista."),
        (["{% for x, y in ärenden %}{% endfor %}"], "x, y", "for skrivs: for namn in lista."),
        (
            ["{% for a in ärenden %}{% for b in ärenden %}{% endfor %}{% endfor %}"],
            "for b",
            "gås igenom inuti sig själv",
        ),
        (
            ["Före", "{%p if plats %}", "Efter"],
            "{% if plats %}",
            "if avslutas aldrig: endif saknas.",
        ),
        (["{% for ä in ärenden %}x"], "for ä", "for avslutas aldrig: endfor saknas."),
        (["x{% endif %}"], "x{% endif %}", "endif avslutar något som inte har börjat."),
        (["{% if plats %}{% endfor %}{% endif %}"], "endfor", "if avslutas aldrig: endif saknas."),
        (["{{ kommun + }}"], "kommun +", "går inte att förstå"),
        (["{% iff plats %}x{% endif %}"], "iff", "endif avslutar något som inte har börjat."),
        (["{% fro x in ärenden %}"], "fro", "koden fro finns inte. Menade du for?"),
        (["{{ kommun"], "{{ kommun", "går inte att förstå"),
        (
            ["Före", "Stad: kommun }}", "Efter"],
            "stycket ”Stad: kommun }}”",
            "en klammer saknas eller är en för mycket.",
        ),
        (["{{ kommun|uper }}"], "uper", "filtret uper finns inte. Menade du upper?"),
        (["{{ ärenden|join }}"], "ärenden|join", "ärenden är en lista och skrivs med for."),
        (["{{ kommun.namn }}"], "kommun.namn", "fältet kommun.namn finns inte."),
    ],
)
def test_what_is_wrong_is_told_with_its_paragraph(
    tmp_path: Path, lines: list[str], paragraph: str, sentence: str
) -> None:
    path = template(tmp_path, *lines)
    (told, *_more) = check_template(path, MINUTES_FIELDS)
    assert paragraph in told
    assert sentence in told
    with pytest.raises(TemplateWrong) as caught:
        filled(path)
    assert "Mall.docx" in caught.value.message
    assert sentence in caught.value.message


def test_a_fault_in_the_header_says_so(tmp_path: Path) -> None:
    path = template(tmp_path, "Text")
    header = unpack(path.read_bytes())["word/header.xml"].replace("möte".encode(), "mötet".encode())
    (told,) = check_template(with_parts(path, {"word/header.xml": header}), MINUTES_FIELDS)
    assert told.startswith("i sidhuvudet, stycket")
    assert "Menade du möte?" in told


def test_what_a_template_would_lose_is_told_though_it_can_be_filled(tmp_path: Path) -> None:
    path = template(tmp_path, "{%p for ä in ärenden %}", "{{ ä.rubrik }}", "{%p endfor %}")
    told = check_template(path, MINUTES_FIELDS)
    assert "fältet bakgrund visas inte." in told
    assert not [each for each in told if "rubrik" in each]
    assert filled(path)


def test_a_code_across_a_row_is_refused_and_not_written(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>{% if plats %}</w:t></w:r></w:p>" + table(("a", "b{% endif %}"))
    with pytest.raises(TemplateWrong, match="hör ihop"):
        filled(template(tmp_path, body=body))


def test_a_text_that_would_not_be_seen_is_told(tmp_path: Path) -> None:
    body = '<w:p><w:pPr><w:pStyle w:val="{{ kommun }}"/></w:pPr></w:p>'
    with pytest.raises(TemplateWrong, match="texten ”Umeå kommun” kom inte med"):
        filled(template(tmp_path, body=body))


def test_the_first_of_nothing_is_told(tmp_path: Path) -> None:
    with pytest.raises(TemplateWrong, match="ett fält kan inte fyllas i"):
        filled(template(tmp_path, "{{ justerare|first }}"))


def test_a_template_that_is_not_there_has_that_one_fault(tmp_path: Path) -> None:
    (told,) = check_template(tmp_path / "Mall.docx", MINUTES_FIELDS)
    assert "går inte att läsa" in told


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x1b", "\ud83d", "\ufffe", "\uffff"])
def test_a_sign_that_word_cannot_show_is_told(sign: str) -> None:
    kind = DOCUMENTS["minutes"]
    content = samples.with_items(ItemContent(number="1.", title=f"Läget{sign} i dag"))
    with pytest.raises(InputWrong, match="Läget□ i dag"):
        fill(kind.template_path, content, kind.fields, samples.PROPERTIES)


def test_the_text_of_a_document_is_not_read_as_a_template(tmp_path: Path) -> None:
    path = template(tmp_path, "{%p for ä in ärenden %}", "{{ ä.rubrik }}", "{%p endfor %}")
    content = samples.with_items(ItemContent(number="1.", title="{{ kommun }}{% for x in y %}"))
    data = fill(path, content, MINUTES_FIELDS, samples.PROPERTIES)
    assert said(part(data)) == "{{ kommun }}{% for x in y %}"
