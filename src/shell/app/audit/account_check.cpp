#include "shell/app/audit/account_check.h"

#include <map>

#include "shell/app/json_reader.h"
#include "shell/app/login/account.h"

namespace lindung::app {
namespace {

struct Journaled {
  std::string role;
  std::string area;
  bool disabled = false;
  std::uint64_t act = 0;
};

void apply(std::map<std::string, Journaled>& accounts, const journal::Entry& entry) {
  auto body = JsonReader::parse(entry.act.body);
  Journaled& one = accounts[body.text("login")];
  one.act = entry.act.sequence;
  if (entry.act.kind == "user.add" || entry.act.kind == "user.role") {
    one.role = body.text("role");
    one.area = body.text("area");
  }
  if (entry.act.kind == "user.disable") one.disabled = true;
  if (entry.act.kind == "user.enable") one.disabled = false;
}

}  // namespace

bool is_plain_entry(std::string_view kind) {
  return kind.starts_with("user.") || kind == "person.unmask" || kind == "list.unmask" ||
         kind == "public.status";
}

Result<std::vector<JournalFault>> check_accounts(store::Store& store, store::City city,
                                                 std::span<const journal::Entry> entries) {
  std::map<std::string, Journaled> journaled;
  for (const auto& entry : entries) {
    if (entry.act.kind.starts_with("user.")) apply(journaled, entry);
  }
  std::vector<JournalFault> faults;
  LINDUNG_ASSIGN_OR_RETURN(const auto records, store.accounts(city));
  for (const auto& record : records) {
    const auto account = from_record(record);
    const auto found = journaled.find(record.login);
    const bool agrees =
        account && found != journaled.end() && found->second.role == role_id(account->role) &&
        found->second.area == account->area && found->second.disabled == account->disabled &&
        found->second.act == account->changed_by_act;
    if (!agrees) {
      faults.push_back({found == journaled.end() ? 0 : found->second.act,
                        {"Akun " + record.login + " tidak sama dengan yang dijurnal.",
                         "The account " + record.login + " is not what was journaled."}});
    }
  }
  return faults;
}

}  // namespace lindung::app
