// office/decree - who receives, from which month to which, by which decree. In:
// a first decree with its annex, then amendments. Out: the list as it stands,
// every row with the decree that brought it and the one that ended it, and
// totals per ward and group that re-add. Law: Permendagri 77/2020 (recipients
// are named by decree); that a replacement needs a decision, an effective month
// and keeps the old row answers audit findings on lists that were changed in
// silence. Not done here: choosing the people (selection), the papers' validity
// (office/fund), printing (shell).
//
// Nothing is edited: an amendment ends rows and adds rows. A person has one row
// at most in a month.
#pragma once

#include "office/decree/annex.h"
#include "office/decree/decrees.h"
#include "office/decree/recipient_list.h"
#include "office/decree/totals.h"
