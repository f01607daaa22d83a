"""The first register: council, people, agreements, measures, meetings, history."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

#: Swedish order as it was when this revision was written; revisions never change.
_SORTED_AS = {
    "å": "{", "Å": "{", "ä": "|", "Ä": "|", "æ": "|", "Æ": "|", "ö": "}", "Ö": "}",
    "ø": "}", "Ø": "}", "é": "e", "É": "e", "è": "e", "á": "a", "à": "a", "ü": "y", "Ü": "y",
}  # fmt: skip


def _swedish_order(column: str) -> sa.Computed:
    folded = f"lower({column})"
    for letter, place in _SORTED_AS.items():
        folded = f"replace({folded}, '{letter}', '{place}')"
    return sa.Computed(folded, persisted=False)


def upgrade() -> None:  # noqa: PLR0915 - one statement a table
    """Make every table of the first register."""
    op.create_table(
        "act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(27), nullable=False),
        sa.Column("app_version", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("takes_back_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["takes_back_id"], ["act.id"], name="fk_act_takes_back_id"),
        sa.PrimaryKeyConstraint("id", name="pk_act"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "area",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("area_type", sa.String(30), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), _swedish_order("name"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_area"),
        sa.UniqueConstraint("token", name="uq_area_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_area_name_key", "area", ["name_key"])

    op.create_table(
        "change_payload",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("salt", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("seq", name="pk_change_payload"),
    )
    op.create_table(
        "issued_document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("path", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(27), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_issued_document"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_issued_document_sha256", "issued_document", ["sha256"])

    op.create_table(
        "organisation",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("organisation_type", sa.String(30), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("under_secrecy_act", sa.Boolean(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), _swedish_order("name"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["organisation.id"], name="fk_organisation_parent_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_organisation"),
        sa.UniqueConstraint("token", name="uq_organisation_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_organisation_name_key", "organisation", ["name_key"])
    op.create_index("ix_organisation_parent_id", "organisation", ["parent_id"])

    op.create_table(
        "settings",
        sa.Column("municipality", sa.String(), nullable=False),
        sa.Column("municipality_code", sa.String(), nullable=False),
        sa.Column("council_name", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("diary_prefix", sa.String(), nullable=False),
        sa.Column("responsible_board", sa.String(), nullable=False),
        sa.Column("notice_board_url", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.CheckConstraint("id = 1", name="ck_settings_one_row"),
        sa.PrimaryKeyConstraint("id", name="pk_settings"),
        sa.UniqueConstraint("token", name="uq_settings_token"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "body",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("short_name", sa.String(), nullable=False),
        sa.Column("body_type", sa.String(30), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("area_id", sa.Integer(), nullable=True),
        sa.Column("minutes_type", sa.String(30), nullable=False),
        sa.Column("numbering", sa.String(30), nullable=False),
        sa.Column("numbering_prefix", sa.String(), nullable=False),
        sa.Column("numbering_sign", sa.String(), nullable=False),
        sa.Column("notice_days", sa.Integer(), nullable=True),
        sa.Column("approver_count", sa.Integer(), nullable=True),
        sa.Column("approval_days", sa.Integer(), nullable=True),
        sa.Column("rules_of_procedure", sa.String(), nullable=False),
        sa.Column("meetings_per_year", sa.Integer(), nullable=True),
        sa.Column("founded_year", sa.Integer(), nullable=True),
        sa.Column("founded_by_id", sa.Integer(), nullable=True),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), _swedish_order("name"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name="fk_body_area_id"),
        sa.ForeignKeyConstraint(
            ["founded_by_id"], ["organisation.id"], name="fk_body_founded_by_id"
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["body.id"], name="fk_body_parent_id"),
        sa.PrimaryKeyConstraint("id", name="pk_body"),
        sa.UniqueConstraint("token", name="uq_body_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_body_area_id", "body", ["area_id"])
    op.create_index("ix_body_founded_by_id", "body", ["founded_by_id"])
    op.create_index("ix_body_name_key", "body", ["name_key"])
    op.create_index("ix_body_parent_id", "body", ["parent_id"])

    op.create_table(
        "change",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("act_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.String(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("operation", sa.String(), nullable=False),
        sa.Column("commitment", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["act_id"], ["act.id"], name="fk_change_act_id"),
        sa.PrimaryKeyConstraint("seq", name="pk_change"),
    )
    op.create_index("ix_change_act_id", "change", ["act_id"])

    op.create_table(
        "person",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("party", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("leading_position", sa.Boolean(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), _swedish_order("name"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_person_organisation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        sa.UniqueConstraint("token", name="uq_person_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_person_name_key", "person", ["name_key"])
    op.create_index("ix_person_organisation_id", "person", ["organisation_id"])

    op.create_table(
        "agreement",
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("heading", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("target_picture", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("prolongation", sa.String(30), nullable=False),
        sa.Column("prolongation_clause", sa.String(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("signed_at", sa.String(), nullable=False),
        sa.Column("terminated_on", sa.Date(), nullable=True),
        sa.Column("diary_number", sa.String(), nullable=False),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("first_signed_year", sa.Integer(), nullable=True),
        sa.Column("follow_up_months", sa.Integer(), nullable=True),
        sa.Column("follow_up_body_id", sa.Integer(), nullable=True),
        sa.Column("pledge_years", sa.Integer(), nullable=True),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("title_key", sa.String(), _swedish_order("title"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["follow_up_body_id"], ["body.id"], name="fk_agreement_follow_up_body_id"
        ),
        sa.ForeignKeyConstraint(["replaces_id"], ["agreement.id"], name="fk_agreement_replaces_id"),
        sa.PrimaryKeyConstraint("id", name="pk_agreement"),
        sa.UniqueConstraint("token", name="uq_agreement_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_agreement_follow_up_body_id", "agreement", ["follow_up_body_id"])
    op.create_index("ix_agreement_replaces_id", "agreement", ["replaces_id"])
    op.create_index("ix_agreement_title_key", "agreement", ["title_key"])

    op.create_table(
        "meeting",
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.String(5), nullable=True),
        sa.Column("ends_at", sa.String(5), nullable=True),
        sa.Column("adjournments", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("remote_access", sa.String(), nullable=False),
        sa.Column("status", sa.String(30), nullable=False),
        sa.Column("diary_number", sa.String(), nullable=False),
        sa.Column("first_number", sa.Integer(), nullable=True),
        sa.Column("notice_text", sa.String(), nullable=False),
        sa.Column("notice_sent_on", sa.Date(), nullable=True),
        sa.Column("attachments", sa.String(), nullable=False),
        sa.Column("approval_place", sa.String(), nullable=False),
        sa.Column("approved_on", sa.Date(), nullable=True),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name="fk_meeting_body_id"),
        sa.PrimaryKeyConstraint("id", name="pk_meeting"),
        sa.UniqueConstraint("token", name="uq_meeting_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meeting_body_id", "meeting", ["body_id"])

    op.create_table(
        "seat",
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(30), nullable=False),
        sa.Column("deputy_for_id", sa.Integer(), nullable=True),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("appointed_by", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name="fk_seat_body_id"),
        sa.ForeignKeyConstraint(["deputy_for_id"], ["person.id"], name="fk_seat_deputy_for_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_seat_person_id"),
        sa.PrimaryKeyConstraint("id", name="pk_seat"),
        sa.UniqueConstraint("token", name="uq_seat_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_seat_body_id", "seat", ["body_id"])
    op.create_index("ix_seat_deputy_for_id", "seat", ["deputy_for_id"])
    op.create_index("ix_seat_person_id", "seat", ["person_id"])

    op.create_table(
        "standard_item",
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("item_kind", sa.String(30), nullable=False),
        sa.Column("presenter", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("background", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["body_id"], ["body.id"], name="fk_standard_item_body_id"),
        sa.PrimaryKeyConstraint("id", name="pk_standard_item"),
        sa.UniqueConstraint("token", name="uq_standard_item_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_standard_item_body_id", "standard_item", ["body_id"])

    op.create_table(
        "agenda_item",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("item_kind", sa.String(30), nullable=False),
        sa.Column("diary_number", sa.String(), nullable=False),
        sa.Column("presenter", sa.String(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("background", sa.String(), nullable=False),
        sa.Column("supporting_documents", sa.String(), nullable=False),
        sa.Column("discussion", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_agenda_item_meeting_id"),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_item"),
        sa.UniqueConstraint("token", name="uq_agenda_item_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_agenda_item_meeting_id", "agenda_item", ["meeting_id"])

    op.create_table(
        "agreement_section",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("heading", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_agreement_section_agreement_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_agreement_section"),
        sa.UniqueConstraint("token", name="uq_agreement_section_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_agreement_section_agreement_id", "agreement_section", ["agreement_id"])

    op.create_table(
        "focus_area",
        sa.Column("agreement_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_key", sa.String(), _swedish_order("text"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_focus_area_agreement_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_focus_area"),
        sa.UniqueConstraint("token", name="uq_focus_area_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_focus_area_agreement_id", "focus_area", ["agreement_id"])
    op.create_index("ix_focus_area_text_key", "focus_area", ["text_key"])

    op.create_table(
        "goal",
        sa.Column("agreement_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("text_key", sa.String(), _swedish_order("text"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreement.id"], name="fk_goal_agreement_id"),
        sa.PrimaryKeyConstraint("id", name="pk_goal"),
        sa.UniqueConstraint("token", name="uq_goal_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_goal_agreement_id", "goal", ["agreement_id"])
    op.create_index("ix_goal_text_key", "goal", ["text_key"])

    op.create_table(
        "party",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("through_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["agreement_id"], ["agreement.id"], name="fk_party_agreement_id"),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_party_organisation_id"
        ),
        sa.ForeignKeyConstraint(["through_id"], ["organisation.id"], name="fk_party_through_id"),
        sa.PrimaryKeyConstraint("id", name="pk_party"),
        sa.UniqueConstraint("token", name="uq_party_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_party_agreement_id", "party", ["agreement_id"])
    op.create_index("ix_party_organisation_id", "party", ["organisation_id"])
    op.create_index("ix_party_through_id", "party", ["through_id"])

    op.create_table(
        "signatory",
        sa.Column("agreement_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_signatory_agreement_id"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_signatory_organisation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_signatory"),
        sa.UniqueConstraint("token", name="uq_signatory_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_signatory_agreement_id", "signatory", ["agreement_id"])
    op.create_index("ix_signatory_organisation_id", "signatory", ["organisation_id"])

    op.create_table(
        "working_method",
        sa.Column("agreement_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["agreement_id"], ["agreement.id"], name="fk_working_method_agreement_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_working_method"),
        sa.UniqueConstraint("token", name="uq_working_method_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_working_method_agreement_id", "working_method", ["agreement_id"])

    op.create_table(
        "attendance",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("party", sa.String(), nullable=False),
        sa.Column("role", sa.String(30), nullable=False),
        sa.Column("presence", sa.String(30), nullable=False),
        sa.Column("serves_for_id", sa.Integer(), nullable=True),
        sa.Column("from_item_id", sa.Integer(), nullable=True),
        sa.Column("until_item_id", sa.Integer(), nullable=True),
        sa.Column("remote", sa.Boolean(), nullable=False),
        sa.Column("approves_minutes", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["from_item_id"], ["agenda_item.id"], name="fk_attendance_from_item_id"
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name="fk_attendance_meeting_id"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_attendance_person_id"),
        sa.ForeignKeyConstraint(
            ["serves_for_id"], ["attendance.id"], name="fk_attendance_serves_for_id"
        ),
        sa.ForeignKeyConstraint(
            ["until_item_id"], ["agenda_item.id"], name="fk_attendance_until_item_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_attendance"),
        sa.UniqueConstraint("token", name="uq_attendance_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attendance_from_item_id", "attendance", ["from_item_id"])
    op.create_index("ix_attendance_meeting_id", "attendance", ["meeting_id"])
    op.create_index("ix_attendance_person_id", "attendance", ["person_id"])
    op.create_index("ix_attendance_serves_for_id", "attendance", ["serves_for_id"])
    op.create_index("ix_attendance_until_item_id", "attendance", ["until_item_id"])

    op.create_table(
        "decision",
        sa.Column("agenda_item_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("decision_type", sa.String(30), nullable=False),
        sa.Column("executor_id", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("progress", sa.String(30), nullable=False),
        sa.Column("dispatch_to", sa.String(), nullable=False),
        sa.Column("text_key", sa.String(), _swedish_order("text"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["agenda_item_id"], ["agenda_item.id"], name="fk_decision_agenda_item_id"
        ),
        sa.ForeignKeyConstraint(
            ["executor_id"], ["organisation.id"], name="fk_decision_executor_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_decision"),
        sa.UniqueConstraint("token", name="uq_decision_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_decision_agenda_item_id", "decision", ["agenda_item_id"])
    op.create_index("ix_decision_executor_id", "decision", ["executor_id"])
    op.create_index("ix_decision_text_key", "decision", ["text_key"])

    op.create_table(
        "task",
        sa.Column("agenda_item_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=True),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("progress", sa.String(30), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=True),
        sa.Column("report", sa.String(), nullable=False),
        sa.Column("what_key", sa.String(), _swedish_order("what"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["agenda_item_id"], ["agenda_item.id"], name="fk_task_agenda_item_id"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name="fk_task_organisation_id"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_task"),
        sa.UniqueConstraint("token", name="uq_task_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_task_agenda_item_id", "task", ["agenda_item_id"])
    op.create_index("ix_task_organisation_id", "task", ["organisation_id"])
    op.create_index("ix_task_what_key", "task", ["what_key"])

    op.create_table(
        "measure",
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("status", sa.String(30), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=True),
        sa.Column("focus_area_id", sa.Integer(), nullable=True),
        sa.Column("aim", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=False),
        sa.Column("prevention", sa.String(30), nullable=True),
        sa.Column("reach", sa.String(30), nullable=True),
        sa.Column("target_group", sa.String(), nullable=False),
        sa.Column("area_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=True),
        sa.Column("owner_function", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("cost", sa.Integer(), nullable=True),
        sa.Column("funding", sa.String(), nullable=False),
        sa.Column("indicator", sa.String(), nullable=False),
        sa.Column("times_done", sa.Integer(), nullable=True),
        sa.Column("deviation", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("assessment", sa.String(30), nullable=True),
        sa.Column("next_follow_up_on", sa.Date(), nullable=True),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("is_pledge", sa.Boolean(), nullable=False),
        sa.Column("title_key", sa.String(), _swedish_order("title"), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(["area_id"], ["area.id"], name="fk_measure_area_id"),
        sa.ForeignKeyConstraint(["decision_id"], ["decision.id"], name="fk_measure_decision_id"),
        sa.ForeignKeyConstraint(
            ["focus_area_id"], ["focus_area.id"], name="fk_measure_focus_area_id"
        ),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name="fk_measure_goal_id"),
        sa.ForeignKeyConstraint(["owner_id"], ["organisation.id"], name="fk_measure_owner_id"),
        sa.PrimaryKeyConstraint("id", name="pk_measure"),
        sa.UniqueConstraint("token", name="uq_measure_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_measure_area_id", "measure", ["area_id"])
    op.create_index("ix_measure_decision_id", "measure", ["decision_id"])
    op.create_index("ix_measure_focus_area_id", "measure", ["focus_area_id"])
    op.create_index("ix_measure_goal_id", "measure", ["goal_id"])
    op.create_index("ix_measure_owner_id", "measure", ["owner_id"])
    op.create_index("ix_measure_title_key", "measure", ["title_key"])

    op.create_table(
        "follow_up",
        sa.Column("measure_id", sa.Integer(), nullable=True),
        sa.Column("goal_id", sa.Integer(), nullable=True),
        sa.Column("focus_area_id", sa.Integer(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("followed_up_on", sa.Date(), nullable=True),
        sa.Column("followed_up_by", sa.String(), nullable=False),
        sa.Column("process", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("assessment", sa.String(30), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["focus_area_id"], ["focus_area.id"], name="fk_follow_up_focus_area_id"
        ),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name="fk_follow_up_goal_id"),
        sa.ForeignKeyConstraint(["measure_id"], ["measure.id"], name="fk_follow_up_measure_id"),
        sa.PrimaryKeyConstraint("id", name="pk_follow_up"),
        sa.UniqueConstraint("token", name="uq_follow_up_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_follow_up_focus_area_id", "follow_up", ["focus_area_id"])
    op.create_index("ix_follow_up_goal_id", "follow_up", ["goal_id"])
    op.create_index("ix_follow_up_measure_id", "follow_up", ["measure_id"])

    op.create_table(
        "measure_partner",
        sa.Column("measure_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("contribution", sa.String(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("removed_at", sa.String(27), nullable=True),
        sa.ForeignKeyConstraint(
            ["measure_id"], ["measure.id"], name="fk_measure_partner_measure_id"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name="fk_measure_partner_organisation_id",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_measure_partner"),
        sa.UniqueConstraint("token", name="uq_measure_partner_token"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_measure_partner_measure_id", "measure_partner", ["measure_id"])
    op.create_index("ix_measure_partner_organisation_id", "measure_partner", ["organisation_id"])
