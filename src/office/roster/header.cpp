#include <algorithm>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/columns.h"
#include "office/roster/heading_aliases.h"
#include "office/roster/layout.h"

namespace lindung::roster {
namespace {

constexpr std::size_t kRowsSearched = 30;
constexpr std::size_t kDeepest = 3;

using Rows = std::vector<const Row*>;

// A row with a date or a long number, or one that is numbered: "1", "NAMA", "sesuai KTP" stands in
// a template's instructions.
bool looks_like_data(const Row& row) {
  const auto first = std::find_if(row.cells.begin(), row.cells.end(),
                                  [](const Cell& cell) { return !cell.blank(); });
  if (first != row.cells.end() && !first->merged && parse_unsigned(trim(first->text))) return true;
  std::size_t digits_cells = 0;
  for (const Cell& cell : row.cells) {
    if (cell.blank()) continue;
    if (cell.kind == CellKind::Date) return true;
    std::size_t digits = 0;
    for (const char c : cell.text) digits += is_digit(c) ? 1 : 0;
    if (digits >= 8 && digits * 2 >= cell.text.size()) ++digits_cells;
  }
  return digits_cells > 0;
}

// The texts of one column from top to bottom, a text repeated by a merged range only once.
std::vector<std::string> stacked(const Rows& rows, std::size_t first, std::size_t depth,
                                 std::size_t column) {
  std::vector<std::string> texts;
  Arena scratch;
  for (std::size_t i = first; i < first + depth; ++i) {
    if (column >= rows[i]->cells.size()) continue;
    const std::string_view text = clean_text(rows[i]->cells[column], scratch).text;
    if (text.empty() || (!texts.empty() && texts.back() == text)) continue;
    texts.emplace_back(text);
  }
  return texts;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "" : " ") + text;
  return all;
}

// All texts together, then from below: "Tanggal" over "Lahir", "Alamat" over "RT", "Identitas" over
// "NIK".
HeadingReading read_stacked(const std::vector<std::string>& texts) {
  if (texts.empty()) return {};
  HeadingReading best = weigh_heading(joined(texts));
  if (texts.size() == 1 || best.sureness >= Sureness::Reduced) return best;
  const std::string& above = texts[texts.size() - 2];
  const HeadingReading turned = weigh_heading(texts.back() + " " + above);
  if (turned.sureness >= Sureness::Reduced) return turned;
  if (is_about_relatives(key_of(above))) return {};
  for (std::size_t i = texts.size(); i-- > 0;) {
    const HeadingReading reading = weigh_heading(texts[i]);
    if (reading.sureness != Sureness::None) return reading;
  }
  return best;
}

HeadingReading remembered(const std::vector<std::string>& texts, const ColumnMemory& memory) {
  if (memory.empty() || texts.empty()) return {};
  const std::string all = key_of(joined(texts));
  for (const auto& [heading, column] : memory) {
    const std::string key = key_of(heading);
    if (key == all || key == key_of(texts.back())) return {Sureness::Exact, column};
  }
  return {};
}

struct Candidate {
  Header header;
  int columns = 0;  // distinct meanings
  int surely = 0;   // of them, by exact alias
};

void place(Candidate& candidate,
           std::array<Sureness, static_cast<std::size_t>(Column::kCount)>& best,
           HeadingReading reading, std::size_t column) {
  const auto index = static_cast<std::size_t>(reading.column);
  if (reading.sureness <= best[index]) return;
  best[index] = reading.sureness;
  candidate.header.position[index] = static_cast<std::int16_t>(column);
}

// One heading over two columns: "Tempat, Tanggal Lahir", "RT/RW".
void split_doubles(Header& header, Column both, Column left, Column right) {
  const std::int16_t at = header.at(both);
  if (at < 0 || static_cast<std::size_t>(at) + 1 >= header.headings.size()) return;
  const std::string& heading = header.headings[static_cast<std::size_t>(at)];
  if (heading != header.headings[static_cast<std::size_t>(at) + 1]) return;
  if (header.has(left) || header.has(right)) return;
  header.position[static_cast<std::size_t>(both)] = -1;
  header.position[static_cast<std::size_t>(left)] = at;
  header.position[static_cast<std::size_t>(right)] = static_cast<std::int16_t>(at + 1);
}

Candidate read_candidate(const Rows& rows, std::size_t first, std::size_t depth,
                         const ColumnMemory& memory) {
  Candidate candidate;
  candidate.header.position.fill(-1);
  candidate.header.first_row = rows[first]->number;
  candidate.header.last_row = rows[first + depth - 1]->number;
  std::array<Sureness, static_cast<std::size_t>(Column::kCount)> best{};
  std::size_t width = 0;
  for (std::size_t i = first; i < first + depth; ++i)
    width = std::max(width, rows[i]->cells.size());
  constexpr std::size_t kWidest = 400;
  for (std::size_t column = 0; column < std::min(width, kWidest); ++column) {
    const std::vector<std::string> texts = stacked(rows, first, depth, column);
    candidate.header.headings.push_back(joined(texts));
    HeadingReading reading = remembered(texts, memory);
    if (reading.sureness == Sureness::None) reading = read_stacked(texts);
    if (reading.sureness != Sureness::None) place(candidate, best, reading, column);
  }
  split_doubles(candidate.header, Column::BirthPlaceAndDate, Column::BirthPlace, Column::BirthDate);
  split_doubles(candidate.header, Column::NeighbourhoodAndHamlet, Column::Neighbourhood,
                Column::Hamlet);
  for (std::size_t i = 0; i < best.size(); ++i) {
    candidate.columns += best[i] != Sureness::None ? 1 : 0;
    candidate.surely += best[i] == Sureness::Exact ? 1 : 0;
  }
  return candidate;
}

bool is_enough(const Candidate& candidate, const Row& row) {
  const Header& header = candidate.header;
  if (!header.has(Column::Name) && !header.has(Column::Nik)) return false;
  if (candidate.columns >= 2) return true;
  const auto filled =
      std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& c) { return !c.blank(); });
  return filled == 1 && candidate.surely == 1;
}

