#include "shell/app/plan/plan_page.h"

#include "shell/app/typed_values.h"
#include "shell/exchange/files.h"
#include "shell/paper/paper.h"

namespace lindung::app {

Result<void> write_plan_page(const PlanQuestion& question, const PlanAnswer& answer) {
  document::CouncilRequest request{answer.scheme, answer.programs, {}, {}, {}, {}};
  LINDUNG_ASSIGN_OR_RETURN(request.written, typed_date("--written", question.written));
  if (!question.prepared_by.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(request.prepared_by,
                             typed_line("--prepared-by", question.prepared_by));
  }
  for (const PlanOutcome& one : answer.outcomes) {
    request.cases.push_back(
        {one.asked.name.id, one.problem, one.plan, one.lasting, one.left_out, one.ends});
  }
  for (const Text& note : answer.notes) request.notes.push_back(note.id);
  for (const Text& text : answer.scheme.assumptions) request.notes.push_back(text.id);
  LINDUNG_ASSIGN_OR_RETURN(const auto printed,
                           paper::print_council_page(document::council_page(request)));
  return exchange::write_file_atomically(question.pdf, printed.bytes);
}

}  // namespace lindung::app
