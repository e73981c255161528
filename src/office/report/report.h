// office/report - what happened, for people: figures that add up, tables, one page that prints. In:
// verdicts, places, the scheme. Out: values and HTML text; files are written by src/shell. Every
// total is computed from rows. Not done here: PDF, decrees.
#pragma once

#include "office/report/summary.h"
#include "office/report/summary_page.h"
