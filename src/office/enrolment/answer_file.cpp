#include "office/enrolment/answer_file.h"

#include <algorithm>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/date_cell.h"
#include "office/roster/layout.h"
#include "office/roster/number_cell.h"
#include "office/roster/row_kind.h"
#include "terms/nik.h"

namespace lindung::enrolment {
namespace {

using roster::Column;

// " nik tidak ditemukan ": so that a phrase is found at word boundaries only.
std::string spaced(std::string_view text) {
  std::string out = " ";
  for (const auto& word : roster::words_of(text)) out += word + " ";
  return out;
}

bool says(const std::string& spaced_text, const std::vector<std::string>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    return spaced_text.find(spaced(phrase)) != std::string::npos;
  });
}

// The first of the wanted headings that the sheet has, most telling first.
std::int16_t find_heading(const roster::Header& header, const std::vector<std::string>& wanted) {
  for (const std::string& one : wanted) {
    const std::string key = roster::key_of(one);
    for (std::size_t i = 0; i < header.headings.size(); ++i) {
      if (roster::key_of(header.headings[i]) == key) return static_cast<std::int16_t>(i);
    }
  }
  return -1;
}

class SheetReader {
 public:
  SheetReader(const roster::Table& sheet, roster::Layout layout, const AnswerWords& words,
              Date reference, Direction direction)
      : sheet_(sheet),
        layout_(std::move(layout)),
        words_(words),
        reference_(reference),
        leaving_(direction == Direction::Leaving) {
    start_ = find_heading(layout_.header, words.start_headings);
    result_ = find_heading(layout_.header, words.result_headings);
    if (result_ < 0) result_ = layout_.header.at(Column::Status);
    successor_nik_ = find_heading(layout_.header, words.successor_nik_headings);
    successor_kpj_ = find_heading(layout_.header, words.successor_kpj_headings);
    successor_name_ = find_heading(layout_.header, words.successor_name_headings);
  }

  void read(AnswerFile& file) {
    for (std::size_t b = 0; b < sheet_.block_count(); ++b) {
      const roster::RowBlock block = sheet_.block(b);
      for (const roster::Row& row : block.rows) {
        if (row.number <= layout_.header.last_row) continue;
        ++file.rows_read;
        AnswerRow one = read_row(row);
        const bool numbered = one.nik != 0 || one.kpj != 0;
        if (roster::not_a_person(row, layout_, numbered)) continue;
        if (!numbered && one.name.empty()) continue;
        const auto successor = successor_of(row, one);
        file.rows.push_back(std::move(one));
        if (successor) file.rows.push_back(*successor);
      }
    }
  }

 private:
  std::string text(const roster::Row& row, std::int16_t position) {
    return std::string(trim(roster::clean_text(roster::cell_at(row, position), scratch_).text));
  }

  AnswerRow read_row(const roster::Row& row) {
    const roster::Header& header = layout_.header;
    AnswerRow one;
    one.sheet = sheet_.name;
    one.row = row.number;
    one.nik = nik_in(roster::cell_at(row, header, Column::Nik));
    const roster::Cell& kpj = roster::cell_at(row, header, Column::Kpj);
    one.kpj = kpj_in(kpj);
    one.kpj_shortened =
        roster::read_number(kpj, scratch_).finding == roster::NumberFinding::LostInExcel;
    one.name = text(row, header.at(Column::Name));
    if (roster::is_placeholder(one.name)) one.name.clear();
    one.birth_date = day(roster::birth_cell(row, header, scratch_));
    const roster::Cell& start = roster::cell_at(row, start_);
    one.start = day(start);
    one.start_unreadable = !one.start && !start.blank() && !roster::is_placeholder(start.text);
    one.segment = roster::read_segment(text(row, header.at(Column::Segment)));
    read_result(row, one);
    return one;
  }

  std::uint64_t nik_in(const roster::Cell& cell) {
    const auto nik = roster::read_number(cell, scratch_);
    const bool sound =
        nik.finding == roster::NumberFinding::Sixteen && Nik::from_number(nik.number);
    return sound ? nik.number : 0;
  }

  std::uint64_t kpj_in(const roster::Cell& cell) {
    const auto kpj = roster::read_number(cell, scratch_);
    const bool sound = kpj.finding == roster::NumberFinding::Eleven && Kpj::from_number(kpj.number);
    return sound ? kpj.number : 0;
  }

