"""Sections of a brief about a conflict that never was, in places that do not exist."""

# ruff: noqa: E501 - sentences read better whole

from briefing.composition.document import (
    Align,
    BulletList,
    Cell,
    ChangeChart,
    ChartPoint,
    CitedPassage,
    Column,
    KeyFigure,
    KeyFigures,
    LocatorMap,
    MapPlace,
    Marking,
    Paragraph,
    RangeBar,
    RangeChart,
    Row,
    Run,
    RunStyle,
    Section,
    SourceEntry,
    Table,
    Tone,
)

AMBER = Marking("TLP:AMBER", "#FFC000", "#000000")

HASH = "4f0c9a1d7be2583366a0c1e9d5477fb21c08e6ad93f2417705bb6e8a3d9c1f60"


def paragraph(*parts: Run | str, **kind: object) -> Paragraph:
    return Paragraph(tuple(p if isinstance(p, Run) else Run(p) for p in parts), **kind)


def cell(*parts: Run | str, header: bool = False, **kind: object) -> Cell:
    return Cell((paragraph(*parts, **kind),), header=header)


def osk_sources() -> tuple[SourceEntry, ...]:
    return (
        SourceEntry(
            1,
            "a1",
            "Veldran Courier",
            "Shelling along the Osk river kills soldiers on both sides, ministries say",
            "Mira Toll and Jano Pesk",
            "14 March 2031, 18:40 UTC",
            "15 March 2031, 06:02 UTC",
            "https://courier.example/world/osk-river-shelling",
            "English",
            HASH,
            "B",
            "",
            (
                CitedPassage(
                    "fact-f1",
                    "The Veldran defence ministry said at least 49 of its soldiers were killed overnight.",
                    ("f1",),
                ),
                CitedPassage(
                    "fact-f2",
                    "Korvish officials acknowledged the loss of up to 50 troops and said 12 others were missing.",
                    ("f2", "f3"),
                ),
            ),
        ),
        SourceEntry(
            2,
            "a2",
            "Agence Littoral",
            "Ceasefire announced at Osk crossing, then disputed",
            "",
            "15 March 2031",
            "15 March 2031, 06:05 UTC",
            "https://littoral.example/dispatch/88213?lang=en&part=2",
            "French",
            HASH[::-1],
            "B",
            "",
            (
                CitedPassage(
                    "fact-f4",
                    "A ceasefire brokered by the Lowland Union took effect at 20:00 local time, the mediator said.",
                    ("f4",),
                ),
                CitedPassage(
                    "fact-f5",
                    "Within three hours Korva accused Veldra of firing across the river at Hask.",
                    ("f5",),
                ),
            ),
        ),
        SourceEntry(
            3,
            "a3",
            "Nahr Observer",
            "Foreign minister: “We did not start this”",
            "R. Dahan",
            "15 March 2031, 09:12 UTC",
            "15 March 2031, 09:40 UTC",
            "ftp://nahr.example/raw.txt",
            "Arabic",
            HASH[5:] + "abcde",
            "C",
            "Agence Littoral",
            (CitedPassage("fact-f6", "قال الوزير إن 34 مدنياً أصيبوا (بينهم 7 أطفال) يوم الاثنين.", ("f6",)),),
        ),
    )


def osk_casualties() -> Section:
    table = Table(
        "People killed, wounded and missing, by claim; claims are not added up",
        (
            Column("Claimant", 2.0),
            Column("Whose loss", 1.5),
            Column("Outcome", 1.1),
            Column("Count", 0.9, Align.END),
            Column("Period and place", 2.1),
            Column("Grade", 0.7),
        ),
        (
            Row(
                (
                    cell("Veldran defence ministry", header=True),
                    cell("Veldran soldiers"),
                    cell("killed"),
                    cell(Run("≥ 49", RunStyle.STRONG, ("f1",), (1,))),
                    cell("night to 14 March, Osk river"),
                    cell("B3"),
                )
            ),
            Row(
                (
                    cell("Korvish officials", header=True),
                    cell("Korvish troops"),
                    cell("killed"),
                    cell(Run("≤ 50", RunStyle.STRONG, ("f2",), (1,))),
                    cell("not stated"),
                    cell("B3"),
                )
            ),
            Row(
                (
                    cell("of these", header=True),
                    cell("Korvish troops"),
                    cell("missing"),
                    cell(Run("12", RunStyle.STRONG, ("f3",), (1,))),
                    cell("not stated"),
                    cell("B3"),
                ),
                level=1,
            ),
            Row(
                (
                    cell("Foreign minister of Nahr", header=True, unreviewed=True),
                    cell("civilians"),
                    cell("wounded"),
                    cell(Run("34", RunStyle.STRONG, ("f6",), (3,))),
                    cell("Monday"),
                    cell("C4"),
                )
            ),
        ),
    )
    chart = RangeChart(
        "Killed, as each side counts its own",
        (
            RangeBar("Veldran defence ministry: own soldiers", 49, None, "≥ 49", ("f1",), (1,)),
            RangeBar("Korvish officials: own troops", None, 50, "≤ 50", ("f2",), (1,)),
            RangeBar("Korvish officials: own missing", 12, 12, "12", ("f3",), (1,)),
            RangeBar("Hospital of Hask: bodies received", 30, 41, "30–41", ("f6",), (3,), unreviewed=True),
        ),
        "people",
        "Bar chart of tolls. Veldra counts at least 49 of its soldiers killed. Korva counts up to 50 of its troops "
        "killed and 12 missing. The hospital of Hask received 30 to 41 bodies.",
    )
    change = ChangeChart(
        "Veldran soldiers killed, by edition of this brief",
        (ChartPoint("No. 10", 20, 25), ChartPoint("No. 11", 38, None), ChartPoint("No. 12", 49, None)),
        "people, as claimed by the Veldran defence ministry",
        "Chart of the toll by edition: 20 to 25, then at least 38, now at least 49.",
    )
    return Section("casualties", "Casualties", (table, chart, change))


