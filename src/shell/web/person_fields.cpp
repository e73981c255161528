#include "shell/web/person_fields.h"

#include "base/text.h"
#include "terms/nik.h"

namespace lindung::web {

std::string masked_nik(const app::KnownEntry& entry) {
  const auto nik = Nik::from_number(entry.person.nik);
  return nik ? nik->masked() : std::string();
}

std::string code_or_empty(std::uint64_t code) { return code == 0 ? "" : std::to_string(code); }

bool has_text(std::string_view name, const std::string& wanted) {
  return wanted.empty() || to_lower(name).find(to_lower(wanted)) != std::string::npos;
}

}  // namespace lindung::web
