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
        <source>&amp;Glossary</source>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
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
        <source>Open its so&amp;urce beside it…</source>
        <translation>Aus&amp;gangstext daneben öffnen…</translation>
    </message>
    <message>
        <source>Choose colu&amp;mns…</source>
        <translation>S&amp;palten wählen …</translation>
    </message>
    <message>
        <source>Open from clip&amp;board</source>
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
        <source>Save with &amp;tracked changes…</source>
        <translation>Mit &amp;nachverfolgten Änderungen speichern…</translation>
    </message>
    <message>
        <source>&amp;Export report…</source>
        <translation>Bericht &amp;exportieren…</translation>
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
        <translation>R&amp;ückgängig</translation>
    </message>
    <message>
        <source>R&amp;edo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find in the cleaned text</source>
        <translation>Im bereinigten Text &amp;suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Weite&amp;rsuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rückw&amp;ärts suchen</translation>
    </message>
    <message>
        <source>&amp;Replace in the cleaned text</source>
        <translation>Im bereinigten &amp;Text ersetzen</translation>
    </message>
    <message>
        <source>&amp;Go to paragraph…</source>
        <translation>&amp;Gehe zu Absatz…</translation>
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
        <source>Accept what this rule suggests…</source>
        <translation>Vorschläge dieser Regel übernehmen…</translation>
    </message>
    <message>
        <source>Apply safe &amp;fixes…</source>
        <translation>Sichere &amp;Korrekturen übernehmen…</translation>
    </message>
    <message>
        <source>Decide later</source>
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
        <source>Review what is &amp;decided</source>
        <translation>Entschie&amp;denes durchsehen</translation>
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
        <source>Turn this rule off in &amp;all texts of this project</source>
        <translation>Diese Regel in &amp;allen Texten dieses Projekts ausschalten</translation>
    </message>
    <message>
        <source>&amp;What is ignored…</source>
        <translation>Was i&amp;gnoriert ist…</translation>
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
        <source>Changes i&amp;nline</source>
        <translation>Änderungen im Te&amp;xt</translation>
    </message>
    <message>
        <source>Findings as a &amp;table</source>
        <translation>Befunde als T&amp;abelle</translation>
    </message>
    <message>
        <source>All of the finding in the &amp;bar</source>
        <translation>Ganzer Befund in der Leiste</translation>
    </message>
    <message>
        <source>Change &amp;log</source>
        <translation>Änderungs&amp;protokoll</translation>
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
        <source>Like the desk&amp;top</source>
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
        <source>&amp;Add to glossary…</source>
        <translation>Zum Glossar &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Glossaries…</source>
        <translation>&amp;Glossare…</translation>
    </message>
    <message>
        <source>&amp;Batch check…</source>
        <translation>&amp;Stapelprüfung…</translation>
    </message>
    <message>
        <source>What this &amp;rule looks for</source>
        <translation>Wonach diese &amp;Regel sucht</translation>
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
    <name>AddTerm</name>
    <message>
        <source>Add to glossary</source>
        <translation>Zum Glossar hinzufügen</translation>
    </message>
    <message>
        <source>Terms, the best first, parted by |; none only warns</source>
        <translation>Begriffe, der beste zuerst, mit | getrennt; keiner warnt nur</translation>
    </message>
    <message>
        <source>&amp;Instead of</source>
        <translation>S&amp;tatt</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwende</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>&amp;Glossary</source>
        <translation>&amp;Glossar</translation>
    </message>
    <message>
        <source>Say which phrase is to be replaced.</source>
        <translation>Sagen Sie, welche Wendung ersetzt werden soll.</translation>
    </message>
    <message>
        <source>“{text}” holds no word.</source>
        <translation>„{text}“ enthält kein Wort.</translation>
    </message>
    <message>
        <source>“{text}” would replace itself.</source>
        <translation>„{text}“ würde sich selbst ersetzen.</translation>
    </message>
    <message>
        <source>Looking for it in this text…</source>
        <translation>Wird in diesem Text gesucht…</translation>
    </message>
    <message>
        <source>In this text: {n}</source>
        <translation>In diesem Text: {n}</translation>
    </message>
    <message>
        <source>&amp;Also fix the {n} alike here</source>
        <translation>&amp;Auch die {n} gleichen hier beheben</translation>
    </message>
    <message>
        <source>&amp;Also fix what is alike here</source>
        <translation>&amp;Auch Gleiches hier beheben</translation>
    </message>
    <message>
        <source>Add and fix {n}</source>
        <translation>Hinzufügen und {n} beheben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>Alternatives</name>
    <message>
        <source>(delete)</source>
        <translation>(löschen)</translation>
    </message>
    <message>
        <source>Suggestion {n}: {text}</source>
        <translation>Vorschlag {n}: {text}</translation>
    </message>
    <message>
        <source>More suggestions</source>
        <translation>Weitere Vorschläge</translation>
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
    <name>BatchDesk</name>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add all texts of a folder</source>
        <translation>Alle Texte eines Ordners hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Passed over, of no format that Copydesk reads: %n file(s)</source>
        <translation>
            <numerusform>Übergangen, weil Copydesk das Format nicht liest: %n Datei</numerusform>
            <numerusform>Übergangen, weil Copydesk das Format nicht liest: %n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text to check.</source>
        <translation>Dort ist kein Text zu prüfen.</translation>
    </message>
    <message>
        <source>These files are on the list already.</source>
        <translation>Diese Dateien stehen schon auf der Liste.</translation>
    </message>
    <message>
        <source>The run ended before its time: {error}</source>
        <translation>Der Lauf endete vorzeitig: {error}</translation>
    </message>
    <message>
        <source>Each text opens in a window of its own: please choose {n} at most.</source>
        <translation>Jeder Text öffnet sich in einem eigenen Fenster: bitte höchstens {n} wählen.</translation>
    </message>
