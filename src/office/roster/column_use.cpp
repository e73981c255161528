#include "office/roster/column_use.h"

#include <algorithm>
#include <map>

#include "office/roster/layout.h"

namespace lindung::roster {

std::string column_letters(std::int16_t position) {
  constexpr int kLetters = 26;
  std::string letters;
  for (int left = position + 1; left > 0; left = (left - 1) / kLetters)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % kLetters));
  return letters;
}

std::vector<ColumnUse> uses_of(const Layout& layout) {
  const auto& header = layout.header;
  std::map<std::int16_t, Column> meanings;
  const auto is = [&](std::int16_t position, Column column) {
    if (position >= 0) meanings.emplace(position, column);
  };
  for (const auto& evidence : layout.evidence) is(evidence.position, Column::Evidence);
  for (std::size_t i = 0; i < header.position.size(); ++i)
    is(header.position[i], static_cast<Column>(i));
  for (const auto part : layout.name_parts) is(part, Column::Name);
  is(layout.female_tick, Column::Sex);
  for (const auto note : layout.notes) {
    if (static_cast<std::size_t>(note) < header.headings.size()) is(note, Column::Note);
  }
  std::int16_t width = static_cast<std::int16_t>(header.headings.size());
  if (!meanings.empty())
    width = std::max(width, static_cast<std::int16_t>(meanings.rbegin()->first + 1));
  std::vector<ColumnUse> uses;
  for (std::int16_t at = 0; at < width; ++at) {
    const auto index = static_cast<std::size_t>(at);
    ColumnUse use{at, index < header.headings.size() ? header.headings[index] : "", {}};
    if (const auto found = meanings.find(at); found != meanings.end()) use.meaning = found->second;
    if (use.meaning || !use.heading.empty()) uses.push_back(std::move(use));
  }
  return uses;
}

}  // namespace lindung::roster
