#include "shell/store/people_blocks.h"

#include <algorithm>

#include <tbb/parallel_sort.h>

#include "base/bytes.h"
#include "base/check.h"
#include "shell/store/compression.h"
#include "terms/date.h"

namespace lindung::store {
namespace {

constexpr std::size_t kPeoplePerBlock = 512;
constexpr std::size_t kNiksPerBlock = 2048;

void put(ByteWriter& out, const Person& p) {
  out.put(p.person);
  out.put(p.nik);
  out.put(p.family_card);
  out.put(p.kpj);
  out.put(p.birth_date);
  out.put(static_cast<std::uint8_t>(p.birth_date_known));
  out.put(p.sex);
  out.put(p.village);
  out.put(p.standing);
  out.put(p.file);
  out.put(p.sheet);
  out.put(p.row);
  out.put_text(p.name);
  out.put_text(p.group);
  out.put_text(p.phone);
}

Person get(ByteReader& in, std::uint64_t act) {
  Person p;
  p.act = act;
  p.person = in.get<std::uint64_t>();
  p.nik = in.get<std::uint64_t>();
  p.family_card = in.get<std::uint64_t>();
  p.kpj = in.get<std::uint64_t>();
  p.birth_date = in.get<std::int32_t>();
  in.require(Date::is_in_calendar(p.birth_date));
  p.birth_date_known = in.get<std::uint8_t>() != 0;
  p.sex = in.get<char>();
  p.village = in.get<std::uint64_t>();
  p.standing = in.get<char>();
  p.file = in.get<std::uint32_t>();
  p.sheet = in.get<std::uint32_t>();
  p.row = in.get<std::uint32_t>();
  p.name = in.get_text();
  p.group = in.get_text();
  p.phone = in.get_text();
  return p;
}

// The rows of a block, half open.
struct Rows {
  std::size_t from = 0;
  std::size_t until = 0;
};
Rows rows_of(std::size_t block, std::size_t size, std::size_t count) {
  return {block * size, std::min(count, (block + 1) * size)};
}
std::size_t blocks_of(std::size_t count, std::size_t size) { return (count + size - 1) / size; }

}  // namespace

std::size_t people_blocks(std::size_t people) { return blocks_of(people, kPeoplePerBlock); }
std::size_t nik_blocks(std::size_t holders) { return blocks_of(holders, kNiksPerBlock); }

KeyedBlock pack_people(const Series<Person>& people, std::size_t block,
                       std::span<NikHolder> holders) {
  LINDUNG_CHECK(holders.size() == people.size());
  const Rows rows = rows_of(block, kPeoplePerBlock, people.size());
  std::uint64_t last = rows.from == 0 ? 0 : people.at(rows.from - 1).person;
  KeyedBlock packed;
  ByteWriter out;
  for (std::size_t i = rows.from; i < rows.until; ++i) {
    const Person person = people.at(i);
    LINDUNG_CHECK(last < person.person);
    last = person.person;
    if (i == rows.from) packed.first = person.person;
    holders[i] = {person.nik, person.person};
    put(out, person);
  }
  packed.last = last;
  packed.bytes = compress_block(out.view());
  return packed;
}

std::optional<std::vector<Person>> unpack_people(std::string_view bytes, std::uint64_t act) {
  const auto plain = decompress_block(bytes);
  if (!plain) return std::nullopt;
  ByteReader in(*plain);
  std::vector<Person> people;
  while (in.ok() && !in.at_end()) people.push_back(get(in, act));
  if (!in.ok()) return std::nullopt;
  return people;
}

std::vector<NikHolder> holders_by_nik(std::vector<NikHolder> holders) {
  std::erase_if(holders, [](const NikHolder& holder) { return holder.nik == 0; });
  tbb::parallel_sort(holders.begin(), holders.end());
  return holders;
}

KeyedBlock pack_niks(std::span<const NikHolder> by_nik, std::size_t block) {
  const Rows rows = rows_of(block, kNiksPerBlock, by_nik.size());
  ByteWriter out;
  for (const NikHolder& holder : by_nik.subspan(rows.from, rows.until - rows.from)) {
    out.put(holder.nik);
    out.put(holder.person);
  }
  return {by_nik[rows.from].nik, by_nik[rows.until - 1].nik, compress_block(out.view())};
}

std::optional<std::vector<NikHolder>> unpack_niks(std::string_view bytes) {
  const auto plain = decompress_block(bytes);
  if (!plain) return std::nullopt;
  ByteReader in(*plain);
  std::vector<NikHolder> holders;
  while (in.ok() && !in.at_end()) {
    const auto nik = in.get<std::uint64_t>();
    holders.push_back({nik, in.get<std::uint64_t>()});
  }
  if (!in.ok()) return std::nullopt;
  return holders;
}

}  // namespace lindung::store
