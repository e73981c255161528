// shell/app/audit/account_check.h - whether the accounts are what the journal's acts made of them:
// a role that somebody wrote into the database by hand is found.
#pragma once

#include <span>
#include <vector>

#include "shell/app/audit/journal_check.h"

namespace lindung::app {

// Whether an entry of this kind stands for itself: no state is computed from it, and replay takes
// it over as it is ("user.add", "person.unmask", "public.status").
bool is_plain_entry(std::string_view kind);

Result<std::vector<JournalFault>> check_accounts(store::Store& store, store::City city,
                                                 std::span<const journal::Entry> entries);

}  // namespace lindung::app
