// shell/store/writer_lock.h - the lock beside a database file: held by the one process that writes.
#pragma once

#include <string>

#include "base/result.h"

namespace lindung::store {

class WriterLock {
 public:
  WriterLock() = default;
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;
  ~WriterLock() { release(); }

  // Waits so long for whoever holds it. Refuses STORE_BUSY, STORE_FULL, and what
  // why_it_does_not_open says.
  Result<void> take(const std::string& path, int wait_seconds);
  void release();

 private:
  int fd_ = -1;
};

// Why a file cannot be opened: STORE_READ_ONLY when it is there, or could be, but must not be
// written; else STORE_OPEN.
Error why_it_does_not_open(const std::string& path);

}  // namespace lindung::store
