#!/usr/bin/env python3
"""Makes the folders of this directory anew: rosters with the program that each mangling comes from, and what is expected of
them. Run by hand when a case changes (needs LibreOffice, libxlsxwriter and g++); the results are kept, and the test that reads
them needs none of these. Number 36, a million empty rows, is made by the test itself."""
import os

from maker import dates, layout, makers, numbers, values
from maker.writers import convert_pending

ROOT = os.path.dirname(os.path.abspath(__file__))

for module in (numbers, dates, layout, values, makers):
    for make in module.ALL:
        make(ROOT)
convert_pending()
