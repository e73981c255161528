// shell/store/schema.h - the tables. Every primary, unique and foreign key begins with the city, so
// that the same tables can be partitioned by it. docs/internals/store.md says what each is for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "shell/store/database.h"

namespace lindung::store {

inline constexpr std::int64_t kSchemaVersion = 3;

// The statements that create an empty store, in the words of the engine. `partitions` > 0 declares
// every table PARTITION BY HASH (city) with that many parts (PostgreSQL only): what a distributed
// engine would ask of the schema.
std::vector<std::string> schema_statements(const Database& database, int partitions = 0);

// Creates the tables in an empty database; adds to one of version 2 what it lacks. Refuses
// STORE_NEWER, STORE_OLDER, and STORE_NOT_A_DATABASE for somebody else's tables.
Result<void> ensure_schema(Database& database, const std::string& where, int lock_wait_seconds,
                           int partitions = 0);

}  // namespace lindung::store
