// shell/web/person_fields.h - how fields of a person stand in replies.
#pragma once

#include <cstdint>
#include <string>

#include "shell/app/run/known_people.h"

namespace lindung::web {

std::string masked_nik(const app::KnownEntry& entry);  // empty where no NIK is known
std::string code_or_empty(std::uint64_t code);         // of a village; empty for 0

}  // namespace lindung::web
