#include "shell/store/sql_store.h"

#include <algorithm>
#include <array>
#include <set>

#include <tbb/parallel_for.h>

#include "base/side_by_side.h"
#include "shell/store/compression.h"
#include "shell/store/errors.h"
#include "shell/store/people_blocks.h"

namespace lindung::store {
namespace {

journal::Entry entry_of(City city, const RowView& row) {
  journal::Entry entry;
  entry.act = {city, row.natural(0), row.text(1), row.text(2)};
  entry.stamp = {row.number(3), row.text(4)};
  entry.leaf = Digest::from_bytes(row.bytes(5)).value_or(Digest{});
  entry.seal = Digest::from_bytes(row.bytes(6)).value_or(Digest{});
  return entry;
}
constexpr std::string_view kEntrySelect =
    "select sequence, kind, body, recorded_at_ms, author, leaf, seal from journal_entry where city "
    "= $1";

// The columns first, last and bytes.
bool is_stored(const KeyedBlock& block, const RowView& row) {
  return row.natural(0) == block.first && row.natural(1) == block.last &&
         row.bytes(2) == block.bytes;
}

Result<void> write_account(Database& database, const Account& account) {
  const Value values[] = {number(account.city), std::string_view(account.login),
                          std::string_view(account.record)};
  return database.execute(
      "insert into account (city, login, record) values ($1, $2, $3)"
      " on conflict (city, login) do update set record = excluded.record",
      values);
}

class SqlTransaction : public Transaction {
 public:
  SqlTransaction(Database& database, City city, std::uint64_t next)
      : database_(database), city_(city), next_(next) {}
  ~SqlTransaction() override {
    if (!ended_) database_.rollback();
  }

