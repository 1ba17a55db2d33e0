<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Access</name>
    <message>
        <source>Accessibility</source>
        <translation>Bedienungshilfen</translation>
    </message>
    <message>
        <source>Single &amp;letters decide in the list of findings</source>
        <translation>Einzelne &amp;Buchstaben entscheiden in der Liste der Befunde</translation>
    </message>
    <message>
        <source>Turn this off if you dictate or use other tools that send letters.</source>
        <translation>Ausschalten, wenn Sie diktieren oder andere Hilfen nutzen, die Buchstaben senden.</translation>
    </message>
    <message>
        <source>&amp;Tell a screen reader what was decided and what comes next</source>
        <translation>Einem Screenreader &amp;sagen, was entschieden wurde und was folgt</translation>
    </message>
    <message>
        <source>Let menus and the caret &amp;move as the desktop does</source>
        <translation>Menüs und Schreibmarke be&amp;wegen sich wie auf dem Desktop</translation>
    </message>
    <message>
        <source>&amp;Underlines:</source>
        <translation>&amp;Unterstreichungen:</translation>
    </message>
    <message>
        <source>Waves, dashes and dots</source>
        <translation>Wellen, Striche und Punkte</translation>
    </message>
    <message>
        <source>The same, thicker</source>
        <translation>Ebenso, aber dicker</translation>
    </message>
    <message>
        <source>Straight lines</source>
        <translation>Gerade Linien</translation>
    </message>
    <message>
        <source>Signs in the margin and in the list tell severities apart as well.</source>
        <translation>Auch Zeichen am Rand und in der Liste unterscheiden die Schwere.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>A&amp;lternatives</source>
        <translation>Weitere V&amp;orschläge</translation>
    </message>
    <message>
        <source>&amp;Ignore</source>
        <translation>&amp;Ignorieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Colors</source>
        <translation>Far&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Pick suggestion &amp;{n}</source>
        <translation>Vorschlag &amp;{n} nehmen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open from &amp;clipboard</source>
        <translation>Aus der &amp;Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>&amp;Save cleaned text</source>
        <translation>Bereinigten Text &amp;speichern</translation>
    </message>
    <message>
        <source>Save cleaned text &amp;as…</source>
        <translation>Bereinigten Text speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Close text</source>
        <translation>Text s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>&amp;Voriger Befund</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>Voriger Fehler</translation>
    </message>
    <message>
        <source>&amp;Accept and go on</source>
        <translation>&amp;Annehmen und weiter</translation>
    </message>
    <message>
        <source>&amp;Reject, keep the original</source>
        <translation>Ab&amp;lehnen, Original behalten</translation>
    </message>
    <message>
        <source>&amp;Edit the suggestion</source>
        <translation>Vorschlag &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Accept all ali&amp;ke</source>
        <translation>Alle &amp;gleichen annehmen</translation>
    </message>
    <message>
        <source>Reject all alike</source>
        <translation>Alle gleichen ablehnen</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>&amp;Später entscheiden</translation>
    </message>
    <message>
        <source>Re&amp;open</source>
        <translation>Wieder ö&amp;ffnen</translation>
    </message>
    <message>
        <source>No&amp;te…</source>
        <translation>No&amp;tiz…</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Go on after each decision</source>
        <translation>Nach jeder Entscheidung weitergehen</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Tasten mit einem Buchstaben</translation>
    </message>
    <message>
        <source>&amp;Ignore this finding</source>
        <translation>Diesen &amp;Befund ignorieren</translation>
    </message>
    <message>
        <source>Ignore this &amp;phrase in this text</source>
        <translation>Diese &amp;Wendung in diesem Text ignorieren</translation>
    </message>
    <message>
        <source>Turn this &amp;rule off in this text</source>
        <translation>Diese &amp;Regel in diesem Text ausschalten</translation>
    </message>
    <message>
        <source>&amp;Filter findings</source>
        <translation>Befunde &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Hide decided findings</source>
        <translation>&amp;Entschiedene Befunde ausblenden</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Back to review keys</source>
        <translation>Zurück zu den Prüftasten</translation>
    </message>
    <message>
        <source>Findings &amp;queue</source>
        <translation>&amp;Liste der Befunde</translation>
    </message>
    <message>
        <source>&amp;Original text</source>
        <translation>&amp;Originaltext</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Usual si&amp;ze</source>
        <translation>&amp;Übliche Größe</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Like the &amp;desktop</source>
        <translation>&amp;Wie der Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;Find an action…</source>
        <translation>Aktion &amp;finden…</translation>
    </message>
    <message>
        <source>&amp;About Copydesk</source>
        <translation>&amp;Über Copydesk</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Colors:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Font of the window:</source>
        <translation>&amp;Schrift des Fensters:</translation>
    </message>
    <message>
        <source>S&amp;ize:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Usual ({family})</source>
        <translation>Übliche ({family})</translation>
    </message>
    <message>
        <source>Font of the &amp;texts:</source>
        <translation>Schrift der &amp;Texte:</translation>
    </message>
    <message>
        <source>Si&amp;ze of the texts:</source>
        <translation>Größ&amp;e der Texte:</translation>
    </message>
    <message>
        <source>&amp;Line height:</source>
        <translation>&amp;Zeilenhöhe:</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Longest li&amp;ne:</source>
        <translation>&amp;Längste Zeile:</translation>
    </message>
    <message>
        <source>As wide as the pane</source>
        <translation>So breit wie der Bereich</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>Sprache der Texte</translation>
    </message>
    <message>
        <source>&amp;Language of the texts:</source>
        <translation>&amp;Sprache der Texte:</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>What this check does</source>
        <translation>Was diese Prüfung tut</translation>
    </message>
    <message>
        <source>All checks as they &amp;come</source>
        <translation>Alle Prüfungen wie &amp;mitgeliefert</translation>
    </message>
    <message>
        <source>As it comes</source>
        <translation>Wie mitgeliefert</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>On, as: {severity}</source>
        <translation>Ein, als: {severity}</translation>
    </message>
    <message>
        <source>Choose for all checks of this kind.</source>
        <translation>Für alle Prüfungen dieser Art wählen.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Note kept</source>
        <translation>Notiz behalten</translation>
    </message>
    <message>
        <source>{n} left</source>
        <translation>Noch {n}</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Replacement text</source>
        <translation>Ersatztext</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Keep original</source>
        <translation>Original behalten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>All alike</source>
        <translation>Alle gleichen</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Mehr ▾</translation>
    </message>
    <message>
        <source>More decisions</source>
        <translation>Weitere Entscheidungen</translation>
    </message>
    <message>
        <source>Save cleaned text</source>
        <translation>Bereinigten Text speichern</translation>
    </message>
    <message>
        <source>{n} of {all} · paragraph {p} · {status}</source>
        <translation>{n} von {all} · Absatz {p} · {status}</translation>
    </message>
    <message>
        <source>Rule {id}</source>
        <translation>Regel {id}</translation>
    </message>
    <message>
        <source>Turn this rule off here</source>
        <translation>Diese Regel hier ausschalten</translation>
    </message>
    <message>
        <source>All alike ({n})</source>
        <translation>Alle gleichen ({n})</translation>
    </message>
    <message>
        <source>No suggestion</source>
        <translation>Kein Vorschlag</translation>
    </message>
    <message>
        <source>{edit} to type your own wording, {keep} to keep it as it is.</source>
        <translation>{edit} für eine eigene Fassung, {keep}, um es zu lassen, wie es ist.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>(delete)</source>
        <translation>(löschen)</translation>
    </message>
    <message>
        <source>Suggestion {n}: {text}</source>
        <translation>Vorschlag {n}: {text}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Your wording: Return accepts it, Esc leaves it</source>
        <translation>Ihre Fassung: Eingabe nimmt sie an, Esc verlässt sie</translation>
    </message>
    <message>
        <source>Note: Return keeps it, Esc leaves it</source>
        <translation>Notiz: Eingabe behält sie, Esc verlässt sie</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Open a text</source>
        <translation>Einen Text öffnen</translation>
    </message>
    <message>
        <source>There is no text on the clipboard</source>
        <translation>In der Zwischenablage ist kein Text</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>An earlier review of this text is kept. Steps: {n}, the last on {when}.</source>
        <translation>Eine frühere Durchsicht dieses Textes ist erhalten. Schritte: {n}, der letzte am {when}.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save the cleaned text</source>
        <translation>Den bereinigten Text speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Saved {text} and {log}</source>
        <translation>{text} und {log} gespeichert</translation>
    </message>
    <message>
        <source>{name} was changed by another program.</source>
        <translation>{name} wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Open it anew</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>Go on with mine</source>
        <translation>Mit meinem weitermachen</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a text here</source>
        <translation>Text hier ablegen</translation>
    </message>
