#include "engines/linkage/tabular/index_meta.h"

#include <bit>
#include <cmath>

#include "base/bytes.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kRulesMax = 64, kTellingMax = 3, kKeysMax = kFieldsMax;
constexpr std::size_t kRecordsMax = std::size_t{1} << 31;
// Wider than anything that is learned, and far from where quotients overflow.
constexpr double kChanceMin = 1e-9, kChanceMax = 1e9;

void put(double value, ByteWriter& out) { out.put(std::bit_cast<std::uint64_t>(value)); }

double get_double(ByteReader& in) { return std::bit_cast<double>(in.get<std::uint64_t>()); }

bool is_between(double value, double low, double high) { return value >= low && value <= high; }

template <std::size_t N>
void put(const std::array<double, N>& values, ByteWriter& out) {
  for (const double value : values) put(value, out);
}

template <std::size_t N>
void get(ByteReader& in, std::array<double, N>& values) {
  for (double& value : values) value = get_double(in);
}

template <std::size_t N>
bool are_between(const std::array<double, N>& values, double low, double high) {
  for (const double value : values) {
    if (!is_between(value, low, high)) return false;
  }
  return true;
}

// A member that is added must be stored too.
static_assert(sizeof(FieldParameters) == (3 * kAgreements + kStories + 5) * sizeof(double));

void put_parameters(const FieldParameters& field, ByteWriter& out) {
  put(field.m, out);
  put(field.chance, out);
  put(field.shared, out);
  put(field.siblings, out);
  for (const bool flag :
       {field.learns_shared, field.siblings_are_twins, field.knows_chance, field.is_bounded})
    out.put(std::uint8_t{flag});
  put(field.usual_rarity, out);
  put(field.most_subset, out);
  put(field.most_differs, out);
}

std::optional<FieldParameters> read_parameters(ByteReader& in) {
  FieldParameters field;
  get(in, field.m);
  get(in, field.chance);
  get(in, field.shared);
  get(in, field.siblings);
  for (bool* flag :
       {&field.learns_shared, &field.siblings_are_twins, &field.knows_chance, &field.is_bounded})
    *flag = in.get<std::uint8_t>() != 0;
  field.usual_rarity = get_double(in);
  field.most_subset = get_double(in);
  field.most_differs = get_double(in);
  if (!is_between(field.usual_rarity, 0, 64) || !is_between(field.most_subset, 0, 1) ||
      !is_between(field.most_differs, 0, 1))
    return std::nullopt;
  for (std::size_t level = 1; level < kAgreements; ++level) {
    if (!is_between(field.chance[level], kChanceMin, kChanceMax)) return std::nullopt;
  }
  if (!are_between(field.m, 0, 1) || !are_between(field.shared, 0, 1) ||
      !are_between(field.siblings, 0, 1))
    return std::nullopt;
  return field;
}

void put_column(const Column& column, ByteWriter& out) {
  out.put_text(column.field.column);
  out.put(static_cast<std::uint8_t>(column.field.kind));
  out.put(static_cast<std::uint8_t>(column.field.bond));
  out.put(std::uint64_t{column.filled});
  out.put(column.rarity_max);
  put(column.same_district, out);
  out.put(static_cast<std::uint8_t>(column.birth_column));
}

std::optional<Column> read_column(ByteReader& in) {
  Column column;
  column.field.column = std::string(in.get_text());
  const auto kind = in.get<std::uint8_t>(), bond = in.get<std::uint8_t>();
  if (kind > static_cast<std::uint8_t>(Kind::Key) || bond > static_cast<std::uint8_t>(Bond::Place))
    return std::nullopt;
  column.field.kind = static_cast<Kind>(kind);
  column.field.bond = static_cast<Bond>(bond);
  column.filled = static_cast<std::size_t>(in.get<std::uint64_t>());
  column.rarity_max = in.get<Rarity>();
  column.same_district = get_double(in);
  column.birth_column = in.get<std::uint8_t>();
  if (!is_between(column.same_district, 0, 1)) return std::nullopt;
  if (column.same_district > 0 && column.field.kind != Kind::Key) return std::nullopt;
  return column;
}

bool suits(Cut cut, Kind kind, bool has_surnames) {
  switch (cut) {
    case Cut::EitherWay:
      return kind == Kind::GivenName && has_surnames;
    case Cut::Sounds:
    case Cut::FirstSound:
    case Cut::LastSound:
    case Cut::RareSound:
      return is_words(kind);
    case Cut::YearMonth:
    case Cut::MonthDay:
    case Cut::Year:
      return kind == Kind::Date;
    default:
      return true;
  }
}

