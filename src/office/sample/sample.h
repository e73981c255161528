// office/sample - invented people in messy spreadsheets, together with the truth about every row.
// In: a scheme, a seed, a number of rows. Out: rows as wards would type them, registers, and for
// each row what is really the matter with it. For demonstrations and tests: nobody in it exists;
// NIK serials are 9000 to 9999, which are practically never issued.
//
// Deterministic: the same scheme, seed and size give the same bytes on any machine.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "office/scheme/scheme.h"

namespace lindung::sample {

struct SampleOptions {
  std::uint64_t seed = 1;
  std::uint64_t rows = 0;  // 0: as many good rows as the scheme's quota needs, plus a waiting list
                           // and the planted faults
  std::uint32_t rows_per_file = 500;
  std::uint32_t rows_per_register_part = 50'000;
};

enum class FileFormat : std::uint8_t { Csv, CsvSemicolon, Tsv, Xlsx };

// A cell as it will be written: text, or a number that the spreadsheet stores as such.
struct SampleCell {
  std::string text;
  bool number = false;  // written as a number cell in xlsx
  bool date = false;    // text is ISO and becomes a real date cell in xlsx
};

struct SampleSheet {
  std::string name;
  std::vector<std::vector<SampleCell>>
      rows;  // title rows, headings, people, totals: everything; row 1 first
};

struct SampleFile {
  std::string path;  // inside the folder: "rosters/posyandu-cadres/kel-tanjung-uma.xlsx",
                     // "registers/deaths.csv"
  FileFormat format = FileFormat::Csv;
  std::vector<SampleSheet> sheets;
};

// The truth about one roster row that is not empty. `kind` is "good", "good-<noise>" or
// "bad-<fault>" or "double-<how>" or "not-person"; docs/reference/sample.md lists them with their
// rates. A double is a further row of a human being whose other row is good; which of the two comes
// first for a reader of the folder depends on the order in which he reads the files.
struct TruthRow {
  std::string file;  // path inside rosters/
  std::string sheet;
  std::uint32_t row = 0;
  std::string group;
  std::string kind;
  std::uint64_t human = 0;  // equal for rows of the same human being; 0 for no person
};

// Hands out the files of a sample one after another, so that ten million rows need no more memory
// than one file and a few bytes a household. Rosters first; then the registers, in parts of at most
// `rows_per_register_part` rows that are appended to one file. The parts of one file follow each
// other directly. A sample can be cut at any part: what came before does not depend on it. An
// unknown city gives no parts at all. The scheme is copied.
class SampleMaker {
 public:
  SampleMaker(const scheme::Scheme& scheme, SampleOptions options);
  ~SampleMaker();
  SampleMaker(SampleMaker&&) noexcept;
  SampleMaker& operator=(SampleMaker&&) noexcept;
  struct Part {
    SampleFile file;  // append to the file when `continues`
    bool continues = false;
    std::vector<TruthRow> truth;  // of the roster rows in it
  };
  // The next part, or nothing at the end.
  std::unique_ptr<Part> next();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace lindung::sample
