#include "shell/app/city_state.h"

#include <algorithm>
#include <set>

#include <boost/json.hpp>

#include "base/text.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

using verification::DecisionKind;

constexpr std::uint64_t kEntriesPerRead = 1000;

// Reads the body of an entry; any surprise is remembered, and the caller asks once at the end.
class Body {
 public:
  explicit Body(const std::string& text) {
    boost::system::error_code error;
    auto value = json::parse(text, error);
    if (error || !value.is_object()) {
      ok_ = false;
    } else {
      object_ = std::move(value.as_object());
    }
  }
  std::uint64_t number(std::string_view key) {
    const auto* value = object_.if_contains(key);
    if (value && value->is_int64() && value->as_int64() >= 0)
      return static_cast<std::uint64_t>(value->as_int64());
    if (value && value->is_uint64()) return value->as_uint64();
    ok_ = false;
    return 0;
  }
  std::string text(std::string_view key) {
    const auto* value = object_.if_contains(key);
    if (value && value->is_string()) return std::string(value->as_string());
    ok_ = false;
    return {};
  }
  Digest digest(std::string_view key) {
    const auto digest = Digest::from_hex(text(key));
    ok_ = ok_ && digest.has_value();
    return digest.value_or(Digest{});
  }
  // Nothing when the key is missing.
  std::optional<Date> day_if(std::string_view key) {
    if (!object_.contains(key)) return std::nullopt;
    const auto day = Date::parse_iso(text(key));
    ok_ = ok_ && day.has_value();
    return day;
  }
  const json::object& object() const { return object_; }
  void fail() { ok_ = false; }
  bool ok() const { return ok_; }

 private:
  json::object object_;
  bool ok_ = true;
};

std::optional<DecisionKind> parse_decision(std::string_view text) {
  if (text == "accept") return DecisionKind::Accept;
  if (text == "refuse") return DecisionKind::Refuse;
  if (text == "same") return DecisionKind::SamePerson;
  if (text == "different") return DecisionKind::DifferentPeople;
  return std::nullopt;
}

void apply_import(CityState& state, Body& body, std::uint64_t act) {
  ImportedFile file;
  file.number = static_cast<std::uint32_t>(body.number("number"));
  file.name = body.text("name");
  file.digest = body.digest("digest");
  file.group = body.text("group");
  file.village = body.text("village");
  file.act = act;
  if (const auto* columns = body.object().if_contains("columns"); columns && columns->is_object()) {
    for (const auto& [heading, id] : columns->as_object()) {
      const auto column =
          id.is_string() ? roster::parse_column(std::string_view(id.as_string())) : std::nullopt;
      if (!column) return body.fail();
      file.columns[std::string(heading)] = *column;
    }
  }
  if (file.number != state.files.size() + 1) return body.fail();
  state.files.push_back(std::move(file));
}

void apply_decision(CityState& state, Body& body, std::uint64_t act) {
  RecordedDecision decision;
  const auto row = parse_row_name(body.text("row"));
  const auto kind = parse_decision(body.text("decision"));
  decision.author = body.text("author");
  decision.reason = body.text("reason");
  decision.act = act;
  if (!row || !kind) return body.fail();
  decision.decision = {*row, *kind, body.number("other_person")};
  state.decisions.push_back(std::move(decision));
}

void apply_verification(CityState& state, Body& body, std::uint64_t act) {
  const auto* files = body.object().if_contains("files");
  if (!files || !files->is_array()) return body.fail();
  for (const auto& value : files->as_array()) {
    const auto number = value.is_int64() ? static_cast<std::uint64_t>(value.as_int64()) : 0;
    if (number == 0 || number > state.files.size()) return body.fail();
    state.files[number - 1].judged_by = act;
  }
  state.verifications.push_back(act);
  state.last_basis = body.text("basis");
}

bool apply(CityState& state, const journal::Entry& entry) {
  Body body(entry.act.body);
  const std::uint64_t act = entry.act.sequence;
  const std::string& kind = entry.act.kind;
  if (kind == "scheme.open") {
    state.scheme = body.digest("digest");
    state.scheme_act = act;
  } else if (kind == "roster.import") {
    apply_import(state, body, act);
  } else if (kind == "roster.withdraw") {
    const std::uint64_t number = body.number("number");
    if (number == 0 || number > state.files.size()) return false;
    state.files[number - 1].withdrawn = true;
  } else if (kind == "register.import") {
    const auto register_kind = roster::parse_register(body.text("kind"));
    if (!register_kind) return false;
    state.registers[*register_kind] = {*register_kind, body.text("name"), body.digest("digest"),
                                       act, body.day_if("as_of")};
  } else if (kind == "review.decide") {
    apply_decision(state, body, act);
  } else if (kind == "verification") {
    apply_verification(state, body, act);
  } else if (kind == "selection") {
    state.selection = act;
  } else if (is_claim_entry(kind)) {
    state.claim_acts.push_back({body.text("name"), body.digest("digest"), act});
    if (kind == "mutate.death" || kind == "claim.report" || kind == "claim.withdraw")
      state.last_report = act;
  } else if (is_money_entry(kind)) {
    state.money_acts.push_back({body.text("name"), body.digest("digest"), act});
    if (kind.starts_with("mutate.")) state.last_report = act;
  } else if (kind == kCoverageEntry) {
    state.coverage.push_back({body.text("name"), body.digest("digest"), act});
  }
  state.next_sequence = act + 1;
  return body.ok();
}

}  // namespace

