#include "shell/app/card/card_key_file.h"

#include <cerrno>
#include <vector>

#include <boost/json.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shell/app/json_reader.h"
#include "shell/credential/credential.h"
#include "shell/exchange/file_bytes.h"

namespace lindung::app {
namespace json = boost::json;
namespace fs = std::filesystem;
namespace {

struct Secret {
  std::uint64_t city = 0;
  std::string id;
  std::string seed;
};

Error wrong_file(const fs::path& file, Text message) {
  return Error::environment("CARD_KEY_FILE", file.string(), std::move(message));
}

Result<void> check_owner(const fs::path& file) {
  struct stat about {};
  if (stat(file.c_str(), &about) != 0 || (about.st_mode & 077) == 0) return {};
  return wrong_file(file, {"Berkas kunci rahasia ini terbuka bagi orang lain. Jalankan: chmod 600",
                           "This file of secret keys is open to others. Run: chmod 600"});
}

Result<std::vector<Secret>> read_secrets(const fs::path& file) {
  std::error_code ignored;
  std::vector<Secret> secrets;
  if (!fs::exists(file, ignored)) return secrets;
  LINDUNG_RETURN_IF_ERROR(check_owner(file));
  LINDUNG_ASSIGN_OR_RETURN(const auto bytes, exchange::open_file(file));
  boost::system::error_code error;
  const auto value = json::parse(bytes.view, error);
  JsonReader reader(error ? json::value() : value);
  for (auto& one : reader.objects("keys")) {
    const auto seed = credential::from_base64url(one.text("secret"));
    if (!seed || seed->size() != 32) one.fail();
    secrets.push_back({one.natural("city"), one.text("id"), seed.value_or("")});
    reader.hold(one);
  }
  if (reader.ok()) return secrets;
  return wrong_file(file, {"Ini bukan berkas kunci rahasia kartu.",
                           "This is no file of the secret keys of cards."});
}

// Beside its place first, so that a crash leaves the old file or the new one.
Result<void> write_secrets(const fs::path& file, const std::string& text) {
  const std::string beside = file.string() + ".new";
  unlink(beside.c_str());
  const int handle = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  bool done = handle >= 0;
  done = done && write(handle, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  done = done && fsync(handle) == 0;
  if (handle >= 0) close(handle);
  done = done && rename(beside.c_str(), file.c_str()) == 0;
  if (done) return {};
  unlink(beside.c_str());
  return Error::environment("WRITE_FAILED", file.string(),
                            {"Berkas kunci rahasia tidak dapat ditulis. Periksa foldernya.",
                             "The file of secret keys cannot be written. Check its folder."});
}

}  // namespace

Result<void> add_card_secret(const fs::path& file, std::uint64_t city, const std::string& id,
                             const std::string& seed) {
  LINDUNG_ASSIGN_OR_RETURN(auto secrets, read_secrets(file));
  secrets.push_back({city, id, seed});
  json::array keys;
  for (const auto& one : secrets) {
    keys.push_back(
        {{"city", one.city}, {"id", one.id}, {"secret", credential::base64url(one.seed)}});
  }
  return write_secrets(file, json::serialize(json::object{{"keys", keys}}) + "\n");
}

Result<std::optional<attestation::SigningKey>> find_card_secret(const fs::path& file,
                                                                std::uint64_t city,
                                                                const std::string& id) {
  LINDUNG_ASSIGN_OR_RETURN(const auto secrets, read_secrets(file));
  for (const auto& one : secrets) {
    if (one.city == city && one.id == id) return attestation::SigningKey::from_seed(one.seed);
  }
  return std::optional<attestation::SigningKey>();
}

}  // namespace lindung::app