</context>
<context>
    <name>BatchModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
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
        <source>Mended</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wird geprüft…</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cleaned</source>
        <translation>bereinigt</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Geschrieben nach {path}</translation>
    </message>
    <message>
        <source>errors: {errors}, warnings: {warnings}, hints: {hints}</source>
        <translation>Fehler: {errors}, Warnungen: {warnings}, Hinweise: {hints}</translation>
    </message>
    <message>
        <source>mended: {n}</source>
        <translation>berichtigt: {n}</translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message>
        <source>Batch check – Copydesk</source>
        <translation>Stapelprüfung – Copydesk</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Open selected for re&amp;view</source>
        <translation>Aus&amp;gewählte zur Durchsicht öffnen</translation>
    </message>
    <message>
        <source>&amp;Export summary…</source>
        <translation>Zusammenfassung e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message>
        <source>With findings {n}</source>
        <translation>Mit Befunden {n}</translation>
    </message>
    <message>
        <source>Failed {n}</source>
        <translation>Gescheitert {n}</translation>
    </message>
    <message>
        <source>Go o&amp;n</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Dateien werden gesucht…</translation>
    </message>
    <message>
        <source>Add files or folders, or drop them here.</source>
        <translation>Fügen Sie Dateien oder Ordner hinzu, oder ziehen Sie sie hierher.</translation>
    </message>
    <message>
        <source>{done} of {total} files</source>
        <translation>{done} von {total} Dateien</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>endet…</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} done</source>
        <translation>{n} fertig</translation>
    </message>
    <message>
        <source>errors: {errors}, warnings: {warnings}, hints: {hints}</source>
        <translation>Fehler: {errors}, Warnungen: {warnings}, Hinweise: {hints}</translation>
    </message>
    <message>
        <source>failed: {n}</source>
        <translation>gescheitert: {n}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CategoryBox</name>
    <message>
        <source>Category of the findings shown</source>
        <translation>Kategorie der gezeigten Befunde</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
</context>
<context>
    <name>ChangeLog</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Own wording</source>
        <translation>Eigener Wortlaut</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>{what} of {number}</source>
        <translation>{what}: {number}</translation>
    </message>
    <message>
        <source>Change {number}</source>
        <translation>Änderung {number}</translation>
    </message>
    <message>
        <source>paragraph {number}</source>
        <translation>Absatz {number}</translation>
    </message>
    <message>
        <source>{before} becomes {after}</source>
        <translation>{before} wird zu {after}</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
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
    <name>ColumnsDesk</name>
    <message>
        <source>There are no columns to choose</source>
        <translation>Es gibt keine Spalten zu wählen</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of {name}</source>
        <translation>Spalten von {name}</translation>
    </message>
    <message>
        <source>Which columns are to be reviewed? A source beside them is what they were translated from; it stays as it is, and the texts are compared with it.</source>
        <translation>Welche Spalten sind durchzusehen? Ein Ausgangstext daneben ist das, woraus sie übersetzt wurden; er bleibt, wie er ist, und die Texte werden mit ihm verglichen.</translation>
    </message>
    <message>
        <source>&amp;Sheet:</source>
        <translation>&amp;Blatt:</translation>
    </message>
    <message>
        <source>The &amp;first row holds the names of the columns</source>
        <translation>Die &amp;erste Zeile enthält die Namen der Spalten</translation>
    </message>
    <message>
        <source>The first rows, below what each column is</source>
        <translation>Die ersten Zeilen, darüber, was jede Spalte ist</translation>
    </message>
    <message>
        <source>as set: {language}</source>
        <translation>wie eingestellt: {language}</translation>
    </message>
    <message>
        <source>&amp;Language of the texts:</source>
        <translation>&amp;Sprache der Texte:</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Text to review</source>
        <translation>Text zum Durchsehen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Ausgangstext</translation>
    </message>
    <message>
        <source>What column {name} is</source>
        <translation>Was Spalte {name} ist</translation>
    </message>
    <message>
        <source>No column is to be reviewed.</source>
        <translation>Keine Spalte ist zum Durchsehen gewählt.</translation>
    </message>
    <message>
        <source>A language is named by a tag such as “en-US”.</source>
        <translation>Eine Sprache wird mit einem Kürzel wie „en-US“ benannt.</translation>
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
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>Review decided</source>
        <translation>Entschiedenes durchsehen</translation>
    </message>
    <message>
        <source>{n} of {all} · paragraph {p} · {status}</source>
        <translation>{n} von {all} · Absatz {p} · {status}</translation>
    </message>
    <message>
        <source> · {n} findings here</source>
        <translation> · {n} Befunde hier</translation>
    </message>
    <message>
        <source>{n} of {all} · ¶{p}</source>
        <translation>{n} von {all} · ¶{p}</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Notiz: {text}</translation>
    </message>
    <message>
        <source>Rule {id}</source>
        <translation>Regel {id}</translation>
    </message>
    <message>
        <source>Open the glossary entry</source>
        <translation>Glossareintrag öffnen</translation>
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
        <source>Note…</source>
        <translation>Notiz…</translation>
    </message>
    <message>
        <source>less</source>
        <translation>weniger</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
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
        <source>What was chosen of this table is not there any more: {error}.</source>
        <translation>Was an dieser Tabelle gewählt war, gibt es nicht mehr: {error}.</translation>
    </message>
    <message>
        <source>Choose columns…</source>
        <translation>Spalten wählen …</translation>
    </message>
    <message>
        <source>The text reads as {own}, though {set} is set: it is checked as {own}.</source>
        <translation>Der Text ist wohl {own}, obwohl {set} eingestellt ist: er wird als {own} geprüft.</translation>
    </message>
    <message>
        <source>The text is not in {set}: it is checked by what holds for all languages.</source>
        <translation>Der Text ist nicht in {set}: er wird mit dem geprüft, was für alle Sprachen gilt.</translation>
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
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The earlier review</source>
        <translation>Die frühere Durchsicht</translation>
    </message>
    <message>
        <source>What was changed in the text. Steps: {n}.</source>
        <translation>Was am Text geändert wurde. Schritte: {n}.</translation>
    </message>
    <message>
        <source>The earlier review is discarded. Steps: {n}.</source>
        <translation>Die frühere Durchsicht ist verworfen. Schritte: {n}.</translation>
    </message>
    <message>
        <source>{folder} cannot be written: saving will ask where the cleaned text goes.</source>
        <translation>In {folder} kann nicht geschrieben werden: Beim Speichern wird gefragt, wohin der bereinigte Text soll.</translation>
    </message>
    <message>
        <source>Nothing tells which columns of this table hold texts.</source>
        <translation>Nichts verrät, welche Spalten dieser Tabelle Texte enthalten.</translation>
    </message>
    <message>
        <source>Nothing names the columns of this table; read as texts: {columns}.</source>
        <translation>Nichts benennt die Spalten dieser Tabelle; als Texte gelesen: {columns}.</translation>
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
        <source>Keep it after all</source>
        <translation>Doch behalten</translation>
    </message>
    <message>
        <source>Parts: {n}, from {first} to {last}. This is the first; recent files name the others.</source>
        <translation>Teile: {n}, von {first} bis {last}. Dies ist der erste; die zuletzt geöffneten Dateien nennen die anderen.</translation>
    </message>
    <message>
        <source>Saved {text} and {log}</source>
        <translation>{text} und {log} gespeichert</translation>
    </message>