std::optional<Rule> read_rule(ByteReader& in, const std::vector<Column>& columns) {
  bool has_surnames = false;
  for (const auto& column : columns) has_surnames |= column.field.kind == Kind::Surname;
  Rule rule;
  const std::size_t keys = in.get<std::uint8_t>();
  if (keys == 0 || keys > kKeysMax) return std::nullopt;
  for (std::size_t i = 0; i < keys; ++i) {
    const auto column = in.get<std::uint8_t>(), cut = in.get<std::uint8_t>();
    if (column >= columns.size() || cut > static_cast<std::uint8_t>(Cut::EitherWay))
      return std::nullopt;
    if (!suits(static_cast<Cut>(cut), columns[column].field.kind, has_surnames))
      return std::nullopt;
    rule.push_back({column, static_cast<Cut>(cut)});
  }
  return rule;
}

std::optional<std::vector<std::size_t>> read_telling(ByteReader& in, std::size_t columns) {
  std::vector<std::size_t> telling(in.get<std::uint8_t>());
  if (telling.size() > kTellingMax) return std::nullopt;
  for (auto& column : telling) {
    column = in.get<std::uint8_t>();
    if (column >= columns) return std::nullopt;
  }
  return telling;
}

bool read_learned(ByteReader& in, IndexMeta& meta) {
  auto& learned = meta.learned;
  const std::size_t rules = in.get<std::uint8_t>();
  if (rules > kRulesMax) return false;
  for (std::size_t i = 0; i < rules; ++i) {
    auto rule = read_rule(in, meta.columns);
    auto telling = read_telling(in, meta.columns.size());
    if (!rule || !telling) return false;
    learned.rules.push_back(*std::move(rule));
    learned.telling.push_back(*std::move(telling));
  }
  get(in, learned.parameters.share);
  const auto& share = learned.parameters.share;
  if (!are_between(share, 0, kChanceMax) || share[0] <= 0 ||
      share[static_cast<std::size_t>(Story::Same)] <= 0)
    return false;
  for (std::size_t f = 0; f < meta.columns.size(); ++f) {
    learned.left_out.push_back(in.get<std::uint8_t>() != 0);
    const auto field = read_parameters(in);
    if (!field) return false;
    learned.parameters.fields.push_back(*field);
  }
  return true;
}

}  // namespace

std::string meta_bytes(const Dataset& data, const Learned& learned) {
  ByteWriter out;
  out.put(std::uint64_t{data.records});
  out.put(static_cast<std::uint8_t>(data.columns.size()));
  for (const auto& column : data.columns) put_column(column, out);
  out.put(static_cast<std::uint8_t>(learned.rules.size()));
  for (std::size_t i = 0; i < learned.rules.size(); ++i) {
    out.put(static_cast<std::uint8_t>(learned.rules[i].size()));
    for (const auto& key : learned.rules[i]) {
      out.put(key.column);
      out.put(static_cast<std::uint8_t>(key.cut));
    }
    out.put(static_cast<std::uint8_t>(learned.telling[i].size()));
    for (const std::size_t column : learned.telling[i]) out.put(static_cast<std::uint8_t>(column));
  }
  put(learned.parameters.share, out);
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    out.put(std::uint8_t{learned.left_out[f]});
    put_parameters(learned.parameters.fields[f], out);
  }
  return out.take();
}

std::optional<IndexMeta> read_meta(std::string_view bytes) {
  ByteReader in(bytes);
  IndexMeta meta;
  meta.records = static_cast<std::size_t>(in.get<std::uint64_t>());
  const std::size_t columns = in.get<std::uint8_t>();
  if (meta.records >= kRecordsMax || columns == 0 || columns > kFieldsMax) return std::nullopt;
  for (std::size_t f = 0; f < columns; ++f) {
    auto column = read_column(in);
    if (!column) return std::nullopt;
    meta.columns.push_back(*std::move(column));
  }
  for (const auto& column : meta.columns) {
    if (column.birth_column >= columns) return std::nullopt;
    if (column.filled > meta.records) return std::nullopt;
  }
  if (!read_learned(in, meta) || !in.ok() || !in.at_end()) return std::nullopt;
  return meta;
}

}  // namespace lindung::linkage::tabular
