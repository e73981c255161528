// tests/fuzz/zip_around.h - a sound archive whose sheet is the bytes given, stored without packing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <zip.h>

#include "read_all.h"

namespace lindung::fuzz {

inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : entries) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
  }
  require(zip_close(archive) == 0);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  zip_error_fini(&error);
  return bytes;
}

// The bytes are sheet, styles and shared texts, parted by NUL bytes.
inline std::string zip_around_xlsx(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const auto parts = split(all, '\0');
  const auto part = [&](std::size_t i) {
    return i < parts.size() ? std::string(parts[i]) : std::string();
  };
  return zip_of(
      {{"[Content_Types].xml", "<Types/>"},
       {"_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
        "Target=\"xl/workbook.xml\"/></Relationships>"},
       {"xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" r:id=\"s\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" "
        "Target=\"s.xml\"/><Relationship Id=\"t\" "
        "Type=\"x/styles\" Target=\"t.xml\"/><Relationship Id=\"u\" Type=\"x/sharedStrings\" "
        "Target=\"u.xml\"/></Relationships>"},
       {"xl/s.xml", part(0)},
       {"xl/t.xml", parts.size() > 1 ? part(1) : "<styleSheet/>"},
       {"xl/u.xml", parts.size() > 2 ? part(2) : "<sst/>"}});
}

inline std::string zip_around_ods(const std::uint8_t* data, std::size_t size) {
  return zip_of({{"content.xml", std::string(reinterpret_cast<const char*>(data), size)}});
}

}  // namespace lindung::fuzz