</context>
<context>
    <name>DifferenceDialog</name>
    <message>
        <source>The texts do not differ.</source>
        <translation>Die Texte unterscheiden sich nicht.</translation>
    </message>
    <message>
        <source>The first {n} differences are shown.</source>
        <translation>Die ersten {n} Unterschiede werden gezeigt.</translation>
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
    <name>DropZones</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Add to batch</source>
        <translation>Zum Stapel hinzufügen</translation>
    </message>
    <message>
        <source>Use as glossary</source>
        <translation>Als Glossar verwenden</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Terms, the best first, parted by |; none only warns</source>
        <translation>Begriffe, der beste zuerst, mit | getrennt; keiner warnt nur</translation>
    </message>
    <message>
        <source>Phrases parted by |</source>
        <translation>Wendungen, mit | getrennt</translation>
    </message>
    <message>
        <source>Groups of phrases that are matched alike</source>
        <translation>Gruppen von Wendungen, die gleich gesucht werden</translation>
    </message>
    <message>
        <source>Add &amp;group</source>
        <translation>&amp;Gruppe hinzufügen</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Gruppe entfernen</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwende</translation>
    </message>
    <message>
        <source>&amp;Instead of</source>
        <translation>S&amp;tatt</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Sub&amp;ject</source>
        <translation>&amp;Fachgebiet</translation>
    </message>
    <message>
        <source>The phrases of this group</source>
        <translation>Die Wendungen dieser Gruppe</translation>
    </message>
    <message>
        <source>P&amp;hrases</source>
        <translation>&amp;Wendungen</translation>
    </message>
    <message>
        <source>only there</source>
        <translation>nur dort</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>dort nicht</translation>
    </message>
    <message>
        <source>Words parted by |, in all their forms; a * stands for any ending</source>
        <translation>Wörter, mit | getrennt, in allen Formen; ein * steht für jede Endung</translation>
    </message>
    <message>
        <source>Right before</source>
        <translation>Direkt davor</translation>
    </message>
    <message>
        <source>Right after</source>
        <translation>Direkt danach</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>In der Nähe</translation>
    </message>
    <message>
        <source>(no phrase yet)</source>
        <translation>(noch keine Wendung)</translation>
    </message>
</context>
<context>
    <name>EntryModel</name>
    <message>
        <source>Use</source>
        <translation>Verwende</translation>
    </message>
    <message>
        <source>Instead of</source>
        <translation>Statt</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Problem: {text}</source>
        <translation>Problem: {text}</translation>
    </message>
    <message>
        <source>(avoid)</source>
        <translation>(vermeiden)</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Web page (HTML): both texts side by side, and why</source>
        <translation>Webseite (HTML): beide Texte nebeneinander, mit Gründen</translation>
    </message>
    <message>
        <source>Markdown: a table for a ticket or a wiki</source>
        <translation>Markdown: eine Tabelle für ein Ticket oder Wiki</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Daten (JSON)</translation>
    </message>
    <message>
        <source>Data (JSON Lines): one change a line</source>
        <translation>Daten (JSON Lines): eine Änderung je Zeile</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <translation>Tabellenblatt (XLSX)</translation>
    </message>
    <message>
        <source>Word document (DOCX): what was deleted and inserted</source>
        <translation>Word-Dokument (DOCX): was gelöscht und eingefügt wurde</translation>
    </message>
    <message>
        <source>Unified diff: the text alone, for patch</source>
        <translation>Unified Diff: nur der Text, für patch</translation>
    </message>
    <message>
        <source>PDF: for paper</source>
        <translation>PDF: für Papier</translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Wrote {path}</source>
        <translation>{path} geschrieben</translation>
    </message>
    <message>
        <source>No program opens {path}; it is written.</source>
        <translation>Kein Programm öffnet {path}; die Datei ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export report</source>
        <translation>Bericht exportieren</translation>
    </message>
    <message>
        <source>&amp;List findings that are still open, too</source>
        <translation>Auch &amp;offene Befunde aufführen</translation>
    </message>
    <message>
        <source>The change log knows decisions only.</source>
        <translation>Das Änderungsprotokoll kennt nur Entscheidungen.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Open it afterwards</source>
        <translation>&amp;Danach öffnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>Save &amp;as</source>
        <translation>&amp;Speichern als</translation>
    </message>
    <message>
        <source>Making the preview…</source>
        <translation>Die Vorschau entsteht…</translation>
    </message>
    <message>
        <source>The preview shows what the file says, not how it is laid out.</source>
        <translation>Die Vorschau zeigt, was in der Datei steht, nicht wie sie aussieht.</translation>
    </message>
    <message>
        <source>The preview shows the beginning.</source>
        <translation>Die Vorschau zeigt den Anfang.</translation>
    </message>
    <message>
        <source>The text has changes that are not saved: the report has no fingerprint of a result.</source>
        <translation>Der Text hat ungespeicherte Änderungen: Der Bericht hat keinen Fingerabdruck eines Ergebnisses.</translation>
    </message>
    <message>
        <source>Name a file for the report</source>
        <translation>Eine Datei für den Bericht angeben</translation>
    </message>
    <message>
        <source>Writing {name}…</source>
        <translation>{name} wird geschrieben…</translation>
    </message>
