"""Run by a Python that has LibreOffice's `uno`: settle changes in documents and write them as flat ODF.

Each line of standard input is ACTION, SOURCE and TARGET, parted by tabs; ACTION is accept, reject or plain.
For each, a line with the number of changes that LibreOffice saw. Arguments: the name of the office's pipe.
"""

import sys
import time

import uno
from com.sun.star.beans import PropertyValue


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("the office does not answer")


def main():
    context = connected(sys.argv[1])
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for line in sys.stdin:
        action, source, target = line.rstrip("\n").split("\t")
        url = uno.systemPathToFileUrl(source)
        document = desktop.loadComponentFromURL(url, "_blank", 0, (value("Hidden", True),))
        changes, count = document.Redlines.createEnumeration(), 0
        while changes.hasMoreElements():
            changes.nextElement()
            count += 1
        command = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}.get(
            action
        )
        if command:
            dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        filter_name = value("FilterName", "OpenDocument Text Flat XML")
        document.storeToURL(uno.systemPathToFileUrl(target), (filter_name,))
        document.close(True)
        print(count, flush=True)
    desktop.terminate()


main()
