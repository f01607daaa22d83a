"""What a Word file says, for tests that ask whether something stands in it."""

from pathlib import Path

from docx import Document


def texts_of(file: Path) -> str:
    """Every paragraph of a file, and every cell of its tables, a line each."""
    document = Document(str(file))
    lines = [each.text for each in document.paragraphs]
    lines += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines).replace("\u00a0", " ")
