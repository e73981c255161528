#include "shell/app/link/link_index.h"

#include <bit>

#include "base/bytes.h"
#include "engines/linkage/tabular/index_file.h"
#include "shell/app/link/link_names.h"
#include "shell/exchange/file_bytes.h"
#include "shell/exchange/files.h"

namespace lindung::app {
namespace {

namespace fs = std::filesystem;
namespace tabular = linkage::tabular;

// What the shell puts in front of the engine's sections.
struct Front {
  std::string id;
  double threshold = 0;
  bool indonesian = false;
};

std::string bytes_of(const Front& front) {
  ByteWriter out;
  out.put_text(front.id);
  out.put(std::bit_cast<std::uint64_t>(front.threshold));
  out.put(std::uint8_t{front.indonesian});
  return out.take();
}

std::optional<Front> read_front(std::string_view bytes) {
  ByteReader in(bytes);
  Front front;
  front.id = std::string(in.get_text());
  front.threshold = std::bit_cast<double>(in.get<std::uint64_t>());
  front.indonesian = in.get<std::uint8_t>() != 0;
  if (!in.ok() || !in.at_end() || !(front.threshold >= 0 && front.threshold <= 1))
    return std::nullopt;
  return front;
}

bool are_ends(std::span<const std::uint32_t> ends, std::size_t letters) {
  std::uint32_t before = 0;
  for (const std::uint32_t end : ends) {
    if (end < before) return false;
    before = end;
  }
  return before == letters;
}

Error at(const fs::path& path, Error error) {
  error.where = path.filename().string();
  return error;
}

}  // namespace

Result<LinkIndex> read_link_index(const fs::path& path) {
  LINDUNG_ASSIGN_OR_RETURN(const auto file, exchange::open_file(path));
  tabular::FlatReader reader(file.view, tabular::kIndexVersion);
  if (reader.fault() != tabular::FlatFault::None)
    return at(path, tabular::index_error(reader.fault()));
  const auto front = read_front(reader.next().value_or(std::string_view()));
  const auto letters = reader.next();
  const auto ends = reader.next_of<std::uint32_t>();
  if (!front || !letters || !ends || !are_ends(*ends, letters->size()))
    return at(path, tabular::index_error(tabular::FlatFault::Damaged));
  auto index = tabular::read_index(reader, sound_of_name);
  if (!index) return at(path, std::move(index).error());
  if (ends->size() != index->known() || !reader.at_end())
    return at(path, tabular::index_error(tabular::FlatFault::Damaged));
  LinkModel model;
  model.id = front->id;
  model.threshold = front->threshold;
  for (const auto& column : index->data().columns) model.fields.push_back(column.field);
  return LinkIndex{*std::move(index), RecordIds(*letters, *ends), std::move(model),
                   front->indonesian};
}

Result<void> write_link_index(const LinkIndex& index, const fs::path& path) {
  tabular::FlatWriter writer(tabular::kIndexVersion);
  writer.keep(bytes_of({index.model.id, index.model.threshold, index.indonesian}));
  writer.add(index.ids.letters());
  writer.add(index.ids.ends());
  tabular::write_index(index.index, writer);
  LINDUNG_ASSIGN_OR_RETURN(auto file, exchange::AtomicFile::create(path));
  for (const auto piece : writer.pieces()) LINDUNG_RETURN_IF_ERROR(file.write(piece));
  return file.commit();
}

Result<std::vector<LinkPiece>> read_rows(const fs::path& file, const LinkIndex& index) {
  return read_link_rows(file, index.model, NameForms(index.indonesian));
}

void add_rows(const std::vector<LinkPiece>& pieces, LinkIndex& index) {
  for (const auto& piece : pieces) {
    std::vector<std::vector<std::string_view>> rows(piece.ids.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (const auto& column : piece.columns) rows[i].push_back(column[i]);
      index.ids.add(piece.ids[i]);
    }
    index.index.add(rows);
  }
}

}  // namespace lindung::app
