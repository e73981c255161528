#include "shell/app/decree/annex_list.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace lindung::app {
namespace {

constexpr std::array<std::string_view, 12> kColumns{"no",    "person",     "nik",  "family_card",
                                                    "name",  "birth_date", "sex",  "village",
                                                    "group", "fund",       "from", "until"};

}  // namespace

decree::AnnexRow annex_row(const KnownEntry& entry) {
  const auto& person = entry.person;
  decree::AnnexRow row;
  row.person = person.person;
  row.nik = person.nik;
  row.family_card = person.family_card;
  row.name = std::string(person.name);
  row.birth_date = person.birth_date;
  row.sex = person.sex ? static_cast<char>(*person.sex) : ' ';
  row.village = person.village;
  row.group = std::string(entry.group);
  return row;
}

void put_in_order(std::vector<decree::AnnexRow>& rows) {
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::tie(a.village, a.group, a.name, a.person) <
           std::tie(b.village, b.group, b.name, b.person);
  });
  std::int64_t number = 0;
  for (auto& row : rows) row.number = ++number;
}

MoneyList write_annex(Making& making, std::string name, const std::vector<decree::AnnexRow>& rows) {
  auto list = making.list(std::move(name), kColumns);
  for (const auto& row : rows) {
    list.number(row.number)
        .natural(row.person)
        .digits16(row.nik)
        .digits16(row.family_card)
        .text(row.name);
    list.date(row.birth_date)
        .text(row.sex == ' ' ? std::string() : std::string(1, row.sex))
        .natural(row.village);
    list.text(row.group).text(row.fund).month(row.months.from).month(row.months.until).end_row();
  }
  return list.finish();
}

Result<std::vector<decree::AnnexRow>> read_annex(const MoneyAct& act, const std::string& name) {
  std::vector<decree::AnnexRow> rows;
  const auto found = act.lists.find(name);
  if (found == act.lists.end()) return rows;
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(found->second, name, kColumns));
  rows.reserve(found->second.rows);
  while (list.next()) {
    auto& row = rows.emplace_back();
    row.number = list.number();
    row.person = list.natural();
    row.nik = list.natural();
    row.family_card = list.natural();
    row.name = std::string(list.text());
    row.birth_date = list.date();
    const auto sex = list.text();
    row.sex = sex.empty() ? ' ' : sex.front();
    row.village = list.natural();
    row.group = std::string(list.text());
    row.fund = std::string(list.text());
    row.months.from = list.month();
    row.months.until = list.month();
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return rows;
}

}  // namespace lindung::app
