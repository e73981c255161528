#include "office/letter/sums.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lindung::letter {
namespace {

constexpr std::string_view kScholarship = "scholarship.";

struct Named {
  std::string_view id;
  std::string_view words;
};
constexpr std::array kLines{Named{"jkm.lump-sum", "Santunan kematian"},
                            Named{"jkk.death", "Santunan kematian karena kerja"},
                            Named{"jkm.periodic", "Santunan 24 bulan, dibayar sekaligus"},
                            Named{"jkk.periodic", "Santunan 24 bulan, dibayar sekaligus"},
                            Named{"jkm.funeral", "Biaya pemakaman"},
                            Named{"jkk.funeral", "Biaya pemakaman"}};

std::string line_words(const std::string& id) {
  const auto named =
      std::find_if(kLines.begin(), kLines.end(), [&](const Named& one) { return one.id == id; });
  return named == kLines.end() ? id : std::string(named->words);
}

std::string line_note(const benefit::Line& line) {
  return line.id == "jkk.death" ? line.formula : "";
}

bool is_school(const benefit::Line& line) { return line.id.starts_with(kScholarship); }

// Before the yearly form a scholarship was a sum once.
bool is_yearly(const benefit::Line& line) {
  return std::any_of(line.rules.begin(), line.rules.end(),
                     [](const auto& rule) { return rule.id == "scholarship.yearly"; });
}

std::string school_heading(bool yearly, const ClaimFacts& facts) {
  if (!yearly) return "Beasiswa anak, dibayar sekali";
  std::string text = "Beasiswa anak, dibayar setiap tahun";
  if (facts.scholarship_age)
    text += " sampai umur " + std::to_string(*facts.scholarship_age) + " tahun";
  return text;
}

// Why a child has nothing.
std::string school_note(const benefit::Line& line, Rupiah all, const ClaimFacts& facts) {
  if (line.amount > Rupiah()) return "";
  if (all > Rupiah())
    return "beasiswa paling banyak untuk " + std::to_string(facts.scholarship_children) + " anak";
  return "belum dapat: perlu " + std::to_string(facts.scholarship_months) + " bulan iuran";
}

}  // namespace

std::string school_words(const benefit::Child& child) {
  const std::string year = std::to_string(child.year);
  if (child.level == "TK") return "mulai TK tahun ke-" + year;
  if (child.level == "S1") return "mulai kuliah tahun ke-" + year;
  return "mulai kelas " + year + " " + child.level;
}

Sums sums_of(const benefit::Benefit& benefit, const benefit::Death& death,
             const ClaimFacts& facts) {
  Sums sums;
  for (const auto& line : benefit.lines) {
    (is_school(line) ? sums.for_school : sums.at_once) += line.amount;
    sums.used.insert(sums.used.end(), line.rules.begin(), line.rules.end());
  }
  const bool yearly = std::any_of(benefit.lines.begin(), benefit.lines.end(), is_yearly);
  Table cash{"Rinciannya", {}, {}}, school{school_heading(yearly, facts), {}, {}};
  for (const auto& line : benefit.lines) {
    if (!is_school(line)) {
      cash.rows.push_back({line_words(line.id), line_note(line), line.amount.text()});
      continue;
    }
    const std::size_t child = school.rows.size();
    std::string what = "Anak ke-" + std::to_string(child + 1);
    if (child < death.children.size()) what += ", " + school_words(death.children[child]);
    school.rows.push_back(
        {std::move(what), school_note(line, sums.for_school, facts), line.amount.text()});
  }
  if (!cash.rows.empty()) {
    if (cash.rows.size() > 1) cash.total = Row{"Jumlah", "", sums.at_once.text()};
    sums.tables.emplace_back(std::move(cash));
  }
  if (!school.rows.empty()) {
    if (school.rows.size() > 1) school.total = Row{"Jumlah beasiswa", "", sums.for_school.text()};
    sums.tables.emplace_back(std::move(school));
  }
  return sums;
}

}  // namespace lindung::letter
