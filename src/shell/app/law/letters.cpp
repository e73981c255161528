#include "shell/app/law/letters.h"

#include "base/text.h"
#include "office/letter/family.h"
#include "office/letter/refusal.h"
#include "office/letter/rights.h"
#include "shell/app/embedded.h"
#include "shell/app/law/read_death.h"
#include "shell/app/typed_values.h"
#include "shell/exchange/files.h"
#include "shell/paper/paper.h"

namespace lindung::app {
namespace {

constexpr std::size_t kMostHeirs = 100;  // far more than a page holds

Result<letter::Office> read_office(const std::string& text) {
  const auto parts = split(text, ';');
  if (parts.size() > 3) {
    return wrong_value("--office", "Kantor ditulis \"nama; alamat; telepon\".",
                       "An office is written \"name; address; telephone\".");
  }
  letter::Office office;
  LINDUNG_ASSIGN_OR_RETURN(office.name, typed_line("--office", parts[0]));
  if (parts.size() > 1) {
    LINDUNG_ASSIGN_OR_RETURN(office.address, typed_line("--office", parts[1]));
  }
  if (parts.size() > 2) {
    LINDUNG_ASSIGN_OR_RETURN(office.phone, typed_line("--office", parts[2]));
  }
  return office;
}

Result<letter::Envelope> read_envelope(const LetterBasics& basics) {
  letter::Envelope envelope;
  LINDUNG_ASSIGN_OR_RETURN(envelope.office, read_office(basics.office));
  LINDUNG_ASSIGN_OR_RETURN(envelope.written, typed_date("--written", basics.written));
  return envelope;
}

Result<std::vector<letter::Heir>> read_heirs(const std::string& text) {
  std::vector<letter::Heir> heirs;
  if (trim(text).empty()) return heirs;
  for (const auto part : split(text, ';')) {
    const auto colon = part.find(':');
    letter::Heir heir;
    LINDUNG_ASSIGN_OR_RETURN(heir.name, typed_line("--heirs", part.substr(0, colon)));
    if (colon != part.npos) {
      LINDUNG_ASSIGN_OR_RETURN(heir.relation, typed_line("--heirs", part.substr(colon + 1)));
    }
    heirs.push_back(std::move(heir));
  }
  if (heirs.size() > kMostHeirs) {
    return wrong_value("--heirs", "Terlalu banyak ahli waris untuk satu surat.",
                       "Too many heirs for one letter.");
  }
  return heirs;
}

std::string points_text(double points) {
  const int halves = static_cast<int>(points * 2 + 0.5);
  return std::to_string(halves / 2) + (halves % 2 == 0 ? ".0" : ".5");
}

Result<LetterAnswer> put_on_paper(const letter::Letter& letter, const std::string& out) {
  LINDUNG_ASSIGN_OR_RETURN(const auto printed, paper::print_letter(letter));
  LINDUNG_RETURN_IF_ERROR(exchange::write_file_atomically(out, printed.bytes));
  LetterAnswer answer;
  answer.title = letter.title;
  answer.out = out;
  answer.pages = printed.pages;
  answer.points = points_text(printed.points);
  answer.remarks = letter.remarks;
  for (const auto& block : letter.blocks) {
    if (const auto* list = std::get_if<letter::Checklist>(&block))
      answer.checklist.insert(answer.checklist.end(), list->items.begin(), list->items.end());
  }
  return answer;
}

Result<LetterAnswer> put_on_paper(const Result<letter::Letter>& letter, const std::string& out) {
  if (!letter) return naming_the_option(letter.error());
  return put_on_paper(*letter, out);
}

struct Bereaved {
  letter::Envelope envelope;
  std::string deceased;
  std::vector<letter::Heir> heirs;
  benefit::Death death;
};

Result<Bereaved> read_family(const FamilyQuestion& question) {
  Bereaved family;
  LINDUNG_ASSIGN_OR_RETURN(family.envelope, read_envelope(question.basics));
  LINDUNG_ASSIGN_OR_RETURN(family.deceased, typed_line("--name", question.basics.name));
  LINDUNG_ASSIGN_OR_RETURN(family.heirs, read_heirs(question.heirs));
  LINDUNG_ASSIGN_OR_RETURN(family.death, read_death(question.death));
  if (family.envelope.written < family.death.date) {
    return wrong_value("--written", "Surat bertanggal sebelum hari meninggal.",
                       "The letter is dated before the day of death.");
  }
  return family;
}

}  // namespace

Result<LetterAnswer> write_rights_letter(const RightsQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  letter::Rights rights;
  LINDUNG_ASSIGN_OR_RETURN(rights.envelope, read_envelope(question.basics));
  LINDUNG_ASSIGN_OR_RETURN(rights.name, typed_line("--name", question.basics.name));
  LINDUNG_ASSIGN_OR_RETURN(rights.member_since,
                           typed_date("--member-since", question.member_since));
  if (!question.paid_until.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(rights.paid_until, typed_date("--paid-until", question.paid_until));
    if (*rights.paid_until < rights.member_since) {
      return wrong_value("--paid-until", "Hari terakhir yang dibayar ada sebelum hari pertama.",
                         "The last day paid for is before the first day.");
    }
  }
  rights.income = Rupiah(question.income);
  auto letter = letter::rights_letter(*book, rights);
  if (!letter && letter.error().where == "date") letter.error().where = "written";
  return put_on_paper(letter, question.basics.out);
}

Result<LetterAnswer> write_family_letter(const FamilyQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  LINDUNG_ASSIGN_OR_RETURN(Bereaved family, read_family(question));
  auto benefit = benefit::death_benefit(*book, family.death);
  if (!benefit) return naming_the_option(std::move(benefit).error());
  for (benefit::Line& line : benefit->lines) {
    const auto found = question.assessed.find(line.id);
    if (found == question.assessed.end()) continue;
    benefit->total += found->second - line.amount;
    line.amount = found->second;
  }
  LINDUNG_ASSIGN_OR_RETURN(
      LetterAnswer answer,
      put_on_paper(letter::family_letter(*book, {family.envelope, family.deceased, family.heirs,
                                                 family.death, *benefit}),
                   question.basics.out));
  for (const auto& line : benefit->lines) answer.lines.push_back({line.id, line.amount.amount()});
  answer.total = benefit->total.amount();
  return answer;
}

Result<LetterAnswer> write_refusal_letter(const RefusalQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  LINDUNG_ASSIGN_OR_RETURN(Bereaved family, read_family(question.family));
  const auto reason = letter::parse_refusal_reason(question.reason);
  if (!reason) {
    const std::string known(letter::refusal_reason_ids());
    return wrong_value("--reason", "Alasan yang dikenal: " + known + ".",
                       "The reasons are: " + known + ".");
  }
  return put_on_paper(letter::refusal_letter(*book, {family.envelope, family.deceased, family.heirs,
                                                     family.death, *reason}),
                      question.family.basics.out);
}

}  // namespace lindung::app
