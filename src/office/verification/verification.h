// office/verification - each row becomes a person or says why not. In: proposals of one or more
// roster files, the registers, the people known from earlier lists, the decisions of the office's
// own people, the scheme. Out: a verdict for every row with all its reasons, and the people behind
// the rows. Law: the conditions of the scheme and those of PP 44/2015 and Permenaker 5/2021.
//
// A pure function: the same inputs give the same verdicts in the same order, with any number of
// threads. Not done here: counting places and money (selection), remembering (shell).
#pragma once

#include "office/verification/verdict.h"
#include "office/verification/verify.h"
