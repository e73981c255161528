// shell/pages - the pages of ui/, as they were built, compiled into the program. In: the path of a
// request. Out: the file that answers it, or the one page that finds out for itself what the path
// means. It serves nothing; a server asks it. Not done here: headers beyond type and age.
#pragma once

#include <span>
#include <string_view>

namespace lindung::pages {

struct File {
  std::string_view path;  // "/assets/index-CmRtfNZf.js"
  std::string_view type;  // "text/javascript; charset=utf-8"
  std::string_view bytes;
  std::string_view gzip;  // the same compressed; empty where that saves nothing
  bool lasting = false;   // its name changes when its content does: may be kept for a year
};

// By path; empty when the program was built without pages.
std::span<const File> files();

// The built file of that path, exactly; nothing when there is none.
const File* find_file(std::string_view path);

// What a browser gets that asks for `path`: the built file, or else index.html, because addresses
// of pages ("/people/P0000123") are known to the pages alone. Nothing for the server's own paths
// (/api, /health, /metrics), for a missing file under /assets, and without pages.
const File* find_page(std::string_view path);

}  // namespace lindung::pages
