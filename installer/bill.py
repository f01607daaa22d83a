"""Writes the frozen program's bill of materials, as CycloneDX: what IT's tools read parts from."""

import os
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from bra_desk import __version__
from installer.parts import Part

#: The bill's place in the frozen folder.
NAME: Final = "licenses/bra-desk.cdx.json"
_ROOT: Final = "bra-desk"


def write_bill(frozen: Path, parts: list[Part]) -> None:
    """Write the bill; the same parts at the same SOURCE_DATE_EPOCH give the same bytes."""
    program = Component(
        name=_ROOT,
        version=__version__,
        type=ComponentType.APPLICATION,
        bom_ref=_ROOT,
        licenses=[LicenseFactory().make_from_string("MIT")],
    )
    components = [_component(each) for each in parts]
    made_at = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    bill = Bom(
        components=components,
        serial_number=_serial(parts),
        metadata=BomMetaData(component=program, timestamp=made_at),
    )
    bill.register_dependency(program, components)
    text = JsonV1Dot6(bill).output_as_string(indent=1)
    (frozen / NAME).write_text(text + "\n", encoding="utf-8", newline="\n")


def _component(part: Part) -> Component:
    return Component(
        name=part.name,
        version=part.version or None,
        type=ComponentType.LIBRARY,
        bom_ref=f"{part.name}@{part.version}",
        licenses=[LicenseFactory().make_from_string(part.licence)],
        purl=PackageURL("pypi", name=part.name, version=part.version) if part.is_package else None,
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=part.sha256)] if part.sha256 else (),
        external_references=[
            ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.home))
        ],
    )


def _serial(parts: list[Part]) -> uuid.UUID:
    """A number of its own for each set of parts, and the same for the same."""
    content = " ".join(f"{each.name}={each.version}={each.sha256}" for each in parts)
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{_ROOT} {__version__} {content}")
