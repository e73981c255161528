#include "shell/app/journal_check.h"

#include <boost/json.hpp>
#include <fmt/format.h>

#include "shell/app/account_check.h"
#include "shell/app/act_writer.h"
#include "shell/app/changes.h"
#include "shell/app/city_state.h"
#include "shell/app/claim_desk.h"
#include "shell/app/commitments.h"
#include "shell/app/coverage_facts.h"
#include "shell/app/determination.h"
#include "shell/app/input_check.h"
#include "shell/app/known_people.h"
#include "shell/app/money/desk.h"
#include "shell/app/rights.h"
#include "shell/app/run.h"
#include "shell/app/verdict_blocks.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

constexpr std::uint64_t kEntriesPerRead = 1000;

Result<std::vector<journal::Entry>> all_entries(store::Store& store, store::City city) {
  std::vector<journal::Entry> all;
  for (;;) {
    LINDUNG_ASSIGN_OR_RETURN(auto part, store.entries(city, all.size(), kEntriesPerRead));
    if (part.empty()) return all;
    std::move(part.begin(), part.end(), std::back_inserter(all));
  }
}

std::string utc(std::int64_t milliseconds) {
  constexpr std::int64_t kDay = 86'400'000;
  const std::int64_t days = milliseconds / kDay;
  const std::int64_t seconds = milliseconds % kDay / 1000;
  return fmt::format("{}T{:02}:{:02}:{:02}Z",
                     Date::from_days(static_cast<std::int32_t>(days)).iso(), seconds / 3600,
                     seconds / 60 % 60, seconds % 60);
}

bool agrees(const json::object& body, std::string_view key, const Commitment& found) {
  const auto* value = body.if_contains(key);
  const auto* object = value ? value->if_object() : nullptr;
  if (!object) return false;
  const auto* root = object->if_contains("root");
  const auto* size = object->if_contains("size");
  return root && root->is_string() && root->as_string() == found.root.hex() && size &&
         size->is_int64() && static_cast<std::uint64_t>(size->as_int64()) == found.size;
}