</context>
<context>
    <name>Glossaries</name>
    <message>
        <source>Glossaries</source>
        <translation>Glossare</translation>
    </message>
    <message>
        <source>Glossaries in use</source>
        <translation>Verwendete Glossare</translation>
    </message>
    <message>
        <source>&amp;Add a file…</source>
        <translation>&amp;Datei hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>What is ticked is in use. Where two disagree, the upper one is asked first.</source>
        <translation>Was angehakt ist, wird verwendet. Wo zwei sich widersprechen, wird das obere zuerst gefragt.</translation>
    </message>
    <message>
        <source>{name} (comes with Copydesk)</source>
        <translation>{name} (mit Copydesk geliefert)</translation>
    </message>
    <message>
        <source>Add a glossary</source>
        <translation>Glossar hinzufügen</translation>
    </message>
    <message>
        <source>Glossaries (*.csv *.tsv *.toml);;All files (*)</source>
        <translation>Glossare (*.csv *.tsv *.toml);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>In the findings</source>
        <translation>In den Befunden</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>&amp;Scheme:</source>
        <translation>&amp;Schema:</translation>
    </message>
    <message>
        <source>Find an action, or a key such as Ctrl+Return</source>
        <translation>Aktion suchen oder eine Taste wie Strg+Eingabe</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion finden</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In the findings</source>
        <translation>In den Befunden</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>Geteilt mit</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Set as the &amp;only key</source>
        <translation>Als &amp;einzige setzen</translation>
    </message>
    <message>
        <source>&amp;Remove keys</source>
        <translation>Tasten ent&amp;fernen</translation>
    </message>
    <message>
        <source>As in the sche&amp;me</source>
        <translation>Wie im Sche&amp;ma</translation>
    </message>
    <message>
        <source>&amp;Press a key:</source>
        <translation>&amp;Taste drücken:</translation>
    </message>
    <message>
        <source>What is wrong with this key</source>
        <translation>Was mit dieser Taste nicht stimmt</translation>
    </message>
    <message>
        <source>{key} would type or edit; it can only be used in the findings.</source>
        <translation>{key} würde schreiben oder ändern und geht nur in den Befunden.</translation>
    </message>
    <message>
        <source>{key} belongs to the menus.</source>
        <translation>{key} gehört den Menüs.</translation>
    </message>
    <message>
        <source>{key} is a key of “{action}”, which will lose it.</source>
        <translation>{key} ist eine Taste von „{action}“, das sie verlieren wird.</translation>
    </message>
