#include "engines/linkage/tabular/block_key.h"

#include <algorithm>
#include <array>

#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular {
namespace {

std::size_t surname_column(const Dataset& data) {
  std::size_t f = 0;
  while (f < data.columns.size() && data.columns[f].field.kind != Kind::Surname) ++f;
  return f;
}

std::uint32_t shorten(std::uint64_t hash) {
  return std::max(std::uint32_t{1}, static_cast<std::uint32_t>(mix(hash) >> 32));
}

std::uint32_t of_words(const Words& words, Cut cut, std::uint32_t value) {
  const auto tokens = words.of(value);
  if (tokens.empty()) return 0;
  if (cut == Cut::FirstSound) return shorten(words.sound[tokens.front()]);
  if (cut == Cut::LastSound) return shorten(words.sound[tokens.back()]);
  if (cut == Cut::RareSound) {
    // The later of two that are equally rare, by number of sound: not by order of writing.
    std::uint32_t best = tokens[0];
    for (const std::uint32_t token : tokens) {
      const int more = words.token_rarity[token] - words.token_rarity[best];
      if (more > 0 || (more == 0 && words.sound[token] > words.sound[best])) best = token;
    }
    return shorten(words.sound[best]);
  }
  std::array<std::uint32_t, 12> sounds{};
  std::size_t count = 0;
  for (const std::uint32_t token : tokens) sounds[count++] = words.sound[token];
  std::sort(sounds.begin(), sounds.begin() + static_cast<std::ptrdiff_t>(count));
  std::uint64_t hash = count;
  for (std::size_t i = 0; i < count; ++i) hash = mix(hash ^ sounds[i]) + i;
  return shorten(hash);
}

std::uint32_t of_date(std::uint32_t digits, Cut cut) {
  const std::uint32_t year = digits >> 16, month = (digits >> 8) & 0xFF, day = digits & 0xFF;
  if (cut == Cut::Year) return shorten(year + 1);
  if (cut == Cut::YearMonth) return month == 0 ? 0 : shorten((digits >> 8) + 1);
  return day == 0 ? 0 : shorten((std::min(month, day) << 8) | std::max(month, day));
}

std::uint32_t of_text(std::string_view text, Cut cut) {
  if (cut == Cut::Head) return text.size() < 4 ? 0 : shorten(hash_of(text.substr(0, 4)));
  const std::size_t half = text.size() / 2;
  if (half < 2) return 0;
  return shorten(hash_of(cut == Cut::FrontHalf ? text.substr(0, half) : text.substr(half)));
}

// The first letters of a given name and of the surname, in no order.
std::uint32_t of_both_names(const Dataset& data, std::size_t given, std::uint32_t record) {
  std::uint64_t sum = 0;
  for (const std::size_t f : {given, surname_column(data)}) {
    const auto& column = data.columns[f];
    const auto text = column.values[column.ids[record]];
    if (text.empty()) return 0;
    sum += mix(hash_of(text.substr(0, 4)));
  }
  return shorten(sum);
}

}  // namespace

std::uint32_t key_of_record(const Dataset& data, BlockKey key, std::uint32_t record) {
  if (key.cut == Cut::EitherWay) return of_both_names(data, key.column, record);
  const auto& column = data.columns[key.column];
  return key_of_value(column, key.cut, column.ids[record]);
}

std::uint32_t key_of_value(const Column& column, Cut cut, std::uint32_t value) {
  if (value == 0) return 0;
  switch (cut) {
    case Cut::Whole:
      return shorten(value);
    case Cut::Sounds:
    case Cut::FirstSound:
    case Cut::LastSound:
    case Cut::RareSound:
      return of_words(column.words, cut, value);
    case Cut::YearMonth:
    case Cut::MonthDay:
    case Cut::Year:
      return of_date(column.digits[value], cut);
    default:
      return of_text(column.values[value], cut);
  }
}

std::vector<BlockKey> block_keys(const Dataset& data, const std::vector<bool>& left_out) {
  std::vector<BlockKey> keys;
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    const auto offer = [&](std::initializer_list<Cut> cuts) {
      for (const Cut cut : cuts) keys.push_back({static_cast<std::uint8_t>(f), cut});
    };
    const auto& column = data.columns[f];
    if (column.filled * 50 < data.records || left_out[f]) continue;
    switch (column.field.kind) {
      case Kind::Name:
        offer({Cut::Sounds, Cut::FirstSound, Cut::LastSound, Cut::RareSound, Cut::Head});
        break;
      case Kind::GivenName:
        offer({Cut::Sounds, Cut::FirstSound, Cut::Head});
        if (surname_column(data) < data.columns.size()) offer({Cut::EitherWay});
        break;
      case Kind::Surname:
        offer({Cut::Sounds, Cut::FirstSound, Cut::Head});
        break;
      case Kind::Date:
        offer({Cut::Whole, Cut::YearMonth, Cut::MonthDay, Cut::Year});
        break;
      case Kind::Key:
        offer({Cut::Whole, Cut::FrontHalf, Cut::BackHalf});
        break;
      case Kind::Address:
      case Kind::Text:
        offer({Cut::Sounds, Cut::RareSound});
        break;
      case Kind::Region:
        offer({Cut::Sounds});
        break;
      case Kind::Postcode:
      case Kind::Number:
        offer({Cut::Whole});
        break;
      case Kind::Sex:
        break;
    }
  }
  return keys;
}

}  // namespace lindung::linkage::tabular
