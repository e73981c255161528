#include "office/contribution/contribution.h"

#include <algorithm>
#include <array>

#include "terms/spoken.h"

namespace lindung::contribution {
namespace {

using rules::Fact;
using rules::RuleBook;

// Nobody declares more than the country earns; beyond it a product could overflow.
constexpr Rupiah kIncomeLimit{1'000'000'000'000};

Error wrong(std::string_view where, Text message) {
  return Error::input("CONTRIBUTION_INPUT", std::string(where), std::move(message));
}

bool is_member(const RuleBook& rules, std::string_view enumeration, const std::string& member) {
  const auto* members = rules.enumeration(enumeration);
  return members && std::find(members->begin(), members->end(), member) != members->end();
}

Result<void> check_member(const RuleBook& rules, std::string_view enumeration,
                          const std::string& member) {
  if (is_member(rules, enumeration, member)) return {};
  std::string known;
  if (const auto* members = rules.enumeration(enumeration)) {
    for (const auto& one : *members) known += (known.empty() ? "" : ", ") + one;
  }
  return wrong(enumeration,
               {"\"" + member + "\" tidak dikenal dalam aturan iuran; pilih " + known + ".",
                "The contribution rules know no \"" + member + "\"; choose " + known + "."});
}

Result<void> check_programs(const std::vector<Program>& programs) {
  if (programs.empty()) {
    return wrong("programs", {"Sebutkan paling sedikit satu program: JKK, JKM, JHT.",
                              "Name at least one programme: JKK, JKM, JHT."});
  }
  for (const Program program : programs) {
    if (std::count(programs.begin(), programs.end(), program) == 1) continue;
    return wrong("programs", {"Satu program disebut dua kali; hapus salah satunya.",
                              "A programme is named twice; remove one of them."});
  }
  return {};
}

Result<void> check_income(Rupiah income) {
  if (income >= Rupiah(0) && income <= kIncomeLimit) return {};
  const Text most = spoken_rupiah(kIncomeLimit);
  return wrong("income",
               {"Penghasilan sebulan harus antara 0 dan " + most.id + "; perbaiki angkanya.",
                "The monthly income must lie between 0 and " + most.en + "; correct it."});
}

Result<void> check_case(const RuleBook& rules, const Case& one) {
  LINDUNG_RETURN_IF_ERROR(check_income(one.income));
  LINDUNG_RETURN_IF_ERROR(check_member(rules, "sector", one.sector));
  LINDUNG_RETURN_IF_ERROR(check_member(rules, "payer", one.payer));
  LINDUNG_RETURN_IF_ERROR(check_programs(one.programs));
  if (Month::of(one.registered) > one.month) {
    return wrong("registered",
                 {"Bulan iuran mendahului pendaftaran; perbaiki salah satunya.",
                  "The contribution month precedes the registration; correct one of them."});
  }
  return {};
}

Result<Rupiah> share(Rupiah of, std::int64_t permille) {
  const Rupiah times = of * permille;
  if (times.amount() % 1000 == 0) return Rupiah(times.amount() / 1000);
  return Error::input("CONTRIBUTION_NOT_WHOLE", "law",
                      {"tarif dalam berkas hukum tidak menghasilkan rupiah bulat",
                       "the rates in the law files do not give whole rupiah"});
}

class Calculation {
 public:
  Calculation(const RuleBook& rules, const Case& one)
      : rules_(rules),
        case_(one),
        day_(one.month.first_day()),
        facts_{Fact{"sector", one.sector}, Fact{"payer", one.payer}} {}

  Result<Contribution> run() const {
    Contribution all;
    LINDUNG_RETURN_IF_ERROR(find_base(all));
    for (const Program program : case_.programs) {
      LINDUNG_ASSIGN_OR_RETURN(Line line, full(program, all));
      LINDUNG_RETURN_IF_ERROR(reduce(line));
      all.total += line.amount;
      all.lines.push_back(std::move(line));
    }
    return all;
  }

 private:
  Result<void> find_base(Contribution& all) const {
    LINDUNG_ASSIGN_OR_RETURN(const auto base, contribution_base(rules_, case_.month, case_.income));
    all.base = base.value;
    all.base_rule = base.rule;
    return {};
  }

  Result<Line> full(Program program, const Contribution& all) const {
    if (program == Program::Death) {
      LINDUNG_ASSIGN_OR_RETURN(const auto amount,
                               rules_.number("contribution.jkm.amount", day_, facts_));
      return Line{program, Rupiah(amount.value), {amount.rule}};
    }
    const bool injury = program == Program::EmploymentInjury;
    const auto* id = injury ? "contribution.jkk.rate" : "contribution.jht.rate";
    LINDUNG_ASSIGN_OR_RETURN(const auto rate, rules_.number(id, day_, facts_));
    LINDUNG_ASSIGN_OR_RETURN(const Rupiah amount, share(all.base, rate.value));
    return Line{program, amount, {all.base_rule, rate.rule}};
  }

  Result<void> reduce(Line& line) const {
    LINDUNG_ASSIGN_OR_RETURN(const auto discount,
                             rules_.discount("program", program_code(line.program), case_.month,
                                             case_.registered, facts_));
    if (!discount) return {};
    LINDUNG_ASSIGN_OR_RETURN(line.amount, share(line.amount, discount->permille));
    line.rules.push_back(discount->rule);
    return {};
  }

  const RuleBook& rules_;
  const Case& case_;
  Date day_;
  std::array<Fact, 2> facts_;
};

// The person asked for a month; that is what has to be corrected. `where` still names the rule.
Error at_month(const RuleBook& rules, Month month, Error error) {
  if (error.code != "NO_RULE_IN_FORCE") return error;
  Error asked = rules.none_in_force(error.where, month.iso());
  asked.where = "month";
  return asked;
}

}  // namespace

bool Contribution::verified() const {
  return base_rule.verified && std::all_of(lines.begin(), lines.end(), [](const Line& line) {
           return std::all_of(line.rules.begin(), line.rules.end(),
                              [](const rules::RuleRef& rule) { return rule.verified; });
         });
}

Result<rules::Dated<Rupiah>> contribution_base(const RuleBook& rules, Month month, Rupiah income) {
  LINDUNG_RETURN_IF_ERROR(check_income(income));
  LINDUNG_ASSIGN_OR_RETURN(const auto table, rules.table("contribution.base", month.first_day()));
  const rules::Row* band = table.value->band(income.amount());
  const auto column = table.value->column("base");
  const auto* base = band && column ? std::get_if<std::int64_t>(&(*band)[*column]) : nullptr;
  if (base) return rules::Dated<Rupiah>{Rupiah(*base), table.rule};
  return Error::input(
      "RULES_TABLE", "contribution.base",
      {"tabel dasar penghasilan tidak lengkap", "the table of bases is incomplete"});
}

Result<Contribution> contribution(const RuleBook& rules, const Case& one) {
  LINDUNG_RETURN_IF_ERROR(check_case(rules, one));
  auto result = Calculation(rules, one).run();
  if (!result) return at_month(rules, one.month, std::move(result).error());
  return result;
}

Result<Rupiah> contribution_total(const RuleBook& rules, Case one, Period months) {
  Rupiah total;
  for (Month month = months.from; month < months.until; month = month.plus(1)) {
    one.month = month;
    LINDUNG_ASSIGN_OR_RETURN(const Contribution due, contribution(rules, one));
    total += due.total;
  }
  return total;
}

}  // namespace lindung::contribution
