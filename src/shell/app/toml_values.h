// shell/app/toml_values.h - single values of a TOML document, or nothing where something else
// stands.
#pragma once

#include <bit>
#include <optional>
#include <string>

#include "engines/rules/document.h"

namespace lindung::app {

inline std::optional<std::string> text_in(const rules::Node& node) {
  return node.kind == rules::Node::Kind::Text ? std::optional(node.text) : std::nullopt;
}
inline std::optional<std::string> text_at(const rules::Node& table, std::string_view key) {
  const auto* node = table.find(key);
  return node ? text_in(*node) : std::nullopt;
}
inline std::optional<bool> flag_in(const rules::Node& node) {
  return node.kind == rules::Node::Kind::Flag ? std::optional(node.flag) : std::nullopt;
}
// A whole number or a fraction.
inline std::optional<double> number_in(const rules::Node& node) {
  if (node.kind == rules::Node::Kind::Integer) return static_cast<double>(node.integer);
  if (node.kind == rules::Node::Kind::Fraction) return std::bit_cast<double>(node.integer);
  return std::nullopt;
}

}  // namespace lindung::app
