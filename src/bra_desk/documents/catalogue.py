"""The documents, in the order of the menu.

To add one: 1. a file with its content class and fields, and at its end what it is called; for a
paper of chapters a line in `chapter_papers.py`; 2. its template; 3. a line here; 4. what collects
its content, in `services/papers/trade_papers.py`.
"""

from bra_desk.documents.action_plan import ACTION_PLAN
from bra_desk.documents.chapter_papers import (
    CAUSE_PAPERS,
    DIALOGUE_PAPERS,
    EST_PAPERS,
    PLAN_PAPERS,
    PROGRAMME_PAPERS,
    REGISTER_PAPERS,
    SITUATION_PAPERS,
    YEARLY_REPORTS,
    YOUTH_PAPERS,
)
from bra_desk.documents.decision_list import DECISION_LIST, YEAR_DECISIONS
from bra_desk.documents.dispatch_list import DISPATCH_LIST
from bra_desk.documents.document import DocumentKind
from bra_desk.documents.extract import EXTRACT
from bra_desk.documents.minutes import MINUTES_DOCUMENTS
from bra_desk.documents.notice import NOTICE
from bra_desk.documents.pledges import PLEDGE_DOCUMENTS
from bra_desk.documents.proof_of_notice import PROOF_OF_NOTICE
from bra_desk.documents.since_last import SINCE_LAST
from bra_desk.documents.statistics import STATISTICS
from bra_desk.documents.summary import SUMMARY
from bra_desk.documents.walks import WALK_DOCUMENTS
from bra_desk.documents.year_index import YEAR_INDEX

_OF_MEETINGS = (
    *(NOTICE, *MINUTES_DOCUMENTS, PROOF_OF_NOTICE, SINCE_LAST, EXTRACT, DISPATCH_LIST),
    *(DECISION_LIST, SUMMARY, YEAR_DECISIONS, YEAR_INDEX),
)
_ALL = (
    *_OF_MEETINGS,
    *(*YEARLY_REPORTS, STATISTICS, *REGISTER_PAPERS, *CAUSE_PAPERS, *DIALOGUE_PAPERS),
    *(*PROGRAMME_PAPERS, *YOUTH_PAPERS, *PLEDGE_DOCUMENTS, *SITUATION_PAPERS, *EST_PAPERS),
    *(ACTION_PLAN, *PLAN_PAPERS, *WALK_DOCUMENTS),
)

DOCUMENTS: dict[str, DocumentKind] = {kind.name: kind for kind in _ALL}
