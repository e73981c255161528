// shell/store/sql_store.h - the Store, written once over the thin layer.
#pragma once

#include <memory>

#include "shell/store/database.h"
#include "shell/store/store.h"

namespace lindung::store {

std::unique_ptr<Store> make_sql_store(std::unique_ptr<Database> database, Options options);

}  // namespace lindung::store
