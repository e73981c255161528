#include "office/benefit/overlaps.h"

#include <algorithm>

#include "base/text.h"

namespace lindung::benefit {
namespace {

struct Place {
  std::string_view zones;  // separated by spaces; empty: shares none with another part
  std::int64_t most = 1;
  bool one_of_pair = false;
};

Place place_of(const rules::Table& zones, const LostPart& part) {
  const rules::Row* row = zones.row(part.part);
  if (!row) return {};
  return {std::get<std::string>((*row)[1]), std::get<std::int64_t>((*row)[2]),
          std::get<std::int64_t>((*row)[3]) == 1};
}

bool share_zone(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  const auto of_b = split(b, ' ');
  const auto of_a = split(a, ' ');
  return std::any_of(of_a.begin(), of_a.end(), [&](std::string_view zone) {
    return std::find(of_b.begin(), of_b.end(), zone) != of_b.end();
  });
}

bool on_different_sides(const LostPart& a, const LostPart& b) {
  return a.side != Side::NotSaid && b.side != Side::NotSaid && a.side != b.side;
}

Error twice(const std::string& part, std::int64_t most) {
  if (most == 1) {
    return wrong("part", {"\"" + part + "\" disebut dua kali; sebutkan sekali.",
                          "\"" + part + "\" is named twice; name it once."});
  }
  const std::string number = std::to_string(most);
  return wrong("part", {"Tubuh hanya punya " + number + " \"" + part + "\"; kurangi jumlahnya.",
                        "A body has only " + number + " of \"" + part + "\"; name fewer."});
}

Error same_place(const LostPart& a, const LostPart& b, bool pair) {
  Text text{"\"" + a.part + "\" dan \"" + b.part +
                "\" adalah bagian tubuh yang sama; sebutkan yang lebih besar saja",
            "\"" + a.part + "\" and \"" + b.part +
                "\" are one part of the body; name only the larger one"};
  if (pair) {
    const std::string sides = a.part + ":left," + b.part + ":right.";
    text.id += ". Bila di dua sisi tubuh, tulis misalnya " + sides;
    text.en += ". If they are on two sides of the body, write for example " + sides;
  } else {
    text.id += ".";
    text.en += ".";
  }
  return wrong("part", std::move(text));
}

// Whether the part can be lost beside the ones before it.
Result<void> check_against(const rules::Table& zones, const std::vector<LostPart>& parts,
                           std::size_t at) {
  const LostPart& part = parts[at];
  const Place place = place_of(zones, part);
  std::int64_t alike = 1;
  for (std::size_t i = 0; i < at; ++i) {
    const Place other = place_of(zones, parts[i]);
    const bool same = parts[i].part == part.part;
    if (!same && !share_zone(place.zones, other.zones)) continue;
    const bool several = place.most > 1 && other.most > 1;
    if (same || several) {
      if (++alike > place.most) return twice(part.part, place.most);
      continue;
    }
    const bool pair = place.one_of_pair && other.one_of_pair;
    if (!pair || !on_different_sides(part, parts[i])) return same_place(parts[i], part, pair);
  }
  if (part.side == Side::NotSaid || place.one_of_pair) return {};
  return wrong("part", {"\"" + part.part + "\" tidak punya dua sisi; hapus :left atau :right.",
                        "\"" + part.part + "\" has no two sides; remove :left or :right."});
}

}  // namespace

Result<void> check_overlaps(const Law& law, const std::vector<LostPart>& parts) {
  const bool said = std::any_of(parts.begin(), parts.end(),
                                [](const auto& part) { return part.side != Side::NotSaid; });
  if (parts.size() < 2 && !said) return {};
  LINDUNG_ASSIGN_OR_RETURN(const auto zones, law.table("jkk.disability.zones"));
  for (std::size_t at = 0; at < parts.size(); ++at) {
    LINDUNG_RETURN_IF_ERROR(check_against(*zones.value, parts, at));
  }
  return {};
}

}  // namespace lindung::benefit
