// terms/program.h - the carrier's insurance programmes that a city may pay for non-wage earners:
// JKK, JKM, JHT.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace lindung {

enum class Program { EmploymentInjury, Death, OldAge };  // JKK, JKM, JHT
inline constexpr std::array kPrograms{Program::EmploymentInjury, Program::Death, Program::OldAge};

constexpr std::string_view program_code(Program program) {
  constexpr std::array<std::string_view, 3> kCodes{"JKK", "JKM", "JHT"};
  return kCodes[static_cast<std::size_t>(program)];
}

constexpr std::optional<Program> parse_program(std::string_view code) {
  for (const Program program : kPrograms) {
    if (program_code(program) == code) return program;
  }
  return std::nullopt;
}

}  // namespace lindung
