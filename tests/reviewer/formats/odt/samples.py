"""Small texts made for one claim each, and real ones: of others in `tests/data`, and the shared."""

from tests import shared
from tests.reviewer.formats.test_package import zipped

REAL = shared.real(".odt")
ODF = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = (
    f'xmlns:office="{ODF}:office:1.0" xmlns:text="{ODF}:text:1.0" xmlns:style="{ODF}:style:1.0"'
    f' xmlns:draw="{ODF}:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
MANIFEST = f'<m:manifest xmlns:m="{ODF}:manifest:1.0">{{}}</m:manifest>'


def content(body: str) -> str:
    return (
        f'<office:document-content {SPACES} office:version="1.3"><office:body><office:text>{body}'
        "</office:text></office:body></office:document-content>"
    )


def document(body: str, header: str = "", manifest: str = "", **more: str) -> bytes:
    """A text with this body and header; `more`: other members, their names with `_` for `.`."""
    members = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content(body),
        "styles.xml": f"<office:document-styles {SPACES}><office:master-styles><style:master-page>"
        f"<style:header>{header}</style:header></style:master-page></office:master-styles>"
        "</office:document-styles>",
        "META-INF/manifest.xml": MANIFEST.format(manifest),
        **more,
    }
    return zipped(dict(members), stored=("mimetype",))


def p(inside: str) -> str:
    return f'<text:p text:style-name="Standard">{inside}</text:p>'


def bold(inside: str) -> str:
    return f'<text:span text:style-name="T1">{inside}</text:span>'


S, TAB, BREAK = "<text:s/>", "<text:tab/>", "<text:line-break/>"


def change(kind: str, name: str, deleted: str = "", by: str = "Bob") -> str:
    return (
        f'<text:changed-region xml:id="{name}" text:id="{name}"><text:{kind}><office:change-info>'
        f"<dc:creator>{by}</dc:creator><dc:date>2020-01-01T00:00:00</dc:date></office:change-info>{deleted}"
        f"</text:{kind}></text:changed-region>"
    )


OTHERS = (
    f"<text:tracked-changes>{change('insertion', 'a1')}{change('deletion', 'a2', p('old'))}"
    "</text:tracked-changes>"
    + p(
        'the <text:change-start text:change-id="a1"/>very big <text:change-end text:change-id="a1"/>'
        '<text:change text:change-id="a2"/>house'
    )
)
NOTE = (
    '<text:note text:note-class="{}"><text:note-citation>1</text:note-citation><text:note-body>{}'
    "</text:note-body></text:note>"
)
FRAME = "<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>"
COMMENT = "<office:annotation><dc:creator>Bob</dc:creator><text:p>why?</text:p></office:annotation>"
