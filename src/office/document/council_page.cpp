#include "office/document/council_page.h"

#include <algorithm>
#include <map>

#include "base/check.h"
#include "base/text.h"
#include "office/document/words.h"
#include "office/letter/words.h"
#include "terms/ratio.h"

namespace lindung::document {
namespace {

void add(GroupLine& sum, const GroupLine& line) {
  sum.people += line.people;
  sum.protected_first += line.protected_first;
  sum.protected_last += line.protected_last;
  sum.person_months += line.person_months;
  sum.cost += line.cost;
  sum.purses.insert(sum.purses.end(), line.purses.begin(), line.purses.end());
}

// Rising, each once.
void put_in_order(std::vector<std::size_t>& purses) {
  std::sort(purses.begin(), purses.end());
  purses.erase(std::unique(purses.begin(), purses.end()), purses.end());
}

// "95,76 %"; empty without a ceiling.
std::string share(Rupiah paid, Rupiah ceiling) {
  std::string text = Ratio{paid.amount(), ceiling.amount()}.percent();
  std::replace(text.begin(), text.end(), '.', ',');
  return text.empty() ? text : text + " %";
}

class Writer {
 public:
  explicit Writer(const CouncilRequest& request)
      : request_(request), base_(request.cases.front()), plan_(base_.plan) {}

  CouncilPage write() {
    head();
    purses();
    groups();
    page_.enough = plan_.complete();
    page_.verdict = page_.enough ? enough() : not_enough();
    figures();
    worker_year();
    cases();
    left_out();
    page_.notes = request_.notes;
    return std::move(page_);
  }

 private:
  void head() {
    const auto& scheme = request_.scheme;
    page_.city = region_name(scheme.city);
    page_.title = "Rencana perlindungan pekerja rentan";
    page_.months = base_.problem.months;
    page_.subtitle = scheme.name.id + ", " + span(page_.months) + ": " + list(request_.programs);
    page_.prepared_by = request_.prepared_by;
    page_.written = request_.written;
    for (const auto& one : base_.problem.classes) page_.wanted += one.people();
  }

  void purses() {
    for (std::size_t f = 0; f < base_.problem.purses.size(); ++f) {
      const auto& purse = base_.problem.purses[f];
      const auto& total = plan_.purses[f];
      LINDUNG_CHECK(total.paid + total.left == purse.ceiling);
      const auto& end = base_.ends[f];
      std::string note;
      if (end.before_its_time && end.last_paid)
        note = "hanya sampai " + letter::spoken(*end.last_paid);
      page_.purses.push_back({purse.name.id, purse.ceiling, total.paid, total.left,
                              share(total.paid, purse.ceiling), note, total.people});
    }
  }

  void groups() {
    std::map<std::string, std::size_t> places;
    for (const auto& group : request_.scheme.groups) {
      places[group.id] = page_.groups.size();
      page_.groups.push_back({group.name.id, 0, 0, 0, 0, {}, {}});
    }
    const auto line_of = [&](std::size_t person_class) -> GroupLine& {
      return page_.groups[places.at(base_.problem.classes[person_class].group)];
    };
    for (std::size_t c = 0; c < plan_.people.size(); ++c) {
      GroupLine& line = line_of(c);
      line.people += base_.problem.classes[c].people();
      line.protected_first += plan_.people[c].front();
      line.protected_last += plan_.people[c].back();
      for (std::size_t k = 0; k < plan_.blocks.size(); ++k) {
        line.person_months += plan_.people[c][k] * plan_.blocks[k].months();
      }
    }
    for (const auto& share : plan_.shares) {
      GroupLine& line = line_of(share.person_class);
      line.cost += share.amount;
      line.purses.push_back(base_.problem.classes[share.person_class].offers[share.offer].purse);
    }
    std::erase_if(page_.groups, [](const GroupLine& one) { return one.people == 0; });
    for (GroupLine& line : page_.groups) {
      put_in_order(line.purses);
      add(page_.total, line);
    }
    page_.total.name = "Jumlah";
    LINDUNG_CHECK(page_.total.person_months == plan_.person_months);
    LINDUNG_CHECK(page_.total.cost == plan_.cost && page_.total.people == page_.wanted);
  }

  Rupiah left() const {
    Rupiah sum;
    for (const auto& purse : page_.purses) sum += purse.left;
    return sum;
  }
  Rupiah last_month() const {
    Rupiah sum;
    for (const auto& purse : plan_.purses) sum += purse.by_month.back();
    return sum;
  }
  std::string months_text() const { return std::to_string(page_.months.months()) + " bulan"; }

  std::string enough() const {
    const Rupiah left = this->left(), month = last_month();
    std::string text = "Uang yang ada cukup. Semua " + grouped(page_.wanted) +
                       " orang terlindungi selama " + months_text() + ", " + span(page_.months) +
                       ", dengan " + plan_.cost.text() + ". Sisa pagu " + left.text();
    if (left < month) {
      text += ", tidak cukup untuk satu bulan lagi bagi semua orang (" + month.text() + ")";
    }
    return text + ".";
  }

  std::string not_enough() const {
    const auto& lasting = base_.lasting;
    std::string text = "Uang yang ada tidak cukup untuk semua. Dari " + grouped(page_.wanted) +
                       " orang, " + grouped(page_.total.protected_last) + " terlindungi sampai " +
                       letter::spoken(page_.months.until.plus(-1)) + ".";
    if (!lasting.payable) {
      return text + " Bagi sebagian orang tidak ada dana yang boleh membayar.";
    }
    text += " Agar semua terlindungi " + months_text() + ", kurang " + lasting.missing.text() + ".";
    if (lasting.months < page_.months.months()) {
      text += " Bila semua dibayar sejak awal, uang hanya cukup " + std::to_string(lasting.months) +
              " bulan dan " + letter::spoken(lasting.first_unpaid) + " tidak terbayar.";
    }
    if (plan_.gap_months > 0) {
      text += " Peserta lama kehilangan " + grouped(plan_.gap_months) + " bulan perlindungan.";
    }
    return text;
  }

