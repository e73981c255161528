#include "shell/exchange/xlsx_parts.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/text.h"
#include "shell/exchange/file_errors.h"
#include "shell/exchange/xml_parser.h"

namespace lindung::exchange {
namespace {

bool is_on(std::string_view value) { return value == "1" || value == "true" || value == "on"; }

struct Relation {
  std::string type;
  std::string target;
};

class RelationsHandler : public XmlHandler {
 public:
  std::map<std::string, Relation, std::less<>> relations;

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name != "Relationship" || attributes.get("TargetMode") == "External") return;
    relations[std::string(attributes.get("Id"))] = {std::string(attributes.get("Type")),
                                                    std::string(attributes.get("Target"))};
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

class WorkbookHandler : public XmlHandler {
 public:
  struct Named {
    std::string name, relation;
    bool hidden;
  };
  std::vector<Named> sheets;
  Epoch epoch = Epoch::Year1900;

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "workbookPr" && is_on(attributes.get("date1904"))) epoch = Epoch::Year1904;
    if (name != "sheet") return;
    const std::string_view state = attributes.get("state");
    sheets.push_back({std::string(attributes.get("name")), relation_id(attributes),
                      state == "hidden" || state == "veryHidden"});
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  // "id" with the prefix of the relationships namespace, whatever it is called; never "sheetId".
  static std::string relation_id(const XmlAttributes& attributes) {
    const std::string_view usual = attributes.get_exact("r:id");
    return std::string(usual.empty() ? attributes.get("id") : usual);
  }
};

class StylesHandler : public XmlHandler {
 public:
  std::vector<CellLook> looks;

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "fonts" || name == "cellXfs") {
      section_ = name == "fonts" ? Section::Fonts : Section::Looks;
    } else if (name == "numFmt") {
      const auto id = parse_unsigned(attributes.get("numFmtId"));
      if (id) formats_[*id] = shape_of_format(attributes.get("formatCode"));
    } else if (section_ == Section::Fonts && name == "font") {
      struck_fonts_.push_back(false);
    } else if (section_ == Section::Fonts && name == "strike" && !struck_fonts_.empty()) {
      const std::string_view value = attributes.get("val");
      struck_fonts_.back() = value.empty() || is_on(value);
    } else if (section_ == Section::Looks && name == "xf") {
      add_look(attributes);
    }
  }
  void end(std::string_view name) override {
    if (name == "fonts" || name == "cellXfs") section_ = Section::Other;
  }
  void text(std::string_view) override {}

 private:
  enum class Section { Other, Fonts, Looks };

  void add_look(const XmlAttributes& attributes) {
    CellLook look;
    if (const auto id = parse_unsigned(attributes.get("numFmtId"))) {
      const auto custom = formats_.find(*id);
      look.shape = custom != formats_.end() ? custom->second
                   : *id < 164              ? shape_of_builtin(static_cast<std::uint32_t>(*id))
                                            : NumberShape::Plain;
    }
    const auto font = parse_unsigned(attributes.get("fontId"));
    look.struck = font && *font < struck_fonts_.size() && struck_fonts_[*font];
    looks.push_back(look);
  }

  Section section_ = Section::Other;
  std::map<std::uint64_t, NumberShape> formats_;
  std::vector<bool> struck_fonts_;
};

class SharedTextsHandler : public XmlHandler {
 public:
  SharedTextsHandler(std::vector<SharedText>& strings, Arena& texts)
      : strings_(strings), texts_(texts) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "si") {
      current_.clear();
      struck_ = plain_ = run_struck_ = false;
    } else if (name == "rPh") {
      ++phonetic_;
    } else if (name == "r") {
      run_struck_ = false;
    } else if (name == "strike") {
      const std::string_view value = attributes.get("val");
      run_struck_ = value.empty() || is_on(value);
    } else if (name == "t" && phonetic_ == 0) {
      in_text_ = true;
    }
  }
  void end(std::string_view name) override {
    if (name == "t" && in_text_) {
      in_text_ = false;
      (run_struck_ ? struck_ : plain_) = true;
    } else if (name == "r") {
      run_struck_ = false;
    } else if (name == "rPh" && phonetic_ > 0) {
      --phonetic_;
    } else if (name == "si") {
      const bool escaped = current_.find("_x") != std::string::npos;
      strings_.push_back(
          {texts_.keep(escaped ? decode_escapes(current_) : current_), struck_ && !plain_});
    }
  }
  void text(std::string_view piece) override {
    if (in_text_) current_.append(piece);
  }

 private:
  std::vector<SharedText>& strings_;
  Arena& texts_;
  std::string current_;
  int phonetic_ = 0;
  bool in_text_ = false;
  bool run_struck_ = false;
  bool struck_ = false;
  bool plain_ = false;
};

