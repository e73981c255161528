#include "shell/app/audit/run_gatherer.h"

#include <array>
#include <span>
#include <utility>

#include <boost/json.hpp>

#include "shell/app/city_state.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

std::string text(const json::object& body, std::string_view key) {
  const auto* value = body.if_contains(key);
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

Error unreadable(const journal::Entry& entry) {
  return Error::environment(
      "JOURNAL_UNREADABLE", "entry " + std::to_string(entry.act.sequence),
      {"Entri jurnal ini tidak dapat dijalankan ulang.", "This journal entry cannot be replayed."});
}

}  // namespace

std::optional<RunGatherer::Kind> RunGatherer::kind_of(const journal::Entry& entry) {
  static constexpr std::array<std::string_view, 7> kKinds{
      "scheme.open",   "register.import", "roster.import", "roster.withdraw",
      "review.decide", "verification",    "selection"};
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds[i] == entry.act.kind) return static_cast<Kind>(i);
  }
  return std::nullopt;
}

bool RunGatherer::begins_next(const journal::Entry& entry) const {
  const auto kind = kind_of(entry);
  if (kind != last_) return kind < last_;
  // Of these a run writes one at the most.
  return kind == Kind::Scheme || kind == Kind::Verify || kind == Kind::Select;
}

Result<void> RunGatherer::add(const journal::Entry& entry) {
  last_ = kind_of(entry);
  boost::system::error_code error;
  const auto body = json::parse(entry.act.body, error);
  if (error || !body.is_object() || !last_) return unreadable(entry);
  const auto& object = body.as_object();
  switch (*last_) {
    case Kind::Scheme:
      return add_scheme(object, entry);
    case Kind::Register:
      return add_register(object, entry);
    case Kind::Roster:
      return add_file(object, entry);
    case Kind::Withdrawal:
      changes_.withdrawals.push_back(
          {static_cast<std::uint32_t>(object.at("number").as_int64()), text(object, "reason")});
      return {};
    case Kind::Decision:
      return add_decision(entry);
    case Kind::Verify:
      changes_.verify = true;
      return {};
    case Kind::Select:
      changes_.select = true;
      changes_.select_again = true;
      return {};
  }
  return unreadable(entry);
}

Changes RunGatherer::take() {
  last_.reset();
  return std::exchange(changes_, recording_only());
}

Result<Bytes> RunGatherer::bytes(const Digest& digest, const std::string& name) {
  LINDUNG_ASSIGN_OR_RETURN(auto stored, original_.input_bytes(city_, digest));
  if (!stored) {
    return Error::input(
        "INPUT_ERASED", name,
        {"Isi berkas ini sudah dihapus; jurnal tidak dapat dijalankan ulang melewatinya.",
         "This file's bytes were erased; the journal cannot be replayed past it."});
  }
  return Bytes(std::make_shared<const std::string>(*std::move(stored)));
}

Result<void> RunGatherer::add_scheme(const json::object& body, const journal::Entry& entry) {
  const auto digest = Digest::from_hex(text(body, "digest"));
  if (!digest) return unreadable(entry);
  LINDUNG_ASSIGN_OR_RETURN(const auto content, bytes(*digest, text(body, "name")));
  LINDUNG_ASSIGN_OR_RETURN(auto scheme, scheme::parse_scheme(*content, text(body, "name")));
  changes_.scheme = NewScheme{text(body, "name"), std::move(scheme)};
  return {};
}

Result<void> RunGatherer::add_register(const json::object& body, const journal::Entry& entry) {
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

Result<void> RunGatherer::add_file(const json::object& body, const journal::Entry& entry) {
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

Result<void> RunGatherer::add_decision(const journal::Entry& entry) {
  LINDUNG_ASSIGN_OR_RETURN(const auto state, read_city(city_, std::span(&entry, 1)));
  if (state.decisions.empty()) return unreadable(entry);
  const auto& decision = state.decisions.front();
  changes_.decisions.push_back({decision.decision, decision.author, decision.reason});
  return {};
}

}  // namespace lindung::app
