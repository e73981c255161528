#include <algorithm>

#include "engines/rules/reader.h"
#include "office/enrolment/answer_file.h"

namespace lindung::enrolment {

Result<AnswerWords> parse_answer_words(std::string_view text, std::string_view file) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::Node root, rules::parse_document(text, file, "RULES"));
  rules::Faults faults(file, "RULES");
  const rules::Reader reader(root, faults,
                             {"start_headings", "result_headings", "successor_nik_headings",
                              "successor_kpj_headings", "successor_name_headings", "waiting",
                              "refused", "accepted", "reason", "citation", "verified"});
  AnswerWords words;
  reader.citation();
  reader.flag("verified");
  words.start_headings = reader.texts_if("start_headings");
  words.result_headings = reader.texts_if("result_headings");
  words.successor_nik_headings = reader.texts_if("successor_nik_headings");
  words.successor_kpj_headings = reader.texts_if("successor_kpj_headings");
  words.successor_name_headings = reader.texts_if("successor_name_headings");
  words.waiting = reader.texts_if("waiting");
  words.refused = reader.texts_if("refused");
  words.accepted = reader.texts_if("accepted");
  for (const rules::Node& node : reader.tables_if("reason")) {
    const rules::Reader reason(node, faults, {"code", "phrases"});
    const std::string code = reason.text("code");
    const auto refusal = parse_refusal(code);
    if (!refusal) {
      faults.add("VALUE", reason.line_of("code"),
                 {"\"" + code + "\" bukan alasan penolakan", "\"" + code + "\" is no refusal"});
    }
    words.reasons.push_back({refusal.value_or(Refusal::Other), reason.texts_if("phrases")});
  }
  if (faults.first()) return *faults.first();
  return words;
}

}  // namespace lindung::enrolment
