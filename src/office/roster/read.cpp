#include "office/roster/read.h"

#include <algorithm>

#include <tbb/parallel_for.h>

#include "base/check.h"
#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/group_text.h"
#include "office/roster/row_reader.h"
#include "office/roster/settle.h"
#include "office/roster/side_by_side.h"
#include "office/roster/small_cells.h"
#include "office/roster/tables_in_sheet.h"

namespace lindung::roster {
namespace {

// The texts above the heading: title, ward, group.
std::vector<std::string> titles(const Table& table, const Layout& layout) {
  std::vector<std::string> found;
  const FirstRows first = first_rows(table, 30);
  for (const Row* row : first.rows) {
    if (row->number >= layout.header.first_row) break;
    std::string line;
    for (const Cell& cell : row->cells) {
      if (!cell.blank() && !cell.merged)
        line += (line.empty() ? "" : " ") + std::string(trim(cell.text));
    }
    if (!line.empty()) found.push_back(std::move(line));
  }
  return found;
}

// The ward that somebody gave for the whole file, by its name or its code.
std::optional<RegionCode> given_village(RegionCode city, const std::string& text) {
  const auto code = RegionCode::parse(text);
  const bool here = code && code->level() == RegionLevel::Village && code->is_inside(city) &&
                    gazetteer::find(*code);
  return here ? code : village_in_text(city, text);
}

// Ward and group for rows that do not name theirs: from the title, else that of the list to the
// left, else the sheet's name, else the file's.
void find_defaults(Above& above, ReadOptions& options, const std::vector<std::string>& own,
                   const std::vector<std::string>& left, const Table& table,
                   std::string_view file_name, const scheme::Scheme& scheme) {
  std::vector<std::string> texts = own;
  texts.insert(texts.end(), left.begin(), left.end());
  texts.push_back(table.name);
  texts.emplace_back(file_name);
  if (options.village) above.section_village = given_village(scheme.city, *options.village);
  for (const auto& text : texts) {
    if (text.empty()) continue;
    if (!above.section_village) above.section_village = village_in_text(scheme.city, text);
    if (above.section_neighbourhood == 0) {
      const Neighbourhood named = neighbourhood_in_text(text);
      above.section_neighbourhood = named.rt;
      if (above.section_hamlet == 0) above.section_hamlet = named.rw;
    }
    if (!options.group) {
      options.group = group_in_text(scheme, text);
    }
  }
}

// Columns whose headings the scheme names as a sector's proof.
void find_evidence(Layout& layout, const scheme::Scheme& scheme) {
  for (std::size_t c = 0; c < scheme.criteria.size(); ++c) {
    for (const auto& wanted : scheme.criteria[c].columns) {
      for (std::size_t i = 0; i < layout.header.headings.size(); ++i) {
        if (key_of(layout.header.headings[i]) != key_of(wanted)) continue;
        const auto position = static_cast<std::int16_t>(i);
        layout.evidence.push_back({c, position});
        auto& standard = layout.header.position[static_cast<std::size_t>(Column::Evidence)];
        if (standard < 0) standard = position;
      }
    }
  }
}

// A sheet in which nothing can be found: every row is kept, as a note.
void add_notes(RosterFile& file, const Table& table, std::uint32_t sheet) {
  for (std::size_t b = 0; b < table.block_count(); ++b) {
    const RowBlock block = table.block(b);
    for (const Row& row : block.rows) {
      Proposal p;
      p.sheet = sheet;
      p.row = row.number;
      p.reasons.add(Reason::NoteRow);
      file.rows.push_back(p);
    }
  }
}

bool has_content(const Row& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const Cell& cell) { return !cell.blank(); });
}

// Where the rows of each block begin when as many lie before it as can; at the end, where they end.
std::vector<std::size_t> places_of_blocks(const Table& table, std::size_t from) {
  std::vector<std::size_t> places(table.block_count() + 1, from);
  tbb::parallel_for(std::size_t{1}, places.size(),
                    [&](std::size_t i) { places[i] = table.rows_at_most(i - 1); });
  for (std::size_t i = 1; i < places.size(); ++i) places[i] += places[i - 1];
  return places;
}

// Reads the table's rows behind those that the file has.
std::vector<BlockRows> read_blocks(RosterFile& file, const Table& table,
                                   const SheetContext& context) {
  std::size_t end = file.rows.size();
  const auto places = places_of_blocks(table, end);
  file.rows.resize(places.back());
  std::vector<BlockRows> blocks(table.block_count());
  tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t i) {
    const RowBlock block = table.block(i);
    RowReader reader(context);
    blocks[i].around.reserve(block.rows.size());
    Proposal* to = file.rows.data() + places[i];
    const Proposal* const end_of_room = file.rows.data() + places[i + 1];
    for (const Row& row : block.rows) {
      if (!has_content(row)) continue;
      LINDUNG_CHECK(to < end_of_room);
      RowContext& around = blocks[i].around.emplace_back();
      *to = reader.read(row, around);
      blocks[i].hands_on |= hands_on(*to++, around);
    }
    blocks[i].texts = reader.take_texts();
  });
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const std::size_t count = blocks[i].around.size();
    Proposal* const at = file.rows.data() + end;
    if (places[i] != end) std::copy_n(file.rows.data() + places[i], count, at);
    blocks[i].rows = {at, count};
    end += count;
  }
  file.rows.resize(end);
  return blocks;
}