// The state beside the journal: inputs, people, verdicts, places.
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
    LINDUNG_RETURN_IF_ERROR(check_claims());
    return check_money();
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

  // That the acts on claims can still be folded; their bytes were compared before.
  Result<void> check_claims() {
    if (!report_.faults.empty()) return {};
    LINDUNG_ASSIGN_OR_RETURN(const auto state, load_city(store_, report_.city));
    const auto claims = load_claims(context_, state);
    if (claims || claims.error().code == "INPUT_ERASED") return {};
    fault(state.claim_acts.empty() ? 0 : state.claim_acts.back().act, claims.error().message);
    return {};
  }

  // That the acts of money can still be folded; the bytes of their lists were compared before.
  Result<void> check_money() {
    if (!report_.faults.empty()) return {};
    LINDUNG_ASSIGN_OR_RETURN(const auto state, load_city(store_, report_.city));
    const auto money = load_money(context_, state);
    if (money || money.error().code == "INPUT_ERASED") return {};
    fault(state.money_acts.empty() ? 0 : state.money_acts.back().act, money.error().message);
    return {};
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

// The changes of one earlier run, gathered from its entries. A run writes its entries in a fixed
// order of kinds; an entry that belongs before the last one begins the next run.
class RunGatherer {
 public:
  RunGatherer(store::Store& original, store::City city) : original_(original), city_(city) {
    changes_ = fresh();
  }

  static int order(std::string_view kind) {
    static constexpr std::string_view kKinds[] = {
        "scheme.open",   "register.import", "roster.import", "roster.withdraw",
        "review.decide", "verification",    "selection"};
    for (int i = 0; i < 7; ++i) {
      if (kKinds[i] == kind) return i;
    }
    return -1;
  }
  bool begins_next(const journal::Entry& entry) const {
    const int kind = order(entry.act.kind);
    return kind < last_ || (kind == last_ && (kind >= 5 || kind == 0));
  }
  bool empty() const { return last_ < 0; }

  Result<void> add(const journal::Entry& entry) {
    last_ = order(entry.act.kind);
    const auto one = std::span(&entry, 1);
    boost::system::error_code error;
    const auto body = json::parse(entry.act.body, error);
    if (error || !body.is_object() || last_ < 0) return unreadable(entry);
    const auto& object = body.as_object();
    switch (last_) {
      case 0:
        return add_scheme(object, entry);
      case 1:
        return add_register(object, entry);
      case 2:
        return add_file(object, entry);
      case 3:
        changes_.withdrawals.push_back(
            {static_cast<std::uint32_t>(object.at("number").as_int64()), text(object, "reason")});
        return {};
      case 4:
        return add_decision(one, entry);
      case 5:
        changes_.verify = true;
        return {};
      default:
        changes_.select = true;
        changes_.select_again = true;
        return {};
    }
  }
  Changes take() {
    last_ = -1;
    return std::exchange(changes_, fresh());
  }

 private:
  static Changes fresh() {
    Changes changes;
    changes.verify = false;
    changes.select = false;
    return changes;
  }
  static std::string text(const json::object& body, std::string_view key) {
    const auto* value = body.if_contains(key);
    return value && value->is_string() ? std::string(value->as_string()) : std::string();
  }
  static Error unreadable(const journal::Entry& entry) {
    return Error::environment("JOURNAL_UNREADABLE", "entry " + std::to_string(entry.act.sequence),
                              {"Entri jurnal ini tidak dapat dijalankan ulang.",
                               "This journal entry cannot be replayed."});
  }
  Result<Bytes> bytes(const Digest& digest, const std::string& name) {
    LINDUNG_ASSIGN_OR_RETURN(auto stored, original_.input_bytes(city_, digest));
    if (!stored) {
      return Error::input(
          "INPUT_ERASED", name,
          {"Isi berkas ini sudah dihapus; jurnal tidak dapat dijalankan ulang melewatinya.",
           "This file's bytes were erased; the journal cannot be replayed past it."});
    }
    return Bytes(std::make_shared<const std::string>(*std::move(stored)));
  }
  Result<void> add_scheme(const json::object& body, const journal::Entry& entry) {
    const auto digest = Digest::from_hex(text(body, "digest"));
    if (!digest) return unreadable(entry);
    LINDUNG_ASSIGN_OR_RETURN(const auto content, bytes(*digest, text(body, "name")));
    LINDUNG_ASSIGN_OR_RETURN(auto scheme, scheme::parse_scheme(*content, text(body, "name")));
    changes_.scheme = NewScheme{text(body, "name"), std::move(scheme)};
    return {};
  }
  Result<void> add_register(const json::object& body, const journal::Entry& entry) {
    const auto digest = Digest::from_hex(text(body, "digest"));
    const auto kind = roster::parse_register(text(body, "kind"));
    if (!digest || !kind) return unreadable(entry);
    LINDUNG_ASSIGN_OR_RETURN(auto content, bytes(*digest, text(body, "name")));
    NewRegister reg{*kind, text(body, "name"), std::move(content), *digest, {}};
    if (body.contains("as_of")) {
      reg.as_of = Date::parse_iso(text(body, "as_of"));
      if (!reg.as_of) return unreadable(entry);
    }
    changes_.registers.push_back(std::move(reg));
    return {};
  }
  Result<void> add_file(const json::object& body, const journal::Entry& entry) {
    const auto digest = Digest::from_hex(text(body, "digest"));
    if (!digest) return unreadable(entry);
    NewFile file;
    file.name = text(body, "name");
    file.digest = *digest;
    file.group = text(body, "group");
    file.village = text(body, "village");
    LINDUNG_ASSIGN_OR_RETURN(file.bytes, bytes(*digest, file.name));
    if (const auto* columns = body.if_contains("columns"); columns && columns->is_object()) {
      for (const auto& [heading, id] : columns->as_object()) {
        if (const auto column = roster::parse_column(std::string_view(id.as_string())))
          file.columns[std::string(heading)] = *column;
      }
    }
    changes_.files.push_back(std::move(file));
    return {};
  }
  Result<void> add_decision(std::span<const journal::Entry> one, const journal::Entry& entry) {
    LINDUNG_ASSIGN_OR_RETURN(const auto state, read_city(city_, one));
    if (state.decisions.empty()) return unreadable(entry);
    const auto& decision = state.decisions.front();
    changes_.decisions.push_back({decision.decision, decision.author, decision.reason});
    return {};
  }

  store::Store& original_;
  store::City city_;
  Changes changes_;
  int last_ = -1;
};

// The desks on which a replay acts again.
struct Desks {
  ClaimDesk claims;
  MoneyDesk money;
};

// Acts again on what an entry recorded as one document: a file of facts, an act on a claim or of
// money.
Result<void> repeat_document(const Context& original, const Context& fresh, Desks& desks,
                             store::City city, const journal::Entry& entry) {
  LINDUNG_ASSIGN_OR_RETURN(const auto state, read_city(city, std::span(&entry, 1)));
  const bool claim = !state.claim_acts.empty();
  const bool money = !state.money_acts.empty();
  const auto& document = claim   ? state.claim_acts.front()
                         : money ? state.money_acts.front()
                                 : state.coverage.front();
  Inputs inputs(original, city);
  LINDUNG_ASSIGN_OR_RETURN(auto bytes, inputs.bytes(document.digest, document.name));
  if (claim) return desks.claims.repeat(*bytes, document.name);
  if (money) return desks.money.repeat(original, *bytes, document.name);
  LINDUNG_ASSIGN_OR_RETURN(std::ignore,
                           import_coverage_bytes(fresh, city, document.name, std::move(bytes)));
  return {};
}

// Writes an entry that stands for itself once more.
Result<void> repeat_plain(const Context& fresh, store::City city, const journal::Entry& entry) {
  boost::system::error_code error;
  const auto body = json::parse(entry.act.body, error);
  if (error || !body.is_object()) return {};  // the comparison finds it
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(fresh, city));
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, writer.put_entry(entry.act.kind, body.as_object()));
  return writer.commit();
}