</context>
<context>
    <name>FileKinds</name>
    <message>
        <source>Files that Copydesk reads</source>
        <translation>Dateien, die Copydesk liest</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>{path}: is there already; name it with its suffix to replace it</source>
        <translation>{path}: gibt es schon; mit ihrer Endung benannt, wird die Datei ersetzt</translation>
    </message>
    <message>
        <source>changes made</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>changes tracked</source>
        <translation>Änderungen nachverfolgt</translation>
    </message>
    <message>
        <source>changes tracked, reasons as comments</source>
        <translation>Änderungen nachverfolgt, Gründe als Kommentare</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß/klein beachten</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Suchleiste schließen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>E&amp;rsetzen</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>{total} hits</source>
        <translation>{total} Treffer</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} von {total}</translation>
    </message>
    <message>
        <source>Replace &amp;all ({total})</source>
        <translation>&amp;Alle ersetzen ({total})</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>“{text}” is not in the cleaned text</source>
        <translation>„{text}“ kommt im bereinigten Text nicht vor</translation>
    </message>
    <message>
        <source>Replaced {n}; one undo takes all of it back</source>
        <translation>{n} ersetzt; einmal Rückgängig nimmt alles zurück</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>FixModel</name>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Paragraph {number}: {was} becomes {now}. {reason}</source>
        <translation>Absatz {number}: {was} wird {now}. {reason}</translation>
    </message>
</context>
<context>
    <name>FixTable</name>
    <message>
        <source>Fixes</source>
        <translation>Korrekturen</translation>
    </message>
</context>
<context>
    <name>FixesDesk</name>
    <message>
        <source>Apply safe fixes</source>
        <translation>Sichere Korrekturen übernehmen</translation>
    </message>
    <message>
        <source>No open finding is so sure that it could be accepted unseen</source>
        <translation>Kein offener Befund ist so sicher, dass er ungesehen übernommen werden könnte</translation>
    </message>
    <message>
        <source>Accept what rule {id} suggests</source>
        <translation>Vorschläge der Regel {id} übernehmen</translation>
    </message>
    <message>
        <source>Nothing that this rule suggests can be put into the text</source>
        <translation>Nichts, was diese Regel vorschlägt, lässt sich in den Text setzen</translation>
    </message>
</context>
<context>
    <name>FixesDialog</name>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>&amp;All of this category</source>
        <translation>&amp;Alle dieser Kategorie</translation>
    </message>
    <message>
        <source>&amp;None of this category</source>
        <translation>&amp;Keine dieser Kategorie</translation>
    </message>
    <message>
        <source>One undo takes all of it back.</source>
        <translation>Ein Rückgängig nimmt alles zurück.</translation>
    </message>
    <message numerus="yes">
        <source>Left out, as the file cannot hold them: %n fix(es).</source>
        <translation>
            <numerusform>Ausgelassen, weil die Datei sie nicht fassen kann: %n Korrektur.</numerusform>
            <numerusform>Ausgelassen, weil die Datei sie nicht fassen kann: %n Korrekturen.</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}, {ticked} of {total} ticked</source>
        <translation>{group}, {ticked} von {total} angekreuzt</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n fix(es)</source>
        <translation>
            <numerusform>%n Korrektur übernehmen</numerusform>
            <numerusform>%n Korrekturen übernehmen</numerusform>
        </translation>
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
        <source>default: nothing comes for {language}</source>
        <translation>default: für {language} wird nichts geliefert</translation>
    </message>
    <message>
        <source>default: {names}, for {language}</source>
        <translation>default: {names}, für {language}</translation>
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
    <name>Glossary</name>
    <message>
        <source>By its words</source>
        <translation>Nach den Wörtern</translation>
    </message>
    <message>
        <source>Noun</source>
        <translation>Substantiv</translation>
    </message>
    <message>
        <source>Verb</source>
        <translation>Verb</translation>
    </message>
    <message>
        <source>Adjective</source>
        <translation>Adjektiv</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Einen Blick wert</translation>
    </message>
    <message>
        <source>Never use</source>
        <translation>Nie verwenden</translation>
    </message>
    <message>
        <source>all forms</source>
        <translation>alle Formen</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>wie geschrieben</translation>
    </message>
    <message>
        <source>case</source>
        <translation>groß/klein</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Zusammenhang</translation>
    </message>