def osk_opening() -> tuple[Section, ...]:
    return (
        Section(
            "bottom_line",
            "Bottom line",
            (
                paragraph(
                    "The ceasefire announced on 14 March is contested: the mediator says that it holds, Korva says "
                    "that it was broken within three hours.",
                    Run("", sources=(2,)),
                    " Veldra reports ",
                    Run("at least 49", fact_ids=("f1",), sources=(1,)),
                    " soldiers killed, Korva ",
                    Run("up to 50", fact_ids=("f2",), sources=(1,)),
                    ". No independent party has confirmed either figure.",
                ),
            ),
        ),
        Section(
            "key_figures",
            "Key figures",
            (
                KeyFigures(
                    (
                        KeyFigure(
                            Run("≥ 49", fact_ids=("f1",), sources=(1,)),
                            "Veldran soldiers killed",
                            "Night to 14 March, as the Veldran defence ministry counts its own.",
                        ),
                        KeyFigure(
                            Run("≤ 50", fact_ids=("f2",), sources=(1,)),
                            "Korvish troops killed",
                            "As Korvish officials count their own; no lower bound given.",
                        ),
                        KeyFigure(
                            Run("34", fact_ids=("f6",), sources=(3,)),
                            "civilians wounded",
                            "As the foreign minister of Nahr says; among them 7 children.",
                            unreviewed=True,
                        ),
                        KeyFigure(Run("not stated"), "displaced", "No source gives a figure."),
                    )
                ),
            ),
        ),
        Section(
            "highlights",
            "Highlights",
            (
                BulletList(
                    (
                        paragraph(
                            "A ceasefire took effect at 20:00 local time (16:00 UTC) on 14 March, "
                            "the Lowland Union said.",
                            Run("", sources=(2,)),
                        ),
                        paragraph(
                            "Korva accused Veldra of firing at Hask; Veldra has not commented.",
                            Run("", sources=(2,)),
                        ),
                        paragraph("Both ministries raised the count of their own dead since brief No. 11."),
                    )
                ),
            ),
        ),
    )


def osk_closing() -> tuple[Section, ...]:
    quote = "قال الوزير إن 34 مدنياً أصيبوا (بينهم 7 أطفال) يوم الاثنين."
    return (
        Section(
            "statements",
            "Attributed statements",
            (
                paragraph(
                    "Foreign minister of Nahr, at a press conference on 15 March:", Run("", sources=(3,))
                ),
                Paragraph(
                    (Run(quote, RunStyle.QUOTE, ("f6",), language="ar"),),
                    tone=Tone.QUOTED,
                    right_to_left=True,
                ),
                paragraph(
                    "“The minister said that 34 civilians were wounded (7 children among them) on Monday.” "
                    "(translation of the desk)",
                    tone=Tone.QUOTED,
                ),
                paragraph(
                    "Names in their own letters: Հայաստան, Azərbaycan, საქართველო, Україна, Ελλάδα, ישראל, "
                    "№ 7, 100 ₼."
                ),
            ),
        ),
        Section(
            "map",
            "Locator map",
            (
                LocatorMap(
                    (
                        MapPlace("Hask", 41.2, 44.9, "village"),
                        MapPlace("Osk crossing", 40.7, 45.6, "approximate"),
                        MapPlace("Veldra", 40.1, 44.2),
                    ),
                    "Names and boundaries shown do not imply a position on the status of any territory.",
                    "Map with three places: Hask in the north, Osk crossing south-east of it, Veldra in the south-west.",
                ),
            ),
        ),
        Section(
            "assessment",
            "Assessment",
            (
                paragraph(
                    "It is likely that shelling goes on at a lower level over the next three days. Both sides have left "
                    "the river line open to withdrawal, and neither has called up reserves.",
                    tone=Tone.JUDGED,
                ),
                paragraph(
                    "Confidence: moderate, since two of three sources are parties to the conflict.",
                    tone=Tone.JUDGED,
                ),
            ),
            stale=True,
        ),
        Section(
            "caveats",
            "Verification and caveats",
            (
                BulletList(
                    (
                        paragraph("Neither toll has been verified by an independent party."),
                        paragraph(
                            "The Nahr Observer carries a copy of Agence Littoral; the two count as one source."
                        ),
                    ),
                    ordered=True,
                ),
            ),
        ),
        Section("sources", "Sources", ()),
    )
