#include "shell/app/commitments.h"

#include <string>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/bytes.h"
#include "engines/journal/merkle.h"
#include "shell/app/verdict_blocks.h"

namespace lindung::app {
namespace {

Digest salt(const FileSecrets& secrets, std::uint32_t file, std::uint32_t sheet,
            std::uint32_t row) {
  const auto secret = secrets.find(file);
  ByteWriter out;
  out.put(sheet);
  out.put(row);
  std::string text(secret == secrets.end() ? Digest{}.view() : secret->second.view());
  text += out.view();
  return sha256(text);
}

std::string encode_person(const store::Person& p) {
  ByteWriter out;
  out.put(p.person);
  out.put(p.nik);
  out.put(p.family_card);
  out.put(p.kpj);
  out.put(p.birth_date);
  out.put(static_cast<std::uint8_t>(p.birth_date_known));
  out.put(p.sex);
  out.put(p.village);
  out.put(p.standing);
  out.put(p.file);
  out.put(p.sheet);
  out.put(p.row);
  out.put_text(p.name);
  out.put_text(p.group);
  out.put_text(p.phone);
  return out.take();
}

// One leaf a row, on all cores, in the order of the rows.
template <class Row, class Encode>
Commitment commit(std::span<const Row> rows, Encode encode) {
  std::vector<Digest> leaves(rows.size());
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, rows.size(), 1024), [&](const auto& range) {
    for (std::size_t i = range.begin(); i < range.end(); ++i)
      leaves[i] = journal::leaf_hash(encode(rows[i]));
  });
  return {journal::merkle_root(leaves), leaves.size()};
}

}  // namespace

Digest file_secret(std::string_view bytes) {
  return Hasher().add("lindung salt").add(bytes).finish();
}

Commitment commit_people(std::span<const store::Person> people, const FileSecrets& secrets) {
  return commit(people, [&](const store::Person& p) {
    return std::string(salt(secrets, p.file, p.sheet, p.row).view()) + encode_person(p);
  });
}

Commitment commit_verdicts(std::span<const verification::RowVerdict> rows,
                           const FileSecrets& secrets) {
  return commit(rows, [&](const verification::RowVerdict& v) {
    return std::string(salt(secrets, v.row.file, v.row.sheet, v.row.row).view()) +
           encode_verdict(v);
  });
}

Commitment commit_known(std::span<const KnownEntry> entries, const FileSecrets& secrets) {
  return commit(entries, [&](const KnownEntry& e) {
    return std::string(salt(secrets, e.row.file, e.row.sheet, e.row.row).view()) + encode_known(e);
  });
}

Commitment commit_blocks(std::span<const store::Block> blocks) {
  return commit(blocks, [](const store::Block& block) { return block.bytes; });
}

}  // namespace lindung::app
