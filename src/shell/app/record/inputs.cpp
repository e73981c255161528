#include "shell/app/record/inputs.h"

#include <atomic>
#include <functional>
#include <optional>

#include <tbb/parallel_for.h>

#include "shell/exchange/read_file.h"

namespace lindung::app {
namespace {

Error erased(const std::string& name) {
  return Error::input(
      "INPUT_ERASED", name,
      {"Isi berkas ini sudah dihapus dari basis data, sehingga tidak dapat dinilai ulang.",
       "The bytes of this file were erased from the database, so it cannot be judged again."});
}

roster::ReadOptions read_options(const ImportedFile& imported, const scheme::Scheme& scheme) {
  roster::ReadOptions options;
  options.reference = scheme.registration_date;
  options.imported_on =
      scheme.registration_date;  // no clock in a decision: the day that the scheme names
  options.columns = imported.columns;
  if (!imported.group.empty()) options.group = scheme.find_group(imported.group);
  if (!imported.village.empty()) options.village = imported.village;
  return options;
}

// Runs `read(i)` for every i on all cores and reports progress; gives the error of the smallest i
// that has one.
Result<void> read_all(const Context& context, const Text& step, std::size_t count,
                      const std::function<Result<void>(std::size_t)>& read) {
  std::vector<std::optional<Error>> errors(count);
  std::atomic<std::uint64_t> done = 0;
  context.report({step, 0, count});
  tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) {
    auto result = read(i);
    if (!result) errors[i] = std::move(result).error();
    context.report({step, ++done, count});
  });
  for (auto& error : errors) {
    if (error) return *std::move(error);
  }
  return {};
}

Result<roster::RegisterFile> read_one(roster::RegisterKind kind, const std::string& name,
                                      const Digest& digest, Bytes bytes,
                                      const scheme::Scheme& scheme) {
  LINDUNG_ASSIGN_OR_RETURN(auto workbook, exchange::read_workbook_bytes(name, std::move(bytes)));
  return roster::read_register(kind, std::move(workbook), name, digest, scheme.registration_date);
}

}  // namespace

Result<void> check_register(roster::RegisterKind kind, const std::string& name, Bytes bytes,
                            const scheme::Scheme& scheme) {
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, read_one(kind, name, Digest{}, std::move(bytes), scheme));
  return {};
}

Result<Bytes> Inputs::bytes(const Digest& digest, const std::string& name) {
  if (const auto found = bytes_.find(digest); found != bytes_.end()) return found->second;
  LINDUNG_ASSIGN_OR_RETURN(auto stored, context_->store->input_bytes(city_, digest));
  if (!stored) return erased(name);
  return bytes_[digest] = std::make_shared<const std::string>(*std::move(stored));
}

Result<std::vector<ReadFile>> Inputs::read_files(const CityState& state,
                                                 const scheme::Scheme& scheme,
                                                 std::span<const std::uint32_t> numbers) {
  std::vector<Bytes> all;
  std::vector<std::shared_ptr<roster::Workbook>> open;
  for (const std::uint32_t number : numbers) {
    const auto& imported = state.files[number - 1];
    const auto opened = open_.extract(number);
    open.push_back(opened ? opened.mapped() : nullptr);
    LINDUNG_ASSIGN_OR_RETURN(all.emplace_back(), bytes(imported.digest, imported.name));
  }
  std::vector<ReadFile> files(numbers.size());
  const auto read = [&](std::size_t i) -> Result<void> {
    const auto& imported = state.files[numbers[i] - 1];
    roster::Workbook workbook;
    if (open[i]) {
      workbook = std::move(*open[i]);
    } else {
      LINDUNG_ASSIGN_OR_RETURN(workbook, exchange::read_workbook_bytes(imported.name, all[i]));
    }
    files[i] = {numbers[i], std::make_shared<const roster::RosterFile>(roster::read_roster(
                                std::move(workbook), imported.name, imported.digest, scheme,
                                read_options(imported, scheme)))};
    return {};
  };
  LINDUNG_RETURN_IF_ERROR(
      read_all(*context_, {"Membaca berkas", "Reading files"}, numbers.size(), read));
  return files;
}

Result<std::vector<roster::RegisterFile>> Inputs::read_registers(const CityState& state,
                                                                 const scheme::Scheme& scheme) {
  std::vector<const ImportedRegister*> imported;
  std::vector<Bytes> all;
  for (const auto& [kind, reg] : state.registers) {
    imported.push_back(&reg);
    LINDUNG_ASSIGN_OR_RETURN(all.emplace_back(), bytes(reg.digest, reg.name));
  }
  std::vector<roster::RegisterFile> registers(imported.size());
  const auto read = [&](std::size_t i) -> Result<void> {
    const auto& reg = *imported[i];
    LINDUNG_ASSIGN_OR_RETURN(registers[i],
                             read_one(reg.kind, reg.name, reg.digest, all[i], scheme));
    return {};
  };
  LINDUNG_RETURN_IF_ERROR(
      read_all(*context_, {"Membaca register", "Reading registers"}, imported.size(), read));
  return registers;
}

Result<FileContents> Inputs::contents(const CityState& state,
                                      std::span<const std::uint32_t> numbers) {
  FileContents found;
  for (const std::uint32_t number : numbers) {
    const auto& imported = state.files[number - 1];
    LINDUNG_ASSIGN_OR_RETURN(found[number], bytes(imported.digest, imported.name));
  }
  return found;
}

FileSecrets file_secrets(const FileContents& contents) {
  const std::vector<FileContents::value_type> files(contents.begin(), contents.end());
  std::vector<Digest> secrets(files.size());
  tbb::parallel_for(std::size_t{0}, files.size(),
                    [&](std::size_t i) { secrets[i] = file_secret(*files[i].second); });
  FileSecrets by_number;
  for (std::size_t i = 0; i < files.size(); ++i) by_number.emplace(files[i].first, secrets[i]);
  return by_number;
}

}  // namespace lindung::app
