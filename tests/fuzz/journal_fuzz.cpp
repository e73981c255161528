// A journal whose entries are any bytes, parted by NUL bytes: kind, body, kind, body. It is a
// city's state or is refused; the verifier takes what is written as it was and finds what changed.
#include <cstdint>
#include <string>
#include <vector>

#include "engines/journal/entry.h"
#include "read_all.h"
#include "shell/app/city_state.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  constexpr std::uint64_t kCity = 2171;
  const auto parts = split({reinterpret_cast<const char*>(data), size}, '\0');
  std::vector<journal::Entry> entries;
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    const Digest before = entries.empty() ? Digest{} : entries.back().seal;
    entries.push_back(journal::make_entry(
        {kCity, entries.size(), std::string(parts[i]), std::string(parts[i + 1])},
        {static_cast<std::int64_t>(i), "fuzz"}, before));
  }
  journal::Verifier intact;
  for (const auto& entry : entries) fuzz::require(!intact.check(entry));
  if (!entries.empty()) {
    auto changed = entries.front();
    changed.act.body += 'x';
    fuzz::require(journal::Verifier().check(changed).has_value());
  }
  const auto state = app::read_city(kCity, entries);
  if (!state) {
    fuzz::require(state.error().code == "JOURNAL_UNREADABLE");
    return 0;
  }
  fuzz::require(state->next_sequence == entries.size());
  for (const auto& file : state->files) {
    fuzz::require(file.number >= 1 && file.number <= state->files.size());
    state->find_file(file.name, file.digest);
  }
  state->effective_decisions();
  return 0;
}