// "worksheets/sheet1.xml" seen from "xl/", or "/xl/worksheets/sheet1.xml"; nothing for a path that
// climbs.
std::optional<std::string> resolve(std::string_view folder, std::string target) {
  std::replace(target.begin(), target.end(), '\\', '/');
  if (target.empty()) return std::nullopt;
  const bool from_root = target.front() == '/';
  std::string path = from_root ? target.substr(1) : std::string(folder) + target;
  for (const std::string_view part : split(path, '/')) {
    if (part == "..") return std::nullopt;
  }
  for (std::size_t at; (at = path.find("/./")) != std::string::npos;) path.erase(at, 2);
  return path;
}

std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

std::string relations_of(const std::string& part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

std::optional<std::string> part_of_type(const RelationsHandler& handler, std::string_view folder,
                                        std::string_view ending) {
  for (const auto& [id, relation] : handler.relations) {
    if (relation.type.ends_with(ending)) return resolve(folder, relation.target);
  }
  return std::nullopt;
}

}  // namespace

Result<XlsxParts> read_xlsx_parts(ZipArchive& archive, const std::string& where,
                                  const Limits& limits) {
  RelationsHandler package;
  LINDUNG_RETURN_IF_ERROR(parse_part(archive, "_rels/.rels", package, where, limits));
  const auto book = part_of_type(package, "", "/officeDocument");
  if (!book) return file_damaged(where);
  WorkbookHandler workbook;
  LINDUNG_RETURN_IF_ERROR(parse_part(archive, *book, workbook, where, limits));
  RelationsHandler relations;
  LINDUNG_RETURN_IF_ERROR(parse_part(archive, relations_of(*book), relations, where, limits));
  const std::string folder = folder_of(*book);

  XlsxParts parts;
  parts.epoch = workbook.epoch;
  if (workbook.sheets.size() > limits.sheets_max) return file_too_large(where);
  for (const auto& sheet : workbook.sheets) {
    const auto relation = relations.relations.find(sheet.relation);
    if (relation == relations.relations.end()) return file_damaged(where);
    if (!relation->second.type.ends_with("/worksheet")) continue;  // a chart or a macro sheet
    const auto part = resolve(folder, relation->second.target);
    if (!part) return file_damaged(where);
    parts.sheets.push_back({sheet.name, *part, sheet.hidden});
  }
  if (const auto styles = part_of_type(relations, folder, "/styles");
      styles && archive.has(*styles)) {
    StylesHandler handler;
    LINDUNG_RETURN_IF_ERROR(parse_part(archive, *styles, handler, where, limits));
    parts.looks = std::move(handler.looks);
  }
  if (const auto strings = part_of_type(relations, folder, "/sharedStrings");
      strings && archive.has(*strings)) {
    SharedTextsHandler handler(parts.strings, parts.texts);
    LINDUNG_RETURN_IF_ERROR(parse_part(archive, *strings, handler, where, limits));
  }
  return parts;
}

std::string decode_escapes(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text.substr(i, 2) == "_x" && i + 6 < text.size() && text[i + 6] == '_';
    unsigned code = 0;
    const char* first = text.data() + i + 2;
    if (escape) {
      const auto [stop, error] = std::from_chars(first, first + 4, code, 16);
      if (error == std::errc() && stop == first + 4 && code > 0 && code < 0x80) {
        out += static_cast<char>(code);
        i += 6;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

}  // namespace lindung::exchange
