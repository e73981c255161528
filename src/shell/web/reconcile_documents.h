// shell/web/reconcile_documents.h - what a comparison found as JSON, whether it was only looked at
// or recorded with its minutes.
#pragma once

#include <boost/json/object.hpp>

#include "shell/app/reconcile/reconciliation.h"
#include "shell/web/desk.h"

namespace lindung::web {

// Its differences counted, by kind too.
boost::json::object found_document(const app::Reconciliation& found,
                                   const answer::Language& language);

// A page of its differences by `kind` and `month` of the query.
Answer differences_reply(Call& call, const app::Reconciliation& found);

}  // namespace lindung::web