</context>
<context>
    <name>Keymaps</name>
    <message>
        <source>Copydesk</source>
        <translation>Copydesk</translation>
    </message>
    <message>
        <source>Like a word processor</source>
        <translation>Wie eine Textverarbeitung</translation>
    </message>
    <message>
        <source>Like a code editor</source>
        <translation>Wie ein Code-Editor</translation>
    </message>
    <message>
        <source>Like a translation editor</source>
        <translation>Wie ein Übersetzungseditor</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Own wording</source>
        <translation>Eigene Fassung</translation>
    </message>
    <message>
        <source>Rejected, original kept</source>
        <translation>Abgelehnt, Original behalten</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Resolved by your edit</source>
        <translation>Durch Ihre Änderung erledigt</translation>
    </message>
    <message>
        <source>(delete)</source>
        <translation>(löschen)</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>{severity}, paragraph {number}: {text}</source>
        <translation>{severity}, Absatz {number}: {text}</translation>
    </message>
    <message>
        <source>suggestion {text}</source>
        <translation>Vorschlag {text}</translation>
    </message>
    <message>
        <source>{n} findings</source>
        <translation>{n} Befunde</translation>
    </message>
    <message>
        <source>accept {what}</source>
        <translation>{what} annehmen</translation>
    </message>
    <message>
        <source>reject {what}</source>
        <translation>{what} ablehnen</translation>
    </message>
    <message>
        <source>turn rule off for {what}</source>
        <translation>Regel ausschalten für {what}</translation>
    </message>
    <message>
        <source>ignore {what}</source>
        <translation>{what} ignorieren</translation>
    </message>
    <message>
        <source>reopen {what}</source>
        <translation>{what} wieder öffnen</translation>
    </message>
    <message>
        <source>typing {text}</source>
        <translation>{text} getippt</translation>
    </message>
    <message>
        <source>deleting {text}</source>
        <translation>{text} gelöscht</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language of the window:</source>
        <translation>&amp;Sprache des Fensters:</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Your review goes on where it is. What the command line writes stays English.</source>
        <translation>Ihre Durchsicht geht weiter, wo sie ist. Was die Kommandozeile schreibt, bleibt englisch.</translation>
    </message>