bool is_better(const Candidate& a, const Candidate& b) {
  if (a.columns != b.columns) return a.columns > b.columns;
  return a.surely > b.surely;
}

// Whether cells of the upper row reach down into the lower one.
bool is_merged_with(const Row& upper, const Row& lower) {
  constexpr int kFewest = 2;
  int shared = 0;
  for (std::size_t i = 0; i < std::min(upper.cells.size(), lower.cells.size()); ++i) {
    const Cell& cell = lower.cells[i];
    shared += cell.merged && !cell.blank() && cell.text == upper.cells[i].text ? 1 : 0;
  }
  return shared >= kFewest;
}

// Rows that merged cells join with the heading belong to it, even when they name no column.
void add_merged_rows(Header& header, const Rows& rows) {
  for (std::size_t i = rows.size(); i-- > 1;) {
    if (rows[i]->number == header.first_row && is_merged_with(*rows[i - 1], *rows[i]))
      header.first_row = rows[i - 1]->number;
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i - 1]->number == header.last_row && is_merged_with(*rows[i - 1], *rows[i]) &&
        !looks_like_data(*rows[i])) {
      header.last_row = rows[i]->number;
    }
  }
}

}  // namespace

std::optional<Header> find_header(const Table& table, const ColumnMemory& memory) {
  const FirstRows first = first_rows(table, kRowsSearched + kDeepest - 1);
  std::optional<Candidate> best;
  for (std::size_t depth = 1; depth <= kDeepest; ++depth) {
    for (std::size_t i = 0; i + depth <= first.rows.size() && i < kRowsSearched; ++i) {
      const auto end = first.rows.begin() + static_cast<std::ptrdiff_t>(i + depth);
      if (std::any_of(end - static_cast<std::ptrdiff_t>(depth), end,
                      [](const Row* row) { return looks_like_data(*row); })) {
        continue;
      }
      Candidate candidate = read_candidate(first.rows, i, depth, memory);
      if (!is_enough(candidate, *first.rows[i])) continue;
      if (!best || is_better(candidate, *best)) best = std::move(candidate);
    }
  }
  if (!best) return std::nullopt;
  add_merged_rows(best->header, first.rows);
  add_by_content(best->header, table);
  return std::move(best->header);
}

}  // namespace lindung::roster
