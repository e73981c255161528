#include "shell/web/staged_files.h"

#include <algorithm>

#include "shell/credential/credential.h"

namespace lindung::web {
namespace {

constexpr std::size_t kMostOfAccount = 10;
constexpr auto kKept = std::chrono::hours(1);
constexpr std::size_t kIdDigits = 20;

}  // namespace

StagedFile StagedFiles::add(const std::string& login, std::string name,
                            std::shared_ptr<const UploadedFile> file, Clock::time_point now) {
  auto staged = std::make_shared<const StagedFile>(StagedFile{
      credential::random_token().substr(0, kIdDigits), std::move(name), std::move(file)});
  const std::lock_guard guard(mutex_);
  forget_old(now);
  auto& kept = by_login_[login];
  kept.push_back({staged, now});
  if (kept.size() > kMostOfAccount) kept.pop_front();
  return *staged;
}

std::shared_ptr<const StagedFile> StagedFiles::find(const std::string& login, const std::string& id,
                                                    Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  forget_old(now);
  const auto kept = by_login_.find(login);
  if (kept == by_login_.end()) return nullptr;
  const auto found = std::find_if(kept->second.begin(), kept->second.end(),
                                  [&](const Kept& one) { return one.file->id == id; });
  return found == kept->second.end() ? nullptr : found->file;
}

void StagedFiles::forget_old(Clock::time_point now) {
  for (auto& [login, kept] : by_login_) {
    while (!kept.empty() && now - kept.front().since > kKept) kept.pop_front();
  }
}

}  // namespace lindung::web