</context>
<context>
    <name>MainToolBar</name>
    <message>
        <source>Main</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriger</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Decided findings</source>
        <translation>Entschiedene Befunde</translation>
    </message>
    <message>
        <source>{done} of {total} decided</source>
        <translation>{done} von {total} entschieden</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{name}[*] – Copydesk</source>
        <translation>{name}[*] – Copydesk</translation>
    </message>
    <message>
        <source>Copydesk</source>
        <translation>Copydesk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>About Copydesk</source>
        <translation>Über Copydesk</translation>
    </message>
    <message>
        <source>Copydesk {version}</source>
        <translation>Copydesk {version}</translation>
    </message>
    <message>
        <source>Reviews machine-translated text and keeps an exact log. Apache-2.0. Icons: Tabler, MIT.</source>
        <translation>Prüft maschinell übersetzte Texte und führt ein genaues Protokoll. Apache-2.0. Symbole: Tabler, MIT.</translation>
    </message>
</context>
<context>
    <name>Mishap</name>
    <message>
        <source>Something went wrong in Copydesk. Your decisions are kept.</source>
        <translation>In Copydesk ist etwas schiefgegangen. Ihre Entscheidungen sind erhalten.</translation>
    </message>
    <message>
        <source>Please report this: {error}</source>
        <translation>Bitte melden Sie das: {error}</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find an action</source>
        <translation>Aktion finden</translation>
    </message>
    <message>
        <source>Type part of an action’s name</source>
        <translation>Einen Teil des Namens tippen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>Preferring</name>
    <message numerus="yes">
        <source>Decide %n finding(s) at once?</source>
        <translation>
            <numerusform>%n Befund auf einmal entscheiden?</numerusform>
            <numerusform>%n Befunde auf einmal entscheiden?</numerusform>
        </translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>Einmal Rückgängig nimmt alles zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Decide %n finding(s)</source>
        <translation>
            <numerusform>%n Befund entscheiden</numerusform>
            <numerusform>%n Befunde entscheiden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectPage</name>
    <message>
        <source>Open a text first: these settings belong to the folder of the texts.</source>
        <translation>Öffnen Sie zuerst einen Text: Diese Einstellungen gehören zum Ordner der Texte.</translation>
    </message>
    <message>
        <source>Kept in {path}, for everyone who works on these texts and for the command line.</source>
        <translation>Steht in {path}, für alle, die an diesen Texten arbeiten, und für die Kommandozeile.</translation>
    </message>
    <message>
        <source>The first change makes {path}, which the command line follows as well.</source>
        <translation>Die erste Änderung legt {path} an; auch die Kommandozeile folgt dieser Datei.</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Filter findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Sort findings by</source>
        <translation>Befunde sortieren nach</translation>
    </message>
    <message>
        <source>By place</source>
        <translation>Nach Stelle</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schwere</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>Alike together</source>
        <translation>Gleiche zusammen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>{name}, {count} open, {shown}</source>
        <translation>{name}, {count} offen, {shown}</translation>
    </message>
    <message>
        <source>Open {n}</source>
        <translation>Offen {n}</translation>
    </message>
    <message>
        <source>Decided {n}</source>
        <translation>Entschieden {n}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No findings match “{text}” – Esc clears the filter</source>
        <translation>Kein Befund passt zu „{text}“ – Esc leert den Filter</translation>
    </message>
    <message>
        <source>No findings of this kind</source>
        <translation>Keine Befunde dieser Art</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>{done} of {total} decided</source>
        <translation>{done} von {total} entschieden</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>No finding passes the filter</source>
        <translation>Der Filter lässt keinen Befund durch</translation>
    </message>
    <message>
        <source>Esc clears the filter.</source>
        <translation>Esc leert den Filter.</translation>
    </message>
