"""Runs the revisions on the connection that `storage.upgrade` hands over."""

from alembic import context

from bra_desk.model.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
