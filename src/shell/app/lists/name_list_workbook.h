// shell/app/lists/name_list_workbook.h - a long list by name as a workbook: the rows with their
// part beside them, the totals, the head.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "office/document/name_list.h"

namespace lindung::app {

Result<void> write_name_list_workbook(const std::filesystem::path& path,
                                      const document::NameList& list);

// As .pdf or .xlsx, by the name's end; gives the pages of a PDF, 0 for a workbook. Refuses
// CALL_VALUE at --out.
Result<int> write_name_list(const document::NameList& list, const std::string& out);

}  // namespace lindung::app
