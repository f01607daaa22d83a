"""All forms, in the order menus and files list them."""

from bra_desk.forms import (
    action_plans,
    agreement,
    backlog,
    council,
    dispatch,
    measures,
    meetings,
    people,
    phrases,
    privacy,
    proceedings,
    secrecy,
)
from bra_desk.forms.form import Form

#: Kind to form; an entry may point at kinds anywhere in the list.
FORMS: dict[str, Form] = {
    form.kind: form
    for form in (
        council.SETTINGS,
        meetings.MEETING,
        meetings.AGENDA_ITEM,
        meetings.DECISION,
        meetings.TASK,
        dispatch.DISPATCH,
        meetings.ATTENDANCE,
        proceedings.RECUSAL,
        proceedings.PROPOSAL,
        proceedings.PROPOSAL_SUPPORT,
        proceedings.VOTE,
        proceedings.BALLOT,
        proceedings.RESERVATION,
        proceedings.STATEMENT,
        backlog.BACKLOG_ITEM,
        measures.MEASURE,
        measures.MEASURE_PARTNER,
        measures.MEASURE_STATUS,
        measures.FOLLOW_UP,
        action_plans.ACTION_PLAN,
        agreement.AGREEMENT,
        agreement.PARTY,
        agreement.SIGNATORY,
        agreement.AGREEMENT_SECTION,
        agreement.GOAL,
        agreement.FOCUS_AREA,
        agreement.WORKING_METHOD,
        people.PERSON,
        people.ORGANISATION,
        people.SEAT,
        council.BODY,
        council.STANDARD_ITEM,
        council.AREA,
        phrases.PHRASE,
        secrecy.SECRECY_MARK,
        secrecy.PRIVATE_NAME,
        privacy.JUSTIFICATION,
    )
}
