// Index files. The bytes are changes to a good index, whose checksums are then made to fit, five
// bytes each: section, place (two), what is added there, how often the section loses its end. With
// 'R' in front they are a file as they stand. What is not refused must do no harm when it is used.
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "engines/linkage/tabular/index_file.h"
#include "engines/linkage/tabular/invented_people.h"
#include "read_all.h"

namespace {

using namespace lindung::linkage::tabular;
using Rows = std::vector<invented::Row>;

std::string joined(FlatWriter& writer) {
  std::string all;
  for (const auto piece : writer.pieces()) all += piece;
  return all;
}

const Rows& people() {
  static const Rows rows = invented::roster(60, 2);
  return rows;
}

std::vector<std::string> good_sections() {
  Dataset data = invented::table(people());
  Linker linker(data);
  linker.block({{{invented::kNik, Cut::Whole}}, {{invented::kBorn, Cut::Year}}});
  linker.train();
  const Learned learned = learned_for_new_records(data, linker);
  const Index index(std::move(data), learned, {});
  FlatWriter writer(kIndexVersion);
  write_index(index, writer);
  const std::string bytes = joined(writer);
  std::vector<std::uint64_t> room(bytes.size() / 8 + 1);
  std::memcpy(room.data(), bytes.data(), bytes.size());
  FlatReader reader({reinterpret_cast<const char*>(room.data()), bytes.size()}, kIndexVersion);
  std::vector<std::string> sections;
  while (!reader.at_end()) sections.emplace_back(*reader.next());
  return sections;
}

std::string forged(std::string_view changes) {
  static const std::vector<std::string> kGood = good_sections();
  auto sections = kGood;
  for (; changes.size() >= 5; changes.remove_prefix(5)) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(changes[i]); };
    auto& section = sections[byte(0) % sections.size()];
    const std::size_t cut = byte(4) % 16;
    section.resize(section.size() - std::min(section.size(), cut));
    if (section.empty()) continue;
    char& letter = section[(std::size_t{byte(1)} * 256 + byte(2)) % section.size()];
    letter = static_cast<char>(static_cast<std::uint8_t>(letter) + byte(3));
  }
  FlatWriter writer(kIndexVersion);
  for (auto& section : sections) writer.keep(std::move(section));
  return joined(writer);
}

void use(Index& index) {
  if (index.data().columns.size() != invented::kCells) return;
  std::vector<std::string> forms(invented::kCells);
  std::vector<std::vector<std::string_view>> rows(1);
  for (std::size_t f = 0; f < invented::kCells; ++f) {
    normal_form(index.data().columns[f].field.kind, people()[3][f], forms[f]);
    rows[0].push_back(forms[f]);
  }
  index.add(rows);
  index.score();
  index.settle();
  index.lay_together();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  const bool raw = input.starts_with('R');
  if (raw) input.remove_prefix(1);
  const std::string bytes = raw ? std::string(input) : forged(input.substr(0, 200));
  std::vector<std::uint64_t> room(bytes.size() / 8 + 1);
  std::memcpy(room.data(), bytes.data(), bytes.size());
  FlatReader reader({reinterpret_cast<const char*>(room.data()), bytes.size()}, kIndexVersion);
  auto index = read_index(reader, {});
  if (!index) {
    lindung::fuzz::require(index.error().code.starts_with("LINK_INDEX_"));
    return 0;
  }
  use(*index);
  return 0;
}
