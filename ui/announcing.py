"""What is told to a screen reader; Qt's part of it is loaded when there first is something to tell."""

from PySide6.QtWidgets import QWidget


def is_listening() -> bool:
    """Whether a screen reader, or something else that asks for names and values, is at work."""
    from PySide6.QtGui import QAccessible

    return bool(QAccessible.isActive())


def announce(text: str, widget: QWidget) -> None:
    """Have it said, if somebody listens; `widget` is where it happened."""
    if is_listening():
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
