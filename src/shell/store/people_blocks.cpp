#include "shell/store/people_blocks.h"

#include <algorithm>

#include <tbb/parallel_for.h>
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

// Cuts `count` rows into blocks of `size`; `pack(from, until)` makes one, on all cores.
template <class Pack>
std::vector<KeyedBlock> cut(std::size_t count, std::size_t size, Pack pack) {
  std::vector<KeyedBlock> blocks((count + size - 1) / size);
  tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t i) {
    blocks[i] = pack(i * size, std::min(count, (i + 1) * size));
  });
  return blocks;
}

}  // namespace

std::vector<KeyedBlock> pack_people(std::span<const Person> people) {
  return cut(people.size(), kPeoplePerBlock, [&](std::size_t from, std::size_t until) {
    ByteWriter out;
    for (std::size_t i = from; i < until; ++i) {
      LINDUNG_CHECK(i == 0 || people[i - 1].person < people[i].person);
      put(out, people[i]);
    }
    return KeyedBlock{people[from].person, people[until - 1].person, compress_block(out.view())};
  });
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

std::vector<KeyedBlock> pack_niks(std::span<const Person> people) {
  std::vector<NikHolder> holders;
  holders.reserve(people.size());
  for (const Person& p : people) {
    if (p.nik != 0) holders.push_back({p.nik, p.person});
  }
  tbb::parallel_sort(holders.begin(), holders.end());
  return cut(holders.size(), kNiksPerBlock, [&](std::size_t from, std::size_t until) {
    ByteWriter out;
    for (std::size_t i = from; i < until; ++i) {
      out.put(holders[i].nik);
      out.put(holders[i].person);
    }
    return KeyedBlock{holders[from].nik, holders[until - 1].nik, compress_block(out.view())};
  });
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
