#include "shell/store/postgres_database.h"

#include <array>

#include "shell/store/errors.h"
#include "shell/store/late_libpq.h"

namespace lindung::store {
namespace {

constexpr Oid kInt8 = 20;
constexpr Oid kText = 25;
constexpr Oid kBytea = 17;
constexpr std::size_t kCopyBuffer = 256 * 1024;

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, ClearResult>;

void put_big_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int shift = (bytes - 1) * 8; shift >= 0; shift -= 8)
    out += static_cast<char>(value >> shift);
}

// Of eight bytes; nothing else is a number of ours, whatever a changed table holds.
std::int64_t get_big_endian(std::string_view data) {
  if (data.size() != 8) return 0;
  std::uint64_t value = 0;
  for (const char byte : data) value = value << 8 | static_cast<unsigned char>(byte);
  return static_cast<std::int64_t>(value);
}

// Parameters in libpq's form.
struct Parameters {
  explicit Parameters(std::span<const Value> values) : numbers(values.size()) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (const auto* integer = std::get_if<std::int64_t>(&values[i])) {
        put_big_endian(numbers[i], static_cast<std::uint64_t>(*integer), 8);
        add(kInt8, numbers[i]);
      } else if (const auto* text = std::get_if<std::string_view>(&values[i])) {
        add(kText, *text);
      } else {
        add(kBytea, std::get<Bytes>(values[i]).view);
      }
    }
  }
  void add(Oid type, std::string_view view) {
    types.push_back(type);
    data.push_back(view.data() ? view.data() : "");
    sizes.push_back(static_cast<int>(view.size()));
    formats.push_back(1);
  }
  std::vector<std::string> numbers;
  std::vector<Oid> types;
  std::vector<const char*> data;
  std::vector<int> sizes;
  std::vector<int> formats;
};

class PostgresRow : public RowView {
 public:
  explicit PostgresRow(const PGresult* result) : result_(result) {}
  std::int64_t number(int column) const override { return get_big_endian(bytes(column)); }
  std::string_view bytes(int column) const override {
    return {PQgetvalue(result_, 0, column),
            static_cast<std::size_t>(PQgetlength(result_, 0, column))};
  }

 private:
  const PGresult* result_;
};

class PostgresDatabase : public Database {
 public:
  explicit PostgresDatabase(PGconn* connection) : connection_(connection) {}
  ~PostgresDatabase() override { PQfinish(connection_); }

  Result<void> execute(std::string_view sql, std::span<const Value> parameters) override {
    return query(sql, parameters, [](const RowView&) { return true; });
  }

  Result<void> query(std::string_view sql, std::span<const Value> parameters,
                     const TakeRow& take) override {
    const Parameters bound(parameters);
    const std::string text(sql);
    if (!PQsendQueryParams(connection_, text.c_str(), static_cast<int>(bound.data.size()),
                           bound.types.data(), bound.data.data(), bound.sizes.data(),
                           bound.formats.data(), 1)) {
      return error();
    }
    PQsetSingleRowMode(connection_);
    std::optional<Error> failed;
    bool wanted = true;
    while (PgResult result{PQgetResult(connection_)}) {
      const auto status = PQresultStatus(result.get());
      if (status == PGRES_SINGLE_TUPLE) {
        if (wanted) wanted = take(PostgresRow(result.get()));
      } else if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && !failed) {
        failed = error(result.get());
      }
    }
    if (failed) return *std::move(failed);
    return {};
  }

  Result<std::unique_ptr<BulkInsert>> bulk_insert(
      std::string_view table, std::span<const std::string_view> columns) override;

  Result<void> begin(std::uint64_t city, int wait_seconds) override {
    LINDUNG_RETURN_IF_ERROR(execute("begin", {}));
    const std::string timeout =
        "set local lock_timeout = '" + std::to_string(wait_seconds * 1000 + 1) + "ms'";
    LINDUNG_RETURN_IF_ERROR(execute(timeout, {}));
    const Value parameters[] = {number(kWriterPlace + city)};
    auto locked = execute("select pg_advisory_xact_lock($1)", parameters);
    if (!locked) rollback();
    return locked;
  }
  Result<void> commit() override {
    auto committed = execute("commit", {});
    if (!committed) rollback();
    return committed;
  }
  void rollback() override {
    if (PQtransactionStatus(connection_) != PQTRANS_IDLE) PgResult(PQexec(connection_, "rollback"));
  }

  std::string_view integer_type() const override { return "bigint"; }
  std::string_view bytes_type() const override { return "bytea"; }
  std::string_view table_options() const override { return ""; }

  Result<bool> has_table(std::string_view name) override {
    bool found = false;
    const Value parameters[] = {name};
    LINDUNG_RETURN_IF_ERROR(
        query("select 1 from pg_tables where schemaname = current_schema() and tablename = $1",
              parameters, [&](const RowView&) { return found = true; }));
    return found;
  }

  // PostgreSQL checks a page when it reads it; verification reads every row of the city, so there
  // is nothing to add here.
  Result<std::optional<Text>> self_check() override { return std::optional<Text>(); }

  std::string description() const override {
    const int version = PQserverVersion(connection_);
    return "PostgreSQL " + std::to_string(version / 10000) + "." + std::to_string(version % 10000);
  }

  Error error(const PGresult* result = nullptr) const {
    const std::string where = PQdb(connection_) ? PQdb(connection_) : "";
    if (PQstatus(connection_) != CONNECTION_OK) return store_connection(where);
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const std::string_view code = state ? state : "";
    if (code == "53100") return store_full(where);
    if (code == "55P03") return store_busy(where);
    if (code == "25006" || code == "42501") return store_read_only(where);
    if (code == "XX001" || code == "XX002") return store_corrupt(where);
    if (code.starts_with("08") || code.starts_with("57P")) return store_connection(where);
    return store_failed(where, "SQLSTATE " + std::string(code));
  }

  PGconn* handle() const { return connection_; }

 private:
  static constexpr std::uint64_t kWriterPlace =
      0x6c69'6e64'0000'0000;  // our own range of advisory locks

  PGconn* connection_;
};

