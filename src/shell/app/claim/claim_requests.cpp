#include "shell/app/claim/claim_requests.h"

#include <algorithm>

#include "base/text.h"
#include "shell/app/city/person.h"
#include "shell/app/law/benefits.h"
#include "shell/app/typed_values.h"

namespace lindung::app {
namespace {

constexpr int kAccountDigitsMax = 20;

template <class T>
Result<T> read_word(const std::string& option, const std::string& text, int count) {
  if (const auto found = claim::parse<T>(text)) return *found;
  std::string all;
  for (int i = 0; i < count; ++i)
    all += (i ? ", " : "") + std::string(claim::word(static_cast<T>(i)).id);
  return wrong_value(option, "Salah satu dari: " + all + ".", "One of: " + all + ".");
}

Result<std::optional<Date>> read_optional_day(const std::string& option, const std::string& text) {
  if (text.empty()) return std::optional<Date>();
  LINDUNG_ASSIGN_OR_RETURN(const Date day, typed_date(option, text));
  return std::optional<Date>(day);
}

struct SchoolPlace {
  std::string level;
  int grade = 0;
};
Result<SchoolPlace> read_school_place(const std::string& text) {
  const auto colon = text.find(':');
  const auto grade = colon == text.npos
                         ? std::nullopt
                         : parse_unsigned(trim(std::string_view(text).substr(colon + 1)));
  if (!grade || *grade == 0 || *grade > 9) {
    return wrong_value("--school", "Sekolah ditulis jenjang:tahun, misalnya SD:4.",
                       "A school is written level:year, for example SD:4.");
  }
  return SchoolPlace{to_upper(trim(std::string_view(text).substr(0, colon))),
                     static_cast<int>(*grade)};
}

}  // namespace

Result<std::uint64_t> read_claim_name(const std::string& text) {
  if (const auto number = claim::parse_claim_name(text)) return *number;
  return Error::input("CLAIM_UNKNOWN", text,
                      {"Klaim disebut dengan nomornya, misalnya K0000012.",
                       "A claim is called by its number, for example K0000012."});
}

Result<ClaimWish> read_report(const Context& context, std::uint64_t city,
                              const ReportRequest& request, Date on) {
  claim::Report report;
  if (request.person.empty() == request.nik.empty()) {
    return wrong_value("--person", "Sebutkan --person atau --nik, salah satu.",
                       "Give --person or --nik, one of them.");
  }
  LINDUNG_ASSIGN_OR_RETURN(
      report.person,
      find_person(context, city, request.person.empty() ? request.nik : request.person));
  LINDUNG_ASSIGN_OR_RETURN(report.incident,
                           read_word<claim::Incident>("--incident", request.incident, 4));
  LINDUNG_ASSIGN_OR_RETURN(report.event_on, typed_date("--date", request.event_on));
  LINDUNG_ASSIGN_OR_RETURN(report.died_on, read_optional_day("--died", request.died_on));
  LINDUNG_ASSIGN_OR_RETURN(report.place, read_word<claim::Place>("--place", request.place, 5));
  LINDUNG_ASSIGN_OR_RETURN(report.reporter,
                           read_word<claim::Reporter>("--reporter", request.reporter, 6));
  report.circumstances = request.circumstances;
  report.occupation = request.occupation;
  report.account_of_events = request.account_of_events;
  return ClaimWish{0, on, std::move(report)};
}

Result<ClaimWish> read_death_report(const Context& context, std::uint64_t city,
                                    const DeathRequest& request, Date on) {
  if (request.cause != "other" && request.cause != "accident") {
    return wrong_value("--cause", "Sebab: accident (kecelakaan kerja) atau other (lainnya).",
                       "The cause is accident (at work) or other.");
  }
  ReportRequest report = request.report;
  if (request.cause == "other") {
    report.incident = "death";
    report.event_on = request.date;
  } else {
    report.incident = "accident-death";
    report.died_on = request.date;
    report.event_on = request.accident_on.empty() ? request.date : request.accident_on;
  }
  return read_report(context, city, report, on);
}

Result<claim::Deed> read_heir(const HeirRequest& request) {
  claim::Heir heir;
  heir.name = std::string(trim(request.name));
  LINDUNG_ASSIGN_OR_RETURN(heir.relation,
                           read_word<claim::Relation>("--relation", request.relation, 10));
  if (!request.nik.empty()) {
    heir.nik = Nik::parse(request.nik);
    if (!heir.nik)
      return wrong_value("--nik", "NIK terdiri dari 16 angka.", "A NIK has 16 digits.");
  }
  heir.phone = request.phone;
  heir.account = request.account;
  if (heir.account.size() > kAccountDigitsMax) {
    return wrong_value("--account", "Nomor rekening terlalu panjang.", "The account is too long.");
  }
  LINDUNG_ASSIGN_OR_RETURN(heir.birth_date, read_optional_day("--birth", request.birth_date));
  if (!request.school.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(const auto place, read_school_place(request.school));
    heir.school_level = place.level;
    heir.school_grade = place.grade;
  }
  return claim::Deed(claim::NameHeir{std::move(heir)});
}

Result<claim::Deed> read_outcome(const OutcomeRequest& request) {
  claim::Outcome outcome;
  const auto spent = {request.land, request.sea, request.air};
  if (request.days < 0 || std::any_of(spent.begin(), spent.end(), [](auto s) { return s < 0; })) {
    return wrong_value("--days", "Jumlah hari dan biaya tidak boleh negatif.",
                       "Days and costs cannot be negative.");
  }
  outcome.incapacity_days = request.days;
  if (!request.parts.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(outcome.parts, read_lost_parts(request.parts));
  }
  outcome.loss_percent = request.loss;
  outcome.land = Rupiah(request.land);
  outcome.sea = Rupiah(request.sea);
  outcome.air = Rupiah(request.air);
  return claim::Deed(std::move(outcome));
}

Result<claim::Deed> read_decision(const DecideRequest& request) {
  if ((request.amount != 0) == !request.refused.empty()) {
    return wrong_value("--amount", "Sebutkan --amount atau --refused, salah satu.",
                       "Give --amount or --refused, one of them.");
  }
  claim::Decide decide{{}, request.refused};
  if (request.amount != 0) decide.amount = Rupiah(request.amount);
  return claim::Deed(std::move(decide));
}

Result<claim::Deed> read_school(const SchoolRequest& request) {
  claim::SchoolLetter letter;
  letter.child = request.child;
  letter.school_year = request.year;
  letter.ended = std::string(trim(request.ended));
  if (request.year < 1900 || request.year > 2200) {
    return wrong_value("--year", "Tahun ajaran disebut dengan tahun mulainya, misalnya 2026.",
                       "A school year is called by the year it begins in: 2026.");
  }
  if (request.school.empty() == letter.ended.empty()) {
    return wrong_value("--school", "Sebutkan --school atau --ended, salah satu.",
                       "Give --school or --ended, one of them.");
  }
  if (letter.ended.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(const auto place, read_school_place(request.school));
    letter.level = place.level;
    letter.grade = place.grade;
  }
  return claim::Deed(std::move(letter));
}

}  // namespace lindung::app
