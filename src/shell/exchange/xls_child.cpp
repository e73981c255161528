#include "shell/exchange/xls_child.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>

#include <fcntl.h>
#include <freexl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "office/roster/table.h"
#include "shell/exchange/number_format.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define LINDUNG_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || \
    __has_feature(memory_sanitizer)
#define LINDUNG_SANITIZED 1
#endif
#endif

namespace lindung::exchange {
namespace {

using roster::CellKind;

// ---- in the child ----

class Frames {
 public:
  ~Frames() { flush(); }
  Frames() = default;
  Frames(const Frames&) = delete;
  Frames& operator=(const Frames&) = delete;

  void mark(char kind) { buffer_ += kind; }
  void sheet(std::string_view name) {
    mark('S');
    text(name);
  }
  void row(std::uint32_t number) {
    mark('R');
    number_of(number, 4);
    if (buffer_.size() > (1u << 16)) flush();
  }
  void cell(unsigned column, CellKind kind, std::string_view value) {
    mark('C');
    number_of(column, 2);
    number_of(static_cast<std::uint32_t>(kind), 1);
    text(value);
  }

 private:
  void number_of(std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) buffer_ += static_cast<char>(value >> (8 * i) & 0xFF);
  }
  void text(std::string_view value) {
    number_of(static_cast<std::uint32_t>(value.size()), 4);
    buffer_.append(value);
  }
  void flush() {
    std::string_view left = buffer_;
    while (!left.empty()) {
      const ssize_t written = ::write(STDOUT_FILENO, left.data(), left.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) ::_exit(1);
      left.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer_.clear();
  }

  std::string buffer_;
};

// "1990-05-12 08:30:00" to ISO; midnight is no time that matters.
std::string date_time_text(std::string text) {
  if (text.size() >= 16 && text[10] == ' ') text[10] = 'T';
  if (text.size() == 19 && text.substr(16) == ":00") text.resize(16);
  return text;
}

void put_cell(Frames& frames, unsigned column, const FreeXL_CellValue& cell) {
  const char* const text = cell.value.text_value;
  switch (cell.type) {
    case FREEXL_CELL_INT:
      return frames.cell(column, CellKind::Number, std::to_string(cell.value.int_value));
    case FREEXL_CELL_DOUBLE:
      return frames.cell(column, CellKind::Number, number_text(cell.value.double_value));
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
      return frames.cell(column, CellKind::Text, text ? text : "");
    case FREEXL_CELL_DATE:
      return frames.cell(column, CellKind::Date, text ? text : "");
    case FREEXL_CELL_DATETIME:
      return frames.cell(column, CellKind::Date, date_time_text(text ? text : ""));
    case FREEXL_CELL_TIME:
      return frames.cell(column, CellKind::Text, text ? text : "");
    default:
      return;
  }
}

void put_sheet(Frames& frames, const void* handle) {
  unsigned rows = 0;
  unsigned short columns = 0;
  if (freexl_worksheet_dimensions(handle, &rows, &columns) != FREEXL_OK) return;
  for (unsigned row = 0; row < rows; ++row) {
    bool begun = false;
    for (unsigned short column = 0; column < columns; ++column) {
      FreeXL_CellValue cell;
      if (freexl_get_cell_value(handle, row, column, &cell) != FREEXL_OK) continue;
      if (cell.type == FREEXL_CELL_NULL) continue;
      if (!begun) frames.row(row + 1);
      begun = true;
      put_cell(frames, column, cell);
    }
  }
}

void put_workbook(Frames& frames) {
  const void* handle = nullptr;
  const int opened = freexl_open("/proc/self/fd/0", &handle);
  unsigned info = 0;
  if (handle && freexl_get_info(handle, FREEXL_BIFF_PASSWORD, &info) == FREEXL_OK &&
      info == FREEXL_BIFF_OBFUSCATED) {
    return frames.mark('E');
  }
  if (opened != FREEXL_OK || freexl_get_info(handle, FREEXL_BIFF_SHEET_COUNT, &info) != FREEXL_OK) {
    return frames.mark('F');
  }
  const unsigned sheets = std::min(info, 0xFFFFu);
  for (unsigned i = 0; i < sheets; ++i) {
    const auto index = static_cast<unsigned short>(i);
    const char* name = nullptr;
    if (freexl_get_worksheet_name(handle, index, &name) != FREEXL_OK) name = nullptr;
    frames.sheet(name ? name : "");
    if (freexl_select_active_worksheet(handle, index) == FREEXL_OK) put_sheet(frames, handle);
  }
  frames.mark('Z');
}

void limit(__rlimit_resource resource, rlim_t value) {
  const rlimit both{value, value};
  ::setrlimit(resource, &both);
}

// The data that a forked child begins with is ours; what the library may add comes on top.
[[maybe_unused]] rlim_t inherited_bytes() {
  std::array<char, 256> text{};
  const int fd = ::open("/proc/self/statm", O_RDONLY);
  if (fd < 0) return RLIM_INFINITY;
  const ssize_t got = ::read(fd, text.data(), text.size() - 1);
  ::close(fd);
  if (got <= 0) return RLIM_INFINITY;
  const auto fields = split({text.data(), static_cast<std::size_t>(got)}, ' ');
  const auto pages = fields.size() > 5 ? parse_unsigned(fields[5]) : std::nullopt;
  return pages ? *pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) : RLIM_INFINITY;
}

[[noreturn]] void run_child(int file, int out, const Limits& limits) {
  ::dup2(file, STDIN_FILENO);
  ::dup2(out, STDOUT_FILENO);
#ifndef LINDUNG_SANITIZED
  const rlim_t inherited = inherited_bytes();
  if (inherited != RLIM_INFINITY) limit(RLIMIT_DATA, inherited + limits.child_bytes_max);
#endif
  ::close_range(STDERR_FILENO + 1, ~0U, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CPU, limits.child_seconds_max);
  for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTERM, SIGALRM, SIGXCPU}) {
    ::signal(signal, SIG_DFL);
  }
  {
    Frames frames;
    put_workbook(frames);
  }
  ::_exit(0);
}

