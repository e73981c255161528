#include "shell/app/book/desk.h"

#include <algorithm>

#include <boost/json.hpp>

#include "base/check.h"
#include "shell/app/record/commitments.h"
#include "shell/app/run/workbench.h"
#include "shell/exchange/file_bytes.h"

namespace lindung::app {
namespace json = boost::json;

Result<AttachedFile> attach_file(const std::filesystem::path& path) {
  LINDUNG_ASSIGN_OR_RETURN(const auto bytes, exchange::open_file(path));
  return AttachedFile{path.filename().string(), std::make_shared<const std::string>(bytes.view)};
}

const KnownEntry* find_entry(std::span<const KnownEntry> people, std::uint64_t person) {
  const auto found = std::lower_bound(
      people.begin(), people.end(), person,
      [](const KnownEntry& entry, std::uint64_t wanted) { return entry.person.person < wanted; });
  return found != people.end() && found->person.person == person ? &*found : nullptr;
}

const MoneyKind* find_money_kind(std::string_view kind) {
  for (const auto& one : money_kinds()) {
    if (one.kind == kind) return &one;
  }
  return nullptr;
}

Result<const scheme::Scheme*> Making::scheme() {
  if (!scheme_) {
    LINDUNG_ASSIGN_OR_RETURN(scheme_, load_scheme(*context_.store, state_));
  }
  return &*scheme_;
}

Result<std::span<const KnownEntry>> Making::people() {
  if (!people_) {
    LINDUNG_ASSIGN_OR_RETURN(people_,
                             load_known(*context_.store, state_.city, state_.verifications));
  }
  return std::span<const KnownEntry>(people_->entries);
}

Result<const RecordedDeaths*> Making::deaths() {
  if (!deaths_) {
    LINDUNG_ASSIGN_OR_RETURN(const auto* in_force, scheme());
    LINDUNG_ASSIGN_OR_RETURN(const auto known, people());
    Inputs inputs(context_, state_.city);
    LINDUNG_ASSIGN_OR_RETURN(const auto registers, inputs.read_registers(state_, *in_force));
    LINDUNG_ASSIGN_OR_RETURN(deaths_, recorded_deaths(context_, state_, known, registers));
  }
  return &*deaths_;
}

Result<const Places*> Making::places() {
  if (places_) return &*places_;
  LINDUNG_ASSIGN_OR_RETURN(const auto* in_force, scheme());
  LINDUNG_ASSIGN_OR_RETURN(const auto known, people());
  LINDUNG_ASSIGN_OR_RETURN(places_, compute_places(context_, state_, *in_force, known));
  return &*places_;
}

// The first act draws its salt from the first roster file that is there, each later one from the
// act before.
Result<std::string> MoneyDesk::salt() const {
  if (!book_.last_document.empty()) return file_secret(book_.last_document).hex();
  Inputs inputs(context_, state_.city);
  for (const auto& file : state_.files) {
    const auto bytes = inputs.bytes(file.digest, file.name);
    if (bytes) return Hasher().add(file_secret(**bytes).view()).add("money").finish().hex();
    if (bytes.error().code != "INPUT_ERASED") return bytes.error();
  }
  return Hasher().add("money").add(std::to_string(state_.city)).finish().hex();
}

Result<MoneyAct> MoneyDesk::make(const MoneyWish& wish) {
  LINDUNG_RETURN_IF_ERROR(lindung::app::read_on(*context_.store, state_));
  LINDUNG_RETURN_IF_ERROR(lindung::app::read_on(context_, state_, book_));
  const auto* kind = find_money_kind(wish.kind);
  if (!kind) {
    return Error::input("MONEY_KIND", wish.kind,
                        {"Perbuatan ini tidak dikenal.", "There is no such act."});
  }
  LINDUNG_RETURN_IF_ERROR(may(context_, kind->right));
  LINDUNG_ASSIGN_OR_RETURN(const std::string secret, salt());
  Making making(context_, state_, book_, wish, secret);
  LINDUNG_ASSIGN_OR_RETURN(auto lists, kind->make(making, wish.given));
  MoneyAct act{wish.kind, book_.acts.size() + 1, wish.on, context_.author, wish.given, {},
               wish.files};
  for (auto& list : lists) {
    const std::string name = list.name;
    LINDUNG_CHECK(act.lists.emplace(name, std::move(list)).second);
  }
  return act;
}

Result<MoneyAct> MoneyDesk::rehearse(MoneyWish wish) {
  LINDUNG_ASSIGN_OR_RETURN(auto act, make(wish));
  MoneyBook copy = book_;
  LINDUNG_RETURN_IF_ERROR(find_money_kind(act.kind)->apply(copy, act));
  return act;
}

Result<MoneyAct> MoneyDesk::record(MoneyWish wish) {
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(context_, state_.city));
  LINDUNG_ASSIGN_OR_RETURN(auto act, make(wish));
  auto applied = find_money_kind(act.kind)->apply(book_, act);
  if (applied) applied = keep(writer, act);
  if (!applied) {
    book_ = {};
    return applied.error();
  }
  book_.acts.push_back({act.number, act.kind, act.on, act.author});
  return act;
}

