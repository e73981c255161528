// shell/app/demo/demo_accounts.h - one account of each role in a city of the demo, so that its
// pages can be tried at once. Everybody has the same password: for invented people on one's own
// machine only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shell/app/context.h"

namespace lindung::app {

inline constexpr std::string_view kDemoPassword = "coba perahu 2025";

struct DemoAccount {
  std::string login;  // "clerk.batam"
  Role role{};
  std::string area;  // in words; empty: the whole city
};

// For a city whose people are selected: the ward officer's ward is that with the most of them, the
// sector office's group the first of the scheme. What is there already stays as it is.
Result<std::vector<DemoAccount>> add_demo_accounts(const Context& context, store::City city,
                                                   const std::string& city_name);

}  // namespace lindung::app
