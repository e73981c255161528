#include <malloc.h>

#include "shell/cli/cli.h"

namespace {

// Large tables come and go during a run. Keeping their memory instead of giving it back to the
// system each time saves a third of the page faults (bench/run process).
constexpr int kKeepBelowBytes = 1 << 30;

}  // namespace

int main(int argc, char** argv) {
  mallopt(M_MMAP_THRESHOLD, kKeepBelowBytes);
  mallopt(M_TRIM_THRESHOLD, kKeepBelowBytes);
  return static_cast<int>(lindung::cli::main(argc, argv));
}
