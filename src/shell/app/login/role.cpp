#include "shell/app/login/role.h"

namespace lindung::app {
namespace {

struct RoleWords {
  Role role;
  std::string_view id;
  const char* indonesian;
  const char* english;
};
constexpr RoleWords kRoles[] = {
    {Role::Console, "console", "konsol kantor", "office console"},
    {Role::Clerk, "clerk", "petugas", "clerk"},
    {Role::Checker, "checker", "pemeriksa", "checker"},
    {Role::Treasurer, "treasurer", "bendahara", "treasurer"},
    {Role::WardOfficer, "ward-officer", "petugas kelurahan", "ward officer"},
    {Role::SectorOffice, "sector-office", "dinas pengusul", "sector office"},
    {Role::BpjsOfficer, "bpjs-officer", "petugas BPJS Ketenagakerjaan", "BPJS officer"},
    {Role::Inspector, "inspector", "inspektorat", "inspector"},
    {Role::Mayor, "mayor", "wali kota", "mayor"},
    {Role::Administrator, "administrator", "administrator", "administrator"},
};

const RoleWords& words(Role role) { return kRoles[static_cast<std::size_t>(role)]; }

}  // namespace

std::string_view role_id(Role role) { return words(role).id; }

std::optional<Role> parse_role(std::string_view id) {
  for (const Role role : kAccountRoles) {
    if (words(role).id == id) return role;
  }
  return std::nullopt;
}

Text role_name(Role role) { return {words(role).indonesian, words(role).english}; }

}  // namespace lindung::app
