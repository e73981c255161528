#include "shell/app/lists/neighbourhoods.h"

#include <fmt/format.h>

namespace lindung::app {

std::string Neighbourhood::words() const {
  const std::string first = rt == 0 ? "" : fmt::format("RT {:03}", rt);
  const std::string second = rw == 0 ? "" : fmt::format("RW {:03}", rw);
  return first + (first.empty() || second.empty() ? "" : " / ") + second;
}

Result<std::map<std::uint64_t, Neighbourhood>> neighbourhoods_of(
    const Context& context, CityViews& views, const CityView& view,
    std::span<const std::uint64_t> people) {
  std::map<std::uint32_t, std::map<std::uint64_t, std::uint64_t>> files;  // row to person
  for (const std::uint64_t person : people) {
    const auto* entry = view.find(person);
    if (entry && !entry->withdrawn && view.scheme && view.file(entry->row.file))
      files[entry->row.file][roster::pack_reference(entry->row)] = person;
  }
  std::map<std::uint64_t, Neighbourhood> found;
  for (const auto& [number, wanted] : files) {
    LINDUNG_ASSIGN_OR_RETURN(const auto file, views.roster_file(context, view, number));
    for (const auto& row : file->rows) {
      const auto person = wanted.find(roster::pack_reference({number, row.sheet, row.row}));
      if (person == wanted.end() || (row.neighbourhood == 0 && row.hamlet == 0)) continue;
      found[person->second] = {row.neighbourhood, row.hamlet};
    }
  }
  return found;
}

}  // namespace lindung::app
