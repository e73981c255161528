#include "office/roster/read.h"

#include <algorithm>

#include <tbb/parallel_for.h>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/group_text.h"
#include "office/roster/row_reader.h"
#include "office/roster/side_by_side.h"
#include "office/roster/small_cells.h"
#include "office/roster/tables_in_sheet.h"

namespace lindung::roster {
namespace {

struct BlockRows {
  std::vector<Proposal> rows;
  std::vector<RowContext> around;
  Arena texts;
};

// What a row may take over from above: from its section, from the sheet or the file, and, where it
// has a ditto mark, from the row before it.
struct Above {
  std::optional<RegionCode> section_village;
  std::uint16_t section_neighbourhood = 0;
  std::uint16_t section_hamlet = 0;
  std::optional<RegionCode> village;
  std::string_view job;
  std::uint16_t group = kNoGroup;
  bool signed_off = false;  // below a signature: lone names are signers
};

void enter_section(Above& above, RegionCode city, std::string_view text) {
  const Neighbourhood named = neighbourhood_in_text(text);
  if (named.rw != 0) above.section_hamlet = named.rw;
  if (named.rt != 0) above.section_neighbourhood = named.rt;
  if (const auto village = village_in_text(city, text)) {
    above.section_village = village;
    above.section_neighbourhood = named.rt;
    above.section_hamlet = named.rw;
  }
  above.signed_off = false;
}

void take_over(Proposal& p, const RowContext& around, Above& above) {
  if (around.ditto_village && above.village) p.village = above.village;
  if (around.ditto_job) p.job = above.job;
  if (around.ditto_group && above.group != kNoGroup) p.group = above.group;
  if (around.ditto_village || around.ditto_job || around.ditto_group)
    p.reasons.add(Reason::DittoFilled);
  if (around.no_village && above.section_village) {
    p.village = above.section_village;
    p.reasons.add(Reason::VillageFromFile);
  }
  if (p.neighbourhood == 0) {
    p.neighbourhood = above.section_neighbourhood;
    if (p.hamlet == 0) p.hamlet = above.section_hamlet;
  }
  above.village = p.village;
  above.job = p.job;
  above.group = p.group;
}

// In order, row by row.
void settle(std::vector<BlockRows>& blocks, Above& above, RegionCode city) {
  for (auto& block : blocks) {
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
      Proposal& p = block.rows[i];
      const RowContext& around = block.around[i];
      if (p.reasons.has(Reason::SectionRow)) {
        enter_section(above, city, around.section);
      } else if (p.reasons.has(Reason::SignatureRow)) {
        above.signed_off = true;
      } else if (p.reasons.strongest() != Effect::NotPerson) {
        if (above.signed_off && around.name_alone) {
          p.reasons = {};
          p.reasons.add(Reason::SignatureRow);
        } else {
          if (p.nik) above.signed_off = false;
          take_over(p, around, above);
        }
      }
    }
  }
}

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

// Ward and group for rows that do not name theirs: from the title, else that of the list to the
// left, else the sheet's name, else the file's.
void find_defaults(Above& above, ReadOptions& options, const std::vector<std::string>& own,
                   const std::vector<std::string>& left, const Table& table,
                   std::string_view file_name, const scheme::Scheme& scheme) {
  std::vector<std::string> texts = own;
  texts.insert(texts.end(), left.begin(), left.end());
  texts.push_back(table.name);
  texts.emplace_back(file_name);
  if (options.village) above.section_village = village_in_text(scheme.city, *options.village);
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

std::vector<BlockRows> read_blocks(const Table& table, const SheetContext& context) {
  std::vector<BlockRows> blocks(table.block_count());
  tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t i) {
    const RowBlock block = table.block(i);
    RowReader reader(context);
    blocks[i].rows.reserve(block.rows.size());
    blocks[i].around.reserve(block.rows.size());
    for (const Row& row : block.rows) {
      if (has_content(row))
        blocks[i].rows.push_back(reader.read(row, blocks[i].around.emplace_back()));
    }
    blocks[i].texts = reader.take_texts();
  });
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
  auto blocks = read_blocks(*part.table, {layout, decisions, scheme, sheet.options, sheet.number});
  settle(blocks, sheet.above, scheme.city);
  std::size_t rows = file.rows.size();
  for (const auto& block : blocks) rows += block.rows.size();
  file.rows.reserve(rows);
  for (auto& block : blocks) {
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
      const std::uint32_t row = block.rows[i].row;
      sheet.maybe_several_tables |= block.around[i].maybe_headings &&
                                    (row < layout.header.first_row || row > layout.header.last_row);
    }
    file.rows.insert(file.rows.end(), block.rows.begin(), block.rows.end());
    file.texts.absorb(std::move(block.texts));
  }
  auto& words = sheet.report.decisions;
  words.insert(words.end(), decisions.words.begin(), decisions.words.end());
  if (!sheet.report.header) sheet.report.header = std::move(layout.header);
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
