#include "shell/cli/wrong_call.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"

namespace lindung::cli {
namespace {

// The commands that were understood, from `lindung` on.
std::vector<const CLI::App*> path_of(const CLI::App& root) {
  std::vector<const CLI::App*> path{&root};
  for (auto below = root.get_subcommands(); !below.empty();) {
    path.push_back(below.back());
    below = path.back()->get_subcommands();
  }
  return path;
}

std::string name_of(const std::vector<const CLI::App*>& path) {
  std::string name;
  for (std::size_t i = 1; i < path.size(); ++i) name += (i > 1 ? " " : "") + path[i]->get_name();
  return name;
}

// The option that the parser speaks of: the one named first in its words.
const CLI::Option* option_in(std::string_view words, const std::vector<const CLI::App*>& path) {
  const CLI::Option* found = nullptr;
  std::size_t first = words.size();
  for (const CLI::App* app : path) {
    for (const CLI::Option* option : app->get_options([](const CLI::Option*) { return true; })) {
      const std::string name = option->get_name();
      const auto at = name.empty() ? words.npos : words.find(name);
      if (at == words.npos || at > first) continue;
      if (at == first && found && found->get_name().size() >= name.size()) continue;
      found = option;
      first = at;
    }
  }
  return found;
}

// "arti / meaning" as a text in each language.
Text halves(const std::string& description) {
  const auto slash = description.find(" / ");
  if (slash == std::string::npos) return {description, description};
  return {description.substr(0, slash), description.substr(slash + 3)};
}

// What may stand behind an option: its choices, its range, or what it is for.
Text wanted(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  const auto inside = [&](char open, char close) {
    const auto from = type.find(open), to = type.find(close);
    return from == std::string::npos || to == std::string::npos || to < from
               ? std::string()
               : type.substr(from + 1, to - from - 1);
  };
  if (const std::string choices = inside('{', '}'); !choices.empty()) {
    std::string list;
    for (const auto choice : split(choices, ','))
      list += (list.empty() ? "" : ", ") + std::string(choice);
    return {"pilih salah satu: " + list, "choose one of: " + list};
  }
  if (const std::string range = inside('[', ']'); !range.empty()) {
    const auto dash = range.find(" - ");
    const std::string from = range.substr(0, dash);
    const std::string to = dash == std::string::npos ? from : range.substr(dash + 3);
    return {"tulis bilangan dari " + from + " sampai " + to,
            "write a number from " + from + " to " + to};
  }
  const Text meaning = halves(option.get_description());
  const bool number = type.starts_with("INT") || type.starts_with("UINT");
  if (number) return {"tulis bilangan bulat", "write a whole number"};
  if (meaning.id.empty()) return {"periksa nilainya", "check its value"};
  return {"tulis " + meaning.id, "write " + meaning.en};
}

std::string commands_below(const CLI::App& app) {
  std::string list;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    list += (list.empty() ? "" : ", ") + command->get_name();
  return list;
}

// A word of the call that may be shown: none with digits in it.
std::string shown(const std::string& word) {
  return std::any_of(word.begin(), word.end(), is_digit) ? "" : " '" + word + "'";
}

Text about_command(const CLI::App& at, const std::string& stranger) {
  const std::string list = commands_below(at);
  if (stranger.empty())
    return {"Perintah ini belum lengkap; tambahkan salah satu: " + list,
            "This command is not complete; add one of: " + list};
  return {"Kata" + shown(stranger) + " bukan perintah di sini; yang ada: " + list,
          "The word" + shown(stranger) + " is no command here; there are: " + list};
}

Text about_stranger(const std::string& word) {
  if (word.starts_with('-'))
    return {"Opsi" + shown(word) + " tidak dikenal di sini; periksa ejaan dan tempatnya",
            "The option" + shown(word) + " is not known here; check its spelling and place"};
  return {"Ada kata yang berlebih" + shown(word) +
              "; hapus, atau beri tanda kutip pada nilai "
              "yang memuat spasi",
          "There is a word too many" + shown(word) +
              "; remove it, or put a value with spaces in "
              "quotation marks"};
}

Text words_for(const CLI::App& root, const CLI::ParseError& error,
               const std::vector<const CLI::App*>& path) {
  const auto strangers = root.remaining(true);
  const std::string stranger = strangers.empty() ? "" : strangers.front();
  const CLI::App& at = *path.back();
  const bool branch = !commands_below(at).empty();
  if (branch && !stranger.starts_with('-')) return about_command(at, stranger);
  const CLI::Option* option = option_in(error.what(), path);
  const std::string name = option ? " '" + option->get_name() + "'" : "";
  switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
    case CLI::ExitCodes::ExtrasError:
      return about_stranger(stranger);
    case CLI::ExitCodes::RequiredError: {
      const Text want = option ? wanted(*option) : Text{"isilah", "fill it in"};
      return {"Yang wajib belum ada" + name + "; " + want.id,
              "What is required is missing" + name + "; " + want.en};
    }
    case CLI::ExitCodes::ConversionError:
    case CLI::ExitCodes::ValidationError:
    case CLI::ExitCodes::ArgumentMismatch: {
      const Text want = option ? wanted(*option) : Text{"periksa nilainya", "check its value"};
      return {"Nilai untuk" + (name.empty() ? " satu opsi" : name) + " tidak cocok; " + want.id,
              "The value for" + (name.empty() ? " an option" : name) + " does not fit; " + want.en};
    }
    default:
      return stranger.empty() ? Text{"Perintah tidak dipahami; periksa ejaannya",
                                     "The call is not understood; check its spelling"}
                              : about_stranger(stranger);
  }
}

}  // namespace

Error wrong_call(const CLI::App& root, const CLI::ParseError& error) {
  const auto path = path_of(root);
  Text words = words_for(root, error, path);
  const std::string help = path.size() > 1 ? " " + path[1]->get_name() : "";
  words.id += ". Lihat `lindung help" + help + "`.";
  words.en += ". See `lindung help" + help + "`.";
  return Error::input("CALL", name_of(path), std::move(words));
}

}  // namespace lindung::cli