</context>
<context>
    <name>GlossaryDesk</name>
    <message>
        <source>{name} (ships with Copydesk)</source>
        <translation>{name} (mit Copydesk geliefert)</translation>
    </message>
    <message>
        <source>{n} entries of this file cannot be used; saving leaves them out and keeps the file as it is beside it, as .bak. The first: {reason}</source>
        <translation>{n} Einträge dieser Datei sind unbrauchbar; Speichern lässt sie aus und bewahrt die Datei daneben als .bak auf. Der erste: {reason}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>Nicht mehr verwenden</translation>
    </message>
    <message>
        <source>Glossaries</source>
        <translation>Glossare</translation>
    </message>
    <message>
        <source>New glossary</source>
        <translation>Neues Glossar</translation>
    </message>
    <message>
        <source>Use a glossary</source>
        <translation>Ein Glossar verwenden</translation>
    </message>
    <message>
        <source>Import entries</source>
        <translation>Einträge importieren</translation>
    </message>
    <message>
        <source>import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>Imported {n} entries; {m} remarks</source>
        <translation>{n} Einträge importiert; {m} Anmerkungen</translation>
    </message>
    <message>
        <source>Export the glossary</source>
        <translation>Das Glossar exportieren</translation>
    </message>
    <message>
        <source>Exported to {name}</source>
        <translation>Nach {name} exportiert</translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Search terms, phrases, notes</source>
        <translation>Begriffe, Wendungen, Notizen suchen</translation>
    </message>
    <message>
        <source>Search the glossary</source>
        <translation>Das Glossar durchsuchen</translation>
    </message>
    <message>
        <source>New glossary…</source>
        <translation>Neues Glossar…</translation>
    </message>
    <message>
        <source>Use a file…</source>
        <translation>Datei verwenden…</translation>
    </message>
    <message>
        <source>Stop using</source>
        <translation>Nicht mehr verwenden</translation>
    </message>
    <message>
        <source>I&amp;mport…</source>
        <translation>I&amp;mportieren…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>New &amp;term</source>
        <translation>Neuer &amp;Begriff</translation>
    </message>
    <message>
        <source>&amp;Delete term</source>
        <translation>Begriff &amp;löschen</translation>
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
        <source>&amp;Save and check again</source>
        <translation>&amp;Speichern und erneut prüfen</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Glossary {name}[*]</source>
        <translation>Glossar {name}[*]</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>It ships with Copydesk: export it to have a copy to change.</source>
        <translation>Es wird mit Copydesk geliefert: Exportieren Sie es, um eine Kopie zu ändern.</translation>
    </message>
    <message>
        <source>There is no phrase yet that is looked for.</source>
        <translation>Noch steht hier keine Wendung, nach der gesucht wird.</translation>
    </message>
    <message>
        <source>change “{name}”</source>
        <translation>„{name}“ ändern</translation>
    </message>
    <message>
        <source>new term</source>
        <translation>neuer Begriff</translation>
    </message>
    <message>
        <source>delete “{name}”</source>
        <translation>„{name}“ löschen</translation>
    </message>
    <message>
        <source>This glossary has changes that are not saved.</source>
        <translation>Dieses Glossar hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save and check again</source>
        <translation>Speichern und erneut prüfen</translation>
    </message>
    <message>
        <source>Discard them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to paragraph</source>
        <translation>Gehe zu Absatz</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>&amp;Paragraph (1–{n})</source>
        <translation>&amp;Absatz (1–{n})</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A review</source>
        <translation>Eine Durchsicht</translation>
    </message>
    <message>
        <source>One key decides: {accept} takes the suggestion, {reject} keeps the original, {edit} lets you write your own, {ignore} ignores it. The next finding follows by itself; {undo} takes back whatever was last.</source>
        <translation>Eine Taste entscheidet: {accept} nimmt den Vorschlag an, {reject} behält das Original, {edit} lässt eigenen Wortlaut schreiben, {ignore} ignoriert den Befund. Der nächste folgt von selbst; {undo} nimmt das Letzte zurück.</translation>
    </message>
    <message>
        <source>{save} writes the cleaned text and its change log beside the original, which stays as it is. Decisions are kept within a second even unsaved. {export} makes a report.</source>
        <translation>{save} schreibt den bereinigten Text und sein Änderungsprotokoll neben das Original, das bleibt, wie es ist. Entscheidungen sind auch ungespeichert binnen einer Sekunde gesichert. {export} macht einen Bericht.</translation>
    </message>
    <message>
        <source>Open a text with {open}. What is suspect is listed on the left; the bar below says why, and what could stand there.</source>
        <translation>Mit {open} einen Text öffnen. Was verdächtig ist, steht links; die Leiste unten sagt, warum und was dort stehen könnte.</translation>
    </message>
    <message>
        <source>Type into the cleaned text wherever you like ({next_pane} goes there, {back} back to the list); it is logged as yours.</source>
        <translation>Im bereinigten Text lässt sich überall schreiben ({next_pane} führt hin, {back} zurück zur Liste); es wird als eigene Änderung protokolliert.</translation>
    </message>
    <message>
        <source>{key_sheet} lists all keys, {palette} finds an action by its name.</source>
        <translation>{key_sheet} listet alle Tasten, {palette} findet eine Aktion nach ihrem Namen.</translation>
    </message>
    <message>
        <source>No rule can tell a correct translation from a fluent wrong one: a text without findings may still say something else than its source.</source>
        <translation>Keine Regel kann eine richtige Übersetzung von einer flüssigen falschen unterscheiden: Auch ein Text ohne Befunde kann etwas anderes sagen als sein Ausgangstext.</translation>
    </message>
    <message>
        <source>Rule {id} · {category} · {severity} · languages: {languages}</source>
        <translation>Regel {id} · {category} · {severity} · Sprachen: {languages}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Beanstandet</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Unbeanstandet</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>Eine Regel finden</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>A review</source>
        <translation>Eine Durchsicht</translation>
    </message>
