#include "shell/app/decree/notice_acts.h"

#include <algorithm>

#include "shell/app/book/given.h"

namespace lindung::app {
namespace {

constexpr std::string_view kReasons = "moved, found-work, refused, too-old, correction";

struct NoticeGiven {
  Notice notice;
  Result<void> read;
};

NoticeGiven read_notice(const boost::json::object& object) {
  Given given(object);
  NoticeGiven found;
  auto& notice = found.notice;
  notice.person = given.natural("person");
  notice.reason = given.word<decree::EndReason>("reason", decree::parse_end_reason, kReasons);
  notice.since = given.date("since");
  if (given.has("replaced_by")) notice.replaced_by = given.natural("replaced_by");
  notice.remark = given.optional_line("remark");
  if (notice.reason == decree::EndReason::Died) {
    given.fail("reason",
               {"Kematian dicatat dengan `lindung mutate death`, yang juga membuka klaim.",
                "A death is recorded with `lindung mutate death`, which opens the claim too."});
  }
  found.read = given.done();
  return found;
}

// Whether a person stands on a list in that month or later.
bool listed_from(const decree::Decrees& decrees, std::uint64_t person, Month month) {
  const auto places = decrees.places_of(person);
  return std::any_of(places.begin(), places.end(), [&](const decree::Place& place) {
    return decrees.row(place).months.until > month;
  });
}

Result<void> check_replacement(Making& making, const Notice& notice) {
  if (!notice.replaced_by) return {};
  LINDUNG_ASSIGN_OR_RETURN(const auto people, making.people());
  LINDUNG_ASSIGN_OR_RETURN(const auto* deaths, making.deaths());
  const auto* entry = find_entry(people, *notice.replaced_by);
  const bool fit =
      entry && !entry->withdrawn && entry->person.standing == verification::Verdict::Accepted &&
      !deaths->contains(*notice.replaced_by) &&
      !listed_from(making.book().decrees, *notice.replaced_by, Month::of(notice.since));
  if (fit) return {};
  return Error::input(
      "NOTICE_REPLACEMENT", "--replaced-by",
      {"Pengganti harus orang yang diterima verifikasi, hidup, dan belum tercantum.",
       "Who enters must be accepted by verification, alive, and not listed yet."});
}

}  // namespace

Result<std::vector<MoneyList>> make_notice(Making& making, const boost::json::object& given) {
  const auto found = read_notice(given);
  LINDUNG_RETURN_IF_ERROR(found.read);
  LINDUNG_RETURN_IF_ERROR(check_replacement(making, found.notice));
  return std::vector<MoneyList>();
}

Result<void> apply_notice(MoneyBook& book, const MoneyAct& act) {
  auto found = read_notice(act.given);
  LINDUNG_RETURN_IF_ERROR(found.read);
  Notice& notice = found.notice;
  notice.act = act.number;
  if (!listed_from(book.decrees, notice.person, Month::of(notice.since))) {
    return Error::input("NOTICE_NOT_LISTED", "--person",
                        {"Orang ini tidak tercantum pada keputusan mana pun sejak hari itu.",
                         "This person stands on no decree from that day on."});
  }
  const bool twice = std::any_of(
      book.notices.begin(), book.notices.end(),
      [&](const Notice& other) { return other.person == notice.person && !other.settled; });
  if (twice) {
    return Error::input(
        "NOTICE_TWICE", "--person",
        {"Untuk orang ini sudah ada catatan keluar; ia keluar pada keputusan perubahan berikutnya.",
         "There is such a note for this person; the next amendment takes him off."});
  }
  book.notices.push_back(std::move(notice));
  return {};
}

}  // namespace lindung::app