  void figures() {
    const auto& lasting = base_.lasting;
    const bool all = page_.enough;
    const std::int64_t last = page_.total.protected_last;
    page_.figures.push_back(
        {grouped(last), "dari " + grouped(page_.wanted) + " orang terlindungi sampai akhir"});
    page_.figures.push_back(
        {std::to_string(all ? page_.months.months() : lasting.months) + " bulan",
         all ? "terbayar bagi semua orang" : "terbayar bila semua orang masuk sejak awal"});
    page_.figures.push_back({plan_.cost.text(), "dibayar menurut rencana ini"});
    page_.figures.push_back(all || !lasting.payable ? KeyFigure{left().text(), "sisa pagu"}
                                                    : KeyFigure{lasting.missing.text(),
                                                                "kurang agar semua terlindungi"});
  }

  void worker_year() {
    Rupiah least, most;
    for (const auto& one : base_.problem.classes) {
      if (one.worker_year == Rupiah()) continue;
      least = least == Rupiah() ? one.worker_year : std::min(least, one.worker_year);
      most = std::max(most, one.worker_year);
    }
    if (most == Rupiah()) return;
    page_.worker_year = "Satu orang lagi selama dua belas bulan: " +
                        (least == most ? most.text() : least.text() + " sampai " + most.text()) +
                        ".";
  }

  // Blocks that follow each other with the same people and the same reason are one line.
  void left_out() {
    for (std::size_t i = 0; i < base_.left_out.size(); ++i) {
      const auto& one = base_.left_out[i];
      Period months = one.months;
      for (; i + 1 < base_.left_out.size(); ++i) {
        const auto& next = base_.left_out[i + 1];
        if (next.person_class != one.person_class || next.people != one.people ||
            next.reason.id != one.reason.id || next.months.from != months.until) {
          break;
        }
        months.until = next.months.until;
      }
      page_.left_out.push_back(grouped(one.people) + " orang " +
                               base_.problem.classes[one.person_class].name.id + ", " +
                               span(months) + ": " + one.reason.id + ".");
    }
  }

  void cases() {
    if (request_.cases.size() < 2) return;
    for (const auto& one : request_.cases) {
      const bool same = one.problem.months == page_.months;
      page_.cases.push_back({one.name, same ? "" : span(one.problem.months), one.plan.person_months,
                             one.plan.wanted_person_months, one.plan.lost_cover,
                             one.plan.gap_months, one.plan.cost, one.lasting.missing});
    }
  }

  const CouncilRequest& request_;
  const PlannedCase& base_;
  const planning::Plan& plan_;
  CouncilPage page_;
};

// Puts the purses from `room - 1` on into one.
void merge_purses(CouncilPage& page, std::size_t room) {
  if (page.purses.size() <= room) return;
  const std::size_t kept = room - 1;
  PurseLine rest = page.purses[kept];
  rest.name = std::to_string(page.purses.size() - kept) + " dana lain";
  rest.note.clear();
  for (std::size_t f = kept + 1; f < page.purses.size(); ++f) {
    const PurseLine& one = page.purses[f];
    rest.ceiling += one.ceiling;
    rest.paid += one.paid;
    rest.left += one.left;
    for (std::size_t m = 0; m < rest.people.size(); ++m) rest.people[m] += one.people[m];
  }
  rest.share = share(rest.paid, rest.ceiling);
  page.purses.resize(kept);
  page.purses.push_back(std::move(rest));
  for (GroupLine& line : page.groups) {
    for (auto& purse : line.purses) purse = std::min(purse, kept);
    put_in_order(line.purses);
  }
}

void merge_groups(CouncilPage& page, std::size_t room) {
  if (page.groups.size() <= room) return;
  const std::size_t kept = room - 1;
  GroupLine rest;
  rest.name = std::to_string(page.groups.size() - kept) + " kelompok lain";
  for (std::size_t g = kept; g < page.groups.size(); ++g) add(rest, page.groups[g]);
  put_in_order(rest.purses);
  page.groups.resize(kept);
  page.groups.push_back(std::move(rest));
}

void cut(std::vector<std::string>& lines, std::size_t room, const char* what) {
  if (lines.size() <= room) return;
  const std::size_t beyond = lines.size() - room + 1;
  lines.resize(room - 1);
  lines.push_back("Masih ada " + std::to_string(beyond) + " " + what + " di buku kerja rencana.");
}

}  // namespace

CouncilPage council_page(const CouncilRequest& request) {
  LINDUNG_CHECK(!request.cases.empty());
  return Writer(request).write();
}

CouncilPage shortened(CouncilPage page, const Room& room) {
  merge_purses(page, room.purses);
  merge_groups(page, room.groups);
  cut(page.left_out, room.left_out, "baris tentang yang belum terlindungi");
  if (page.cases.size() > room.cases) {
    page.notes.insert(page.notes.begin(), std::to_string(page.cases.size() - room.cases) +
                                              " skenario lain ada di buku kerja rencana.");
    page.cases.resize(room.cases);
  }
  cut(page.notes, room.notes, "catatan");
  return page;
}

}  // namespace lindung::document
