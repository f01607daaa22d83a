"""Reading the registry of Windows; nothing is ever written there."""

import sys

if sys.platform == "win32":
    import winreg

    def value_in(hive: int, key: str, name: str) -> str:
        """A text in the registry, as it is written there; empty when there is none."""
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            with winreg.OpenKey(hive, key, access=access) as opened:
                value, kind = winreg.QueryValueEx(opened, name)
        except OSError:  # no such key, no such value, or no right to read it
            return ""
        return str(value).strip() if kind in {winreg.REG_SZ, winreg.REG_EXPAND_SZ} else ""

    def values_below(hive: int, key: str, name: str) -> list[str]:
        """That text in each key right below `key`; those without it are left out."""
        try:
            with winreg.OpenKey(hive, key) as opened:
                below = [winreg.EnumKey(opened, n) for n in range(winreg.QueryInfoKey(opened)[0])]
        except OSError:
            return []
        return [text for each in below if (text := value_in(hive, f"{key}\\{each}", name))]
