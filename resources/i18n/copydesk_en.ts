<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BatchDesk</name>
    <message numerus="yes">
        <source>Passed over, of no format that Copydesk reads: %n file(s)</source>
        <translation>
            <numerusform>Passed over, of no format that Copydesk reads: %n file</numerusform>
            <numerusform>Passed over, of no format that Copydesk reads: %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchWindow</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixesDialog</name>
    <message numerus="yes">
        <source>Left out, as the file cannot hold them: %n fix(es).</source>
        <translation>
            <numerusform>Left out, as the file cannot hold them: %n fix.</numerusform>
            <numerusform>Left out, as the file cannot hold them: %n fixes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n fix(es)</source>
        <translation>
            <numerusform>Apply %n fix</numerusform>
            <numerusform>Apply %n fixes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryWindow</name>
    <message numerus="yes">
        <source>%n entry(ies)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preferring</name>
    <message numerus="yes">
        <source>Decide %n finding(s) at once?</source>
        <translation>
            <numerusform>Decide %n finding at once?</numerusform>
            <numerusform>Decide %n findings at once?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %n finding(s)</source>
        <translation>
            <numerusform>Decide %n finding</numerusform>
            <numerusform>Decide %n findings</numerusform>
        </translation>
    </message>
</context>
</TS>
