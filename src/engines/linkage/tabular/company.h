// engines/linkage/tabular/company.h - which further columns go together with the family: in pairs
// of different people who share a rare card number, phone or address, what else is mostly equal? A
// neighbourhood, a father's occupation in a free text: evidence of the family, not of a person.
#pragma once

#include <vector>

#include "engines/linkage/tabular/dataset.h"

namespace lindung::linkage::tabular {

struct Companions {
  std::uint32_t a, b;
};

// Pairs of different people who share a rare value of a column of the family, or a rare address.
// `own` are the columns of names and dates by which people are told apart. A few thousand at most.
std::vector<Companions> find_companions(const Dataset& data, const std::vector<std::size_t>& own);

// Marks each column of texts, numbers or keys in which companions mostly agree, and much more often
// than chance would have it. After find_family_columns().
void find_shared_columns(Dataset& data, const std::vector<std::size_t>& own);

}  // namespace lindung::linkage::tabular
