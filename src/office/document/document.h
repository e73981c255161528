// office/document - official papers in words and numbers: the plan's page for the city council, the
// annex of a decree, lists of bills, signed minutes. In: plans, lists and totals of the rooms
// above. Out: a value that says what stands on the paper; how it is set is shell/paper's affair,
// as with letters (office/letter). Indonesian: these papers are read, signed and filed by
// Indonesian offices. Law: what a paper rests on is given by the caller and printed on it.
//
// Sums on a paper are counted from the rows on it, a second time, and must meet what was given;
// else the program stops. Not done here: deciding anything, files, pages.
#pragma once

#include "office/document/annex.h"
#include "office/document/bill_list.h"
#include "office/document/council_page.h"
#include "office/document/minutes.h"
#include "office/document/name_list.h"
