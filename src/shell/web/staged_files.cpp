#include "shell/web/staged_files.h"

#include <algorithm>

#include "shell/credential/credential.h"

namespace lindung::web {
namespace {

constexpr std::int64_t kKeptMs = 3'600'000;
constexpr std::size_t kIdDigits = 20;

std::int64_t in_ms(StagedFiles::Clock::time_point now) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
}

template <class Files>
std::uint64_t bytes_of(const Files& files) {
  std::uint64_t bytes = 0;
  for (const auto& one : files) bytes += one->bytes;
  return bytes;
}

Error account_full() {
  return Error::input("STAGED_FULL", "account",
                      {"Terlalu banyak berkas Anda yang menunggu. Kirim atau buang dahulu yang "
                       "sudah ada; yang tidak disentuh hilang sendiri sesudah satu jam.",
                       "Too many of your files are waiting. Send in or discard those that are "
                       "there; what nobody touches goes by itself after an hour."});
}

Error server_full() {
  return Error::input("STAGED_FULL", "server",
                      {"Tempat untuk berkas yang menunggu sedang penuh oleh berkas orang lain. "
                       "Coba lagi sebentar lagi, atau minta pengelola melonggarkannya.",
                       "The room for waiting files is taken by those of others. Try again in a "
                       "while, or ask the administrator for more room."});
}

}  // namespace

Result<StagedFile> StagedFiles::add(const std::string& login, StagedFile staged,
                                    Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  forget_before(in_ms(now));
  auto& own = by_login_[login];
  const auto is_act = [](const Kept& one) { return one->use == StagedFile::Use::Act; };
  const auto full = [&] {
    return own.size() >= limits_.files_of_account ||
           bytes_of(own) + staged.bytes > limits_.bytes_of_account;
  };
  while (full() && staged.use == StagedFile::Use::Act) {
    const auto oldest = std::find_if(own.begin(), own.end(), is_act);
    if (oldest == own.end()) break;
    own.erase(oldest);
  }
  if (full()) return account_full();
  std::uint64_t all = staged.bytes;
  for (const auto& [other, files] : by_login_) all += bytes_of(files);
  if (all > limits_.bytes) return server_full();
  staged.id = credential::random_token().substr(0, kIdDigits);
  staged.until_ms = in_ms(now) + kKeptMs;
  own.push_back(std::make_shared<const StagedFile>(staged));
  return staged;
}

std::deque<StagedFiles::Kept>::iterator StagedFiles::position(const std::string& login,
                                                              const std::string& id) {
  auto& own = by_login_[login];
  return std::find_if(own.begin(), own.end(), [&](const Kept& one) { return one->id == id; });
}

std::shared_ptr<const StagedFile> StagedFiles::find(const std::string& login, const std::string& id,
                                                    Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  forget_before(in_ms(now));
  const auto found = position(login, id);
  return found == by_login_[login].end() ? nullptr : *found;
}

std::vector<StagedFile> StagedFiles::rosters(const std::string& login, Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  forget_before(in_ms(now));
  const auto& own = by_login_[login];
  std::vector<StagedFile> all;
  for (auto one = own.rbegin(); one != own.rend(); ++one) {
    if ((*one)->use == StagedFile::Use::Roster) all.push_back(**one);
  }
  return all;
}

StagedFiles::Room StagedFiles::room(const std::string& login, Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  forget_before(in_ms(now));
  return {bytes_of(by_login_[login]), limits_.bytes_of_account};
}

void StagedFiles::note(const std::string& login, const std::string& id, const RosterWish& wish,
                       const std::string& job) {
  const std::lock_guard guard(mutex_);
  const auto found = position(login, id);
  if (found == by_login_[login].end()) return;
  auto changed = std::make_shared<StagedFile>(**found);
  changed->wish = wish;
  changed->job = job;
  *found = std::move(changed);
}

bool StagedFiles::drop(const std::string& login, const std::string& id) {
  const std::lock_guard guard(mutex_);
  const auto found = position(login, id);
  if (found == by_login_[login].end()) return false;
  by_login_[login].erase(found);
  return true;
}

void StagedFiles::forget_old(Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  forget_before(in_ms(now));
}

void StagedFiles::forget_before(std::int64_t now_ms) {
  for (auto& [login, kept] : by_login_) {
    while (!kept.empty() && kept.front()->until_ms <= now_ms) kept.pop_front();
  }
  std::erase_if(by_login_, [](const auto& one) { return one.second.empty(); });
}

}  // namespace lindung::web
