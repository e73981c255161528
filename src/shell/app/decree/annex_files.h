// shell/app/decree/annex_files.h - a decree's annex as a PDF to sign and as a workbook. Both hold
// whole NIKs: they are the decree. Indonesian.
#pragma once

#include <string>

#include "office/decree/annex.h"
#include "office/scheme/scheme.h"
#include "shell/app/context.h"

namespace lindung::app {

// As typed; `where` of a refusal names the option (CALL_VALUE).
struct AnnexQuestion {
  std::string out;     // .pdf or .xlsx
  std::string about;   // what the decree decides; empty: the scheme's name
  std::string issuer;  // "Wali Kota Batam"; empty: the mayor or regent of the scheme's city
  std::string signer;  // the name below the signature; empty: room to write it
};

struct AnnexAnswer {
  std::string out;
  int pages = 0;  // of a PDF; 0 for a workbook
  std::int64_t entering = 0;
  std::int64_t leaving = 0;
};

// Refuses CALL_VALUE, and what shell/paper and shell/exchange refuse.
Result<AnnexAnswer> write_annex(const scheme::Scheme& scheme, const decree::AnnexPaper& paper,
                                const AnnexQuestion& question);

// Of a recorded decree. Refuses DECREE_UNKNOWN too.
Result<AnnexAnswer> write_annex_of(const Context& context, std::uint64_t city,
                                   const std::string& number, const AnnexQuestion& question);

}  // namespace lindung::app
