// shell/app/money/bill_files.h - the list of a bill as a PDF to sign and as a workbook, with whole
// NIKs: it goes to the carrier and the treasury. Indonesian.
#pragma once

#include "shell/app/decree/annex_files.h"

namespace lindung::app {

struct ListAnswer {
  std::string out;
  int pages = 0;  // of a PDF; 0 for a workbook
  std::int64_t people = 0;
  Rupiah amount;
};

// `bill`: "T0000012". Of the question `about` is not used. Refuses BILL_UNKNOWN, CALL_VALUE, and
// what shell/paper and shell/exchange refuse.
Result<ListAnswer> write_bill_list(const Context& context, std::uint64_t city,
                                   const std::string& bill, const AnnexQuestion& question);

}  // namespace lindung::app
