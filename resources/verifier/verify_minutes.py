"""Jämför ett justerat protokoll med sitt kvitto. Kräver bara Python 3.9 eller senare.

    python verify_minutes.py kvitto.json protokoll.docx

Svaret är en av tre meningar, och programmet slutar med ett tal som skript kan läsa:

     0  samma fil: varje byte är som när protokollet justerades, eller som i en fil som
        undertecknades i en annan tjänst och lämnades in till protokollet
    10  samma text, andra byte: filen har sparats om, men texten är densamma
    20  ändrad: texten är en annan, eller filen går inte att läsa som ett Word-dokument
     2  kommandot är fel skrivet
     3  kvittot går inte att läsa
     4  filen går inte att öppna

Filen är fristående: den delar ingen kod med BRÅ Desk och kan läggas i arkivet bredvid protokollet.
Jämför också huvudet som skrivs ut med det som står i protokollets sidfot.
"""

import hashlib
import io
import json
import re
import sys
import unicodedata
import xml.sax
import zipfile
from pathlib import Path
from xml.sax.handler import ContentHandler

SAME_FILE, USAGE, BAD_RECEIPT, NO_FILE, SAME_TEXT, CHANGED = 0, 2, 3, 4, 10, 20
LARGEST = 100_000_000

# Where text stands: the body, what is repeated above and below every page, and the notes.
BODY, ABOVE, BELOW, NOTES = range(4)
ROOTS = {"document": BODY, "hdr": ABOVE, "ftr": BELOW, "footnotes": NOTES, "endnotes": NOTES}
PAGE_NUMBERS = {"PAGE", "NUMPAGES", "SECTIONPAGES"}
HARMLESS = {"HYPERLINK", "REF", "PAGEREF", "NOTEREF", "TOC", "SEQ"}
UNREAD = {"del", "moveFrom", "Fallback", "sectPr", "tblPr", "trPr", "pPr", "rPr"}
SIGNS = {"tab": "\t", "br": "\v", "cr": "\v", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
MARKS = {"drawing": "[*]", "pict": "[*]", "object": "[*]", "altChunk": "[+]", "dataBinding": "[=]"}


class UnreadableError(Exception):
    """The file is no Word document that can be read."""


def short(name):
    """A name without its namespace prefix."""
    return name.split(":")[-1]


def attribute(attributes, name):
    """An attribute by its plain name; empty when it is not there."""
    for key, value in attributes.items():
        if short(key) == name:
            return value
    return ""


def note_look(look, name, attributes):
    """Note in `look` what one property says about how letters are seen."""
    value = attribute(attributes, "val")
    on = value.lower() not in ("0", "false", "off")
    if name == "vanish":
        look.setdefault("hidden", on)
    elif name == "strike":
        look.setdefault("struck", on)
    elif name == "dstrike" and on:
        look["struck"] = True
    elif (name == "color" and value.upper() == "FFFFFF") or (
        name == "sz" and value.isdecimal() and int(value) <= 4
    ):
        look["hidden"] = True


class Styles(ContentHandler):
    """Collects what each style says of its letters, and what it is based on."""

    def __init__(self):
        super().__init__()
        self.path, self.looks, self.based, self.key, self.defaults = [], {}, {}, None, {}

    def startElement(self, name, attributes):  # noqa: N802 - the library's name
        """Take in the beginning of an element."""
        name = short(name)
        self.path.append(name)
        if name == "style":
            self.key = attribute(attributes, "styleId")
            self.looks[self.key] = {}
        elif name == "basedOn" and self.path[-2] == "style":
            self.based[self.key] = attribute(attributes, "val")
        elif self.path[-3:-1] == ["style", "rPr"]:
            note_look(self.looks[self.key], name, attributes)
        elif self.path[-3:-1] == ["rPrDefault", "rPr"]:
            note_look(self.defaults, name, attributes)

    def endElement(self, name):  # noqa: N802, ARG002
        """Take in the end of an element."""
        self.path.pop()

    def look(self, key):
        """What a style and all it is based on say."""
        merged, seen = {}, set()
        while key in self.looks and key not in seen:
            seen.add(key)
            merged = {**self.looks[key], **merged}
            key = self.based.get(key, "")
        return merged


class Text(ContentHandler):
    """Collects the paragraphs of one part."""

    def __init__(self, styles):
        super().__init__()
        self.styles = styles
        self.path, self.looks, self.paragraphs, self.fields = [], [dict(styles.defaults)], [], []
        self.lines, self.unread, self.kind, self.reading = [], 0, None, ""

    def startElement(self, name, attributes):  # noqa: N802
        """Take in the beginning of an element."""
        name = short(name)
        self.path.append(name)
        if self.kind is None:
            self.kind = ROOTS.get(name, -1)
        if self.unread:
            self.unread += 1
            self.note_properties(name, attributes)
        elif name in UNREAD:
            self.unread = 1
        elif name == "p":
            self.paragraphs.append([])
            self.looks.append(dict(self.looks[-1]))
        elif name == "r":
            self.looks.append({"below": self.looks[-1], "own": {}, "style": {}})
        else:
            self.start_leaf(name, attributes)

    def note_properties(self, name, attributes):
        """The properties of a paragraph or a run, which come before what they are about."""
        if self.path[-3:-1] == ["p", "pPr"] and name == "pStyle":
            self.looks[-1].update(self.styles.look(attribute(attributes, "val")))
        elif self.path[-3:-1] == ["r", "rPr"] and "own" in self.looks[-1]:
            if name == "rStyle":
                self.looks[-1]["style"] = self.styles.look(attribute(attributes, "val"))
            note_look(self.looks[-1]["own"], name, attributes)

    def start_leaf(self, name, attributes):
        """Everything that is neither a paragraph, a run nor a property."""
        if name == "fldSimple":
            self.fields.append([attribute(attributes, "instr"), False])
            self.say(self.field_sign(), len(self.fields) - 1)
            self.fields[-1][1] = True
        elif name == "fldChar":
            self.field_mark(attribute(attributes, "fldCharType"))
        elif name in ("t", "instrText"):
            self.reading = name
        elif name == "sym":
            self.say(f"[{attribute(attributes, 'font')} {attribute(attributes, 'char')}]")
        elif name in SIGNS:
            self.say("" if attribute(attributes, "type") in ("page", "column") else SIGNS[name])
        else:
            self.say(MARKS.get(name, ""))

    def characters(self, content):
        """Take in text, or the code of a field."""
        if self.reading == "t":
            self.say(content)
        elif self.reading == "instrText" and self.fields:
            self.fields[-1][0] += content

    def endElement(self, name):  # noqa: N802
        """Take in the end of an element."""
        name = short(name)
        self.path.pop()
        if self.unread:
            self.unread -= 1
        elif name in ("t", "instrText"):
            self.reading = ""
        elif name == "r":
            self.looks.pop()
        elif name == "fldSimple":
            self.fields.pop()
        elif name == "p":
            self.looks.pop()
            self.lines.append(unicodedata.normalize("NFC", "".join(self.paragraphs.pop())))

    def field_sign(self):
        """What stands for the code of the field under way."""
        word = (self.fields[-1][0].split() or [""])[0].upper()
        if word in PAGE_NUMBERS:
            return "#"
        return "" if word in HARMLESS else "{" + word + "}"

    def field_mark(self, mark):
        """A field begins, turns from code to result, or ends."""
        if mark == "begin":
            self.fields.append(["", False])
        elif mark == "separate" and self.fields:
            self.say(self.field_sign(), len(self.fields) - 1)
            self.fields[-1][1] = True
        elif mark == "end" and self.fields:
            sign, has_result = self.field_sign(), self.fields.pop()[1]
            self.say("" if has_result else sign)

    def is_unseen_field(self, upto):
        """Whether a field around this place hides it: its code, or the number of a page."""
        words = [((code.split() or [""])[0].upper(), done) for code, done in self.fields[:upto]]
        return any(not done or word in PAGE_NUMBERS for word, done in words)

    def look_now(self):
        """How letters are seen here: the run's own look, its style, and what lies below."""
        merged = {}
        level = self.looks[-1]
        while "own" in level:
            merged = {**level["below"], **level["style"], **level["own"], **merged}
            level = level["below"]
        return {**level, **merged}

    def say(self, text, upto=None):
        """Add text to the paragraph unless it is hidden."""
        look = self.look_now()
        if not text or look.get("hidden") or self.is_unseen_field(upto):
            return
        shown = "".join(each + "\u0336" for each in text) if look.get("struck") else text
        (self.paragraphs[-1] if self.paragraphs else self.lines).append(shown)


def parts_of(data):
    """The XML parts of a Word file; UnreadableError when it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = [each.filename for each in package.infolist()]
            is_sane = sum(each.file_size for each in package.infolist()) <= LARGEST
            parts = [package.read(name) for name in names if is_sane and name.endswith(".xml")]
    except Exception as error:
        raise UnreadableError("filen är skadad eller inget Word-dokument") from error
    if not is_sane or len(set(names)) < len(names):
        raise UnreadableError("filen är orimligt stor, eller har två delar med samma namn")
    if any(b"<!DOCTYPE" in part or b"\0" in part for part in parts):
        raise UnreadableError("filen är uppbyggd på ett farligt sätt")
    return parts


def text_of(data):
    """All text of a Word file as the fingerprint counts it."""
    parts, styles, flows = parts_of(data), Styles(), ([], [], [], [])
    try:
        for part in parts:
            if re.search(rb"<(\w+:)?styles[\s>]", part[:4000]):
                xml.sax.parseString(part, styles)
        for part in parts:
            reader = Text(styles)
            xml.sax.parseString(part, reader)
            if reader.kind is not None and reader.kind >= 0:
                flows[reader.kind].extend(line for line in reader.lines if line.strip())
    except (xml.sax.SAXException, UnicodeError, LookupError) as error:
        raise UnreadableError("filen är skadad") from error
    repeated = {ABOVE: sorted(set(flows[ABOVE])), BELOW: sorted(set(flows[BELOW]))}
    return "\f".join("\n".join(repeated.get(at, lines)) for at, lines in enumerate(flows))


def verdict(receipt, data):
    """The verdict as a status, and why."""
    if hashlib.sha256(data).hexdigest() == receipt["sha256"]:
        return SAME_FILE, "samma fil"
    if hashlib.sha256(data).hexdigest() in receipt.get("signed", ()):
        return SAME_FILE, "samma fil, den som undertecknades i en annan tjänst"
    try:
        text = text_of(data)
    except UnreadableError as error:
        return CHANGED, f"ändrad ({error})"
    if hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() == receipt["text_sha256"]:
        return SAME_TEXT, "samma text, andra byte"
    return CHANGED, "ändrad"


def read_receipt(path):
    """A receipt with all that is needed of it. Errors: OSError, ValueError, KeyError."""
    receipt = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    kept = {name: receipt[name].lower() for name in ("sha256", "text_sha256")}
    if not all(re.fullmatch("[0-9a-f]{64}", each) for each in kept.values()):
        raise ValueError("fingerprint")
    signed = [each["sha256"].lower() for each in receipt.get("signed", ())]
    told = ("meeting", "document", "version", "approved_on")
    about = ", ".join(str(receipt[name]) for name in told)
    return {**kept, "signed": signed, "about": about, "head": str(receipt["chain"]["printed"])}


def main(words):
    """Compare the file with the receipt and tell; answers with the status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if len(words) != 2:
        print(__doc__, file=sys.stderr)
        return USAGE
    try:
        receipt = read_receipt(words[0])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        print(f"Kvittot går inte att läsa: {words[0]}", file=sys.stderr)
        return BAD_RECEIPT
    try:
        data = Path(words[1]).read_bytes()
    except OSError:
        print(f"Filen går inte att öppna: {words[1]}", file=sys.stderr)
        return NO_FILE
    status, told = verdict(receipt, data)
    print(told)
    print(f"Kvitto: {receipt['about']}")
    print(f"Huvud, ska stå i protokollets sidfot: {receipt['head']}")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
