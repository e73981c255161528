#include "shell/store/sqlite_database.h"

#include <future>
#include <map>

#include <sqlite3.h>

#include "shell/store/errors.h"
#include "shell/store/writer_lock.h"

namespace lindung::store {
namespace {

constexpr sqlite3_int64 kWalKeepBytes = 64 * 1024 * 1024;

Error error_of(sqlite3* db, const std::string& where) {
  switch (sqlite3_errcode(db)) {
    case SQLITE_FULL:
      return store_full(where);
    case SQLITE_IOERR:
      return store_full(where);
    case SQLITE_READONLY:
      return store_read_only(where);
    case SQLITE_NOTADB:
      return store_not_a_database(where);
    case SQLITE_CORRUPT:
      return store_corrupt(where);
    case SQLITE_BUSY:
      return store_busy(where);
    case SQLITE_CANTOPEN:
      return why_it_does_not_open(where);
    default:
      return store_failed(where, sqlite3_errstr(sqlite3_extended_errcode(db)));
  }
}

class Statement {
 public:
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(statement_); }
  sqlite3_stmt* get() const { return statement_; }

  // $n is a name to SQLite, numbered by first appearance: so it is looked up, once.
  void find_parameters() {
    const int count = sqlite3_bind_parameter_count(statement_);
    for (int i = 1; i <= count; ++i) {
      const std::string name = "$" + std::to_string(i);
      places_.push_back(sqlite3_bind_parameter_index(statement_, name.c_str()));
    }
  }

  void bind(std::span<const Value> values) {
    for (std::size_t i = 0; i < values.size() && i < places_.size(); ++i)
      bind_one(places_[i], values[i]);
  }

 private:
  void bind_one(int place, const Value& value) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
      sqlite3_bind_int64(statement_, place, *integer);
    } else if (const auto* text = std::get_if<std::string_view>(&value)) {
      sqlite3_bind_text64(statement_, place, text->data() ? text->data() : "", text->size(),
                          SQLITE_STATIC, SQLITE_UTF8);
    } else {
      const auto view = std::get<Bytes>(value).view;
      sqlite3_bind_blob64(statement_, place, view.data() ? view.data() : "", view.size(),
                          SQLITE_STATIC);
    }
  }

  sqlite3_stmt* statement_;
  std::vector<int> places_;
};

class SqliteRow : public RowView {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  std::int64_t number(int column) const override {
    return sqlite3_column_int64(statement_, column);
  }
  std::string_view bytes(int column) const override {
    const void* data = sqlite3_column_blob(statement_, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return size == 0 ? std::string_view() : std::string_view(static_cast<const char*>(data), size);
  }

 private:
  sqlite3_stmt* statement_;
};

class SqliteDatabase : public Database {
 public:
  SqliteDatabase(sqlite3* db, std::string path)
      : db_(db), path_(std::move(path)), in_memory_(path_ == ":memory:") {}
  ~SqliteDatabase() override {
    settle();
    statements_.clear();
    sqlite3_close(db_);
  }

