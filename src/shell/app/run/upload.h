// shell/app/run/upload.h - files that come in one at a time and are worked off at once: recorded,
// the rows judged, the places given, in one transaction. What `process` does for a folder.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "office/report/summary.h"
#include "shell/app/run/run.h"

namespace lindung::app {

struct UploadResult {
  bool wrote = false;                 // false: this file was there already
  std::optional<std::uint32_t> file;  // number of the roster file
  report::Summary summary;            // of the rows that were judged, and the places
};

struct RosterUpload {
  std::filesystem::path path;
  std::string name;
  std::string group;             // id; empty: as the rows say
  std::string village;           // of rows that name none
  roster::ColumnMemory columns;  // headings whose meaning a person gave
};

// The file, open. Refuses ROSTER_GROUP (no group of the scheme), and what no file reader reads.
Result<NewFile> open_roster(const scheme::Scheme& scheme, const RosterUpload& upload);

// Refuses RIGHT_MISSING, and what open_roster() refuses.
Result<UploadResult> upload_roster(const Context& context, store::City city,
                                   const RosterUpload& upload);
Result<UploadResult> upload_register(const Context& context, store::City city,
                                     const std::string& kind, const std::filesystem::path& path,
                                     const std::string& name, const std::string& as_of);
// Refuses SCHEME_CITY: the file is of another city.
Result<UploadResult> upload_scheme(const Context& context, store::City city,
                                   const std::filesystem::path& path, const std::string& name);

// Judges what is new and gives the places anew.
Result<UploadResult> judge_again(const Context& context, store::City city);

// A row of the city sent again with other values, as a corrections workbook of one row. `values` by
// heading of that workbook ("NIK", "Nama"). Refuses REVIEW_ROW for a row that is none.
using CellValue = std::pair<std::string, std::string>;
Result<UploadResult> correct_row(const Context& context, store::City city, const std::string& row,
                                 const std::vector<CellValue>& values);

UploadResult result_of(RunResult ran);

}  // namespace lindung::app
