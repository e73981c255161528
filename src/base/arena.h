// base/arena.h - text that lives as long as the arena, handed out as string views. One allocation
// for many small texts; views stay valid when the arena is moved.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace lindung {

class Arena {
 public:
  Arena() = default;
  Arena(Arena&& other) noexcept { *this = std::move(other); }
  // What is moved from is empty, and may be used again.
  Arena& operator=(Arena&& other) noexcept {
    blocks_ = std::exchange(other.blocks_, {});
    next_ = std::exchange(other.next_, nullptr);
    left_ = std::exchange(other.left_, 0);
    bytes_ = std::exchange(other.bytes_, 0);
    return *this;
  }

  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    char* to = reserve(text.size());
    std::memcpy(to, text.data(), text.size());
    return {to, text.size()};
  }

  // Room for `size` bytes, which the caller fills.
  char* reserve(std::size_t size) {
    if (size > left_) grow(size);
    char* room = next_;
    next_ += size;
    left_ -= size;
    return room;
  }

  // Takes over the texts of another arena; their views stay valid.
  void absorb(Arena&& other) {
    for (auto& block : other.blocks_) blocks_.push_back(std::move(block));
    bytes_ += other.bytes_;
    other = Arena();
  }

  std::size_t bytes() const { return bytes_; }

 private:
  static constexpr std::size_t kBlockBytes = 256 * 1024;

  void grow(std::size_t at_least) {
    const std::size_t size = at_least > kBlockBytes / 4 ? at_least : kBlockBytes;
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    next_ = blocks_.back().get();
    left_ = size;
    bytes_ += size;
  }

  std::vector<std::unique_ptr<char[]>> blocks_;
  char* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace lindung
