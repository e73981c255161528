#include "office/roster/proposal.h"

#include "base/text.h"

namespace lindung::roster {

std::uint64_t pack_reference(const RowReference& reference) {
  return std::uint64_t{reference.file} << 44 | std::uint64_t{reference.sheet & 0xfff} << 32 |
         reference.row;
}

RowReference unpack_reference(std::uint64_t packed) {
  return {static_cast<std::uint32_t>(packed >> 44),
          static_cast<std::uint32_t>(packed >> 32 & 0xfff), static_cast<std::uint32_t>(packed)};
}

std::string format_reference(const RowReference& reference) {
  return "F" + std::to_string(reference.file) + "-S" + std::to_string(reference.sheet) + "-R" +
         std::to_string(reference.row);
}

std::optional<RowReference> parse_reference(std::string_view text) {
  const auto parts = split(trim(text), '-');
  if (parts.size() != 3) return std::nullopt;
  constexpr std::string_view kLetters = "FSR";
  std::uint64_t numbers[3];
  for (std::size_t i = 0; i < 3; ++i) {
    const auto number = parts[i].empty() || upper(parts[i].front()) != kLetters[i]
                            ? std::nullopt
                            : parse_unsigned(parts[i].substr(1));
    if (!number || *number > UINT32_MAX) return std::nullopt;
    numbers[i] = *number;
  }
  return RowReference{static_cast<std::uint32_t>(numbers[0]),
                      static_cast<std::uint32_t>(numbers[1]),
                      static_cast<std::uint32_t>(numbers[2])};
}

}  // namespace lindung::roster