</context>
<context>
    <name>Reviewing</name>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>&amp;Go on to the next finding after each decision</source>
        <translation>Nach jeder Entscheidung zum nächsten Befund &amp;gehen</translation>
    </message>
    <message>
        <source>After the &amp;last finding, go on with the first</source>
        <translation>Nach dem &amp;letzten Befund mit dem ersten weitermachen</translation>
    </message>
    <message>
        <source>&amp;Hide decided findings when a text is opened</source>
        <translation>Beim Öffnen eines Textes &amp;entschiedene Befunde ausblenden</translation>
    </message>
    <message>
        <source>&amp;Ask before deciding more than:</source>
        <translation>&amp;Fragen bei mehr als:</translation>
    </message>
    <message>
        <source>Never ask</source>
        <translation>Nie fragen</translation>
    </message>
    <message>
        <source> findings at once</source>
        <translation> Befunden auf einmal</translation>
    </message>
</context>
<context>
    <name>Ruler</name>
    <message>
        <source>Overview of open findings</source>
        <translation>Überblick über offene Befunde</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Files and saving</source>
        <translation>Dateien und Speichern</translation>
    </message>
    <message>
        <source>&amp;Name of the cleaned text:</source>
        <translation>&amp;Name des bereinigten Textes:</translation>
    </message>
    <message>
        <source>Keep what another program &amp;wrote there</source>
        <translation>Be&amp;halten, was ein anderes Programm dort schrieb</translation>
    </message>
    <message>
        <source>The file that would be overwritten stays, with .bak behind its name.</source>
        <translation>Die Datei, die überschrieben würde, bleibt mit .bak hinter ihrem Namen.</translation>
    </message>
    <message>
        <source>&amp;Save by itself every:</source>
        <translation>Von &amp;selbst speichern alle:</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> Minuten</translation>
    </message>
    <message>
        <source>Decisions are kept within a second either way; saving writes the cleaned text.</source>
        <translation>Entscheidungen sind ohnehin binnen einer Sekunde gesichert; Speichern schreibt den bereinigten Text.</translation>
    </message>
    <message>
        <source>&amp;Open the last text when Copydesk starts</source>
        <translation>Beim Start den letzten Text ö&amp;ffnen</translation>
    </message>
    <message>
        <source>“story.txt” becomes “{name}”.</source>
        <translation>Aus „story.txt“ wird „{name}“.</translation>
    </message>
    <message>
        <source>Write {name} for the original’s name, and something else beside it.</source>
        <translation>{name} steht für den Namen des Originals; etwas anderes muss dazukommen.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>{path}: is open in another Copydesk window</source>
        <translation>{path}: ist in einem anderen Copydesk-Fenster offen</translation>
    </message>
    <message>
        <source>{path}: is the original; choose another name for the cleaned text</source>
        <translation>{path}: ist das Original; wählen Sie einen anderen Namen für den bereinigten Text</translation>
    </message>
    <message>
        <source>{path}: {reason}; decisions are not kept</source>
        <translation>{path}: {reason}; Entscheidungen werden nicht gesichert</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Restore &amp;defaults of this page</source>
        <translation>Diese Seite &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Read from {name}.</source>
        <translation>Aus {name} gelesen.</translation>
    </message>
    <message>
        <source>Left out, for they make no sense: {names}</source>
        <translation>Ausgelassen, weil ohne Sinn: {names}</translation>
    </message>
    <message>
        <source>Written to {name}.</source>
        <translation>In {name} geschrieben.</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Original machine translation, read only</source>
        <translation>Original, maschinell übersetzt, nur lesen</translation>
    </message>
    <message>
        <source>Cleaned text, editable</source>
        <translation>Bereinigter Text, bearbeitbar</translation>
    </message>
    <message>
        <source>Original (machine translation) · read-only</source>
        <translation>Original (maschinell übersetzt) · nur lesen</translation>
    </message>
    <message>
        <source>Cleaned text · you can type here</source>
        <translation>Bereinigter Text · hier können Sie schreiben</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open as…</source>
        <translation>Öffnen als…</translation>
    </message>
    <message>
        <source>Open with this encoding</source>
        <translation>Mit dieser Kodierung öffnen</translation>
    </message>
    <message>
        <source>Copydesk</source>
        <translation>Copydesk</translation>
    </message>
    <message>
        <source>Review machine-translated text: decide each finding with one key, keep an exact log.</source>
        <translation>Maschinell übersetzte Texte prüfen: jeden Befund mit einer Taste entscheiden, alles genau protokolliert.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open from clipboard</source>
        <translation>Aus der Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>Try the sample text</source>
        <translation>Beispieltext ansehen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>“{name}” was not saved. {progress}</source>
        <translation>„{name}“ wurde nicht gespeichert. {progress}</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open {name} in {folder}</source>
        <translation>{name} in {folder} öffnen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Checking</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel checking</source>
        <translation>Prüfung abbrechen</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>annehmen</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>bearbeiten</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>ignorieren</translation>
    </message>
    <message>
        <source>pick the first</source>
        <translation>ersten nehmen</translation>
    </message>
    <message>
        <source>next</source>
        <translation>nächster</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source> (guess)</source>
        <translation> (vermutet)</translation>
    </message>
    <message>
        <source>Words: {words} · Checks: {checks} · {encoding}{guess} · {ends} </source>
        <translation>Wörter: {words} · Prüfungen: {checks} · {encoding}{guess} · {ends} </translation>
    </message>
    <message>
        <source>TYPING – Esc for review keys</source>
        <translation>SCHREIBEN – Esc für Prüftasten</translation>
    </message>
    <message>
        <source>REVIEW KEYS ON</source>
        <translation>PRÜFTASTEN EIN</translation>
    </message>
    <message>
        <source>REVIEW KEYS OFF</source>
        <translation>PRÜFTASTEN AUS</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>All {n} decided</source>
        <translation>Alle {n} entschieden</translation>
    </message>
    <message>
        <source>The only finding is decided</source>
        <translation>Der einzige Befund ist entschieden</translation>
    </message>
    <message>
        <source>{n} accepted</source>
        <translation>{n} angenommen</translation>
    </message>
    <message>
        <source>{n} in your own words</source>
        <translation>{n} in eigener Fassung</translation>
    </message>
    <message>
        <source>{n} kept as they were</source>
        <translation>{n} unverändert</translation>
    </message>
    <message>
        <source>{n} ignored</source>
        <translation>{n} ignoriert</translation>
    </message>
    <message>
        <source>{n} resolved by your edits</source>
        <translation>{n} durch Ihre Änderungen erledigt</translation>
    </message>
    <message>
        <source>Saving writes the cleaned text and its change log.</source>
        <translation>Speichern schreibt den bereinigten Text und sein Änderungsprotokoll.</translation>
    </message>
    <message>
        <source>Checks that looked at the whole text: {n}.</source>
        <translation>Prüfungen, die den ganzen Text durchsahen: {n}.</translation>
    </message>
    <message>
        <source>Nothing flagged</source>
        <translation>Nichts gemeldet</translation>
    </message>
</context>
</TS>
