// office/enrolment - from the decree to the carrier's member numbers and back. In: who is listed,
// batches that were sent, the carrier's answers as rows, deaths that are recorded. Out: who may be
// sent and who is left out and why (choose.h), the cells of the carrier's form (form.h), which row
// of an answer is about which line of a batch (match.h) and what follows of it (judge.h), the
// memberships as a fold over batches and answers (enrolments.h), and the difference between the
// decree and what the carrier accepted, person by person (difference.h).
//
// Law and practice: Permenaker 5/2021 and Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022 (start of
// a sponsored membership), practice of the carrier's form for non-wage earners. A batch never waits
// for its worst line; nobody whose death is recorded is sent or accepted; a row that fits nobody,
// several, or somebody else is left to a person and never guessed. The segment is always BPU: an
// answer that speaks of a wage earner is a difference.
//
// Not done here: files (shell/exchange), names and numbers over time (shell/app), dues (billing).
#pragma once

#include "office/enrolment/answer_file.h"
#include "office/enrolment/batch.h"
#include "office/enrolment/choose.h"
#include "office/enrolment/difference.h"
#include "office/enrolment/enrolments.h"
#include "office/enrolment/form.h"
#include "office/enrolment/judge.h"
#include "office/enrolment/match.h"
#include "office/enrolment/why.h"