</context>
<context>
    <name>IgnoredList</name>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Ignored findings</source>
        <translation>Ignorierte Befunde</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Wendung</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>Bring back &amp;all of this text</source>
        <translation>&amp;Alles aus diesem Text zurückholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing is ignored.</source>
        <translation>Nichts ist ignoriert.</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>this phrase in the text</source>
        <translation>diese Wendung im Text</translation>
    </message>
    <message>
        <source>the rule in the text</source>
        <translation>die Regel im Text</translation>
    </message>
    <message>
        <source>the rule in all texts</source>
        <translation>die Regel in allen Texten</translation>
    </message>
    <message>
        <source>this text</source>
        <translation>dieser Text</translation>
    </message>
</context>
<context>
    <name>InlineView</name>
    <message>
        <source>Changes inline, read only</source>
        <translation>Änderungen im Text, nur lesen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
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
        <source>This text is open for reading only</source>
        <translation>Dieser Text ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>This would remove “{name}”, which has to stay</source>
        <translation>Das würde „{name}“ entfernen, und das muss bleiben</translation>
    </message>
    <message>
        <source>Change {change} cannot be taken back: change {later} ({name}) touches it</source>
        <translation>Änderung {change} lässt sich nicht zurücknehmen: Änderung {later} ({name}) berührt sie</translation>
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
        <source>replace {was} → {now} ({count})</source>
        <translation>{was} → {now} ersetzen ({count})</translation>
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
    <name>Likeness</name>
    <message>
        <source>In all its &amp;forms</source>
        <translation>In allen &amp;Formen</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß/klein beachten</translation>
    </message>
    <message>
        <source>May be replaced &amp;unseen</source>
        <translation>Darf &amp;ungesehen ersetzt werden</translation>
    </message>
    <message>
        <source>Further forms parted by |</source>
        <translation>Weitere Formen, mit | getrennt</translation>
    </message>
    <message>
        <source>&amp;Word class</source>
        <translation>&amp;Wortart</translation>
    </message>
    <message>
        <source>S&amp;everity</source>
        <translation>S&amp;chwere</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>F&amp;orms</source>
        <translation>F&amp;ormen</translation>
    </message>
</context>
<context>
    <name>LogDesk</name>
    <message>
        <source>Change {n} is taken back; Redo brings it back</source>
        <translation>Änderung {n} ist zurückgenommen; „Wiederholen“ bringt sie zurück</translation>
    </message>
</context>
<context>
    <name>LogDock</name>
    <message>
        <source>Change log</source>
        <translation>Änderungsprotokoll</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Art der Änderung</translation>
    </message>
    <message>
        <source>Show in te&amp;xt</source>
        <translation>Im Te&amp;xt zeigen</translation>
    </message>
    <message>
        <source>Re&amp;vert this change</source>
        <translation>Diese Änderung zu&amp;rücknehmen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all rows that are shown</source>
        <translation>Alle gezeigten Zeilen kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Close the change log</source>
        <translation>Änderungsprotokoll schließen</translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Return shows a change in the text, Delete reverts it and keeps later ones.</source>
        <translation>Die Eingabetaste zeigt eine Änderung im Text, Entf nimmt sie zurück und lässt spätere stehen.</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>All ({n})</source>
        <translation>Alle ({n})</translation>
    </message>
    <message>
        <source>What stands</source>
        <translation>Was gilt</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>{decision}, taken back</source>
        <translation>{decision}, zurückgenommen</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(gelöscht)</translation>
    </message>
    <message>
        <source>(kept)</source>
        <translation>(behalten)</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
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
        <source>{name} (read only) – Copydesk</source>
        <translation>{name} (nur lesen) – Copydesk</translation>
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
    <name>NoiseSwitch</name>
    <message>
        <source>A rough translation ({n} sure findings): hints are shown</source>
        <translation>Eine grobe Übersetzung ({n} sichere Befunde): Hinweise werden gezeigt</translation>
    </message>
    <message>
        <source>A good translation ({n} sure findings): hints are hidden, their button shows them</source>
        <translation>Eine gute Übersetzung ({n} sichere Befunde): Hinweise sind ausgeblendet, ihr Knopf zeigt sie</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Language of the texts</source>
        <translation>Sprache der Texte</translation>
    </message>
    <message>
        <source>How to check</source>
        <translation>Wie geprüft wird</translation>
    </message>
    <message>
        <source>by settings and text</source>
        <translation>nach Einstellungen und Text</translation>
    </message>
    <message>
        <source>Those in use</source>
        <translation>Die benutzten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Attention: also what is often a false alarm</source>
        <translation>Aufmerksam: auch, was oft falscher Alarm ist</translation>
    </message>
    <message>
        <source>Apply s&amp;afe fixes to copies; the originals stay as they are</source>
        <translation>Si&amp;chere Korrekturen in Kopien vornehmen; die Originale bleiben</translation>
    </message>
    <message>
        <source>Folder for the copies and their change logs</source>
        <translation>Ordner für die Kopien und ihre Protokolle</translation>
    </message>
    <message>
        <source>Folder for the copies</source>
        <translation>Ordner für die Kopien</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>W&amp;ählen…</translation>
    </message>
    <message>
        <source>Choose the folder for the copies</source>
        <translation>Ordner für die Kopien wählen</translation>
    </message>
    <message>
        <source>Write a &amp;report beside each:</source>
        <translation>Bericht daneben schreiben:</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Art des Berichts</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>Sp&amp;rache:</translation>
    </message>
    <message>
        <source>&amp;Glossaries:</source>
        <translation>G&amp;lossare:</translation>
    </message>
    <message>
        <source>&amp;Checks:</source>
        <translation>&amp;Prüfungen:</translation>
    </message>
    <message>
        <source>Apart from that, each text is checked by the copydesk.toml above it, if there is one.</source>
        <translation>Sonst gilt für jeden Text die copydesk.toml über ihm, wenn es eine gibt.</translation>
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
    <message>
        <source>Nothing that can be done now is called that.</source>
        <translation>So heißt nichts, was jetzt getan werden kann.</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>{name}: stays where it is</source>
        <translation>{name}: bleibt, wo es ist</translation>
    </message>
    <message>
        <source>These two units cannot be joined</source>
        <translation>Diese beiden Einheiten lassen sich nicht verbinden</translation>
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
    <name>Preview</name>
    <message>
        <source>Hits in this text</source>
        <translation>Treffer in diesem Text</translation>
    </message>
    <message>
        <source>No hits in this text</source>
        <translation>Keine Treffer in diesem Text</translation>
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
    <name>QueueModel</name>
    <message>
        <source>{row}, {n} findings here</source>
        <translation>{row}, {n} Befunde hier</translation>
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
        <source>No findings of this kind – Esc clears the filter</source>
        <translation>Keine Befunde dieser Art – Esc leert den Filter</translation>
    </message>
