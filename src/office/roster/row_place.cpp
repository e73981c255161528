// Where somebody lives and to which group he belongs, as his row says it.
#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/row_reader.h"
#include "office/roster/small_cells.h"

namespace lindung::roster {

void RowReader::read_place(const Row& row, Proposal& p, RowContext& around) {
  const Header& header = context_.layout.header;
  const Cell& both = cell_at(row, header, Column::NeighbourhoodAndHamlet);
  if (!both.blank()) {
    const auto found = read_neighbourhood(both);
    p.neighbourhood = found.rt;
    p.hamlet = found.rw;
    if (found.was_date) p.reasons.add(Reason::NeighbourhoodWasDate);
  } else {
    const Cell& rt = cell_at(row, header, Column::Neighbourhood);
    p.neighbourhood = read_one_neighbourhood(rt);
    p.hamlet = read_one_neighbourhood(cell_at(row, header, Column::Hamlet));
    if (rt.kind == CellKind::Date) {
      const auto found = read_neighbourhood(rt);
      if (p.hamlet == 0) p.hamlet = found.rw;
      p.reasons.add(Reason::NeighbourhoodWasDate);
    }
    if (p.neighbourhood == 0 && p.address.find_first_of("Rr") != std::string_view::npos) {
      const Cell address{p.address, CellKind::Text, false};
      const std::string lower_address = to_lower(p.address);
      if (lower_address.find("rt") != std::string::npos) {
        const auto found = read_neighbourhood(address);
        p.neighbourhood = found.rt;
        if (p.hamlet == 0) p.hamlet = found.rw;
      }
    }
  }
  Cell village = cell_at(row, header, Column::Village);
  if (village.blank()) village = cell_at(row, header, Column::RegionCode);
  const CellText text = clean_text(village, scratch_);
  if (is_ditto(village.text)) {
    around.ditto_village = true;
  } else if (text.text.empty() || is_placeholder(text.text)) {
    p.village = places_.in_address(p.address);
    if (!p.village) p.village = places_.in_address(both.text);  // "003/007 Tanjung Uma"
    around.no_village = !p.village;
  } else {
    const Place& place = places_.find(text.text, trim(cell_at(row, header, Column::District).text));
    p.village = place.village;
    p.reasons.add(place.reasons);
  }
}

void RowReader::read_group(const Row& row, Proposal& p, RowContext& around) {
  const Header& header = context_.layout.header;
  const CellText text = clean_text(cell_at(row, header, Column::Group), scratch_);
  const auto read = [&](auto& known, std::string_view words, auto how) -> const NamedGroup& {
    const auto at = known.find(words);
    if (at != known.end()) return at->second;
    return known.emplace(std::string(words), how(context_.scheme, words)).first->second;
  };
  bool several = false;
  if (is_ditto(cell_at(row, header, Column::Group).text)) {
    around.ditto_group = true;
  } else if (!text.text.empty() && !is_placeholder(text.text)) {
    const NamedGroup& named = read(groups_, text.text, group_of_cell);
    if (named.group) {
      p.group = *named.group;
    } else {
      p.group_written = texts_.keep(text.text);
      several = named.several;
    }
  }
  if (p.group == kNoGroup && context_.options.group) p.group = *context_.options.group;
  if (p.group == kNoGroup && !p.job.empty() && p.group_written.empty()) {
    const NamedGroup& named = read(jobs_, p.job, group_of_job);
    if (named.group) p.group = *named.group;
    several = named.several;
  }
  if (p.group == kNoGroup && context_.scheme.groups.size() == 1) p.group = 0;
  if (p.group == kNoGroup && several) p.reasons.add(Reason::GroupAmbiguous);
}

}  // namespace lindung::roster
