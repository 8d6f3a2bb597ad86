"""House styles: those that ship, and what is wrong with others, said in one sentence."""

import pytest

from briefing.composition.house_style import (
    LEAST_CONTRAST,
    LEAST_TEXT_SIZE,
    HouseStyleError,
    Paper,
    contrast,
    load_house_style,
    shipped_styles,
)
from briefing.publishing import ExportError, ExportOptions, exporters
from briefing.publishing.pdf.fonts import FontSet
from briefing.resource_files import resource
from tests.publishing.pdf_reading import opened, page_texts, publish, text_sizes
from tests.publishing.sample_briefs import osk_brief


def test_three_styles_ship_the_default_first():
    names = shipped_styles()
    assert names[0] == "standard"
    assert len(names) >= 3


@pytest.mark.parametrize("name", shipped_styles())
def test_shipped_style_makes_a_readable_brief(name):
    style = load_house_style(name)
    colours = style.colours
    for colour in (colours.text, colours.muted, colours.accent, colours.warning):
        assert min(contrast(colour, g) for g in ("#FFFFFF", colours.panel, colours.judged)) >= LEAST_CONTRAST
    content = publish(osk_brief(), name)
    with opened(content) as pdf:
        assert min(text_sizes(pdf)) >= LEAST_TEXT_SIZE
        width = float(pdf.pages[0].mediabox[2])
    assert width == pytest.approx(612 if style.paper is Paper.LETTER else 595.28, abs=0.1)
    assert "Osk river" in page_texts(content)[0]


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("paper = 'A5'", "paper is 'A5'"),
        ("colour = 1", "'colour' is not a field"),
        ("[colours]\ntext = 'red'", "write it as #RRGGBB"),
        ("[colours]\nmuted = '#999999'", "contrast"),
        ("[fonts]\nsmall = 6.0", "below 8 pt"),
        ("[fonts", "not a valid TOML file"),
    ],
)
def test_a_wrong_style_is_refused_with_file_and_field(tmp_path, text, words):
    path = tmp_path / "ours.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(HouseStyleError, match="ours") as error:
        load_house_style(path)
    assert words in str(error.value)


def test_a_missing_style_names_those_there_are():
    with pytest.raises(HouseStyleError, match="standard"):
        load_house_style("none")


def test_a_font_of_the_house_stands_beside_its_style_and_sets_what_is_missing(tmp_path):
    (tmp_path / "house.ttf").write_bytes(resource("fonts", "NotoSansGeorgian-Regular.ttf").read_bytes())
    path = tmp_path / "ours.toml"
    path.write_text("[fonts]\nextra = ['house.ttf']", encoding="utf-8")
    style = load_house_style(path)
    assert style.fonts.extra == (str(tmp_path / "house.ttf"),)
    face = FontSet(style.fonts)["regular"].face_of("ⴀ")
    assert face is not None


def test_an_unknown_font_is_named(tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text("[fonts]\nbody = 'Comic'", encoding="utf-8")
    with pytest.raises(ExportError, match="'Comic'"):
        exporters()["pdf"].export(osk_brief(), load_house_style(path), ExportOptions())


def test_a_logo_is_a_figure_with_the_name_of_the_house(tmp_path):
    from PIL import Image

    Image.new("RGBA", (400, 100), (11, 79, 122, 255)).save(tmp_path / "logo.png")
    path = tmp_path / "ours.toml"
    path.write_text("organisation = 'House of Examples'\nlogo = 'logo.png'", encoding="utf-8")
    content = exporters()["pdf"].export(osk_brief(), load_house_style(path), ExportOptions())
    with opened(content) as pdf:
        from tests.publishing.pdf_reading import roles

        assert "House of Examples" in [str(figure.Alt) for figure in roles(pdf, "/Figure")]


def test_a_logo_that_is_no_picture_is_refused(tmp_path):
    (tmp_path / "logo.png").write_bytes(b"not a picture")
    path = tmp_path / "ours.toml"
    path.write_text("logo = 'logo.png'", encoding="utf-8")
    with pytest.raises(ExportError, match=r"logo\.png"):
        exporters()["pdf"].export(osk_brief(), load_house_style(path), ExportOptions())


def test_the_furniture_of_large_print_is_larger_and_never_below_8_points():
    for style, size in (("standard", b" 8 Tf"), ("large_print", b" 9.6 Tf")):
        with opened(publish(osk_brief(), style)) as pdf:
            header = pdf.pages[0].Contents.read_bytes().split(b"EMC")[0]
            assert size in header
