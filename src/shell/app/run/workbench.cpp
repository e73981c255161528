#include "shell/app/run/workbench.h"

#include <boost/json.hpp>

namespace lindung::app {
namespace json = boost::json;
namespace {

std::string_view decision_id(verification::DecisionKind kind) {
  switch (kind) {
    case verification::DecisionKind::Accept:
      return "accept";
    case verification::DecisionKind::Refuse:
      return "refuse";
    case verification::DecisionKind::SamePerson:
      return "same";
    case verification::DecisionKind::DifferentPeople:
      return "different";
  }
  return "";
}

Result<void> keep_input(Workbench& bench, std::string kind, const std::string& name,
                        const Digest& digest, std::string_view bytes) {
  return bench.writer.records().put_input(
      {digest, bench.writer.next_sequence(), std::move(kind), name, bytes.size()}, bytes);
}

Result<void> record_scheme(Workbench& bench, const NewScheme& opened) {
  LINDUNG_RETURN_IF_ERROR(
      keep_input(bench, "scheme", opened.name, opened.scheme.digest, opened.scheme.text));
  LINDUNG_ASSIGN_OR_RETURN(bench.state.scheme_act,
                           bench.record("scheme.open", {{"digest", opened.scheme.digest.hex()},
                                                        {"id", opened.scheme.id},
                                                        {"name", opened.name}}));
  bench.state.scheme = opened.scheme.digest;
  return {};
}

Result<void> record_register(Workbench& bench, const NewRegister& reg) {
  const std::string id(roster::register_id(reg.kind));
  LINDUNG_RETURN_IF_ERROR(keep_input(bench, "register/" + id, reg.name, reg.digest, *reg.bytes));
  json::object body{
      {"kind", id}, {"name", reg.name}, {"digest", reg.digest.hex()}, {"bytes", reg.bytes->size()}};
  if (reg.as_of) body["as_of"] = reg.as_of->iso();
  LINDUNG_ASSIGN_OR_RETURN(const std::uint64_t act, bench.record("register.import", body));
  bench.state.registers[reg.kind] = {reg.kind, reg.name, reg.digest, act, reg.as_of};
  bench.inputs.add(reg.digest, reg.bytes);
  return {};
}

Result<void> record_file(Workbench& bench, const NewFile& file) {
  ImportedFile imported;
  imported.number = static_cast<std::uint32_t>(bench.state.files.size() + 1);
  imported.name = file.name;
  imported.digest = file.digest;
  imported.group = file.group;
  imported.village = file.village;
  imported.columns = file.columns;
  json::object columns;
  for (const auto& [heading, column] : file.columns) columns[heading] = roster::column_id(column);
  LINDUNG_RETURN_IF_ERROR(keep_input(bench, "roster", file.name, file.digest, *file.bytes));
  LINDUNG_ASSIGN_OR_RETURN(imported.act,
                           bench.record("roster.import", {{"number", imported.number},
                                                          {"name", file.name},
                                                          {"digest", file.digest.hex()},
                                                          {"bytes", file.bytes->size()},
                                                          {"group", file.group},
                                                          {"village", file.village},
                                                          {"columns", columns}}));
  if (file.workbook) bench.inputs.add_open(imported.number, file.workbook);
  bench.state.files.push_back(std::move(imported));
  bench.inputs.add(file.digest, file.bytes);
  return {};
}

Result<void> record_withdrawal(Workbench& bench, const Withdrawal& withdrawal) {
  LINDUNG_ASSIGN_OR_RETURN(
      std::ignore, bench.record("roster.withdraw",
                                {{"number", withdrawal.file}, {"reason", withdrawal.reason}}));
  bench.state.files[withdrawal.file - 1].withdrawn = true;
  bench.withdrew = true;
  return {};
}

Result<void> record_decision(Workbench& bench, const NewDecision& decision) {
  const auto& d = decision.decision;
  LINDUNG_ASSIGN_OR_RETURN(const std::uint64_t act,
                           bench.record("review.decide", {{"row", row_name(d.row)},
                                                          {"decision", decision_id(d.kind)},
                                                          {"other_person", d.other_person},
                                                          {"author", decision.author},
                                                          {"reason", decision.reason}}));
  bench.state.decisions.push_back({d, decision.author, decision.reason, act});
  return {};
}

}  // namespace

Result<std::uint64_t> Workbench::record(std::string kind, const json::object& body) {
  LINDUNG_ASSIGN_OR_RETURN(const std::uint64_t act, writer.put_entry(std::move(kind), body));
  wrote = true;
  state.next_sequence = act + 1;
  return act;
}

Result<void> record_changes(Workbench& bench, const Changes& changes) {
  if (changes.scheme && bench.state.scheme != changes.scheme->scheme.digest) {
    LINDUNG_RETURN_IF_ERROR(record_scheme(bench, *changes.scheme));
    bench.scheme = changes.scheme->scheme;
  } else {
    LINDUNG_ASSIGN_OR_RETURN(bench.scheme, load_scheme(*bench.context.store, bench.state));
  }
  for (const auto& reg : changes.registers) LINDUNG_RETURN_IF_ERROR(record_register(bench, reg));
  for (const auto& file : changes.files) LINDUNG_RETURN_IF_ERROR(record_file(bench, file));
  for (const auto& withdrawal : changes.withdrawals)
    LINDUNG_RETURN_IF_ERROR(record_withdrawal(bench, withdrawal));
  for (const auto& decision : changes.decisions)
    LINDUNG_RETURN_IF_ERROR(record_decision(bench, decision));
  return {};
}

Result<scheme::Scheme> load_scheme(store::Store& store, const CityState& state) {
  if (!state.scheme) {
    return Error::input(
        "NO_SCHEME", "",
        {"Kota ini belum mempunyai program. Buka dulu dengan `lindung scheme open BERKAS`.",
         "This city has no scheme yet. Open one first with `lindung scheme open FILE`."});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto text, store.input_bytes(state.city, *state.scheme));
  if (!text) {
    return Error::environment(
        "STORE_CORRUPT", "scheme",
        {"Naskah program hilang dari basis data. Jalankan `lindung journal verify`.",
         "The scheme's text is missing from the database. Run `lindung journal verify`."});
  }
  return scheme::parse_scheme(*text, "scheme.toml");
}

}  // namespace lindung::app
