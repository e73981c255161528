#include "shell/app/record/commitments.h"

#include <array>
#include <cstring>

#include "base/bytes.h"
#include "engines/journal/merkle.h"
#include "shell/app/run/verdict_blocks.h"

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

// Today the bytes that the store packs too (store/people_blocks), but apart on purpose: the store
// may change how it keeps people, a root in the journal holds for these bytes for ever.
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

// One leaf a row, on all cores, in the order of the rows; `put` writes what the i-th commits to.
template <class Put>
Commitment commit(std::size_t size, Put put) {
  const auto fill = [&](std::size_t first, std::span<Digest> leaves) {
    ByteWriter out;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      out.clear();
      put(out, first + i);
      leaves[i] = journal::leaf_hash(out.view());
    }
  };
  return {journal::merkle_root(size, fill), size};
}

}  // namespace

Digest file_secret(std::string_view bytes) {
  return Hasher().add("lindung salt").add(bytes).finish();
}

Commitment commit_people(const store::Series<store::Person>& people, const FileSecrets& secrets) {
  const Salts salts(secrets);
  return commit(people.size(), [&](ByteWriter& out, std::size_t i) {
    const store::Person p = people.at(i);
    out.put_raw(salts.of(p.file, p.sheet, p.row).view());
    put_person(out, p);
  });
}

Commitment commit_verdicts(std::span<const verification::RowVerdict> rows,
                           const FileSecrets& secrets) {
  const Salts salts(secrets);
  return commit(rows.size(), [&](ByteWriter& out, std::size_t i) {
    const auto& v = rows[i];
    out.put_raw(salts.of(v.row.file, v.row.sheet, v.row.row).view());
    put_verdict(out, v);
  });
}

Commitment commit_known(std::span<const KnownEntry> entries, const FileSecrets& secrets) {
  const Salts salts(secrets);
  return commit(entries.size(), [&](ByteWriter& out, std::size_t i) {
    const auto& e = entries[i];
    out.put_raw(salts.of(e.row.file, e.row.sheet, e.row.row).view());
    put_known(out, e);
  });
}

Commitment commit_blocks(std::span<const store::Block> blocks) {
  return commit(blocks.size(),
                [&](ByteWriter& out, std::size_t i) { out.put_raw(blocks[i].bytes); });
}

}  // namespace lindung::app
