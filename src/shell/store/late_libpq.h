// shell/store/late_libpq.h - what we call of libpq, opened when the first PostgreSQL database is:
// libpq brings a dozen libraries of directories and tickets that SQLite does not need.
#pragma once

#include <libpq-fe.h>

#include "shell/late/late_library.h"

namespace lindung::store {

inline constinit const late::LateLibrary kLibpq{"libpq.so.5", "libpq5"};

LINDUNG_LATE_FUNCTION(kLibpq, PQclear);
LINDUNG_LATE_FUNCTION(kLibpq, PQconnectdb);
LINDUNG_LATE_FUNCTION(kLibpq, PQdb);
LINDUNG_LATE_FUNCTION(kLibpq, PQexec);
LINDUNG_LATE_FUNCTION(kLibpq, PQfinish);
LINDUNG_LATE_FUNCTION(kLibpq, PQgetResult);
LINDUNG_LATE_FUNCTION(kLibpq, PQgetlength);
LINDUNG_LATE_FUNCTION(kLibpq, PQgetvalue);
LINDUNG_LATE_FUNCTION(kLibpq, PQhost);
LINDUNG_LATE_FUNCTION(kLibpq, PQputCopyData);
LINDUNG_LATE_FUNCTION(kLibpq, PQputCopyEnd);
LINDUNG_LATE_FUNCTION(kLibpq, PQresultErrorField);
LINDUNG_LATE_FUNCTION(kLibpq, PQresultStatus);
LINDUNG_LATE_FUNCTION(kLibpq, PQsendQueryParams);
LINDUNG_LATE_FUNCTION(kLibpq, PQserverVersion);
LINDUNG_LATE_FUNCTION(kLibpq, PQsetNoticeReceiver);
LINDUNG_LATE_FUNCTION(kLibpq, PQsetSingleRowMode);
LINDUNG_LATE_FUNCTION(kLibpq, PQstatus);
LINDUNG_LATE_FUNCTION(kLibpq, PQtransactionStatus);

}  // namespace lindung::store
