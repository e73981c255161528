// bench/journal_verification - checking a chain of entries (leaf, tree, seal), against SHA-256 of
// the same bytes in one go. `journal_verification [ENTRIES]`.
#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "base/digest.h"
#include "engines/journal/entry.h"

int main(int argc, char** argv) {
  using namespace lindung;
  using Clock = std::chrono::steady_clock;
  const std::size_t count = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 500'000;
  std::vector<journal::Entry> entries;
  Digest seal{};
  std::string all;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string body = fmt::format(
        "{{\"digest\":\"{:064x}\",\"group\":\"neighbourhood-heads\",\"name\":\"usulan-{:08}.xlsx\","
        "\"number\":{},\"village\":\"2171051003\",\"bytes\":{}}}",
        i * 0x9E3779B97F4A7C15U, i, i, 20'000 + i % 5'000);
    entries.push_back(journal::make_entry({2171, i, "roster.import", body},
                                          {static_cast<std::int64_t>(i), "clerk"}, seal));
    seal = entries.back().seal;
    all += body;
  }
  auto start = Clock::now();
  journal::Verifier verifier;
  for (const auto& entry : entries) {
    if (verifier.check(entry)) return 1;
  }
  const double ours = std::chrono::duration<double>(Clock::now() - start).count();
  start = Clock::now();
  const Digest plain = sha256(all);
  const double peer = std::chrono::duration<double>(Clock::now() - start).count();
  if (plain == Digest{} || verifier.size() != count) return 1;
  fmt::print("{{\"ours\": {:.3f}, \"peer\": {:.3f}}}\n", ours, peer);
  return 0;
}
