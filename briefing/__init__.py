"""Briefing Desk: from a stack of news articles to a sourced situation brief."""

__version__ = "0.1.0"
