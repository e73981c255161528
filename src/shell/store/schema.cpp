#include "shell/store/schema.h"

#include <algorithm>
#include <iterator>

#include "shell/store/errors.h"

namespace lindung::store {
namespace {

struct Table {
  const char* name;
  const char* columns;  // INT and BYTES stand for the engine's types
};

constexpr Table kTables[] = {
    {"journal_entry",
     "city INT not null, sequence INT not null, kind text not null, body text not null, "
     "recorded_at_ms INT not null,"
     " author text not null, leaf BYTES not null, seal BYTES not null, primary key (city, "
     "sequence)"},
    {"input",
     "city INT not null, digest BYTES not null, act INT not null, kind text not null, name text "
     "not null,"
     " bytes INT not null, primary key (city, digest)"},
    {"input_chunk",
     "city INT not null, digest BYTES not null, chunk INT not null, bytes BYTES not null,"
     " primary key (city, digest, chunk), foreign key (city, digest) references input (city, "
     "digest)"},
    {"person_block",
     "city INT not null, act INT not null, number INT not null, first INT not null, last INT not "
     "null, bytes BYTES not null, primary key (city, act, number)"},
    {"nik_block",
     "city INT not null, act INT not null, number INT not null, first INT not null, last INT not "
     "null, bytes BYTES not null, primary key (city, act, number)"},
    {"block",
     "city INT not null, act INT not null, kind text not null, key INT not null, bytes BYTES not "
     "null,"
     " primary key (city, act, kind, key)"},
    {"account",
     "city INT not null, login text not null, record text not null, primary key (city, login)"},
};
constexpr std::string_view kAddedInVersion3 = "account";

std::string in_engine_words(std::string text, const Database& database) {
  const auto replace = [&](std::string_view word, std::string_view by) {
    for (std::size_t at = text.find(word); at != std::string::npos;
         at = text.find(word, at + by.size())) {
      text.replace(at, word.size(), by);
    }
  };
  replace("INT", database.integer_type());
  replace("BYTES", database.bytes_type());
  return text;
}

std::vector<std::string> table_statements(const Table& table, const Database& database,
                                          int partitions) {
  std::vector<std::string> statements;
  const std::string name = table.name;
  std::string create =
      "create table " + name + " (" + in_engine_words(table.columns, database) + ")";
  if (partitions > 0) create += " partition by hash (city)";
  statements.push_back(create + std::string(database.table_options()));
  for (int i = 0; i < partitions; ++i) {
    statements.push_back("create table " + name + "_" + std::to_string(i) + " partition of " +
                         name + " for values with (modulus " + std::to_string(partitions) +
                         ", remainder " + std::to_string(i) + ")");
  }
  return statements;
}

Result<std::int64_t> version_of(Database& database) {
  std::int64_t version = 0;
  LINDUNG_RETURN_IF_ERROR(
      database.query("select version from lindung_schema", {}, [&](const RowView& row) {
        version = row.number(0);
        return false;
      }));
  return version;
}

// Version 2 had no accounts.
Result<void> add_accounts(Database& database) {
  LINDUNG_ASSIGN_OR_RETURN(const auto version, version_of(database));
  if (version != 2) return {};  // somebody was faster
  for (const Table& table : kTables) {
    if (table.name != kAddedInVersion3) continue;
    for (const auto& statement : table_statements(table, database, 0))
      LINDUNG_RETURN_IF_ERROR(database.execute(statement));
  }
  return database.execute("update lindung_schema set version = 3");
}

Result<void> upgrade(Database& database, int lock_wait_seconds) {
  LINDUNG_RETURN_IF_ERROR(database.begin(0, lock_wait_seconds));
  if (auto added = add_accounts(database); !added) {
    database.rollback();
    return added;
  }
  return database.commit();
}

}  // namespace

std::vector<std::string> schema_statements(const Database& database, int partitions) {
  std::vector<std::string> statements;
  for (const Table& table : kTables) {
    auto of_table = table_statements(table, database, partitions);
    std::move(of_table.begin(), of_table.end(), std::back_inserter(statements));
  }
  statements.push_back(
      in_engine_words("create table lindung_schema (version INT not null primary key)", database));
  statements.push_back("insert into lindung_schema (version) values (" +
                       std::to_string(kSchemaVersion) + ")");
  return statements;
}

Result<void> ensure_schema(Database& database, const std::string& where, int lock_wait_seconds,
                           int partitions) {
  LINDUNG_ASSIGN_OR_RETURN(bool present, database.has_table("lindung_schema"));
  if (!present) {
    LINDUNG_RETURN_IF_ERROR(database.begin(0, lock_wait_seconds));
    LINDUNG_ASSIGN_OR_RETURN(
        present, database.has_table("lindung_schema"));  // somebody may have been faster
    LINDUNG_ASSIGN_OR_RETURN(const bool foreign, database.has_table("journal_entry"));
    if (!present && foreign) {
      database.rollback();
      return store_not_a_database(where);
    }
    if (!present) {
      for (const auto& statement : schema_statements(database, partitions)) {
        if (auto done = database.execute(statement); !done) {
          database.rollback();
          return done;
        }
      }
    }
    LINDUNG_RETURN_IF_ERROR(database.commit());
  }
  LINDUNG_ASSIGN_OR_RETURN(std::int64_t version, version_of(database));
  if (version == 2) {
    LINDUNG_RETURN_IF_ERROR(upgrade(database, lock_wait_seconds));
    LINDUNG_ASSIGN_OR_RETURN(version, version_of(database));
  }
  if (version > kSchemaVersion) return store_newer(where);
  if (version < kSchemaVersion) return store_older(where);
  return {};
}

}  // namespace lindung::store
