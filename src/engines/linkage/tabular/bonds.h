// engines/linkage/tabular/bonds.h - what the data say of their columns before any pair is weighed:
// which keys and names belong to a family rather than to a person, and which numbers hold the birth
// date.
#pragma once

#include "engines/linkage/tabular/dataset.h"

namespace lindung::linkage::tabular {

// Marks the columns of identity numbers that hold the birth date (Column::same_district), and what
// mark_identity_numbers() does. After prepare().
void find_identity_numbers(Dataset& data);

// Of the records from `first` on: in whose identity number the record's own birth date is
// (Column::fits), and in which another key of theirs stands, as a family card's often does
// (Column::foreign). Says to the dates which column that is (Column::numbers_column).
void mark_identity_numbers(Dataset& data, std::size_t first);

// A key, or a name beside the first one, whose rare values are mostly shared by people of other
// names and other birth dates gets Bond::Family: a card number, a phone, a mother.
void find_family_columns(Dataset& data);

// All of these, and what else the family shares (company.h).
void find_bonds(Dataset& data);

}  // namespace lindung::linkage::tabular
