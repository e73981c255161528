// base - the ground floor: Result and Error, checks, digests, text, JSON and CSV as pure text.
// Nothing in here knows what a worker, a city or a rupiah is. In: texts and bytes. Out: texts,
// digests, values or errors.
#pragma once

#include "base/arena.h"
#include "base/check.h"
#include "base/digest.h"
#include "base/enum_ids.h"
#include "base/error.h"
#include "base/result.h"
#include "base/text.h"
