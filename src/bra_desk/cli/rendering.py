"""The verbs of documents: which there are, and writing one."""

import argparse
from pathlib import Path
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.cli import est
from bra_desk.cli.answers import say
from bra_desk.cli.words import Verb, Word, path_word
from bra_desk.documents.catalogue import DOCUMENTS
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.fields import described
from bra_desk.services.papers import est_papers, papers, pledge_papers, public_papers
from bra_desk.services.papers.papers import Written
from bra_desk.services.papers.pledge_papers import PledgePage
from bra_desk.services.registers import Register

Words = argparse.Namespace


def documents(_register: None, _words: Words) -> int:
    """Tell which documents there are and what their templates may ask for."""
    described_documents = [
        {
            "document": kind.name,
            "title": kind.title,
            "about": kind.about,
            "needs": _needs(kind),
            "template": kind.template,
            "fields": dict(described(kind.fields)),
        }
        for kind in DOCUMENTS.values()
    ]
    return say(described_documents)


def _needs(kind: DocumentKind) -> dict[str, str]:
    """The words of `render` that such a document must have."""
    if kind.needs == "period":
        return {"--period": kind.needs}
    if kind.name in est_papers.OF_EST:
        return {"--id": "est_group", "--period": kind.needs}
    entry = {"--id": kind.needs} if kind.needs_entry else {}
    return entry | ({"--year": "year"} if kind.needs_year else {})


def render(register: Register, words: Words) -> int:
    """Write a document."""
    target = words.to.absolute()
    if words.public:  # before all else, so that no document is written in full instead
        return _render_public(register, words, target)
    if words.document in pledge_papers.OF_PERIOD:
        page = PledgePage(document=words.document, period=words.period, with_names=words.names)
        return _rendered(pledge_papers.write_page(register, page, target, words.template), words)
    if words.document in est_papers.OF_EST:
        return _rendered(est.render(register, words), words)
    written = papers.write_document(
        register, words.document, words.id, target, words.template, words.year
    )
    return _rendered(written, words)


def _rendered(written: Written, words: Words) -> int:
    found = list(written.findings)
    text = "\n".join([str(written.path), *found])
    return say(
        {"ok": True, "path": str(written.path), "findings": found}, as_json=words.json, text=text
    )


def _render_public(register: Register, words: Words, target: Path) -> int:
    """Write the public version, and tell what it leaves out and what to look at."""
    seen = public_papers.review(register, words.document, words.id)
    public_papers.write_public(register, words.document, words.id, target, words.template)
    left_out, found = list(seen.left_out), list(seen.to_look_at)
    shown = [_("Utelämnat: {what}").format(what=each) for each in left_out]
    return say(
        {"ok": True, "path": str(target), "findings": found, "left_out": left_out},
        as_json=words.json,
        text="\n".join([str(target), *shown, *found]),
    )


_DOCUMENT: Final = Word(
    "document", _("Dokumentet, ett av dem som documents visar."), {"metavar": _("DOKUMENT")}
)
VERBS: Final = {
    "documents": Verb(documents, _("Visar dokumenten och deras fält."), needs_register=False),
    "render": Verb(
        render,
        _("Skriver ett dokument som Word-fil."),
        (
            _DOCUMENT,
            Word(
                "--id",
                _("Postens nummer, som list visar."),
                {"type": int, "metavar": _("N")},
            ),
            Word(
                "--year", _("Året, för ett dokument om ett år."), {"type": int, "metavar": _("ÅR")}
            ),
            Word(
                "--period",
                _("Perioden: 2023-2024 för löften, 2026-W46 eller 2026-Q3 för EST."),
                {"default": "", "metavar": _("PERIOD")},
            ),
            Word("--names", _("Visar vem som har undertecknat löftena."), {"action": "store_true"}),
            path_word("--template", _("En egen förlaga."), metavar=_("FIL")),
            Word(
                "--public",
                _("Den publika versionen, utan sekretess och privata namn."),
                {"action": "store_true"},
            ),
            path_word("--to", _("Filen som skrivs."), required=True, metavar=_("FIL")),
        ),
    ),
}
