// shell/store/postgres_database.h - the server engine, by libpq: binary parameters and rows, COPY
// BINARY for bulk, an advisory lock a city as the writer's place.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "shell/store/database.h"

namespace lindung::store {

Result<std::unique_ptr<Database>> open_postgres(const std::string& url);

}  // namespace lindung::store
