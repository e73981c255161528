#include "shell/store/store.h"

#include "shell/store/errors.h"
#include "shell/store/postgres_database.h"
#include "shell/store/schema.h"
#include "shell/store/sql_store.h"
#include "shell/store/sqlite_database.h"

namespace lindung::store {
namespace {

// The address without user, password and parameters: fit for an error message.
std::string public_part(const std::string& url) {
  std::string text = url.substr(0, url.find('?'));
  const auto at = text.find('@');
  const auto scheme = text.find("://");
  if (at != std::string::npos && scheme != std::string::npos && at > scheme)
    text.erase(scheme + 3, at - scheme - 2);
  return text;
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const std::string& url, Options options) {
  const bool server = url.starts_with("postgresql://") || url.starts_with("postgres://");
  if (url.empty() || (!server && url.find("://") != std::string::npos))
    return store_url(public_part(url));
  const std::string where = server ? public_part(url) : url;
  LINDUNG_ASSIGN_OR_RETURN(auto database, server ? open_postgres(url) : open_sqlite(url));
  LINDUNG_RETURN_IF_ERROR(
      ensure_schema(*database, where, options.lock_wait_seconds, options.partitions));
  return make_sql_store(std::move(database), options);
}

}  // namespace lindung::store
