"""Both looks hold WCAG 2.2 AA: 4.5 for words, 3 for the marks that carry meaning."""

import pytest

from ui.theme import contrast, load_colours

WORDS = 4.5


@pytest.fixture(params=["light", "dark"])
def colours(request):
    return load_colours(request.param)


def test_contrast_follows_the_definition():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#123456", "#123456") == 1.0


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("window_text", "window"),
        ("text", "base"),
        ("text", "alternate_base"),
        ("button_text", "button"),
        ("highlighted_text", "highlight"),
        ("tool_tip_text", "tool_tip_base"),
        ("placeholder_text", "base"),
        ("link", "base"),
        ("link", "window"),
        ("link_visited", "base"),
        # What is disabled still says something: the fields of a dossier that is open read-only.
        ("disabled_text", "window"),
        ("disabled_text", "base"),
        ("disabled_text", "alternate_base"),
        ("disabled_text", "button"),
    ],
)
def test_palette(colours, text, ground):
    assert contrast(colours.palette[text], colours.palette[ground]) >= WORDS


@pytest.mark.parametrize("ground", ["window", "base", "alternate_base"])
def test_inks_on_every_ground(colours, ground):
    inks = [*colours.ink.values(), *colours.state.values(), *(k.ink for k in colours.kind.values())]
    for ink in inks:
        assert contrast(ink, colours.palette[ground]) >= WORDS, ink


def test_article_text_on_its_marks(colours):
    for kind in colours.kind.values():
        for ground in (kind.faint, kind.strong):
            assert contrast(colours.palette["text"], ground) >= WORDS


def test_banners(colours):
    for ground in colours.ground.values():
        assert contrast(colours.palette["window_text"], ground) >= WORDS


def test_evidence_bar_stands_out(colours):
    for kind in colours.kind.values():
        assert contrast(kind.ink, colours.palette["base"]) >= 3


def test_boxes_and_fields_are_seen(colours):
    for ground in ("window", "base"):
        assert contrast(colours.outline, colours.palette[ground]) >= 3


def test_choice_changes_the_palette(window, qtbot):
    from PySide6.QtGui import QPalette

    from ui.theme import ThemeChoice

    light = window.palette().color(QPalette.ColorRole.Base).name()
    window.theme.choose(ThemeChoice.DARK)
    qtbot.waitUntil(lambda: window.palette().color(QPalette.ColorRole.Base).name() != light)
    assert window.theme.colours.dark


def test_words_grow_from_the_system_font(window, qapp):
    before = qapp.font().pointSizeF()
    window.actions_["larger"].trigger()
    assert qapp.font().pointSizeF() == before + 1
    window.actions_["normal_size"].trigger()
    assert qapp.font().pointSizeF() == before
