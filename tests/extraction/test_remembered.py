"""What is kept of words met before: worked out once, and never more than a bound."""

from briefing.extraction.remembered import Remembered


def asked_and_remembered(most):
    asked = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    return asked, Remembered(length, most)


def test_a_kind_is_worked_out_once_a_word_and_the_memory_stays_small():
    asked, kinds = asked_and_remembered(3)
    assert [kinds[word] for word in ("one", "three", "one")] == [3, 5, 3]
    assert asked == ["one", "three"]
    for number in range(20):
        assert kinds[str(number)] == len(str(number))
        assert len(kinds) <= 3


def test_a_usual_word_is_worked_out_once_however_many_rare_ones_are_met():
    asked, kinds = asked_and_remembered(4)
    for number in range(50):
        assert kinds["usual"] == 5
        assert kinds[f"rare{number}"] == len(f"rare{number}")
    assert asked.count("usual") == 1
    assert len(asked) == 51


def test_what_is_forgotten_is_worked_out_anew():
    asked, kinds = asked_and_remembered(1)
    assert [kinds[word] for word in ("one", "two", "one")] == [3, 3, 3]
    assert asked == ["one", "two"], "the older half still has it"
    kinds.clear()
    assert kinds["one"] == 3
    assert asked == ["one", "two", "one"]
