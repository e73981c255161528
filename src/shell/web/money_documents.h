// shell/web/money_documents.h - JSON of the handlers of money.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "shell/app/money/bill_views.h"
#include "shell/web/desk.h"

namespace lindung::web {

// The name of a group of the scheme, or its id.
std::string group_name(const app::CityView& view, const std::string& id,
                       const answer::Language& language);

// People counted by a key, as [{"id", "name", "people"}].
using Counts = std::map<std::string, std::int64_t>;
boost::json::array ward_sums(const Counts& by_village);
boost::json::array group_sums(const app::CityView& view, const Counts& by_group,
                              const answer::Language& language);

boost::json::object bill_summary_document(const app::BillSummary& bill,
                                          const answer::Language& language);
// A bill with its sums; `recorded` false: it was only rehearsed.
boost::json::object bill_detail_json(const app::BillView& bill, const app::CityView& view,
                                     const answer::Language& language, bool recorded);

// "*******1234"; null: none.
boost::json::value masked_kpj(const boost::json::value& kpj);

}  // namespace lindung::web
