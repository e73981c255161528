// shell/app/reconcile/lived_lists_for_tests.h - decrees and the carrier: who is named, sent,
// answered and reported as leaving, through the rooms of the office and into the recount.
#pragma once

#include "office/enrolment/choose.h"
#include "office/enrolment/judge.h"
#include "shell/app/reconcile/recounted_city_for_tests.h"

namespace lindung::app {

class LivedLists : public RecountedCity {
 public:
  // A decree with everybody on it; what it needs is bound, or waits for a budget.
  void issue(const std::vector<decree::Entry>& entries, Period months, int day) {
    const decree::Decree decree{{paper_number(), on(day), {"Perwali 1"}}, months, entries};
    const auto list = book.decrees.issue(decree);
    for (const auto& one : entries) recount.list(one.person, months, one.fund);
    done(list);
    not_done(book.decrees.issue(decree), "DECREE_PAPER");
    follow(entries, {}, months, day);
  }
  void amend(std::size_t list, const std::vector<decree::Ending>& ending,
             const std::vector<decree::Entry>& entering, int day) {
    const Period rest{now.plus(1), book.decrees.lists()[list].months().until};
    std::vector<decree::Entry> left;
    for (const auto& one : ending)
      left.push_back(book.decrees.row(*book.decrees.place_of(one.person, rest.from)).entry);
    const auto amended = book.decrees.amend(
        list, {{paper_number(), on(day), {"Perwali 1"}}, rest.from, ending, entering});
    for (const auto& one : ending) recount.list(one.person, rest, -1);
    for (const auto& one : entering) recount.list(one.person, rest, one.fund);
    done(amended);
    follow(entering, left, rest, day);
  }

  // Sends people to the carrier; the room chooses, and chooses all of them.
  std::uint32_t send(const std::vector<std::uint64_t>& who, int which, Month month, int day) {
    std::vector<enrolment::Candidate> candidates;
    for (const auto person : who)
      candidates.push_back({person, true, true, people[person - 1].birth});
    const enrolment::Wish wish{month, on(day), purses_of(which), std::nullopt};
    EXPECT_EQ(choose(book.enrolment.members, candidates, wish).sent.size(), who.size());
    enrolment::Batch batch{enrolment::Direction::Entering, on(day), number(which), month, 1, {}};
    for (const auto person : who) batch.lines.push_back({person, {}});
    const auto sent = book.enrolment.members.send(batch);
    done(sent);
    not_done(book.enrolment.members.send(batch), "ENROL_TWICE");
    return sent ? *sent : 0;
  }
  // The carrier's answer, row by row as it writes them; the room matches and judges.
  void answer(std::uint32_t batch, const std::vector<enrolment::AnswerRow>& rows, int day) {
    std::vector<enrolment::SentPerson> sent;
    for (const auto& line : book.enrolment.members.find(batch)->lines) {
      const Who& who = people[line.person - 1];
      sent.push_back(
          {static_cast<std::uint32_t>(sent.size() + 1), who.nik, 0, who.name, who.birth});
    }
    const std::vector<std::optional<Date>> alive(sent.size());
    const enrolment::AnswerTerms terms{batch, on(day), std::nullopt};
    const auto judged = judge(book.enrolment.members, sent, alive, rows, terms);
    done(book.enrolment.members.answer(findings_of(book.enrolment.members, judged, terms)));
  }
  // Reports those who are to leave from a month on, but for some; the carrier agrees to all.
  std::vector<std::uint64_t> report_leaving(int fund, Month month, int day,
                                            const std::set<std::uint64_t>& forgotten,
                                            const std::set<std::uint64_t>& dead) {
    const enrolment::Wish wish{month, on(day), purses_of(purse(now.year(), fund)), std::nullopt};
    auto lines = choose_leaving(book.enrolment.members, book.decrees, wish,
                                [&](std::uint64_t person) { return dead.contains(person); });
    std::erase_if(lines, [&](const auto& line) { return forgotten.contains(line.person); });
    if (lines.empty()) return {};
    const auto batch = book.enrolment.members.send(
        {enrolment::Direction::Leaving, on(day), number(purse(now.year(), fund)), month, 1, lines});
    done(batch);
    std::vector<enrolment::AnswerRow> rows;
    std::vector<std::uint64_t> left;
    for (const auto& line : lines) {
      auto& row = rows.emplace_back();
      row.nik = people[line.person - 1].nik;
      row.said = enrolment::Said::Accepted;
      left.push_back(line.person);
      recount.enrol(line.person, {month, kAlways.until}, false);
    }
    answer(*batch, rows, day);
    return left;
  }
  void registered_from(std::uint64_t person, Month month) {
    recount.enrol(person, {month, kAlways.until}, true);
  }

 private:
  void follow(const std::vector<decree::Entry>& entering, const std::vector<decree::Entry>& left,
              Period months, int day) {
    std::map<int, std::int64_t> changes;  // a month, by purse
    for (const auto& one : entering) changes[one.fund] += dues_of_group(one.group).amount();
    for (const auto& one : left) changes[one.fund] -= dues_of_group(one.group).amount();
    for (const auto& [which, change] : changes) {
      if (change == 0) continue;
      std::vector<billing::MonthSum> sums;
      for (Month m = months.from; m < months.until; m = m.plus(1)) {
        sums.push_back({m, Rupiah(change)});
        plain(which).follow(m, change);
      }
      done(book.books.follow_decree(act(day), number(which), sums));
    }
  }
};

}  // namespace lindung::app
