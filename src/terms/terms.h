// terms - the vocabulary of the field as types: Nik, FamilyCardNumber, Kpj, Rupiah, Date, Month,
// Period, RegionCode, Program, Reason, names of people and places. In: text as people write it.
// Out: values that are well formed, or nothing. Whether a number belongs to a living person is not
// asked here.
#pragma once

#include "terms/date.h"
#include "terms/funding_source.h"
#include "terms/gazetteer.h"
#include "terms/month.h"
#include "terms/nik.h"
#include "terms/person_name.h"
#include "terms/program.h"
#include "terms/reason.h"
#include "terms/region_code.h"
#include "terms/rupiah.h"
#include "terms/sex.h"
