// shell/app/decree/annex_list.h - the lines of an annex as a list of an act, and back.
#pragma once

#include <optional>
#include <vector>

#include "office/decree/annex.h"
#include "shell/app/book/desk.h"

namespace lindung::app {

// What the city knows of a person on that day; group, fund and months are the caller's.
decree::AnnexRow annex_row(const KnownEntry& entry);

// Numbers the rows by ward, group, name and person.
void put_in_order(std::vector<decree::AnnexRow>& rows);

MoneyList write_annex(Making& making, std::string name, const std::vector<decree::AnnexRow>& rows);
// Refuses JOURNAL_UNREADABLE. An act without that list has no rows.
Result<std::vector<decree::AnnexRow>> read_annex(const MoneyAct& act, const std::string& name);

}  // namespace lindung::app
