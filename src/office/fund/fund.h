// office/fund - may this purse pay for these people and months, on this day? In: a fund of a scheme
// with its legal papers, the law on funding sources, and what somebody wants to pay. Out: every
// obstacle, each with its legal basis and what to do; none: it may pay. And who is paid for twice:
// one funder for a person and month. Law: UU 17/2003 art. 3 (nothing is spent without its budget),
// Permendagri 77/2020 on grants and social assistance, the yearly budget guidelines on village
// money. Not done here: the sums (planning, billing), the books (engines/ledger).
#pragma once

#include "office/fund/earmarks.h"
#include "office/fund/for_whom.h"
#include "office/fund/obstacle.h"
#include "office/fund/obstacles.h"
#include "office/fund/one_funder.h"
