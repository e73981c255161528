// shell/web/public_cards.h - what everybody may fetch to check cards, kept until the journal of the
// city grows or the day turns: making it reads the whole book.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include <boost/json/array.hpp>

#include "base/result.h"
#include "terms/date.h"

namespace lindung::web {

struct PublicCardFiles {
  boost::json::array keys;   // public keys (JWK)
  boost::json::array lists;  // signed lists of revoked cards
};

class PublicCards {
 public:
  // `head`: of the city's journal. Makes the files when those at hand are older.
  Result<std::shared_ptr<const PublicCardFiles>> get(
      std::uint64_t city, std::uint64_t head, Date on,
      const std::function<Result<PublicCardFiles>()>& make);

 private:
  struct Kept {
    std::uint64_t head = 0;
    Date on;
    std::shared_ptr<const PublicCardFiles> files;
  };
  std::mutex mutex_;
  std::map<std::uint64_t, Kept> kept_;
};

}  // namespace lindung::web