  Result<void> prepare_connection() {
    sqlite3_db_config(db_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_busy_timeout(db_, 5000);
    // Large pages suit packed blocks; the pragma only concerns a database that is being made.
    for (const char* pragma : {"pragma page_size=16384", "pragma foreign_keys=on",
                               "pragma cache_size=-65536", "pragma temp_store=memory"}) {
      LINDUNG_RETURN_IF_ERROR(execute(pragma));
    }
    if (in_memory_) return {};
    LINDUNG_RETURN_IF_ERROR(execute("pragma wal_autocheckpoint=0"));
    return execute("pragma synchronous=full");
  }

  Result<void> execute(std::string_view sql, std::span<const Value> parameters) override {
    return query(sql, parameters, [](const RowView&) { return true; });
  }
  Result<void> execute(const char* sql) { return execute(std::string_view(sql), {}); }

  Result<void> query(std::string_view sql, std::span<const Value> parameters,
                     const TakeRow& take) override {
    LINDUNG_ASSIGN_OR_RETURN(Statement * statement, prepared(sql));
    statement->bind(parameters);
    int state = SQLITE_ROW;
    while ((state = sqlite3_step(statement->get())) == SQLITE_ROW) {
      if (!take(SqliteRow(statement->get()))) {
        state = SQLITE_DONE;
        break;
      }
    }
    const bool failed = state != SQLITE_DONE;
    auto error = failed ? std::optional<Error>(error_of(db_, path_)) : std::nullopt;
    sqlite3_reset(statement->get());
    sqlite3_clear_bindings(statement->get());
    if (error) return *std::move(error);
    return {};
  }

  Result<std::unique_ptr<BulkInsert>> bulk_insert(
      std::string_view table, std::span<const std::string_view> columns) override;

  Result<void> begin(std::uint64_t, int wait_seconds) override {
    settle();
    if (!in_memory_) {
      LINDUNG_RETURN_IF_ERROR(lock_.take(path_ + "-lock", wait_seconds));
      // Only the holder of the lock may touch the journal mode.
      if (auto wal = execute("pragma journal_mode=wal"); !wal) {
        lock_.release();
        return wal;
      }
    }
    auto begun = execute("begin immediate");
    if (!begun) lock_.release();
    return begun;
  }

  Result<void> commit() override {
    auto committed = execute("commit");
    if (!committed) {
      rollback();
      return committed;
    }
    if (in_memory_) return {};
    // Durable already. A long log is copied into the database while the caller goes on to what
    // needs no store.
    if (wal_is_large()) {
      checkpoint_ =
          std::async(std::launch::async, [this] { checkpoint(SQLITE_CHECKPOINT_TRUNCATE); });
    } else {
      checkpoint(SQLITE_CHECKPOINT_PASSIVE);
    }
    return {};
  }

  void rollback() override {
    settle();
    if (!sqlite3_get_autocommit(db_)) sqlite3_exec(db_, "rollback", nullptr, nullptr, nullptr);
    lock_.release();
  }

  std::string_view integer_type() const override { return "integer"; }
  std::string_view bytes_type() const override { return "blob"; }
  std::string_view table_options() const override { return " strict, without rowid"; }

  Result<bool> has_table(std::string_view name) override {
    bool found = false;
    const Value parameters[] = {name};
    LINDUNG_RETURN_IF_ERROR(query("select 1 from sqlite_master where type = 'table' and name = $1",
                                  parameters, [&](const RowView&) { return found = true; }));
    return found;
  }

  Result<std::optional<Text>> self_check() override {
    std::string first;
    auto checked = query("pragma integrity_check(1)", {}, [&](const RowView& row) {
      first = row.text(0);
      return false;
    });
    if (!checked || first != "ok") {
      return std::optional<Text>({"Berkas basis data rusak menurut SQLite (integrity_check).",
                                  "The database file is damaged, says SQLite (integrity_check)."});
    }
    return std::optional<Text>();
  }

  std::string description() const override { return std::string("SQLite ") + sqlite3_libversion(); }

  Result<Statement*> prepared(std::string_view sql) {
    settle();
    if (const auto found = statements_.find(sql); found != statements_.end())
      return found->second.get();
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v3(db_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                           &raw, nullptr) != SQLITE_OK) {
      return error_of(db_, path_);
    }
    auto statement = std::make_unique<Statement>(raw);
    statement->find_parameters();
    return (statements_[std::string(sql)] = std::move(statement)).get();
  }

  sqlite3* handle() const { return db_; }
  const std::string& path() const { return path_; }

 private:
  // One that fails is made up for by the next one.
  void checkpoint(int how) {
    sqlite3_wal_checkpoint_v2(db_, nullptr, how, nullptr, nullptr);
    lock_.release();
  }
  // Waits for a checkpoint under way: the connection is its own until then.
  void settle() {
    if (checkpoint_.valid()) checkpoint_.get();
  }

  bool wal_is_large() const {
    sqlite3_file* file = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite3_file_control(db_, "main", SQLITE_FCNTL_JOURNAL_POINTER, &file) != SQLITE_OK ||
        !file || !file->pMethods)
      return false;
    return file->pMethods->xFileSize(file, &size) == SQLITE_OK && size > kWalKeepBytes;
  }

  sqlite3* db_;
  std::string path_;
  bool in_memory_;
  WriterLock lock_;
  std::future<void> checkpoint_;
  std::map<std::string, std::unique_ptr<Statement>, std::less<>> statements_;
};

class SqliteBulk : public BulkInsert {
 public:
  SqliteBulk(SqliteDatabase& database, Statement& statement)
      : database_(database), statement_(statement) {}
  Result<void> add(std::span<const Value> row) override {
    statement_.bind(row);
    const int state = sqlite3_step(statement_.get());
    if (state == SQLITE_DONE) {
      sqlite3_reset(statement_.get());
      return {};
    }
    Error error = error_of(database_.handle(), database_.path());
    sqlite3_reset(statement_.get());
    return error;
  }
  Result<void> finish() override { return {}; }

 private:
  SqliteDatabase& database_;
  Statement& statement_;
};

Result<std::unique_ptr<BulkInsert>> SqliteDatabase::bulk_insert(
    std::string_view table, std::span<const std::string_view> columns) {
  std::string sql = "insert into " + std::string(table) + "(";
  std::string places;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    sql += (i > 0 ? "," : "") + std::string(columns[i]);
    places += (i > 0 ? ",$" : "$") + std::to_string(i + 1);
  }
  LINDUNG_ASSIGN_OR_RETURN(Statement * statement, prepared(sql + ") values (" + places + ")"));
  return std::unique_ptr<BulkInsert>(std::make_unique<SqliteBulk>(*this, *statement));
}

}  // namespace

Result<std::unique_ptr<Database>> open_sqlite(const std::string& path) {
  sqlite3* db = nullptr;
  const int opened =
      sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  auto database = std::make_unique<SqliteDatabase>(db, path);
  if (opened != SQLITE_OK) return why_it_does_not_open(path);
  LINDUNG_RETURN_IF_ERROR(database->prepare_connection());
  return std::unique_ptr<Database>(std::move(database));
}

}  // namespace lindung::store
