#include "shell/pages/pages.h"

#include <algorithm>
#include <array>

namespace lindung::pages {
namespace {

bool is_below(std::string_view path, std::string_view folder) {
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

bool is_no_page(std::string_view path) {
  static constexpr std::array<std::string_view, 4> kOthers{"/api", "/health", "/metrics",
                                                           "/assets"};
  return std::ranges::any_of(kOthers,
                             [&](std::string_view other) { return is_below(path, other); });
}

}  // namespace

const File* find_file(std::string_view path) {
  const auto all = files();
  const auto found = std::ranges::lower_bound(all, path, {}, &File::path);
  return found != all.end() && found->path == path ? &*found : nullptr;
}

const File* find_page(std::string_view path) {
  if (const File* file = find_file(path)) return file;
  return is_no_page(path) ? nullptr : find_file("/index.html");
}

}  // namespace lindung::pages
