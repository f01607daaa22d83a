"""The verbs of approval: seal minutes, open them for correction, write the receipt."""

import argparse

from bra_desk.basics import clock
from bra_desk.basics.texts import _
from bra_desk.cli.answers import say
from bra_desk.model.approval import ApprovalMethod, grouped
from bra_desk.services.papers import approval, signed_copies
from bra_desk.services.papers.approval import Approval
from bra_desk.services.registers import Register

Words = argparse.Namespace


def approve(register: Register, words: Words) -> int:
    """Approve the minutes of a meeting; what is missing stops it unless it is accepted."""
    found = approval.approval_findings(register, words.meeting)
    wanted = Approval(
        approved_on=words.approved_on or clock.today(),
        method=ApprovalMethod(words.method),
        accepted=found if words.accept else (),
        template=words.template,
    )
    seal = approval.approve(register, words.meeting, wanted)
    head = grouped(seal.chain_head)
    told = {
        "ok": True,
        "version": seal.number,
        "file": seal.file_name,
        "sha256": seal.sha256,
        "head": head,
        "findings": found,
    }
    text = _("Justerat: version {number}, huvud {head}.").format(number=seal.number, head=head)
    return say(told, as_json=words.json, text=text)


def reopen(register: Register, words: Words) -> int:
    """Open approved minutes for correction."""
    approval.reopen(register, words.meeting, words.reason)
    text = _("Protokollet är öppet för rättelse.")
    return say({"ok": True}, as_json=words.json, text=text)


def keep_signed(register: Register, words: Words) -> int:
    """Keep a file signed elsewhere with the sealed minutes."""
    copy = signed_copies.keep_signed(register, words.meeting, words.file.absolute())
    told = {"ok": True, "number": copy.number, "kind": copy.kind.value, "sha256": copy.sha256}
    text = _("Filen {name} sparas med protokollet, byte för byte.").format(name=copy.file_name)
    return say(told, as_json=words.json, text=text)


def signed(register: Register, words: Words) -> int:
    """Write a file signed elsewhere out again."""
    target = words.to.absolute()
    path = signed_copies.write_signed(register, words.meeting, target, words.number)
    return say({"ok": True, "path": str(path)}, as_json=words.json, text=str(path))


def receipt(register: Register, words: Words) -> int:
    """Write the receipt of sealed minutes."""
    path = approval.write_receipt(register, words.meeting, words.to.absolute())
    return say({"ok": True, "path": str(path)}, as_json=words.json, text=str(path))
