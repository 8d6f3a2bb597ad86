<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>Fetch %n page(s) from the network? Nothing is fetched unless you say so.</source>
        <translation>
            <numerusform>Fetch %n page from the network? Nothing is fetched unless you say so.</numerusform>
            <numerusform>Fetch %n pages from the network? Nothing is fetched unless you say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out, see the list</source>
        <translation>
            <numerusform>%n left out, see the list</numerusform>
            <numerusform>%n left out, see the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BriefWorkspace</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>DRAFT, %n unreviewed fact(s)</source>
        <translation>
            <numerusform>DRAFT, %n unreviewed fact</numerusform>
            <numerusform>DRAFT, %n unreviewed facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n unreviewed fact(s)</source>
        <translation>
            <numerusform>%n unreviewed fact</numerusform>
            <numerusform>%n unreviewed facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) in conflict with another</source>
        <translation>
            <numerusform>%n fact in conflict with another</numerusform>
            <numerusform>%n facts in conflict with another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) with a change that is not kept yet</source>
        <translation>
            <numerusform>%n fact with a change that is not kept yet</numerusform>
            <numerusform>%n facts with a change that is not kept yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) without a date</source>
        <translation>
            <numerusform>%n article without a date</numerusform>
            <numerusform>%n articles without a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) on facts that changed</source>
        <translation>
            <numerusform>%n text on facts that changed</numerusform>
            <numerusform>%n texts on facts that changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreviewed fact(s) will be in it, and every page will say DRAFT.</source>
        <translation>
            <numerusform>%n unreviewed fact will be in it, and every page will say DRAFT.</numerusform>
            <numerusform>%n unreviewed facts will be in it, and every page will say DRAFT.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreviewed fact(s) will be left out.</source>
        <translation>
            <numerusform>%n unreviewed fact will be left out.</numerusform>
            <numerusform>%n unreviewed facts will be left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactPanel</name>
    <message numerus="yes">
        <source>Reviewed together with %n other report(s) of it, in: {titles}</source>
        <translation>
            <numerusform>Reviewed together with %n other report of it, in: {titles}</numerusform>
            <numerusform>Reviewed together with %n other reports of it, in: {titles}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemsPanel</name>
    <message numerus="yes">
        <source>%n unreviewed fact(s)</source>
        <translation>
            <numerusform>%n unreviewed fact</numerusform>
            <numerusform>%n unreviewed facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) with a change that is not kept yet</source>
        <translation>
            <numerusform>%n fact with a change that is not kept yet</numerusform>
            <numerusform>%n facts with a change that is not kept yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) in conflict with another</source>
        <translation>
            <numerusform>%n fact in conflict with another</numerusform>
            <numerusform>%n facts in conflict with another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) on facts that changed</source>
        <translation>
            <numerusform>%n text on facts that changed</numerusform>
            <numerusform>%n texts on facts that changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) without a date</source>
        <translation>
            <numerusform>%n article without a date</numerusform>
            <numerusform>%n articles without a date</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) whose article can't be read.</source>
        <translation>
            <numerusform>%n fact whose article can't be read.</numerusform>
            <numerusform>%n facts whose article can't be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>%n fact</numerusform>
            <numerusform>%n facts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s)</source>
        <translation>
            <numerusform>%n proposal</numerusform>
            <numerusform>%n proposals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) of the brief</source>
        <translation>
            <numerusform>%n setting of the brief</numerusform>
            <numerusform>%n settings of the brief</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edition(s)</source>
        <translation>
            <numerusform>%n edition</numerusform>
            <numerusform>%n editions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestsOnField</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewWorkspace</name>
    <message numerus="yes">
        <source>Confirm the %n unreviewed fact(s) that the list shows now? One undo takes it back.</source>
        <translation>
            <numerusform>Confirm the %n unreviewed fact that the list shows now? One undo takes it back.</numerusform>
            <numerusform>Confirm the %n unreviewed facts that the list shows now? One undo takes it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesWorkspace</name>
    <message numerus="yes">
        <source>%n article(s) without a publication date: relative dates stay unresolved.</source>
        <translation>
            <numerusform>%n article without a publication date: relative dates stay unresolved.</numerusform>
            <numerusform>%n articles without a publication date: relative dates stay unresolved.</numerusform>
        </translation>
    </message>
</context>
</TS>