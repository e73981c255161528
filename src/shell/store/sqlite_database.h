// shell/store/sqlite_database.h - the embedded engine. Debian's SQLite 3.40.1 can corrupt a WAL
// file when two connections write or checkpoint at the same moment, so exactly one does: whoever
// holds the lock file beside the database. All others never checkpoint, not even when they close.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "shell/store/database.h"

namespace lindung::store {

Result<std::unique_ptr<Database>> open_sqlite(const std::string& path);

}  // namespace lindung::store
