"""The verbs with the words they take, declared once for parsing and for the help.

To add a verb: a function in `verbs` and a line in `VERBS`.
"""

from datetime import date
from typing import Final

from bra_desk.basics.texts import _
from bra_desk.cli import (
    about,
    analysing,
    approving,
    checking,
    dispatching,
    est,
    following_thread,
    following_up,
    importing,
    picturing,
    rendering,
    sheets,
    trades,
    verbs,
    walking,
    yearly,
)
from bra_desk.cli.words import Verb, Word, path_word
from bra_desk.model.approval import ApprovalMethod
from bra_desk.services.registers import Start

_TO: Final = path_word("--to", _("Filen som skrivs."), required=True, metavar=_("FIL"))
_NUMBER: Final = {"type": int, "metavar": _("N")}
_YEAR: Final = {"type": int, "metavar": _("ÅR")}
_MEETING: Final = Word(
    "--meeting",
    _("Mötets nummer, som list meeting visar."),
    {"type": int, "required": True, "metavar": _("N")},
)
VERBS: Final = {
    "init": Verb(
        verbs.init,
        _("Skapar ett nytt register; vägrar om det finns ett."),
        (
            Word(
                "--from",
                _("Vad registret börjar med."),
                {
                    "dest": "start",
                    "choices": [start.value for start in Start],
                    "default": Start.EMPTY.value,
                },
            ),
        ),
        needs_register=False,
    ),
    **about.VERBS,
    "info": Verb(verbs.info, _("Berättar om registret: versioner, antal, avtal och tider.")),
    "kinds": Verb(verbs.kinds, _("Visar alla slags poster."), needs_register=False),
    "schema": Verb(verbs.schema, _("Visar filformatet som JSON Schema."), needs_register=False),
    "list": Verb(
        verbs.list_entries,
        _("Visar poster av ett slag."),
        (
            Word("kind", _("Slaget, ett av dem som kinds visar."), {"metavar": _("SLAG")}),
            Word(
                "--where",
                _("Bara de där fältet har värdet."),
                {"action": "append", "default": [], "metavar": _("FÄLT=VÄRDE")},
            ),
            Word(
                "--sort",
                _("Fältet att ordna efter; minus före vänder."),
                {"default": "", "metavar": _("FÄLT")},
            ),
            Word(
                "--view",
                _("Bara det som vyn visar, till exempel late för åtgärder."),
                {"default": "", "metavar": _("VY")},
            ),
            Word(
                "--mine",
                _("Organisationen (token) vars poster vyn mine visar."),
                {"default": "", "metavar": _("TOKEN")},
            ),
        ),
    ),
    "session": Verb(verbs.session, _("Läser JSON-rader och svarar på en i taget.")),
    "dump": Verb(
        verbs.dump,
        _("Visar alla poster som JSON."),
        (Word("--history", _("Även historiken."), {"action": "store_true"}),),
    ),
    "load": Verb(
        verbs.load,
        _("Läser in poster ur en JSON-fil, alla eller ingen."),
        (
            path_word("file", _("Filen."), metavar=_("FIL")),
            Word("--dry-run", _("Prövar utan att spara."), {"action": "store_true"}),
        ),
    ),
    "import": importing.VERB,
    **rendering.VERBS,
    "sheet": Verb(
        sheets.sheet,
        _("Skriver en åtgärdsplan, eller EST-rapportörers blankett, som Excel-fil."),
        (
            Word("document", _("Dokumentet."), {"choices": ["action_plan", "est"]}),
            Word(
                "--id",
                _("Planens eller EST-gruppens nummer, som list visar."),
                {"required": True, **_NUMBER},
            ),
            est.PERIOD,
            est.REPORTER,
            _TO,
        ),
    ),
    "extracts": Verb(
        dispatching.extracts,
        _("Skriver ett utdrag för varje ärende i ett möte som någon ska få."),
        (_MEETING, path_word("--to", _("Mappen."), required=True, metavar=_("MAPP"))),
    ),
    "dispatch": Verb(
        dispatching.dispatch,
        _("Hämtar mötets mottagare till expedieringslistan och visar den."),
        (_MEETING,),
    ),
    "summary": Verb(
        dispatching.summary, _("Visar mötets snabbreferat som text för webben."), (_MEETING,)
    ),
    **analysing.VERBS,
    **following_up.VERBS,
    **checking.VERBS,
    "thread": following_thread.VERB,
    **picturing.VERBS,
    **yearly.VERBS,
    **trades.VERBS,
    **est.VERBS,
    **walking.VERBS,
    "approve": Verb(
        approving.approve,
        _("Justerar protokollet från ett möte och låser det."),
        (
            _MEETING,
            Word(
                "--on",
                _("Dagen det justerades; annars i dag."),
                {"type": date.fromisoformat, "dest": "approved_on", "metavar": _("DATUM")},
            ),
            Word(
                "--method",
                _("Hur det justerades."),
                {
                    "choices": [method.value for method in ApprovalMethod],
                    "default": ApprovalMethod.PAPER.value,
                },
            ),
            Word("--accept", _("Godtar det som saknas."), {"action": "store_true"}),
            path_word("--template", _("En egen förlaga."), metavar=_("FIL")),
        ),
    ),
    "reopen": Verb(
        approving.reopen,
        _("Öppnar ett justerat protokoll för rättelse."),
        (
            _MEETING,
            Word(
                "--reason",
                _("Skälet, som nästa version visar."),
                {"required": True, "metavar": _("TEXT")},
            ),
        ),
    ),
    "receipt": Verb(
        approving.receipt, _("Skriver kvittot som arkivet kontrollerar filen mot."), (_MEETING, _TO)
    ),
    "keep-signed": Verb(
        approving.keep_signed,
        _("Sparar en fil som undertecknats i en annan tjänst med det justerade protokollet."),
        (_MEETING, path_word("file", _("Filen, PDF eller docx."), metavar=_("FIL"))),
    ),
    "signed": Verb(
        approving.signed,
        _("Skriver den undertecknade filen, byte för byte."),
        (
            _MEETING,
            Word("--number", _("Vilken, om det finns flera; annars den senaste."), _NUMBER),
            _TO,
        ),
    ),
    "calendar": Verb(
        verbs.calendar,
        _("Skriver en kalenderfil för ett möte, eller för ett organs möten ett år."),
        (
            Word("--meeting", _("Mötets nummer, som list visar."), _NUMBER),
            Word("--body", _("Organets nummer, tillsammans med --year."), _NUMBER),
            Word("--year", _("Året, tillsammans med --body."), _YEAR),
            _TO,
        ),
    ),
    "check-template": Verb(
        verbs.check_template,
        _("Säger vad som är fel i en förlaga."),
        (
            path_word("file", _("Förlagan."), metavar=_("FIL")),
            Word(
                "--for",
                _("Dokumentet den är till."),
                {"dest": "document", "required": True, "metavar": _("DOKUMENT")},
            ),
        ),
        needs_register=False,
    ),
    "scan": Verb(
        verbs.scan,
        _("Letar personnummer och annat om enskilda, i registret eller i en text."),
        (Word("--text", _("En textfil, eller - för det som skrivs in."), {"metavar": _("FIL")}),),
        needs_register=False,
    ),
    "justifications": Verb(
        verbs.list_justifications,
        _("Visar varför personnummer står kvar i texter, var, sedan när och genom vem."),
    ),
    "verify": Verb(
        verbs.verify,
        _("Kontrollerar filen, historiken och att de stämmer överens."),
        (
            Word(
                "--anchor",
                _("Ett huvud som historiken ska ha haft, till exempel ur en sidfot."),
                {"default": "", "metavar": _("HUVUD")},
            ),
        ),
    ),
    "backup": Verb(verbs.backup, _("Skriver en säkerhetskopia, hel eller inte alls."), (_TO,)),
    "undo": Verb(verbs.undo, _("Tar tillbaka det som gjordes senast.")),
    "selftest": Verb(
        verbs.selftest,
        _("Prövar att programmet fungerar på den här datorn."),
        (path_word("--picture", _("Sparar en bild av fönstret som PNG."), metavar=_("FIL")),),
        needs_register=False,
    ),
}
