"""What a screen reader would come upon without a name."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

PRESSED = (
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.PageTab,
)
"""What is pressed, which must say what it does even where Tab passes it by."""
CELLS = (QAccessible.Role.TreeItem, QAccessible.Role.Cell)
"""What may be empty."""
OF_QT = "qt_tabwidget qt_toolbar_ext_button qt_spinbox_lineedit ScrollLeftButton ScrollRightButton".split()


def unnamed(widget: QWidget) -> list[str]:
    """Controls of a window or dialog that no name tells apart, each with the way to it."""
    found: list[str] = []
    _walk(QAccessible.queryAccessibleInterface(widget), type(widget).__name__, found)
    return found


def _walk(interface: QAccessibleInterface, way: str, found: list[str]) -> None:
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is None or child.state().invisible or child.role() in CELLS:
            continue
        shown = child.object()
        name = type(shown).__name__ if shown is not None else "part"
        below = f"{way} > {child.role().name} {name}"
        if not child.text(QAccessible.Text.Name).strip() and _needs_a_name(child):
            found.append(below)
        _walk(child, below, found)


def _needs_a_name(interface: QAccessibleInterface) -> bool:
    shown = interface.object()
    if shown is not None and shown.objectName() in OF_QT:
        return False
    return bool(interface.state().focusable) or interface.role() in PRESSED
