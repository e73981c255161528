#include "shell/web/person_fields.h"

#include "terms/nik.h"

namespace lindung::web {

std::string masked_nik(const app::KnownEntry& entry) {
  const auto nik = Nik::from_number(entry.person.nik);
  return nik ? nik->masked() : std::string();
}

std::string code_or_empty(std::uint64_t code) { return code == 0 ? "" : std::to_string(code); }

}  // namespace lindung::web
