"""Fields that hold a whole number, a decimal number, or a yes."""

from dataclasses import KW_ONLY, dataclass
from decimal import Decimal
from typing import Any

from typing_extensions import override

from bra_desk.basics.decimals import (
    DECIMALS,
    WHOLE_DIGITS,
    decimal,
    kept,
    of_number,
    read_decimal,
    written,
)
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
class DecimalNumber(Field):
    """A number with decimals, as exact as it is written; None says that it is not known."""

    _: KW_ONLY
    may_be_negative: bool = True

    @override
    def problem(self, value: Any) -> str | None:
        if value is None:
            return Field.problem(self, value)
        if not isinstance(value, Decimal) or not _is_kept(value):
            return _("{label} ska vara ett tal, till exempel 12,5.").format(label=self.label)
        if value < 0 and not self.may_be_negative:
            return _("{label} kan inte vara mindre än noll.").format(label=self.label)
        return None

    @override
    def read(self, raw: Any) -> Decimal | None:
        try:
            if isinstance(raw, str):
                return read_decimal(raw)
            if isinstance(raw, int | float) and not isinstance(raw, bool):
                return of_number(raw)
        except ValueError as error:
            raise ValueError(self._senseless(raw)) from error
        if raw is None:
            return None
        raise ValueError(self._senseless(raw))

    @override
    def write(self, value: Decimal | None) -> str | None:
        return None if value is None else written(value)

    @override
    def show(self, value: Decimal | None) -> str:
        return "" if value is None else decimal(value)

    @override
    def schema(self) -> dict[str, Any]:
        pattern = rf"^-?\d{{1,{WHOLE_DIGITS}}}(\.\d{{1,{DECIMALS}}})?$"
        return {"type": "string", "pattern": pattern, "title": self.label}

    def _senseless(self, raw: Any) -> str:
        return _("{label}: ”{raw}” är inget tal. Skriv som 12,5.").format(label=self.label, raw=raw)


def _is_kept(value: Decimal) -> bool:
    try:
        return kept(value) == value
    except ValueError:
        return False


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
