// office/reconciliation/carrier_list.h - the carrier's list as a file: the members of the city's
// group, or what it booked for which month. The columns decide which it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "office/roster/table.h"
#include "terms/date.h"
#include "terms/month.h"
#include "terms/nik.h"
#include "terms/rupiah.h"

namespace lindung::reconciliation {

struct CarrierRow {
  std::uint32_t row = 0;
  std::optional<Nik> nik;
  std::optional<Kpj> kpj;
  std::string name;
  std::optional<Date> birth_date;
  bool wage_earner = false;
  bool active = true;            // false: the list says that the membership has ended
  std::optional<Date> from;      // start of the membership
  std::optional<Date> until;     // its last day
  std::optional<Month> month;    // that was booked; none: not said
  std::optional<Rupiah> amount;  // that was booked

  // Whether the row speaks of a membership in this month.
  bool covers(Month asked) const;
};

struct CarrierList {
  std::vector<CarrierRow> rows;
  std::vector<std::uint32_t> unreadable;  // neither a NIK, nor a KPJ, nor a name with a birth date
  bool has_months = false;                // a list of what was booked, month by month
  bool has_amounts = false;
};

// Headings (any case and punctuation): nik, kpj, nama, tanggal_lahir, segmen (PU|BPU), status,
// mulai, berakhir, bulan, iuran, and usual variants of each, in the first 30 rows. Rows without any
// of NIK, KPJ and name are no rows. Refuses RECON_COLUMNS: no sheet has a NIK or KPJ beside another
// known column.
Result<CarrierList> read_carrier_list(const roster::Workbook& workbook, const std::string& file);

}  // namespace lindung::reconciliation
