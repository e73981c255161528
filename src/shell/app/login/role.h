// shell/app/login/role.h - who somebody is in the office. An account has one role; the ward officer
// and the sector office have an area, beyond which nothing exists for them. Console is whoever sits
// at the command line of the server: he holds the database in his hands anyway.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/error.h"

namespace lindung::app {

enum class Role : std::uint8_t {
  Console,
  Clerk,
  Checker,
  Treasurer,
  WardOfficer,
  SectorOffice,
  BpjsOfficer,
  Inspector,
  Mayor,
  Administrator
};

inline constexpr std::array kAccountRoles{
    Role::Clerk,       Role::Checker,   Role::Treasurer, Role::WardOfficer,  Role::SectorOffice,
    Role::BpjsOfficer, Role::Inspector, Role::Mayor,     Role::Administrator};

std::string_view role_id(Role role);                  // "ward-officer"
std::optional<Role> parse_role(std::string_view id);  // not Console
Text role_name(Role role);

}  // namespace lindung::app
