"""The documents, in the order of the menu.

To add one: 1. a file with its content class and fields; 2. its template; 3. a line here;
4. what collects its content, in `services/papers.py`.
"""

from bra_desk.basics.texts import _
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.minutes import MINUTES_FIELDS, MinutesContent
from bra_desk.documents.notice import NOTICE_FIELDS, NoticeContent
from bra_desk.documents.proof_of_notice import PROOF_OF_NOTICE_FIELDS, ProofOfNoticeContent

_ALL = (
    DocumentKind(
        name="notice",
        title=_("Kallelse"),
        about=_("Kallar till mötet, med föredragningslistan."),
        needs="meeting",
        content=NoticeContent,
        fields=NOTICE_FIELDS,
        template="notice.docx",
    ),
    DocumentKind(
        name="minutes",
        title=_("Protokoll"),
        about=_("Säger vad mötet beslutade, med underskrifter."),
        needs="meeting",
        content=MinutesContent,
        fields=MINUTES_FIELDS,
        template="minutes.docx",
    ),
    DocumentKind(
        name="notes",
        title=_("Minnesanteckningar"),
        about=_("Säger vad mötet kom fram till och vem som gör vad, utan underskrifter."),
        needs="meeting",
        content=MinutesContent,
        fields=MINUTES_FIELDS,
        template="notes.docx",
    ),
    DocumentKind(
        name="proof_of_notice",
        title=_("Anslagsbevis"),
        about=_("Visar när justeringen anslogs och hur länge beslutet kan överklagas."),
        needs="meeting",
        content=ProofOfNoticeContent,
        fields=PROOF_OF_NOTICE_FIELDS,
        template="proof_of_notice.docx",
    ),
)

DOCUMENTS: dict[str, DocumentKind] = {kind.name: kind for kind in _ALL}