bool is_claim_entry(std::string_view kind) {
  return kind == "mutate.death" || kind.starts_with("claim.");
}

bool is_money_entry(std::string_view kind) {
  static constexpr std::string_view kRooms[] = {"decree.", "mutate.", "enrol.",     "fund.",
                                                "bill.",   "refund.", "reconcile.", "card."};
  return !is_claim_entry(kind) &&
         std::any_of(std::begin(kRooms), std::end(kRooms),
                     [&](std::string_view room) { return kind.starts_with(room); });
}

bool CityState::has_register(roster::RegisterKind kind, const Digest& digest,
                             const std::optional<Date>& as_of) const {
  const auto found = registers.find(kind);
  return found != registers.end() && found->second.digest == digest &&
         (!as_of || found->second.as_of == as_of);
}

const ImportedFile* CityState::find_file(const std::string& name, const Digest& digest) const {
  const auto found = std::find_if(files.rbegin(), files.rend(), [&](const ImportedFile& file) {
    return file.name == name && file.digest == digest && !file.withdrawn;
  });
  return found == files.rend() ? nullptr : &*found;
}

std::vector<verification::Decision> CityState::effective_decisions() const {
  std::map<roster::RowReference, std::vector<const RecordedDecision*>> by_row;
  for (const auto& decision : decisions) by_row[decision.decision.row].push_back(&decision);
  std::vector<verification::Decision> effective;
  for (const auto& [row, words] : by_row) {
    // The latest word stands when somebody else said the same before it.
    const auto& last = *words.back();
    const bool confirmed =
        std::any_of(words.begin(), words.end(), [&](const RecordedDecision* word) {
          return word->author != last.author && word->decision.kind == last.decision.kind &&
                 word->decision.other_person == last.decision.other_person;
        });
    if (confirmed) effective.push_back(last.decision);
  }
  return effective;
}

namespace {

Result<void> apply_all(CityState& state, std::span<const journal::Entry> entries) {
  for (const auto& entry : entries) {
    if (!apply(state, entry)) {
      return Error::environment("JOURNAL_UNREADABLE", "entry " + std::to_string(entry.act.sequence),
                                {"Isi jurnal tidak dapat dibaca. Jalankan `lindung journal "
                                 "verify`, lalu pulihkan dari cadangan.",
                                 "The journal holds an entry that cannot be read. Run `lindung "
                                 "journal verify`, then restore from a backup."});
    }
  }
  return {};
}

}  // namespace

Result<CityState> read_city(store::City city, std::span<const journal::Entry> entries) {
  CityState state;
  state.city = city;
  LINDUNG_RETURN_IF_ERROR(apply_all(state, entries));
  return state;
}

Result<void> read_on(store::Store& store, CityState& state) {
  for (;;) {
    LINDUNG_ASSIGN_OR_RETURN(const auto part,
                             store.entries(state.city, state.next_sequence, kEntriesPerRead));
    if (part.empty()) return {};
    LINDUNG_RETURN_IF_ERROR(apply_all(state, part));
  }
}

Result<CityState> load_city(store::Store& store, store::City city) {
  CityState state;
  state.city = city;
  LINDUNG_RETURN_IF_ERROR(read_on(store, state));
  return state;
}

std::string row_name(const roster::RowReference& row) {
  return "F" + std::to_string(row.file) + "-S" + std::to_string(row.sheet) + "-R" +
         std::to_string(row.row);
}

std::optional<roster::RowReference> parse_row_name(std::string_view text) {
  const auto parts = split(text, '-');
  if (parts.size() != 3 || !parts[0].starts_with('F') || !parts[1].starts_with('S') ||
      !parts[2].starts_with('R')) {
    return std::nullopt;
  }
  const auto file = parse_unsigned(parts[0].substr(1));
  const auto sheet = parse_unsigned(parts[1].substr(1));
  const auto row = parse_unsigned(parts[2].substr(1));
  if (!file || !sheet || !row || *file > UINT32_MAX || *sheet > UINT32_MAX || *row > UINT32_MAX)
    return std::nullopt;
  return roster::RowReference{static_cast<std::uint32_t>(*file), static_cast<std::uint32_t>(*sheet),
                              static_cast<std::uint32_t>(*row)};
}

}  // namespace lindung::app
