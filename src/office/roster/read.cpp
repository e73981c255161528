#include "office/roster/read.h"

#include <algorithm>

#include <tbb/parallel_for.h>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/row_reader.h"
#include "office/roster/small_cells.h"

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
  std::optional<RegionCode> village;
  std::string_view job;
  std::uint16_t group = kNoGroup;
  bool signed_off = false;  // below a signature: lone names are signers
};

void enter_section(Above& above, RegionCode city, std::string_view text) {
  const std::string key = key_of(text);
  if (key.starts_with("rt"))
    above.section_neighbourhood = read_neighbourhood({text, CellKind::Text, false}).rt;
  if (const auto village = village_in_text(city, text)) {
    above.section_village = village;
    if (!key.starts_with("rt")) above.section_neighbourhood = 0;
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
  if (p.neighbourhood == 0) p.neighbourhood = above.section_neighbourhood;
  above.village = p.village;
  above.job = p.job;
  above.group = p.group;
}

// In order, row by row.
void settle(std::vector<BlockRows>& blocks, Above above, RegionCode city) {
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

std::uint16_t group_in_text(const scheme::Scheme& scheme, std::string_view text) {
  if (const auto group = scheme.find_group(text)) return *group;
  std::string plain(text);
  if (const auto dot = plain.rfind('.'); dot != std::string::npos && plain.size() - dot <= 5)
    plain.erase(dot);
  for (const auto part : split(plain, '/')) {
    if (const auto group = scheme.find_group(part)) return *group;
  }
  // Runs of words, longest first: "Data Kader Posyandu Kel. A 2025" holds "Kader Posyandu".
  const auto words = words_of(plain);
  for (std::size_t length = std::min<std::size_t>(5, words.size()); length > 0; --length) {
    for (std::size_t from = 0; from + length <= words.size(); ++from) {
      std::string run;
      for (std::size_t i = from; i < from + length; ++i) run += (i > from ? " " : "") + words[i];
      if (run.size() < 4) continue;
      if (const auto group = scheme.find_group(run)) return *group;
    }
  }
  return kNoGroup;
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

// Ward and group for rows that do not name theirs: from the title, else the sheet's name, else the
// file's.
void find_defaults(Above& above, ReadOptions& options, const Table& table, const Layout& layout,
                   std::string_view file_name, const scheme::Scheme& scheme) {
  std::vector<std::string> texts = titles(table, layout);
  texts.push_back(table.name);
  texts.emplace_back(file_name);
  if (options.village) above.section_village = village_in_text(scheme.city, *options.village);
  for (const auto& text : texts) {
    if (text.empty()) continue;
    if (!above.section_village) above.section_village = village_in_text(scheme.city, text);
    if (!options.group) {
      const std::uint16_t group = group_in_text(scheme, text);
      if (group != kNoGroup) options.group = group;
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

void read_sheet(RosterFile& file, const Table& table, std::uint32_t sheet,
                const scheme::Scheme& scheme, const ReadOptions& file_options) {
  SheetReport report;
  report.name = table.name;
  report.hidden = table.hidden;
  const std::size_t rows_before = file.rows.size();
  auto header = find_header(table, file_options.columns);
  if (!header) header = guess_header(table);
  if (!header) {
    add_notes(file, table, sheet);
    if (file.rows.size() > rows_before) {
      report.decisions.push_back({"Tidak ada kolom nama atau NIK di lembar ini.",
                                  "No column of names or NIKs was found in this sheet."});
    }
  } else {
    Layout layout = make_layout(*std::move(header));
    find_evidence(layout, scheme);
    ReadOptions options = file_options;
    Above above;
    find_defaults(above, options, table, layout, file.name, scheme);
    const ColumnDecisions decisions = decide_columns(table, layout, options.reference);
    auto blocks = read_blocks(table, {layout, decisions, scheme, options, sheet});
    settle(blocks, above, scheme.city);
    for (auto& block : blocks) {
      file.rows.insert(file.rows.end(), block.rows.begin(), block.rows.end());
      file.texts.absorb(std::move(block.texts));
    }
    report.header = std::move(layout.header);
    report.decisions = decisions.words;
  }
  report.rows = static_cast<std::uint32_t>(file.rows.size() - rows_before);
  file.sheets.push_back(std::move(report));
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
  for (std::size_t i = 0; i < workbook.tables.size(); ++i) {
    read_sheet(file, *workbook.tables[i], static_cast<std::uint32_t>(i), scheme, options);
  }
  return file;
}

}  // namespace lindung::roster
