#include "shell/app/enrolment/carrier_forms.h"

#include <algorithm>

#include "base/check.h"
#include "shell/app/embedded.h"

namespace lindung::app {
namespace {

const EmbeddedFile& embedded(std::string_view name) {
  const auto all = embedded_forms();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const EmbeddedFile& file) { return file.name == name; });
  LINDUNG_CHECK(found != all.end());
  return *found;
}

Result<enrolment::Form> form(std::string_view name) {
  return enrolment::parse_form(embedded(name).text, name);
}

}  // namespace

Result<const enrolment::Form*> carrier_form(enrolment::Direction direction) {
  static const Result<enrolment::Form> entering = form("law/carrier/forms/bpu-upload.toml");
  static const Result<enrolment::Form> leaving = form("law/carrier/forms/mutation.toml");
  const auto& wanted = direction == enrolment::Direction::Entering ? entering : leaving;
  if (!wanted) return wanted.error();
  return &*wanted;
}

Result<const enrolment::AnswerWords*> answer_words() {
  constexpr std::string_view kName = "law/carrier/forms/bpu-answer.toml";
  static const Result<enrolment::AnswerWords> words =
      enrolment::parse_answer_words(embedded(kName).text, kName);
  if (!words) return words.error();
  return &*words;
}

}  // namespace lindung::app
