// office/billing - a city's money from the budget to the carrier's receipt. In: purses and what was
// allotted to them, what decrees bind, bills with their lists, the papers of each payment, the
// carrier's receipts, refunds. Out: who is billed and who is left out and why, which person-months
// are paid, balances by purse, account and month, to the rupiah.
// Law: UU 17/2003 art. 3 (nothing is spent without its budget), UU 1/2004 (commitment, bill,
// payment), PP 71/2010 (double entry). Not done here: who is listed (decree), whether a purse may
// pay at all (fund), dues of a month (contribution), keeping the acts (shell).
//
// Books are a fold over acts: nothing is edited; what was wrong is reversed by an act of its own.
#pragma once

#include "office/billing/account.h"
#include "office/billing/act.h"
#include "office/billing/bill.h"
#include "office/billing/books.h"
#include "office/billing/propose.h"
#include "office/billing/purse.h"
#include "office/billing/refund.h"
