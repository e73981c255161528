#include "office/roster/row_reader.h"

#include <algorithm>

#include "base/text.h"
#include "office/roster/birth.h"
#include "office/roster/cell_text.h"
#include "office/roster/date_cell.h"
#include "office/roster/number_cell.h"
#include "office/roster/row_kind.h"
#include "office/roster/small_cells.h"
#include "office/roster/tables_in_sheet.h"
#include "terms/gazetteer.h"

namespace lindung::roster {
namespace {

// A NIK, or what is left of one; the "12" of a total is none.
bool looks_like_number(const Cell& cell, Arena& scratch) {
  constexpr std::ptrdiff_t kFewestDigits = 4;
  const auto finding = read_number(cell, scratch).finding;
  if (finding == NumberFinding::OtherLength)
    return std::count_if(cell.text.begin(), cell.text.end(), is_digit) >= kFewestDigits;
  return finding == NumberFinding::Sixteen || finding == NumberFinding::Eleven ||
         finding == NumberFinding::Eighteen || finding == NumberFinding::LostInExcel ||
         finding == NumberFinding::TwoNumbers;
}

// The reason that refuses a cell which holds no NIK.
std::optional<Reason> refusal(const NumberReading& number) {
  switch (number.finding) {
    case NumberFinding::Sixteen:
      return is_placeholder_number(number.number) ? std::optional(Reason::NikMissing)
                                                  : std::nullopt;
    case NumberFinding::Missing:
      return Reason::NikMissing;
    case NumberFinding::Eleven:
      return Reason::NikIsKpj;
    case NumberFinding::Eighteen:
      return Reason::NikIsNip;
    case NumberFinding::OtherLength:
      return Reason::NikLength;
    case NumberFinding::NotDigits:
      return Reason::NikNotDigits;
    case NumberFinding::LostInExcel:
      return Reason::NikLostInExcel;
    case NumberFinding::TwoNumbers:
      return Reason::TwoPeopleInOneRow;
  }
  return std::nullopt;
}

bool fits(const NumberReading& number, Date date, std::optional<Sex> sex) {
  const auto nik =
      number.finding == NumberFinding::Sixteen ? Nik::from_number(number.number) : std::nullopt;
  return nik && nik->agrees_with(date) && (!sex || nik->sex() == sex);
}

// The same heading again, on the next page.
bool repeats_name_heading(const Row& row, const Layout& layout) {
  const std::int16_t name = layout.header.at(Column::Name);
  if (name < 0) return false;
  const std::string key = key_of(cell_at(row, name).text);
  return !key.empty() && key == layout.heading_keys[static_cast<std::size_t>(name)];
}

bool known_province(int province) {
  const auto all = gazetteer::province_numbers();
  return std::find(all.begin(), all.end(), static_cast<std::uint16_t>(province)) != all.end();
}

}  // namespace

std::string_view RowReader::keep(const Cell& cell, Proposal& proposal) {
  if (is_formula_error(cell)) {
    proposal.reasons.add(Reason::FormulaError);
    return {};
  }
  const CellText clean = clean_text(cell, scratch_);
  if (clean.cleaned) proposal.reasons.add(Reason::CellCleaned);
  return texts_.keep(clean.text);
}

void RowReader::read_numbers(const Row& row, Proposal& p) {
  const Header& header = context_.layout.header;
  const auto& d = context_.decisions;
  Column nik_column = Column::Nik;
  Column card_column = Column::FamilyCard;
  if (d.swap_family_card) std::swap(nik_column, card_column);
  if (d.swap_kpj) nik_column = Column::Kpj;
  NumberReading nik = read_number(cell_at(row, header, nik_column), scratch_);
  NumberReading card = read_number(cell_at(row, header, card_column), scratch_);
  NumberReading kpj =
      read_number(cell_at(row, header, d.swap_kpj ? Column::Nik : Column::Kpj), scratch_);
  bool swapped = d.swap_family_card || d.swap_kpj;
  // One row alone may hold the two in each other's cell; the birth date and the sex prove it.
  if (!swapped && p.birth_date && card.finding == NumberFinding::Sixteen &&
      !fits(nik, *p.birth_date, std::nullopt) && fits(card, *p.birth_date, p.sex) &&
      (nik.finding == NumberFinding::Sixteen || nik.finding == NumberFinding::Missing)) {
    std::swap(nik, card);
    swapped = true;
  }
  if (nik.finding == NumberFinding::Eleven && kpj.finding == NumberFinding::Sixteen) {
    std::swap(nik, kpj);
    swapped = true;
  }
  const auto refused = refusal(nik);
  if (refused) {
    p.reasons.add(*refused);
    if (*refused == Reason::NikIsKpj && !p.kpj) p.kpj = Kpj::parse(std::to_string(nik.number));
    p.nik_written = keep(
        cell_at(row, header, swapped && nik_column == Column::Nik ? card_column : nik_column), p);
  } else {
    p.nik = Nik::from_number(nik.number);
    if (nik.cleaned) p.reasons.add(Reason::NikCleaned);
    if (nik.mapped) p.reasons.add(Reason::NikLettersMapped);
    if (nik.beyond_exact) p.reasons.add(Reason::NikBeyondExactNumbers);
    if (swapped) p.reasons.add(Reason::NikAndFamilyCardSwapped);
    if (d.nik_damaged && nik.number % 10 == 0) p.reasons.add(Reason::NikColumnDamaged);
  }
  if (card.finding == NumberFinding::Sixteen && !is_placeholder_number(card.number)) {
    p.family_card = FamilyCardNumber::from_number(card.number);
  } else if (card.finding != NumberFinding::Missing) {
    p.reasons.add(Reason::FamilyCardUnreadable);
  }
  if (kpj.finding == NumberFinding::Eleven) p.kpj = Kpj::from_number(kpj.number);
}

void RowReader::read_birth(const Row& row, Proposal& p) {
  const Header& header = context_.layout.header;
  const Column nik_column = context_.decisions.swap_family_card ? Column::FamilyCard : Column::Nik;
  const NumberReading number = read_number(cell_at(row, header, nik_column), scratch_);
  const auto nik =
      number.finding == NumberFinding::Sixteen ? Nik::from_number(number.number) : std::nullopt;
  const DateReading reading = read_date(birth_cell(row, header, scratch_), scratch_);
  const Birth birth = settle_birth(
      reading, nik, {context_.decisions, context_.options.reference, context_.options.imported_on});
  p.birth_date = birth.date;
  p.birth_date_alternative = birth.alternative;
  p.age = birth.age >= 0 ? birth.age : read_age(cell_at(row, header, Column::Age).text);
  p.reasons.add(birth.reasons);
  if (!reading.before.empty()) p.birth_place = texts_.keep(reading.before);
}

void RowReader::check_nik(Proposal& p) {
  if (!p.nik) return;
  if (p.nik->serial_is_zero()) p.reasons.add(Reason::NikSerialZero);
  if (!known_province(p.nik->province())) p.reasons.add(Reason::NikProvinceUnknown);
  if (!p.nik->birth_date(context_.options.reference)) {
    p.reasons.add(Reason::NikDateImpossible);
  } else if (p.birth_date && !p.reasons.has(Reason::BirthYearOnly) &&
             !p.nik->agrees_with(*p.birth_date)) {
    p.reasons.add(Reason::NikDateDiffers);
  }
  if (p.sex && p.nik->sex() && p.nik->sex() != p.sex) p.reasons.add(Reason::NikSexDiffers);
}

void RowReader::read_person(const Row& row, Proposal& p, RowContext& around) {
  read_name(row, p);
  read_sex_column(row, p);
  read_birth(row, p);
  read_numbers(row, p);
  check_nik(p);
  const Header& header = context_.layout.header;
  p.address = keep(cell_at(row, header, Column::Address), p);
  if (p.birth_place.empty()) p.birth_place = keep(cell_at(row, header, Column::BirthPlace), p);
  p.mother = keep(cell_at(row, header, Column::Mother), p);
  p.father = keep(cell_at(row, header, Column::Father), p);
  const Cell& job = cell_at(row, header, Column::Job);
  around.ditto_job = is_ditto(job.text);
  if (!around.ditto_job) p.job = keep(job, p);
  read_remarks(row, p);
  read_particulars(row, p);
  read_place(row, p, around);
  read_group(row, p, around);
  find_formula_errors(row, p);
}

void RowReader::read_name(const Row& row, Proposal& p) {
  const Layout& layout = context_.layout;
  std::string_view name = keep(cell_at(row, layout.header, Column::Name), p);
  if (!layout.name_parts.empty()) {
    std::string whole(name);
    for (const std::int16_t part : layout.name_parts) {
      const auto more = clean_text(cell_at(row, part), scratch_).text;
      if (!more.empty()) whole += " " + std::string(more);
    }
    name = texts_.keep(trim(whole));
  }
  if (is_placeholder(name)) name = {};
  p.name = without_numbering(name);
  if (p.name.empty()) p.reasons.add(Reason::NameMissing);
  if (says_deceased(p.name)) p.reasons.add(Reason::NameSaysDeceased);
  if (names_two_people(name))
    p.reasons.add(Reason::TwoPeopleInOneRow);
  else if (std::any_of(p.name.begin(), p.name.end(), is_digit))
    p.reasons.add(Reason::NameHasDigits);
}

// A column with a word, or two columns of which one is ticked.
void RowReader::read_sex_column(const Row& row, Proposal& p) {
  const Layout& layout = context_.layout;
  const Cell& sex = cell_at(row, layout.header, Column::Sex);
  if (!sex.blank() && !is_placeholder(trim(sex.text))) {
    if (layout.female_tick >= 0) {
      p.sex = Sex::Male;
    } else {
      p.sex = read_sex(clean_text(sex, scratch_).text, context_.decisions.p_is_male);
      if (!p.sex) p.reasons.add(Reason::SexUnreadable);
    }
  } else if (layout.female_tick >= 0 && !cell_at(row, layout.female_tick).blank()) {
    p.sex = Sex::Female;
  }
}

// What the ward says to prove or explain the row.
void RowReader::read_remarks(const Row& row, Proposal& p) {
  const Layout& layout = context_.layout;
  p.evidence = keep(cell_at(row, layout.header, Column::Evidence), p);
  if (is_placeholder(p.evidence)) p.evidence = {};
  for (const auto& evidence : layout.evidence) {
    if (p.evidence.empty()) p.evidence = keep(cell_at(row, evidence.position), p);
  }
  for (const std::int16_t at : layout.notes) {
    const auto note = keep(cell_at(row, at), p);
    if (note.empty()) continue;
    if (p.note.empty()) p.note = note;
    p.reasons.add(read_note(note));
  }
}

void RowReader::read_particulars(const Row& row, Proposal& p) {
  const Header& header = context_.layout.header;
  const Cell& phone = cell_at(row, header, Column::Phone);
  p.phone = read_phone(phone.text);
  if (p.phone == 0 && !phone.blank() && !is_placeholder(trim(phone.text)))
    p.reasons.add(Reason::PhoneUnreadable);
  const auto income = clean_text(cell_at(row, header, Column::Income), scratch_).text;
  if (!income.empty() && !is_placeholder(income)) {
    p.income = Rupiah::parse(income);
    if (!p.income) p.reasons.add(Reason::IncomeUnreadable);
  }
  const auto decile = parse_unsigned(trim(cell_at(row, header, Column::Decile).text));
  if (decile && *decile >= 1 && *decile <= 10) p.decile = static_cast<std::int16_t>(*decile);
  const Cell& since = cell_at(row, header, Column::ResidentSince);
  if (!since.blank())
    p.resident_since = straight(read_date(since, scratch_), context_.options.reference);
  const auto& correction = cell_at(row, header, Column::CorrectionReference);
  if (const auto reference = parse_reference(correction.text))
    p.correction_of = pack_reference(*reference);
}

// An error in a column that is read; those of a sender's helper columns say nothing of the person.
void RowReader::find_formula_errors(const Row& row, Proposal& p) {
  const bool any = std::any_of(row.cells.begin(), row.cells.end(),
                               [](const Cell& cell) { return is_formula_error(cell); });
  if (!any) return;
  for (const std::int16_t at : context_.layout.header.position) {
    if (is_formula_error(cell_at(row, at))) p.reasons.add(Reason::FormulaError);
  }
}

Proposal RowReader::read(const Row& row, RowContext& around) {
  const Header& header = context_.layout.header;
  Proposal p;
  p.sheet = context_.sheet;
  p.row = row.number;
  if (row.hidden) p.reasons.add(Reason::RowHidden);
  const bool has_number = looks_like_number(cell_at(row, header, Column::Nik), scratch_) ||
                          read_number(cell_at(row, header, Column::FamilyCard), scratch_).finding ==
                              NumberFinding::Sixteen;
  if (const auto reason = not_a_person(row, context_.layout, has_number)) {
    p.reasons = {};
    p.reasons.add(*reason);
    around.maybe_headings = !repeats_name_heading(row, context_.layout) && may_be_headings(row);
    if (context_.options.group) p.group = *context_.options.group;  // whose file it is
    if (*reason == Reason::SectionRow) {
      for (const Cell& cell : row.cells) {
        if (!cell.blank() && around.section.empty()) around.section = texts_.keep(trim(cell.text));
      }
    }
    return p;
  }
  around.maybe_headings = !has_number && may_be_headings(row);
  if (row.struck) p.reasons.add(Reason::RowStruckOut);
  read_person(row, p, around);
  around.name_alone = !p.nik && p.nik_written.empty() && !p.birth_date && !p.family_card &&
                      p.phone == 0 && p.address.empty() && p.job.empty();
  return p;
}

}  // namespace lindung::roster