  // Whoever enters instead, when the row says his new number.
  std::optional<AnswerRow> successor_of(const roster::Row& row, const AnswerRow& leaver) {
    AnswerRow one = leaver;  // what the row says is said of both
    one.kpj = kpj_in(roster::cell_at(row, successor_kpj_));
    one.kpj_shortened = false;
    one.nik = nik_in(roster::cell_at(row, successor_nik_));
    one.name = text(row, successor_name_);
    one.birth_date.reset();
    if (one.kpj == 0 || (one.nik == 0 && one.name.empty())) return std::nullopt;
    return one;
  }

  std::optional<Date> day(const roster::Cell& cell) {
    const auto reading = roster::read_date(cell, scratch_);
    if (reading.form == roster::DateForm::YearOnly || reading.form == roster::DateForm::AgeOnly)
      return std::nullopt;
    const auto first = roster::straight(reading, reference_);
    return first ? first : roster::exchanged(reading, reference_);
  }

  // A column for the result wins, then the words of the notes, then the name of the sheet.
  void read_result(const roster::Row& row, AnswerRow& one) {
    const std::string result = text(row, result_);
    std::string notes;
    for (const std::int16_t note : layout_.notes) {
      const std::string words = note == result_ ? std::string() : text(row, note);
      if (!words.empty() && !roster::is_placeholder(words))
        notes += (notes.empty() ? "" : "; ") + words;
    }
    one.words = notes.empty() ? result : notes;
    const std::string all = spaced(result + " " + notes);
    const auto reason =
        std::find_if(words_.reasons.begin(), words_.reasons.end(),
                     [&](const AnswerWords::Reason& known) { return says(all, known.phrases); });
    const bool reasoned = !leaving_ && reason != words_.reasons.end();
    if (reasoned) one.refusal = reason->refusal;
    one.said = said(spaced(result), false);
    if (one.said == Said::Nothing) one.said = said(spaced(notes), reasoned);
    if (one.said == Said::Nothing) one.said = said(spaced(sheet_.name), false);
    if (one.said == Said::Accepted && reasoned) one.said = Said::Both;
  }

  // "Tidak diterima" is refused though it holds the word for accepted: refusals are asked first.
  Said said(const std::string& text, bool reasoned) const {
    if (reasoned || says(text, words_.refused)) return Said::Refused;
    if (says(text, words_.waiting)) return Said::Waiting;
    return says(text, words_.accepted) ? Said::Accepted : Said::Nothing;
  }

  const roster::Table& sheet_;
  roster::Layout layout_;
  const AnswerWords& words_;
  Date reference_;
  bool leaving_;
  std::int16_t start_ = -1;
  std::int16_t result_ = -1;
  std::int16_t successor_nik_ = -1;
  std::int16_t successor_kpj_ = -1;
  std::int16_t successor_name_ = -1;
  Arena scratch_;
};

bool is_understood(const roster::Header& header) {
  const bool dated = header.has(Column::BirthDate) || header.has(Column::BirthPlaceAndDate);
  return header.has(Column::Nik) || header.has(Column::Kpj) || (header.has(Column::Name) && dated);
}

}  // namespace

Result<AnswerFile> read_answer(const roster::Workbook& workbook, const AnswerWords& words,
                               Date reference, std::string_view file, Direction direction) {
  AnswerFile answer;
  answer.notices = workbook.notices;
  bool understood = false;
  for (const auto& sheet : workbook.tables) {
    auto header = roster::find_header(*sheet, {});
    if (!header) continue;
    roster::Layout layout = roster::make_layout(*std::move(header));
    if (!is_understood(layout.header)) continue;
    understood = true;
    SheetReader(*sheet, std::move(layout), words, reference, direction).read(answer);
  }
  if (understood) return answer;
  return Error::input(
      "ANSWER_COLUMNS", std::string(file),
      {"Berkas jawaban ini tidak punya kolom NIK, KPJ, atau nama dengan tanggal lahir. Periksa "
       "judul kolomnya.",
       "This answer has no column with NIKs, KPJs, or names with birth dates. Check its "
       "headings."});
}

}  // namespace lindung::enrolment
