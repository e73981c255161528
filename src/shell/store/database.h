// shell/store/database.h - the thin layer over both engines: SQL text with $1 placeholders,
// parameters and rows as whole numbers, texts and bytes, a bulk insert, a transaction. Not a
// dialect of its own: the statements that the store uses run on both.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace lindung::store {

struct Bytes {
  std::string_view view;
};
using Value = std::variant<std::int64_t, std::string_view, Bytes>;

inline Value number(std::uint64_t value) { return static_cast<std::int64_t>(value); }

class RowView {
 public:
  virtual ~RowView() = default;
  virtual std::int64_t number(int column) const = 0;
  virtual std::string_view bytes(
      int column) const = 0;  // of a text or bytes; valid until the next row
  std::uint64_t natural(int column) const { return static_cast<std::uint64_t>(number(column)); }
  std::string text(int column) const { return std::string(bytes(column)); }
};

using TakeRow = std::function<bool(const RowView&)>;  // false: enough

class BulkInsert {
 public:
  virtual ~BulkInsert() = default;
  virtual Result<void> add(std::span<const Value> row) = 0;
  virtual Result<void> finish() = 0;
};

class Database {
 public:
  virtual ~Database() = default;
  virtual Result<void> execute(std::string_view sql, std::span<const Value> parameters = {}) = 0;
  virtual Result<void> query(std::string_view sql, std::span<const Value> parameters,
                             const TakeRow& take) = 0;
  virtual Result<std::unique_ptr<BulkInsert>> bulk_insert(
      std::string_view table, std::span<const std::string_view> columns) = 0;

  // The writer's place of a city: waits for it, at most `wait_seconds`, then refuses (STORE_BUSY).
  virtual Result<void> begin(std::uint64_t city, int wait_seconds) = 0;
  virtual Result<void> commit() = 0;
  virtual void rollback() = 0;

  // The engine's words for the three types of the schema: whole number, bytes, and what ends a
  // table.
  virtual std::string_view integer_type() const = 0;
  virtual std::string_view bytes_type() const = 0;
  virtual std::string_view table_options() const = 0;

  virtual Result<bool> has_table(std::string_view name) = 0;
  virtual Result<std::optional<Text>> self_check() = 0;
  virtual std::string description() const = 0;
};

}  // namespace lindung::store
