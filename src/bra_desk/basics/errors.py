"""What can go wrong for a person, each with a sentence that says what to do.

    UserError                 what happened, why, and what to do
    ├── ValuesWrong           a form's values break its rules, field by field
    ├── InputWrong            a file, a command or a reference is not as it must be
    │   ├── AlreadyThere      a register, or an entry with that token, exists
    │   └── EntryMissing      no such entry
    ├── EntryChanged          somebody saved the entry since it was opened
    ├── EntryLocked           the entry is sealed or may not be taken back
    ├── PlaceWrong            no register there, no right to write, no room, a dead disk
    │   ├── FileEdited        the target was changed by a person since we wrote it
    │   ├── FileOpenElsewhere the target is open in another program
    │   └── SaveUnknown       the disk died while saving; nobody can tell if it was saved
    ├── RegisterDamaged       the file is no sound register, or was tampered with
    ├── RegisterTooNew        the register was made by a newer version of the program
    ├── RegisterBusy          the register is open elsewhere
    └── TemplateWrong         a Word template asks for what does not exist

Everything that is not a UserError is a fault of ours and goes to the log.
"""

from collections.abc import Mapping
from typing import ClassVar


class UserError(Exception):
    """Something a person can understand and mend; never a fault of the program."""

    #: Stable word for scripts, the "error" of a failure object.
    code: ClassVar[str] = "error"
    #: The command line's exit status, one of the promised ones.
    exit_status: ClassVar[int] = 3

    def __init__(self, message: str, *, where: str = "") -> None:
        """`message` is a Swedish sentence; `where` a row, cell, paragraph or file."""
        super().__init__(message)
        self.message = message
        self.where = where


class ValuesWrong(UserError):
    """Values that a form refuses; `problems` pairs each field's name with a sentence."""

    code = "values_wrong"

    def __init__(self, problems: Mapping[str, str], *, where: str = "") -> None:
        super().__init__(" ".join(problems.values()), where=where or ", ".join(problems))
        self.problems = dict(problems)


class InputWrong(UserError):
    """A file, a command or a reference is not as it must be."""

    code = "bad_input"


class AlreadyThere(InputWrong):
    """What was to be made exists already."""

    code = "exists"


class EntryMissing(InputWrong):
    """No entry with that kind and number."""

    code = "missing"


class EntryChanged(UserError):
    """The entry has been saved by somebody else since it was opened."""

    code = "changed"


class EntryLocked(UserError):
    """The entry is sealed, or something later rests on it."""

    code = "locked"


class PlaceWrong(UserError):
    """The disk, the folder or the rights do not allow what was asked."""

    code = "environment"
    exit_status = 4


class FileEdited(PlaceWrong):
    """The target holds something that this program did not write; it is left alone."""

    code = "edited"


class FileOpenElsewhere(PlaceWrong):
    """The target is open in another program, most often Word."""

    code = "open_elsewhere"


class SaveUnknown(PlaceWrong):
    """The disk failed while saving and cannot be asked whether the save was done."""

    code = "unknown"


class RegisterDamaged(UserError):
    """The file is no sound register, or somebody has changed it behind the program."""

    code = "damaged"
    exit_status = 5


class RegisterTooNew(UserError):
    """The register was made by a newer version of the program."""

    code = "newer_version"
    exit_status = 6


class RegisterBusy(UserError):
    """The register is open in another window or at another desk."""

    code = "in_use"
    exit_status = 7


class TemplateWrong(InputWrong):
    """A Word template cannot be filled: a field is misspelt or a loop is left open."""

    code = "template"
