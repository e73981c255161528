#include "office/enrolment/register_rows.h"

namespace lindung::enrolment {

std::vector<AnswerRow> answer_rows(std::span<const roster::RegisterRow> rows) {
  std::vector<AnswerRow> all;
  all.reserve(rows.size());
  for (const auto& row : rows) {
    AnswerRow& one = all.emplace_back();
    one.row = row.row;
    one.nik = row.nik ? row.nik->number() : 0;
    one.kpj = row.kpj ? row.kpj->number() : 0;
    one.name = std::string(row.name);
    one.birth_date = row.birth_date;
  }
  return all;
}

}  // namespace lindung::enrolment