  Result<void> put_entry(const journal::Entry& entry) override {
    if (entry.act.city != city_ || entry.act.sequence != next_)
      return store_sequence(std::to_string(entry.act.sequence));
    const Value values[] = {number(city_),
                            number(entry.act.sequence),
                            std::string_view(entry.act.kind),
                            std::string_view(entry.act.body),
                            entry.stamp.recorded_at_ms,
                            std::string_view(entry.stamp.author),
                            Bytes{entry.leaf.view()},
                            Bytes{entry.seal.view()}};
    LINDUNG_RETURN_IF_ERROR(database_.execute(
        "insert into journal_entry (city, sequence, kind, body, recorded_at_ms, author, leaf, seal)"
        " values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values));
    ++next_;
    return {};
  }

  Result<void> put_input(const Input& input, std::string_view bytes) override {
    bool present = false;
    const Value key[] = {number(city_), Bytes{input.digest.view()}};
    LINDUNG_RETURN_IF_ERROR(database_.query("select 1 from input where city = $1 and digest = $2",
                                            key, [&](const RowView&) { return present = true; }));
    if (present) return {};
    const Value values[] = {number(city_),
                            Bytes{input.digest.view()},
                            number(input.act),
                            std::string_view(input.kind),
                            std::string_view(input.name),
                            number(bytes.size())};
    LINDUNG_RETURN_IF_ERROR(database_.execute(
        "insert into input (city, digest, act, kind, name, bytes) values ($1, $2, $3, $4, $5, $6)",
        values));
    static constexpr std::array<std::string_view, 4> kColumns{"city", "digest", "chunk", "bytes"};
    LINDUNG_ASSIGN_OR_RETURN(const auto bulk, database_.bulk_insert("input_chunk", kColumns));
    std::uint64_t at = 0;
    const auto write = [&](const std::string& chunk) {
      const Value row[] = {number(city_), Bytes{input.digest.view()}, number(at++), Bytes{chunk}};
      return bulk->add(row);
    };
    LINDUNG_RETURN_IF_ERROR(pack_and_write<std::string>(
        chunks_of(bytes), [&](std::size_t i) { return compress_chunk(bytes, i); }, write));
    return bulk->finish();
  }

  Result<void> put_people(const Series<Person>& people) override {
    if (people.size() == 0) return {};
    const std::uint64_t act = people.at(0).act;
    std::vector<NikHolder> holders(people.size());
    LINDUNG_RETURN_IF_ERROR(
        put_keyed("person_block", act, people_blocks(people.size()),
                  [&](std::size_t i) { return pack_people(people, i, holders); }));
    const auto by_nik = holders_by_nik(std::move(holders));
    return put_keyed("nik_block", act, nik_blocks(by_nik.size()),
                     [&](std::size_t i) { return pack_niks(by_nik, i); });
  }

  Result<void> put_blocks(const Series<Block>& blocks) override {
    static constexpr std::array<std::string_view, 5> kColumns{"city", "act", "kind", "key",
                                                              "bytes"};
    const auto pack = [&](std::size_t i) {
      Block block = blocks.at(i);
      block.bytes = compress_block(block.bytes);
      return block;
    };
    LINDUNG_ASSIGN_OR_RETURN(const auto bulk, database_.bulk_insert("block", kColumns));
    LINDUNG_RETURN_IF_ERROR(pack_and_write<Block>(blocks.size(), pack, [&](const Block& block) {
      const Value row[] = {number(city_), number(block.act), std::string_view(block.kind),
                           number(block.key), Bytes{block.bytes}};
      return bulk->add(row);
    }));
    return bulk->finish();
  }

  Result<void> erase_input(const Digest& digest) override {
    const Value key[] = {number(city_), Bytes{digest.view()}};
    return database_.execute("delete from input_chunk where city = $1 and digest = $2", key);
  }

  Result<void> put_account(const Account& account) override {
    return write_account(database_, account);
  }

  Result<void> commit() override {
    ended_ = true;
    return database_.commit();
  }

 private:
  template <class Pack>
  Result<void> put_keyed(std::string_view table, std::uint64_t act, std::size_t count, Pack pack) {
    static constexpr std::array<std::string_view, 6> kColumns{"city",  "act",  "number",
                                                              "first", "last", "bytes"};
    LINDUNG_ASSIGN_OR_RETURN(const auto bulk, database_.bulk_insert(table, kColumns));
    std::uint64_t at = 0;
    const auto write = [&](const KeyedBlock& block) {
      const Value row[] = {number(city_),       number(act),        number(at++),
                           number(block.first), number(block.last), Bytes{block.bytes}};
      return bulk->add(row);
    };
    LINDUNG_RETURN_IF_ERROR(pack_and_write<KeyedBlock>(count, pack, write));
    return bulk->finish();
  }

  Database& database_;
  City city_;
  std::uint64_t next_;
  bool ended_ = false;
};

class SqlStore : public Store {
 public:
  SqlStore(std::unique_ptr<Database> database, Options options)
      : database_(std::move(database)), options_(options) {}

  Result<std::unique_ptr<Transaction>> begin(City city) override {
    LINDUNG_RETURN_IF_ERROR(database_->begin(city, options_.lock_wait_seconds));
    auto last = last_entry(city);
    if (!last) {
      database_->rollback();
      return std::move(last).error();
    }
    const std::uint64_t next = *last ? (*last)->act.sequence + 1 : 0;
    return std::unique_ptr<Transaction>(std::make_unique<SqlTransaction>(*database_, city, next));
  }

  Result<std::vector<City>> cities() override {
    std::vector<City> found;
    LINDUNG_RETURN_IF_ERROR(database_->query(
        "select distinct city from journal_entry order by city", {}, [&](const RowView& row) {
          found.push_back(row.natural(0));
          return true;
        }));
    return found;
  }

  Result<std::vector<journal::Entry>> entries(City city, std::uint64_t from,
                                              std::uint64_t limit) override {
    return read_entries(city, " and sequence >= $2 order by sequence limit $3",
                        {number(from), number(limit)});
  }

  Result<std::optional<journal::Entry>> last_entry(City city) override {
    LINDUNG_ASSIGN_OR_RETURN(auto found, read_entries(city, " order by sequence desc limit 1", {}));
    if (found.empty()) return std::optional<journal::Entry>();
    return std::optional<journal::Entry>(std::move(found.front()));
  }

  Result<std::vector<Input>> inputs(City city) override {
    std::vector<Input> found;
    const Value key[] = {number(city)};
    LINDUNG_RETURN_IF_ERROR(database_->query(
        "select digest, act, kind, name, bytes from input where city = $1 order by act, name", key,
        [&](const RowView& row) {
          found.push_back({Digest::from_bytes(row.bytes(0)).value_or(Digest{}), row.natural(1),
                           row.text(2), row.text(3), row.natural(4)});
          return true;
        }));
    return found;
  }

  Result<std::optional<std::string>> input_bytes(City city, const Digest& digest) override {
    std::int64_t size = -1;
    const Value key[] = {number(city), Bytes{digest.view()}};
    LINDUNG_RETURN_IF_ERROR(database_->query(
        "select bytes from input where city = $1 and digest = $2", key, [&](const RowView& row) {
          size = row.number(0);
          return false;
        }));
    if (size < 0) return std::optional<std::string>();
    std::string bytes;
    bool damaged = false;
    LINDUNG_RETURN_IF_ERROR(database_->query(
        "select bytes from input_chunk where city = $1 and digest = $2 order by chunk", key,
        [&](const RowView& row) {
          const auto chunk = decompress_chunk(row.bytes(0));
          damaged = !chunk;
          if (chunk) bytes += *chunk;
          return !damaged;
        }));
    if (damaged) return store_corrupt("input");
    if (bytes.size() != static_cast<std::size_t>(size)) return std::optional<std::string>();
    return std::optional<std::string>(std::move(bytes));
  }

  Result<std::uint64_t> last_person(City city) override {
    std::uint64_t last = 0;
    const Value key[] = {number(city)};
    LINDUNG_RETURN_IF_ERROR(
        database_->query("select last from person_block where city = $1 order by last desc limit 1",
                         key, [&](const RowView& row) {
                           last = row.natural(0);
                           return false;
                         }));
    return last;
  }

  Result<std::vector<Person>> people_of_act(City city, std::uint64_t act) override {
    return read_people(" and act = $2 order by number", {number(city), number(act)});
  }

  Result<bool> nik_index_agrees(City city, std::uint64_t act,
                                std::span<const Person> people) override {
    std::vector<NikHolder> holders;
    holders.reserve(people.size());
    for (const Person& person : people) holders.push_back({person.nik, person.person});
    const auto by_nik = holders_by_nik(std::move(holders));
    const std::size_t expected = nik_blocks(by_nik.size());
    std::size_t agreed = 0;
    const Value key[] = {number(city), number(act)};
    LINDUNG_RETURN_IF_ERROR(database_->query(
        "select first, last, bytes from nik_block where city = $1 and act = $2 order by number",
        key, [&](const RowView& row) {
          const bool same = agreed < expected && is_stored(pack_niks(by_nik, agreed), row);
          agreed = same ? agreed + 1 : expected + 1;
          return same;
        }));
    return agreed == expected;
  }

  Result<std::vector<Person>> versions(City city, std::uint64_t person) override {
    LINDUNG_ASSIGN_OR_RETURN(auto found,
                             read_people(" and first <= $2 and last >= $2 order by act, number",
                                         {number(city), number(person)}));
    std::erase_if(found, [&](const Person& p) { return p.person != person; });
    return found;
  }

  Result<std::vector<Person>> find_nik(City city, std::uint64_t nik) override {
    std::set<std::uint64_t> holders;  // now or earlier
    bool damaged = false;
    const Value key[] = {number(city), number(nik)};
    LINDUNG_RETURN_IF_ERROR(database_->query(
        "select bytes from nik_block where city = $1 and first <= $2 and last >= $2", key,
        [&](const RowView& row) {
          const auto block = unpack_niks(row.bytes(0));
          damaged = !block;
          if (damaged) return false;
          auto holder = std::lower_bound(block->begin(), block->end(), NikHolder{nik, 0});
          for (; holder != block->end() && holder->nik == nik; ++holder)
            holders.insert(holder->person);
          return true;
        }));
    if (damaged) return store_corrupt("nik_block");
    std::vector<Person> people;
    for (const std::uint64_t person : holders) {
      LINDUNG_ASSIGN_OR_RETURN(auto all, versions(city, person));
      if (!all.empty() && all.back().nik == nik) people.push_back(std::move(all.back()));
    }
    return people;
  }

  Result<std::vector<Block>> blocks(City city, std::uint64_t act, std::string_view kind) override {
    return read_blocks(" order by key", {number(city), number(act), kind});
  }
  Result<std::optional<Block>> block_at(City city, std::uint64_t act, std::string_view kind,
                                        std::uint64_t key) override {
    LINDUNG_ASSIGN_OR_RETURN(auto found,
                             read_blocks(" and key <= $4 order by key desc limit 1",
                                         {number(city), number(act), kind, number(key)}));
    if (found.empty()) return std::optional<Block>();
    return std::optional<Block>(std::move(found.front()));
  }

  Result<std::vector<Account>> accounts(City city) override {
    const Value key[] = {number(city)};
    return read_accounts("city = $1 order by login", key);
  }
  Result<std::optional<Account>> find_account(std::string_view login) override {
    const Value key[] = {login};
    LINDUNG_ASSIGN_OR_RETURN(auto found, read_accounts("login = $1 order by city", key));
    if (found.empty()) return std::optional<Account>();
    return std::optional<Account>(std::move(found.front()));
  }
  Result<void> change_account(const Account& account) override {
    LINDUNG_RETURN_IF_ERROR(database_->begin(account.city, options_.lock_wait_seconds));
    if (auto written = write_account(*database_, account); !written) {
      database_->rollback();
      return written;
    }
    return database_->commit();
  }

  Result<std::optional<Text>> self_check() override { return database_->self_check(); }
  std::string description() const override { return database_->description(); }

 private:
  Result<std::vector<Account>> read_accounts(const std::string& where,
                                             std::span<const Value> values) {
    std::vector<Account> found;
    LINDUNG_RETURN_IF_ERROR(database_->query(
        "select city, login, record from account where " + where, values, [&](const RowView& row) {
          found.push_back({row.natural(0), row.text(1), row.text(2)});
          return true;
        }));
    return found;
  }

  Result<std::vector<journal::Entry>> read_entries(City city, std::string_view rest,
                                                   std::vector<Value> more) {
    std::vector<journal::Entry> found;
    std::vector<Value> values{number(city)};
    values.insert(values.end(), more.begin(), more.end());
    LINDUNG_RETURN_IF_ERROR(database_->query(std::string(kEntrySelect) + std::string(rest), values,
                                             [&](const RowView& row) {
                                               found.push_back(entry_of(city, row));
                                               return true;
                                             }));
    return found;
  }

  Result<std::vector<Person>> read_people(const std::string& rest,
                                          const std::vector<Value>& values) {
    std::vector<std::pair<std::uint64_t, std::string>> packed;  // act, bytes
    LINDUNG_RETURN_IF_ERROR(
        database_->query("select act, bytes from person_block where city = $1" + rest, values,
                         [&](const RowView& row) {
                           packed.emplace_back(row.natural(0), row.text(1));
                           return true;
                         }));
    std::vector<std::optional<std::vector<Person>>> parts(packed.size());
    tbb::parallel_for(std::size_t{0}, packed.size(), [&](std::size_t i) {
      parts[i] = unpack_people(packed[i].second, packed[i].first);
    });
    std::vector<Person> people;
    for (auto& part : parts) {
      if (!part) return store_corrupt("person_block");
      std::move(part->begin(), part->end(), std::back_inserter(people));
    }
    return people;
  }

  Result<std::vector<Block>> read_blocks(const std::string& rest,
                                         const std::vector<Value>& values) {
    std::vector<Block> found;
    const std::string sql =
        "select kind, act, key, bytes from block where city = $1 and act = $2 and kind = $3" + rest;
    LINDUNG_RETURN_IF_ERROR(database_->query(sql, values, [&](const RowView& row) {
      found.push_back({row.text(0), row.natural(1), row.natural(2), row.text(3)});
      return true;
    }));
    std::vector<char> intact(found.size(), 0);
    tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t i) {
      auto bytes = decompress_block(found[i].bytes);
      intact[i] = bytes.has_value();
      if (bytes) found[i].bytes = *std::move(bytes);
    });
    if (std::find(intact.begin(), intact.end(), 0) != intact.end()) return store_corrupt("block");
    return found;
  }

  std::unique_ptr<Database> database_;
  Options options_;
};

}  // namespace

std::unique_ptr<Store> make_sql_store(std::unique_ptr<Database> database, Options options) {
  return std::make_unique<SqlStore>(std::move(database), options);
}

}  // namespace lindung::store
