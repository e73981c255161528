#include "office/benefit/scholarship.h"

#include <algorithm>

namespace lindung::benefit {
namespace {

std::string line_id(std::size_t child) { return "scholarship." + std::to_string(child + 1); }

// Years and yearly sums from the child's level to the last one.
Result<Line> school_years(const rules::Dated<const rules::Table*>& levels, const Child& child) {
  Line line{"", Rupiah(), "", {levels.rule}};
  int year = child.year;
  bool reached = false;
  for (const rules::Row& row : levels.value->rows) {
    const auto& level = std::get<std::string>(row[0]);
    const auto years = std::get<std::int64_t>(row[1]);
    const Rupiah yearly(std::get<std::int64_t>(row[2]));
    if (level == child.level) {
      reached = true;
      if (year < 1 || year > years) {
        return wrong(
            "children",
            {level + " mempunyai tahun 1 sampai " + std::to_string(years) + "; perbaiki tahunnya.",
             level + " has the years 1 to " + std::to_string(years) + "; correct the year."});
      }
    }
    if (!reached) continue;
    const std::int64_t left = years - year + 1;
    line.amount += yearly * left;
    line.formula += (line.formula.empty() ? "" : " + ") + std::to_string(left) + " x " +
                    grouped(yearly) + " (" + level + ")";
    year = 1;
  }
  if (reached) return line;
  return wrong("children",
               {"Jenjang \"" + child.level + "\" tidak dikenal; pilih TK, SD, SMP, SMA, atau S1.",
                "There is no level \"" + child.level + "\"; choose TK, SD, SMP, SMA or S1."});
}

Result<Line> scholarship(const Law& law, const Child& child) {
  LINDUNG_ASSIGN_OR_RETURN(const auto form, law.text("scholarship.form"));
  if (form.value == "yearly") {
    LINDUNG_ASSIGN_OR_RETURN(const auto levels, law.table("scholarship.yearly"));
    return school_years(levels, child);
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto once, law.number("scholarship.once"));
  const Rupiah amount(once.value);
  return Line{"", amount, grouped(amount), {form.rule, once.rule}};
}

Text months_missing(std::int64_t needed, int paid) {
  return {"Beasiswa belum menjadi hak: perlu " + std::to_string(needed) + " bulan iuran, ada " +
              std::to_string(paid) + ".",
          "No scholarship yet: it needs " + std::to_string(needed) +
              " contribution months, there are " + std::to_string(paid) + "."};
}

Text too_many(std::int64_t most) {
  return {"Beasiswa untuk paling banyak " + std::to_string(most) +
              " anak; yang disebut lebih dulu dihitung.",
          "Scholarships for at most " + std::to_string(most) +
              " children; those named first are counted."};
}

}  // namespace

Result<void> add_scholarships(Benefit& benefit, const Law& law, const std::vector<Child>& children,
                              std::string_view months_rule, int paid_months) {
  if (children.empty()) return {};
  LINDUNG_ASSIGN_OR_RETURN(const auto needed, law.number(months_rule));
  LINDUNG_ASSIGN_OR_RETURN(const auto most, law.number("scholarship.children-max"));
  const bool entitled = paid_months >= needed.value;
  if (!entitled) benefit.notes.push_back(months_missing(needed.value, paid_months));
  const auto counted = static_cast<std::size_t>(most.value);
  if (entitled && children.size() > counted) benefit.notes.push_back(too_many(most.value));
  for (std::size_t i = 0; i < children.size(); ++i) {
    LINDUNG_ASSIGN_OR_RETURN(Line line, scholarship(law, children[i]));
    line.id = line_id(i);
    line.rules.push_back(needed.rule);
    line.rules.push_back(most.rule);
    if (!entitled || i >= counted) {
      line.amount = Rupiah();
      line.formula = "0";
    }
    add(benefit, std::move(line));
  }
  return {};
}

}  // namespace lindung::benefit
