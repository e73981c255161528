// office/document/minutes.h - the minutes of a reconciliation (berita acara rekonsiliasi), ready to
// be signed by the labour office, the carrier's account officer and, where a bill is part of it,
// the treasurer: the papers and files that were compared, how many people and what sums each side
// has month by month, every difference with its cure, and by name. Law: PP 12/2019 art. 141 (a
// payment needs its evidence).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/document/name_list.h"
#include "terms/month.h"
#include "terms/region_code.h"
#include "terms/rupiah.h"

namespace lindung::document {

// What a side has of a month. Nothing: that side's list was not at hand.
struct MinutesSide {
  std::int64_t people = 0;
  Rupiah amount;
};
struct MinutesMonth {
  Month month;
  MinutesSide listed, billed, paid;
  std::int64_t registered = 0;
  std::optional<std::int64_t> members;  // rows of the carrier's list
  std::optional<MinutesSide> booked;    // by the carrier's list of what it booked
};

struct MinutesDifference {
  std::size_t kind = 0;        // position in MinutesRequest::kinds
  std::optional<Month> month;  // none: of a whole bill
  std::string name;            // empty: no person
  std::uint64_t nik = 0;       // 0 unknown
  std::string about;           // fund, bill, row of the file; may be empty
  std::string detail;          // may be empty
  Rupiah ours, theirs;
};
struct MinutesKind {
  std::string name, cure;
  std::int64_t count = 0;  // of the differences
};

struct MinutesSigner {
  std::string office;  // "Dinas Tenaga Kerja Kota Batam"
  std::string role;    // "Kepala Bidang Jaminan Sosial"; may be empty
  std::string name;    // empty: room to write it
};

struct MinutesRequest {
  std::string number;  // of the minutes
  Date day;
  RegionCode city;
  Period months;
  std::vector<std::string> papers{};  // decrees, bills, receipts as they are said
  std::vector<std::string> files{};   // that were compared
  std::vector<MinutesMonth> sides{};  // rising
  std::vector<MinutesKind> kinds{};
  std::vector<MinutesDifference> differences{};
  std::vector<MinutesSigner> signers{};  // two or three
};

// A cell may carry a note below its text.
struct MinutesCell {
  std::string text, note;
};
struct MinutesTable {
  std::string title;
  struct Column {
    std::string title;
    double width = 1;  // in parts of the whole
    CellAlign align = CellAlign::Left;
  };
  std::vector<Column> columns;
  std::vector<std::vector<MinutesCell>> rows;
  bool last_is_sum = false;
};

struct Minutes {
  std::string title, about, number;
  std::string opening;
  std::vector<std::string> parties;  // numbered
  std::string subject;               // what they did
  std::vector<std::string> papers;   // numbered
  std::vector<MinutesTable> tables;
  std::string closing;
  std::string place;
  Date day;
  std::vector<MinutesSigner> signers;
  MinutesTable annex;  // differences by name; without rows: none
  std::string running, author;
};

// Sums are counted here from the months and differences on the paper; a kind whose count is not
// that of its differences stops the program.
Minutes minutes(const MinutesRequest& request);

}  // namespace lindung::document
