// shell/app/record/inputs.h - the files of a city, read: from the bytes at hand, or from those the
// journal keeps.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "office/roster/roster.h"
#include "office/scheme/scheme.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"
#include "shell/app/record/commitments.h"

namespace lindung::app {

using Bytes = std::shared_ptr<const std::string>;

// A roster file of the city, read.
struct ReadFile {
  std::uint32_t number = 0;
  std::shared_ptr<const roster::RosterFile> file;
};

// The bytes of roster files, by their numbers.
using FileContents = std::map<std::uint32_t, Bytes>;

// Of every file; asks nobody, so that it may go on beside other work.
FileSecrets file_secrets(const FileContents& contents);

// Reads a register that is about to enter and forgets it again; refuses what read_registers() would
// refuse later (REGISTER_COLUMNS, a file that cannot be read).
Result<void> check_register(roster::RegisterKind kind, const std::string& name, Bytes bytes,
                            const scheme::Scheme& scheme);

class Inputs {
 public:
  Inputs(const Context& context, store::City city) : context_(&context), city_(city) {}

  void add(const Digest& digest, Bytes bytes) { bytes_[digest] = std::move(bytes); }
  // A workbook that is open already saves opening it again; it is used up by the first reading.
  void add_open(std::uint32_t number, std::shared_ptr<roster::Workbook> workbook) {
    open_[number] = std::move(workbook);
  }
  // Refuses (INPUT_ERASED) what was erased.
  Result<Bytes> bytes(const Digest& digest, const std::string& name);

  // All of them at once, on all cores, in the order asked for. The first error wins.
  Result<std::vector<ReadFile>> read_files(const CityState& state, const scheme::Scheme& scheme,
                                           std::span<const std::uint32_t> numbers);
  Result<std::vector<roster::RegisterFile>> read_registers(const CityState& state,
                                                           const scheme::Scheme& scheme);

  Result<FileContents> contents(const CityState& state, std::span<const std::uint32_t> numbers);

 private:
  const Context* context_;
  store::City city_;
  std::map<Digest, Bytes> bytes_;
  std::map<std::uint32_t, std::shared_ptr<roster::Workbook>> open_;
};

}  // namespace lindung::app