</context>
<context>
    <name>Recent</name>
    <message>
        <source>{done} of {total} decided</source>
        <translation>{done} von {total} entschieden</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Discard “{name}”?</source>
        <translation>„{name}“ verwerfen?</translation>
    </message>
    <message>
        <source>It is in no file: nothing brings it back.</source>
        <translation>Der Text steht in keiner Datei: nichts bringt ihn zurück.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft…</translation>
    </message>
    <message>
        <source>Open, but hidden by the filter: {n}.</source>
        <translation>Offen, aber vom Filter ausgeblendet: {n}.</translation>
    </message>
    <message>
        <source>All that is shown is decided</source>
        <translation>Alles Gezeigte ist entschieden</translation>
    </message>
    <message>
        <source>Esc clears the filter.</source>
        <translation>Esc leert den Filter.</translation>
    </message>
    <message>
        <source>No finding passes the filter</source>
        <translation>Der Filter lässt keinen Befund durch</translation>
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
        <source>Hide h&amp;ints in a text with few errors</source>
        <translation>Hinweise in Texten mit wenigen &amp;Fehlern ausblenden</translation>
    </message>
    <message>
        <source>In a good translation few of them are right; a button above the list shows them.</source>
        <translation>In einer guten Übersetzung stimmen nur wenige; ein Knopf über der Liste zeigt sie.</translation>
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
    <name>Rows</name>
    <message>
        <source>{n} here · {place}</source>
        <translation>{n} hier · {place}</translation>
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
        <source>&amp;Changes in Word documents:</source>
        <translation>Ände&amp;rungen in Word-Dokumenten:</translation>
    </message>
    <message>
        <source>“Save as” offers all ways. Copies of a batch are made in this one.</source>
        <translation>„Speichern unter“ bietet alle Arten an. Kopien eines Stapels entstehen auf diese.</translation>
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
        <source>{path}: is one of the texts or logs; choose another name</source>
        <translation>{path}: ist einer der Texte oder Protokolle; einen anderen Namen wählen</translation>
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
        <source>Cleaned text · read-only</source>
        <translation>Bereinigter Text · nur lesen</translation>
    </message>
    <message>
        <source>Cleaned text, editable</source>
        <translation>Bereinigter Text, bearbeitbar</translation>
    </message>
    <message>
        <source>Cleaned text, read only</source>
        <translation>Bereinigter Text, nur lesen</translation>
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
    <name>SourceDesk</name>
    <message>
        <source>Open its source</source>
        <translation>Ausgangstext öffnen</translation>
    </message>
    <message>
        <source>{name} or the text has changed: what was paired by hand is paired anew.</source>
        <translation>{name} oder der Text hat sich geändert: Was von Hand gepaart war, ist neu gepaart.</translation>
    </message>
    <message>
        <source>{n} of {all} paragraphs are surely paired with {name}; only those are compared.</source>
        <translation>{n} von {all} Absätzen sind sicher mit {name} gepaart; nur diese werden verglichen.</translation>
    </message>
    <message>
        <source>none found</source>
        <translation>keiner gefunden</translation>
    </message>
    <message>
        <source>paired by hand</source>
        <translation>von Hand gepaart</translation>
    </message>
    <message>
        <source>{n} % sure</source>
        <translation>{n} % sicher</translation>
    </message>
    <message>
        <source>{n} % sure: not compared</source>
        <translation>{n} % sicher: nicht verglichen</translation>
    </message>
    <message>
        <source>The source ends here</source>
        <translation>Der Ausgangstext endet hier</translation>
    </message>
