// shell/web/person_fields.h - how fields of a person stand in replies, and are asked for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shell/app/run/known_people.h"

namespace lindung::web {

std::string masked_nik(const app::KnownEntry& entry);  // empty where no NIK is known
std::string code_or_empty(std::uint64_t code);         // of a village; empty for 0

// Whether a part of the name is what was asked for; letters alike, whatever their case.
bool has_text(std::string_view name, const std::string& wanted);

}  // namespace lindung::web
