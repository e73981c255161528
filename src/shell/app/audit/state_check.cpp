#include "shell/app/audit/state_check.h"

#include <boost/json.hpp>

#include "shell/app/audit/account_check.h"
#include "shell/app/audit/input_check.h"
#include "shell/app/book/desk.h"
#include "shell/app/city_state.h"
#include "shell/app/claim/claim_desk.h"
#include "shell/app/record/commitments.h"
#include "shell/app/run/determination.h"
#include "shell/app/run/known_people.h"
#include "shell/app/run/verdict_blocks.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

bool agrees(const json::object& body, std::string_view key, const Commitment& found) {
  const auto* value = body.if_contains(key);
  const auto* object = value ? value->if_object() : nullptr;
  if (!object) return false;
  const auto* root = object->if_contains("root");
  const auto* size = object->if_contains("size");
  return root && root->is_string() && root->as_string() == found.root.hex() && size &&
         size->is_int64() && static_cast<std::uint64_t>(size->as_int64()) == found.size;
}

class StateCheck {
 public:
  StateCheck(const Context& context, JournalReport& report)
      : context_(context), store_(*context.store), report_(report) {}

  Result<void> check(const std::vector<journal::Entry>& entries) {
    LINDUNG_ASSIGN_OR_RETURN(auto inputs, check_inputs(store_, report_.city, entries));
    secrets_ = std::move(inputs.secrets);
    std::move(inputs.faults.begin(), inputs.faults.end(), std::back_inserter(report_.faults));
    for (const auto& entry : entries) {
      boost::system::error_code error;
      const auto body = json::parse(entry.act.body, error);
      if (error || !body.is_object()) continue;  // the entry's own fault is reported already
      if (entry.act.kind == "verification")
        LINDUNG_RETURN_IF_ERROR(check_verification(entry, body.as_object()));
      if (entry.act.kind == "selection")
        LINDUNG_RETURN_IF_ERROR(check_selection(entry, body.as_object()));
    }
    LINDUNG_ASSIGN_OR_RETURN(auto of_accounts, check_accounts(store_, report_.city, entries));
    std::move(of_accounts.begin(), of_accounts.end(), std::back_inserter(report_.faults));
    return check_folding();
  }

 private:
  void fault(std::uint64_t sequence, Text what) {
    report_.faults.push_back({sequence, std::move(what)});
  }

  // Damaged records are a finding, not the end of the check.
  template <class T>
  static Result<void> unless_damaged(const Result<T>& read) {
    if (!read && read.error().code != "STORE_CORRUPT") return read.error();
    return {};
  }

  Result<void> check_verification(const journal::Entry& entry, const json::object& body) {
    const std::uint64_t act = entry.act.sequence;
    const auto people = store_.people_of_act(report_.city, act);
    LINDUNG_RETURN_IF_ERROR(unless_damaged(people));
    if (people) {
      LINDUNG_ASSIGN_OR_RETURN(const bool found_by_nik,
                               store_.nik_index_agrees(report_.city, act, *people));
      if (!found_by_nik) {
        fault(act, {"Daftar NIK tidak sama dengan data orang.",
                    "The index by NIK is not that of the people."});
      }
    }
    if (!people || !agrees(body, "people", commit_people(*people, secrets_))) {
      fault(act, {"Data orang tidak sama dengan yang dijurnal.",
                  "The people are not those that were journaled."});
    }
    const auto verdict_blocks = store_.blocks(report_.city, act, kVerdictBlocks);
    LINDUNG_RETURN_IF_ERROR(unless_damaged(verdict_blocks));
    static const std::vector<store::Block> kNone;
    const auto verdicts = unpack_verdicts(verdict_blocks ? *verdict_blocks : kNone);
    if (!verdicts || !agrees(body, "verdicts", commit_verdicts(*verdicts, secrets_))) {
      fault(act, {"Putusan tidak sama dengan yang dijurnal.",
                  "The verdicts are not those that were journaled."});
    }
    const auto known_blocks = store_.blocks(report_.city, act, kKnownBlocks);
    LINDUNG_RETURN_IF_ERROR(unless_damaged(known_blocks));
    const auto known = unpack_known(known_blocks ? *known_blocks : kNone);
    if (!known || !agrees(body, "known", commit_known(*known, secrets_))) {
      fault(act, {"Salinan data orang tidak sama dengan yang dijurnal.",
                  "The packed copy of the people is not what was journaled."});
    }
    return {};
  }

  // That the acts on claims and of money can still be folded; their bytes were compared before.
  Result<void> check_folding() {
    if (!report_.faults.empty()) return {};
    LINDUNG_ASSIGN_OR_RETURN(const auto state, load_city(store_, report_.city));
    look_at_fold(load_claims(context_, state), state.claim_acts);
    if (report_.faults.empty()) look_at_fold(load_money(context_, state), state.money_acts);
    return {};
  }
  template <class Folded, class Acts>
  void look_at_fold(const Folded& folded, const Acts& acts) {
    if (folded || folded.error().code == "INPUT_ERASED") return;
    fault(acts.empty() ? 0 : acts.back().act, folded.error().message);
  }

  Result<void> check_selection(const journal::Entry& entry, const json::object& body) {
    const std::uint64_t act = entry.act.sequence;
    const auto blocks = store_.blocks(report_.city, act, kDeterminationBlocks);
    LINDUNG_RETURN_IF_ERROR(unless_damaged(blocks));
    if (!blocks || !agrees(body, "determination", commit_blocks(*blocks))) {
      fault(act, {"Penetapan tidak sama dengan yang dijurnal.",
                  "The determination is not what was journaled."});
    }
    return {};
  }

  const Context& context_;
  store::Store& store_;
  JournalReport& report_;
  FileSecrets secrets_;
};

}  // namespace

Result<void> check_state(const Context& context, const std::vector<journal::Entry>& entries,
                         JournalReport& report) {
  return StateCheck(context, report).check(entries);
}

}  // namespace lindung::app
