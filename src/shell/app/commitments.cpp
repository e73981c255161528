#include "shell/app/commitments.h"

#include <array>
#include <cstring>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/bytes.h"
#include "base/unfilled.h"
#include "engines/journal/merkle.h"
#include "shell/app/verdict_blocks.h"

namespace lindung::app {
namespace {

// What every leaf but a block's begins with.
class Salts {
 public:
  explicit Salts(const FileSecrets& secrets) : secrets_(secrets) {}
  Digest of(std::uint32_t file, std::uint32_t sheet, std::uint32_t row) const {
    const auto secret = secrets_.find(file);
    std::array<char, sizeof(Digest) + 2 * sizeof(std::uint32_t)> bytes{};
    if (secret != secrets_.end()) secret->second.view().copy(bytes.data(), sizeof(Digest));
    std::memcpy(bytes.data() + sizeof(Digest), &sheet, sizeof(sheet));
    std::memcpy(bytes.data() + sizeof(Digest) + sizeof(sheet), &row, sizeof(row));
    return sha256({bytes.data(), bytes.size()});
  }

 private:
  const FileSecrets& secrets_;
};

void put_person(ByteWriter& out, const store::Person& p) {
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
}

// One leaf a row, on all cores, in the order of the rows; `put` writes what it commits to.
template <class Row, class Put>
Commitment commit(std::span<const Row> rows, Put put) {
  UnfilledVector<Digest> leaves(rows.size());
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, rows.size(), 1024), [&](const auto& range) {
    ByteWriter out;
    for (std::size_t i = range.begin(); i < range.end(); ++i) {
      out.clear();
      put(out, rows[i]);
      leaves[i] = journal::leaf_hash(out.view());
    }
  });
  return {journal::merkle_root(leaves), leaves.size()};
}

}  // namespace

Digest file_secret(std::string_view bytes) {
  return Hasher().add("lindung salt").add(bytes).finish();
}

Commitment commit_people(std::span<const store::Person> people, const FileSecrets& secrets) {
  const Salts salts(secrets);
  return commit(people, [&](ByteWriter& out, const store::Person& p) {
    out.put_raw(salts.of(p.file, p.sheet, p.row).view());
    put_person(out, p);
  });
}

Commitment commit_verdicts(std::span<const verification::RowVerdict> rows,
                           const FileSecrets& secrets) {
  const Salts salts(secrets);
  return commit(rows, [&](ByteWriter& out, const verification::RowVerdict& v) {
    out.put_raw(salts.of(v.row.file, v.row.sheet, v.row.row).view());
    put_verdict(out, v);
  });
}

Commitment commit_known(std::span<const KnownEntry> entries, const FileSecrets& secrets) {
  const Salts salts(secrets);
  return commit(entries, [&](ByteWriter& out, const KnownEntry& e) {
    out.put_raw(salts.of(e.row.file, e.row.sheet, e.row.row).view());
    put_known(out, e);
  });
}

Commitment commit_blocks(std::span<const store::Block> blocks) {
  return commit(blocks,
                [](ByteWriter& out, const store::Block& block) { out.put_raw(block.bytes); });
}

}  // namespace lindung::app
