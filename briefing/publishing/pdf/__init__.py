"""PDF by ReportLab and pikepdf. The only package that knows ReportLab.

Importing it pins ReportLab's settings first: by itself ReportLab runs a settings file of the home folder and
reads RL_ variables of the environment, and the same brief would come out with other bytes elsewhere.
"""

from briefing.publishing.pdf.pinned_settings import import_reportlab

import_reportlab()
