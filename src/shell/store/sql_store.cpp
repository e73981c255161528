#include "shell/store/sql_store.h"

#include <array>

#include "shell/store/compression.h"
#include "shell/store/errors.h"

namespace lindung::store {
namespace {

constexpr std::array<std::string_view, 17> kPersonColumns{
    "city",  "person",      "act",
    "nik",   "family_card", "kpj",
    "name",  "birth_date",  "birth_date_known",
    "sex",   "village",     "group_id",
    "phone", "standing",    "file",
    "sheet", "row_number"};
constexpr std::string_view kPersonSelect =
    "select person, act, nik, family_card, kpj, name, birth_date, birth_date_known, sex, village, "
    "group_id, phone, standing,"
    " file, sheet, row_number from person p where city = $1";
constexpr std::size_t kScanBatch = 4096;

char first_letter(std::string_view text) { return text.empty() ? ' ' : text.front(); }

Person person_of(const RowView& row) {
  Person p;
  p.person = row.natural(0);
  p.act = row.natural(1);
  p.nik = row.natural(2);
  p.family_card = row.natural(3);
  p.kpj = row.natural(4);
  p.name = row.text(5);
  p.birth_date = static_cast<std::int32_t>(row.number(6));
  p.birth_date_known = row.number(7) != 0;
  p.sex = first_letter(row.bytes(8));
  p.village = row.natural(9);
  p.group = row.text(10);
  p.phone = row.text(11);
  p.standing = first_letter(row.bytes(12));
  p.file = static_cast<std::uint32_t>(row.number(13));
  p.sheet = static_cast<std::uint32_t>(row.number(14));
  p.row = static_cast<std::uint32_t>(row.number(15));
  return p;
}

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
    const auto chunks = compress_chunks(bytes);
    static constexpr std::array<std::string_view, 4> kColumns{"city", "digest", "chunk", "bytes"};
    LINDUNG_ASSIGN_OR_RETURN(const auto bulk, database_.bulk_insert("input_chunk", kColumns));
    for (std::size_t i = 0; i < chunks.size(); ++i) {
      const Value row[] = {number(city_), Bytes{input.digest.view()}, number(i), Bytes{chunks[i]}};
      LINDUNG_RETURN_IF_ERROR(bulk->add(row));
    }
    return bulk->finish();
  }

  Result<void> put_people(std::span<const Person> people) override {
    if (people.empty()) return {};
    LINDUNG_ASSIGN_OR_RETURN(const auto bulk, database_.bulk_insert("person", kPersonColumns));
    for (const Person& p : people) {
      const Value row[] = {number(city_),
                           number(p.person),
                           number(p.act),
                           number(p.nik),
                           number(p.family_card),
                           number(p.kpj),
                           std::string_view(p.name),
                           std::int64_t{p.birth_date},
                           std::int64_t{p.birth_date_known},
                           std::string_view(&p.sex, 1),
                           number(p.village),
                           std::string_view(p.group),
                           std::string_view(p.phone),
                           std::string_view(&p.standing, 1),
                           std::int64_t{p.file},
                           std::int64_t{p.sheet},
                           std::int64_t{p.row}};
      LINDUNG_RETURN_IF_ERROR(bulk->add(row));
    }
    return bulk->finish();
  }

  Result<void> put_blocks(std::span<const Block> blocks) override {
    if (blocks.empty()) return {};
    static constexpr std::array<std::string_view, 5> kColumns{"city", "act", "kind", "key",
                                                              "bytes"};
    LINDUNG_ASSIGN_OR_RETURN(const auto bulk, database_.bulk_insert("block", kColumns));
    for (const Block& block : blocks) {
      const Value row[] = {number(city_), number(block.act), std::string_view(block.kind),
                           number(block.key), Bytes{block.bytes}};
      LINDUNG_RETURN_IF_ERROR(bulk->add(row));
    }
    return bulk->finish();
  }

  Result<void> erase_input(const Digest& digest) override {
    const Value key[] = {number(city_), Bytes{digest.view()}};
    return database_.execute("delete from input_chunk where city = $1 and digest = $2", key);
  }

  Result<void> commit() override {
    ended_ = true;
    return database_.commit();
  }

 private:
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
        database_->query("select person from person where city = $1 order by person desc limit 1",
                         key, [&](const RowView& row) {
                           last = row.natural(0);
                           return false;
                         }));
    return last;
  }

  Result<void> scan_people(City city,
                           const std::function<bool(std::span<const Person>)>& take) override {
    std::vector<Person> batch;
    bool wanted = true;
    const Value key[] = {number(city)};
    const std::string sql = std::string(kPersonSelect) + kNewest + " order by person";
    LINDUNG_RETURN_IF_ERROR(database_->query(sql, key, [&](const RowView& row) {
      batch.push_back(person_of(row));
      if (batch.size() == kScanBatch) {
        wanted = take(batch);
        batch.clear();
      }
      return wanted;
    }));
    if (wanted && !batch.empty()) take(batch);
    return {};
  }

  Result<std::vector<Person>> people_of_act(City city, std::uint64_t act) override {
    return read_people(" and act = $2 order by person", {number(city), number(act)});
  }
  Result<std::vector<Person>> versions(City city, std::uint64_t person) override {
    return read_people(" and person = $2 order by act", {number(city), number(person)});
  }
  Result<std::vector<Person>> find_nik(City city, std::uint64_t nik) override {
    return read_people(" and nik = $2" + std::string(kNewest) + " order by person",
                       {number(city), number(nik)});
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

  Result<std::optional<Text>> self_check() override { return database_->self_check(); }
  std::string description() const override { return database_->description(); }

 private:
  static constexpr const char* kNewest =
      " and not exists (select 1 from person q where q.city = p.city and q.person = p.person and "
      "q.act > p.act)";

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
    std::vector<Person> found;
    LINDUNG_RETURN_IF_ERROR(
        database_->query(std::string(kPersonSelect) + rest, values, [&](const RowView& row) {
          found.push_back(person_of(row));
          return true;
        }));
    return found;
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
