#include "shell/cli/console.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>

#include <boost/json.hpp>
#include <unistd.h>

namespace lindung::cli {
namespace {

constexpr int kBarWidth = 24;

bool on_terminal() {
  static const bool is = isatty(STDERR_FILENO) == 1;
  return is;
}

// How many columns a UTF-8 text takes.
std::size_t width(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace

void Console::print(std::string_view text) const {
  if (!json) std::printf("%.*s\n", static_cast<int>(text.size()), text.data());
}

void Console::print_json(const boost::json::value& value) const {
  if (json) std::printf("%s\n", boost::json::serialize(value).c_str());
}

void Console::note(const Text& text) const {
  if (!quiet) std::fprintf(stderr, "%s\n", say(text).c_str());
}

Exit Console::fail(const Error& error) const {
  end_progress();
  const std::string where = error.where.empty() ? "" : error.where + ": ";
  std::fprintf(stderr, "lindung: %s%s [%s]\n", where.c_str(), say(error.message).c_str(),
               error.code.c_str());
  print_json(
      {{"error", {{"code", error.code}, {"message", say(error.message)}, {"where", error.where}}}});
  return error.kind == ErrorKind::Input ? Exit::WrongInput : Exit::EnvironmentFailed;
}

std::function<void(const app::Progress&)> Console::progress() const {
  if (!timings && (quiet || !on_terminal())) return {};
  return [this](const app::Progress& p) {
    static std::mutex one_at_a_time;
    const std::lock_guard guard(one_at_a_time);
    if (timings) return stopwatch_.step(say(p.step));
    std::string bar;
    if (p.total > 0) {
      const auto filled = static_cast<std::size_t>(p.done * kBarWidth / p.total);
      bar = " [" + std::string(filled, '#') +
            std::string(kBarWidth - std::min<std::size_t>(filled, kBarWidth), '.') + "] " +
            count(p.done) + "/" + count(p.total);
    }
    std::fprintf(stderr, "\r\033[K%s%s", say(p.step).c_str(), bar.c_str());
    std::fflush(stderr);
  };
}

void Console::end_progress() const {
  if (timings) return stopwatch_.end();
  if (!quiet && on_terminal()) std::fputs("\r\033[K", stderr);
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(row[i]));
  }
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string padding(widths[i] - width(row[i]), ' ');
      if (i > 0) out += "  ";
      out += i == 0 ? row[i] + padding : padding + row[i];
    }
    out += '\n';
  }
  if (!out.empty()) out.pop_back();
  return out;
}

std::string span(Period months) { return months.from.iso() + " - " + months.until.plus(-1).iso(); }

}  // namespace lindung::cli
