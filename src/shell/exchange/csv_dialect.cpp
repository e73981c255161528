#include "shell/exchange/csv_dialect.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "shell/exchange/csv_scan.h"

namespace lindung::exchange {
namespace {

constexpr std::size_t kSample = 64 * 1024;
constexpr std::size_t kRecordsMax = 400;
constexpr std::string_view kCandidates = ",;\t|";

struct Agreement {
  std::size_t records = 0;   // that are not empty
  std::size_t agreeing = 0;  // with the most frequent number of fields
  std::size_t fields = 1;    // that number
};

// The number of fields of the record at `p`; moves `p` behind its line end.
std::size_t count_fields(const char*& p, const char* end, char delimiter) {
  std::size_t fields = 1;
  bool at_start = true;
  while (p < end && *p != '\n') {
    if (at_start && *p == '"') {
      const QuotedField quoted = scan_quoted(p, end, delimiter);
      p = quoted.close ? quoted.next : p + 1;
      at_start = false;
      continue;
    }
    if (*p == delimiter) {
      ++fields;
      at_start = true;
    } else if (*p != ' ') {
      at_start = false;
    }
    ++p;
  }
  if (p < end) ++p;
  return fields;
}

Agreement agreement(std::string_view sample, char delimiter) {
  std::map<std::size_t, std::size_t> records_by_fields;
  Agreement result;
  const char* p = sample.data();
  const char* const end = p + sample.size();
  while (p < end && result.records < kRecordsMax) {
    const char* const start = p;
    const std::size_t fields = count_fields(p, end, delimiter);
    const std::string_view line(start, static_cast<std::size_t>(p - start));
    if (trim(line).empty()) continue;
    ++result.records;
    ++records_by_fields[fields];
  }
  for (const auto& [fields, records] : records_by_fields) {
    if (fields < 2 || records < result.agreeing) continue;
    result.agreeing = records;
    result.fields = fields;
  }
  return result;
}

std::string_view whole_lines(std::string_view text) {
  if (text.size() <= kSample) return text;
  const std::size_t last = text.rfind('\n', kSample);
  return text.substr(0, last == std::string_view::npos ? kSample : last + 1);
}

}  // namespace

CsvDialect find_dialect(std::string_view text) {
  CsvDialect dialect;
  const std::string_view first_line =
      trim(text.substr(0, std::min<std::size_t>(text.find('\n'), 16)));
  const std::string_view bare = text.substr(0, text.find('\n'));
  if (to_lower(first_line.substr(0, 4)) == "sep=" && bare.size() >= 5 && bare.size() <= 7) {
    dialect.delimiter = bare[4];
    dialect.header_bytes = std::min(bare.size() + 1, text.size());
    if (kCandidates.find(dialect.delimiter) != std::string_view::npos) return dialect;
    dialect = CsvDialect();
  }
  const std::string_view sample = whole_lines(text);
  std::size_t best_score = 0;
  for (const char candidate : kCandidates) {
    const Agreement found = agreement(sample, candidate);
    // Few lines that agree are prose with a comma now and then.
    if (found.agreeing * 10 < found.records * 4) continue;
    const std::size_t score = found.agreeing * 1000 / std::max<std::size_t>(found.records, 1) *
                              (std::min<std::size_t>(found.fields, 50) + 4);
    if (score > best_score) {
      best_score = score;
      dialect.delimiter = candidate;
    }
  }
  return dialect;
}

}  // namespace lindung::exchange
