"""What is to be said of a glossary's file, gathered while it is read."""

from reviewer.glossary.concepts import Problem


class Remarks:
    """Problems, which make a file fail, and notices, which only tell."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.notices: list[Problem] = []

    def problem(self, line: int, reason: str) -> None:
        self.problems.append(Problem(self.file, line, reason))

    def notice(self, line: int, reason: str) -> None:
        self.notices.append(Problem(self.file, line, reason))