</context>
<context>
    <name>SourceStrip</name>
    <message>
        <source>▲ Paragraph before</source>
        <translation>▲ Absatz davor</translation>
    </message>
    <message>
        <source>Pair with the source before</source>
        <translation>Mit dem Ausgangstext davor paaren</translation>
    </message>
    <message>
        <source>▼ Paragraph behind</source>
        <translation>▼ Absatz dahinter</translation>
    </message>
    <message>
        <source>Pair with the source behind</source>
        <translation>Mit dem Ausgangstext dahinter paaren</translation>
    </message>
    <message>
        <source>As computed</source>
        <translation>Wie berechnet</translation>
    </message>
    <message>
        <source>Take back what was paired by hand</source>
        <translation>Zurücknehmen, was von Hand gepaart wurde</translation>
    </message>
    <message>
        <source>Source of this paragraph, read only</source>
        <translation>Ausgangstext dieses Absatzes, nur zum Lesen</translation>
    </message>
    <message>
        <source>Source of paragraph {n}</source>
        <translation>Ausgangstext von Absatz {n}</translation>
    </message>
    <message>
        <source>Paragraph {n}</source>
        <translation>Absatz {n}</translation>
    </message>
    <message>
        <source>Context: {context}</source>
        <translation>Kontext: {context}</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>Marked: {text}</source>
        <translation>Markiert: {text}</translation>
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
        <source>Open with its source…</source>
        <translation>Mit Ausgangstext öffnen…</translation>
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
    <message>
        <source>Remove {name} from the list</source>
        <translation>{name} von der Liste nehmen</translation>
    </message>
    <message>
        <source>Remove from the list; the file stays</source>
        <translation>Von der Liste nehmen; die Datei bleibt</translation>
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
        <source>Checks: {n}</source>
        <translation>Prüfungen: {n}</translation>
    </message>
    <message>
        <source>Glossaries: {names}</source>
        <translation>Glossare: {names}</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>Wörter: {words}</translation>
    </message>
    <message>
        <source>Glossary: {name}</source>
        <translation>Glossar: {name}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>{saved}, changed since</source>
        <translation>{saved}, seither geändert</translation>
    </message>
    <message>
        <source>Saved {n} s ago</source>
        <translation>Vor {n} s gespeichert</translation>
    </message>
    <message>
        <source>Saved {n} min ago</source>
        <translation>Vor {n} min gespeichert</translation>
    </message>
    <message>
        <source>Saved {n} h ago</source>
        <translation>Vor {n} h gespeichert</translation>
    </message>
    <message>
        <source>Checking {n} %</source>
        <translation>{n} % geprüft</translation>
    </message>
    <message>
        <source>READING ONLY</source>
        <translation>NUR LESEN</translation>
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
    <name>Subtitles</name>
    <message>
        <source>Subtitles</source>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>&amp;Characters in a line:</source>
        <translation>&amp;Zeichen in einer Zeile:</translation>
    </message>
    <message>
        <source>&amp;Lines of a subtitle:</source>
        <translation>Zei&amp;len eines Untertitels:</translation>
    </message>
    <message>
        <source>Characters a &amp;second:</source>
        <translation>Zeichen in der &amp;Sekunde:</translation>
    </message>
    <message>
        <source>Limits as they co&amp;me</source>
        <translation>&amp;Übliche Grenzen</translation>
    </message>
    <message>
        <source>Checked in SRT and WebVTT files. For children, 13 to 17 characters a second are usual; a sign of Chinese, Japanese or Korean counts as two.</source>
        <translation>Geprüft in SRT- und WebVTT-Dateien. Für Kinder sind 13 bis 17 Zeichen in der Sekunde üblich; ein Zeichen des Chinesischen, Japanischen oder Koreanischen zählt doppelt.</translation>
    </message>
</context>
<context>
    <name>Summaries</name>
    <message>
        <source>Table of the files (*.csv)</source>
        <translation>Tabelle der Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Report of all changes</source>
        <translation>Bericht über alle Änderungen</translation>
    </message>
    <message>
        <source>Export the summary</source>
        <translation>Zusammenfassung exportieren</translation>
    </message>
    <message>
        <source>{path}: there is no report “{kind}”; there are {kinds}</source>
        <translation>{path}: Einen Bericht „{kind}“ gibt es nicht; es gibt {kinds}</translation>
    </message>
    <message>
        <source>{path}: nothing was cleaned, so there are no changes to report; export a table</source>
        <translation>{path}: Nichts wurde bereinigt, es gibt also keine Änderungen zu berichten; exportieren Sie eine Tabelle</translation>
    </message>
    <message>
        <source>Making the report…</source>
        <translation>Der Bericht entsteht…</translation>
    </message>
    <message>
        <source>Written to {path}</source>
        <translation>Geschrieben nach {path}</translation>
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
        <source>Glossaries: {names}.</source>
        <translation>Glossare: {names}.</translation>
    </message>
    <message>
        <source>Nothing flagged</source>
        <translation>Nichts gemeldet</translation>
    </message>
</context>
<context>
    <name>TermDesk</name>
    <message>
        <source>Added to the glossary {name}</source>
        <translation>Zum Glossar {name} hinzugefügt</translation>
    </message>
    <message>
        <source>The glossary {name} has changes that are not saved; save them first</source>
        <translation>Das Glossar {name} hat ungespeicherte Änderungen; speichern Sie sie zuerst</translation>
    </message>
</context>
<context>
    <name>TooLong</name>
    <message>
        <source>A text of {n} million characters is slow to work on: it is open for reading only.</source>
        <translation>Ein Text von {n} Millionen Zeichen lässt sich nur langsam bearbeiten: Er ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Edit it all the same</source>
        <translation>Trotzdem bearbeiten</translation>
    </message>
    <message>
        <source>Split it…</source>
        <translation>Aufteilen…</translation>
    </message>
    <message>
        <source>Where are the parts to go?</source>
        <translation>Wohin sollen die Teile?</translation>
    </message>
    <message>
        <source>{path}: is there already; choose another folder</source>
        <translation>{path}: ist schon da; wählen Sie einen anderen Ordner</translation>
    </message>
</context>
<context>
    <name>Watch</name>
    <message>
        <source>Go on with mine</source>
        <translation>Mit meinem Stand weitermachen</translation>
    </message>
    <message>
        <source>{name} is no longer there.</source>
        <translation>{name} ist nicht mehr da.</translation>
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
        <source>Show differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>What another program changed in {name} since it was opened here:</source>
        <translation>Was ein anderes Programm in {name} geändert hat, seit die Datei hier geöffnet wurde:</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
</context>
</TS>
