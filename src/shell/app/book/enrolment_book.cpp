#include "shell/app/book/enrolment_book.h"

namespace lindung::app {

Error unknown_batch(const std::string& name) {
  return Error::input("ENROL_UNKNOWN", name,
                      {"Kiriman ini tidak ada. Lihat `lindung enrol list`.",
                       "There is no such batch. See `lindung enrol list`."});
}

}  // namespace lindung::app
