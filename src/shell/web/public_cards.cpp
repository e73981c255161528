#include "shell/web/public_cards.h"

namespace lindung::web {

Result<std::shared_ptr<const PublicCardFiles>> PublicCards::get(
    std::uint64_t city, std::uint64_t head, Date on,
    const std::function<Result<PublicCardFiles>()>& make) {
  const std::lock_guard guard(mutex_);
  auto& kept = kept_[city];
  if (kept.files && kept.head == head && kept.on == on) return kept.files;
  LINDUNG_ASSIGN_OR_RETURN(auto files, make());
  kept = {head, on, std::make_shared<const PublicCardFiles>(std::move(files))};
  return kept.files;
}

}  // namespace lindung::web