// A sheet while it is read: what its tables take over from those above them.
struct Sheet {
  std::uint32_t number;
  ReadOptions options;
  Above above;
  SheetReport report;
  std::vector<std::string> titles;  // of the list to the left
  bool begun = false;
  bool maybe_several_tables = false;
};

void read_table(RosterFile& file, Sheet& sheet, const TableInSheet& part,
                const scheme::Scheme& scheme) {
  Layout layout = make_layout(part.header);
  find_evidence(layout, scheme);
  if (!sheet.begun) {
    auto own = titles(*part.table, layout);
    find_defaults(sheet.above, sheet.options, own, sheet.titles, *part.table, file.name, scheme);
    sheet.titles = std::move(own);
  }
  sheet.begun = true;
  const ColumnDecisions decisions = decide_columns(*part.table, layout, sheet.options.reference);
  auto blocks =
      read_blocks(file, *part.table, {layout, decisions, scheme, sheet.options, sheet.number});
  settle(blocks, sheet.above, scheme.city);
  for (auto& block : blocks) {
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
      if (!block.around[i].maybe_headings) continue;
      const std::uint32_t row = block.rows[i].row;
      sheet.maybe_several_tables |= row < layout.header.first_row || row > layout.header.last_row;
    }
    file.texts.absorb(std::move(block.texts));
  }
  auto& words = sheet.report.decisions;
  for (const auto& word : decisions.words) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  if (!sheet.report.header) {
    sheet.report.columns = uses_of(layout);
    sheet.report.header = std::move(layout.header);
  }
}

// The sheet as one table; again as several when that is what it holds.
void read_tables(RosterFile& file, Sheet& sheet, const Table& table, std::optional<Header> header,
                 const scheme::Scheme& scheme) {
  const std::size_t rows_before = file.rows.size();
  const Sheet fresh = sheet;
  if (!header) header = guess_header(table);
  if (!header) return;
  read_table(file, sheet, {unowned(table), *std::move(header)}, scheme);
  if (!sheet.maybe_several_tables) return;
  const auto tables = tables_in_sheet(table, fresh.options.columns);
  if (tables.size() < 2) return;
  file.rows.resize(rows_before);
  sheet = fresh;
  for (const TableInSheet& part : tables) read_table(file, sheet, part, scheme);
}

// Gives the titles above the list. `header` is what find_header() gave for it.
std::vector<std::string> read_list(RosterFile& file, const Table& table,
                                   std::optional<Header> header, const scheme::Scheme& scheme,
                                   const ReadOptions& options, std::vector<std::string> left) {
  const auto number = static_cast<std::uint32_t>(file.sheets.size());
  Sheet sheet{number, options, {}, {}, std::move(left)};
  sheet.report.name = table.name;
  sheet.report.hidden = table.hidden;
  const std::size_t rows_before = file.rows.size();
  read_tables(file, sheet, table, std::move(header), scheme);
  if (!sheet.report.header) {
    add_notes(file, table, number);
    if (file.rows.size() > rows_before) {
      sheet.report.decisions.push_back({"Tidak ada kolom nama atau NIK di lembar ini.",
                                        "No column of names or NIKs was found in this sheet."});
    }
  }
  sheet.report.rows = static_cast<std::uint32_t>(file.rows.size() - rows_before);
  file.sheets.push_back(std::move(sheet.report));
  return std::move(sheet.titles);
}

// Lists beside each other are like sheets of their own: a row of a list is one person.
void read_sheet(RosterFile& file, const Table& table, const scheme::Scheme& scheme,
                const ReadOptions& options) {
  auto header = find_header(table, options.columns);
  std::vector<std::unique_ptr<Table>> lists;
  if (header) lists = lists_side_by_side(table, *header);
  if (lists.empty()) {
    read_list(file, table, std::move(header), scheme, options, {});
    return;
  }
  std::vector<std::string> left;
  for (const auto& list : lists) {
    left = read_list(file, *list, find_header(*list, options.columns), scheme, options,
                     std::move(left));
  }
  file.notices.push_back({"Lembar \"" + table.name +
                              "\" memuat beberapa daftar bersebelahan; setiap daftar dibaca "
                              "sendiri.",
                          "The sheet \"" + table.name +
                              "\" holds several lists beside each other; each was read by "
                              "itself."});
}

}  // namespace

RosterFile read_roster(Workbook workbook, std::string name, Digest digest,
                       const scheme::Scheme& scheme, const ReadOptions& options) {
  RosterFile file;
  file.name = std::move(name);
  file.digest = digest;
  file.format = workbook.format;
  file.notices = std::move(workbook.notices);
  file.backing = workbook.backing;
  for (const auto& table : workbook.tables) read_sheet(file, *table, scheme, options);
  return file;
}

}  // namespace lindung::roster
