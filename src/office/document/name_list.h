// office/document/name_list.h - a long list by name as an official paper: the annex of a decree,
// the list of a bill. A head, numbered rows in parts, tables of totals, a signature.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "terms/date.h"

namespace lindung::document {

enum class CellAlign : std::uint8_t { Left, Right, Centre };

// What a cell holds, for workbooks: a NIK is text. Rupiah "Rp 16.800", dates "09-01-1960".
enum class CellKind : std::uint8_t { Text, Integer, Rupiah, Date };

struct ListColumn {
  std::string title;
  double width = 1;  // in parts of the whole; 0: what the longest cell asks for
  CellAlign align = CellAlign::Left;
  CellKind kind = CellKind::Text;
};

// The rows of a ward, or those who leave. Its people are its rows.
struct ListPart {
  std::string heading;  // may be empty
  std::vector<std::vector<std::string>> rows;
};

// Rows of a name and whole numbers; the last column is the sum of the others, the last row that of
// the rows above.
struct TotalsTable {
  std::string title;
  std::vector<std::string> columns;  // the first names the rows
  struct Row {
    std::string name;
    std::vector<std::int64_t> numbers;
  };
  std::vector<Row> rows;
  bool money = false;  // numbers are rupiah
};

struct Signature {
  std::string place;                // "Batam"
  Date day;                         // of the paper
  std::string office;               // "WALI KOTA BATAM"
  std::string name;                 // empty: room to write it
  std::string number;               // of a civil servant (NIP); may be empty
  std::string made = "Ditetapkan";  // "Ditetapkan di Batam"
};

struct NameList {
  std::vector<std::string> belongs_to;  // upper right: "LAMPIRAN", "KEPUTUSAN WALI KOTA BATAM" ...
  std::string title;
  std::vector<std::pair<std::string, std::string>> facts;  // "Masa perlindungan": "..."
  std::vector<std::string> legal_bases;                    // numbered
  std::vector<ListColumn> columns;
  std::vector<ListPart> parts;
  std::string unit;  // what a row is: "orang"
  std::vector<TotalsTable> totals;
  std::string closing;  // "Lampiran ini memuat ..."
  Signature signature;
  std::string running;  // at the foot of every page
  std::string author;

  std::int64_t rows() const;
};

// `names` and `numbers` by row and column as a table whose sums are added here.
TotalsTable add_up(std::string title, std::vector<std::string> columns,
                   std::vector<TotalsTable::Row> rows);

}  // namespace lindung::document
