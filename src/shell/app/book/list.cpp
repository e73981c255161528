#include "shell/app/book/list.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>
#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/check.h"
#include "base/text.h"
#include "engines/journal/merkle.h"

namespace lindung::app {
namespace {

constexpr std::string_view kMagic = "lindung-list 1 ";
constexpr std::string_view kSalt = "salt ";

std::string heading(MoneyColumns columns) {
  std::string line;
  for (const auto column : columns) line += (line.empty() ? "" : "\t") + std::string(column);
  return line + "\n";
}

std::string_view take_line(std::string_view& rest) {
  const auto end = rest.find('\n');
  const auto line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

Error unreadable(const std::string& name) {
  return Error::environment(
      "JOURNAL_UNREADABLE", name,
      {"Daftar ini bukan tulisan program ini; periksa jurnal dengan `lindung journal verify`.",
       "This list was not written by this program; check with `lindung journal verify`."});
}

}  // namespace

MoneyListWriter::MoneyListWriter(std::string name, const std::string& salt, MoneyColumns columns)
    : name_(std::move(name)), columns_(columns.size()) {
  text_ = std::string(kMagic) + name_ + "\n" + std::string(kSalt) + salt + "\n" + heading(columns);
}

void MoneyListWriter::separate() {
  if (fields_ > 0) text_ += '\t';
  ++fields_;
}

MoneyListWriter& MoneyListWriter::text(std::string_view text) {
  separate();
  for (const char c : text) text_ += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  return *this;
}

MoneyListWriter& MoneyListWriter::number(std::int64_t number) {
  separate();
  fmt::format_to(std::back_inserter(text_), "{}", number);
  return *this;
}

MoneyListWriter& MoneyListWriter::natural(std::uint64_t number) {
  separate();
  fmt::format_to(std::back_inserter(text_), "{}", number);
  return *this;
}

MoneyListWriter& MoneyListWriter::digits16(std::uint64_t number) {
  separate();
  if (number != 0) fmt::format_to(std::back_inserter(text_), "{:016}", number);
  return *this;
}

void MoneyListWriter::end_row() {
  LINDUNG_CHECK(fields_ == columns_);
  text_ += '\n';
  fields_ = 0;
  ++rows_;
}

MoneyList MoneyListWriter::finish() {
  LINDUNG_CHECK(fields_ == 0);
  return {name_, std::make_shared<const std::string>(std::move(text_)), rows_};
}

Result<MoneyListReader> MoneyListReader::open(const MoneyList& list, std::string_view name,
                                              MoneyColumns columns) {
  if (!list.text) return unreadable(list.name);
  std::string_view rest = *list.text;
  const bool begins = take_line(rest) == std::string(kMagic) + std::string(name) &&
                      take_line(rest).starts_with(kSalt);
  const std::string wanted = heading(columns);
  if (!begins || !rest.starts_with(wanted)) return unreadable(list.name);
  rest.remove_prefix(wanted.size());
  return MoneyListReader(list.text, list.name, rest, columns.size());
}

bool MoneyListReader::next() {
  if (taken_ != 0 && taken_ != columns_) ok_ = false;
  if (rest_.empty() || !ok_) return false;
  row_ = take_line(rest_);
  taken_ = 0;
  return true;
}

std::string_view MoneyListReader::text() {
  ++taken_;
  const auto end = row_.find('\t');
  if ((end == std::string_view::npos) != (taken_ == columns_)) ok_ = false;
  const auto field = row_.substr(0, end);
  row_.remove_prefix(end == std::string_view::npos ? row_.size() : end + 1);
  return field;
}

std::int64_t MoneyListReader::number() {
  const auto field = text();
  std::int64_t found = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), found);
  if (error != std::errc() || end != field.data() + field.size()) ok_ = false;
  return found;
}

std::uint64_t MoneyListReader::natural() {
  const auto field = text();
  if (field.empty()) return 0;
  const auto found = parse_unsigned(field);
  if (!found) ok_ = false;
  return found.value_or(0);
}

Month MoneyListReader::month() {
  const auto found = Month::parse(text());
  if (!found) ok_ = false;
  return found.value_or(Month());
}

std::optional<Date> MoneyListReader::date() {
  const auto field = text();
  if (field.empty()) return std::nullopt;
  const auto found = Date::parse_iso(field);
  if (!found) ok_ = false;
  return found ? std::optional<Date>(*found) : std::nullopt;
}

Result<void> MoneyListReader::done() const {
  if (!ok_) return unreadable(name_);
  return {};
}

Commitment commit_list(const MoneyList& list) {
  const Digest secret = file_secret(*list.text);
  std::string_view rest = *list.text;
  for (int line = 0; line < 3; ++line) take_line(rest);
  std::vector<std::string_view> rows;
  rows.reserve(list.rows);
  while (!rest.empty()) rows.push_back(take_line(rest));
  std::vector<Digest> leaves(rows.size());
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, rows.size(), 1024), [&](const auto& range) {
    Hasher hasher;
    for (std::size_t i = range.begin(); i < range.end(); ++i) {
      const Digest salt = hasher.add(secret.view()).add(std::to_string(i)).finish();
      leaves[i] = journal::leaf_hash(std::string(salt.view()) + std::string(rows[i]));
    }
  });
  return {journal::merkle_root(leaves), leaves.size()};
}

}  // namespace lindung::app
