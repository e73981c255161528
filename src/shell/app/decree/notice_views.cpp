#include "shell/app/decree/notice_views.h"

#include "shell/app/book/desk.h"
#include "shell/app/login/rights.h"

namespace lindung::app {
namespace {

// Somebody who stands on no row lies in nobody's area.
bool sees(const Context& context, const KnownEntry* entry) {
  if (context.village != 0 && (!entry || entry->person.village != context.village)) return false;
  return context.group.empty() || (entry && entry->group == context.group);
}

}  // namespace

Result<std::vector<NoticeView>> list_notices(const Context& context, const MoneyBook& book,
                                             std::span<const KnownEntry> people) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::PersonRead));
  std::vector<NoticeView> all;
  for (const auto& notice : book.notices) {
    const auto* entry = find_entry(people, notice.person);
    if (!sees(context, entry)) continue;
    const auto& act = book.acts[notice.act - 1];
    all.push_back({notice, money_act_name(notice.act), act.on, act.author, entry});
  }
  return all;
}

}  // namespace lindung::app
