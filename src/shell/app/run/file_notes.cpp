#include "shell/app/run/file_notes.h"

#include "engines/rules/document.h"

namespace lindung::app {
namespace {

using rules::Node;

Error notes_error(int line, Text message) {
  return Error::input("FILES_TOML", "files.toml:" + std::to_string(line), std::move(message));
}

Result<void> read_columns(FileNotes& note, const Node& columns) {
  for (const auto& [heading, line, id] : columns.members) {
    const auto column = id.kind == Node::Kind::Text ? roster::parse_column(id.text) : std::nullopt;
    if (!column) {
      return notes_error(
          line, {"Nama kolom tidak dikenal pada columns. Tulis misalnya \"nik\" atau \"name\".",
                 "Unknown column name under columns. Write for example \"nik\" or \"name\"."});
    }
    note.columns[heading] = *column;
  }
  return {};
}

Result<void> read_note(FileNotes& note, const Node::Member& member) {
  const Node& value = member.value;
  if (member.key == "group" && value.kind == Node::Kind::Text) {
    note.group = value.text;
  } else if (member.key == "village" && value.kind == Node::Kind::Text) {
    note.village = value.text;
  } else if (member.key == "columns" && value.kind == Node::Kind::Table) {
    return read_columns(note, value);
  } else if (member.key == "group" || member.key == "village" || member.key == "columns") {
    return notes_error(member.line,
                       {"Nilai ini tidak cocok. Tulis group dan village sebagai teks dalam tanda "
                        "kutip, columns sebagai { \"judul\" = \"nik\" }.",
                        "This value does not fit. Write group and village as texts in quotation "
                        "marks, columns as { \"heading\" = \"nik\" }."});
  } else {
    return notes_error(
        member.line,
        {"Kunci '" + member.key + "' tidak dikenal; yang ada: group, village, columns.",
         "Unknown key '" + member.key + "'; there are: group, village, columns."});
  }
  return {};
}

Result<void> read_register_note(FileNotes& note, const Node::Member& member) {
  const bool is_day = member.key == "as_of" && member.value.kind == Node::Kind::Date;
  if (is_day) {
    note.as_of = member.value.date;
    return {};
  }
  return notes_error(member.line,
                     {"Untuk register hanya as_of = TANGGAL yang dikenal, misalnya 2025-01-31.",
                      "Of a register only as_of = DATE is known, for example 2025-01-31."});
}

}  // namespace

Result<NotesByFile> parse_file_notes(std::string_view text) {
  const auto root = rules::parse_document(text, "files.toml", "FILES");
  if (!root) return Error::input("FILES_TOML", root.error().where, root.error().message);
  NotesByFile notes;
  for (const auto& [name, line, value] : root->members) {
    if (value.kind != Node::Kind::Table) {
      return notes_error(line, {"Setiap berkas ditulis sebagai tabel, misalnya [\"kel-a.xlsx\"].",
                                "Every file is a table, for example [\"ward-a.xlsx\"]."});
    }
    FileNotes& note = notes[name];
    const bool is_register = name.starts_with("registers/");
    for (const auto& member : value.members) {
      LINDUNG_RETURN_IF_ERROR(is_register ? read_register_note(note, member)
                                          : read_note(note, member));
    }
  }
  return notes;
}

}  // namespace lindung::app
