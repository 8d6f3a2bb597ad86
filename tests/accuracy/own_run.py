"""Read our own articles with the lexicon of their invented countries, in a process of its own.

A user's lexicon is a setting of the process; the gold sets are read without it.
"""

import json
import sys

from briefing.extraction.lexicon import use_user_lexicon
from tests.accuracy.own_set import LEXICON, as_article, load_own_articles
from tests.accuracy.predictions import predict


def main() -> int:
    """Print the predictions as one JSON object by article."""
    use_user_lexicon(LEXICON)
    json.dump(predict(map(as_article, load_own_articles())), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
