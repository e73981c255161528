#include "office/watch/people.h"

#include "office/benefit/benefit.h"

namespace lindung::watch {
namespace {

using coverage::Cover;
using coverage::Standing;

Item item(Kind kind, const Person& person, Date until, Text what, std::string_view rule) {
  Item one;
  one.kind = kind;
  one.person = person.number;
  one.until = until;
  one.what = std::move(what);
  one.rule = std::string(rule);
  return one;
}

Item gap_item(const Person& person, const coverage::Gap& gap) {
  const std::string from = gap.from.iso();
  Text what;
  if (!gap.until) {
    what = {"Tidak ada penetapan mulai " + from + ".", "No decree from " + from + " on."};
  } else {
    const std::string last = gap.until->plus(-1).iso();
    what = {"Tidak ada penetapan " + from + " sampai " + last + ".",
            "No decree from " + from + " to " + last + "."};
  }
  what.id += gap.restarts_wait
                 ? " Bila tidak dibayar sampai akhir masa tenggang, masa tunggu JKM mulai lagi."
                 : " Bayar sebagai tunggakan dalam masa tenggang.";
  what.en += gap.restarts_wait
                 ? " Unless it is paid within the grace, the wait for the full benefit starts anew."
                 : " To be paid as arrears within the grace.";
  return item(Kind::GapAhead, person, gap.mend_until, std::move(what),
              gap.restarts_wait ? "membership.wait-restarts-after-lapse" : "membership.grace");
}

Item waiting_item(const Person& person, const Cover& cover) {
  const std::string day = cover.full_death_from.iso();
  return item(Kind::Waiting, person, cover.full_death_from,
              {"Santunan kematian penuh baru sejak " + day + "; jangan sampai putus.",
               "The full death benefit holds from " + day + " on; no gap may open."},
              "jkm.wait.months");
}

}  // namespace

std::vector<Item> watch_cover(const Person& person, const coverage::Terms& terms, Date on,
                              Date horizon) {
  std::vector<Item> found;
  const Cover cover = coverage::cover_on(person.months, on, terms);
  if (cover.standing == Standing::Ended && cover.facts.listed) {
    found.push_back(item(Kind::Lapsed, person, cover.grace_until,
                         {"Tercantum dalam SK, tetapi kepesertaan sudah berakhir; pembayaran "
                          "berikutnya adalah awal baru.",
                          "Named in the decree, but the membership has ended; the next payment is "
                          "a new start."},
                         "membership.grace"));
  }
  if (cover.standing == Standing::InGrace && cover.grace_until <= horizon) {
    found.push_back(item(Kind::GraceEnds, person, cover.grace_until,
                         {"Lunas sampai " + cover.paid_until.iso() + "; lunasi tunggakan.",
                          "Paid until " + cover.paid_until.iso() + "; the arrears must be paid."},
                         "membership.grace"));
  }
  const auto gap = coverage::next_gap(person.months, on, terms);
  if (gap && gap->from.first_day() <= horizon) found.push_back(gap_item(person, *gap));
  const bool insured = cover.standing == Standing::Covered || cover.standing == Standing::InGrace;
  if (insured && cover.full_death_from > on) found.push_back(waiting_item(person, cover));
  return found;
}

Result<std::optional<Item>> watch_unclaimed(const rules::RuleBook& rules, const Person& person,
                                            Rupiah income, Date on) {
  const Date died = person.death->on;
  if (died > on) return std::optional<Item>();
  LINDUNG_ASSIGN_OR_RETURN(const auto terms, coverage::terms_on(rules, died));
  const Cover cover = coverage::cover_on(person.months, died, terms);
  if (cover.standing != Standing::Covered && cover.standing != Standing::InGrace)
    return std::optional<Item>();
  LINDUNG_ASSIGN_OR_RETURN(
      const auto benefit,
      benefit::death_benefit(
          rules,
          {benefit::DeathCause::Other, died, cover.wait_since, income, cover.months_paid, {}}));
  LINDUNG_ASSIGN_OR_RETURN(const auto days, rules.number("service.claim.papers-days", died));
  Item one = item(Kind::Unclaimed, person, died.plus_days(static_cast<std::int32_t>(days.value)),
                  {"Meninggal " + died.iso() + " dan belum ada klaim; hubungi keluarganya.",
                   "Died on " + died.iso() + ", and there is no claim; reach the family."},
                  days.rule.id);
  if (!person.death->certain) {
    one.what.id += " Kematian dicocokkan dari nama dan tanggal lahir: pastikan dahulu.";
    one.what.en += " The death was matched by name and birth date: make sure first.";
  }
  one.amount = benefit.total;
  return std::optional<Item>(std::move(one));
}

}  // namespace lindung::watch
