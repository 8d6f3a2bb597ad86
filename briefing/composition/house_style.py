"""The house style: how a brief of this organisation looks and which sections it has, read from TOML files."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from briefing.resource_files import resource
from briefing.sentences import sentence

DEFAULT_STYLE = "standard"

# WCAG 2.2, success criterion 1.4.3 (level AA), text below 18 pt.
LEAST_CONTRAST = 4.5
# Below 8 pt printed briefs are not read (pdf.md, brief.md).
LEAST_TEXT_SIZE = 8.0

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


class HouseStyleError(ValueError):
    """A house style that can't be used; the message names the file, the field and the remedy."""


class Paper(StrEnum):
    """Size of the sheet."""

    A4 = "A4"
    LETTER = "Letter"


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours as "#RRGGBB"; text colours reach AA contrast on white and on `panel`.

    Args:
        text: body text.
        muted: notes, captions, table heads.
        accent: headings, links, bars of charts.
        panel: ground of the bottom line and of key figures.
        judged: ground of the analyst's judgement (ICD 203: set apart from what is reported).
        rule: hairlines; carries no meaning.
        warning: DRAFT, unreviewed and stale marks.
    """

    text: str = "#1B1F24"
    muted: str = "#4C545E"
    accent: str = "#0B4F7A"
    panel: str = "#EEF3F7"
    judged: str = "#F6F1E4"
    rule: str = "#C3CAD2"
    warning: str = "#9A3412"


@dataclass(frozen=True, slots=True)
class Fonts:
    """Font families of resources/fonts/fonts.toml and text sizes in points.

    Args:
        body: family of running text.
        heading: family of headings.
        size: size of running text.
        small: size of tables, notes and sources; never below 8.
        extra: TrueType files of the house beside its style, asked when the families lack a glyph.
    """

    body: str = "Noto Sans"
    heading: str = "Noto Sans"
    size: float = 9.5
    small: float = 8.5
    extra: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkingStyle:
    """Marking that a new brief starts with; empty means that the analyst has to choose (brief.md, rule 12).

    Args:
        label: "TLP:AMBER" or a marking of the house.
        note: further restriction printed with it.
    """

    label: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How the briefs of a house look.

    Args:
        name: key of the style, its file name without ".toml".
        title: its name in the dialog.
        organisation: the house, printed in the title block and in the header.
        logo: path of a PNG or JPEG file, empty for none.
        paper: size of the sheet.
        date_format: strftime pattern of printed days.
        hyphenation: divide words at line ends.
        colours: the palette.
        fonts: families and sizes.
        marking: what a new brief is marked with.
        sections: names of sections in the order of the house; those not listed follow in the usual order.
        sections_off: names of sections that this house never prints.
    """

    name: str = DEFAULT_STYLE
    title: str = "Standard"
    organisation: str = ""
    logo: str = ""
    paper: Paper = Paper.A4
    date_format: str = "%d %B %Y"
    hyphenation: bool = True
    colours: Colours = field(default_factory=Colours)
    fonts: Fonts = field(default_factory=Fonts)
    marking: MarkingStyle = field(default_factory=MarkingStyle)
    sections: tuple[str, ...] = ()
    sections_off: tuple[str, ...] = ()

    def with_paper(self, paper: Paper) -> "HouseStyle":
        """Return the style for another sheet."""
        return replace(self, paper=paper)


def shipped_styles() -> tuple[str, ...]:
    """Return the names of the styles that come with the program, the default first."""
    names = sorted(path.stem for path in resource("styles").glob("*.toml"))
    return (DEFAULT_STYLE, *(name for name in names if name != DEFAULT_STYLE))


def load_house_style(name_or_path: str | Path = DEFAULT_STYLE) -> HouseStyle:
    """Read a house style.

    Args:
        name_or_path: name of a shipped style, or the path of a TOML file of the house.

    Raises:
        HouseStyleError: the file is missing, is not TOML, or a field in it does not fit.
    """
    path = Path(name_or_path)
    if path.suffix != ".toml":
        path = resource("styles", f"{name_or_path}.toml")
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        known = ", ".join(shipped_styles())
        raise HouseStyleError(
            sentence(
                "There is no house style '{name}'; choose one of {known} or give a .toml file.",
                name=name_or_path,
                known=known,
            )
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise HouseStyleError(
            sentence(
                "The house style {name} is not a valid TOML file: {error}.",
                name=path.name,
                error=error,
            )
        ) from error
    return style_from(values, path)


def style_from(values: Mapping[str, Any], path: Path) -> HouseStyle:
    """Make a house style of the contents of its file.

    Args:
        values: the parsed TOML.
        path: the file, for messages, for the style's name and for the logo beside it.

    Raises:
        HouseStyleError: a field is unknown or does not fit.
    """
    parts = {"colours": Colours, "fonts": Fonts, "marking": MarkingStyle}
    plain = {key: value for key, value in values.items() if key not in parts}
    groups = {key: _group(form, values.get(key, {}), f"{path.name} [{key}]") for key, form in parts.items()}
    style: HouseStyle = _group(HouseStyle, {"name": path.stem, **plain, **groups}, path.name)
    if style.paper not in list(Paper):
        raise HouseStyleError(
            sentence(
                "{name}: paper is '{paper}'; write A4 or Letter.",
                name=path.name,
                paper=style.paper,
            )
        )
    style = replace(style, paper=Paper(style.paper))
    if style.logo and not Path(style.logo).is_absolute():
        style = replace(style, logo=str(path.parent / style.logo))
    # Paths count from the style's own file; absolute ones stay as they are.
    extra = tuple(str(path.parent / font) for font in style.fonts.extra)
    style = replace(style, fonts=replace(style.fonts, extra=extra))
    _check(style, path.name)
    return style


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _group(form: type[Any], values: Mapping[str, Any], place: str) -> Any:
    known = {f.name for f in fields(form)}
    for key in values:
        if key not in known:
            raise HouseStyleError(
                sentence(
                    "{place}: '{key}' is not a field; it can have {known}.",
                    place=place,
                    key=key,
                    known=", ".join(sorted(known)),
                )
            )
    return form(**{key: tuple(v) if isinstance(v, list) else v for key, v in values.items()})


def _check(style: HouseStyle, place: str) -> None:
    colours = style.colours
    for colour in fields(Colours):
        value = getattr(colours, colour.name)
        if not isinstance(value, str) or not _COLOUR.fullmatch(value):
            raise HouseStyleError(
                sentence(
                    "{place}: colour '{name}' is '{value}'; write it as #RRGGBB.",
                    place=place,
                    name=colour.name,
                    value=value,
                )
            )
    for name in ("text", "muted", "accent", "warning"):
        for ground in ("#FFFFFF", colours.panel, colours.judged):
            ratio = contrast(getattr(colours, name), ground)
            if ratio < LEAST_CONTRAST:
                raise HouseStyleError(
                    sentence(
                        "{place}: colour '{name}' reaches a contrast of {ratio} on {ground}; make it darker "
                        "until it reaches {least} (WCAG AA).",
                        place=place,
                        name=name,
                        ratio=f"{ratio:.1f}",
                        ground=ground,
                        least=LEAST_CONTRAST,
                    )
                )
    if min(style.fonts.size, style.fonts.small) < LEAST_TEXT_SIZE:
        raise HouseStyleError(
            sentence(
                "{place}: text below {size} pt is not read; make the sizes larger.",
                place=place,
                size=f"{LEAST_TEXT_SIZE:g}",
            )
        )


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
