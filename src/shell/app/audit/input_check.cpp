#include "shell/app/audit/input_check.h"

#include <map>
#include <set>

#include <boost/json.hpp>

#include "shell/app/book/act.h"
#include "shell/app/city_state.h"
#include "shell/app/claim/claim_book.h"
#include "shell/app/coverage/coverage_facts.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

// What an entry says of the file that it recorded.
struct Recorded {
  std::uint64_t act = 0;
  std::string kind;
  std::string name;
};

std::string text_of(const json::object& body, std::string_view key) {
  const auto* text = body.if_contains(key) ? body.at(key).if_string() : nullptr;
  return text ? std::string(text->c_str()) : std::string();
}

using RecordedInputs = std::map<Digest, Recorded>;

// The lists and files of an act of money; they are called after it.
void add_contents(const json::object& body, std::uint64_t sequence, RecordedInputs& recorded) {
  std::string act = text_of(body, "name");
  act = act.substr(0, act.rfind(".json"));
  const auto* lists = body.if_contains("lists") ? body.at("lists").if_object() : nullptr;
  for (std::size_t i = 0; lists && i < lists->size(); ++i) {
    const auto& [id, value] = *(lists->begin() + i);
    const auto digest =
        value.is_object() ? Digest::from_hex(text_of(value.get_object(), "digest")) : std::nullopt;
    if (digest)
      recorded.emplace(
          *digest, Recorded{sequence, std::string(kMoneyListInput), act + "/" + std::string(id)});
  }
  const auto* files = body.if_contains("files") ? body.at("files").if_object() : nullptr;
  for (std::size_t i = 0; files && i < files->size(); ++i) {
    const auto& [name, value] = *(files->begin() + i);
    const auto digest = value.is_string() ? Digest::from_hex(value.get_string()) : std::nullopt;
    if (digest)
      recorded.emplace(
          *digest, Recorded{sequence, std::string(kMoneyFileInput), act + "/" + std::string(name)});
  }
}

// By digest, the first entry that names it: bytes are stored once.
RecordedInputs recorded_inputs(const std::vector<journal::Entry>& entries) {
  RecordedInputs recorded;
  for (const auto& entry : entries) {
    boost::system::error_code error;
    const auto value = json::parse(entry.act.body, error);
    const auto* body = error ? nullptr : value.if_object();
    if (!body) continue;  // the entry's own fault is reported already
    std::string kind;
    if (entry.act.kind == "scheme.open") kind = "scheme";
    if (entry.act.kind == "roster.import") kind = "roster";
    if (entry.act.kind == "register.import") kind = "register/" + text_of(*body, "kind");
    if (is_claim_entry(entry.act.kind)) kind = kClaimInput;
    if (entry.act.kind == kCoverageEntry) kind = kCoverageInput;
    if (is_money_entry(entry.act.kind)) {
      kind = kMoneyInput;
      add_contents(*body, entry.act.sequence, recorded);
    }
    const auto digest = Digest::from_hex(text_of(*body, "digest"));
    if (kind.empty() || !digest) continue;
    recorded.emplace(*digest, Recorded{entry.act.sequence, kind, text_of(*body, "name")});
  }
  return recorded;
}

bool is_recorded(const RecordedInputs& recorded, const store::Input& input) {
  const auto found = recorded.find(input.digest);
  return found != recorded.end() && found->second.act == input.act &&
         found->second.kind == input.kind && found->second.name == input.name;
}

}  // namespace

Result<InputCheck> check_inputs(store::Store& store, store::City city,
                                const std::vector<journal::Entry>& entries) {
  InputCheck check;
  const auto fault = [&](std::uint64_t act, const std::string& id, const std::string& en,
                         const std::string& name) {
    check.faults.push_back({act, {id + ": " + name, en + ": " + name}});
  };
  auto recorded = recorded_inputs(entries);
  LINDUNG_ASSIGN_OR_RETURN(const auto state, load_city(store, city));
  // A list may have come before as something else, by mistake, and is stored as that.
  std::set<Digest> of_rosters;
  for (const auto& file : state.files) of_rosters.insert(file.digest);
  std::map<Digest, Digest> secret_of;
  LINDUNG_ASSIGN_OR_RETURN(const auto inputs, store.inputs(city));
  for (const auto& input : inputs) {
    if (!is_recorded(recorded, input)) {
      fault(input.act, "Berkas masukan ini tidak dikenal jurnal",
            "The journal does not know this input file", input.name);
      continue;
    }
    recorded.erase(input.digest);
    const auto bytes = store.input_bytes(city, input.digest);
    if (!bytes && bytes.error().code != "STORE_CORRUPT") return bytes.error();
    if (!bytes || !*bytes || sha256(**bytes) != input.digest) {
      fault(input.act, "Isi berkas masukan berubah atau hilang",
            "An input file's bytes have changed or are missing", input.name);
    } else if (of_rosters.contains(input.digest)) {
      secret_of[input.digest] = file_secret(**bytes);
    }
  }
  for (const auto& [digest, missing] : recorded) {
    fault(missing.act, "Berkas masukan hilang", "An input file is missing", missing.name);
  }
  for (const auto& file : state.files) {
    if (const auto secret = secret_of.find(file.digest); secret != secret_of.end())
      check.secrets[file.number] = secret->second;
  }
  return check;
}

}  // namespace lindung::app
