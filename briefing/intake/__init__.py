"""From files, pages, feeds and the clipboard to clean, dated, sourced articles."""
