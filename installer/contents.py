"""What the frozen program is made of: what it must have, and what it does without.

PyInstaller follows imports. What is found by a name or a path is named in `asked_by_name` and
`files_by_path`; what libraries bring and this program never uses is named in the rest.
"""

import re
from pathlib import Path
from typing import Final

#: Modules that are imported by a name in a text, or only by the revisions, which are run by path.
NAMED_MODULES: Final = (
    *("logging.config", "sqlalchemy.dialects.sqlite.pysqlite", "alembic.operations.batch"),
    *("holidays.countries.sweden", "pysqlite3", "PySide6.QtSvg", "matplotlib.backends.backend_agg"),
)
#: Libraries under the LGPL: files of their own, which whoever has the program may replace.
REPLACEABLE: Final = ("docxtpl", "PySide6", "shiboken6")
#: Modules that no part of the program reaches.
UNUSED_MODULES: Final = (
    # Python's own: the register has its own SQLite, and nothing talks to a network
    *("sqlite3", "_sqlite3", "ssl", "_ssl", "tkinter", "_tkinter", "test", "unittest.mock"),
    *("pydoc", "pydoc_data", "doctest", "pdb", "lib2to3", "idlelib", "ensurepip", "venv"),
    # tools that libraries reach for when they are there
    *("IPython", "pytest", "pip", "setuptools", "pkg_resources", "_distutils_hack", "wheel"),
    *("PyInstaller", "cyclonedx", "pefile", "gi", "wx", "tornado"),
    # of matplotlib: every way to show a picture but the one that makes bytes
    *("matplotlib.tests", "matplotlib.pyplot", "matplotlib.backends.backend_qtagg", "pylab"),
    *("matplotlib.backends.backend_qt", "matplotlib.backends.backend_tkagg"),
    *("matplotlib.backends.backend_webagg", "matplotlib.backends.backend_pdf"),
    *("numpy.f2py", "numpy.tests", "numpy.testing", "numpy.distutils"),
    *("PIL._avif", "PIL.AvifImagePlugin", "PIL.ImageTk", "PIL._imagingtk", "PIL.ImageQt"),
    *("sqlalchemy.testing", "alembic.testing", "lxml.objectify", "lxml.isoschematron"),
    # of Qt: what is not QtCore, QtGui, QtWidgets or QtNetwork, where second starts meet
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtDesigner", "PySide6.QtOpenGL"),
    *("PySide6.QtOpenGLWidgets", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtDBus"),
)

#: Files of libraries that are left out, by their place in the frozen folder.
_UNUSED_FILES: Final = re.compile(
    # software OpenGL and what belongs to parts of Qt that are not here
    r"/opengl32sw\.dll$|/d3dcompiler_\d+\.dll$"
    r"|/(lib)?Qt6(Qml|Quick|Pdf|VirtualKeyboard|OpenGL|Wayland|WlShell|EglF)\w*\.(dll|so[.\d]*)$"
    # matplotlib's examples, its window's buttons, and letters that pictures do not use
    r"|/mpl-data/(sample_data|plot_directive|images)/|/mpl-data/fonts/(afm|pdfcorefonts)/"
    r"|/mpl-data/fonts/ttf/(cm|STIX)"
    # what only compilers, type checkers and pip read; a library may ask for its own METADATA
    r"|/__pycache__/|\.pyi$|\.pxd$|/py\.typed$|\.dist-info/(?!METADATA$)",
    re.IGNORECASE,
)
_QT: Final = re.compile(r"^PySide6/(?:Qt/)?(?P<kind>plugins|translations)/(?P<name>.+)$")
_QT_USED: Final = {
    "plugins": re.compile(
        r"(platforms/(libqxcb|libqoffscreen|qwindows|qoffscreen)|xcbglintegrations/"
        r"|imageformats/(lib)?q(svg|ico)|iconengines/)"
    ),
    "translations": re.compile(r"qtbase_sv\.qm$"),
}
#: The rules of time that are asked for; the library has those of the whole world.
_ZONES: Final = re.compile(r"^tzdata/zoneinfo/(?!Europe/Stockholm$|UTC$|(Europe/)?__init__)")


def is_used(place: str) -> bool:
    """Whether a file belongs in the program; `place` is its path in the frozen folder."""
    path = place.replace("\\", "/")
    if _UNUSED_FILES.search(f"/{path}") or _ZONES.search(path):
        return False
    of_qt = _QT.match(path)
    return of_qt is None or bool(_QT_USED[of_qt["kind"]].match(of_qt["name"]))


def files_by_path(root: Path) -> list[tuple[str, str]]:
    """What the program finds by its path, as (file, folder in the frozen folder)."""
    import holidays

    names = Path(holidays.__file__).parent / "locale" / "sv" / "LC_MESSAGES" / "SE.mo"
    found = [(str(names), "holidays/locale/sv/LC_MESSAGES")]
    for folder, target in (("resources", "bra_desk/resources"), (_MIGRATIONS, _MIGRATIONS[4:])):
        for file in sorted((root / folder).rglob("*")):
            inside = file.relative_to(root / folder).parent
            if file.is_file() and file.suffix != ".pyc" and _ships(folder, file.name):
                found.append((str(file), (Path(target) / inside).as_posix()))
    return found


_MIGRATIONS: Final = "src/bra_desk/storage/migrations"


def _ships(folder: str, name: str) -> bool:
    """The scripts that draw the templates stay at home; the verifier is one that people run."""
    return folder != "resources" or not name.endswith(".py") or name == "verify_minutes.py"