class CopyInsert : public BulkInsert {
 public:
  explicit CopyInsert(PostgresDatabase& database) : database_(database) {
    static constexpr std::array<char, 19> kHeader{'P',  'G',    'C',  'O',  'P', 'Y',
                                                  '\n', '\377', '\r', '\n', '\0'};
    buffer_.append(kHeader.data(), kHeader.size());
  }
  Result<void> add(std::span<const Value> row) override {
    put_big_endian(buffer_, row.size(), 2);
    for (const Value& value : row) {
      if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        put_big_endian(buffer_, 8, 4);
        put_big_endian(buffer_, static_cast<std::uint64_t>(*integer), 8);
      } else {
        const auto* text = std::get_if<std::string_view>(&value);
        const std::string_view view = text ? *text : std::get<Bytes>(value).view;
        put_big_endian(buffer_, view.size(), 4);
        buffer_ += view;
      }
    }
    return buffer_.size() < kCopyBuffer ? Result<void>() : flush();
  }
  Result<void> finish() override {
    put_big_endian(buffer_, 0xffff, 2);
    LINDUNG_RETURN_IF_ERROR(flush());
    if (PQputCopyEnd(database_.handle(), nullptr) != 1) return database_.error();
    std::optional<Error> failed;
    while (PgResult result{PQgetResult(database_.handle())}) {
      if (PQresultStatus(result.get()) != PGRES_COMMAND_OK && !failed)
        failed = database_.error(result.get());
    }
    if (failed) return *std::move(failed);
    return {};
  }

 private:
  Result<void> flush() {
    if (PQputCopyData(database_.handle(), buffer_.data(), static_cast<int>(buffer_.size())) != 1)
      return database_.error();
    buffer_.clear();
    return {};
  }
  PostgresDatabase& database_;
  std::string buffer_;
};

Result<std::unique_ptr<BulkInsert>> PostgresDatabase::bulk_insert(
    std::string_view table, std::span<const std::string_view> columns) {
  std::string sql = "copy " + std::string(table) + "(";
  for (std::size_t i = 0; i < columns.size(); ++i)
    sql += (i > 0 ? "," : "") + std::string(columns[i]);
  const PgResult result(PQexec(connection_, (sql + ") from stdin (format binary)").c_str()));
  if (PQresultStatus(result.get()) != PGRES_COPY_IN) return error(result.get());
  return std::unique_ptr<BulkInsert>(std::make_unique<CopyInsert>(*this));
}

}  // namespace

Result<std::unique_ptr<Database>> open_postgres(const std::string& url) {
  LINDUNG_RETURN_IF_ERROR(kLibpq.open());
  PGconn* connection = PQconnectdb(url.c_str());
  auto database = std::make_unique<PostgresDatabase>(connection);
  if (PQstatus(connection) != CONNECTION_OK) {
    const char* host = PQhost(connection);
    return store_open(std::string("postgresql://") + (host ? host : ""));
  }
  PQsetNoticeReceiver(
      connection, [](void*, const PGresult*) {}, nullptr);
  LINDUNG_RETURN_IF_ERROR(database->execute("set client_encoding = 'UTF8'", {}));
  return std::unique_ptr<Database>(std::move(database));
}

}  // namespace lindung::store