Result<void> MoneyDesk::keep(ActWriter& writer, const MoneyAct& act) {
  const std::uint64_t sequence = writer.next_sequence();
  const std::string name = money_act_name(act.number) + "-" + act.kind;
  MoneyDocument document{act, {}, {}};
  json::object lists, files;
  const auto put = [&](std::string_view kind, const std::string& of, const Digest& digest,
                       const std::string& bytes) {
    return writer.records().put_input(
        {digest, sequence, std::string(kind), name + "/" + of, bytes.size()}, bytes);
  };
  for (const auto& [id, list] : act.lists) {
    const Digest digest = sha256(*list.text);
    const Commitment commitment = commit_list(list);
    LINDUNG_RETURN_IF_ERROR(put(kMoneyListInput, id, digest, *list.text));
    document.lists.push_back({id, digest, commitment});
    lists[id] = {
        {"digest", digest.hex()}, {"root", commitment.root.hex()}, {"size", commitment.size}};
  }
  for (const auto& file : act.files) {
    const Digest digest = sha256(*file.bytes);
    LINDUNG_RETURN_IF_ERROR(put(kMoneyFileInput, file.name, digest, *file.bytes));
    document.files.push_back({file.name, digest});
    files[file.name] = digest.hex();
  }
  LINDUNG_ASSIGN_OR_RETURN(const std::string secret, salt());
  const std::string text = money_document(document, secret);
  const Digest digest = sha256(text);
  LINDUNG_RETURN_IF_ERROR(writer.records().put_input(
      {digest, sequence, std::string(kMoneyInput), name + ".json", text.size()}, text));
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, writer.put_entry(act.kind, {{"act", act.number},
                                                                    {"name", name + ".json"},
                                                                    {"digest", digest.hex()},
                                                                    {"lists", lists},
                                                                    {"files", files}}));
  book_.last_document = text;
  return writer.commit();
}

Result<void> MoneyDesk::repeat(const Context& original, const std::string& document,
                               const std::string& where) {
  LINDUNG_ASSIGN_OR_RETURN(const auto read, read_money_document(document, where));
  MoneyWish wish{read.act.kind, read.act.on, read.act.given, {}};
  Inputs inputs(original, state_.city);
  for (const auto& file : read.files) {
    LINDUNG_ASSIGN_OR_RETURN(auto bytes, inputs.bytes(file.digest, file.name));
    wish.files.push_back({file.name, std::move(bytes)});
  }
  context_.author = read.act.author;
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, record(std::move(wish)));
  return {};
}

Result<MoneyAct> record_money_act(const Context& context, std::uint64_t city, MoneyWish wish) {
  return MoneyDesk(context, city).record(std::move(wish));
}

}  // namespace lindung::app