bool stands_alone(std::string_view kind) {
  return is_claim_entry(kind) || is_money_entry(kind) || kind == kCoverageEntry ||
         is_plain_entry(kind);
}

}  // namespace

Result<std::vector<JournalLine>> journal_lines(const Context& context, store::City city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::JournalRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto entries, all_entries(*context.store, city));
  std::vector<JournalLine> lines;
  for (const auto& entry : entries) {
    lines.push_back({entry.act.sequence, entry.act.kind, entry.act.body,
                     utc(entry.stamp.recorded_at_ms), entry.stamp.author, entry.leaf.hex()});
  }
  return lines;
}

Result<JournalReport> verify_journal(const Context& context, store::City city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::JournalVerify));
  JournalReport report;
  report.city = city;
  LINDUNG_ASSIGN_OR_RETURN(const auto entries, all_entries(*context.store, city));
  journal::Verifier verifier;
  for (const auto& entry : entries) {
    if (auto fault = verifier.check(entry))
      report.faults.push_back({fault->sequence, std::move(fault->what)});
  }
  report.size = verifier.size();
  report.root = verifier.root();
  report.seal = verifier.seal();
  if (report.faults.empty()) LINDUNG_RETURN_IF_ERROR(StateCheck(context, report).check(entries));
  LINDUNG_ASSIGN_OR_RETURN(auto engine, context.store->self_check());
  if (engine) report.faults.push_back({0, *std::move(engine)});
  return report;
}

Result<JournalReport> replay_journal(const Context& context, store::City city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::JournalVerify));
  JournalReport report;
  report.city = city;
  LINDUNG_ASSIGN_OR_RETURN(const auto entries, all_entries(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto empty, store::Store::open(":memory:"));
  Context fresh = context;
  fresh.store = empty.get();
  fresh.role = Role::Console;

  RunGatherer gatherer(*context.store, city);
  Desks desks{ClaimDesk(fresh, city), MoneyDesk(fresh, city)};
  const auto run_gathered = [&]() -> Result<void> {
    const Changes changes = gatherer.take();
    auto result = run(fresh, city, changes);
    if (!result) return std::move(result).error();
    context.report(
        {{"Menjalankan ulang", "Replaying"}, result->state.next_sequence, entries.size()});
    return {};
  };
  for (const auto& entry : entries) {
    if (stands_alone(entry.act.kind)) {
      if (!gatherer.empty()) LINDUNG_RETURN_IF_ERROR(run_gathered());
      LINDUNG_RETURN_IF_ERROR(is_plain_entry(entry.act.kind)
                                  ? repeat_plain(fresh, city, entry)
                                  : repeat_document(context, fresh, desks, city, entry));
      continue;
    }
    if (!gatherer.empty() && gatherer.begins_next(entry)) LINDUNG_RETURN_IF_ERROR(run_gathered());
    LINDUNG_RETURN_IF_ERROR(gatherer.add(entry));
  }
  if (!gatherer.empty()) LINDUNG_RETURN_IF_ERROR(run_gathered());

  LINDUNG_ASSIGN_OR_RETURN(const auto again, all_entries(*empty, city));
  journal::Verifier verifier;
  for (const auto& entry : again) verifier.check(entry);
  report.size = verifier.size();
  report.root = verifier.root();
  report.seal = verifier.seal();
  for (std::size_t i = 0; i < std::max(entries.size(), again.size()); ++i) {
    if (i < entries.size() && i < again.size() && entries[i].leaf == again[i].leaf) continue;
    report.faults.push_back({i,
                             {"Keputusan yang dihitung ulang berbeda dari yang dijurnal.",
                              "The decision computed again differs from the journaled one."}});
    break;
  }
  return report;
}

}  // namespace lindung::app
