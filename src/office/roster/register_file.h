// office/roster/register_file.h - an extract of somebody else's register, read like a roster: civil
// registry, carrier members, civil servants, deaths, other sponsors, and the recipients of an
// earlier list.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/digest.h"
#include "base/result.h"
#include "office/roster/table.h"
#include "terms/date.h"
#include "terms/nik.h"
#include "terms/region_code.h"
#include "terms/sex.h"

namespace lindung::roster {

enum class RegisterKind : std::uint8_t {
  CivilRegistry,   // who exists, lives, resides
  CarrierMembers,  // already active with the carrier
  CivilServants,
  Deaths,
  OtherSponsors,      // paid by somebody else
  EarlierRecipients,  // of this city's last list: they come first, so that no gap opens
  kCount
};
std::string_view register_id(RegisterKind kind);  // "civil-registry"
std::optional<RegisterKind> parse_register(std::string_view id);

enum class RegistryStatus : std::uint8_t { Unknown, Alive, Dead, Moved };
enum class Segment : std::uint8_t { Unknown, WageEarner, NonWageEarner };
Segment read_segment(std::string_view text);  // "PU", "bukan penerima upah"

struct RegisterRow {
  std::uint32_t row = 0;
  std::optional<Nik> nik;  // missing where the register has none or a broken one
  std::optional<FamilyCardNumber> family_card;
  std::optional<Kpj> kpj;
  std::optional<Date> birth_date;  // for civil servants also from the first eight digits of the NIP
  std::optional<Date> death_date;
  std::optional<Sex> sex;
  std::optional<RegionCode> region;
  RegistryStatus status = RegistryStatus::Unknown;
  Segment segment = Segment::Unknown;
  std::string_view name;
  std::string_view sponsor;
  std::string_view mother;
};

struct RegisterFile {
  RegisterKind kind = RegisterKind::CivilRegistry;
  std::string name;
  Digest digest;
  std::vector<RegisterRow> rows;  // only rows with a name or a NIK
  std::uint32_t rows_read = 0;
  std::vector<Text> notices;
  Arena texts;
  std::shared_ptr<const void> backing;
};

// Refuses (REGISTER_COLUMNS) a file in which neither a NIK nor a name with a birth date can be
// found.
Result<RegisterFile> read_register(RegisterKind kind, Workbook workbook, std::string name,
                                   Digest digest, Date reference);

}  // namespace lindung::roster
