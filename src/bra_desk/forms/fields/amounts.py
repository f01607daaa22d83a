"""Fields that hold a whole number, or a yes."""

from dataclasses import KW_ONLY, dataclass
from typing import Any

from typing_extensions import override

from bra_desk.basics.texts import _, number
from bra_desk.forms.fields.field import Field


@dataclass(frozen=True)
class Number(Field):
    """A whole number, with its unit."""

    _: KW_ONLY
    least: int = 0
    most: int = 10**12
    #: Shown after the number, for instance "kr" or "minuter".
    unit: str = ""

    @override
    def problem(self, value: Any) -> str | None:
        if value is None:
            return Field.problem(self, value)
        if not isinstance(value, int) or isinstance(value, bool):
            return _("{label} ska vara ett helt tal.").format(label=self.label)
        if not self.least <= value <= self.most:
            return _("{label} ska vara mellan {least} och {most}.").format(
                label=self.label, least=number(self.least), most=number(self.most)
            )
        return None

    @override
    def show(self, value: int | None) -> str:
        if value is None:
            return ""
        return f"{number(value)} {self.unit}" if self.unit else str(value)

    @override
    def schema(self) -> dict[str, Any]:
        return {
            "type": "integer",
            "title": self.label,
            "minimum": self.least,
            "maximum": self.most,
        }


@dataclass(frozen=True)
class YesNo(Field):
    """Yes or no; no until somebody says yes."""

    @property
    @override
    def empty(self) -> bool:
        return False

    @override
    def problem(self, value: Any) -> str | None:
        if isinstance(value, bool):
            return None
        return _("{label} ska vara ja eller nej.").format(label=self.label)

    @override
    def read(self, raw: Any) -> Any:
        return False if raw is None else raw

    @override
    def show(self, value: bool | None) -> str:
        return _("Ja") if value else ""

    @override
    def schema(self) -> dict[str, Any]:
        return {"type": "boolean", "title": self.label}
