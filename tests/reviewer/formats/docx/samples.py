"""Small Word documents made for one claim each, and real ones: of others in `tests/data`, and the shared."""

from tests import shared
from tests.reviewer.formats.test_package import zipped

REAL = shared.real(".docx")
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
    '.wordprocessingml.document.main+xml"/></Types>'
)
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def relations(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{R}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'


def document(body: str, **more: str) -> bytes:
    """A document with this body; `more`: the XML of other parts, by the kind that relates to them."""
    root = (
        f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f'<?xml version="1.0"?><w:document {root}><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": relations(*((kind, f"{kind}.xml") for kind in more)),
    }
    for kind, inside in more.items():
        members[f"word/{kind}.xml"] = inside
    return zipped(dict(members))


def run(text: str, properties: str = "", keep: bool = True) -> str:
    space = ' xml:space="preserve"' if keep else ""
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}<w:t{space}>{text}</w:t></w:r>"


def paragraph(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


BOLD = "<w:b/>"
OTHERS = 'w:id="7" w:author="Bob" w:date="2020-01-01T00:00:00Z"'
BOX = (
    "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing>"
    "</mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent>"
)
COMPLEX = (
    "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> {0} </w:instrText></w:r>"
    "<w:r><w:fldChar w:fldCharType='separate'/></w:r>{1}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
)
