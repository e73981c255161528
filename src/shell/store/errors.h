// shell/store/errors.h - what a database can do to us, in words that say what to do. Never the text
// of a row.
#pragma once

#include <string>

#include "base/error.h"

namespace lindung::store {

Error store_open(const std::string& where);  // STORE_OPEN: the file or the server cannot be opened
Error store_url(const std::string& where);  // STORE_URL: not a path and not a postgresql:// address
Error store_not_a_database(const std::string& where);  // STORE_NOT_A_DATABASE
Error store_newer(const std::string& where);           // STORE_NEWER: written by a newer lindung
Error store_older(const std::string& where);           // STORE_OLDER: before the first release
Error store_busy(const std::string& where);            // STORE_BUSY: somebody else is writing
Error store_full(const std::string& where);            // STORE_FULL
Error store_read_only(const std::string& where);       // STORE_READ_ONLY
Error store_corrupt(const std::string& where);         // STORE_CORRUPT
Error store_connection(const std::string& where);      // STORE_CONNECTION: the server went away
Error store_failed(const std::string& where,
                   const std::string& detail);  // STORE_FAILED: anything else the engine says
Error store_sequence(
    const std::string& where);  // STORE_SEQUENCE: an entry that is not the next one

}  // namespace lindung::store
