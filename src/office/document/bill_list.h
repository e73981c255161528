// office/document/bill_list.h - the list by name that belongs to a bill: no sum is paid without it.
#pragma once

#include "office/document/name_list.h"
#include "terms/month.h"
#include "terms/region_code.h"
#include "terms/rupiah.h"

namespace lindung::document {

struct BillListRow {
  std::uint64_t nik = 0;  // 0 unknown
  std::string name;
  std::uint64_t village = 0;  // 0 unknown
  std::string group;          // its name
  Period months;
  Rupiah dues;  // a month
};

struct BillListRequest {
  std::string bill;  // "T0000012"
  RegionCode city;
  std::string fund;  // its name
  Period months;
  Date drafted;
  Rupiah amount;  // of the bill
  std::vector<BillListRow> rows;
  std::string issuer;  // "Kepala Dinas Tenaga Kerja"
  std::string signer;  // may be empty
};

// Rows by ward, then name. Their sums must be the bill's, else the program stops.
NameList bill_list(BillListRequest request);

}  // namespace lindung::document
