// shell/store - where everything lasts: one interface, two engines (embedded SQLite, PostgreSQL by
// URL), one conformance suite. In: acts, each a set of records that becomes visible whole or not at
// all. Out: the records again. It decides nothing.
//
// Every record belongs to one city and to the act (the journal's sequence number) that wrote it;
// nothing is ever updated or deleted, except that erase_input forgets the bytes of an input (UU
// 27/2022), and that accounts are overwritten. Every primary, unique and foreign key begins with
// the city, so that the schema can be partitioned by city. docs/internals/store.md describes the
// tables.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/result.h"
#include "engines/journal/entry.h"
#include "shell/store/series.h"

namespace lindung::store {

using City = std::uint64_t;  // region code of the city, four digits

// A file or a document that entered the program, kept byte for byte.
struct Input {
  Digest digest;          // SHA-256 of the bytes
  std::uint64_t act = 0;  // that recorded it first
  std::string kind;       // "roster", "register/deaths", "scheme", "decision"
  std::string name;       // path inside the folder it came from
  std::uint64_t bytes = 0;
};

// One version of what is known of a human being; the newest act wins. Numbers are 0 and texts empty
// where unknown.
struct Person {
  std::uint64_t person = 0;  // from 1, in the order of first sight, within the city
  std::uint64_t act = 0;
  std::uint64_t nik = 0;
  std::uint64_t family_card = 0;
  std::uint64_t kpj = 0;
  std::string name;
  std::int32_t birth_date = 0;  // days since 1970
  bool birth_date_known = false;
  char sex = ' ';             // L, P or blank
  std::uint64_t village = 0;  // region code, ten digits
  std::string group;
  std::string phone;
  char standing = ' ';     // verdict of the row it stands on: A accepted, H held, R refused
  std::uint32_t file = 0;  // that row: number of the roster file within the city, sheet, row
  std::uint32_t sheet = 0;
  std::uint32_t row = 0;
  friend bool operator==(const Person&, const Person&) = default;
};

// Packed rows of one kind ("verdicts", "determination", "linkage"), in key order; the layout is the
// writer's business.
struct Block {
  std::string kind;
  std::uint64_t act = 0;
  std::uint64_t key = 0;  // first key inside the block, or its number; unique per kind and act
  std::string bytes;
  friend bool operator==(const Block&, const Block&) = default;
};

// What is kept of a login beside the journal: one record, JSON of the writer's business. It holds
// secrets (the hash of a password), so it is no part of any act and is the one thing that is
// overwritten.
struct Account {
  City city = 0;
  std::string login;  // unique in the whole database
  std::string record;
};

// One act while it is being written. Nothing is visible to anybody before commit() has returned;
// destroyed without commit, or killed at any instant, it leaves nothing behind.
class Transaction {
 public:
  virtual ~Transaction() = default;
  virtual Result<void> put_entry(const journal::Entry& entry) = 0;  // sequence must be the next one
  virtual Result<void> put_input(
      const Input& input,
      std::string_view bytes) = 0;  // bytes are compressed; same digest: stored once
  virtual Result<void> put_people(
      const Series<Person>& people) = 0;  // in rising order of number; once an act
  virtual Result<void> put_blocks(const Series<Block>& blocks) = 0;
  virtual Result<void> erase_input(
      const Digest& digest) = 0;  // forgets the bytes, keeps the record
  virtual Result<void> put_account(const Account& account) = 0;  // new, or in place of the old one
  virtual Result<void> commit() = 0;                             // durable when it returns
};

struct Options {
  int lock_wait_seconds = 10;  // how long to wait for another writer of the same city or file
  int partitions =
      0;  // PostgreSQL only: create the tables PARTITION BY HASH (city) with so many parts
};

class Store {
 public:
  // "path/to/file.db", ":memory:" or "postgresql://...". Creates the tables in an empty database.
  // Refuses a database of a newer version, a file that is no database, a directory that cannot be
  // written.
  static Result<std::unique_ptr<Store>> open(const std::string& url, Options options = {});
  virtual ~Store() = default;

  // Waits for and takes the writer's place of the city; the journal head cannot move until the
  // transaction ends.
  virtual Result<std::unique_ptr<Transaction>> begin(City city) = 0;

  virtual Result<std::vector<City>> cities() = 0;
  virtual Result<std::vector<journal::Entry>> entries(City city, std::uint64_t from,
                                                      std::uint64_t limit) = 0;  // by sequence
  virtual Result<std::optional<journal::Entry>> last_entry(City city) = 0;
  virtual Result<std::vector<Input>> inputs(City city) = 0;  // by act, then name
  virtual Result<std::optional<std::string>> input_bytes(
      City city, const Digest& digest) = 0;  // nothing when erased or unknown

  virtual Result<std::uint64_t> last_person(City city) = 0;  // 0 when there is none
  // Every version, of one act only, in order of number: what journal verification reads.
  virtual Result<std::vector<Person>> people_of_act(City city, std::uint64_t act) = 0;
  // Whether the index by NIK of that act says the same as `people`, the people of that act.
  virtual Result<bool> nik_index_agrees(City city, std::uint64_t act,
                                        std::span<const Person> people) = 0;
  virtual Result<std::vector<Person>> versions(City city,
                                               std::uint64_t person) = 0;  // oldest first
  virtual Result<std::vector<Person>> find_nik(
      City city, std::uint64_t nik) = 0;  // newest versions with this NIK

  virtual Result<std::vector<Block>> blocks(City city, std::uint64_t act,
                                            std::string_view kind) = 0;  // by key
  // The one block of that kind and act in which `key` would lie: the greatest block key <= key.
  virtual Result<std::optional<Block>> block_at(City city, std::uint64_t act, std::string_view kind,
                                                std::uint64_t key) = 0;

  virtual Result<std::vector<Account>> accounts(City city) = 0;  // by login
  virtual Result<std::optional<Account>> find_account(std::string_view login) = 0;
  // Overwrites the record of an account that is there, without an act: a new password.
  virtual Result<void> change_account(const Account& account) = 0;

  // The engine's own look at its files (integrity_check, page checksums where it has them); a fault
  // in words, or nothing.
  virtual Result<std::optional<Text>> self_check() = 0;
  virtual std::string description() const = 0;  // "SQLite 3.40.1", "PostgreSQL 15.20"; no password
};

}  // namespace lindung::store
