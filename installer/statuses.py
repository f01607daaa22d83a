"""What Setup.exe answers with; the one place where the numbers are given out.

Where it can, a number is the one that the program itself answers with.
"""

import enum


class Status(enum.IntEnum):
    """An exit status of Setup.exe and of its uninstaller."""

    DONE = 0
    CANCELLED = 1
    FAULT = 2
    WINDOWS_TOO_OLD = 3
    NO_RIGHT = 4
    NO_ROOM = 5
    NEWER_THERE = 6
    RUNNING = 7
    INSTALLED_OTHERWISE = 8
    FILES_IN_USE = 9


#: For the table that IT reads, in Swedish.
MEANINGS: dict[Status, str] = {
    Status.DONE: "Klart.",
    Status.CANCELLED: "Användaren avbröt. Ingenting är ändrat.",
    Status.FAULT: "Installationen avbröts av ett oväntat fel. Den tidigare versionen finns kvar.",
    Status.WINDOWS_TOO_OLD: "Windows är inte 64-bitars Windows 10 eller senare.",
    Status.NO_RIGHT: "Rättigheter saknas till mappen, eller för att installera för alla.",
    Status.NO_ROOM: "Det är ont om plats på disken. Den tidigare versionen finns kvar.",
    Status.NEWER_THERE: "En nyare version är redan installerad. Den är orörd.",
    Status.RUNNING: "BRÅ Desk är igång. Den installerade versionen är orörd.",
    Status.INSTALLED_OTHERWISE: "BRÅ Desk är redan installerat på ett annat sätt.",
    Status.FILES_IN_USE: "Filer i programmets mapp används. Den tidigare versionen finns kvar.",
}
