#include <algorithm>
#include <map>
#include <tuple>

#include "base/text.h"
#include "shell/app/book/given.h"
#include "shell/app/card/card_acts.h"
#include "shell/app/card/card_bearers.h"
#include "shell/app/card/card_lists.h"
#include "shell/app/city/person.h"
#include "shell/app/embedded.h"
#include "shell/app/typed_values.h"

namespace lindung::app {
namespace {

struct MakeGiven {
  std::vector<std::uint64_t> people;
  std::uint64_t ward = 0;
  std::string group;
  bool only_new = false;
};

Result<MakeGiven> read_given(const boost::json::object& object) {
  Given given(object);
  MakeGiven wish;
  for (const auto& person : given.optional_lines("person")) {
    const auto number = parse_unsigned(std::string_view(person).substr(person[0] == 'P' ? 1 : 0));
    if (!number) return unknown_person();
    wish.people.push_back(*number);
  }
  if (given.has("ward")) wish.ward = given.natural("ward");
  wish.group = given.optional_line("group");
  wish.only_new = given.flag("only_new");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return wish;
}

bool is_asked_for(const MakeGiven& given, const KnownEntry& entry) {
  if (given.ward != 0 && entry.person.village != given.ward) return false;
  if (!given.group.empty() && entry.group != given.group) return false;
  return given.people.empty() || std::find(given.people.begin(), given.people.end(),
                                           entry.person.person) != given.people.end();
}

Error nobody(const std::vector<WithoutCard>& without) {
  std::map<std::string_view, int> reasons;
  for (const auto& one : without) ++reasons[card::no_card_id(one.why)];
  std::string counts;
  for (const auto& [id, count] : reasons)
    counts += (counts.empty() ? "" : ", ") + std::string(id) + " " + std::to_string(count);
  if (counts.empty()) counts = "-";
  return Error::input("CARD_NOBODY", "",
                      {"Tidak ada yang perlu kartu baru (" + counts + ").",
                       "Nobody is to get a new card (" + counts + ")."});
}

// Six characters that cannot be taken for one another, of the act's salt and the card's number.
std::string check_code(const Making& making, card::CardNumber number) {
  static constexpr std::string_view kLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  const Digest digest = making.keyed("card " + card::card_name(number));
  std::string code;
  for (std::size_t i = 0; i < 6; ++i) code += kLetters[digest.bytes[i] % kLetters.size()];
  return code;
}

Result<void> check_group(const scheme::Scheme& scheme, const std::string& group) {
  const bool known = std::any_of(scheme.groups.begin(), scheme.groups.end(),
                                 [&](const auto& one) { return one.id == group; });
  if (group.empty() || known) return {};
  return wrong_value("--group", "Tidak ada kelompok dengan nama ini di program.",
                     "The scheme has no group of this name.");
}

struct Looked {
  std::vector<card::CardText> texts;
  std::vector<WithoutCard> without;
};

Result<Looked> look_at_everybody(Making& making, const MakeGiven& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* scheme, making.scheme());
  LINDUNG_RETURN_IF_ERROR(check_group(*scheme, given.group));
  LINDUNG_ASSIGN_OR_RETURN(const auto people, making.people());
  LINDUNG_ASSIGN_OR_RETURN(const auto* deaths, making.deaths());
  LINDUNG_ASSIGN_OR_RETURN(const auto* book, law());
  LINDUNG_ASSIGN_OR_RETURN(const auto terms, coverage::terms_on(*book, making.on()));
  LINDUNG_ASSIGN_OR_RETURN(const auto facts,
                           load_coverage(making.context(), making.state(), people, making.book()));
  const CardBearers bearers(making.book(), facts, people, *deaths, making.on());
  Looked looked;
  for (const auto& bearer : bearers.all()) {
    const auto& entry = *find_entry(people, bearer.person);
    if (!is_asked_for(given, entry)) continue;
    const auto* present = making.book().cards.of(bearer.person);
    const auto due = card::due_card(bearer, present, making.on(), terms);
    if (due.why_not || (given.only_new && present)) {
      looked.without.push_back({bearer.person, due.why_not.value_or(card::NoCard::HasOne)});
      continue;
    }
    looked.texts.push_back({bearer.person, std::string(entry.person.name), bearer.kpj,
                            entry.person.village, scheme->programs, due.from, due.until, ""});
  }
  return looked;
}

}  // namespace

Result<std::vector<MoneyList>> make_cards(Making& making, const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto wish, read_given(given));
  LINDUNG_ASSIGN_OR_RETURN(auto looked, look_at_everybody(making, wish));
  if (looked.texts.empty()) return nobody(looked.without);
  std::sort(looked.texts.begin(), looked.texts.end(), [](const auto& a, const auto& b) {
    return std::tie(a.village, a.name, a.person) < std::tie(b.village, b.name, b.person);
  });
  card::CardNumber number = making.book().cards.next();
  for (auto& text : looked.texts) text.check = check_code(making, number++);
  std::vector<MoneyList> lists;
  lists.push_back(write_card_texts(making, looked.texts));
  lists.push_back(write_without_card(making, looked.without));
  return lists;
}

Result<void> apply_cards(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto texts, read_card_texts(act));
  return book.cards.make(texts, act.on);
}

}  // namespace lindung::app
