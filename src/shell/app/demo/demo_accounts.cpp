#include "shell/app/demo/demo_accounts.h"

#include <algorithm>
#include <map>

#include "shell/app/login/accounts.h"
#include "shell/app/login/sign_in.h"
#include "shell/app/run/known_people.h"
#include "shell/app/run/workbench.h"

namespace lindung::app {
namespace {

// The ward with the most people on the list.
std::string largest_ward(std::span<const KnownEntry> people) {
  std::map<std::uint64_t, std::int64_t> wards;
  for (const auto& entry : people) {
    if (entry.person.village != 0 && !entry.withdrawn) ++wards[entry.person.village];
  }
  const auto largest = std::max_element(
      wards.begin(), wards.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return largest == wards.end() ? std::string() : std::to_string(largest->first);
}

struct Areas {
  std::string ward, group;
};

Result<Areas> areas_of(const Context& context, store::City city) {
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  LINDUNG_ASSIGN_OR_RETURN(const auto known, load_known(*context.store, city, state.verifications));
  return Areas{largest_ward(known.entries), scheme.groups.empty() ? "" : scheme.groups.front().id};
}

std::string area_of(Role role, const Areas& areas) {
  if (role == Role::WardOfficer) return areas.ward;
  return role == Role::SectorOffice ? areas.group : std::string();
}

}  // namespace

Result<std::vector<DemoAccount>> add_demo_accounts(const Context& context, store::City city,
                                                   const std::string& city_name) {
  LINDUNG_ASSIGN_OR_RETURN(const auto areas, areas_of(context, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto there, list_accounts(context, city));
  std::vector<DemoAccount> all;
  for (const Role role : kAccountRoles) {
    const std::string id(role_id(role)), login = id + "." + city_name;
    const auto known = std::find_if(there.begin(), there.end(),
                                    [&](const Account& one) { return one.login == login; });
    Account account;
    if (known != there.end()) {
      account = *known;
    } else {
      LINDUNG_ASSIGN_OR_RETURN(const auto first, add_account(context, city,
                                                             {login, "Contoh " + role_name(role).id,
                                                              id, area_of(role, areas)}));
      LINDUNG_ASSIGN_OR_RETURN(
          account, change_password(context, login, first.password, std::string(kDemoPassword)));
    }
    all.push_back({login, account.role,
                   account.area.empty() ? std::string() : area_name(context, account).id});
  }
  return all;
}

}  // namespace lindung::app
