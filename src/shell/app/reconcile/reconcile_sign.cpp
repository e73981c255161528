#include <algorithm>

#include "base/enum_ids.h"
#include "shell/app/book/given.h"
#include "shell/app/reconcile/reconcile_acts.h"

namespace lindung::app {
namespace {

constexpr auto kSides = enum_ids<MinutesSide>("office", "carrier");
static_assert(kSides.words.size() == static_cast<std::size_t>(MinutesSide::kCount));

struct SignGiven {
  std::string minutes;
  MinutesSide side{};
  std::string name;
};

SignGiven read_given(Given& given) {
  return {given.line("minutes"),
          given.word<MinutesSide>("side", parse_minutes_side, "office, carrier"),
          given.line("name")};
}

// What the command line's console says counts; an account signs for its own house.
bool may_sign_for(Role role, MinutesSide side) {
  return role == Role::Console || (role == Role::BpjsOfficer) == (side == MinutesSide::Carrier);
}

Error signed_before(const std::string& number) {
  return Error::input("RECON_SIGNED", number,
                      {"Pihak ini sudah menandatangani berita acara ini.",
                       "This side has signed these minutes already."});
}

Error same_author(const std::string& number) {
  return Error::input("RECON_SAME_AUTHOR", number,
                      {"Dua orang lain yang menandatangani: bukan yang mencatatnya, dan tidak satu "
                       "orang untuk kedua pihak. Minta orang lain.",
                       "Two others sign: not who recorded it, and no one for both sides. Ask "
                       "somebody else."});
}

}  // namespace

std::string_view minutes_side_id(MinutesSide side) { return kSides.id(side); }
std::optional<MinutesSide> parse_minutes_side(std::string_view id) { return kSides.find(id); }

Error unknown_minutes(const std::string& number) {
  return Error::input("RECON_UNKNOWN", number,
                      {"Tidak ada berita acara dengan nomor ini. Lihat `lindung reconcile list`.",
                       "There are no minutes of this number. See `lindung reconcile list`."});
}

Result<std::vector<MoneyList>> make_signature(Making& making, const boost::json::object& object) {
  Given given(object);
  const auto wish = read_given(given);
  if (!may_sign_for(making.context().role, wish.side)) {
    given.fail("side", {"Petugas BPJS menandatangani untuk BPJS, petugas kota untuk kota.",
                        "An officer of BPJS signs for BPJS, one of the city for the city."});
  }
  LINDUNG_RETURN_IF_ERROR(given.done());
  return std::vector<MoneyList>();
}

Result<void> apply_signature(MoneyBook& book, const MoneyAct& act) {
  Given given(act.given);
  const auto wish = read_given(given);
  LINDUNG_RETURN_IF_ERROR(given.done());
  const auto minutes = std::find_if(book.minutes.begin(), book.minutes.end(),
                                    [&](const auto& one) { return one.number == wish.minutes; });
  if (minutes == book.minutes.end()) return unknown_minutes(wish.minutes);
  bool same = minutes->author == act.author;
  for (const auto& one : minutes->signatures) {
    if (one.side == wish.side) return signed_before(wish.minutes);
    same = same || one.author == act.author;
  }
  if (same) return same_author(wish.minutes);
  minutes->signatures.push_back({wish.side, act.author});
  return {};
}

}  // namespace lindung::app
