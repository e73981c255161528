// tools/region_table - writes the generated source behind terms/gazetteer.h.
//   region_table <directory of the CSV files> <source to write>
// Reads provinces.csv, regencies.csv, districts.csv and villages.csv of the npm package
// idn-area-data: UTF-8, a header line, the dotted code first and the name last. Some names hold
// quotes, doubled inside a quoted field or bare inside a plain one.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "terms/place_key.h"

namespace {

using lindung::gazetteer::place_keys;

struct Region {
  std::string code;
  std::string name;
};

[[noreturn]] void fail(const std::string& what) {
  std::cerr << "region_table: " << what << '\n';
  std::exit(1);
}

// A quote opens a field only as its first character; anywhere else it is text.
std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    std::string& field = fields.back();
    const bool opens = c == '"' && !quoted && (i == 0 || line[i - 1] == ',');
    if (opens) {
      quoted = true;
    } else if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      field += line[++i];
    } else if (quoted && c == '"') {
      quoted = false;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else {
      field += c;
    }
  }
  return fields;
}

std::vector<Region> read_regions(const std::string& path, std::size_t code_digits) {
  std::ifstream file(path);
  if (!file) fail("cannot read " + path);
  std::vector<Region> regions;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty()) continue;
    const auto fields = fields_of(line);
    Region region{fields.front(), fields.back()};
    std::erase(region.code, '.');
    if (fields.size() < 2 || region.code.size() != code_digits ||
        !lindung::parse_unsigned(region.code)) {
      fail(path + ": not a region: " + line);
    }
    regions.push_back(std::move(region));
  }
  std::sort(regions.begin(), regions.end(),
            [](const Region& a, const Region& b) { return a.code < b.code; });
  if (regions.empty()) fail(path + " is empty");
  return regions;
}

// The main key of a city is its name without "Kota" or "Kabupaten"; a village or district keeps
// every word of its name.
std::string key_text(const std::string& name, bool is_city) {
  const auto keys = place_keys(name);
  std::vector<std::string> all =
      is_city && !keys.bare.empty() ? std::vector{keys.bare.back()} : keys.whole;
  if (all.empty()) fail("a name without letters: " + name);
  for (const auto& more : {keys.bare, keys.parts}) {
    for (const std::string& key : more) {
      if (std::find(all.begin(), all.end(), key) == all.end()) all.push_back(key);
    }
  }
  std::string text;
  for (const std::string& key : all) text += (text.empty() ? "" : "/") + key;
  return text;
}

void write_text(std::ostream& out, const std::string& name, const std::vector<std::string>& texts) {
  out << "constexpr char " << name << "[] =";
  for (const std::string& text : texts) {
    out << "\n\"";
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      const bool plain = byte >= 0x20 && byte < 0x7f && c != '"' && c != '\\' && c != '?';
      if (plain) {
        out << c;
      } else {
        out << '\\' << static_cast<char>('0' + (byte >> 6))
            << static_cast<char>('0' + (byte >> 3 & 7)) << static_cast<char>('0' + (byte & 7));
      }
    }
    out << '"';
  }
  out << ";\n";
}

void write_starts(std::ostream& out, const std::string& name,
                  const std::vector<std::string>& texts) {
  out << "constexpr std::uint32_t " << name << "[] = {0";
  std::size_t at = 0;
  for (const std::string& text : texts) out << ',' << (at += text.size());
  out << "};\n";
}

void write_level(std::ostream& out, const std::string& level, const std::vector<Region>& regions) {
  std::vector<std::string> names;
  std::vector<std::string> keys;
  for (const Region& region : regions) {
    names.push_back(region.name);
    keys.push_back(key_text(region.name, level == "City"));
  }
  out << "namespace {\nconstexpr std::uint64_t k" << level << "Codes[] = {";
  for (const Region& region : regions) out << region.code << ',';
  out << "};\n";
  write_starts(out, "k" + level + "NameStarts", names);
  write_starts(out, "k" + level + "KeyStarts", keys);
  write_text(out, "k" + level + "Names", names);
  write_text(out, "k" + level + "Keys", keys);
  out << "}  // namespace\nconst RegionTable k" << level << "Table{" << regions.size() << ", k"
      << level << "Codes, k" << level << "NameStarts, k" << level << "KeyStarts, k" << level
      << "Names, k" << level << "Keys};\n\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) fail("usage: region_table <directory of the CSV files> <source to write>");
  const std::string directory = argv[1];
  std::ofstream out(argv[2]);
  out << "// Generated by tools/region_table.cpp from idn-area-data (ODbL 1.0). Do not edit.\n"
         "#include \"terms/region_table.h\"\n\nnamespace lindung::gazetteer {\n\n";
  write_level(out, "Province", read_regions(directory + "/provinces.csv", 2));
  write_level(out, "City", read_regions(directory + "/regencies.csv", 4));
  write_level(out, "District", read_regions(directory + "/districts.csv", 6));
  write_level(out, "Village", read_regions(directory + "/villages.csv", 10));
  out << "}  // namespace lindung::gazetteer\n";
  out.close();
  if (!out) fail(std::string("cannot write ") + argv[2]);
}