// ---- in the parent ----

int memory_file(std::string_view bytes) {
  const int fd = ::memfd_create("lindung-xls", MFD_CLOEXEC);
  while (fd >= 0 && !bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      ::close(fd);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return fd;
}

std::optional<std::string> collect(int in, const Limits& limits) {
  using Clock = std::chrono::steady_clock;
  const auto deadline = Clock::now() + std::chrono::seconds(limits.child_seconds_max);
  std::string answer;
  std::array<char, 1u << 16> piece;
  for (;;) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return std::nullopt;
    pollfd wait{in, POLLIN, 0};
    const int ready = ::poll(&wait, 1, static_cast<int>(left.count()));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return std::nullopt;
    const ssize_t got = ::read(in, piece.data(), piece.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) return answer;
    answer.append(piece.data(), static_cast<std::size_t>(got));
    if (answer.size() > limits.child_bytes_max) return std::nullopt;
  }
}

bool ended_well(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::optional<std::string> run_xls_child(std::string_view bytes, const Limits& limits) {
  const int file = memory_file(bytes);
  if (file < 0) return std::nullopt;
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) {
    ::close(file);
    return std::nullopt;
  }
  const pid_t child = ::fork();
  if (child == 0) run_child(file, ends[1], limits);
  ::close(file);
  ::close(ends[1]);
  std::optional<std::string> answer;
  if (child > 0) {
    answer = collect(ends[0], limits);
    if (!answer) ::kill(child, SIGKILL);
    if (!ended_well(child)) answer.reset();
  }
  ::close(ends[0]);
  return answer;
}

}  // namespace lindung::exchange
