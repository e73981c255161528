// engines/linkage - which records describe the same entity, in the terms of probabilistic record
// linkage (Fellegi and Sunter): blocking rules propose pairs, each field of a pair falls on a
// comparison level with an m and a u probability, their logarithms add up to a match weight, rare
// values weigh more (term frequency), pairs above a threshold form clusters.
//
// In: records as evidence, already read into numbers, dates and name tokens by the caller. Out:
// links with their weight and the level of each field, and clusters. It knows no register, no
// roster and no verdict; it never decides what a link means. Not done here: reading text (terms),
// learning m and u from data (they are given by the model).
//
// Beside it lies tabular/, which links tables of any columns and learns its parameters from them
// (docs/internals/linkage-any-table.md).
#pragma once

#include "engines/linkage/cluster.h"
#include "engines/linkage/links.h"
#include "engines/linkage/model.h"
#include "engines/linkage/record.h"
