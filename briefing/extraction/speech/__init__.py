"""Who said what: cues, contents and speakers of an article as speech frames."""

from briefing.extraction.speech.component import attribution_of, claimant_of, mark_speech

__all__ = ["attribution_of", "claimant_of", "mark_speech"]
