"""What holds for every form: its words, and that all it names exists."""

import pytest
from sqlalchemy import Boolean, Enum, Integer, inspect

from bra_desk.forms.catalogue import FORMS
from bra_desk.forms.fields import Choice, Field, Link, Number, Part, YesNo
from bra_desk.forms.form import Form
from bra_desk.model.base import Base, ClockTime, Entry

EVERY_FORM = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
EVERY_FIELD = pytest.mark.parametrize(
    ("form", "field"),
    [(form, field) for form in FORMS.values() for field in form.fields],
    ids=[f"{form.kind}.{field.name}" for form in FORMS.values() for field in form.fields],
)
#: What every entry has beside what its form shows.
OWN = {"id", "token", "version", "removed_at"}


def words(field: Field) -> list[str]:
    """All that a person reads of a field."""
    labels = list(field.labels.values()) if isinstance(field, Choice) else []
    return [field.label, *([field.hint] if field.hint else []), *labels]


def columns(form: Form) -> set[str]:
    """The columns a form's entity keeps, without what the register keeps by itself."""
    kept = inspect(form.entity).columns
    return {column.key for column in kept if column.computed is None} - OWN


def test_every_entity_has_a_form() -> None:
    entities = {mapper.class_ for mapper in Base.registry.mappers}
    assert {entity for entity in entities if issubclass(entity, Entry)} == {
        form.entity for form in FORMS.values()
    }


def test_kind_is_the_name_of_its_table() -> None:
    assert [form.kind for form in FORMS.values()] == list(FORMS)


@EVERY_FORM
def test_form_shows_all_that_the_entity_keeps(form: Form) -> None:
    assert {field.attribute for field in form.values} == columns(form)


def has_field(form: Form, path: str) -> bool:
    """Whether a form has the field; a dot follows a link to the form it leads to."""
    name, _, rest = path.partition(".")
    found = {field.name: field for field in form.values}.get(name)
    if rest and isinstance(found, Link):
        return has_field(FORMS[found.to], rest)
    return found is not None and not rest


@EVERY_FORM
def test_caption_sort_and_wishes_name_fields(form: Form) -> None:
    wishes = [wish.field for wish in form.wishes]
    sort = [name.removeprefix("-") for name in form.sort]
    assert form.caption
    assert sort
    assert all(has_field(form, name) for name in (*form.caption, *sort, *wishes))


@EVERY_FORM
def test_list_has_columns(form: Form) -> None:
    assert form.columns


@EVERY_FORM
def test_no_two_fields_have_one_name_or_one_label(form: Form) -> None:
    names = [field.name for field in form.fields]
    labels = [field.label for field in form.fields]
    assert len(set(names)) == len(names)
    assert len(set(labels)) == len(labels)


@EVERY_FORM
def test_words_of_the_form_are_whole(form: Form) -> None:
    assert form.about.endswith(".")
    assert "  " not in form.about
    for name in (form.singular, form.plural):
        assert name == name.strip()
        assert name[0].isupper()
        assert not name.endswith((".", ":"))


@EVERY_FORM
def test_wish_is_the_end_of_a_sentence(form: Form) -> None:
    for wish in form.wishes:
        assert wish.text.startswith("saknar ")
        assert not wish.text.endswith(".")


@EVERY_FIELD
def test_words_of_a_field_are_whole(form: Form, field: Field) -> None:
    assert field.label[0].isupper(), form.kind
    assert not field.label.endswith((":", "."))
    assert not field.hint or field.hint.endswith((".", "?"))
    for each in words(field):
        assert each == each.strip()
        assert "  " not in each


@EVERY_FIELD
def test_field_fits_its_column(form: Form, field: Field) -> None:
    if isinstance(field, Part):
        return
    column = inspect(form.entity).columns[field.attribute]
    assert isinstance(column.type, Integer) == isinstance(field, Number | Link)
    assert isinstance(column.type, Boolean) == isinstance(field, YesNo)
    assert isinstance(column.type, ClockTime) == (type(field).__name__ == "Clock")
    if not column.nullable and column.default is None:
        assert field.required or field.empty is not None


@EVERY_FIELD
def test_link_and_part_lead_to_a_form(form: Form, field: Field) -> None:
    if isinstance(field, Link):
        column = inspect(form.entity).columns[field.attribute]
        assert {key.column.table.name for key in column.foreign_keys} == {field.to}
    if isinstance(field, Part):
        back = FORMS[field.form].field(field.via)
        assert isinstance(back, Link)
        assert back.to == form.kind


@EVERY_FIELD
def test_choice_has_a_word_for_every_member(form: Form, field: Field) -> None:
    if isinstance(field, Choice):
        column = inspect(form.entity).columns[field.attribute]
        assert isinstance(column.type, Enum)
        assert {each.value for each in field.labels} == set(column.type.enums)
        assert len(set(field.labels.values())) == len(field.labels)
        assert field.default is None or field.default in field.labels


@EVERY_FORM
def test_values_come_back_from_a_file(form: Form) -> None:
    empty = form.empty()
    assert {f.name: f.read(f.write(empty[f.name])) for f in form.values} == empty
